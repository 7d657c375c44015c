"""One is called back once a day at most, when something new waits, and nobody is named unless asked for."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.ports.reminding import DaysAhead
from letters.services.agenda_export import NAMES
from letters.services.reminders import Reminders, call_on, words
from letters.storage.days_file import DaysOnDisk, encoded
from tests.fakes.busy_household import busy
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, sent, told

DAYS = st.dates(day("01.01"), day("31.12"))


@pytest.fixture
def file(tmp_path):
    return DaysOnDisk(tmp_path / "config" / "reminders.toml")


@pytest.fixture
def reminders(file):
    desk = busy()
    return Reminders(desk.records, file, desk.clock)


def test_what_waits_is_told_without_a_name(reminders):
    called = reminders.call()

    assert "7 démarches vous attendent." == words(called)


def test_the_bodies_are_named_only_where_that_was_asked_for(reminders):
    reminders.records.set(NAMES, "yes")

    assert "Docteur Le Goff" in words(reminders.call())


def test_it_is_told_once(reminders):
    reminders.note_told()

    assert reminders.call() is None


def test_the_days_are_kept_alone_and_only_where_wanted(reminders, file):
    reminders.keep_days(wanted=True)
    content = file._path.read_text()  # noqa: SLF001 -- what lies on the disk

    assert set(content) <= set("0123456789-, []=\nwaitnglsod")
    assert "2026-03-18" in content
    reminders.keep_days(wanted=False)
    assert file.read() is None


def test_what_was_told_while_the_file_was_closed_is_not_told_again(reminders, file):
    file.write(DaysAhead(told=day("16.03")))

    reminders.take_told()

    assert reminders.call() is None


CALLS = [
    ((), (), None, None),
    (("10.03",), (), None, (1, 0)),
    (("10.03",), (), "09.03", (1, 0)),
    (("10.03",), (), "10.03", None),
    (("10.03",), (), "16.03", None),
    (("10.03", "17.03"), (), "10.03", None),
    (("10.03", "16.03"), (), "10.03", (2, 0)),
    ((), ("23.03",), "15.03", (0, 1)),
    ((), ("24.03",), "15.03", None),
    ((), ("20.03",), "15.03", None),
    ((), ("17.03",), "15.03", (0, 1)),
    ((), ("16.03",), "15.03", (0, 1)),
    ((), ("15.03",), "14.03", None),
    (("10.03",), ("16.03",), "12.03", (1, 1)),
]


@pytest.mark.parametrize(("waiting", "last", "told_on", "expected"), CALLS)
def test_on_16_march_what_is_new_since_the_last_notification_is_told(waiting, last, told_on, expected):
    days = DaysAhead(tuple(map(day, waiting)), tuple(map(day, last)), told_on and day(told_on))

    called = call_on(days, day("16.03"))

    assert expected == (called and (called.waiting, called.last_days))


def test_a_last_day_of_one_s_own_is_among_the_days(file):
    desk = Desk(day("01.06"))
    events = (sent("05.01"), told("complaint-sent", "10.02", channel="web-form"))
    desk.keep("CPAM", *events, opened=day("05.01"))

    days = Reminders(desk.records, file, desk.clock).days()

    assert 1 == len(days.last)
    assert "Un dernier jour pour agir approche." in words(call_on(days, days.last[0]))


@given(st.lists(DAYS, max_size=5), st.lists(DAYS, max_size=3), st.lists(DAYS, min_size=1, max_size=30))
def test_whatever_the_clock_does_no_day_has_two_notifications(waiting, last, looks):
    days, told_on = DaysAhead(tuple(sorted(waiting)), tuple(sorted(last))), []
    for today in looks:
        if call_on(days, today):
            told_on.append(today)
            days = DaysAhead(days.waiting, days.last, today)

    assert len(told_on) == len(set(told_on))


@given(st.lists(DAYS, max_size=5), DAYS)
def test_a_jump_of_the_clock_skips_nothing(waiting, told_on):
    """Whatever opened since the last notification is told at the first look after it."""
    days, today = DaysAhead(tuple(sorted(waiting)), (), told_on), day("31.12") + timedelta(days=1)

    assert bool(call_on(days, today)) == any(told_on < each for each in waiting)


@given(st.lists(DAYS, max_size=20), st.lists(DAYS, max_size=5), st.none() | DAYS)
def test_the_days_are_read_back_as_they_were(tmp_path_factory, waiting, last, told_on):
    path = tmp_path_factory.mktemp("days") / "reminders.toml"
    days = DaysAhead(tuple(waiting), tuple(last), told_on)

    path.write_bytes(encoded(days))

    assert days == DaysOnDisk(path).read()


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"told = 1", b"waiting = 3", b'waiting = ["x", 1]', b"= ="]
)
def test_a_file_that_was_spoilt_reminds_of_nothing(file, content):
    file.write(DaysAhead())
    file._path.write_bytes(content)  # noqa: SLF001 -- what lies on the disk

    days = file.read()

    assert days is None or days == DaysAhead()
