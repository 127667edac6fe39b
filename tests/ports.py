"""A port that stays free until somebody listens there, and between two lives of a house."""

from __future__ import annotations

import random
import socket

# Below those that a system lends to whoever calls out (32768 and higher on Linux): such a call may take a port away.
FIRST, LAST = 12_000, 32_000


def free_port() -> int:
    while True:
        port = random.SystemRandom().randint(FIRST, LAST)
        with socket.socket() as door:
            try:
                door.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
