import os

import requests

response = requests.post(
    os.environ["XS2A_BASE_URL"] + "/v1/payments",
    auth=("api", os.environ["XS2A_API_KEY"]),
    json={
        "amount": "10.00",
        "currency_id": "EUR",
        "purpose": "Order 4711",
        "recipient_holder": "Holger Baumhaus",
        "recipient_iban": "DE08500105175412638463",
        "sender_bic": "TESTDE88XXX",
        "sender_country_id": "DE",
    },
    timeout=30,
)
response.raise_for_status()
print(response.text)
