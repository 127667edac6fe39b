"""What she said and who she is, unreadable without the master key.

1. Each conversation has a random key of its own, sealed by the master key. Whoever destroys it has destroyed her words.
2. Every sealed value knows its place (table, column, conversation): moved elsewhere, it does not open.
3. The address and the platform's message ids are found again by a keyed hash, never by themselves.
4. A lost or a wrong master key is an error at start. A new key is made for a new database only.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
NONCE_BYTES = 12
FORMAT = b"\x01"  # the first byte of every sealed value, so that another cipher can come one day


class SealError(Exception):
    """Something sealed cannot be opened, or there is no key to open it with."""


class NoKey(SealError):
    """The master key is missing or is not a key."""


class WrongKey(SealError):
    """This master key does not belong to this database."""


class Broken(SealError):
    """A sealed value was changed, moved, or sealed by another key."""


class Seal:
    """One key, ready to close and open values."""

    __slots__ = ("_cipher",)

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def close(self, content: bytes, column: str, owner: int | bytes = 0) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return FORMAT + nonce + self._cipher.encrypt(nonce, content, _place(column, owner))

    def open(self, sealed: bytes, column: str, owner: int | bytes = 0) -> bytes:
        if sealed[:1] != FORMAT or len(sealed) <= NONCE_BYTES:
            raise Broken(f"A value of {column} is not sealed in a form that is known here.")
        try:
            return self._cipher.decrypt(sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :], _place(column, owner))
        except InvalidTag:
            raise Broken(f"A value of {column} was changed, moved or sealed by another key.") from None


@dataclass(frozen=True, slots=True)
class Keyring:
    """The master key's children, each for one purpose. `fresh`: just made, and not yet kept in its file."""

    master: bytes = field(repr=False)
    path: Path | None = None
    fresh: bool = False
    check: str = field(init=False)
    house: Seal = field(init=False, repr=False)
    _keys: Seal = field(init=False, repr=False)
    _addresses: bytes = field(init=False, repr=False)
    _messages: bytes = field(init=False, repr=False)
    _staff: bytes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # the only way to fill a frozen value that computes its own fields
        for name, child in (
            ("check", self._child("check").hex()),
            ("house", Seal(self._child("house"))),
            ("_keys", Seal(self._child("conversation keys"))),
            ("_addresses", self._child("addresses")),
            ("_messages", self._child("messages")),
            ("_staff", self._child("staff")),
        ):
            object.__setattr__(self, name, child)

    def address_hash(self, channel: str, person: str) -> bytes:
        return _keyed_hash(self._addresses, channel, person)

    def message_hash(self, channel: str, account: str, external_id: str) -> bytes:
        return _keyed_hash(self._messages, channel, account, external_id)

    def staff_hash(self, purpose: str, *parts: str) -> bytes:
        """What is found again about staff: a login, and tokens and codes that are kept nowhere else."""
        return _keyed_hash(self._staff, purpose, *parts)

    def new_seal(self, address_hash: bytes) -> tuple[bytes, Seal]:
        """A random key for one conversation: sealed, for the database, and ready for use."""
        key = os.urandom(KEY_BYTES)
        return self._keys.close(key, "conversation.sealed_key", address_hash), Seal(key)

    def open_seal(self, sealed_key: bytes, address_hash: bytes) -> Seal:
        return Seal(self._keys.open(sealed_key, "conversation.sealed_key", address_hash))

    def seal_anew(self, sealed_key: bytes, before: bytes, after: bytes) -> bytes:
        """The same key, bound to another hash."""
        key = self._keys.open(sealed_key, "conversation.sealed_key", before)
        return self._keys.close(key, "conversation.sealed_key", after)

    def _child(self, purpose: str) -> bytes:
        derive = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=f"lotse {purpose}".encode())
        return derive.derive(self.master)


def open_keyring(setting: str, path: Path) -> Keyring:
    """The master key from the setting, else from its file; a fresh one (in memory only, see `settle`) where both are missing."""
    if setting:
        return Keyring(_decoded(setting, "MASTER_KEY"))
    try:
        return Keyring(_decoded(path.read_text(encoding="ascii", errors="replace"), str(path)), path)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise NoKey(
            f"The master key {path} cannot be read ({error.strerror}). It must be a file that this account may read: "
            "look at its rights and at MASTER_KEY_FILE."
        ) from None
    return Keyring(os.urandom(KEY_BYTES), path, fresh=True)


def settle(keyring: Keyring, check: str | None, has_conversations: bool) -> Keyring:
    """The keyring that belongs to this database; a fresh key is kept in its file only when the database is new."""
    if keyring.fresh and keyring.path is not None and keyring.path.exists():
        keyring = open_keyring("", keyring.path)  # another process was quicker
    if check is None and not has_conversations:
        if keyring.fresh and keyring.path is not None:
            try:
                _keep(keyring.master, keyring.path)
            except OSError as error:
                raise NoKey(
                    f"The new master key cannot be written to {keyring.path} ({error.strerror}). "
                    "Look at the rights of the folder, at the room on the disk, and at MASTER_KEY_FILE."
                ) from None
        return keyring
    if keyring.fresh:
        raise NoKey(
            f"The master key {keyring.path} is missing, but there is a database already. "
            "Put the key file back from your backup, or start with a new database: without the key nobody can read this one."
        )
    if check is None or not hmac.compare_digest(check, keyring.check):
        raise WrongKey(
            f"The master key in {keyring.path or 'MASTER_KEY'} does not belong to this database. "
            "Put the right key back from your backup, or check DATABASE_URL."
        )
    return keyring


def _keep(master: bytes, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(base64.b64encode(master) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)  # whole or not at all, and never over a key that is there
    finally:
        draft.unlink()


def _decoded(text: str, source: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise NoKey(
            f"The master key in {source} is not a key. It must be {KEY_BYTES} bytes in base64, as made by "
            f'"openssl rand -base64 {KEY_BYTES}".'
        )
    return key


def _keyed_hash(key: bytes, *parts: str) -> bytes:
    return hmac.digest(key, json.dumps(parts).encode(), "sha256")


def _place(column: str, owner: int | bytes) -> bytes:
    return f"{column} {owner}".encode() if isinstance(owner, int) else column.encode() + b" " + owner
