# #region main
curl -sS -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/verifications" \
  -d bank_code=88888888 -d country_id=DE > session.json
key=$(sed -E 's/.*"wizard_session_key": *"([^"]+)".*/\1/' session.json)

curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/wizard" -d "key=$key" \
  -d USER_NAME=hartmut.mustermann -d USER_PIN=wrong -d privacy_policy=1
# #endregion
