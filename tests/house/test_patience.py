"""Who gives up when: first the channel, then the outbox; and what is still being sent is nobody else's meanwhile."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from telegram import InputFile
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.channels.signal import wire as signal
from bot.channels.telegram import wire as telegram
from bot.outbox import LEASE, RENEW_AFTER, SEND_TAKES_AT_MOST
from tests.house.living import Living
from tests.house.test_delivering_all_day import Busy, until, write

LARGEST = 50_000_000  # bytes of a file of ours: Telegram takes no more
IN_BASE64 = LARGEST * 4 // 3
TWICE = 2  # what Telegram does not take as a photo goes once more as a document
TELEGRAM = TWICE * (telegram.CONNECT + telegram.ANSWER + LARGEST / telegram.SLOWEST)
SIGNAL = signal.Patience().connect + signal.Patience().for_answer(bytes(IN_BASE64))


@pytest.mark.parametrize("of_the_channel", [TELEGRAM, SIGNAL], ids=["Telegram", "Signal"])
def test_the_outbox_is_more_patient_than_the_channel_with_the_largest_file(of_the_channel: float) -> None:
    assert of_the_channel < SEND_TAKES_AT_MOST


@pytest.mark.parametrize("megabytes", [0, 1, 10])
def test_a_large_file_has_the_time_that_a_slow_line_needs(megabytes: int) -> None:
    file = bytes(megabytes * 1_000_000)
    sent = RequestData([RequestParameter.from_input("document", InputFile(file))])
    assert telegram.time_for(sent) == pytest.approx(8 * megabytes)
    assert signal.Patience().for_answer(file) == pytest.approx(signal.Patience().answer + 8 * megabytes)


def test_a_lease_is_renewed_well_before_it_ends() -> None:
    assert 2 * RENEW_AFTER < LEASE


def test_what_takes_longer_than_a_lease_is_sent_by_one_worker_and_once(house: Living) -> None:
    house.phone = phone = Busy()
    phone.busy = {"amina"}
    write(house, "amina")
    outbox = replace(house.outbox, channels={phone.name: phone}, long=0.01, renew_after=0.01)
    ends = "SELECT max(leased_until) FROM outbox"

    async def live() -> None:
        day = asyncio.create_task(outbox.deliver_all_day())
        await until(lambda: phone.under_way == 1)
        for _ in range(3):
            [(before,)] = house.raw(ends)
            house.clock.pass_by(seconds=LEASE - 1)
            await until(lambda before=before: house.raw(ends) > [(before,)])
        assert await replace(outbox, worker="another").deliver() == 0
        phone.lines_are_free.set()
        await until(lambda: len(phone.sent) == 3)
        day.cancel()
        await asyncio.wait({day})

    house.run(live())
    assert len({outgoing.id for _, outgoing in phone.sent}) == len(phone.sent) == 3
