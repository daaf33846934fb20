"""Stands in for httpx, as far as the generated client needs it. In a project of yours, install httpx instead."""

import json as json_module
from urllib.parse import urlencode

from js import Object
from pyodide.ffi import run_sync, to_js
from pyodide.http import pyfetch

USE_CLIENT_DEFAULT = object()


class TransportError(Exception):
    pass


class TimeoutException(TransportError):
    pass


class HTTPStatusError(Exception):
    pass


class Response:
    request = None

    def __init__(self, status_code, reason_phrase, headers, content):
        self.status_code = status_code
        self.reason_phrase = reason_phrase
        self.headers = headers
        self.content = content

    @property
    def is_success(self):
        return 200 <= self.status_code < 300

    def json(self):
        return json_module.loads(self.content)


class Client:
    def request(self, method, url, *, headers, params, json, **_):
        body = None if json is None else json_module.dumps(json)
        sent = {**headers, **({} if json is None else {"Content-Type": "application/json"})}
        query = urlencode({name: str(value).lower() if isinstance(value, bool) else value for name, value in params.items()})
        return run_sync(_fetch(f"{url}?{query}" if query else url, method, sent, body))


class AsyncClient:
    pass


async def _fetch(url, method, headers, body):
    response = await pyfetch(url, method=method, headers=to_js(headers, dict_converter=Object.fromEntries), body=body)
    return Response(response.status, response.status_text, response.headers, await response.bytes())
