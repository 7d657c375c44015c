"""« They answered: what now? »: their text is read, the person decides, what follows is shown, then noted."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from gui.navigation import Place
from gui.pages.follow_up import FollowUp
from gui.pages.papers_kept import PapersKept
from gui.pages.reply import ReplyPage
from gui.widgets.disclosure import Disclosure
from letters.domain.happenings import Happening
from letters.domain.keeping_errors import FileTooLarge, NotKept
from letters.domain.replies import LONGEST_REPLY, ReplyKind
from letters.domain.request_errors import InTheFuture
from letters.domain.steps import COMPLAINT, REMINDER
from letters.services.following import Following
from letters.services.language import _
from letters.services.replies import Replies
from letters.services.telling_replies import DETAILS, GROUPS, WORDS
from letters.services.unnoted import UnnotedAnswers
from plaidoyer.assembly import letters, reading
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
from tests.fakes.desk_of_replies import DeskOfReplies, letter
from tests.fakes.story import day, uid_of
from tests.fakes.write_page import letters_into

pytestmark = pytest.mark.usefixtures("theme")
PATH = Path("reponse.pdf")
TEXT = "Merci de joindre une pièce d’identité.\nLe délai est prolongé de deux mois."
IDENTITY, EXTENDED, UNCLEAR = ReplyKind.IDENTITY_ASKED, ReplyKind.EXTENDED, ReplyKind.UNCLEAR


class Interrupted(AtOnce):
    """Lets the person do something *meanwhile*, while a call is under way."""

    meanwhile = None

    def do(self, call, *, then, **more):
        def interrupted(result):
            act, self.meanwhile = self.meanwhile, None
            if act:
                act()
            then(result)

        super().do(call, then=interrupted, **more)


class Shown:
    """The page for one request, and everything around it."""

    def __init__(self, qtbot, *, yes=True, work=None, size=(1240, 800), real=False):
        self.book, self.work = busy(), work or Interrupted()
        self.files, self.disk, self.asks = ChosenFiles(PATH), DiskInMemory({PATH: b"%PDF"}), Answers(yes)
        requests, self.uid = self.book.requests, uid_of(HARMONIE)
        self.today = self.book.clock.today()
        unnoted = UnnotedAnswers(self.book.records, self.book.clock)
        self.desk = DeskOfReplies(requests, Happening.IDENTITY_ASKED, self.today, unnoted)
        if real:
            self.desk = Replies(replace(reading(), letters=letters()), requests, self.book.clock, unnoted)
        self.open(qtbot, size)

    def open(self, qtbot, size=(1240, 800)):
        """Show the page anew, as when the file was locked and opened again."""
        requests = self.book.requests
        follow_up = FollowUp(requests, self.book.household, Following(letters()), self.work)
        papers = PapersKept(requests, self.files, self.disk, self.work)
        self.page = ReplyPage(self.desk, follow_up, papers, self.asks, self.work)
        self.wanted, self.told = heard(self.page.wants), heard(self.page.told)
        self.page.shown_with(self.uid)
        on_screen(qtbot, self.page, *size)
        return self

    def paste(self, text=TEXT):
        """Paste *text* as their answer, and let it be read."""
        box = self.page.came.words.box
        box.selectAll()
        box.insertPlainText(text)
        self.page.reading.read_now()
        QApplication.processEvents()
        return self

    def tick(self, kind):
        seen = self.page.seen
        (seen.found[kind].box if kind in seen.found else seen.whole.boxes[kind]).click()
        QApplication.processEvents()
        return self

    def on(self, day):
        self.page.came.day.set_value(day)
        self.page.came.day.changed.emit()
        QApplication.processEvents()
        return self

    def note(self):
        self.page.foot.note.click()
        return self


def said_in(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


class TestWhatCameBack:
    """A text, or none; a day; a file that stays closed."""

    def test_says_which_request_it_is_and_that_nothing_goes_out(self, qtbot):
        page = Shown(qtbot).page

        assert "Opposition — Harmonie Mutuelle" == page.about.text()
        assert _(
            "Their text is read here, on this computer, without the network. You decide what it says."
        ) in said_in(page)

    def test_takes_today_for_the_day_it_came(self, qtbot):
        shown = Shown(qtbot)

        assert shown.today == shown.page.came.day.value()

    def test_says_that_a_file_joined_stays_closed(self, qtbot):
        shown = Shown(qtbot)
        assert shown.page.came.closed.isHidden()

        shown.page.came.file.choose.click()

        assert PATH == shown.page.came.file.path
        assert not shown.page.came.closed.isHidden()

    def test_cuts_what_is_longer_than_an_answer_and_says_so(self, qtbot):
        box = Shown(qtbot).page.came.words.box
        QApplication.clipboard().setText("deux mois " * LONGEST_REPLY)

        box.paste()

        assert LONGEST_REPLY == len(box.toPlainText())

    def test_a_word_without_end_does_not_freeze_the_window(self, qtbot):
        box = Shown(qtbot).page.came.words.box
        QApplication.clipboard().setText("a" * LONGEST_REPLY)

        box.paste()

        assert all(len(line) <= 2000 for line in box.toPlainText().splitlines())

    def test_says_beside_the_text_that_it_is_too_long_to_be_read(self, qtbot):
        shown = Shown(qtbot).paste("a\n" * LONGEST_REPLY)

        assert "200000" in shown.page.came.text.error().replace("\u202f", "").replace("\u00a0", "")

    def test_a_request_that_is_gone_is_said_so(self, qtbot):
        shown = Shown(qtbot)

        shown.page.shown_with(uid_of("personne"))
        shown.page.refresh()

        assert (False, True) == (shown.page.whole.isVisible(), shown.page.gone.isVisible())


class TestWhatIsReadInIt:
    """Each kind found, with the very words relied on, marked in the text; nothing is ticked for anybody."""

    def test_shows_each_kind_in_plain_words_with_the_words_relied_on(self, qtbot):
        page = Shown(qtbot).paste().page

        assert [IDENTITY, EXTENDED] == list(page.seen.found)
        assert _("« {words} »").format(words="pièce d’identité") == page.seen.found[IDENTITY].quotes.text()
        assert _(WORDS[IDENTITY]) == page.seen.found[IDENTITY].box.accessibleName()

    def test_marks_these_words_in_the_text_and_not_by_colour_alone(self, qtbot):
        words = Shown(qtbot).paste().page.came.words

        assert ("pièce d’identité", "deux mois") == words.marks()
        assert all(mark.format.fontUnderline() for mark in words.box.extraSelections())

    def test_marks_the_right_words_after_signs_that_qt_counts_twice(self, qtbot):
        page = Shown(qtbot).paste(f"🙂🙂 {TEXT}").page

        assert "pièce d’identité" == page.came.words.marks()[0]

    def test_ticks_nothing_by_itself(self, qtbot):
        page = Shown(qtbot).paste().page

        assert () == page.seen.chosen()
        assert not any(found.box.isChecked() for found in page.seen.found.values())

    def test_says_of_a_mere_sign_that_it_is_to_be_checked(self, qtbot):
        page = Shown(qtbot).paste("Vos données sont anonymes. Une pièce d’identité.").page

        unsure = {kind: bool(found.unsure.text()) for kind, found in page.seen.found.items()}
        assert {IDENTITY: False, ReplyKind.SAYS_ANONYMISED: True} == unsure

    def test_shows_where_the_words_stand_one_after_the_other(self, qtbot):
        page = Shown(qtbot).paste("deux mois, oui, deux mois").page
        seen = []
        for _press in range(3):
            page.seen.found[EXTENDED].show_words.click()
            seen.append(page.came.words.box.textCursor().selectionStart())

        assert [0, 16, 0] == seen
        assert page.came.words.box.hasFocus()

    def test_reads_once_the_person_rests_and_only_what_stands_then(self, qtbot):
        shown = Shown(qtbot)
        letters_into(shown.page.came.words.box, "deux mois")

        qtbot.waitUntil(lambda: EXTENDED in shown.page.seen.found, timeout=3000)
        assert ["deux mois"] == shown.desk.asked

    def test_what_was_read_of_a_text_that_changed_since_is_not_shown(self, qtbot):
        shown = Shown(qtbot)
        box = shown.page.came.words.box
        box.insertPlainText("deux mois")

        shown.work.meanwhile = lambda: box.insertPlainText(" et trois")
        shown.page.reading.read_now()

        assert {} == shown.page.seen.found

    def test_says_honestly_that_it_cannot_tell_and_offers_the_whole_list(self, qtbot):
        page = Shown(qtbot).paste("Il fait beau.").page

        assert _("The program cannot tell what they answer.") == page.seen.unclear.text()
        assert page.seen.whole.boxes[UNCLEAR].isVisible()

    def test_a_text_taken_away_leaves_nothing_found(self, qtbot):
        page = Shown(qtbot).paste().paste("").page

        assert {} == page.seen.found
        assert () == page.came.words.marks()
        assert not page.seen.unclear.isVisible()

    def test_draws_no_mark_up_of_theirs(self, qtbot):
        page = Shown(qtbot).paste(f"{hostile_words()} deux mois").page

        assert hostile_words() in page.came.words.value()
        assert ("deux mois",) == page.came.words.marks()


class TestThePersonDecides:
    """Any kind may be ticked, found or not; what was decided stays while the text changes."""

    def test_the_whole_list_offers_every_kind_once(self, qtbot):
        listed = [kind for group in GROUPS for kind in group.kinds]

        assert sorted(ReplyKind) == sorted(listed)
        assert set(ReplyKind) == set(WORDS) == set(Shown(qtbot).page.seen.whole.boxes)
        assert set(DETAILS) <= set(WORDS)

    def test_a_kind_that_was_not_found_is_added_by_hand(self, qtbot):
        shown = Shown(qtbot).paste().tick(IDENTITY).tick(ReplyKind.FEE_ASKED)

        assert (IDENTITY, ReplyKind.FEE_ASKED) == shown.page.seen.chosen()

    def test_what_was_added_by_hand_stays_when_something_found_is_ticked(self, qtbot):
        shown = Shown(qtbot).paste().tick(ReplyKind.FEE_ASKED).tick(IDENTITY)

        assert (IDENTITY, ReplyKind.FEE_ASKED) == shown.page.seen.chosen()

    def test_what_was_found_is_not_offered_twice(self, qtbot):
        shown = Shown(qtbot).paste()
        shown.page.seen.other.head.click()
        boxes = shown.page.seen.whole.boxes

        assert (False, True) == (boxes[IDENTITY].isVisible(), boxes[ReplyKind.FEE_ASKED].isVisible())

    def test_what_was_ticked_stays_when_the_text_no_longer_says_it(self, qtbot):
        shown = Shown(qtbot).paste().tick(EXTENDED).paste("Une pièce d’identité.")

        assert (EXTENDED,) == shown.page.seen.chosen()
        assert shown.page.seen.whole.boxes[EXTENDED].isVisible()
        assert shown.page.seen.whole.boxes[EXTENDED].isChecked()

    def test_who_cannot_tell_says_nothing_else(self, qtbot):
        shown = Shown(qtbot).paste().tick(EXTENDED).tick(UNCLEAR)
        assert (UNCLEAR,) == shown.page.seen.chosen()

        shown.tick(IDENTITY)

        assert (IDENTITY,) == shown.page.seen.chosen()
        assert not shown.page.seen.whole.boxes[UNCLEAR].isChecked()

    def test_a_telephone_call_has_no_text(self, qtbot):
        shown = Shown(qtbot)
        shown.page.seen.other.head.click()

        shown.tick(ReplyKind.GRANTED).note()

        ((_uid, kinds, _on, text, _file),) = shown.desk.noted
        assert ((ReplyKind.GRANTED,), "") == (kinds, text)


class TestWhatFollows:
    """Consequences with their day and their source; the letters, the main one first."""

    def test_nothing_follows_before_something_is_ticked(self, qtbot):
        page = Shown(qtbot).paste().page

        words = _("Tick what they say: what follows from it appears here, and the letter to write.")
        assert words == said_in(page.aftermath)

    def test_shows_what_follows_with_its_day_and_where_it_comes_from(self, qtbot):
        page = Shown(qtbot).paste().tick(IDENTITY).page
        assert "conséquence de identity-asked" in said_in(page.aftermath)
        assert "lundi 16 mars 2026" in said_in(page.aftermath)

        page.aftermath.findChild(Disclosure).set_open(is_open=True)

        assert "RGPD, 12(3)" in said_in(page.aftermath)

    def test_follows_the_day_that_is_said(self, qtbot):
        shown = Shown(qtbot).paste().tick(IDENTITY)

        shown.on(shown.today - timedelta(days=7))

        assert "lundi 9 mars 2026" in said_in(shown.page.aftermath)

    def test_a_day_that_cannot_be_is_said_beside_it(self, qtbot):
        shown = Shown(qtbot).paste().tick(IDENTITY)

        shown.on(shown.today + timedelta(days=1))

        assert shown.page.came.day.error()
        assert "conséquence" not in said_in(shown.page.aftermath)

    def test_the_first_letter_of_use_now_is_what_the_page_is_for(self, qtbot):
        shown = Shown(qtbot)
        later = shown.today + timedelta(days=30)
        shown.desk.letters = (letter(COMPLAINT, later), letter(REMINDER), letter("reply/fee-asked"))
        shown.paste().tick(IDENTITY)

        weights = {slug: each.property("kind") for slug, each in shown.page.aftermath.letters.items()}
        assert {COMPLAINT: "secondary", REMINDER: "primary", "reply/fee-asked": "secondary"} == weights
        assert "secondary" == shown.page.foot.note.property("kind")
        assert "mercredi 15 avril 2026" in said_in(shown.page.aftermath)

    def test_where_no_letter_is_of_use_noting_is_what_the_page_is_for(self, qtbot):
        page = Shown(qtbot).paste().tick(IDENTITY).page

        assert "primary" == page.foot.note.property("kind")
        assert _("No letter is of use now. Note the answer: you will be told when one is.") in said_in(
            page.aftermath
        )

    def test_preparing_a_letter_notes_the_answer_then_begins_it(self, qtbot):
        shown = Shown(qtbot)
        shown.desk.letters = (letter(REMINDER),)
        shown.paste().tick(IDENTITY)

        shown.page.aftermath.letters[REMINDER].click()

        assert 1 == len(shown.desk.noted)
        ((place, draft),) = shown.wanted
        assert (Place.WRITE, REMINDER, shown.uid) == (place, draft.kind, draft.request)


class TestNoting:
    """It is kept on the request; what is wrong is said in its place, and nothing is lost."""

    def test_notes_what_was_decided_with_the_text_the_day_and_the_file(self, qtbot):
        shown = Shown(qtbot).paste().tick(IDENTITY)
        shown.page.came.file.choose.click()

        shown.note()

        ((uid, kinds, on, text, file),) = shown.desk.noted
        assert (shown.uid, (IDENTITY,), shown.today, TEXT) == (uid, kinds, on, text)
        assert (PATH.name, b"%PDF") == (file.name, file.content.content)

    def test_then_shows_the_request_and_nothing_can_be_undone_silently(self, qtbot):
        shown = Shown(qtbot).paste().tick(IDENTITY).note()

        assert [(Place.REQUEST, shown.uid)] == shown.wanted
        assert [
            (_("Answer noted. If something in it is wrong, correct it on the request."), None)
        ] == shown.told
        assert "" == shown.page.came.words.value()

    def test_nothing_ticked_is_said_where_one_ticks(self, qtbot):
        shown = Shown(qtbot).paste().note()

        assert [] == shown.desk.noted
        assert shown.page.seen.error.text()
        assert shown.page.seen.found[IDENTITY].box.hasFocus()

    def test_a_day_that_is_missing_is_asked_for(self, qtbot):
        shown = Shown(qtbot).paste().tick(IDENTITY)
        shown.page.came.day.set_value(None)

        shown.note()

        assert [] == shown.desk.noted
        assert _("Give the day on which it came.") == shown.page.came.day.error()

    REFUSALS = (
        (FileTooLarge(size=2, limit=1), lambda came: came.file.fault()),
        (InTheFuture(day="17.3"), lambda came: came.day.error()),
    )

    @pytest.mark.parametrize(("error", "said"), REFUSALS, ids=["file", "day"])
    def test_what_is_refused_is_said_in_its_place_and_nothing_is_lost(self, qtbot, error, said):
        shown = Shown(qtbot).paste().tick(IDENTITY)
        shown.desk.refuses = error

        shown.note()

        assert said(shown.page.came)
        assert (TEXT, (IDENTITY,)) == (shown.page.came.words.value(), shown.page.seen.chosen())
        assert shown.page.foot.note.isEnabled()

    def test_is_not_noted_twice_by_an_impatient_hand(self, qtbot):
        work = Later()
        shown = Shown(qtbot, work=work).paste().tick(IDENTITY)

        shown.note().note()
        work.go_on()

        assert 1 == len(shown.desk.noted)


class TestOnTheRealService:
    """A real letter of theirs, from the paste to the request and the letter that answers it."""

    LETTER = """Madame,

    Afin de traiter votre demande, nous vous prions de bien vouloir nous adresser la copie d’une pièce
    d’identité en cours de validité.

    Le délégué à la protection des données
    """

    def test_reads_what_they_ask_and_shows_what_follows_with_its_law(self, qtbot):
        shown = Shown(qtbot, real=True).on(day("09.02")).paste(self.LETTER)
        assert [IDENTITY] == list(shown.page.seen.found)
        assert all(words in self.LETTER for words in shown.page.came.words.marks())

        shown.tick(IDENTITY)

        assert "lundi 9 février 2026" in said_in(shown.page.aftermath)
        assert "primary" == shown.page.aftermath.letters["reply/identity-asked"].property("kind")

    def test_notes_it_and_begins_the_letter_that_answers(self, qtbot):
        shown = Shown(qtbot, real=True).on(day("09.02")).paste(self.LETTER).tick(IDENTITY)

        shown.page.aftermath.letters["reply/identity-asked"].click()

        followed = shown.book.requests.followed(shown.uid)
        ((place, draft),) = shown.wanted
        assert (Place.WRITE, "reply/identity-asked", shown.uid) == (place, draft.kind, draft.request)
        assert Happening.IDENTITY_ASKED in [event.kind for event in followed.events]
        assert self.LETTER.strip().encode() in [shown.book.requests.content(kept) for kept in followed.files]

    @pytest.mark.parametrize("kind", ReplyKind)
    def test_every_kind_says_what_follows_and_its_letters_can_be_begun(self, qtbot, kind):
        shown = Shown(qtbot, real=True).tick(kind)
        assert _("What follows from it") in said_in(shown.page.aftermath)

        for button in list(shown.page.aftermath.letters.values())[:1] or [shown.page.foot.note]:
            button.click()

        assert [{Place.WRITE, Place.REQUEST} >= {place} for place, _subject in shown.wanted] == [True]

    def test_a_day_before_the_request_is_refused_beside_the_day(self, qtbot):
        shown = Shown(qtbot, real=True).on(day("01.01")).tick(ReplyKind.GRANTED).note()

        assert shown.page.came.day.error()
        assert (ReplyKind.GRANTED,) == shown.page.seen.chosen()


class TestLeaving:
    """What was typed is not lost without a word."""

    def test_an_untouched_page_is_left_at_once(self, qtbot):
        shown = Shown(qtbot)

        assert shown.page.may_leave()
        assert [] == shown.asks.asked

    BEGUN = (
        lambda shown: shown.paste(),
        lambda shown: shown.tick(ReplyKind.GRANTED),
        lambda shown: shown.page.came.file.choose.click(),
    )

    @pytest.mark.parametrize("begin", BEGUN, ids=["text", "ticks", "file"])
    def test_what_was_begun_is_asked_about_and_stays(self, qtbot, begin):
        shown = Shown(qtbot, yes=False)
        begin(shown)

        assert not shown.page.may_leave()
        assert 1 == len(shown.asks.asked)
        assert shown.page.came.is_begun() or shown.page.seen.chosen()

    def test_what_is_left_is_forgotten(self, qtbot):
        shown = Shown(qtbot).paste().tick(IDENTITY)

        assert shown.page.may_leave()
        assert ("", ()) == (shown.page.came.words.value(), shown.page.seen.chosen())

    def test_coming_back_to_the_same_request_keeps_what_was_typed(self, qtbot):
        shown = Shown(qtbot).paste()

        shown.page.shown_with(shown.uid)
        shown.page.refresh()

        assert TEXT == shown.page.came.words.value()


class TestTheKeyboard:
    """Everything has a name, and Tab goes through it from top to bottom."""

    def test_every_control_is_named_and_a_repeated_one_by_its_object(self, qtbot):
        shown = Shown(qtbot)
        shown.desk.letters = (letter(REMINDER), letter(COMPLAINT))
        found = names(shown.paste().tick(IDENTITY).tick(EXTENDED).page)

        assert all(found)
        assert [] == [name for name in found if found.count(name) > 1]

    def test_tab_goes_from_the_text_to_the_kinds_to_the_letters_to_the_foot(self, qtbot):
        shown = Shown(qtbot)
        shown.desk.letters = (letter(REMINDER),)
        shown.paste().tick(IDENTITY)
        page = shown.page
        wanted = [
            page.came.words.box,
            page.seen.found[IDENTITY].box,
            page.seen.found[EXTENDED].box,
            page.seen.other.head,
            page.aftermath.letters[REMINDER],
            page.foot.note,
        ]

        page.activateWindow()
        wanted[0].setFocus()
        met = [wanted[0]]
        for _step in range(30):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            met.append(QApplication.focusWidget())

        places = [met.index(each) for each in wanted]
        assert sorted(places) == places

    def test_ctrl_enter_notes_the_answer(self, qtbot):
        shown = Shown(qtbot).paste().tick(IDENTITY)
        shown.page.activateWindow()

        QTest.keyClick(shown.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

        assert 1 == len(shown.desk.noted)

    def test_nothing_goes_wider_than_a_narrow_window(self, qtbot):
        shown = Shown(qtbot, size=(640, 700)).paste().tick(IDENTITY)

        assert shown.page.whole.width() <= 640


class TestNotNotedYet:
    """What was said is kept while nobody is there, given back, and dropped once it is noted or given up."""

    def test_is_given_back_after_the_file_was_locked(self, qtbot):
        shown = Shown(qtbot).paste().tick(IDENTITY).tick(ReplyKind.FEE_ASKED)
        shown.on(day("02.03")).page.came.file.choose.click()

        shown.page.put_away()
        page = shown.open(qtbot).page

        assert (TEXT, day("02.03"), PATH) == (
            page.came.words.value(),
            page.came.day.value(),
            page.came.file.path,
        )
        assert {IDENTITY, ReplyKind.FEE_ASKED} == set(page.seen.chosen())
        assert "conséquence de identity-asked" in said_in(page.aftermath)

    def test_is_kept_a_moment_after_the_last_key(self, qtbot):
        shown = Shown(qtbot).paste("deux mois")

        qtbot.waitUntil(lambda: shown.desk.unnoted.begun(shown.uid) is not None)

        assert "deux mois" == shown.desk.unnoted.begun(shown.uid).text

    def test_is_dropped_once_it_is_noted(self, qtbot):
        shown = Shown(qtbot).paste().tick(IDENTITY)
        shown.page.put_away()

        shown.note().page.put_away()

        assert shown.desk.unnoted.begun(shown.uid) is None
        assert "" == shown.open(qtbot).page.came.words.value()

    def test_is_dropped_when_the_person_leaves_without_it(self, qtbot):
        shown = Shown(qtbot).paste()
        shown.page.put_away()

        assert shown.page.may_leave()

        assert shown.desk.unnoted.begun(shown.uid) is None

    def test_stays_kept_when_it_was_refused(self, qtbot):
        shown = Shown(qtbot).paste().tick(IDENTITY)
        shown.desk.refuses = InTheFuture(day=shown.today)

        shown.note().page.put_away()

        assert TEXT == shown.desk.unnoted.begun(shown.uid).text

    def test_of_another_request_is_not_shown(self, qtbot):
        shown = Shown(qtbot).paste()
        shown.page.put_away()

        shown.uid = uid_of("MGEN")

        assert "" == shown.open(qtbot).page.came.words.value()

    def test_that_could_not_be_kept_is_said_and_tried_again(self, qtbot):
        shown = Shown(qtbot)
        kept, shown.desk.unnoted = shown.desk.unnoted, FullDisk()
        shown.paste().page.put_away()
        assert "disque" in shown.page.foot.state.text()

        shown.desk.unnoted = kept
        shown.page.put_away()

        assert TEXT == kept.begun(shown.uid).text


class FullDisk:
    """Keeps nothing."""

    def keep(self, _unnoted):
        raise NotKept(reason="le disque est plein")
