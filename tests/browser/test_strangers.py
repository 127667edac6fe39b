"""The real house among strangers: whoever only looks leaves nothing behind, and nobody gets into another one's talk."""

from __future__ import annotations

import re
from contextlib import closing

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.house import House
from tests.browser.mother import visit
from tests.channels.visitor import SCRIPT

pytestmark = pytest.mark.slow

CODE = '"><img src=x onerror=alert(1)><script>alert(2)</script> [x](javascript:alert(3)) **b**'
TABLES = ("conversation", "inbox", "line", "outbox", "dead_letter")


def stranger(house: House) -> httpx.Client:
    """Somebody with a cookie of ours who has not written yet."""
    client = httpx.Client(base_url=house.url, headers=SCRIPT)
    assert client.post("/hello").status_code == 204
    return client


def test_the_whole_first_page_of_the_real_house_is_under_30_kilobytes(house: House) -> None:
    with httpx.Client(base_url=house.url, headers={"Accept-Encoding": "identity"}) as visitor:
        page = visitor.get("/", headers={"Accept-Language": "ar"})
        sizes = [len(visitor.get(each).content) for each in re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text)]
    assert len(sizes) == 4
    assert len(page.content) + sum(sizes) < 30_000


def test_a_crawler_leaves_nothing_behind(house: House) -> None:
    before = [house.rows(table) for table in TABLES]
    with httpx.Client(base_url=house.url, follow_redirects=True) as crawler:
        for path in ("/", "/?hint=poster", "/?after=0", "/news", "/file/1", "/pause", "/say", "/robots.txt", "/desk"):
            for method in ("GET", "HEAD"):
                assert crawler.request(method, path).status_code < 500
        assert crawler.post("/hello").status_code == 204
    assert [house.rows(table) for table in TABLES] == before


@pytest.mark.parametrize(
    "cookie",
    [
        pytest.param(b"x", id="too short"),
        pytest.param(b"a" * 43, id="invented"),
        pytest.param(b"a" * 8000, id="far too long"),
        pytest.param(b"%00%ff", id="in other letters"),
        pytest.param(b"\xc3\xa4" * 43, id="not of this alphabet"),
        pytest.param(b'"; lotse=; ;;=', id="torn"),
    ],
)
def test_a_broken_cookie_stands_at_the_door(house: House, cookie: bytes) -> None:
    before = house.rows("conversation")
    page = httpx.get(house.url, headers={b"Cookie": b"lotse=" + cookie})
    assert (page.status_code, 'id="welcome"' in page.text) == (200, True)
    assert house.rows("conversation") == before


def test_her_lines_and_her_file_are_hers_alone(house: House, browser: Browser) -> None:
    with visit(browser, house.url) as mother, closing(stranger(house)) as other:
        mother.write("Hallo")
        mother.write("mein Geheimnis")
        mother.write("Menü")
        mother.tap("privacy")
        mother.tap("copy")
        path = mother.page.locator("a.file").get_attribute("href")
        assert path
        assert mother.context.request.get(house.url + path).ok
        other.post("/say", data={"message": "message-1", "text": "Hallo"})
        assert other.get(path).status_code == 404
        assert httpx.get(house.url + path).status_code == 404
        assert "Geheimnis" in mother.context.request.get(house.url).text()
        assert "Geheimnis" not in other.get("/").text


def test_code_in_her_words_stays_words(house: House, browser: Browser) -> None:
    with visit(browser, house.url) as mother:
        for words in (CODE, "Hallo", "1", CODE, "3 Jahre", CODE):
            mother.write(words)
        for _ in ("as it came", "as it stands in the log"):
            assert mother.hers.nth(3).inner_text() == CODE
            assert mother.page.locator("#lines :is(img, script, iframe)").count() == 0
            assert mother.page.locator('a[href^="javascript"]').count() == 0
            mother.page.reload()
    assert "onerror" not in house.log()


def test_a_button_that_a_deploy_removed_is_answered(house: House, browser: Browser) -> None:
    with visit(browser, house.url) as mother:
        mother.write("Hallo")
        mother.page.locator(".choices button:enabled").first.evaluate(
            "(button) => { button.value = 'gone.step\\tgone\\t<b>weg</b>'; button.click(); }"
        )
        mother.wait_for_answer(2)
        assert mother.page.locator(".mine b").count() == 0
        mother.write("1")


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        pytest.param(b"message=message-1&text=%ff%fe%00", "application/x-www-form-urlencoded", 204, id="no letters"),
        pytest.param(
            b"message=message-1&text=\xff\xed\xa0\x80", "application/x-www-form-urlencoded", 204, id="raw bytes"
        ),
        pytest.param(b"message=message-1&text=" + b"a" * 5000, "application/x-www-form-urlencoded", 413, id="too long"),
        pytest.param(b"a" * 1_000_000, "application/x-www-form-urlencoded", 413, id="a megabyte"),
        pytest.param(b"&".join([b"a=b"] * 3000), "application/x-www-form-urlencoded", 400, id="three thousand fields"),
        pytest.param(b"--x\r\nfoo", "multipart/form-data; boundary=x", 422, id="a torn form"),
        pytest.param(b'{"message": "message-1", "text": "x"}', "application/json", 422, id="another kind of form"),
    ],
)
def test_a_strange_form_breaks_nothing(house: House, body: bytes, kind: str, status: int) -> None:
    with closing(stranger(house)) as client:
        assert client.post("/say", content=body, headers={"Content-Type": kind}).status_code == status
    assert "Traceback" not in house.log()


def test_a_flood_is_slowed_down_and_nobody_else_notices(house: House, browser: Browser) -> None:
    with visit(browser, house.url) as mother, closing(stranger(house)) as flood:
        answers = [flood.post("/say", data={"message": f"message-{n}", "text": "Hallo"}).status_code for n in range(60)]
        assert set(answers) == {204, 429}
        assert answers.count(204) < 40
        mother.write("Hallo")
        expect(mother.ours.first).to_be_visible()
