# testbank: /_testbank/sessions {"product":"risk","parameters":{"xs2a_account_snapshot":{"days":45,"filters":["rent","income"]}}}
# #region main
risk=$(curl -sS -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/risks?per_page=1" |
  sed -E 's/.*"transaction": *"([^"]+)".*/\1/') # the newest
curl -u "api:$XS2A_API_KEY" \
  "$XS2A_BASE_URL/v1/risks/$risk/accountSnapshot?format=csv"
# #endregion
