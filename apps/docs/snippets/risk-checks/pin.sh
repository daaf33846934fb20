# #region pin
curl "$XS2A_BASE_URL/_mock/next" \
  -d operationId=getRisk -d example=risk-with-name-check
# #endregion
echo
# #region get
curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/risks/10001-xr-UCnK-0K3Q"
# #endregion
