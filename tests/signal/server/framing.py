"""How signal-cli reads a line: what is a call, what is refused at once, and with which words.

The words are the recorded ones of a real daemon (0.13.19), as `tests/signal/conformance` proves. What its JSON library adds
about lines, columns and classes is left out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

FIELDS = frozenset({"jsonrpc", "method", "params", "id"})
KINDS = {str: "STRING", bool: "BOOLEAN", int: "NUMBER", float: "NUMBER", type(None): "NULL"}
PARSE, INVALID, UNKNOWN_METHOD, INVALID_PARAMS, INTERNAL = -32700, -32600, -32601, -32602, -32603
USER, IO, UNTRUSTED, RATE_LIMIT, CAPTCHA = -1, -3, -4, -5, -6
NO_ID = object()
JAVAS_BLANKS = "".join(map(chr, range(33)))


class RpcError(Exception):
    def __init__(self, code: int, message: str, data: Any = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data


@dataclass(frozen=True, slots=True)
class Call:
    method: str
    params: Any = None
    id: Any = field(default=NO_ID)  # without one nobody is answered


@dataclass(frozen=True, slots=True)
class Batch:
    parts: tuple[Call | Json, ...]  # an answer, where a part is none


def read(line: str) -> Call | Batch | Json | None:
    """What stands in a line: calls, or the answer at once; None: signal-cli says nothing to that."""
    if not line.strip(JAVAS_BLANKS):
        return refusal(PARSE, "Empty input line")
    try:
        document, _end = json.JSONDecoder().raw_decode(line.strip())
    except ValueError:
        return refusal(PARSE, "Unexpected character or end")
    if isinstance(document, list):
        return Batch(tuple(_part(one) for one in document)) if document else refusal(INVALID, "invalid request")
    if not isinstance(document, dict):
        return refusal(INVALID, f"unexpected type: {KINDS[type(document)]}")
    return None if "result" in document or "error" in document else _call(document)


def _part(document: Any) -> Call | Json:
    if isinstance(document, dict):
        return _call(document)
    kind = "Cannot deserialize value" if isinstance(document, list) else "Cannot construct instance"
    return refusal(INVALID, f"{kind} of `org.asamk.signal.jsonrpc.JsonRpcRequest`")


def _call(document: Json) -> Call | Json:
    id = document.get("id", NO_ID)
    shown = None if id is NO_ID or isinstance(id, dict | list) else id
    try:
        return Call(_method(document), document.get("params"), id)
    except RpcError as error:
        return refusal(error.code, error.message, shown)


def _method(document: Json) -> str:
    if strange := sorted(document.keys() - FIELDS):
        raise RpcError(INVALID, f'Unrecognized field "{strange[0]}"')
    if isinstance(document.get("id"), dict | list):
        raise RpcError(INVALID, "Problem deserializing property 'id'")
    if document.get("params") is not None and not isinstance(document["params"], dict | list):
        raise RpcError(INVALID, "Problem deserializing property 'params'")
    if str(document.get("jsonrpc")) != "2.0":
        raise RpcError(INVALID, "only jsonrpc version 2.0 is supported")
    if document.get("method") is None:
        raise RpcError(INVALID, "method field must be set")
    if isinstance(document["method"], dict | list):
        raise RpcError(INVALID, "Cannot deserialize value of type `java.lang.String`")
    return str(document["method"])


def refusal(code: int, message: str, id: Any = None, data: Any = None) -> Json:
    return {"jsonrpc": "2.0", "error": {"code": code, "message": message, "data": data}, "id": id}


def result(value: Any, id: Any) -> Json:
    return {"jsonrpc": "2.0", "result": value, "id": id}
