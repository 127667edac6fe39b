"""deploy/ agrees with itself: flags, paths and accounts are the same in containers, in systemd's units and in the scripts."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.settings import Settings, load
from tests.deploy.papers import (
    DEPLOY,
    compose,
    daemon_by_script,
    daemon_by_systemd,
    environment,
    rows,
    script,
    unit,
)

SOCKET = "/run/signal-cli/socket"
JOURNAL = "/var/lib/lotse-signal/journal.jsonl"
DATA = "/var/lib/signal-cli"
OF_UVICORN = "FORWARDED_ALLOW_IPS"
UNITS = ("signal-cli.service", "lotse.service", "lotse-backup.service", "lotse-backup.timer")


def test_signal_cli_is_started_in_the_same_way_everywhere() -> None:
    flags, output = daemon_by_script()
    assert flags == daemon_by_systemd()
    assert output == JOURNAL
    assert unit("signal-cli.service")["Service"]["StandardOutput"] == f"append:{JOURNAL}"


@pytest.mark.parametrize(
    "flags",
    [
        pytest.param(["--receive-mode", "manual"], id="nothing is received while Lotse does not listen"),
        pytest.param(["-o", "json", "daemon"], id="the journal is made of JSON"),
        pytest.param(["--socket", SOCKET], id="where Lotse looks for it"),
        pytest.param(["--config", DATA], id="where its data is kept"),
        pytest.param(["--scrub-log"], id="no number in its log"),
    ],
)
def test_signal_cli_has_the_flags_that_lotse_needs(flags: list[str]) -> None:
    given = daemon_by_systemd()
    assert any(given[at : at + len(flags)] == flags for at in range(len(given)))


@pytest.mark.parametrize("flag", ["--tcp", "--http", "--no-receive-stdout", "-a", "--ignore-attachments"])
def test_signal_cli_has_no_flag_that_would_harm(flag: str) -> None:
    assert flag not in daemon_by_systemd()


def test_lotse_is_told_the_same_socket_and_journal_everywhere() -> None:
    told = {"SIGNAL_SOCKET": SOCKET, "SIGNAL_JOURNAL": JOURNAL}
    in_container = compose()["services"]["lotse"]["environment"]
    assert environment("lotse.service") == told
    assert {name: in_container[name] for name in told} == told
    assert dict(re.findall(r"(SIGNAL_\w+)=(/\S+)", script("lotse.sh"))) == told
    ours = {name.lower(): value for name, value in in_container.items() if name != OF_UVICORN}
    assert set(ours) <= set(Settings.model_fields)
    settings = load(None, **ours)
    assert (settings.signal_socket, settings.signal_journal) == (SOCKET, Path(JOURNAL))


def test_the_accounts_that_files_belong_to_are_made_and_lotse_may_reach_the_journal() -> None:
    made = {row[1] for row in rows("lotse.sysusers.conf") if row[0] == "u"}
    joined = [tuple(row[1:]) for row in rows("lotse.sysusers.conf") if row[0] == "m"]
    assert made == {"lotse", "signal-cli"}
    assert joined == [("lotse", "signal-cli")]
    for name in ("lotse", "signal-cli"):
        service = unit(f"{name}.service")["Service"]
        assert service["User"] == service["Group"] == name
    assert unit("lotse.service")["Service"]["SupplementaryGroups"] == "signal-cli"
    modes = {path: (mode, owner, group) for _kind, path, mode, owner, group, _age in rows("lotse.tmpfiles.conf")}
    assert {(owner, group) for _mode, owner, group in modes.values()} == {("signal-cli", "signal-cli")}
    assert modes[JOURNAL][0] == "0660"
    assert modes[DATA][0] == "0700", "Lotse has no business in the keys of the account"


def test_what_the_units_may_write_is_what_they_use() -> None:
    assert unit("signal-cli.service")["Service"]["ReadWritePaths"].split() == [DATA, str(Path(JOURNAL).parent)]
    lotse = unit("lotse.service")["Service"]
    assert lotse["ReadWritePaths"] == str(Path(JOURNAL).parent)
    assert lotse["WorkingDirectory"] == f"/var/lib/{lotse['StateDirectory']}"
    assert f"/run/{unit('signal-cli.service')['Service']['RuntimeDirectory']}/socket" == SOCKET
    assert f"cd {lotse['WorkingDirectory']} &&" in script("lotse.sh")
    assert lotse["ExecStart"].split()[0] in script("lotse.sh")


@pytest.mark.parametrize("name", ["signal-cli.service", "lotse.service"])
def test_a_unit_may_do_nothing_that_it_does_not_need(name: str) -> None:
    service = unit(name)["Service"]
    closed = {
        "NoNewPrivileges",
        "PrivateDevices",
        "PrivateTmp",
        "ProtectHome",
        "ProtectKernelModules",
        "RestrictSUIDSGID",
    }
    assert {key for key in closed if service[key] != "true"} == set()
    assert (service["ProtectSystem"], service["CapabilityBoundingSet"]) == ("strict", "")
    assert service["Restart"] == "always"


def test_in_containers_only_lotse_is_open_and_only_to_this_machine() -> None:
    services = compose()["services"]
    assert {name: service.get("ports", []) for name, service in services.items()} == {
        "signal-cli": [],
        "lotse": ["127.0.0.1:8080:8080"],
    }
    assert all(service["read_only"] and service["cap_drop"] == ["ALL"] for service in services.values())


def test_both_containers_share_the_socket_and_the_journal_and_nothing_else() -> None:
    services = compose()["services"]
    mounts = {name: dict(volume.split(":") for volume in service["volumes"]) for name, service in services.items()}
    shared = mounts["lotse"].items() & mounts["signal-cli"].items()
    assert {place for _volume, place in shared} == {str(Path(SOCKET).parent), str(Path(JOURNAL).parent)}
    assert set(compose()["volumes"]) == {*mounts["lotse"], *mounts["signal-cli"]}
    assert mounts["signal-cli"]["signal-data"] == DATA


def test_the_containers_run_under_the_account_that_owns_their_folders() -> None:
    text = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    users = {service["user"] for service in compose()["services"].values()} | set(
        re.findall(r"^USER (\d\S+)$", text, re.M)
    )
    assert users == {"10001:10001"}
    owned = set(re.findall(r"chown -R (\S+)", text))
    assert owned == users
    for service in compose()["services"].values():
        assert service["build"]["target"] in re.findall(r" AS (\S+)$", text, re.M)
        for volume in service["volumes"]:
            assert volume.split(":")[1] in text


def test_what_an_image_is_made_of_is_let_in_and_no_more() -> None:
    text = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    copied = {
        source
        for line in re.findall(r"^COPY (.*)$", text, re.M)
        for source in line.split()[:-1]
        if not source.startswith("--")
    }
    let_in = re.findall(r"^!(\S+)$", (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8"), re.M)
    assert copied == set(let_in)
    assert all((DEPLOY.parent / source).exists() for source in copied)


@pytest.mark.parametrize("name", ["backup.sh", "lotse.sh", "signal-cli.sh"])
def test_a_script_is_one_and_may_be_run(name: str) -> None:
    subprocess.run(["sh", "-n", str(DEPLOY / name)], check=True)
    assert (DEPLOY / name).stat().st_mode & 0o111


@pytest.mark.slow
def test_systemd_understands_the_units() -> None:
    """It also misses the programs, which are not installed here."""
    assert shutil.which("systemd-analyze"), "systemd-analyze is missing: make systemd"
    units = [str(DEPLOY / "systemd" / name) for name in UNITS]
    said = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False).stderr
    ours = [line for line in said.splitlines() if re.match(r".*(lotse|signal-cli)", line)]
    assert [line for line in ours if "is not executable" not in line] == []
