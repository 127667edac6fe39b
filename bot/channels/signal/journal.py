"""The journal: what signal-cli also wrote to its standard output, so that nothing is lost when Lotse dies with it in hand.

Started as `signal-cli -o json daemon … >> journal` (systemd: StandardOutput=append:…), signal-cli writes each envelope there that it gives to a subscriber.

1. The journal keeps only what is not committed yet. As soon as something is, its line is blanked in place: what a mother
   wrote lies open on the disk no longer than a moment, and signal-cli, which only appends, is not disturbed.
2. It is read when we have subscribed, and before the socket is: what signal-cli gave to a subscriber who was dead already
   stands here only, and what it gives from now on comes to us.
3. A line may be told twice (it also came over the socket); the inbox knows what it has.
4. Lotse must be allowed to write to this file. A journal that cannot be read or written is reported and holds up nobody.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict, deque
from pathlib import Path

from bot.channels.signal.wire import Hear, Json
from bot.logs import log

BLANK = b"\n"
LONG = 1024 * 1024  # bytes of blanks
AT_MOST_EARLY = 1000  # heard over the socket, and not in the journal yet

Key = tuple[str, str, str]
Piece = tuple[int, int]  # where it begins and ends


class Journal:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._read_to = 0
        self._standing: dict[Key, deque[Piece]] = defaultdict(deque)
        self._early: deque[Key] = deque(maxlen=AT_MOST_EARLY)

    async def replay(self, hear: Hear) -> None:
        """Hand on what is not committed yet, in order; `hear` ends with `forget`."""
        try:
            news = self._begin()
        except OSError as error:
            _report(error)
            return
        for one in news:
            await hear(one)

    def prepare(self) -> None:
        """Empty a long journal of blanks; end a line that signal-cli was killed in.

        Only while nobody has subscribed: then signal-cli writes nothing. Later a line without an end is one that it is writing.
        """
        try:
            if not self._path.exists():
                return
            if self._path.stat().st_size > LONG and not self._path.read_bytes().strip(BLANK):
                os.truncate(self._path, 0)
            with self._path.open("rb+") as file:
                if file.seek(0, os.SEEK_END) and (file.seek(-1, os.SEEK_END), file.read(1))[1] != BLANK:
                    file.write(BLANK)
        except OSError as error:
            _report(error)

    def forget(self, news: Json) -> None:
        """This is committed: blank its line, now or as soon as signal-cli has written it."""
        try:
            self._look_further()
            key = _key(news)
            if places := self._standing.get(key):
                self._blank(places.popleft())
                if not places:
                    del self._standing[key]
            else:
                self._early.append(key)
        except OSError as error:
            _report(error)

    def _begin(self) -> list[Json]:
        """Read all anew."""
        self._read_to = 0
        self._standing.clear()
        self._early.clear()
        return self._look_further()

    def _look_further(self) -> list[Json]:
        """The lines that came since we looked, noted by their place; what was heard before it stood here is blanked."""
        if not self._path.exists():
            return []
        with self._path.open("rb") as file:
            file.seek(self._read_to)
            new = file.read()
        found = []
        for line in new[: new.rfind(BLANK) + 1].splitlines(keepends=True):
            piece = (self._read_to, self._read_to + len(line))
            self._read_to = piece[1]
            if line == BLANK:
                continue
            try:
                news = json.loads(line.lstrip(b"\0"))  # zeros: somebody emptied the file under a writer's hand
            except ValueError:
                news = None
            if not isinstance(news, dict):
                log.warning("signal.journal", reason="unreadable")
                self._blank(piece)
            elif (key := _key(news)) in self._early:
                self._early.remove(key)
                self._blank(piece)
            else:
                self._standing[key].append(piece)
                found.append(news)
        return found

    def _blank(self, piece: Piece) -> None:
        begin, end = piece
        with self._path.open("rb+") as file:
            file.seek(begin)
            file.write(BLANK * (end - begin))


def _key(news: Json) -> Key:
    """What tells an envelope from all others: who wrote it, on which device, when."""
    envelope = news.get("envelope")
    if not isinstance(envelope, dict):
        return ("", "", "")
    return (
        str(envelope.get("sourceUuid") or envelope.get("source")),
        str(envelope.get("sourceDevice")),
        str(envelope.get("timestamp")),
    )


def _report(error: OSError) -> None:
    log.error("signal.journal", reason="unreachable", exc_info=error)
