curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/bankcodes/all?page=2&per_page=2"
