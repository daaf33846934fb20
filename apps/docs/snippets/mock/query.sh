curl -u "api:$XS2A_API_KEY" "$XS2A_BASE_URL/v1/payments/xp_irCumJEUY550DLe2?__example=payment-pending"
