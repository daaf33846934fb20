curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/verifications/10001-xv-zCTO-xpIT"
