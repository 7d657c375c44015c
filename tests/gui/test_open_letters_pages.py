"""The pages of open letters: nothing typed is lost, nobody is listed twice, nothing leaves unasked."""

import email
import json
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.models.signatories import Column, SignatoriesModel, lines_of
from gui.navigation import Place
from gui.pages.open_letters import OpenLetterPage, OpenLettersPage
from gui.pages.open_letters.page import DECIDING, LEAVING, SIGNING, TEXT
from letters.domain.signature_errors import WithoutConsent
from letters.services.signatures.typed import Typed
from tests.fakes.around_pages import AtOnce, Later, LaterJobs, heard, names, on_screen
from tests.fakes.desk_of_open_letters import ROWS, TODAY, WRONG, around, begun, desk_of_open_letters, table

pytestmark = pytest.mark.usefixtures("theme")


class Shown:
    """The page of one open letter, its desk, and everything around it."""

    def __init__(self, qtbot, folder, *rows, text=True, work=None, **answers):
        self.desk, self.around, self.work = desk_of_open_letters(), around(**answers), work or AtOnce()
        self.uid = begun(self.desk) if text else begun(self.desk, text="")
        if rows:
            self.desk.signatures.bring(self.uid, table(folder, *rows))
        self.page = OpenLetterPage(self.desk, self.around, self.work)
        self.told, self.wanted = heard(self.page.told), heard(self.page.wants)
        self.page.shown_with(self.uid)
        on_screen(qtbot, self.page)

    @property
    def rows(self):
        model = self.page.signing.model
        return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]

    def choose(self, row):
        signing = self.page.signing
        signing.table.setCurrentIndex(signing.model.index(row, 0))


@pytest.fixture
def shown(qtbot, tmp_path):
    return Shown(qtbot, tmp_path, *ROWS)


def typed(**changes):
    told = {
        "first_name": "Paul", "last_name": "Martin", "function": "", "organisation": "",
        "email": "paul@example.org", "signed_on": TODAY, "consents": True, "shown": True, "messages": True,
        "on_paper": False,
    }  # fmt: skip
    return Typed(**{**told, **changes})


def test_without_a_letter_the_list_offers_to_begin_one(qtbot):
    page = OpenLettersPage(desk_of_open_letters(), around(), AtOnce())
    on_screen(qtbot, page)

    assert page.none.isVisible()


def test_a_letter_is_begun_with_its_title_and_opened(qtbot):
    desk = desk_of_open_letters()
    page = OpenLettersPage(desk, around(), AtOnce())
    wanted = heard(page.wants)
    on_screen(qtbot, page)

    page.begin()
    page.dialog.name.set_value("Une lettre")
    page.dialog.tags.set_value("hébergement, RGPD")
    page.dialog.save.click()

    (place, uid), *_others = wanted
    assert (Place.OPEN_LETTER, ("hébergement", "RGPD")) == (place, desk.letters.letter(uid).tags)


def test_a_title_that_is_taken_is_said_beside_its_field(qtbot):
    desk = desk_of_open_letters()
    begun(desk)
    page = OpenLettersPage(desk, around(), AtOnce())
    on_screen(qtbot, page)

    page.begin()
    page.dialog.name.set_value("Nos données, notre choix")
    page.dialog.save.click()

    assert "Nos données, notre choix" in page.dialog.name.error()
    assert page.dialog.isVisible()


def test_those_who_signed_stand_in_the_french_order(shown):
    assert ["Anne Abadie", "Zoé Dune", "Élodie Le Goff"] == shown.rows


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("elodie brest", ["Élodie Le Goff"]),
        ("INSERM", ["Zoé Dune"]),
        ("zoe@example", ["Zoé Dune"]),
        ("x y", []),
    ],
)
def test_any_words_find_a_signatory_without_accents_nor_capitals(shown, words, found):
    shown.page.signing.model.look_for(words)

    assert found == shown.rows


def test_nobody_found_offers_everybody(shown):
    signing = shown.page.signing
    signing.words.set_value("personne")
    signing.look()

    assert signing.none_found.isVisible()
    signing.none_found.acted.emit()
    assert 3 == len(shown.rows)


def test_a_table_tells_who_came_who_was_there_who_waits_and_why_rows_are_refused(shown, tmp_path):
    shown.page.take(table(tmp_path, *WRONG, "Luc;Neuf;;;neuf@example.org;oui;oui;;05/11/2026"))

    said = "\n".join(label.text() for label in shown.page.report.told)
    assert ["1", "1", "1", "2"] == [line.split()[0] for line in said.splitlines()[1:]]
    assert shown.page.report.go_on.isVisible()
    assert "Luc Neuf" in shown.rows


def test_a_table_dropped_on_the_page_is_brought_in(shown, tmp_path):
    path = table(tmp_path, "Luc;Neuf;;;neuf@example.org;oui;oui;;05/11/2026")
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, held, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)

    QApplication.sendEvent(shown.page, QDragEnterEvent(QPoint(9, 9), *how))
    QApplication.sendEvent(shown.page, QDropEvent(QPointF(9, 9), *how))

    assert "Luc Neuf" in shown.rows


def test_a_table_without_the_columns_is_told_and_changes_nothing(shown, tmp_path):
    path = tmp_path / "autre.csv"
    path.write_text("ville;code\nBrest;29\n")

    shown.page.take(path)

    assert "prénom" in shown.page.trouble.text()
    assert shown.page.trouble.isVisible()
    assert 3 == len(shown.rows)


def test_somebody_is_added_by_hand(shown):
    shown.page.add_somebody()
    dialog = shown.page.dialog
    for field, text in ((dialog.first, "Paul"), (dialog.last, "Martin"), (dialog.email, "paul@example.org")):
        field.set_value(text)
    dialog.consents.set_value(True)
    dialog.save.click()

    assert "Paul Martin" in shown.rows
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"consents": False}, "trouble"),
        ({"first_name": ""}, "trouble"),
        ({"email": ""}, "email"),
        ({"email": "deux@a.fr, trois@b.fr"}, "email"),
        ({"signed_on": date(2027, 1, 1)}, "day"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands_and_the_dialog_stays(shown, changes, where):
    shown.page.add_somebody()
    dialog = shown.page.dialog
    dialog.given.emit(typed(**changes))

    said = dialog.trouble.text() if where == "trouble" else getattr(dialog, where).error()
    assert said
    assert dialog.isVisible()
    assert 3 == len(shown.rows)


def test_one_typed_who_is_like_another_waits_to_be_decided(shown):
    shown.page.add_somebody()
    shown.page.dialog.given.emit(typed(first_name="Elodie", last_name="Le Goff", function="Infirmière"))

    assert 3 == len(shown.rows)
    assert 1 == len(shown.page.seen.pairs)
    assert "Elodie Le Goff" in shown.told[-1][0]


@pytest.mark.parametrize(("button", "count"), [("both", 4), ("same", 3), ("newer", 3)])
def test_two_who_are_alike_are_decided_with_one_button(qtbot, tmp_path, button, count):
    shown = Shown(qtbot, tmp_path, *ROWS, WRONG[0])
    shown.page.tabs.setCurrentIndex(DECIDING)
    assert 1 == len(shown.page.seen.pairs)

    getattr(shown.page.deciding, button).click()

    assert (count, 0) == (len(shown.rows), len(shown.page.seen.pairs))
    assert shown.page.deciding.none.isVisible()


def test_later_goes_to_the_next_and_decides_nothing(qtbot, tmp_path):
    other = "Léa;Abadie;;;anne@example.org;oui;oui;;05/11/2026"
    shown = Shown(qtbot, tmp_path, *ROWS, WRONG[0], other)
    shown.page.tabs.setCurrentIndex(DECIDING)
    before = shown.page.deciding.count.text()

    shown.page.deciding.later.click()

    assert before != shown.page.deciding.count.text()
    assert 2 == len(shown.page.seen.pairs)


def test_a_withdrawal_says_what_happens_and_erases_the_signature(shown):
    shown.choose(0)
    shown.page.signing.withdraw.click()

    assert "2026" in str(shown.around.asks.asked[-1])
    assert ["Zoé Dune", "Élodie Le Goff"] == shown.rows


def test_without_a_yes_nobody_is_withdrawn_nor_named(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, *ROWS, yes=False)
    shown.choose(1)

    shown.page.signing.withdraw.click()
    shown.page.signing.turn.click()

    assert (3, 1) == (len(shown.rows), shown.page.seen.hidden)


def test_a_name_is_taken_out_of_the_list_and_put_back(shown):
    shown.choose(0)
    shown.page.signing.turn.click()
    assert 2 == shown.page.seen.hidden

    shown.page.signing.turn.click()
    assert 1 == shown.page.seen.hidden


def test_enter_opens_the_chosen_line_to_correct_it(shown):
    shown.choose(0)
    QTest.keyClick(shown.page.signing.table, Qt.Key.Key_Return)

    dialog = shown.page.dialog
    assert "Anne" == dialog.first.value()
    dialog.function.set_value("autrice")
    dialog.save.click()
    assert "autrice" == shown.page.signing.model.index(0, Column.FUNCTION).data()


def test_a_new_text_stands_beside_the_older_ones(shown):
    texts = shown.page.texts
    shown.page.tabs.setCurrentIndex(TEXT)
    texts.text.set_value("Un autre texte.")
    texts.save.click()

    history = shown.desk.letters.letter(shown.uid).texts
    assert [date(2026, 11, 1), TODAY] == [each.since for each in history]
    assert 2 == len(texts.versions)


@pytest.mark.parametrize("yes", [True, False])
def test_a_text_that_is_not_kept_is_asked_about_before_it_is_left(qtbot, tmp_path, yes):
    shown = Shown(qtbot, tmp_path, yes=yes)
    shown.page.texts.text.set_value("Presque perdu.")

    assert yes == shown.page.may_leave()
    assert 1 == len(shown.around.asks.asked)


def test_an_empty_text_is_not_kept(shown):
    shown.page.texts.text.set_value("  ")
    shown.page.texts.save.click()

    assert shown.page.texts.text.error()
    assert 1 == len(shown.desk.letters.letter(shown.uid).texts)


@pytest.mark.parametrize("ending", ["pdf", "html", "csv", "xlsx"])
def test_each_form_is_written_where_the_person_says_without_an_address(qtbot, tmp_path, ending):
    path = Path(f"liste.{ending}")
    shown = Shown(qtbot, tmp_path, *ROWS, path=path)
    shown.page.tabs.setCurrentIndex(LEAVING)

    shown.page.leaving.forms[ending].click()

    content = shown.around.disk.contents[path]
    assert content
    assert b"example.org" not in content
    assert path.name in shown.told[-1][0]


def test_without_a_text_no_form_can_leave_and_the_page_says_why(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, *ROWS, text=False)
    shown.page.tabs.setCurrentIndex(LEAVING)

    assert shown.page.leaving.without_text.isVisible()
    assert not any(button.isEnabled() for button in shown.page.leaving.forms.values())


def test_the_verification_file_counts_the_list_and_names_nobody(qtbot, tmp_path):
    path = Path("liste.json")
    shown = Shown(qtbot, tmp_path, *ROWS, path=path)

    shown.page.leaving.seal.click()

    content = shown.around.disk.contents[path]
    assert 3 == json.loads(content)["count"]
    assert "Abadie" not in content.decode()


def test_the_thank_you_letter_knows_which_letter_was_signed(shown):
    shown.page.leaving.thanking.write.click()

    (place, uid), *_others = shown.wanted
    assert (Place.WRITE, UUID) == (place, type(uid))
    answers = shown.desk.thanks.drafts.draft(uid).sections["answers"]
    assert ("Nos données, notre choix", "3") == (answers["headline"], answers["signatures"])


def test_the_list_of_those_to_thank_holds_only_those_who_agreed(qtbot, tmp_path):
    path = Path("merci.csv")
    shown = Shown(qtbot, tmp_path, *ROWS, path=path)

    shown.page.leaving.thanking.table.click()

    content = shown.around.disk.contents[path].decode()
    assert ["elodie" in content, "zoe" in content, "anne" in content] == [True, True, False]


def test_the_addresses_never_bear_the_name_of_the_list_that_is_published(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, *ROWS, path=Path("ailleurs"))
    leaving, files = shown.page.leaving, shown.around.desktop.files

    leaving.forms["csv"].click()
    leaving.thanking.table.click()
    leaving.seal.click()

    published, addresses, seal = files.suggested
    assert "Nos données, notre choix.csv" == published
    assert "Nos données, notre choix – adresses, ne pas publier.csv" == addresses
    assert "Nos données, notre choix – vérification.json" == seal


def messages_in(shown, folder):
    """Ask for the messages of a finished thank-you letter in *folder*."""
    draft = finished(shown.desk, shown.uid)
    shown.around.desktop.files.path = folder
    shown.page.refresh()
    shown.page.tabs.setCurrentIndex(LEAVING)
    shown.page.leaving.thanking.prepared.emit(str(draft))


def test_the_messages_are_put_in_a_folder_each_in_its_own_file(shown, tmp_path):
    messages_in(shown, tmp_path / "merci")

    assert ["0001.eml", "0002.eml"] == sorted(each.name for each in (tmp_path / "merci").iterdir())
    assert shown.told[-1][0].startswith("2")
    assert shown.page.leaving.thanking.busy.isHidden()


def test_a_message_that_is_there_is_never_written_over_unless_it_is_asked(shown, tmp_path):
    kept = tmp_path / "0002.eml"
    kept.write_bytes(b"un message")

    messages_in(shown, tmp_path)
    fault = shown.page.leaving.thanking.fault

    assert fault.isVisible()
    assert "0002.eml" in fault.text()
    assert [b"un message"] == [each.read_bytes() for each in tmp_path.glob("*.eml")]
    fault.acted.emit()
    assert b"un message" != kept.read_bytes()


def test_messages_of_before_that_would_stay_beside_the_new_ones_are_refused(shown, tmp_path):
    for number in (1, 2, 3):
        (tmp_path / f"000{number}.eml").write_bytes(b"avant")

    messages_in(shown, tmp_path)
    fault = shown.page.leaving.thanking.fault
    fault.acted.emit()

    assert "0003.eml" in fault.text()
    assert {b"avant"} == {each.read_bytes() for each in tmp_path.glob("*.eml")}


def another(shown):
    """Show another letter meanwhile."""
    other = shown.desk.letters.begin("Autre lettre")
    shown.page.shown_with(other)
    shown.page.refresh()


def test_a_fault_of_messages_is_not_said_under_another_letter(waiting, tmp_path):
    (tmp_path / "0001.eml").write_bytes(b"avant")
    messages_in(waiting, tmp_path)

    another(waiting)
    waiting.page.tabs.setCurrentIndex(LEAVING)
    waiting.work.go_on()

    assert waiting.page.leaving.thanking.fault.isHidden()
    assert "0001.eml" in waiting.page.trouble.text()


def test_what_a_table_brought_is_not_reported_under_another_letter(waiting, tmp_path):
    waiting.page.take(table(tmp_path, "Luc;Neuf;;;neuf@example.org;oui;oui;;05/11/2026"))

    another(waiting)
    waiting.work.go_on()

    assert waiting.page.report.isHidden()
    assert "signataires.csv" in waiting.told[-1][0]
    assert 4 == len(waiting.desk.signatures.listed(waiting.uid))


@pytest.fixture
def waiting(qtbot, tmp_path):
    return Shown(qtbot, tmp_path, *ROWS, work=LaterJobs())


def test_pressed_twice_the_messages_are_made_once(waiting, tmp_path):
    messages_in(waiting, tmp_path / "merci")
    thanking = waiting.page.leaving.thanking

    messages_in(waiting, tmp_path / "merci")
    waiting.page.refresh()

    assert 1 == len(waiting.work.jobs)
    assert not thanking.prepare.isEnabled()
    waiting.work.go_on()
    assert thanking.prepare.isEnabled()


def test_messages_that_are_stopped_stay_and_the_page_says_so(waiting, tmp_path):
    messages_in(waiting, tmp_path / "merci")

    waiting.page.leaving.thanking.busy.cancelled.emit()
    waiting.work.go_on()

    assert 1 == len(list((tmp_path / "merci").iterdir()))
    assert waiting.page.leaving.thanking.prepare.isEnabled()


def test_a_table_that_is_stopped_half_way_changes_nothing(waiting, tmp_path):
    waiting.page.take(table(tmp_path, "Luc;Neuf;;;neuf@example.org;oui;oui;;05/11/2026"))
    busy = waiting.page.bringing.busy
    assert busy.isVisible()

    busy.cancelled.emit()
    waiting.work.go_on()

    assert busy.isHidden()
    assert "Luc Neuf" not in waiting.rows
    assert 1 == len(waiting.told)


def test_one_table_is_read_at_a_time(waiting, tmp_path):
    path = table(tmp_path, "Luc;Neuf;;;neuf@example.org;oui;oui;;05/11/2026")

    waiting.page.take(path)
    waiting.page.take(path)

    assert 1 == len(waiting.work.jobs)


@pytest.mark.parametrize("closed", [True, False])
def test_a_fault_after_the_dialog_was_left_is_said_on_the_page(qtbot, tmp_path, closed):
    shown = Shown(qtbot, tmp_path, *ROWS, work=Later())
    shown.page.add_somebody()
    dialog = shown.page.dialog
    dialog.given.emit(typed(consents=False))

    if closed:
        dialog.reject()
    shown.work.go_on()

    assert closed == shown.page.trouble.isVisible()
    assert closed != bool(dialog.trouble.text())


def test_a_fault_once_the_page_was_left_is_told_to_the_window(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, *ROWS, work=Later())
    told = heard(shown.work.trouble)
    shown.page.add_somebody()
    shown.page.dialog.given.emit(typed(consents=False))

    shown.page.dialog.reject()
    shown.page.hide()
    shown.work.go_on()

    assert [WithoutConsent] == [type(each) for (each,) in told]


def withdrawn(shown, row):
    """Withdraw the signature of that row."""
    shown.choose(row)
    shown.page.signing.withdraw.click()


def test_the_dialog_of_a_withdrawal_says_why_a_mark_stays_and_that_backups_hold_the_row(shown):
    withdrawn(shown, 0)

    asked = str(shown.around.asks.asked[-1])
    assert "nouvelle sauvegarde" in asked
    assert "marque" in asked


@pytest.mark.parametrize("yes", [True, False])
def test_who_withdrew_signs_again_only_once_a_person_says_so(qtbot, tmp_path, yes):
    shown = Shown(qtbot, tmp_path, *ROWS, yes=yes)
    anne, *_others = shown.desk.signatures.listed(shown.uid)
    shown.desk.signatures.withdraw(shown.uid, anne.uid)

    shown.page.add_somebody()
    dialog = shown.page.dialog
    dialog.given.emit(typed(first_name="Anne", last_name="Abadie", email="anne@example.org"))

    assert "Anne Abadie" in str(shown.around.asks.asked[-1])
    assert yes == any(
        each.signatory.name == "Anne Abadie" for each in shown.desk.signatures.listed(shown.uid)
    )
    assert yes != dialog.isVisible()


def test_the_mark_of_a_withdrawal_is_erased_and_what_follows_is_said(shown, tmp_path):
    signing = shown.page.signing
    assert signing.unmark.isHidden()
    withdrawn(shown, 0)

    signing.unmark.click()
    dialog = shown.page.dialog
    dialog.erase.click()
    assert "ou une adresse électronique" in dialog.trouble.text()
    dialog.email.set_value("personne@example.org")
    dialog.erase.click()
    assert "Aucune marque" in dialog.trouble.text()
    for field, text in ((dialog.first, "Anne"), (dialog.last, "Abadie"), (dialog.email, "anne@example.org")):
        field.set_value(text)
    dialog.function.set_value("patiente")
    dialog.erase.click()

    assert shown.told[-1][0].startswith("2")
    assert signing.unmark.isHidden()
    shown.page.take(table(tmp_path, ROWS[1]))
    assert "Anne Abadie" in shown.rows


def test_the_notice_is_copied_once_it_says_who_where_and_until_when(shown):
    shown.page.signing.inform.click()
    dialog = shown.page.notice_dialog
    dialog.copy.click()
    assert dialog.controller.error()
    assert dialog.until.error()

    dialog.controller.set_value("Association Essai")
    dialog.contact.set_value("essai@example.org")
    dialog.until.set_value(date(2027, 12, 31))
    dialog.copy.click()

    copied = shown.around.desktop.clipboard.text
    assert all(
        each in copied for each in ("Association Essai", "31/12/2027", "Nos données, notre choix", "CNIL")
    )
    assert "[…]" not in copied


def test_a_service_that_keeps_the_form_needs_its_country(shown):
    shown.page.signing.inform.click()
    dialog = shown.page.notice_dialog

    dialog.host.set_value("Formulaires Essai")
    dialog.host.changed.emit()
    dialog.copy.click()

    assert dialog.country.error()
    assert "Formulaires Essai" in dialog.notice.value()


def test_a_proof_is_saved_once_it_is_said_that_it_does_not_expire(qtbot, tmp_path):
    path = Path("preuve.json")
    shown = Shown(qtbot, tmp_path, *ROWS, path=path)
    shown.choose(0)

    shown.page.signing.prove.click()

    assert "expire" in str(shown.around.asks.asked[-1])
    assert "Abadie" in shown.around.disk.contents[path].decode()


def test_a_text_that_cannot_be_read_is_told_where_it_stands(shown):
    texts = shown.page.texts
    assert texts.plain.isHidden()
    shown.page.tabs.setCurrentIndex(TEXT)
    texts.text.set_value("Bonjour.\n\n![photo](x.png)")
    texts.save.click()

    assert texts.plain.isVisible()
    assert "3" in texts.plain.detail()


def finished(desk, uid):
    """A thank-you letter that lacks nothing, kept among the drafts."""
    draft = desk.thanks.begin(uid)
    case = {
        "sender": {"given_name": "Hélène", "family_name": "Kerbrat", "address": ["6 place X", "29000 BREST"]},
        "answers": {
            **draft.sections["answers"], "place": "Quimper", "collective": "le collectif X",
            "news": "Deux ont répondu.", "contact": "x@example.net",
        },
    }  # fmt: skip
    kept = type(draft)(draft.uid, draft.kind, draft.language, {**draft.sections, **case})
    desk.thanks.drafts.save(kept)
    return draft.uid


def test_each_receives_a_message_of_their_own_without_the_address_of_another(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, *ROWS)
    draft = finished(shown.desk, shown.uid)

    files = dict(shown.desk.thanks.messages(shown.uid, draft))

    messages = [email.message_from_bytes(content) for content in files.values()]
    assert ["zoe@example.org", "elodie@example.org"] == [message["To"] for message in messages]
    assert not any(message["Cc"] or message["Bcc"] for message in messages)
    texts = [message.get_payload(decode=True).decode() for message in messages]
    assert not any("example.org" in text or "6 place X" in text for text in texts)


def test_erasing_is_asked_and_leads_back_to_the_list(shown):
    shown.page.leaving.erase.click()

    assert "sauvegardes" in str(shown.around.asks.asked[-1])
    assert (Place.OPEN_LETTERS, None) == shown.wanted[-1]
    assert () == shown.desk.letters.listed()


@pytest.mark.parametrize("tab", [SIGNING, TEXT, DECIDING, LEAVING])
def test_every_control_has_a_name(qtbot, tmp_path, tab):
    shown = Shown(qtbot, tmp_path, *ROWS, WRONG[0])
    shown.page.tabs.setCurrentIndex(tab)
    QApplication.processEvents()

    assert all(names(shown.page))


def test_a_hundred_thousand_signatories_are_looked_through_by_the_model(shown):
    lines = shown.page.seen.lines * 33_334
    model = SignatoriesModel()
    model.show_lines(lines)

    model.look_for("dune")

    assert 33_334 == model.rowCount()
    assert lines_of([lines[1].signature]) == (lines[1],)
