"""What stands in deploy/, read."""

from __future__ import annotations

import re
import shlex
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import yaml

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"


def compose() -> dict[str, Any]:
    paper: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    return paper


class Unit(ConfigParser):
    """A unit of systemd. A key that stands there twice counts as its last one."""

    def __init__(self) -> None:
        super().__init__(strict=False, interpolation=None, comment_prefixes=("#", ";"))

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def unit(name: str) -> Unit:
    paper = Unit()
    paper.read_string((DEPLOY / "systemd" / name).read_text(encoding="utf-8"))
    return paper


def rows(name: str) -> list[list[str]]:
    """A file of sysusers or tmpfiles, word by word."""
    lines = (DEPLOY / "systemd" / name).read_text(encoding="utf-8").splitlines()
    return [shlex.split(line) for line in lines if line and not line.startswith("#")]


def script(name: str) -> str:
    return (DEPLOY / name).read_text(encoding="utf-8").replace("\\\n", " ")


def daemon_by_systemd() -> list[str]:
    """How signal-cli is called, without the program."""
    return shlex.split(unit("signal-cli.service")["Service"]["ExecStart"])[1:]


def daemon_by_script() -> tuple[list[str], str]:
    """The same in its container, and where its output goes."""
    [line] = [line for line in script("signal-cli.sh").splitlines() if line.startswith("exec ")]
    call, _, output = line.removeprefix("exec ").partition(">>")
    return shlex.split(call)[1:], output.strip()


def environment(name: str) -> dict[str, str]:
    """What a unit sets."""
    text = (DEPLOY / "systemd" / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^Environment=(\w+)=(.*)$", text, re.MULTILINE))
