import os

import requests

response = requests.get(
    os.environ["XS2A_BASE_URL"] + "/v1/version",
    auth=("api", os.environ["XS2A_API_KEY"]),
    timeout=30,
)
response.raise_for_status()
print(response.text)
