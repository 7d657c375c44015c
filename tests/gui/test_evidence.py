"""Files chosen or dropped in the window: asked about, kept all or none, the window never waiting."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from gui.job import Stopped
from gui.pages.evidence.files_chosen import MOST_ROWS
from gui.widgets.buttons import Button
from letters.domain.errors import FileUnreadable
from letters.domain.happenings import Happening, Way
from letters.domain.keeping_errors import ChangedWhileRead
from letters.domain.proofs import Proof
from letters.ports.attachments import LARGEST
from letters.services.requests import File, Happened
from tests.fakes.around_pages import SourceInMemory, names
from tests.fakes.busy_household import HARMONIE
from tests.fakes.story import day, uid_of
from tests.gui.test_request_page import Shown

pytestmark = pytest.mark.usefixtures("theme")
AVIS, REPONSE = Path("avis.jpg"), Path("reponse.eml")


def shown_with_files(qtbot, body="MGEN", *paths, contents=None):
    shown = Shown(qtbot, body)
    shown.disk.contents |= contents or {AVIS: b"avis", REPONSE: b"From: x"}
    shown.page.joining.ask(shown.page.followed, paths or (AVIS, REPONSE))
    return shown


def dialog_of(shown):
    return shown.page.joining.dialog


def kept(shown):
    return [(each.name, each.proof) for each in shown.page.followed.files]


def dropping(target, *paths):
    """Drop *paths* onto *target*, as the desktop does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, *buttons))
    yield
    QApplication.sendEvent(target, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *buttons))


class TestJoining:
    """One small dialog: what each file is, what they show."""

    def test_proposes_what_each_is_and_keeps_what_the_person_says(self, qtbot):
        shown = shown_with_files(qtbot)
        rows = dialog_of(shown).files.rows
        assert ["scan", "email"] == [row.proof.value() for row in rows]
        rows[0].proof.set_value(Proof.DELIVERY.value)
        rows[0].proof.changed.emit()

        dialog_of(shown).save.click()

        assert [("avis.jpg", Proof.DELIVERY), ("reponse.eml", Proof.EMAIL)] == kept(shown)

    def test_proposes_anew_by_the_event_unless_the_person_said(self, qtbot):
        shown = shown_with_files(qtbot)
        dialog = dialog_of(shown)
        sent = str(shown.page.followed.events[0].uid)
        dialog.files.rows[1].proof.set_value(Proof.OTHER.value)
        dialog.files.rows[1].proof.changed.emit()

        dialog.shows.set_value(sent)
        dialog.shows.editor.changed.emit()

        assert ["posting-receipt", "other"] == [row.proof.value() for row in dialog.files.rows]

    def test_to_an_event_recorded_already(self, qtbot):
        shown = shown_with_files(qtbot)
        sent = shown.page.followed.events[0].uid
        dialog_of(shown).shows.set_value(str(sent))

        dialog_of(shown).save.click()

        assert {sent} == {each.event for each in shown.page.followed.files}

    def test_a_receipt_notes_in_one_go_that_they_received_it(self, qtbot):
        shown = shown_with_files(qtbot, "MGEN", AVIS)
        dialog = dialog_of(shown)
        assert not dialog.received.isVisible()
        dialog.files.rows[0].proof.set_value(Proof.DELIVERY.value)
        dialog.files.rows[0].proof.changed.emit()
        assert dialog.received.isVisible()
        dialog.received.set_value(True)
        dialog.day.set_value(day("12.03"))

        dialog.save.click()

        assert ["sent", "received"] == shown.kinds
        assert shown.page.followed.events[-1].uid == shown.page.followed.files[0].event

    def test_a_file_is_taken_away_again(self, qtbot):
        shown = shown_with_files(qtbot)
        dialog_of(shown).files.rows[0].drop.click()

        dialog_of(shown).save.click()

        assert ["reponse.eml"] == [name for name, _proof in kept(shown)]

    def test_of_nothing_asks_for_a_file(self, qtbot):
        shown = shown_with_files(qtbot, "MGEN", AVIS)
        dialog_of(shown).files.rows[0].drop.click()

        dialog_of(shown).save.click()

        assert "Choisissez d’abord un fichier." == dialog_of(shown).files.fault()

    def test_many_files_are_asked_about_together(self, qtbot):
        paths = [Path(f"scan-{number}.png") for number in range(MOST_ROWS + 1)]
        shown = shown_with_files(qtbot, "MGEN", *paths, contents={path: str(path).encode() for path in paths})

        assert [] == dialog_of(shown).files.rows
        dialog_of(shown).save.click()

        assert {Proof.SCAN} == {proof for _name, proof in kept(shown)}
        assert MOST_ROWS + 1 == len(kept(shown))

    def test_an_empty_file_is_kept_and_told(self, qtbot):
        shown = shown_with_files(qtbot, "MGEN", AVIS, contents={AVIS: b""})

        assert "vide" in dialog_of(shown).files.rows[0].trouble
        dialog_of(shown).save.click()

        assert [0] == [each.size for each in shown.page.followed.files]

    def test_a_file_too_large_is_told_before_it_is_read(self, qtbot):
        shown = Shown(qtbot, "MGEN")

        class Film(SourceInMemory):
            def size(self):
                return LARGEST + 1

        shown.page.joining.ask(shown.page.followed, ())
        dialog_of(shown).files.add([Film("film.mkv", b"")])

        assert "1000" in dialog_of(shown).files.rows[0].trouble

    @pytest.mark.parametrize(
        "error", [ChangedWhileRead(name="a.pdf"), FileUnreadable(name="a.pdf", reason="it is a folder")]
    )
    def test_a_refusal_is_said_in_the_dialog_and_nothing_is_lost(self, qtbot, error):
        shown = shown_with_files(qtbot)

        dialog_of(shown).refuse(error)

        assert "a.pdf" in dialog_of(shown).files.fault()
        assert 2 == len(dialog_of(shown).files.rows)
        assert dialog_of(shown).save.isEnabled()

    def test_stopped_nothing_is_joined_and_the_dialog_stays(self, qtbot):
        shown = shown_with_files(qtbot)
        before = dict(shown.desk.files.contents)
        start = shown.work.start

        def stopped(call, **others):
            def call_and_stop(job):
                job.cancel()
                return call(job)

            return start(call_and_stop, **others)

        shown.work.start = stopped
        dialog_of(shown).save.click()

        assert [] == kept(shown)
        assert before == shown.desk.files.contents
        assert ("", True) == (dialog_of(shown).files.fault(), dialog_of(shown).isVisible())

    def test_stopping_is_no_fault(self, qtbot):
        shown = shown_with_files(qtbot)

        dialog_of(shown).refuse(Stopped())

        assert "" == dialog_of(shown).files.fault()

    def test_a_name_that_hides_its_ending_is_shown_with_it(self, qtbot):
        path = Path("facture\u202efdp.exe")
        shown = shown_with_files(qtbot, "MGEN", path, contents={path: b"MZ"})

        assert "facturefdp.exe" == dialog_of(shown).files.rows[0].name

    def test_every_control_has_a_name(self, qtbot):
        assert "" not in names(dialog_of(shown_with_files(qtbot)))


class TestDropping:
    """Several files at once fall onto the page or the dialog."""

    def test_onto_the_page_asks_what_they_are(self, qtbot):
        shown = Shown(qtbot, "MGEN")
        shown.disk.contents |= {AVIS: b"avis", REPONSE: b"x"}
        drop = dropping(shown.page, AVIS, REPONSE)

        next(drop)
        assert shown.page.drops.veil.isVisible()
        next(drop, None)

        assert not shown.page.drops.veil.isVisible()
        assert ["avis.jpg", "reponse.eml"] == [row.name for row in dialog_of(shown).files.rows]

    def test_onto_the_record_dialog_joins_them_to_the_event(self, qtbot):
        shown = Shown(qtbot, HARMONIE)
        shown.disk.contents |= {AVIS: b"avis", REPONSE: b"x"}
        shown.press(Happening.ACKNOWLEDGED)
        list(dropping(shown.dialog, AVIS, REPONSE))

        shown.dialog.save.click()

        event = shown.page.followed.events[-1]
        assert [("avis.jpg", Proof.ANSWER, event.uid), ("reponse.eml", Proof.EMAIL, event.uid)] == [
            (each.name, each.proof, each.event) for each in shown.page.followed.files[1:]
        ]

    def test_onto_a_correction_is_left_aside(self, qtbot):
        shown = Shown(qtbot, HARMONIE)
        shown.disk.contents |= {AVIS: b"avis"}
        shown.choose("received")

        list(dropping(shown.dialog, AVIS))

        assert () == shown.dialog.file.files()


class TestTalking:
    """A call is told with whom, what was said and what was promised."""

    def test_is_recorded_and_told(self, qtbot):
        shown = Shown(qtbot, "MGEN")
        shown.page.recording.ask(uid_of("MGEN"), (Happening.TALKED,), shown.page.followed.day)
        talk = shown.dialog.talk
        talk.way.set_value(Way.TELEPHONE.value)
        talk.who.set_value("Mme  Martin")
        talk.promised.set_value(day("20.03"))
        shown.dialog.note.set_value("dossier « en cours »")

        shown.dialog.save.click()

        told = shown.page.followed.events[-1]
        assert ("Mme Martin", day("20.03"), Way.TELEPHONE) == (
            told.particulars.who, told.particulars.day, told.particulars.way,
        )  # fmt: skip
        assert any("avec Mme Martin" in each.title for each in shown.page.story.moments)

    def test_is_corrected_with_what_was_told_before(self, qtbot):
        shown = Shown(qtbot, "MGEN")
        shown.page.recording.ask(uid_of("MGEN"), (Happening.TALKED,), shown.page.followed.day)
        shown.dialog.talk.who.set_value("Mme Martin")
        shown.dialog.save.click()

        shown.choose("talked")

        assert "Mme Martin" == shown.dialog.talk.who.value()

    def test_a_day_that_cannot_be_read_is_asked_again(self, qtbot):
        shown = Shown(qtbot, "MGEN")
        shown.page.recording.ask(uid_of("MGEN"), (Happening.TALKED,), shown.page.followed.day)
        shown.dialog.talk.promised.editor.line.setText("bientôt")

        shown.dialog.save.click()

        assert shown.dialog.talk.promised.error()
        assert "talked" not in shown.kinds


class TestErasing:
    """A closed request offers to erase the identity papers it still holds."""

    def shown(self, qtbot, *, yes=True):
        shown = Shown(qtbot, "Mutuelle Bleue", yes=yes)
        uid = uid_of("Mutuelle Bleue")
        shown.desk.requests.join(uid, [File("cni.pdf", b"identity", proof=Proof.MASKED_IDENTITY)])
        shown.page.refresh()
        return shown

    def test_is_offered_then_done(self, qtbot):
        shown = self.shown(qtbot)
        assert shown.page.identity_left.isVisible()

        shown.page.identity_left.acted.emit()

        assert () == shown.page.followed.files
        assert b"identity" not in shown.desk.files.contents.values()
        assert not shown.page.identity_left.isVisible()

    def test_is_given_up(self, qtbot):
        shown = self.shown(qtbot, yes=False)

        shown.page.identity_left.acted.emit()

        assert 1 == len(shown.page.followed.files)

    def test_is_not_offered_while_the_request_goes_on(self, qtbot):
        assert not Shown(qtbot, HARMONIE).page.identity_left.isVisible()


def copies(shown):
    """Count the files of which a copy can be saved."""
    return sum(each.words == "Enregistrer une copie" for each in buttons(shown))


def buttons(shown):
    return [each for each in shown.page.papers.files.findChildren(Button) if not each.isHidden()]


class TestTheCard:
    """What each file is, what it shows; hundreds are shown a few at a time."""

    def test_shows_a_few_and_more_when_asked(self, qtbot):
        shown = Shown(qtbot, "MGEN")
        files = [File(f"scan-{number}.png", bytes([number]), proof=Proof.SCAN) for number in range(20)]
        shown.desk.requests.join(uid_of("MGEN"), files)
        shown.page.refresh()
        assert 6 == copies(shown)

        qtbot.waitUntil(lambda: any(" 14 " in each.words for each in buttons(shown)))
        more = next(each for each in buttons(shown) if " 14 " in each.words)
        more.click()

        qtbot.waitUntil(lambda: 20 == copies(shown))

    def test_a_talk_with_its_proof_is_told_in_the_story(self, qtbot):
        shown = Shown(qtbot, "MGEN")
        shown.desk.requests.record(
            uid_of("MGEN"),
            Happened(Happening.NOTE, day("12.03")),
            File("e.png", b"x", proof=Proof.SCREENSHOT),
        )

        shown.page.refresh()

        assert any("Capture d’écran" in each.detail for each in shown.page.story.moments)
