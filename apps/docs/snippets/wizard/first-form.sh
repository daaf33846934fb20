# #region main
curl -sS -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/verifications" \
  --request POST > session.json
key=$(sed -E 's/.*"wizard_session_key": *"([^"]+)".*/\1/' session.json)

curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/wizard" -d "key=$key"
# #endregion
