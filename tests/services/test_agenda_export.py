"""The days of the requests in the person's own calendar, read back by another library than wrote them."""

from dataclasses import replace

import pytest
import vobject

from letters.domain.happenings import Happening, Particulars
from letters.output.calendar import calendar_of
from letters.services.agenda_export import AgendaExport
from letters.services.requests import Happened
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, sent, told

BODY = "Mutuelle; « <b> », générale"


class Calendars:
    def __init__(self, today="16.03"):
        self.desk = Desk(day(today))
        self.export = AgendaExport(self.desk.records, self.desk.records, calendar_of, self.desk.clock)

    def keep(self, *events, body=BODY):
        return self.desk.keep(body, *events, opened=day("20.02"))

    def one(self, uid):
        (event,) = read(self.export.one(uid))
        return event

    def record(self, uid, kind, on, **more):
        self.desk.requests.record(uid, Happened(Happening(kind), day(on), **more))


def read(content):
    return list(vobject.readOne(content.decode()).vevent_list)


@pytest.fixture
def calendars():
    return Calendars()


def test_the_day_of_a_request_is_a_private_whole_day_with_its_reasoning(calendars):
    event = calendars.one(calendars.keep(sent("20.02")))

    assert day("20.03") == event.dtstart.value
    assert "1182/71" in event.description.value
    assert ["DISPLAY"] * 2 == [alarm.action.value for alarm in event.valarm_list]
    assert "PRIVATE" == event.contents["class"][0].value


def test_nobody_is_named_unless_asked_for(calendars):
    uid = calendars.keep(sent("20.02"))

    neutral = calendars.one(uid).summary.value
    calendars.export.choose_names(named=True)

    assert "Dernier jour pour répondre" == neutral
    assert f"{neutral} — {BODY}" == calendars.one(uid).summary.value


def test_each_thing_told_makes_an_update_of_the_same_event(calendars):
    uid = calendars.keep(sent("20.02"))
    before = calendars.one(uid)

    calendars.record(uid, "extended", "10.03")
    after = calendars.one(uid)

    assert before.uid.value == after.uid.value
    assert int(before.sequence.value) < int(after.sequence.value)
    assert day("20.05") == after.dtstart.value


def test_a_silence_that_turns_into_time_to_act_is_an_update_too(calendars):
    uid = calendars.keep(sent("20.02"), told("complaint-sent", "10.03", channel="web-form"))
    before = calendars.one(uid)

    calendars.desk.clock.day = day("20.06")
    after = calendars.one(uid)

    assert (before.uid.value, "Dernier jour pour contester") == (after.uid.value, after.summary.value)
    assert int(before.sequence.value) < int(after.sequence.value)


@pytest.mark.parametrize("kind", ["granted", "closed", "identity-asked"])
def test_what_runs_no_more_is_cancelled(calendars, kind):
    uid = calendars.keep(sent("20.02"))
    before = calendars.one(uid)

    calendars.record(uid, kind, "12.03")
    after = calendars.one(uid)

    assert ("CANCELLED", before.uid.value) == (after.status.value, after.uid.value)
    assert int(before.sequence.value) < int(after.sequence.value)
    assert "valarm" not in after.contents


def test_a_day_set_by_hand_is_the_one_written_and_says_so(calendars):
    by_hand = replace(
        told("date-set", "10.03", 9), particulars=Particulars(day=day("26.03"), reason="promis")
    )

    event = calendars.one(calendars.keep(sent("20.02"), by_hand))

    assert (day("26.03"), True) == (event.dtstart.value, "à la main" in event.summary.value)
    assert "20 mars" in event.description.value
    assert "promis" in event.description.value


def test_every_day_is_in_one_file_and_those_given_before_are_taken_back(calendars):
    calendars.keep(sent("20.02"), body="A")
    ended = calendars.keep(sent("21.02", name="b"), body="B")
    calendars.keep(body="C")
    first = read(calendars.export.all())

    calendars.record(ended, "closed", "12.03")
    second = read(calendars.export.all())

    assert 2 == len(first)
    assert [None, "CANCELLED"] == [getattr(event, "status", None) and event.status.value for event in second]


def test_a_request_that_was_deleted_is_simply_not_there(calendars):
    uid = calendars.keep(sent("20.02"))
    calendars.export.all()

    calendars.desk.requests.forget(uid)

    assert "VEVENT" not in calendars.export.all().decode()
