"""A deadline in the person's calendar: one private day, two alarms, text as it was."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from letters.output.calendar import deadline_event
from tests.fakes.plain_letters import TEXTS

DEFAULTS = {
    "summary": "Réponse attendue",
    "description": "Demande du 31 janvier 2026",
    "due": date(2026, 3, 2),
    "uid_seed": "request 1, answer",
    "stamp": datetime(2026, 1, 31, 12, tzinfo=UTC),
}


def written(**changes):
    return deadline_event(**(DEFAULTS | changes))


def event_of(content):
    """The one event of a calendar, read back."""
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    return event


def lines_of(content):
    """The content lines, unfolded as RFC 5545 section 3.1 says."""
    return content.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")


def test_the_event_is_the_whole_day_the_answer_is_due():
    lines = lines_of(written())

    assert "DTSTART;VALUE=DATE:20260302" in lines
    assert "DTEND;VALUE=DATE:20260303" in lines


def test_the_event_is_private_and_takes_no_time():
    event = event_of(written())

    assert ("PRIVATE", "TRANSPARENT") == (event["CLASS"], event["TRANSP"])


def test_alarms_ring_at_nine_three_days_before_and_on_the_day():
    alarms = event_of(written()).walk("VALARM")

    midnight = datetime.combine(DEFAULTS["due"], time())
    rings = [midnight + alarm["TRIGGER"].dt for alarm in alarms]
    assert [(27, 9), (2, 9)] == [(ring.day, ring.hour) for ring in rings]
    assert [("DISPLAY", "Réponse attendue")] * 2 == [
        (alarm["ACTION"], alarm["DESCRIPTION"]) for alarm in alarms
    ]


def test_the_caller_chooses_the_alarms():
    alarms = event_of(written(alarms=(7,))).walk("VALARM")

    assert [timedelta(days=-7, hours=9)] == [alarm["TRIGGER"].dt for alarm in alarms]
    assert [] == event_of(written(alarms=())).walk("VALARM")


def test_an_event_moved_replaces_the_one_before():
    before = event_of(written())

    after = event_of(written(due=date(2026, 4, 30), sequence=1))

    assert before["UID"] == after["UID"]
    assert (0, 1) == (before["SEQUENCE"], after["SEQUENCE"])


def test_another_deadline_is_another_event():
    assert event_of(written())["UID"] != event_of(written(uid_seed="request 2, answer"))["UID"]


def test_the_identifier_does_not_tell_its_seed():
    assert b"request" not in written()


def test_the_stamp_is_written_in_universal_time():
    paris = datetime(2026, 1, 31, 13, tzinfo=timezone(timedelta(hours=1)))

    assert "DTSTAMP:20260131T120000Z" in lines_of(written(stamp=paris))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a, b; c", r"a\, b\; c"),
        ("une\ndeux", r"une\ndeux"),
        ("C:\\nom", r"C:\\nom"),
        ('« été »\u00a0: "oui"', '« été »\u00a0: "oui"'),
        ("BEGIN:VALARM\nEND:VEVENT", r"BEGIN:VALARM\nEND:VEVENT"),
    ],
)
def test_text_is_escaped_as_the_standard_says(text, expected):
    """RFC 5545 section 3.3.11: backslash, semicolon, comma and line break are escaped, a colon is not."""
    lines = lines_of(written(summary=text, description=text))

    assert f"SUMMARY:{expected}" in lines
    assert 3 == lines.count(f"DESCRIPTION:{expected}")


def test_lines_end_with_crlf_and_are_folded_at_75_octets():
    content = written(description="é, " * 200)

    assert content.endswith(b"END:VCALENDAR\r\n")
    assert 75 >= max(map(len, content.split(b"\r\n")))
    assert content.count(b"\n") == content.count(b"\r") == content.count(b"\r\n")


def test_the_same_deadline_gives_the_same_bytes():
    assert written() == written()


def test_what_the_standard_requires_is_there():
    calendar = Calendar.from_ical(written())

    assert [] == calendar.errors + event_of(written()).errors
    assert ("2.0", "-//Plaidoyer//Plaidoyer//FR") == (calendar["VERSION"], calendar["PRODID"])
    assert all(event_of(written())[name] for name in Event.required)


@given(TEXTS, TEXTS, st.dates(date(2018, 5, 25), date(2099, 12, 31)))
def test_a_deadline_is_read_back_as_it_was(summary, description, due):
    event = event_of(written(summary=summary, description=description, due=due))

    assert (summary, description) == (str(event["SUMMARY"]), str(event["DESCRIPTION"]))
    assert (due, due + timedelta(days=1)) == (event.start, event.end)


@given(TEXTS, TEXTS)
def test_a_calendar_read_and_written_again_is_the_same(summary, description):
    content = written(summary=summary, description=description)

    assert content == Calendar.from_ical(content).to_ical()
