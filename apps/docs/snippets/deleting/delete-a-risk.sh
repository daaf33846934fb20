# testbank: /_testbank/sessions {"product":"risk"}
# #region main
risk=$(curl -sS -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/risks?per_page=1" |
  sed -E 's/.*"transaction": *"([^"]+)".*/\1/') # the newest
curl --request DELETE --write-out '%{http_code}\n' -u "api:$XS2A_API_KEY" \
  "$XS2A_BASE_URL/v1/risks/$risk"
# #endregion
