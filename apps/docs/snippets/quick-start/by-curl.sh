echo '--- create'
# #region create
curl -sS -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/verifications" \
  -d bank_code=88888888 -d country_id=DE \
  -d check_amount=100 -d check_currency_id=EUR | tee verification.json
# #endregion
echo
echo '--- log-in'
# #region log-in
key=$(sed -E 's/.*"wizard_session_key": *"([^"]+)".*/\1/' verification.json)
curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/wizard" -d "key=$key" \
  -d USER_NAME=hartmut.mustermann -d USER_PIN=12345 -d privacy_policy=true
# #endregion
echo
echo '--- result'
# #region result
transaction=$(sed -E 's/.*"transaction": *"([^"]+)".*/\1/' verification.json)
curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/verifications/$transaction"
# #endregion
