"""The points on the page of a request: each with its words, and a button where a letter answers it."""

import pytest

from gui.navigation import Place
from gui.pages.follow_up import FollowUp
from gui.pages.papers_kept import PapersKept
from gui.pages.request import RequestPage
from gui.widgets.label import Label
from gui.widgets.pill import Pill
from letters.services.following import Following
from plaidoyer.assembly import letters
from tests.fakes.answers_noted import ANONYMOUS_THEN_CODED, noted
from tests.fakes.around_pages import (
    Answers,
    AtOnce,
    ChosenFiles,
    DiskInMemory,
    heard,
    hostile_words,
    names,
    on_screen,
)
from tests.fakes.busy_household import HARMONIE, busy
from tests.fakes.story import uid_of

pytestmark = pytest.mark.usefixtures("theme")
REASONS = "reply/reasons-asked"


class Shown:
    """The page of one request to which *happened* was noted."""

    def __init__(self, qtbot, *happened, size=(1240, 800)):
        desk, work, self.uid = busy(), AtOnce(), uid_of(HARMONIE)
        for each in happened:
            desk.requests.record(self.uid, each)
        self.requests = desk.requests
        papers = PapersKept(desk.requests, ChosenFiles(), DiskInMemory(), work)
        follow_up = FollowUp(desk.requests, desk.household, Following(letters()), work)
        self.page = RequestPage(desk.requests, follow_up, papers, Answers(), work)
        self.points, self.wanted = self.page.points, heard(self.page.wants)
        self.page.shown_with(self.uid)
        on_screen(qtbot, self.page, *size)

    @property
    def words(self):
        return [each.text() for each in self.points.findChildren(Label) if each.isVisible()]


def test_nothing_is_shown_where_no_answer_left_anything(qtbot):
    assert not Shown(qtbot).points.isVisible()
    assert not Shown(qtbot, noted("22.01", "acknowledged")).points.isVisible()


def test_several_points_are_shown_at_once_each_with_its_state(qtbot):
    shown = Shown(qtbot, *ANONYMOUS_THEN_CODED)

    pills = [each.text() for each in shown.points.findChildren(Pill)]
    assert ["Répété", "Non réglé", "Changé depuis", "Réglé"] == pills
    assert "Ils disent qu’un code remplace votre nom" in shown.words
    assert "«\u00a0elles sont rattachées à un code que seul notre service peut lever\u00a0»" in shown.words


def test_a_contradiction_is_shown_with_its_two_days(qtbot):
    words = Shown(qtbot, *ANONYMOUS_THEN_CODED).words

    assert "Deux de leurs réponses se contredisent" in words
    assert any("22 janvier 2026" in each and "3 février 2026, on peut" in each for each in words)


def test_the_button_of_a_point_begins_the_letter_that_answers_it_on_the_day_it_was_said(qtbot):
    shown = Shown(qtbot, *ANONYMOUS_THEN_CODED)

    shown.points.buttons[REASONS].click()

    ((place, draft),) = shown.wanted
    assert (Place.WRITE, REASONS, shown.uid) == (place, draft.kind, draft.request)
    assert "2026-02-03" == draft.sections["answers"]["replied_on"]


def test_a_repeated_button_is_named_by_its_point(qtbot):
    shown = Shown(qtbot, *ANONYMOUS_THEN_CODED)

    assert ["Écrire la réponse — Ils vous demandent vos raisons"] == [
        name for name in names(shown.points) if "raisons" in name
    ]
    assert "" not in names(shown.page)


def test_the_points_are_read_again_with_the_request(qtbot):
    shown = Shown(qtbot, *ANONYMOUS_THEN_CODED)
    shown.requests.record(shown.uid, noted("05.02", "granted", kind="granted"))

    shown.page.refresh()

    assert {} == shown.points.buttons
    assert "Non réglé" not in shown.words


@pytest.mark.parametrize("size", [(1024, 700), (640, 700)])
def test_no_words_of_theirs_widen_the_page_or_become_mark_up(qtbot, size):
    shown = Shown(qtbot, noted("22.01", ("fee-asked", hostile_words())), size=size)

    assert shown.page.whole.width() <= size[0]
    assert any("<b>gras</b>" in each for each in shown.words)


def test_tab_goes_through_the_points_before_what_happened(qtbot):
    shown = Shown(qtbot, *ANONYMOUS_THEN_CODED)
    first, last = shown.page.reasoning.head, shown.page.story.other

    met, each = [], first
    while each is not last:
        met.append(each := each.nextInFocusChain())

    buttons = list(shown.points.buttons.values())
    assert buttons == [each for each in met if each in buttons]
