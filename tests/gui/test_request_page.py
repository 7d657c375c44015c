"""One request: the step advised, what happened in two clicks, its papers, and the way to undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from gui.navigation import Place
from gui.pages.evidence.sizes import size_words
from gui.pages.follow_up import FollowUp
from gui.pages.papers_kept import PapersKept
from gui.pages.request import RequestPage
from letters.domain.happenings import Happening
from letters.domain.keeping_errors import FileTooLarge
from letters.domain.steps import REMINDER, Advice
from letters.services.following import Following
from letters.services.requests import File
from plaidoyer.assembly import letters
from tests.fakes.around_pages import (
    Answers,
    AtOnce,
    ChosenFiles,
    DiskInMemory,
    Later,
    heard,
    hostile_words,
    names,
    on_screen,
)
from tests.fakes.busy_household import HARMONIE, busy
from tests.fakes.story import day, uid_of

pytestmark = pytest.mark.usefixtures("theme")
PATH = Path("reponse.pdf")


class Shown:
    """The page of one request, and everything around it."""

    def __init__(self, qtbot, body=HARMONIE, *, yes=True, work=None):
        self.desk, self.work = busy(), work or AtOnce()
        self.files, self.disk, self.asks = ChosenFiles(PATH), DiskInMemory({PATH: b"%PDF"}), Answers(yes)
        requests, uid = self.desk.requests, uid_of(body)
        follow_up = FollowUp(requests, self.desk.household, Following(letters()), self.work)
        papers = PapersKept(requests, self.files, self.disk, self.work)
        self.page = RequestPage(requests, follow_up, papers, self.asks, self.work)
        self.wanted, self.told = heard(self.page.wants), heard(self.page.told)
        self.page.shown_with(uid)
        on_screen(qtbot, self.page)

    @property
    def dialog(self):
        return self.page.recording.dialog

    @property
    def kinds(self):
        return [event.kind.value for event in self.page.followed.events]

    def press(self, kind):
        self.page.story.buttons[kind].click()

    def undo(self):
        self.told[-1][1]()

    def choose(self, kind):
        """Choose in the timeline the event *kind*."""
        events = [each.event for each in self.page.story.moments]
        uid = next(event.uid for event in self.page.followed.events if event.kind == kind)
        self.page.story.timeline.chosen.emit(events.index(uid))


class TestTheHead:
    """What it is, where it stands, the one step advised with its reason and its source."""

    def test_names_the_right_and_the_body(self, qtbot):
        page = Shown(qtbot).page

        assert "Opposition — Harmonie Mutuelle" == page.title.text()
        assert ["Réponse attendue", "Leur retard : 28 jours"] == [page.stage.text(), page.days.text()]

    def test_says_the_step_why_and_on_which_text(self, qtbot):
        page = Shown(qtbot).page

        assert "Envoyer une relance" == page.advice.banner.text()
        assert "RGPD" in page.advice.source.text()

    def test_begins_the_reminder(self, qtbot):
        shown = Shown(qtbot)

        shown.page.advice.banner.acted.emit()

        ((place, draft),) = shown.wanted
        assert (Place.WRITE, REMINDER, uid_of(HARMONIE)) == (place, draft.kind, draft.request)

    def test_offers_what_else_is_possible(self, qtbot):
        shown = Shown(qtbot)

        shown.page.advice.others[Advice.COMPLAIN].click()

        assert [(Place.COMPLAINT, uid_of(HARMONIE))] == shown.wanted

    STEPS = (
        ("CHU de Rennes (entrepôt de données)", {"identity-given"}),
        ("Clinique de la Sagesse", {"sent"}),
        ("Pharmacie du Calvaire", {"sent"}),
    )

    @pytest.mark.parametrize(("body", "kinds"), STEPS)
    def test_asks_what_happened_where_no_letter_takes_the_step(self, qtbot, body, kinds):
        shown = Shown(qtbot, body)

        shown.page.advice.banner.acted.emit()

        assert kinds == {kind.value for kind in shown.dialog.kinds}

    def test_waits_without_a_button(self, qtbot):
        page = Shown(qtbot, "MGEN").page

        assert "Attendre la réponse" == page.advice.banner.text()
        assert not any(name.startswith("Relire") for name in names(page.advice))
        assert {} == page.advice.others

    def test_of_a_closed_request_says_that_nothing_is_left(self, qtbot):
        page = Shown(qtbot, "Mutuelle Bleue").page

        assert "Cette demande est classée\u00a0: il ne reste rien à faire." == page.advice.banner.text()
        assert "Classée\u00a0: acceptée" == page.stage.text()

    def test_tells_how_the_last_day_was_counted(self, qtbot):
        page = Shown(qtbot).page

        assert any("1182/71" in step for step in page.counted.steps())
        assert not Shown(qtbot, "Mutuelle Bleue").page.reasoning.isVisible()


class TestWhatHappened:
    """It is recorded in two clicks; what is wrong is said beside its field, and nothing is lost."""

    LIKELY = (
        ("MGEN", ["received", "answered", "identity-asked", "acknowledged"]),
        (HARMONIE, ["answered", "identity-asked", "acknowledged", "extended"]),
        ("CHU de Rennes (entrepôt de données)", ["identity-given", "answered"]),
        ("Cohorte Constances", ["granted", "partly-granted", "refused", "closed"]),
        ("Pharmacie du Calvaire", ["sent"]),
        ("Hôpital Sacré-Cœur", ["complaint-acknowledged", "complaint-progress", "decided", "answered"]),
    )

    @pytest.mark.parametrize(("body", "kinds"), LIKELY)
    def test_the_likely_events_come_first(self, qtbot, body, kinds):
        assert kinds == [kind.value for kind in Shown(qtbot, body).page.story.buttons]

    def test_an_answer_is_read_on_its_own_page(self, qtbot):
        waiting, answered = Shown(qtbot), Shown(qtbot, "Cohorte Constances")

        waiting.press(Happening.ANSWERED)
        waiting.page.answered.click()
        answered.page.advice.banner.acted.emit()

        assert [(Place.REPLY, uid_of(HARMONIE))] * 2 == waiting.wanted
        assert [(Place.REPLY, uid_of("Cohorte Constances"))] == answered.wanted

    def test_no_answer_is_offered_before_the_request_left(self, qtbot):
        assert not Shown(qtbot, "Pharmacie du Calvaire").page.answered.isVisible()

    def test_two_clicks_are_enough(self, qtbot):
        shown = Shown(qtbot)

        shown.press(Happening.ACKNOWLEDGED)
        shown.dialog.save.click()

        assert "acknowledged" == shown.kinds[-1]
        assert not shown.dialog.isVisible()
        assert day("16.03") == shown.page.followed.events[-1].on

    def test_the_keyboard_alone_is_enough(self, qtbot):
        shown = Shown(qtbot)

        shown.page.story.buttons[Happening.ACKNOWLEDGED].setFocus()
        qtbot.keyClick(shown.page.story.buttons[Happening.ACKNOWLEDGED], Qt.Key.Key_Space)
        qtbot.keyClick(shown.dialog.day.editor.target(), Qt.Key.Key_Return)

        assert "acknowledged" == shown.kinds[-1]

    def test_it_is_undone_in_one_click(self, qtbot):
        shown = Shown(qtbot)
        before = shown.kinds
        shown.press(Happening.ACKNOWLEDGED)
        shown.dialog.save.click()

        shown.undo()

        assert before == shown.kinds

    def test_pressing_twice_records_once(self, qtbot):
        shown = Shown(qtbot, work=Later())
        shown.press(Happening.ACKNOWLEDGED)

        shown.dialog.save.click()
        shown.dialog.save.click()
        shown.work.go_on()

        assert 1 == shown.kinds.count("acknowledged")

    def test_after_a_refusal_it_can_be_given_again(self, qtbot):
        shown = Shown(qtbot)
        shown.press(Happening.ACKNOWLEDGED)
        shown.dialog.day.set_value(day("17.03"))
        shown.dialog.save.click()
        shown.dialog.day.set_value(day("15.03"))

        shown.dialog.save.click()

        assert day("15.03") == shown.page.followed.events[-1].on

    def test_a_dialog_closed_too_early_loses_nothing(self, qtbot):
        shown = Shown(qtbot, work=Later())
        shown.press(Happening.ACKNOWLEDGED)
        shown.dialog.save.click()
        shown.dialog.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

        shown.work.go_on()

        assert "acknowledged" == shown.kinds[-1]

    WRONG = (("17.03", "n’est pas encore arrivé"), ("11.01", "avant l’envoi de la demande"))

    @pytest.mark.parametrize(("on", "said"), WRONG)
    def test_a_wrong_day_is_said_beside_the_day_and_nothing_is_lost(self, qtbot, on, said):
        shown = Shown(qtbot)
        shown.press(Happening.ACKNOWLEDGED)
        shown.dialog.note.set_value("par courriel")
        shown.dialog.day.set_value(day(on))

        shown.dialog.save.click()

        assert said in shown.dialog.day.error()
        assert "par courriel" == shown.dialog.note.value()
        assert shown.dialog.isVisible()
        assert "acknowledged" not in shown.kinds

    @pytest.mark.parametrize("typed", ["", "demain", "31/02/2026"])
    def test_a_day_that_cannot_be_read_is_asked_again(self, qtbot, typed):
        shown = Shown(qtbot)
        shown.press(Happening.ACKNOWLEDGED)
        shown.dialog.day.editor.line.setText(typed)

        shown.dialog.save.click()

        assert shown.dialog.day.error()
        assert "acknowledged" not in shown.kinds

    def test_something_else_is_chosen_among_all_that_may_happen(self, qtbot):
        shown = Shown(qtbot)
        shown.page.story.other.click()
        shown.dialog.save.click()
        assert shown.dialog.kind.error()

        shown.dialog.kind.set_value("note")
        shown.dialog.note.set_value("appelé le standard")
        shown.dialog.save.click()

        assert "appelé le standard" == shown.page.followed.events[-1].note

    def test_a_sending_says_by_which_way(self, qtbot):
        shown = Shown(qtbot, "Pharmacie du Calvaire")
        shown.press(Happening.SENT)
        assert shown.dialog.channel.isVisible()
        shown.dialog.channel.set_value("email")

        shown.dialog.save.click()

        assert "email" == shown.page.followed.events[-1].channel

    def test_a_file_shows_it(self, qtbot):
        shown = Shown(qtbot)
        shown.press(Happening.ACKNOWLEDGED)
        shown.dialog.file.choose.click()

        shown.dialog.save.click()

        kept = shown.page.followed.files[-1]
        assert ("reponse.pdf", shown.page.followed.events[-1].uid) == (kept.name, kept.event)

    def test_a_file_that_cannot_be_kept_is_said_beside_the_file(self, qtbot):
        shown = Shown(qtbot)
        shown.press(Happening.ACKNOWLEDGED)

        shown.dialog.refuse(FileTooLarge(limit=50))

        assert "50" in shown.dialog.file.fault()
        assert "" == shown.dialog.day.error()


class TestCorrecting:
    """An event of the timeline is corrected or taken back, and that is undone too."""

    def test_changes_its_day(self, qtbot):
        shown = Shown(qtbot)
        shown.choose("received")
        shown.dialog.day.set_value(day("16.01"))

        shown.dialog.save.click()

        assert day("16.01") == shown.page.followed.standing.start.day

    def test_changes_what_it_was(self, qtbot):
        shown = Shown(qtbot, "Docteur Le Goff")
        shown.choose("refused")
        shown.dialog.kind.set_value("granted")

        shown.dialog.save.click()
        assert ["sent", "granted"] == shown.kinds
        shown.undo()

        assert ["sent", "refused"] == shown.kinds

    def test_takes_it_back_and_puts_it_again(self, qtbot):
        shown = Shown(qtbot, "Docteur Le Goff")
        shown.choose("refused")

        shown.dialog.never.click()
        assert ["sent"] == shown.kinds
        shown.undo()

        assert ["sent", "refused"] == shown.kinds

    def test_keeps_what_is_not_changed(self, qtbot):
        shown = Shown(qtbot)
        shown.choose("sent")
        shown.dialog.day.set_value(day("11.01"))

        shown.dialog.save.click()

        event = next(each for each in shown.page.followed.events if each.kind == "sent")
        assert ("registered-post", "1A 200 300 3950 9") == (event.channel, event.proof)

    def test_begins_by_the_keyboard_in_the_timeline(self, qtbot):
        shown = Shown(qtbot)

        qtbot.keyClick(shown.page.story.timeline.items()[0], Qt.Key.Key_Return)

        assert "sent" == shown.dialog.kind.value()

    def test_a_day_that_nobody_recorded_cannot_be_corrected(self, qtbot):
        shown = Shown(qtbot)
        last_day_passed = [each.event for each in shown.page.story.moments].index(None)

        shown.page.story.timeline.chosen.emit(last_day_passed)

        assert shown.dialog is None


class TestPapers:
    """Letters as they left, files as they came."""

    def test_the_paper_is_saved_as_it_left(self, qtbot):
        shown = Shown(qtbot)

        shown.page.papers.pdf_asked.emit(shown.page.followed.letters[0])

        assert HARMONIE.encode() == shown.disk.contents[PATH]

    def test_a_copy_of_a_file_is_saved_as_it_came(self, qtbot):
        shown = Shown(qtbot)

        shown.page.papers.files.copy_asked.emit(shown.page.followed.files[0])

        assert bytes(184_000) == shown.disk.contents[PATH]
        assert ["avis-de-reception.jpg"] == shown.files.suggested

    def test_the_name_of_a_file_never_leads_elsewhere(self, qtbot):
        shown = Shown(qtbot)
        kept = shown.desk.requests.attach(uid_of(HARMONIE), File("../../.bashrc", b"x"))

        shown.page.papers.files.copy_asked.emit(kept)

        assert [".bashrc"] == shown.files.suggested

    def test_a_file_is_joined(self, qtbot):
        shown = Shown(qtbot)

        shown.page.papers.files.join_asked.emit()
        shown.page.joining.dialog.save.click()

        assert "reponse.pdf" == shown.page.followed.files[-1].name

    @pytest.mark.parametrize(("yes", "left"), [(True, 0), (False, 1)])
    def test_a_file_is_removed_once_confirmed(self, qtbot, yes, left):
        shown = Shown(qtbot, yes=yes)

        shown.page.papers.files.removal_asked.emit(shown.page.followed.files[0])

        assert left == len(shown.page.followed.files)
        assert "avis-de-reception.jpg" in shown.asks.asked[0][1]

    SIZES = ((1, "1 octet"), (999, "999 octets"), (184_000, "184 ko"), (2_500_000, "2,5 Mo"))

    @pytest.mark.parametrize(("size", "words"), SIZES)
    def test_a_size_is_said_in_its_unit(self, size, words):
        assert words == size_words(size).replace("\u00a0", " ")


class TestDeleting:
    """What goes is said before it goes."""

    def test_says_what_goes_then_leads_to_the_others(self, qtbot):
        shown = Shown(qtbot)

        shown.page.delete.click()

        assert "4 événements, 1 lettre envoyée, 1 fichier" in shown.asks.asked[0][1]
        assert [(Place.REQUESTS, None)] == shown.wanted

    def test_is_given_up(self, qtbot):
        shown = Shown(qtbot, yes=False)

        shown.page.delete.click()

        assert [] == shown.wanted
        assert shown.desk.requests.followed(uid_of(HARMONIE))


def test_a_request_that_is_gone_says_so(qtbot):
    page = Shown(qtbot, "Personne").page

    assert page.gone.isVisible()
    assert not page.whole.isVisible()


def test_any_other_trouble_is_told_to_the_window(qtbot):
    shown = Shown(qtbot)
    troubles = heard(shown.work.trouble)

    shown.page.papers.pdf_asked.emit(shown.page.followed.letters[0])
    shown.desk.files.contents.clear()
    shown.page.papers.pdf_asked.emit(shown.page.followed.letters[0])

    assert ["MissingAttachment"] == [type(error).__name__ for (error,) in troubles]


def test_words_that_look_like_mark_up_stay_words(qtbot):
    shown = Shown(qtbot)
    shown.page.story.other.click()
    shown.dialog.kind.set_value("note")
    shown.dialog.note.set_value(hostile_words())

    shown.dialog.save.click()
    QApplication.processEvents()

    assert hostile_words() == shown.page.followed.events[-1].note


def test_every_control_has_a_name(qtbot):
    shown = Shown(qtbot)
    shown.press(Happening.ACKNOWLEDGED)

    assert "" not in names(shown.page)
    assert "" not in names(shown.dialog)
