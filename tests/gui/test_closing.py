"""Closing a request in two clicks: what came of it, proposed from its course; undone as other records."""

import pytest

from gui.pages.close_dialog import CloseDialog
from gui.pages.follow_up import FollowUp
from gui.pages.papers_kept import PapersKept
from gui.pages.request import RequestPage
from letters.domain.happenings import Particulars
from letters.domain.replies import ReplyKind
from letters.domain.stages import Outcome
from letters.services.following import Following
from plaidoyer.assembly import letters
from tests.fakes.around_pages import Answers, AtOnce, ChosenFiles, DiskInMemory, heard, names, on_screen
from tests.fakes.busy_household import HARMONIE, busy
from tests.fakes.story import uid_of

pytestmark = pytest.mark.usefixtures("theme")


class Shown:
    """The page of one request."""

    def __init__(self, qtbot, body=HARMONIE):
        self.desk, work = busy(), AtOnce()
        requests, files, disk = self.desk.requests, ChosenFiles(), DiskInMemory({})
        follow_up = FollowUp(requests, self.desk.household, Following(letters()), work)
        papers = PapersKept(requests, files, disk, work)
        self.page = RequestPage(requests, follow_up, papers, Answers(), work)
        self.told = heard(self.page.told)
        self.page.shown_with(uid_of(body))
        on_screen(qtbot, self.page)

    @property
    def standing(self):
        return self.page.followed.standing

    @property
    def dialog(self):
        return self.page.closing.dialog

    def choose(self, outcome, reason=""):
        self.dialog.buttons[Particulars(outcome=Outcome(outcome), reason=reason)].click()


def test_two_clicks_close_a_request(qtbot):
    shown = Shown(qtbot)

    shown.page.close_request.click()
    shown.choose("no-answer")

    assert ("closed", "no-answer") == (shown.standing.stage, shown.standing.outcome)
    assert shown.page.close_request.isHidden()


def test_a_refusal_and_its_reason_are_one_click_too(qtbot):
    shown = Shown(qtbot)

    shown.page.close_request.click()
    shown.choose("refused", "refused-research")

    told = shown.page.followed.events[-1].particulars
    assert Particulars(outcome=Outcome.REFUSED, reason=ReplyKind.REFUSED_RESEARCH) == told


def test_what_the_course_tells_is_proposed_and_has_the_focus(qtbot):
    shown = Shown(qtbot, "Malakoff Humanis")

    shown.page.advice.banner.acted.emit()

    granted = shown.dialog.buttons[Particulars(outcome=Outcome.GRANTED)]
    assert granted is shown.dialog.focusWidget()
    assert "Proposé" in granted.accessibleDescription()


def test_nothing_that_contradicts_the_course_is_offered(qtbot):
    shown = Shown(qtbot, "Malakoff Humanis")

    shown.page.close_request.click()

    outcomes = {each.outcome for each in shown.dialog.buttons}
    assert not outcomes & {Outcome.NO_ANSWER, Outcome.DECIDED}


def test_it_is_undone_as_other_records(qtbot):
    shown = Shown(qtbot)
    shown.page.close_request.click()
    shown.choose("abandoned")

    shown.told[-1][1]()

    assert "waiting" == shown.standing.stage


def closed_again(qtbot):
    shown = Shown(qtbot)
    shown.page.close_request.click()
    shown.choose("abandoned")
    closing = shown.page.followed.events[-1]
    shown.page.story.chosen.emit(closing.uid)
    return shown


def test_a_closing_is_corrected_in_the_same_words(qtbot):
    shown = closed_again(qtbot)

    shown.choose("granted")

    assert Outcome.GRANTED == shown.standing.outcome


def test_a_closing_is_taken_back(qtbot):
    shown = closed_again(qtbot)

    shown.dialog.again.click()

    assert "waiting" == shown.standing.stage


def test_a_day_to_come_is_refused_beside_the_day_and_the_dialog_stays(qtbot):
    shown = Shown(qtbot)
    shown.page.close_request.click()
    shown.dialog.day.editor.show_text("01/01/2030")

    shown.choose("abandoned")

    assert "pas encore" in shown.dialog.day.error()
    assert shown.dialog.isVisible()


def test_every_button_says_what_it_is_to_who_listens(qtbot):
    shown = Shown(qtbot)
    shown.page.close_request.click()

    said = names(shown.dialog)
    assert "Refusée\u00a0: recherche" in [each.lower().replace("refusée", "Refusée") for each in said]
    assert isinstance(shown.dialog, CloseDialog)
