curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/payments" \
  -d amount=10.00 -d currency_id=EUR -d "purpose=Order 4711" \
  -d "recipient_holder=Holger Baumhaus" \
  -d recipient_iban=DE08500105175412638463 \
  -d sender_bic=TESTDE88XXX -d sender_country_id=DE
