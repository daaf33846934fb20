"""Compiles and imports what was generated, and resolves every annotation in it."""

import dataclasses
import py_compile
import typing

py_compile.compile("generated/client.py", cfile="/tmp/client.pyc", doraise=True)

import client

for name, kind in vars(client).items():
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        typing.get_type_hints(kind, vars(client))
