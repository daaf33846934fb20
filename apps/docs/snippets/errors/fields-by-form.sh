curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/verifications" \
  -d bank_code=88888888 -d 'metadata[a-key-of-more-than-20]=1'
