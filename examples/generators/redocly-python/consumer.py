import json
import os

import client
from client import AccountSnapshotInput, BalanceCheckInput, Client, RiskInput

api = Client(
    os.environ["XS2A_BASE_URL"],
    auth={"basic": {"username": "api", "password": os.environ["XS2A_API_KEY"]}},
)
risk_input = RiskInput(
    bank_code="88888888",
    country_id="DE",
    xs2a_balance_check=BalanceCheckInput(check_amount="100", check_currency_id="EUR"),
    xs2a_account_snapshot=AccountSnapshotInput(days=45, all_accounts=True, filters=["rent", "income"]),
    metadata={"custid": "4711"},
)


def read_list():
    page = api.list_verifications(check_passed=True, per_page=2)
    return [verification.transaction for verification in page.data]


def read_risk():
    session = api.create_risk(risk_input)
    check = api.get_risk(session.transaction).xs2a_balance_check
    return {"passed": check is not None and check.check_passed is True}


def download():
    answer = api.download_fact_sheet_with_headers("10001-xr-UCnK-0K3Q", format="pdf")
    content = answer.response.content
    return f"{content[:5].decode()}, {len(content)} bytes"


def walk():
    key = api.create_risk(risk_input).wizard_session_key
    forms, values = [], {}
    while forms[-1:] != ["finish"] and len(forms) < 10:
        form = api.submit_wizard_step({"key": key, **values}).form
        forms.append(form.name)
        values = {}
        for element in form.elements:
            values.update(fill(element))
    return forms


def fill(element):
    """The values of a field; its class tells what an element has."""
    match element:
        case client.MultiElement():
            values = {element.name: element.selected}
            for option in element.elements:
                if option.value == element.selected:
                    for nested in option.elements:
                        values.update(fill(nested))
            return values
        case client.SelectElement():
            return {element.name: next(iter(element.options)) if isinstance(element.options, dict) else "0"}
        case client.CheckboxElement():
            return {element.name: "1"}
        case client.TextElement() | client.PasswordElement():
            # At the Testbank, the PIN `forms` shows the form `multi` next.
            return {element.name: {"bank_code": "88888888", "USER_PIN": "forms"}.get(element.name, "123456")}
        case _:
            return {}


for step, run in {"list": read_list, "risk": read_risk, "download": download, "wizard": walk}.items():
    try:
        print(json.dumps({"step": step, "value": run()}))
    except Exception as error:
        print(json.dumps({"step": step, "error": f"{type(error).__name__}: {error}"}))
