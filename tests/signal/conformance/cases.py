"""What was said to a real signal-cli 0.13.19, and what it answered, word for word.

Where its JSON library explains itself, with lines, columns and names of classes, only how that begins is held against the double.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

A_NUMBER = "<a number>"  # a subscription: counted from the daemon's start
HERS = "<subscription>"  # the last one of this connection


@dataclass(frozen=True, slots=True)
class Case:
    """Lines that are said one after the other, and what is told; the order of answers is nobody's promise."""

    label: str
    said: tuple[bytes, ...]
    told: tuple[Any, ...] = ()
    hangs_up: bool = False  # the daemon, at that


def call(method: Any, id: Any = 1, **more: Any) -> bytes:
    return json.dumps({"jsonrpc": "2.0", "method": method, "id": id, **more}).encode()


def unanswered(method: str, **more: Any) -> bytes:
    return json.dumps({"jsonrpc": "2.0", "method": method, **more}).encode()


def fine(id: Any = 1, result: Any = None) -> Json:
    return {"jsonrpc": "2.0", "result": {"version": "0.13.19"} if result is None else result, "id": id}


def wrong(code: int, message: str, id: Any = None) -> Json:
    return {"jsonrpc": "2.0", "error": {"code": code, "message": message, "data": None}, "id": id}


VERSION = call("version")
SUBSCRIBE = call("subscribeReceive", "s")
UNPARSED = wrong(-32700, "Unexpected")
EMPTY = wrong(-32700, "Empty input line")
NO_METHOD = "method field must be set"
ONLY_2 = "only jsonrpc version 2.0 is supported"
NOT_THERE = "Method not implemented"
WHOSE = "Method requires valid account parameter"
NOBODYS = "Specified account does not exist"
NO_SUBSCRIPTION = "Unknown subscription id"
MANY = 100

FRAMING = (
    Case("a call is answered", (VERSION,), (fine(),)),
    Case("an id may be a word", (call("version", "a"),), (fine("a"),)),
    Case("an id may be a number with a fraction", (call("version", 2.5),), (fine(2.5),)),
    Case("an id may be nothing, and is answered all the same", (call("version", None),), (fine(None),)),
    Case("an id may be larger than 64 bits", (call("version", 12345678901234567890),), (fine(12345678901234567890),)),
    Case("an id may be a sunflower", (call("version", "🌻 ٣"),), (fine("🌻 ٣"),)),
    Case("an id may not be an object", (call("version", {"a": 1}),), (wrong(-32600, "Problem deserializing"),)),
    Case("an id may not be a list", (call("version", [1]),), (wrong(-32600, "Problem deserializing"),)),
    Case("a call without an id is done in silence", (unanswered("version"),)),
    Case("a wrong call without an id fails in silence", (unanswered("nope"),)),
    Case("the last of two ids counts", (b'{"jsonrpc":"2.0","method":"version","id":1,"id":2}',), (fine(2),)),
    Case("a line may end as on Windows", (VERSION + b"\r",), (fine(),)),
    Case("an old Mac's line end counts too", (VERSION + b"\r" + call("version", 2),), (fine(), fine(2))),
    Case("what follows a document in its line is passed over", (VERSION + b" and more",), (fine(),)),
    Case("of two documents in a line the first counts", (VERSION + call("version", 2),), (fine(),)),
    Case("two lines at once are two calls", (VERSION + b"\n" + call("version", 2),), (fine(), fine(2))),
    Case("an empty line", (b"",), (EMPTY,)),
    Case("a line of blanks", (b"   ",), (EMPTY,)),
    Case("a line of a zero byte", (b"\0",), (EMPTY,)),
    Case("broken JSON", (b"{bad json",), (UNPARSED,)),
    Case("half a document", (VERSION[:-1],), (UNPARSED,)),
    Case("single quotes", (b"{'jsonrpc':'2.0'}",), (UNPARSED,)),
    Case("a comment", (b"// hello",), (UNPARSED,)),
    Case("a byte order mark", (b"\xef\xbb\xbf" + VERSION,), (UNPARSED,)),
    Case("a broken line, then a good one", (b"{", VERSION), (UNPARSED, fine())),
    Case("bytes that are no UTF-8 end the connection", (b'{"id":"\xff"}',), hangs_up=True),
    Case("three megabytes", (call("send", params={"message": "x" * 3_000_000}),), (wrong(-32602, WHOSE, 1),)),
    Case("a hundred calls at once", tuple(call("version", n) for n in range(MANY)), tuple(map(fine, range(MANY)))),
)

REQUESTS = (
    Case("an empty list", (b"[]",), (wrong(-32600, "invalid request"),)),
    Case("an empty object", (b"{}",), (wrong(-32600, ONLY_2),)),
    Case("a word", (b'"str"',), (wrong(-32600, "unexpected type: STRING"),)),
    Case("a number", (b"5",), (wrong(-32600, "unexpected type: NUMBER"),)),
    Case("a fraction", (b"2.5",), (wrong(-32600, "unexpected type: NUMBER"),)),
    Case("a truth", (b"true",), (wrong(-32600, "unexpected type: BOOLEAN"),)),
    Case("nothing", (b"null",), (wrong(-32600, "unexpected type: NULL"),)),
    Case("another version of JSON-RPC", (call("version", jsonrpc="1.0"),), (wrong(-32600, ONLY_2, 1),)),
    Case("no version of JSON-RPC", (b'{"method":"version","id":8}',), (wrong(-32600, ONLY_2, 8),)),
    Case("the version as a number", (call("version", jsonrpc=2.0),), (fine(),)),
    Case("no method", (b'{"jsonrpc":"2.0","id":7}',), (wrong(-32600, NO_METHOD, 7),)),
    Case("a method that is nothing", (call(None),), (wrong(-32600, NO_METHOD, 1),)),
    Case("a method that is empty", (call(""),), (wrong(-32601, NOT_THERE, 1),)),
    Case("a method that is a number", (call(5),), (wrong(-32601, NOT_THERE, 1),)),
    Case("a method that is an object", (call({}),), (wrong(-32600, "Cannot deserialize", 1),)),
    Case("a method that nobody knows", (call("nope", 4),), (wrong(-32601, NOT_THERE, 4),)),
    Case("a method in other letters", (call("Version"),), (wrong(-32601, NOT_THERE, 1),)),
    Case("a command that is for the terminal only", (call("daemon"),), (wrong(-32601, NOT_THERE, 1),)),
    Case("a field that nobody knows", (call("version", 14, extra=1),), (wrong(-32600, "Unrecognized field", 14),)),
    Case("parameters that are nothing", (call("version", params=None),), (fine(),)),
    Case("parameters that are empty", (call("version", params={}),), (fine(),)),
    Case("parameters that nobody knows", (call("version", params={"a": 1}),), (fine(),)),
    Case("parameters as a list", (call("version", params=[]),), (wrong(-32600, "Cannot deserialize", 1),)),
    Case("parameters that are a number", (call("version", params=5),), (wrong(-32600, "Problem deserializing", 1),)),
    Case("parameters that are a word", (call("version", params="x"),), (wrong(-32600, "Problem deserializing", 1),)),
    Case("an answer that nobody waits for", (b'{"jsonrpc":"2.0","result":1,"id":1}',)),
    Case("a refusal that nobody waits for", (b'{"jsonrpc":"2.0","error":{},"id":1}',)),
)

BATCHES = (
    Case("a batch of one", (b"[" + VERSION + b"]",), ([fine()],)),
    Case(
        "a batch with a good and a wrong call",
        (b"[" + VERSION + b"," + call("nope", 2) + b"]",),
        ([fine(), wrong(-32601, NOT_THERE, 2)],),
    ),
    Case("a batch with the same id twice", (b"[" + VERSION + b"," + VERSION + b"]",), ([fine(), fine()],)),
    Case("a batch that wants no answer", (b"[" + unanswered("version") + b"]",)),
    Case(
        "a batch that wants one answer of two",
        (b"[" + unanswered("version") + b"," + call("version", 2) + b"]",),
        ([fine(2)],),
    ),
    Case("a batch of numbers", (b"[1]",), ([wrong(-32600, "Cannot construct")],)),
    Case("a batch in a batch", (b"[[]]",), ([wrong(-32600, "Cannot deserialize")],)),
    Case(
        "a batch of all sorts",
        (b"[" + VERSION + b"," + call("version", "x", jsonrpc="1.0") + b",7]",),
        ([fine(), wrong(-32600, ONLY_2, "x"), wrong(-32600, "Cannot construct")],),
    ),
)


def asks(method: str, **params: Any) -> bytes:
    return call(method, "s", params=params)


def leaves(subscription: Any) -> bytes:
    return asks("unsubscribeReceive", subscription=subscription)


SUBSCRIPTIONS = (
    Case("to subscribe", (SUBSCRIBE,), (fine("s", A_NUMBER),)),
    Case("to subscribe twice", (SUBSCRIBE, SUBSCRIBE), (fine("s", A_NUMBER),) * 2),
    Case("to subscribe with empty parameters", (asks("subscribeReceive"),), (fine("s", A_NUMBER),)),
    Case("to subscribe with a list", (call("subscribeReceive", "s", params=[]),), (fine("s", A_NUMBER),)),
    Case("to subscribe for no account", (asks("subscribeReceive", account=None),), (fine("s", A_NUMBER),)),
    Case(
        "to subscribe for an account that is not there",
        (asks("subscribeReceive", account="+4912345"),),
        (wrong(-32602, NOBODYS, "s"),),
    ),
    Case("to unsubscribe", (SUBSCRIBE, leaves(HERS)), (fine("s", A_NUMBER), fine("s", {}))),
    Case(
        "to unsubscribe twice",
        (SUBSCRIBE, leaves(HERS), leaves(HERS)),
        (fine("s", A_NUMBER), fine("s", {}), wrong(-1, NO_SUBSCRIPTION, "s")),
    ),
    Case(
        "to unsubscribe by a list",
        (SUBSCRIBE, call("unsubscribeReceive", "s", params=[HERS])),
        (fine("s", A_NUMBER), fine("s", {})),
    ),
    Case("to unsubscribe what is not there", (leaves(10**6),), (wrong(-1, NO_SUBSCRIPTION, "s"),)),
    Case("to unsubscribe a word", (leaves("x"),), (wrong(-1, NO_SUBSCRIPTION, "s"),)),
    Case(
        "to unsubscribe without saying what",
        (call("unsubscribeReceive", "s"),),
        (wrong(-1, "Missing subscription parameter with subscription id", "s"),),
    ),
    Case("to unsubscribe with empty parameters", (asks("unsubscribeReceive"),), (wrong(-32603, "Cannot invoke", "s"),)),
    Case(
        "to unsubscribe for an account that is not there",
        (asks("unsubscribeReceive", account="+49"),),
        (wrong(-32602, NOBODYS, "s"),),
    ),
)

TO_HER = {"recipient": ["+49111"], "message": "x"}

# Each of them needs an account, so without one all end in the same words.
OF_AN_ACCOUNT = (
    "send",
    "sendReceipt",
    "sendTyping",
    "sendReaction",
    "remoteDelete",
    "getAttachment",
    "submitRateLimitChallenge",
    "listIdentities",
    "trust",
    "updateContact",
    "getUserStatus",
    "updateProfile",
    "updateAccount",
    "quitGroup",
    "block",
    "sendMessageRequestResponse",
    "receive",
)

ACCOUNTS = (
    Case("there are no accounts", (call("listAccounts", "s"),), (fine("s", []),)),
    Case(
        "to send as somebody who is not there",
        (asks("send", account="+4912345", **TO_HER),),
        (wrong(-32602, NOBODYS, "s"),),
    ),
    Case("to send as nobody", (asks("send", **TO_HER),), (wrong(-32602, WHOSE, "s"),)),
    Case("to send as nothing", (asks("send", account=None, **TO_HER),), (wrong(-32602, WHOSE, "s"),)),
    Case("to send as a number", (asks("send", account=5),), (wrong(-32602, NOBODYS, "s"),)),
    Case("to send with a list", (call("send", "s", params=[1]),), (wrong(-32602, WHOSE, "s"),)),
    Case(
        "the version of an account that is not there", (asks("version", account="+49"),), (wrong(-32602, NOBODYS, "s"),)
    ),
    *(Case(f"{method} without an account", (asks(method),), (wrong(-32602, WHOSE, "s"),)) for method in OF_AN_ACCOUNT),
    Case("verify without an account", (asks("verify"),), (wrong(-32602, WHOSE, "s"),)),
    Case("to finish a link without its address", (asks("finishLink"),), (wrong(-1, "Missing deviceLinkUri.", "s"),)),
    Case("to finish a link without a word", (call("finishLink", "s"),), (wrong(-32603, "Cannot invoke", "s"),)),
    Case(
        "to finish a link that nobody began",
        (asks("finishLink", deviceLinkUri="x"),),
        (wrong(-1, "Unknown device link uri.", "s"),),
    ),
)

CASES = (*FRAMING, *REQUESTS, *BATCHES, *SUBSCRIPTIONS, *ACCOUNTS)
