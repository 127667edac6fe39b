"""What an operator can set: from the environment and `.env` to frozen `Settings`, or all mistakes at once.

The description of a setting is its comment in `.env.example` and its remedy when it is wrong: the two never differ.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import time
from pathlib import Path
from typing import Annotated, Any, Literal

from dotenv.parser import Binding, parse_stream
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from rapidfuzz import fuzz, process

from bot import checks
from bot.logs import hush

HOUSE = Path(__file__).resolve().parent.parent
CONTENT = HOUSE / "knowledge" / "content"

HOW = (
    "Write NAME=value, as in .env.example: no colon, no space in the name, every quotation mark closed, "
    "and a # before what is a remark."
)

hush("dotenv.main")  # we tell of the same lines, with the remedy

LogFormat = Literal["console", "json"]
LogLevel = Literal["debug", "info", "warning", "error"]
Role = Literal["all", "web", "worker"]


class WrongSettings(Exception):
    """What is wrong with the settings, one line a mistake; `mistakes` never holds a secret."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        self.mistakes = tuple(mistakes)
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

    host: Annotated[str, AfterValidator(checks.bare)] = Field(
        "127.0.0.1", description="The address to listen on; 0.0.0.0 listens on all of this machine's."
    )
    port: int = Field(8080, ge=1, le=65535, description="The port of the web chat and the health page, 1 to 65535.")
    public_url: Annotated[str, AfterValidator(checks.reachable)] = Field(
        "", description="Where mothers reach the web chat, e.g. https://lotse.example; https makes its cookie Secure."
    )
    database_url: Annotated[SecretStr, AfterValidator(checks.database)] = Field(
        SecretStr("sqlite:///var/lotse.db"),
        description="sqlite:///path/to/file, or postgresql://name:password@host/database for several processes.",
    )
    role: Annotated[Role, AfterValidator(checks.one_process)] = Field(
        "all", description="What this process does: all, web or worker (the last two need PostgreSQL)."
    )
    worker_name: str = Field(
        "",
        pattern=r"^[A-Za-z0-9-]{0,40}$",
        description="This worker's name (letters, digits, -); empty: made at start.",
    )
    master_key: Annotated[SecretStr, AfterValidator(checks.long_enough)] = Field(
        SecretStr(""), description="The key that seals everything: 32 bytes in base64; empty: MASTER_KEY_FILE is used."
    )
    master_key_file: Path = Field(
        Path("var/master.key"), description="The file of that key; made at the first start. Keep a copy somewhere safe."
    )
    knowledge_dir: Annotated[Path, AfterValidator(checks.there)] = Field(
        CONTENT, description="The folder of what Lotse knows; empty: the one that comes along."
    )
    languages: Annotated[tuple[str, ...], NoDecode, BeforeValidator(checks.parted), AfterValidator(checks.spoken)] = (
        Field(("de", "en", "ar"), description="The languages that Lotse speaks, German (de) first, parted by commas.")
    )
    keep_messages_days: int = Field(90, ge=1, le=3650, description="Messages are erased after so many days, 1 to 3650.")
    keep_conversations_days: Annotated[int, AfterValidator(checks.longer)] = Field(
        365,
        ge=1,
        le=3650,
        description="Talks are forgotten after so many silent days; not before their messages.",
    )
    sweep_at: Annotated[time, AfterValidator(checks.in_german_time)] = Field(
        time(3), description="When that is done every night, as HH:MM in German time."
    )
    telegram_token: Annotated[SecretStr, AfterValidator(checks.of_a_bot)] = Field(
        SecretStr(""), description="The Telegram bot's token, as @BotFather gave it; empty: Lotse is not on Telegram."
    )
    telegram_api_url: Annotated[str, AfterValidator(checks.an_address)] = Field(
        checks.TELEGRAM, description="Telegram's Bot API, or a server of your own that speaks like it."
    )
    telegram_webhook_url: Annotated[str, AfterValidator(checks.a_path_of_its_own)] = Field(
        "",
        description="Where Telegram brings news, e.g. https://lotse.example/telegram/news; empty: Lotse asks for them.",
    )
    telegram_webhook_secret: Annotated[SecretStr, AfterValidator(checks.both_or_none)] = Field(
        SecretStr(""),
        description="What proves that it is Telegram that brings them: 16 to 256 letters, digits, _ or -.",
    )
    signal_account: Annotated[SecretStr, AfterValidator(checks.a_number)] = Field(
        SecretStr(""),
        description="The office's number on Signal, e.g. +493023125001 (lotse signal setup says it); empty: Lotse is not on Signal.",
    )
    signal_socket: Annotated[str, AfterValidator(checks.a_socket)] = Field(
        "",
        description="Where signal-cli listens: the path of its socket, e.g. /run/signal-cli/socket, or host:port.",
    )
    signal_journal: Annotated[Path | None, AfterValidator(checks.with_signal)] = Field(
        None,
        description="The file of signal-cli's standard output, which Lotse reads after a crash and empties; empty: none.",
    )
    signal_disappear_days: int = Field(
        0,
        ge=0,
        le=28,
        description="Talks on Signal disappear from the phones after so many days, 1 to 28, unless she set a time herself; 0: never.",
    )
    smtp_url: Annotated[SecretStr, AfterValidator(checks.a_mail_server)] = Field(
        SecretStr(""),
        description="The mail server, smtp://name:password@host:587 or smtps://…; empty: Lotse sends no mail.",
    )
    mail_from: Annotated[str, AfterValidator(checks.a_mailbox)] = Field(
        "", description="Who sends that mail, e.g. lotse@lotse.example."
    )
    lead_mail: Annotated[str, AfterValidator(checks.a_mailbox)] = Field(
        "", description="Who is told by mail that somebody waits too long. It says numbers and times, nothing else."
    )
    translate_url: Annotated[str, AfterValidator(checks.a_server)] = Field(
        "",
        description="A LibreTranslate server, best one of your own, that drafts translations; empty: nothing leaves.",
    )
    translate_key: SecretStr = Field(SecretStr(""), description="The key of that server, if it wants one.")
    log_format: LogFormat = Field("console", description="How the log is written: console (for people) or json.")
    log_level: LogLevel = Field("info", description="What the log tells: debug, info, warning or error.")

    @property
    def near_host(self) -> str:
        """The address at which this machine reaches itself; nobody can be reached at one that stands for all of them."""
        return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104 (nothing listens there because of this)


def load(env_file: Path | None = Path(".env"), **given: Any) -> Settings:
    """The settings of this process. What is `given` (by a command) wins over the environment, that over the file."""
    wrong: list[str] = []
    try:
        wrong = _lost(env_file)
        settings = Settings(**{"_env_file": env_file, "_env_file_encoding": "utf-8", **given})
    except ValidationError as error:
        wrong += sorted(_mistake(fault["loc"], fault["type"], fault.get("ctx", {})) for fault in error.errors())
    except (OSError, UnicodeDecodeError):
        wrong = [f"{env_file} cannot be read. Is it a text file in UTF-8, and readable for this account?"]
    # Outside the `except`, so that no chained exception carries what was set.
    if wrong:
        raise WrongSettings(wrong)
    return settings


def _lost(env_file: Path | None) -> list[str]:
    """Lines that the parser would pass over, and Lotse would start without them: those that say nothing to it, and all but
    the last one that sets the same."""
    if env_file is None or not env_file.exists():
        return []
    with env_file.open(encoding="utf-8-sig") as file:
        lines = [line for line in parse_stream(file) if line.error or line.key]
    lost = [line for line in lines if line.error or line.value is None]
    named: dict[str, list[Binding]] = {}
    for line in lines:
        if line not in lost:
            named.setdefault(str(line.key).lower(), []).append(line)
    return [
        *(f"{env_file}, line {_number(line)}: cannot be read. {HOW}" for line in lost),
        *(
            f"{name.upper()} stands in {env_file} on the lines {', '.join(str(_number(line)) for line in same)}. Keep one."
            for name, same in sorted(named.items())
            if len(same) > 1 and name in Settings.model_fields
        ),
    ]


def _number(line: Binding) -> int:
    """Where its first word stands; the parser counts empty lines before it to it."""
    words = line.original.string
    return line.original.line + words[: len(words) - len(words.lstrip())].count("\n")


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
        case None:
            return ""
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
