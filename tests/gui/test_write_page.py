"""Writing a letter: what is asked, said, kept and lost, from the choice of a letter to its departure."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from gui.look.tokens import Scheme
from gui.navigation import Place
from gui.pages.write.argument_cards import argument_card
from gui.pages.write.sent_form import Told
from letters.domain.channels import Channel
from letters.domain.people import Person
from letters.domain.request_errors import UnknownDraft
from letters.services.interview_fields import Step
from letters.services.language import _, n_
from plaidoyer.assembly import letters
from tests.fakes.around_pages import Later, names
from tests.fakes.desk_of_requests import NOLWENN, Desk
from tests.fakes.story import sent
from tests.fakes.write_page import Table, press, write
from tests.fakes.writing_desk import COMPLAINT, DAY, OBJECTION, REMINDER, SENDER, complete, empty, example

pytestmark = pytest.mark.usefixtures("theme")

KEY = Qt.Key


def table(qtbot, subject=None, **more):
    made = Table(qtbot, **more)
    return made.open(subject) if subject is not None else made


def test_offers_every_letter_under_what_one_wants(qtbot):
    shelf = table(qtbot).page.start.shelf

    for group in shelf.groups:
        group.set_open(is_open=True)

    offered = [row.line.key for rows in shelf.offered for row in rows.items()]
    assert sorted(kind.slug for kind in letters().kinds()) == sorted(offered)
    assert all(row.line.why.endswith((".", "…")) for rows in shelf.offered for row in rows.items())


def test_a_letter_is_found_by_its_words_whatever_their_accents(qtbot):
    it = table(qtbot)
    it.page.start.shelf.search.set_focus()

    write("RECLAMATION cnil")

    assert "complaint/cnil" == it.page.start.shelf.offered[-1].items()[0].line.key


def test_words_that_no_letter_says_are_told_and_the_shelf_comes_back(qtbot):
    it = table(qtbot)
    shelf = it.page.start.shelf
    shelf.search.set_focus()

    write("xylophone")
    assert ([], True) == (shelf.offered, shelf.groups[0].parentWidget().isHidden())

    shelf.search.editor.set_value("")
    shelf.search.changed.emit()
    assert not shelf.groups[0].parentWidget().isHidden()


def test_who_does_not_know_which_letter_is_led_to_the_questions(qtbot):
    it = table(qtbot)
    wanted = []
    it.page.wants.connect(lambda place, subject: wanted.append((place, subject)))

    it.page.start.guide.button.click()

    assert [(Place.PLAN, None)] == wanted


def test_lists_the_letters_begun_with_what_they_lack(qtbot):
    desk = Desk(DAY)
    desk.records.save_draft(empty().draft)
    start = table(qtbot, desk=desk).page.start

    (row,) = start.begun.items()
    lacking = n_("{count} answer missing", "{count} answers missing", 8).format(count=8)
    assert (letters().kind(OBJECTION).title, lacking) == (row.line.title, row.line.pill)


def test_a_letter_begins_with_the_person_of_a_household_of_one(qtbot):
    view = table(qtbot, OBJECTION).view

    assert "Nolwenn" == view.interview.value("sender", "given_name")
    assert Step.RECIPIENT is view.forms.step


def test_a_complete_draft_opens_where_it_leaves(qtbot):
    assert Step.SENDING is table(qtbot, complete().draft).view.forms.step


def test_the_letter_is_seen_while_it_is_written(qtbot):
    it = table(qtbot, OBJECTION)
    it.type("recipient.name", "CPAM du Finistère")
    it.see()

    assert "CPAM du Finistère" in it.view.tabs.paper.paper.text()
    assert "[date de naissance]" in it.view.tabs.paper.paper.text()


def test_the_preview_waits_until_the_person_rests(qtbot):
    it = table(qtbot, OBJECTION)
    it.type("recipient.name", "CPAM du Finistère")

    assert "Finistère" not in it.view.tabs.email.body.value() + it.view.tabs.paper.paper.text()
    qtbot.waitUntil(lambda: "Finistère" in it.view.tabs.paper.paper.text(), timeout=2000)


def test_whether_it_is_complete_is_said_in_words(qtbot):
    tabs = table(qtbot, complete().draft).view.tabs
    assert (_("Complete"), _("The letter can leave.")) == (tabs.pill.text(), tabs.state.text())

    tabs = table(qtbot, empty().draft).view.tabs
    assert _("Incomplete") == tabs.pill.text()
    assert "8" in tabs.state.text()


def test_a_fault_is_told_once_the_field_is_left_and_not_before(qtbot):
    it = table(qtbot, complete().draft).at(1)
    it.type("sender.email", "pas une adresse")
    it.see()
    field = it.field("sender.email")
    assert "" == field.error()

    it.field("sender.telephone").set_focus()
    assert _("This is no e-mail address; write it as in name@example.org.") == field.error()
    it.type("sender.email", "a")
    it.see()
    assert "" == field.error()


def test_a_day_that_cannot_be_read_stays_as_typed_after_the_draft_is_opened_again(qtbot):
    it = table(qtbot, complete().draft).at(2)
    it.type("birth_date", "31/02/19")
    it.page.may_leave()

    again = table(qtbot, it.view.interview.draft.uid, desk=it.desk)
    assert "31/02/19" == again.field("birth_date").editor.line.text()
    again.view.go_on()
    assert again.field("birth_date").error()


def test_going_on_says_what_is_missing_here_then_lets_the_person_go_on_anyway(qtbot):
    it = table(qtbot, empty().draft)
    it.view.go_on()
    assert _("An answer is needed here.") == it.field("recipient.name").error()
    assert (Step.RECIPIENT, _("Continue anyway")) == (it.view.forms.step, it.view.foot.on_button.words)

    it.view.go_on()
    assert (Step.SENDER, _("Continue")) == (it.view.forms.step, it.view.foot.on_button.words)


def test_optional_questions_say_so(qtbot):
    it = table(qtbot, empty().draft)

    assert "(" not in it.field("recipient.name").editor.target().accessibleName()
    assert _("{question} (optional)").format(question=_("Service")) == (
        it.field("recipient.attention").editor.target().accessibleName()
    )


def test_conditional_questions_come_and_go_without_losing_what_was_typed(qtbot):
    it = table(qtbot, example(OBJECTION, "child-with-reasons").draft).at(2)
    before = it.field("situation_fear").value()
    it.view.change(it.view.interview.answered("answers", "has_situation", value=False), everywhere=True)
    it.see()
    assert it.view.forms.lists[Step.QUESTIONS].field("situation_fear") is None

    it.view.change(it.view.interview.answered("answers", "has_situation", value=True), everywhere=True)
    it.see()
    assert before == it.field("situation_fear").value()


def test_writing_for_another_asks_for_whom(qtbot):
    it = table(qtbot, complete().draft).at(1)
    capacity = it.view.forms.writer.capacity
    capacity.editor.set_value("another")
    capacity.changed.emit()
    it.see()
    it.type("letter.acting_for", "Elias Le Bihan")
    it.see()

    assert "pour Elias Le Bihan" in it.view.tabs.email.subject.text()


def choose(it, key):
    whom = it.view.forms.writer.whom
    whom.editor.set_value(key)
    whom.changed.emit()
    it.see()


def test_another_person_of_the_household_brings_their_details_and_takes_away_the_others(qtbot):
    it = table(qtbot, OBJECTION).at(1)
    it.view.change(it.view.interview.answered("answers", "birth_date", "1974-05-04"))
    choose(it, "typed")
    assert (None, None) == (it.typed("sender", "given_name"), it.typed("answers", "birth_date"))

    choose(it, str(NOLWENN.uid))
    assert ("Nolwenn", "Rennes") == (it.field("sender.given_name").value(), it.field("place").value())


def test_who_writes_is_kept_in_the_household_once_their_step_is_done(qtbot):
    it = table(qtbot, complete(sender={**SENDER, "given_name": "Gaël"}).draft).at(1)
    it.view.go_on()

    assert ["Nolwenn", "Gaël"] == [member.person.given_name for member in it.desk.records.members()]
    assert it.desk.records.members()[1].uid == it.view.interview.draft.member


def test_somebody_who_joined_the_household_meanwhile_can_be_chosen(qtbot):
    it = table(qtbot, complete().draft)
    it.desk.household.keep(replace(NOLWENN, uid=uuid4(), person=Person("Ewen", "Le Bihan")))
    it.open(REMINDER).at(1)

    assert "Ewen Le Bihan" in names(it.page)


def test_a_follow_up_is_about_the_person_of_its_request(qtbot):
    it = table(qtbot, replace(example(REMINDER, "full").draft, request=uuid4()))

    assert it.view.forms.writer.whom is None


def test_a_body_already_written_to_is_chosen_in_one_press(qtbot):
    desk = Desk(DAY)
    desk.keep("Harmonie Mutuelle", sent("20.11"), opened=date(2026, 11, 20))
    it = table(qtbot, empty(REMINDER).draft, desk=desk)
    it.view.forms.recipient.known.items()[0].click()
    it.see()

    assert "Harmonie Mutuelle" == it.field("recipient.name").value()
    assert "mutual-insurer" == it.typed("recipient", "kind")


def test_a_letter_that_always_goes_to_the_same_body_shows_its_address(qtbot):
    it = table(qtbot, COMPLAINT)

    assert () == it.view.forms.lists[Step.RECIPIENT].shown()
    assert "CNIL" in it.view.tabs.paper.paper.text()


def test_arguments_are_chosen_with_their_title_and_say_until_when_they_hold(qtbot):
    it = table(qtbot, complete().draft).at(2)
    field = it.view.forms.questions.arguments.field
    field.editor.set_value(("recipients-by-name",))
    field.changed.emit()
    it.see()

    assert ["recipients-by-name"] == it.typed("answers", "arguments")
    assert "nécessaire pour exercer les autres droits" in it.view.tabs.email.body.value()


def test_an_argument_that_does_not_hold_on_the_day_of_the_letter_is_greyed_out_and_it_is_said_why(qtbot):
    desk = Desk(DAY)
    desk.clock.day = date(2027, 1, 15)
    boxes = table(qtbot, complete().draft, desk=desk).view.forms.questions.arguments.field.editor.boxes
    outdated = boxes["hosting-under-foreign-law"]

    assert (True, False) == (boxes["recipients-by-name"].isEnabled(), outdated.isEnabled())
    assert "jeudi 31 décembre 2026" in outdated.accessibleDescription()


def test_an_argument_chosen_that_no_longer_holds_can_be_taken_away(qtbot):
    desk = Desk(DAY)
    desk.clock.day = date(2027, 1, 15)
    chosen = complete(answers={"arguments": ["hosting-under-foreign-law"]})
    it = table(qtbot, chosen.draft, desk=desk)
    box = it.view.forms.questions.arguments.field.editor.boxes["hosting-under-foreign-law"]
    assert box.isEnabled()

    box.click()
    it.see()

    assert it.typed("answers", "arguments") is None
    assert not box.isEnabled()


def test_the_focus_stays_on_an_argument_that_was_just_chosen(qtbot):
    it = table(qtbot, complete().draft).at(2)
    boxes = it.view.forms.questions.arguments.field.editor.boxes
    boxes["recipients-by-name"].setFocus()
    press(KEY.Key_Space)
    it.see()

    assert boxes["recipients-by-name"] is QApplication.focusWidget()
    assert ["recipients-by-name"] == it.typed("answers", "arguments")


def test_the_legal_texts_show_what_each_argument_claims_and_which_are_in_the_letter(qtbot):
    chosen = complete(answers={"arguments": ["recipients-by-name"]})
    it = table(qtbot, chosen.draft)
    it.view.tabs.show_basis()
    QApplication.processEvents()

    shown = texts(it.view.tabs.basis)
    offered = it.view.preview.arguments
    (mine,) = [argument for argument, _holds in offered if argument.slug == "recipients-by-name"]
    assert [] == [argument.claim for argument, _holds in offered if argument.claim not in shown]
    assert _("Subjects: {tags}").format(tags=", ".join(mine.tags)) in shown
    assert 1 == shown.count(_("In the letter"))
    assert sum(holds for _argument, holds in offered) - 1 == shown.count(_("Offered"))


def test_the_legal_texts_say_why_an_argument_does_not_hold_that_day(qtbot):
    desk = Desk(DAY)
    desk.clock.day = date(2027, 1, 15)
    it = table(qtbot, complete().draft, desk=desk)
    it.view.tabs.show_basis()
    QApplication.processEvents()

    shown = texts(it.view.tabs.basis)
    assert _("Not on this day") in shown
    assert any("jeudi 31 décembre 2026" in text for text in shown)


def test_a_source_behind_a_paywall_is_said_to_be_read_in_part(qtbot):
    argument = letters().arguments(OBJECTION, "fr")[0]
    partly = replace(argument.sources[0], title="Un journal", partial_access=True)

    card = argument_card(replace(argument, sources=(partly,)), chosen=False, holds=True)
    qtbot.addWidget(card)

    words = _("Partial access: only the beginning of « {title} » can be read without paying.")
    assert words.format(title="Un journal") in texts(card)


def test_a_letter_that_would_have_no_effect_says_why_above_the_questions(qtbot):
    early = example(REMINDER, "full").answered("request", "received_on", "2026-11-20")
    it = table(qtbot, early.draft)

    assert "pas écoulé" in it.view.forms.whole.text()
    assert it.view.forms.sending.ready.isHidden()


def test_what_is_missing_is_listed_at_the_end_and_leads_there(qtbot):
    it = table(qtbot, complete(answers={"has_situation": False}).draft).at(3)
    rows = it.view.forms.sending.problems
    assert ["birth_date"] == [row.line.key for row in rows.items()]

    rows.items()[0].click()
    assert Step.QUESTIONS is it.view.forms.step
    assert it.field("birth_date").isAncestorOf(QApplication.focusWidget())


def test_every_text_of_law_is_shown_with_how_sure_we_are_of_it(qtbot):
    it = table(qtbot, complete().draft)
    it.view.tabs.line.more.click()
    QApplication.processEvents()

    shown = texts(it.view.tabs.basis)
    sources = letters().kind(OBJECTION).sources
    assert [] == [source.words for source in sources if source.words not in shown]
    assert len(sources) == len([text for text in shown if text.startswith(_("How sure: {certainty}")[:9])])


def test_a_form_is_cut_to_what_it_takes_and_says_what_was_left_out(qtbot):
    form = table(qtbot, complete().draft).view.tabs.form
    whole = len(form.text.value())
    form.limit_field.editor.line.setText(str(whole - 300))
    qtbot.waitUntil(lambda: len(form.text.value()) < whole, timeout=2000)

    assert not form.left_out.isHidden()
    assert str(whole - 300) in form.count.text()


@pytest.mark.parametrize("limit", ["abc", "-5", "0", "²"])
def test_a_limit_that_is_no_number_is_told_and_limits_nothing(qtbot, limit):
    it = table(qtbot, complete().draft)
    it.view.tabs.form.limit_field.editor.line.setText(limit)

    assert _("Write a number, for example 2000.") == it.view.tabs.form.limit_field.error()
    assert it.view.tabs.form.limit() is None


def test_a_form_too_small_says_how_much_the_letter_needs(qtbot):
    it = table(qtbot, complete().draft)
    it.view.tabs.form.limit_field.editor.line.setText("120")
    qtbot.waitUntil(lambda: it.view.tabs.form.text.value() == "", timeout=2000)

    assert it.view.tabs.form.copy.isHidden()


def test_the_text_for_a_form_is_copied_as_a_secret(qtbot):
    it = table(qtbot, complete().draft)
    it.view.tabs.form.copy.click()

    assert (it.view.tabs.form.text.value(), True) == (it.desktop.clipboard.text, it.desktop.clipboard.secret)


@pytest.mark.parametrize(
    ("way", "name", "begins"),
    [
        ("pdf", "lettre.pdf", b"%PDF"),
        ("eml", "courriel.eml", b"X-Unsent: 1"),
        ("txt", "l.txt", b"Nolwenn"),
        ("docx", "l.docx", b"PK"),
    ],
)
def test_a_finished_letter_is_saved(qtbot, way, name, begins):
    it = table(qtbot, complete().draft)
    path = it.saves_to(name)
    it.view.forms.sending.ways[way].click()

    assert it.disk.contents[path].startswith(begins)
    assert name in it.told[-1][0]


def test_nothing_is_written_when_the_person_chooses_no_file(qtbot):
    it = table(qtbot, complete().draft)
    it.view.forms.sending.ways["pdf"].click()

    assert {} == it.disk.contents


def test_a_finished_letter_is_copied_and_printed(qtbot):
    it = table(qtbot, complete().draft)
    it.view.forms.sending.ways["copy"].click()
    it.view.forms.sending.ways["print"].click()

    assert "Madame, Monsieur," in it.desktop.clipboard.text
    assert it.desktop.printing.printed[0][0].startswith(b"%PDF")


def test_ways_out_are_hidden_while_something_is_missing(qtbot):
    it = table(qtbot, empty().draft).at(3)

    assert [True, True, False] == [
        each.isHidden()
        for each in (it.view.forms.sending.ready, it.view.forms.sending.sent, it.view.forms.sending.problems)
    ]


def test_what_changed_a_moment_ago_and_is_now_missing_does_not_leave(qtbot):
    it = table(qtbot, complete().draft)
    it.view.change(it.view.interview.answered("answers", "birth_date", None))
    it.saves_to("l.pdf")
    it.view.forms.sending.ways["pdf"].click()

    assert {} == it.disk.contents
    assert it.view.forms.sending.trouble.text()


def rewrite(it, begins, text):
    paragraphs = it.view.tabs.paper.paragraphs
    it.view.tabs.show_paragraphs()
    place = next(n for n, row in enumerate(paragraphs.rows.items()) if row.line.why.startswith(begins))
    paragraphs.open_at(place)
    paragraphs.field.set_value(text)
    paragraphs.keep.click()
    it.see()
    return paragraphs


def test_a_paragraph_is_rewritten_and_marked(qtbot):
    it = table(qtbot, complete().draft)
    paragraphs = rewrite(it, "Je vous remercie", "Merci de me répondre.")

    (marked,) = [row.line for row in paragraphs.rows.items() if row.line.pill]
    assert ("Merci de me répondre.", _("Rewritten by hand")) == (marked.why, marked.pill)
    assert "Merci de me répondre." in it.view.tabs.paper.paper.text()


def test_a_paragraph_kept_as_it_was_is_no_edit(qtbot):
    it = table(qtbot, complete().draft)
    paragraphs = it.view.tabs.paper.paragraphs
    for place in range(len(paragraphs.rows.items())):
        paragraphs.open_at(place)
        paragraphs.keep.click()

    assert () == it.view.interview.draft.edits


def test_a_required_statement_rewritten_away_is_named_and_nothing_leaves(qtbot):
    it = table(qtbot, complete().draft).at(3)
    paragraphs = rewrite(it, "En application", "Bonjour.")

    assert "L'opposition elle-même" in paragraphs.must.text()
    assert it.view.forms.sending.ready.isHidden()
    it.view.forms.sending.problems.items()[0].click()
    assert paragraphs is it.view.tabs.paper.currentWidget()


def test_a_text_that_no_letter_can_hold_is_refused_beside_it(qtbot):
    it = table(qtbot, complete().draft)
    paragraphs = rewrite(it, "Je vous remercie", "abc\u202edef")

    assert paragraphs.field.error()
    assert () == it.view.interview.draft.edits
    assert "abc\u202edef" == paragraphs.field.value()


def test_an_edit_whose_paragraph_changed_is_shown_and_can_be_thrown_away(qtbot):
    it = table(qtbot, complete().draft)
    paragraphs = rewrite(it, "Pour retrouver", "Voici mon dossier.")
    it.view.change(it.view.interview.answered("answers", "birth_date", "1980-01-01"))
    it.see()
    assert _("A paragraph you rewrote has changed since") in texts(paragraphs)
    assert "Voici mon dossier." in texts(paragraphs)

    paragraphs.dropped.emit(it.view.interview.draft.edits[0])
    assert () == it.view.interview.draft.edits


def texts(widget):
    from gui.widgets.label import Label  # here: only to read

    return [each.text() for each in widget.findChildren(Label)]


def test_each_change_is_kept_a_moment_later_and_it_is_said(qtbot):
    it = table(qtbot, complete().draft).at(1)
    it.type("sender.telephone", "02 99 00 00 00")
    qtbot.waitUntil(lambda: it.view.foot.saved.text() == _("Draft saved"), timeout=3000)

    (kept,) = it.desk.records.drafts()
    assert "02 99 00 00 00" == kept.sections["sender"]["telephone"]


def test_leaving_in_the_middle_of_a_word_keeps_it(qtbot):
    it = table(qtbot, OBJECTION)
    it.type("recipient.name", "CPAM du Fin")

    assert it.page.may_leave()
    (kept,) = it.desk.records.drafts()
    assert "CPAM du Fin" == kept.sections["recipient"]["name"]


def test_leaving_in_the_middle_of_a_paragraph_keeps_it_too(qtbot):
    it = table(qtbot, complete().draft)
    paragraphs = it.view.tabs.paper.paragraphs
    paragraphs.open_at(0)
    paragraphs.field.set_value("Madame la Directrice,")
    it.page.may_leave()

    assert ["Madame la Directrice,"] == [edit.now for edit in it.desk.records.drafts()[0].edits]


def test_looking_at_a_letter_keeps_nothing(qtbot):
    it = table(qtbot, OBJECTION)
    it.page.may_leave()

    assert () == it.desk.records.drafts()


def test_a_draft_that_cannot_be_kept_says_so(qtbot):
    it = table(qtbot, replace(complete().draft, member=uuid4())).at(1)
    it.type("sender.telephone", "1")
    it.page.may_leave()

    assert it.view.foot.saved.text().startswith(
        _("The draft could not be saved. {reason}").format(reason="").strip()
    )


def test_control_and_enter_go_on_to_the_next_step(qtbot):
    it = table(qtbot, complete().draft).at(1)
    it.page.show()
    qtbot.keyClick(it.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert Step.QUESTIONS is it.view.forms.step


def test_closing_while_the_disk_is_slow_writes_the_last_word(qtbot):
    slow = Later()
    it = table(qtbot, OBJECTION, work=slow)
    it.type("recipient.name", "CPAM")
    it.page.may_leave()
    slow.go_on()

    assert "CPAM" == it.desk.records.drafts()[0].sections["recipient"]["name"]


def test_coming_back_to_the_letter_one_had_begun_finds_it_and_may_begin_another(qtbot):
    it = table(qtbot, OBJECTION)
    it.type("recipient.name", "CPAM du Finistère")
    first = it.view.interview.draft.uid
    it.page.may_leave()
    it.open(OBJECTION)
    assert (first, "CPAM du Finistère") == (it.view.interview.draft.uid, it.field("recipient.name").value())

    it.page.again.acted.emit()
    assert first != it.view.interview.draft.uid
    assert "" == it.field("recipient.name").value()


def test_a_follow_up_opened_again_goes_on_where_it_was_kept(qtbot):
    it = table(qtbot, complete().draft).at(1)
    it.type("sender.telephone", "02")
    it.page.may_leave()
    it.open(complete().draft)

    assert "02" == it.typed("sender", "telephone")


def test_a_letter_that_left_is_kept_its_request_opened_its_draft_gone(qtbot):
    it = table(qtbot, complete().draft)
    it.disk.contents[Path("recu.pdf")] = b"%PDF"
    told = Told(Channel.REGISTERED_POST, DAY, "1A 200 300 4001 7", Path("recu.pdf"))
    it.view.forms.sending.sent.told.emit(told)

    place, request = it.wanted[-1]
    followed = it.desk.requests.followed(request)
    assert (Place.REQUEST, "1A 200 300 4001 7") == (place, followed.events[0].proof)
    assert ["recu.pdf"] == [kept.name for kept in followed.files]
    with pytest.raises(UnknownDraft):
        it.desk.records.draft(complete().draft.uid)


def test_the_form_of_departure_knows_today_the_channel_and_the_number(qtbot):
    it = table(qtbot, complete(sending={"channel": "registered-post", "number": "1A 2"}).draft).at(3)
    form = it.view.forms.sending.sent

    assert ("registered-post", DAY, "1A 2") == (form.channel.value(), form.on.value(), form.proof.value())


def test_a_departure_in_the_future_is_refused_beside_its_day_and_nothing_is_lost(qtbot):
    it = table(qtbot, complete().draft).at(3)
    form = it.view.forms.sending.sent
    form.on.set_value(DAY + timedelta(days=1))
    form.note.click()

    assert form.on.error()
    assert DAY + timedelta(days=1) == form.on.value()
    assert (0, 0) == it.desk.records.count()


def test_a_draft_thrown_away_can_be_put_back(qtbot):
    it = table(qtbot, complete().draft).at(1)
    it.type("sender.telephone", "02")
    it.page.may_leave()
    it.page.discard.click()
    assert () == it.desk.records.drafts()

    words, undo = it.told[-1]
    undo()
    assert _("Draft thrown away.") == words
    assert "02" == it.desk.records.drafts()[0].sections["sender"]["telephone"]


def paste(target, text):
    content = QMimeData()
    content.setText(text)
    if hasattr(target, "insertFromMimeData"):
        target.insertFromMimeData(content)
    else:
        QApplication.clipboard().setText(text)
        target.paste()


@pytest.mark.parametrize(
    "text", ["x" * 200_000, "<b>gras</b><img src=x>\u202e", "a\0b", "{{ today }} {% if %}"]
)
def test_a_hostile_paste_is_text_and_nothing_else_is_lost(qtbot, text):
    it = table(qtbot, complete().draft)
    for step, name in (
        (0, "recipient.name"),
        (0, "recipient.address"),
        (1, "sender.given_name"),
        (2, "birth_date"),
    ):
        it.at(step)
        paste(it.field(name).editor.target(), text)
        it.see()
    it.page.may_leave()

    assert "35000 RENNES" in it.typed("sender", "address")
    assert it.desk.records.drafts()


def test_every_control_of_every_step_has_a_name(qtbot):
    it = table(qtbot, example(OBJECTION, "child-with-reasons").draft)
    unnamed = []
    for step in range(4):
        unnamed += [name for name in names(it.at(step).page) if not name]
    it.view.tabs.show_paragraphs()

    assert [] == unnamed + [name for name in names(it.page) if not name]
    assert len(set(names(it.page))) > 20


def test_where_there_is_no_room_for_both_the_letter_stands_behind_a_tab(qtbot, theme):
    theme.apply(Scheme.LIGHT, 1.5)
    it = table(qtbot, complete().draft, size=(950, 700))
    QApplication.processEvents()
    assert (True, False) == (it.view.forms.isVisible(), it.view.tabs.isVisible())

    it.view.halves.tabs.setCurrentIndex(1)
    assert (False, True) == (it.view.forms.isVisible(), it.view.tabs.isVisible())


def test_from_the_choice_of_a_letter_to_its_pdf_with_the_keyboard_alone(qtbot):
    it = table(qtbot)
    path = it.saves_to("lettre.pdf")
    it.page.start.shelf.search.set_focus()
    write("opposition réutilisation assurance maladie")
    it.page.start.shelf.offered[-1].items()[0].setFocus()
    press(KEY.Key_Return)
    write("CPAM du Finistère")
    press(KEY.Key_Tab, KEY.Key_Tab)
    write("1 rue de Savoie\n29000 QUIMPER")
    tab_to(it.view.foot.on_button)
    press(KEY.Key_Space)
    tab_to(it.view.foot.on_button)
    press(KEY.Key_Space)
    write("04/05/1974")
    it.see()
    tab_to(it.view.forms.questions.fields.field("has_situation").editor.rings.target())
    press(KEY.Key_Down, KEY.Key_Space)
    it.see()
    tab_to(it.view.foot.on_button)
    press(KEY.Key_Space)
    it.see()
    tab_to(it.view.forms.sending.ways["pdf"])
    press(KEY.Key_Space)

    assert it.disk.contents[path].startswith(b"%PDF")


def tab_to(widget, most=60):
    for _turn in range(most):
        if QApplication.focusWidget() is widget:
            return
        press(KEY.Key_Tab)
    raise AssertionError(f"the Tab key never reaches {widget.accessibleName()}")
