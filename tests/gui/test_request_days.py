"""The last day to answer on the page of a request: in the calendar, set by hand, taken back."""

from dataclasses import replace

import pytest

from gui.pages.day_desk import DayDesk
from gui.pages.request_days import RequestDays
from letters.domain.happenings import Particulars
from tests.fakes.around_pages import AtOnce, ChosenFiles, DiskInMemory, heard, on_screen
from tests.fakes.busy_household import busy
from tests.fakes.days_kept import days_kept
from tests.fakes.story import day, told, uid_of

pytestmark = pytest.mark.usefixtures("theme")
CPAM = "CPAM d’Ille-et-Vilaine"


class Shown:
    def __init__(self, qtbot, body=CPAM, *events):
        self.desk, self.disk = busy(), DiskInMemory()
        self.desk.records.append(uid_of(body), events)
        self.days = RequestDays()
        self.days.refresh = lambda: None
        self.recorded = heard(self.days.recorded)
        on_screen(qtbot, self.days, 800, 200)
        self.desks = DayDesk(self.days, days_kept(self.desk), ChosenFiles("x.ics"), self.disk, AtOnce())
        self.days.serve(self.desks)
        self.days.show_days(self.desk.requests.followed(uid_of(body)))


def by_hand(last):
    reason = Particulars(day=day(last), reason="promis")
    return replace(told("date-set", "16.03", 999), particulars=reason)


def test_both_days_are_said(qtbot):
    shown = Shown(qtbot, CPAM, by_hand("26.03"))

    for part in ("26 mars", "17 mars", "promis"):
        assert part in shown.days.both.text()


def test_the_day_set_by_hand_is_taken_back(qtbot):
    shown = Shown(qtbot, CPAM, by_hand("26.03"))

    shown.days.take_back.click()

    ((followed,),) = shown.recorded
    assert followed.standing.set_by_hand is None


def test_another_day_is_asked_for_with_the_one_that_was_set(qtbot):
    shown = Shown(qtbot, CPAM, by_hand("26.03"))

    shown.days.set_day.click()

    assert (day("26.03"), "promis") == (shown.desks.dialog.day.value(), shown.desks.dialog.reason.value())
    assert "17 mars" in shown.desks.dialog.findChildren(type(shown.days.both))[1].text()


@pytest.mark.parametrize(
    ("body", "export", "may_set"),
    [
        (CPAM, "Ajouter à mon agenda", True),
        ("Malakoff Humanis", "Le retirer de mon agenda", False),
        ("Hôpital Sacré-Cœur", "Ajouter à mon agenda", False),
    ],
)
def test_what_can_be_done_follows_from_where_it_stands(qtbot, body, export, may_set):
    shown = Shown(qtbot, body)

    assert (export, may_set) == (shown.days.export.words, shown.days.set_day.isVisible())


def test_nothing_is_offered_for_what_was_never_sent(qtbot):
    assert not Shown(qtbot, "Pharmacie du Calvaire").days.isVisible()


def test_it_goes_into_the_calendar(qtbot):
    shown = Shown(qtbot)

    shown.days.export.click()

    assert b"BEGIN:VEVENT" in shown.disk.contents["x.ics"]
