"""She writes Arabic and asks for a person; a counsellor who speaks only German helps her; then Lotse is with her again.

Every channel passes the same story: a new one is a new row in `mothers.CHANNELS`.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.story.counsellor import at_the_desk
from tests.story.mothers import CHANNELS

pytestmark = pytest.mark.slow

ARABIC, PERSON, YES = "العربية", "أريد التحدث مع شخص", "نعم"
ABOUT = "لا أجد مكاناً لطفلي"
INSIDE = "Nur für uns: Sie wirkt sehr müde."


def photo(colour: str) -> bytes:
    drawn = BytesIO()
    Image.new("RGB", (320, 240), colour).save(drawn, "JPEG")
    return drawn.getvalue()


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_counsellor_takes_over_and_gives_back(channel: str, browser: Browser, tmp_path: Path) -> None:
    with CHANNELS[channel](browser, tmp_path) as (house, mother), at_the_desk(browser, house.url) as counsellor:
        counsellor.comes_for_the_first_time(house.log())
        for words, answer in ((ARABIC, "أهلاً بكِ"), (PERSON, "هل توافقين؟"), (YES, "ما الموضوع؟"), (ABOUT, "سجّلتُ")):
            mother.writes(words)
            mother.reads(answer)
        counsellor.sees_who_waits(ABOUT)
        counsellor.takes(ABOUT)
        counsellor.reads("Worum geht es?")  # what Lotse said stands there in German
        german, arabic = counsellor.sends_approved("Brief vom Amt", "asking-letter")
        mother.reads(arabic.splitlines()[0])
        counsellor.reads(german.splitlines()[0])
        mother.writes("شكراً لكِ")
        mother.sends_photo(photo("navy"))
        counsellor.reads("شكراً لكِ")
        counsellor.sees_her_photo()
        counsellor.sends_photo(photo("green"))
        assert mother.photos() == 1
        counsellor.notes(INSIDE)
        counsellor.closes("informed")
        mother.reads("Lotse")
        mother.writes("القائمة")
        mother.reads("كيف أستطيع أن أساعدكِ؟")
        assert mother.never_read(INSIDE)
