"""The part of the library requests that programs of the documentation use.

The library itself is not in the npm registry. This one sends by the fetch of Node, and refuses arguments that it does
not know. Where python3 has the real library, the tests run the same programs with it.
"""

import base64
import json as _json
import urllib.parse

from pyodide.ffi import run_sync, to_js
from xs2a_node import send


class HTTPError(OSError):
    pass


class Response:
    def __init__(self, sent):
        self.status_code = sent.status
        self.content = sent.content.to_bytes()
        self.url = sent.url

    @property
    def text(self):
        return self.content.decode()

    def json(self):
        return _json.loads(self.content)

    def raise_for_status(self):
        if self.status_code >= 400:
            raise HTTPError(f"{self.status_code} Error for url: {self.url}")


def request(method, url, *, params=None, auth=None, data=None, json=None, timeout):
    if params:
        url += "?" + urllib.parse.urlencode(params, doseq=True)
    headers = {}
    if auth is not None:
        credentials = ":".join(auth).encode()
        headers["authorization"] = "Basic " + base64.b64encode(credentials).decode()
    body = None
    if data:
        headers["content-type"] = "application/x-www-form-urlencoded"
        body = urllib.parse.urlencode(data, doseq=True)
    elif json is not None:
        headers["content-type"] = "application/json"
        body = _json.dumps(json, allow_nan=False)
    return Response(run_sync(send(method, url, to_js(list(headers.items())), body, timeout)))


def get(url, **arguments):
    return request("GET", url, **arguments)


def post(url, **arguments):
    return request("POST", url, **arguments)


def put(url, **arguments):
    return request("PUT", url, **arguments)


def patch(url, **arguments):
    return request("PATCH", url, **arguments)


def delete(url, **arguments):
    return request("DELETE", url, **arguments)
