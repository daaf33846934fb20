curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/risks" \
  -d bank_code=88888888 -d country_id=DE \
  -d 'xs2a_name_check[name]=Mustermann' \
  -d 'xs2a_name_check[firstname]=Hartmut' \
  -d 'xs2a_account_snapshot[days]=90' \
  -d 'xs2a_account_snapshot[filters][]=rent' \
  -d 'xs2a_account_snapshot[filters][]=income'
