"""Can Lotse keep what mothers write? Whoever examines a platform is told first when it cannot: then nobody is answered."""

from __future__ import annotations

import http.client
import json
from pathlib import Path

from bot.channels.finding import Finding
from bot.settings import Settings
from bot.storage.database import StoreError, address_of, is_full

PATIENCE = 20.0  # seconds; a database that is away is waited for


def feel(settings: Settings) -> Finding | None:
    """What keeps Lotse from keeping anything, by its own words if it runs here; None when nothing is known."""
    if told := _told(settings.near_host, settings.port):
        remedy = "Nobody is answered until that is put right. Then Lotse goes on by itself, and nothing is lost."
        return Finding(f"Lotse runs, and cannot keep anything: {told}.", remedy)
    try:
        address = address_of(settings.database_url.get_secret_value())
    except StoreError as error:
        return Finding(str(error), "Put DATABASE_URL right in .env.")
    if address.get_backend_name() == "sqlite" and is_full(path := Path(str(address.database))):
        return Finding(f"There is no room on the disk of {path}.", "Make room: without it Lotse keeps nothing.")
    return None


def _told(host: str, port: int) -> str:
    """What its health page says of the database; empty when that is well, or nobody answers."""
    line = http.client.HTTPConnection(host, port, timeout=PATIENCE)
    try:
        line.request("GET", "/health")
        state = json.loads(line.getresponse().read())
    except (OSError, http.client.HTTPException, ValueError):
        return ""
    finally:
        line.close()
    return str(state.get("database", "")) if isinstance(state, dict) else ""
