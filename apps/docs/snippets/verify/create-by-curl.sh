curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/verifications" \
  -d bank_code=88888888 -d country_id=DE \
  -d check_amount=100.00 -d check_currency_id=EUR \
  -d 'metadata[custid]=4711' -d 'metadata[orderid]=12345' -d language=de
