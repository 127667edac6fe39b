"""What each setting must look like, and what is said when it does not: a reason each, to which its description is the remedy.

A check is handed the value and, where it depends on others, those that were read before it.
"""

from __future__ import annotations

import base64
import binascii
import re
from datetime import time
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationInfo

CATALOGUES = Path(__file__).resolve().parent.parent / "locales"
OURS = ("/say", "/hello", "/seen", "/news", "/health", "/pause", "/robots.txt")
TELEGRAM = "https://api.telegram.org"


def parted(given: object) -> object:
    if not isinstance(given, str):
        return given
    return tuple(part.strip().lower() for part in given.split(",") if part.strip())


def spoken(languages: tuple[str, ...]) -> tuple[str, ...]:
    if languages[:1] != ("de",) or len(set(languages)) != len(languages):
        raise ValueError("German (de) stands first, and each language once.")
    spoken = {"en", *(folder.parent.name for folder in CATALOGUES.glob("*/LC_MESSAGES"))}
    if strange := [language for language in languages if language not in spoken]:
        raise ValueError(f"no catalogue for {', '.join(strange)}. There are: {', '.join(sorted(spoken))}.")
    return languages


def bare(host: str) -> str:
    """An address of IPv6 may stand in brackets, as in a browser."""
    return host[1:-1] if host.startswith("[") and host.endswith("]") else host


def in_german_time(at: time) -> time:
    if at.tzinfo is not None:
        raise ValueError("it is German time anyway.")
    return at


def reachable(url: str) -> str:
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.hostname or parts.username):
        raise ValueError("not an address that begins with https:// (or http://).")
    if parts.query or parts.fragment or re.search(r"[\s?#]", url) or not _has_a_port_or_none(url):
        raise ValueError("an address has no ?, # or space, and its port is a number up to 65535.")
    return url.rstrip("/")


def _has_a_port_or_none(url: str) -> bool:
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def database(url: SecretStr) -> SecretStr:
    if not re.match(r"sqlite:///.|postgres(ql)?(\+psycopg)?://.", url.get_secret_value()):
        raise ValueError("neither SQLite nor PostgreSQL.")
    return url


def one_process(role: str, others: ValidationInfo) -> str:
    database = others.data.get("database_url")
    if role != "all" and database and database.get_secret_value().startswith("sqlite"):
        raise ValueError(f"{role} shares its work with other processes, but SQLite serves one. Set DATABASE_URL.")
    return role


def long_enough(key: SecretStr) -> SecretStr:
    try:
        length = len(base64.b64decode(key.get_secret_value(), validate=True))
    except (binascii.Error, ValueError):
        length = -1
    if length not in (0, 32):
        raise ValueError('not 32 bytes in base64. Make one with "openssl rand -base64 32".')
    return key


def there(folder: Path) -> Path:
    if not folder.is_dir():
        raise ValueError(f"there is no folder {folder}.")
    return folder


def of_a_bot(token: SecretStr) -> SecretStr:
    if not re.fullmatch(r"(\d+:[A-Za-z0-9_-]+)?", token.get_secret_value()):
        raise ValueError("a token is a number, a colon, then letters and digits.")
    return token


def an_address(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#@]+(/[^\s?#]*)?", url):
        raise ValueError("not an address that begins with https:// (or http://).")
    return url.rstrip("/")


def a_path_of_its_own(url: str, others: ValidationInfo) -> str:
    parts = urlsplit(url)
    own_server = others.data.get("telegram_api_url") != TELEGRAM
    if url and (parts.scheme not in ("https", *(["http"] * own_server)) or not parts.hostname or parts.query):
        raise ValueError("Telegram brings news to an address that begins with https:// only.")
    if url and not parts.path.strip("/"):
        raise ValueError("a path of its own is missing, such as /telegram/news.")
    if f"{parts.path}/".startswith(("/desk/", "/static/", "/file/")) or parts.path.rstrip("/") in OURS:
        raise ValueError("this path is one of Lotse's own pages. Take another, such as /telegram/news.")
    if url and not others.data.get("telegram_token", SecretStr("")).get_secret_value():
        raise ValueError("without TELEGRAM_TOKEN there is nothing to bring. Set it, or take this away.")
    return url.rstrip("/")


def both_or_none(secret: SecretStr, others: ValidationInfo) -> SecretStr:
    words, url = secret.get_secret_value(), others.data.get("telegram_webhook_url")
    if words and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", words):
        raise ValueError("too short, or with other characters.")
    if url and not words:
        raise ValueError('missing, beside TELEGRAM_WEBHOOK_URL. Make one with "openssl rand -hex 32".')
    if words and url == "":
        raise ValueError("has no use without TELEGRAM_WEBHOOK_URL. Set that too, or take this away.")
    return secret


def a_number(account: SecretStr) -> SecretStr:
    if not re.fullmatch(r"(\+[1-9]\d{5,14})?", account.get_secret_value()):
        raise ValueError("a number begins with + and the country, 49 for Germany, and has digits only.")
    return account


def a_socket(socket: str, others: ValidationInfo) -> str:
    if not re.fullmatch(r"(/\S+|([\w.-]+|\[[0-9a-fA-F:]+\]):\d{1,5})?", socket, re.ASCII):
        raise ValueError("neither a path that begins with / nor host:port.")
    if not socket and others.data.get("signal_account", SecretStr("")).get_secret_value():
        raise ValueError("missing, beside SIGNAL_ACCOUNT.")
    return socket


def with_signal(journal: Path | None, others: ValidationInfo) -> Path | None:
    if journal is not None and not others.data.get("signal_socket", "unknown"):
        raise ValueError("has no use without SIGNAL_SOCKET. Set that too, or take this away.")
    if journal is not None and journal.is_dir():
        raise ValueError("a folder, not a file.")
    if journal is not None and not _is_a_journal(journal):
        raise ValueError("this file holds something else, and Lotse would empty it.")
    return journal


def _is_a_journal(path: Path) -> bool:
    """Whether nothing stands there, or JSON. Who may not read it is told by the doctor."""
    try:
        with path.open("rb") as file:
            return file.read(2**20).lstrip(b"\0\r\n\t ")[:1] in (b"", b"{")
    except OSError:
        return True


def a_mail_server(url: SecretStr) -> SecretStr:
    if not re.fullmatch(r"(smtps?://([^\s/@:]+:[^\s/@]+@)?[^\s/@:]+(:\d{1,5})?/?)?", url.get_secret_value()):
        raise ValueError("not an address that begins with smtp:// or smtps://.")
    return url


def a_mailbox(mailbox: str, others: ValidationInfo) -> str:
    if not re.fullmatch(r"([^\s@<>,]+@[^\s@<>,]+)?", mailbox):
        raise ValueError("not one mail address.")
    if not mailbox and others.data.get("smtp_url", SecretStr("")).get_secret_value():
        raise ValueError("missing, beside SMTP_URL.")
    return mailbox


def a_server(url: str) -> str:
    if not re.fullmatch(r"(https?://[^\s/?#@]+(/[^\s?#]*)?)?", url):
        raise ValueError("not an address that begins with https:// (or http://).")
    return url.rstrip("/")


def longer(days: int, others: ValidationInfo) -> int:
    if days < others.data.get("keep_messages_days", 0):
        raise ValueError(f"{days} is less than KEEP_MESSAGES_DAYS.")
    return days
