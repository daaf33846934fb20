# #region main
curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/wizard" -d key=KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK \
  -d USER_NAME=hartmut.mustermann -d USER_PIN=wrong -d privacy_policy=1
# #endregion
