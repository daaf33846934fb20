curl --request DELETE --write-out '%{http_code}\n' -u "api:$XS2A_API_KEY" \
  "$XS2A_BASE_URL/v1/risks/10001-xr-UCnK-0K3Q"
