curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/blacklist?page=1&per_page=15"
