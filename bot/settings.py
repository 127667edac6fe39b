"""What an operator can set: from the environment and `.env` to frozen `Settings`, or all mistakes at once.

The description of a setting is its comment in `.env.example` and its remedy when it is wrong: the two never differ.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from datetime import time
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from rapidfuzz import fuzz, process

HOUSE = Path(__file__).resolve().parent.parent
CONTENT = HOUSE / "knowledge" / "content"
CATALOGUES = HOUSE / "locales"
TELEGRAM = "https://api.telegram.org"

LogFormat = Literal["console", "json"]
LogLevel = Literal["debug", "info", "warning", "error"]
Role = Literal["all", "web", "worker"]


class WrongSettings(Exception):
    """What is wrong with the settings, one line a mistake; `mistakes` never holds a secret."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        self.mistakes = mistakes
        number = "One setting is" if len(mistakes) == 1 else f"{len(mistakes)} settings are"
        lines = "".join(f"\n  {mistake}" for mistake in mistakes)
        super().__init__(f"{number} wrong. Put it right in .env or in the environment, then start again:{lines}")


class Settings(BaseSettings):
    """Everything that can be set. `.env.example` says the same to operators."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        env_ignore_empty=True,
        validate_default=True,
        str_strip_whitespace=True,
        hide_input_in_errors=True,
    )

    host: str = Field("127.0.0.1", description="The address to listen on; 0.0.0.0 listens on all of this machine's.")
    port: int = Field(8080, ge=1, le=65535, description="The port of the web chat and the health page, 1 to 65535.")
    public_url: str = Field(
        "", description="Where mothers reach the web chat, e.g. https://lotse.example; https makes its cookie Secure."
    )
    database_url: SecretStr = Field(
        SecretStr("sqlite:///var/lotse.db"),
        description="sqlite:///path/to/file, or postgresql://name:password@host/database for several processes.",
    )
    role: Role = Field("all", description="What this process does: all, web or worker (the last two need PostgreSQL).")
    worker_name: str = Field(
        "",
        pattern=r"^[A-Za-z0-9-]{0,40}$",
        description="This worker's name (letters, digits, -); empty: made at start.",
    )
    master_key: SecretStr = Field(
        SecretStr(""), description="The key that seals everything: 32 bytes in base64; empty: MASTER_KEY_FILE is used."
    )
    master_key_file: Path = Field(
        Path("var/master.key"), description="The file of that key; made at the first start. Keep a copy somewhere safe."
    )
    knowledge_dir: Path = Field(CONTENT, description="The folder of what Lotse knows; empty: the one that comes along.")
    languages: Annotated[tuple[str, ...], NoDecode] = Field(
        ("de", "en", "ar"), description="The languages that Lotse speaks, German (de) first, parted by commas."
    )
    keep_messages_days: int = Field(90, ge=1, le=3650, description="Messages are erased after so many days, 1 to 3650.")
    keep_conversations_days: int = Field(
        365,
        ge=1,
        le=3650,
        description="Talks are forgotten after so many silent days; not before their messages.",
    )
    sweep_at: time = Field(time(3), description="When that is done every night, as HH:MM in German time.")
    telegram_token: SecretStr = Field(
        SecretStr(""), description="The Telegram bot's token, as @BotFather gave it; empty: Lotse is not on Telegram."
    )
    telegram_api_url: str = Field(
        TELEGRAM, description="Telegram's Bot API, or a server of your own that speaks like it."
    )
    telegram_webhook_url: str = Field(
        "",
        description="Where Telegram brings news, e.g. https://lotse.example/telegram/news; empty: Lotse asks for them.",
    )
    telegram_webhook_secret: SecretStr = Field(
        SecretStr(""),
        description="What proves that it is Telegram that brings them: 16 to 256 letters, digits, _ or -.",
    )
    smtp_url: SecretStr = Field(
        SecretStr(""),
        description="The mail server, smtp://name:password@host:587 or smtps://…; empty: Lotse sends no mail.",
    )
    mail_from: str = Field("", description="Who sends that mail, e.g. lotse@lotse.example.")
    lead_mail: str = Field(
        "", description="Who is told by mail that somebody waits too long. It says numbers and times, nothing else."
    )
    translate_url: str = Field(
        "",
        description="A LibreTranslate server, best one of your own, that drafts translations; empty: nothing leaves.",
    )
    translate_key: SecretStr = Field(SecretStr(""), description="The key of that server, if it wants one.")
    log_format: LogFormat = Field("console", description="How the log is written: console (for people) or json.")
    log_level: LogLevel = Field("info", description="What the log tells: debug, info, warning or error.")

    @field_validator("languages", mode="before")
    @classmethod
    def _parted(cls, given: object) -> object:
        if not isinstance(given, str):
            return given
        return tuple(part.strip().lower() for part in given.split(",") if part.strip())

    @field_validator("languages")
    @classmethod
    def _spoken(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        if languages[:1] != ("de",) or len(set(languages)) != len(languages):
            raise ValueError("German (de) stands first, and each language once.")
        spoken = {"en", *(folder.parent.name for folder in CATALOGUES.glob("*/LC_MESSAGES"))}
        if strange := [language for language in languages if language not in spoken]:
            raise ValueError(f"no catalogue for {', '.join(strange)}. There are: {', '.join(sorted(spoken))}.")
        return languages

    @field_validator("public_url")
    @classmethod
    def _reachable(cls, url: str) -> str:
        parts = urlsplit(url)
        if url and (parts.scheme not in ("http", "https") or not parts.hostname or parts.username):
            raise ValueError("not an address that begins with https:// (or http://).")
        return url.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _database(cls, url: SecretStr) -> SecretStr:
        if not re.match(r"sqlite:///.|postgres(ql)?(\+psycopg)?://.", url.get_secret_value()):
            raise ValueError("neither SQLite nor PostgreSQL.")
        return url

    @field_validator("role")
    @classmethod
    def _one_process(cls, role: Role, others: ValidationInfo) -> Role:
        database = others.data.get("database_url")
        if role != "all" and database and database.get_secret_value().startswith("sqlite"):
            raise ValueError(f"{role} shares its work with other processes, but SQLite serves one. Set DATABASE_URL.")
        return role

    @field_validator("master_key")
    @classmethod
    def _long_enough(cls, key: SecretStr) -> SecretStr:
        try:
            length = len(base64.b64decode(key.get_secret_value(), validate=True))
        except (binascii.Error, ValueError):
            length = -1
        if length not in (0, 32):
            raise ValueError('not 32 bytes in base64. Make one with "openssl rand -base64 32".')
        return key

    @field_validator("knowledge_dir")
    @classmethod
    def _there(cls, folder: Path) -> Path:
        if not folder.is_dir():
            raise ValueError(f"there is no folder {folder}.")
        return folder

    @field_validator("telegram_token")
    @classmethod
    def _of_a_bot(cls, token: SecretStr) -> SecretStr:
        if not re.fullmatch(r"(\d+:[A-Za-z0-9_-]+)?", token.get_secret_value()):
            raise ValueError("a token is a number, a colon, then letters and digits.")
        return token

    @field_validator("telegram_api_url")
    @classmethod
    def _an_address(cls, url: str) -> str:
        if not re.fullmatch(r"https?://[^\s/?#@]+(/[^\s?#]*)?", url):
            raise ValueError("not an address that begins with https:// (or http://).")
        return url.rstrip("/")

    @field_validator("telegram_webhook_url")
    @classmethod
    def _a_path_of_its_own(cls, url: str, others: ValidationInfo) -> str:
        parts = urlsplit(url)
        own_server = others.data.get("telegram_api_url") != TELEGRAM
        if url and (parts.scheme not in ("https", *(["http"] * own_server)) or not parts.hostname or parts.query):
            raise ValueError("Telegram brings news to an address that begins with https:// only.")
        if url and not parts.path.strip("/"):
            raise ValueError("a path of its own is missing, such as /telegram/news.")
        if url and not others.data.get("telegram_token", SecretStr("")).get_secret_value():
            raise ValueError("without TELEGRAM_TOKEN there is nothing to bring. Set it, or take this away.")
        return url.rstrip("/")

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _both_or_none(cls, secret: SecretStr, others: ValidationInfo) -> SecretStr:
        words, url = secret.get_secret_value(), others.data.get("telegram_webhook_url")
        if words and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", words):
            raise ValueError("too short, or with other characters.")
        if url and not words:
            raise ValueError('missing, beside TELEGRAM_WEBHOOK_URL. Make one with "openssl rand -hex 32".')
        if words and url == "":
            raise ValueError("has no use without TELEGRAM_WEBHOOK_URL. Set that too, or take this away.")
        return secret

    @field_validator("smtp_url")
    @classmethod
    def _a_mail_server(cls, url: SecretStr) -> SecretStr:
        if not re.fullmatch(r"(smtps?://([^\s/@:]+:[^\s/@]+@)?[^\s/@:]+(:\d{1,5})?/?)?", url.get_secret_value()):
            raise ValueError("not an address that begins with smtp:// or smtps://.")
        return url

    @field_validator("mail_from", "lead_mail")
    @classmethod
    def _a_mailbox(cls, mailbox: str, others: ValidationInfo) -> str:
        if not re.fullmatch(r"([^\s@<>,]+@[^\s@<>,]+)?", mailbox):
            raise ValueError("not one mail address.")
        if not mailbox and others.data.get("smtp_url", SecretStr("")).get_secret_value():
            raise ValueError("missing, beside SMTP_URL.")
        return mailbox

    @field_validator("translate_url")
    @classmethod
    def _a_server(cls, url: str) -> str:
        if not re.fullmatch(r"(https?://[^\s/?#@]+(/[^\s?#]*)?)?", url):
            raise ValueError("not an address that begins with https:// (or http://).")
        return url.rstrip("/")

    @field_validator("keep_conversations_days")
    @classmethod
    def _longer(cls, days: int, others: ValidationInfo) -> int:
        if days < others.data.get("keep_messages_days", 0):
            raise ValueError(f"{days} is less than KEEP_MESSAGES_DAYS.")
        return days


def load(env_file: Path | None = Path(".env"), **given: Any) -> Settings:
    """The settings of this process. What is `given` (by a command) wins over the environment, that over the file."""
    try:
        return Settings(**{"_env_file": env_file, "_env_file_encoding": "utf-8", **given})
    except ValidationError as error:
        mistakes = [_mistake(fault["loc"], fault["type"], fault.get("ctx", {})) for fault in error.errors()]
    except (OSError, UnicodeDecodeError):
        mistakes = [f"{env_file} cannot be read. Is it a text file in UTF-8, and readable for this account?"]
    # Outside the `except`, so that no chained exception carries what was set.
    raise WrongSettings(tuple(sorted(mistakes)))


def example() -> str:
    """The text of `.env.example`: every setting, its comment and its default."""
    blocks = ["# Copy this file to .env, and take away the # where you want something else. These are the defaults.\n"]
    for name, field in Settings.model_fields.items():
        blocks.append(f"# {field.description}\n#{name.upper()}={_written(field.default)}\n")
    return "\n".join(blocks)


def _written(default: object) -> str:
    """A default as one writes it in `.env`."""
    match default:
        case SecretStr():
            return default.get_secret_value()
        case tuple():
            return ",".join(default)
        case time():
            return default.strftime("%H:%M")
        case _:
            return "" if default == CONTENT else str(default)


def _mistake(loc: tuple[int | str, ...], kind: str, context: Mapping[str, Any]) -> str:
    """One line: which setting, what is wrong, what to do. Never the value: it may be a secret in the wrong line."""
    name = str(loc[0])
    if kind == "extra_forbidden":
        near = process.extractOne(name.lower(), list(Settings.model_fields), scorer=fuzz.ratio, score_cutoff=60)
        remedy = f"Did you mean {near[0].upper()}?" if near else ".env.example names all settings."
        # A line that is no name at all may be a key or a token without its name.
        shown = name.upper() if re.fullmatch(r"[a-zA-Z_]{1,40}", name) else "One line"
        return f"{shown} in .env is not a setting. {remedy}"
    reason = str(context["error"]) if kind == "value_error" else "its value is not understood."
    return f"{name.upper()}: {reason} ({Settings.model_fields[name].description})"
