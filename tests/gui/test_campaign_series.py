"""Letters in series from the board: what they share is asked once, who is not ready is told why."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from gui.pages.campaigns import CampaignPage, SeriesView
from gui.pages.series import SeriesDesk
from letters.domain.campaigns.facts import Contact
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.domain.kinds import Answering, Question
from letters.domain.wording import Said
from letters.services.campaigns.series import Series, Unready, Written
from letters.services.campaigns.signers import Signers
from letters.services.household import Household
from letters.services.series_told import SeriesTold
from letters.services.series_told import Written as Letter
from tests.fakes.around_pages import AtOnce, names, on_screen
from tests.fakes.desk_of_campaigns import TODAY, around, desk_of_campaigns
from tests.fakes.filled_campaign import filled
from tests.fakes.records_in_memory import RecordsInMemory

pytestmark = pytest.mark.usefixtures("theme")
MINISTER = Question("minister", "Ministre", Answering.LINE)
WHO = UUID(int=1)
ABOUT = Question("about", "Précision", Answering.LINE, optional=True)


@dataclass
class LettersOfTests:
    """Every letter is ready, but that to each of *unready*."""

    logs: object
    asked: tuple[Question, ...] = (MINISTER, ABOUT)
    unready: tuple = ()
    wishes: list = field(default_factory=list)
    signers: object = field(default_factory=lambda: Signers(Household(RecordsInMemory())))

    def questions(self, _campaign, *, among):
        return self.asked if among else ()

    def series(self, campaign, *, wish, among):
        self.wishes.append(wish)
        whole = self.logs.campaign(campaign).targets
        targets = {ref: each for ref, each in whole.items() if ref in among}
        late = [Unready(ref, None, targets[ref], Said("Écrivez un paragraphe.")) for ref in self.unready]
        ready = [
            Written(ref, None, each, None, None) for ref, each in targets.items() if ref not in self.unready
        ]
        return Series(tuple(ready), tuple(late))

    def wanted(self, series):
        return [each.ref for each in (*series.ready, *series.unready)]

    def sent(self, campaign, refs, channel, on, *, by):
        noted = [Contact(ref, WHO, on, channel, ContactOutcome.NOTHING) for ref in refs]
        return self.logs.tell(campaign, noted, by=by)


@dataclass
class SeriesOfTests:
    """Notes what it was given to write."""

    given: list = field(default_factory=list)

    def write(self, wanted, goal, *, day, go_on):
        self.given.append((tuple(wanted), goal.folder, day))
        go_on(1, 1)
        return SeriesTold(tuple(Letter(row, row, ("",), 2) for row in range(1, len(wanted) + 1)), (), 1)


class Shown:
    """The page of a campaign that offers series."""

    def __init__(self, qtbot, *, asked=(MINISTER, ABOUT), unready=False):
        desk = desk_of_campaigns(directory=False)
        self.uid = uid = filled(desk.logs, TODAY, 60)
        self.work, self.writer = AtOnce(), SeriesOfTests()
        self.page = CampaignPage(desk, around(), self.work)
        self.letters = LettersOfTests(desk.logs, asked)
        files = around().desktop.files
        files.folder = lambda _title: Path("lettres")
        self.view = SeriesView(self.letters, SeriesDesk(self.writer, files, self.work, lambda: 0.0))
        self.page.serve_series(self.view)
        self.page.shown_with(uid)
        on_screen(qtbot, self.page)
        self.page.board.table.selectRow(0)
        self.page.board.table.selectRow(3)
        self.refs = self.page.board.marked()
        self.letters.unready = self.refs[:1] if unready else ()
        self.page.board.bulk.write.click()

    def contacts(self):
        return list(self.letters.logs.campaign(self.uid).contacts.values())


def test_what_every_letter_needs_is_asked_once_and_first(qtbot):
    view = Shown(qtbot).view

    assert ["minister"] == list(view.fields)
    assert not view.panel.isVisible()
    assert view.first.isVisible()


def test_the_letters_of_those_marked_are_written_with_the_answer(qtbot):
    shown = Shown(qtbot)
    shown.view.fields["minister"].editor.line.setText("Mme la ministre de la santé")

    shown.view.panel.write.click()

    ((wanted, folder, day),) = shown.writer.given
    assert set(shown.refs) == set(wanted)
    assert (Path("lettres"), TODAY) == (folder, day)
    assert {"minister": "Mme la ministre de la santé"} == shown.letters.wishes[-1].answers


def test_nothing_is_noted_before_the_person_says_that_the_letters_left(qtbot):
    shown = Shown(qtbot, asked=())
    before = shown.contacts()

    assert not shown.view.posting.isVisible()
    shown.view.panel.write.click()

    assert shown.view.posting.isVisible()
    assert "Noter 2 contacts" == shown.view.posting.note.words
    assert before == shown.contacts()


def test_letters_that_left_are_noted_at_once_and_can_be_taken_back(qtbot):
    shown = Shown(qtbot, asked=())
    before, told = shown.contacts(), []
    shown.page.told.connect(lambda words, undo: told.append((words, undo)))
    shown.view.panel.write.click()

    shown.view.posting.channel.set_value("registered")
    shown.view.posting.note.click()

    new = [each for each in shown.contacts() if each not in before]
    assert {(ref, ContactChannel.REGISTERED, TODAY) for ref in shown.refs} == {
        (each.ref, each.channel, each.on) for each in new
    }
    ((words, undo),) = told
    assert "2 contacts sont notés." == words
    assert shown.page.board.isVisible()
    undo()
    assert before == shown.contacts()


def test_letters_do_not_leave_on_a_day_that_has_not_come(qtbot):
    shown = Shown(qtbot, asked=())
    before = shown.contacts()
    shown.view.panel.write.click()

    shown.view.posting.day.set_value(TODAY + timedelta(1))
    shown.view.posting.note.click()

    assert shown.view.posting.day.error()
    assert before == shown.contacts()


def test_who_is_not_ready_is_told_with_the_reason(qtbot):
    shown = Shown(qtbot, asked=(), unready=True)

    (line,) = (item.line for item in shown.view.rows.items())

    assert "Écrivez un paragraphe." == line.why
    assert "1 lettre n’est pas prête" == shown.view.count.text()
    assert "1 lettre est prête." == shown.view.panel.count.text()


def test_one_goes_back_to_the_board_as_it_was(qtbot):
    shown = Shown(qtbot)

    shown.view.back.click()

    assert shown.page.board.isVisible()
    assert not shown.view.isVisible()
    assert shown.refs == shown.page.board.marked()


def test_without_questions_the_letters_are_written_at_once(qtbot):
    view = Shown(qtbot, asked=()).view

    assert view.panel.isVisible()
    assert not view.asked.isVisible()


def test_every_control_has_a_name(qtbot):
    shown = Shown(qtbot, unready=True)
    shown.view.fields["minister"].editor.line.setText("la santé")

    assert all(names(shown.page))
