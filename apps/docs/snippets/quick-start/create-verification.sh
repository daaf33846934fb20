curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/verifications" \
  -d check_amount=100 -d check_currency_id=EUR
