curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/payments" \
  -d amount=5.00 -d currency_id=EUR -d purpose=4711 \
  -d recipient_holder=Holder -d recipient_iban=DE62888888880012345678 \
  -d recipient_bic=TESTDE88XXX -d recipient_country_id=DE
