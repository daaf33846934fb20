basic=$(printf 'api:%s' "$XS2A_API_KEY" | base64 | tr -d '\n')
curl -H "Authorization: Basic $basic" "$XS2A_BASE_URL/v1/version"
