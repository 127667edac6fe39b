"""Whoever writes to the desk to confuse it: her words stay words, in their direction and in their place; so do names of files."""

from __future__ import annotations

import re

import pytest

from bot.channels import Attachment
from bot.desk.pages.files import as_it_is
from bot.storage import Line, Transaction
from tests.desk.office import Office
from tests.desk.workplace import Workplace

TURNED = "Rufen Sie \u202e0310 dnu\u202c \u202d an"
TOWER = "Z" + "\u0300\u0336\u20dd" * 1300
HOSTILE = {
    "an override turns nothing round": (TURNED, "\u202e"),
    "nor the other one": (TURNED, "\u202d"),
    "thousands of marks stand on one letter": (TOWER, "\u0300\u0336\u20dd" * 10),
    "a link is no link": ("[Klick](javascript:alert(1))", 'href="javascript'),
    "nor is a tag a tag": ('</div><svg onload="alert(1)">', "<svg onload"),
}


@pytest.fixture
def workplace(office: Office) -> Workplace:
    return Workplace(office)


def test_hostile_words_do_nothing_to_any_page(workplace: Workplace) -> None:
    anna = workplace.counsellor()
    for about, (words, never) in HOSTILE.items():
        case = workplace.waits(words, "de", answers={"situation": words})
        queue, card = anna.get("/desk").text, anna.get(f"/desk/case/{case}").text
        anna.post(f"/desk/case/{case}/take")
        talk = anna.get(f"/desk/case/{case}").text
        for page in (queue, card, talk):
            assert never not in page[page.index("<main") :].replace('<svg class="logo"', ""), about


def test_words_with_their_own_marks_stay_as_they_are(workplace: Workplace) -> None:
    words = "مُحَمَّدٌ Nguyễn שָׁלוֹם \u200fבית\u200f n\u0303\u0301"
    case, anna = workplace.waits(words), workplace.counsellor()
    assert words in anna.get(f"/desk/case/{case}").text


def test_no_browser_is_asked_to_send_her_words_to_a_translator(workplace: Workplace) -> None:
    """It would by itself, where somebody once said "always translate Arabic"."""
    case, anna = workplace.waits(), workplace.counsellor()
    for path in ("/desk", f"/desk/case/{case}"):
        page = anna.get(path).text
        assert re.search(r'<html [^>]*translate="no"', page)
        assert '<meta name="google" content="notranslate">' in page


NAMES = {
    "a program that reads like a letter": ("Bescheid\u202efdp.exe", b"MZ\x90", "Bescheidfdp.exe.bin"),
    "a program with two endings": ("Bescheid.pdf.scr", b"MZ\x90", "Bescheid.pdf.scr.bin"),
    "a page that is said to be a letter": ("brief.html", b"<script>", "brief.html.bin"),
    "a letter that is called a program": ("brief.exe", b"%PDF-1.7", "brief.exe.pdf"),
    "a way out of the folder": ("../../.bashrc", b"rm -rf", ".bashrc.bin"),
    "a name that breaks the line": ('a"\r\nSet-Cookie: b=c.pdf', b"%PDF-1.7", 'a"Set-Cookie: b=c.pdf'),
    "no name at all": ("\u200f", b"what is this", "file.bin"),
    "a text of an office": ("Antrag.docx", b"PK\x03\x04", "Antrag.docx"),
    "an honest letter": ("Bescheid vom März.pdf", b"%PDF-1.7", "Bescheid vom März.pdf"),
}


@pytest.mark.parametrize(("name", "content", "called"), NAMES.values(), ids=NAMES)
def test_a_file_is_called_what_it_is(name: str, content: bytes, called: str) -> None:
    assert as_it_is(Attachment(name, "application/pdf", content)).name == called


def test_so_it_is_called_on_the_page_and_when_it_is_saved(workplace: Workplace) -> None:
    case, anna = workplace.waits(), workplace.counsellor()
    anna.get(f"/desk/case/{case}")
    anna.post(f"/desk/case/{case}/take")

    def bring(work: Transaction) -> int:
        found = work.case(case)
        assert found is not None
        file = ("Bescheid\u202efdp.exe", "application/pdf", b"MZ\x90")
        return work.write_down(found.conversation_id, Line("mother", workplace.office.at, "", file=file))

    line = workplace.office.work(bring)
    assert "\u202e" not in anna.get(f"/desk/case/{case}").text
    for address in (f"/desk/case/{case}/file/{line}", f"/desk/case/{case}/file/{line}?save=1"):
        said = anna.get(address).headers["content-disposition"]
        assert said == "attachment; filename*=UTF-8''Bescheidfdp.exe.bin"
