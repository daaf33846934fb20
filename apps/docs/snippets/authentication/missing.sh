curl --include "$XS2A_BASE_URL/v1/version" |
  grep -v -e '^Date' -e '^Connection' -e '^Keep-Alive'
