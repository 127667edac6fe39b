"""New safety numbers: whose messages signal-cli holds back, until somebody says that it is still the same woman.

Mostly she has a new phone, or has installed Signal anew. It may also be somebody else who has taken her number: that is not
for Lotse to decide. Nobody's name or number is shown: she is found by the first digits of the safety number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.channels.signal.setup import Ask, Stopped, asked


@dataclass(frozen=True, slots=True)
class Untrusted:
    person: str = field(repr=False)
    safety_number: str  # digits only
    since: datetime

    @property
    def written(self) -> str:
        """As Signal shows it: twelve groups of five."""
        return " ".join(re.findall(r"\d{1,5}", self.safety_number))


async def untrusted(ask: Ask, account: str) -> Sequence[Untrusted]:
    """Whom signal-cli does not trust any more, the longest first. Raises Stopped."""
    found = [
        Untrusted(
            str(identity["uuid"]),
            re.sub(r"\D", "", str(identity.get("safetyNumber") or "")),
            datetime.fromtimestamp(int(identity.get("addedTimestamp") or 0) / 1000, UTC),
        )
        for identity in await asked(ask, "listIdentities", account=account)
        if identity.get("trustLevel") == "UNTRUSTED" and identity.get("uuid")
    ]
    return sorted(found, key=lambda one: one.since)


async def accept(ask: Ask, account: str, digits: str) -> None:
    """Trust the new safety number that begins so. Raises Stopped."""
    digits = re.sub(r"\D", "", digits)
    found = [one for one in await untrusted(ask, account) if one.safety_number.startswith(digits)]
    if len(digits) < 5 or not found:
        raise Stopped("No safety number that waits begins so. All that wait are shown by: lotse signal trust")
    if len(found) > 1:
        raise Stopped("Several that wait begin so. Give more digits; all are shown by: lotse signal trust")
    await asked(ask, "trust", account=account, recipient=found[0].person, trustAllKnownKeys=True)
