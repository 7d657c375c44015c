"""Whom one volunteer contacts today, those to chase first, and who may rest."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.campaigns.book_saving import BookSaving
from gui.pages.safekeeping.faults import told
from gui.pages.volunteer.desk import VolunteerDesk
from gui.pages.volunteer.lists_missing import ListsMissing
from gui.pages.volunteer.noting import Noting
from gui.pages.volunteer.sheet_saving import SheetSaving
from gui.pages.volunteer.target_card import TargetCard
from gui.pages.volunteer.who import WhoCard
from gui.widgets.banner import Banner
from gui.widgets.buttons import quiet, secondary
from gui.widgets.clearing import clear
from gui.widgets.empty import Empty
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.campaign_errors import UnknownCampaign
from letters.domain.campaigns.histories import History
from letters.domain.drafts import Draft
from letters.domain.errors import PlaidoyerError
from letters.domain.listed import Ref
from letters.domain.wording import N_
from letters.services.campaigns.known import Known
from letters.services.campaigns.my_day import MyDay, Whom
from letters.services.campaigns.my_days import MOST
from letters.services.campaigns.origins import LetterLeft
from letters.services.campaigns.resting import Rest, Resting
from letters.services.campaigns.telling_my_day import day_words, rest_words
from letters.services.language import _, n_, sentence

RESTS = {
    Rest.CONVINCED: N_("Won over"),
    Rest.WAITING: N_("Later"),
    Rest.ANSWERED: N_("In touch"),
    Rest.LEFT: N_("Not aimed at any more"),
}
"""Why somebody is left alone, in a word, marked for translation."""


class VolunteerPage(Page):
    """Its subject is a campaign, or one with one of its volunteers, or a letter that left (`LetterLeft`)."""

    def __init__(self, desk: VolunteerDesk, around: Around, work: Work) -> None:
        super().__init__(_("My legislators of the day"), back=True)
        self._desk, self._around, self._work = desk, around, work
        self._campaign: UUID | None = None
        self._volunteer: UUID | None = None
        self._most = MOST
        self._open: Ref | None = None
        self._left: LetterLeft | None = None
        self.day: MyDay | None = None
        self.cards: dict[Ref, TargetCard] = {}
        self.sheet, self.book = secondary(_("Call sheet (PDF)"), "phone"), secondary("", "save")
        self.other = quiet(_("Somebody else"), "person")
        self.put_beside_title(self.sheet)
        self.headline, self.about = Label(role=Role.HEADING), Label(role=Role.MUTED)
        self.who = WhoCard()
        self.nobody = Empty(
            _("This campaign has no volunteer yet."),
            detail=_("Add yourself and others on the page of the campaign; then share the legislators."),
            action=_("Open the campaign"),
            icon="person",
        )
        self.done = Empty(_("Nobody to contact today."), icon="check-circle")
        self.now = QVBoxLayout()
        self.now.setSpacing(14)
        self.more = secondary("")
        self.rest_title, self.rest = (
            Label(_("Left alone for now"), Role.HEADING),
            Rows(_("Left alone for now")),
        )
        self.noting = Noting(self, desk, work)
        self.saving = SheetSaving(self, desk.sheets, around, work)
        self.handing = BookSaving(desk.books, around, work)
        self.lists, self.trouble = ListsMissing(desk.lists), Banner()
        self._furnish()

    def shown_with(self, subject: object) -> None:
        """Show a campaign, or a volunteer of it; what a letter that left tells is then asked about."""
        if isinstance(subject, LetterLeft):
            self._left, subject = subject, (subject.origin.campaign, subject.origin.volunteer)
        campaign, volunteer = subject if isinstance(subject, tuple) else (subject, None)
        if isinstance(campaign, UUID) and (campaign, volunteer) != (self._campaign, self._volunteer):
            self._campaign, self._volunteer = campaign, volunteer
            self._most, self._open, self.day = MOST, None, None
            self._hide_all()
            self.scroll_up()

    def refresh(self) -> None:
        """Read the day again."""
        campaign, volunteer, most = self._campaign, self._volunteer, self._most
        if campaign is not None:
            self._work.do(
                lambda: self._read(campaign, volunteer, most),
                then=self._show,
                failed=self._failed,
                key="volunteer",
            )

    def _read(self, campaign: UUID, volunteer: UUID | None, most: int) -> MyDay | Whom:
        me = self._desk.me.of(campaign)
        chosen = volunteer or me
        if chosen is None:
            return self._desk.days.whom(campaign, me)
        return self._desk.days.day(campaign, chosen, me=me, most=most)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, PlaidoyerError):
            self._hide_all()
            is_gone = isinstance(error, UnknownCampaign)
            gone = _("This campaign is not in this file any more.")
            self.headline.set_text(gone if is_gone else sentence(error))
            show_if(self.headline, wanted=True)
        else:
            self._work.trouble.emit(error)

    def may_leave(self) -> bool:
        """Whether every paragraph is kept as it was typed, or the person gives what they typed up."""
        typed = self._typed()
        if not typed:
            return True
        text = _("The paragraph that you typed for {name} is not kept.")
        names = ", ".join(self.cards[ref].known.target.name for ref in typed)
        leaves = self._around.asks.confirm(
            _("Leave without keeping it?"), text.format(name=names), do=_("Leave")
        )
        if leaves:
            self._hide_all()
        return leaves

    def _typed(self) -> dict[Ref, str]:
        """Give the paragraphs that were typed and are not kept, whatever is read again meanwhile."""
        return {ref: text for ref, card in self.cards.items() if isValid(card) and (text := card.typed())}

    def _show(self, found: MyDay | Whom) -> None:
        is_same = self.day is not None and isinstance(found, MyDay) and found.volunteer == self.day.volunteer
        typed = self._typed() if is_same else {}
        self._hide_all()
        if isinstance(found, Whom):
            self.day = None
            self.about.set_text(found.title)
            show_if(self.about, wanted=True)
            self.who.show_whom(found)
            show_if(self.who, wanted=bool(found.volunteers))
            show_if(self.nobody, wanted=not found.volunteers)
            return
        self.day = found
        self.headline.set_text(day_words(found))
        self.book.set_words(_("Give my book back…") if found.is_me else _("Export their book…"))
        self.lists.show_day(found)
        self.about.set_text(found.title)
        self._show_cards(found)
        for ref in typed.keys() & self.cards.keys():
            self.cards[ref].go_on(typed[ref])
        self.rest.show_lines([_line(each) for each in found.rest])
        for widget, wanted in (
            (self.headline, True),
            (self.about, True),
            (self.other, True),
            (self.sheet, bool(found.theirs)),
            (self.book, bool(found.theirs)),
            (self.done, not found.now),
            (self.more, bool(found.more)),
            (self.rest_title, bool(found.rest)),
            (self.rest, bool(found.rest)),
        ):
            show_if(widget, wanted=wanted)

        self._ask_of_letter(found)

    def _ask_of_letter(self, day: MyDay) -> None:
        """Ask about the letter that just left, with what is known of it; nothing is noted otherwise."""
        left, self._left = self._left, None
        if left is None or left.origin.campaign != day.campaign:
            return
        call = partial(self._desk.days.known, day.campaign, left.origin.ref, left.origin.volunteer)
        self._work.do(call, then=lambda known: self.noting.contact(day.campaign, known, day.today, left))

    def _show_cards(self, day: MyDay) -> None:
        clear(self.now)
        self.cards = {}
        for known in day.now:
            card = self._card(known)
            self.cards[known.target.ref] = card
            self.now.addWidget(card)
            if known.target.ref == self._open:
                card.open()
        words = n_("Show {count} other", "Show {count} others", day.more)
        self.more.set_words(words.format(count=day.more))

    def _card(self, known: Known) -> TargetCard:
        is_mine = self.day is not None and self.day.is_me
        card, ref = TargetCard(known, is_mine=is_mine), known.target.ref
        card.write.connect(lambda: self._write(known))
        card.note.connect(lambda: self._ask(self.noting.contact, known))
        card.stand.connect(lambda: self._ask(self.noting.position, known))
        card.correct.connect(lambda history: self._correct(known, history))
        card.paragraph.connect(lambda text, writing: self._keep(card, text, writing=writing))
        card.more.toggled.connect(lambda is_open: self._remember(ref, is_open=is_open))
        card.copied.connect(self._copy)
        card.opened.connect(self._open_link)
        return card

    def _remember(self, ref: Ref, *, is_open: bool) -> None:
        self._open = ref if is_open else None

    def _ask(self, ask: Callable[[UUID, Known, date], None], known: Known) -> None:
        if self._campaign is not None and self.day is not None:
            ask(self._campaign, known, self.day.today)

    def _correct(self, known: Known, history: History) -> None:
        if self._campaign is not None and self.day is not None:
            self.noting.correct(self._campaign, known, history, self.day.today)

    def _write(self, known: Known) -> None:
        """Go on to the page of letters, with all that is known; what is missing is said on the card."""
        campaign = self._campaign
        if campaign is not None:
            call = partial(self._desk.drafts.begin, campaign, known.target.ref, known.volunteer)
            failed = partial(self._not_ready, known.target.ref)
            self._work.write(call, then=self._go_and_write, failed=failed)

    def _go_and_write(self, draft: Draft) -> None:
        self.wants.emit(Place.WRITE, draft)

    def _not_ready(self, ref: Ref, error: Exception) -> None:
        card = self.cards.get(ref)
        if isinstance(error, PlaidoyerError) and card and isValid(card):
            card.refuse(error)
        else:
            self._work.trouble.emit(error)

    def _keep(self, card: TargetCard, text: str, *, writing: bool) -> None:
        campaign, known = self._campaign, card.known
        if campaign is None:
            return

        def write() -> Known:
            ref, volunteer = known.target.ref, known.volunteer
            self._desk.paragraphs.write(campaign, ref, volunteer, text, by=self._desk.me.mark(campaign))
            return self._desk.days.known(campaign, ref, volunteer)

        def kept(_now: Known) -> None:
            if isValid(card) and card.box:
                card.box.take_as_kept()
            self.told.emit(_("Paragraph kept."), None)
            self.refresh()
            if writing:
                self._write(known)

        def refused(error: Exception) -> None:
            if isValid(card) and card.box:
                card.box.refuse(error)

        self._work.write(write, then=kept, failed=refused)

    def _copy(self, text: str) -> None:
        self._around.desktop.clipboard.copy(text, secret=False)
        self.told.emit(_("Copied."), None)

    def _open_link(self, address: str) -> None:
        self._around.desktop.links.open(address)

    def _unfold(self, key: object) -> None:
        """Show everything about somebody who may rest, under their line."""
        campaign, day = self._campaign, self.day
        if campaign is None or day is None or not isinstance(key, Ref):
            return
        place = [each.target.ref for each in day.rest].index(key)

        def show(known: Known) -> None:
            if self.day is day:
                card = self.cards[key] = self._card(known)
                self.rest.unfold(place, card)

        call = partial(self._desk.days.known, campaign, key, day.volunteer.uid)
        self._work.do(call, then=show, key="resting")

    def _choose_me(self, volunteer: UUID) -> None:
        campaign = self._campaign
        if campaign is not None:
            call = partial(self._desk.me.choose, campaign, volunteer)
            self._work.write(call, then=lambda _done: self.refresh(), failed=self._failed)

    def _ask_who(self) -> None:
        campaign = self._campaign
        if campaign is None:
            return

        def read() -> Whom:
            return self._desk.days.whom(campaign, self._desk.me.of(campaign))

        self._volunteer = None
        self._work.do(read, then=self._show, key="volunteer")

    def _show_more(self) -> None:
        self._most += MOST
        self.refresh()

    def _print(self) -> None:
        if self._campaign is not None and self.day is not None:
            self.saving.save(self._campaign, self.day.volunteer.uid)

    def _ways(self) -> QWidget:
        """Give the row of what is done once, under the name: hand the book over, be somebody else."""
        holder = QWidget()
        row = FlowLayout(8)
        for button in (self.book, self.other):
            row.addWidget(button)
        holder.setLayout(row)
        return holder

    def _hand_over(self) -> None:
        self.trouble.say("")
        if self._campaign is not None and self.day is not None:
            self.handing.save(self._campaign, self.day.volunteer.uid)

    def _hide_all(self) -> None:
        clear(self.now)
        self.cards = {}
        for widget in (
            self.headline, self.about, self.who, self.nobody, self.done, self.more, self.rest_title,
            self.rest, self.sheet, self.other, self.book, self.lists,
        ):  # fmt: skip
            show_if(widget, wanted=False)

    def _furnish(self) -> None:
        above: tuple[QWidget, ...] = (
            self.trouble, self.about, self.headline, self._ways(), self.lists, self.who, self.nobody,
            self.done,
        )  # fmt: skip
        below: tuple[QWidget, ...] = (self.more, self.rest_title, self.rest)
        for widget in above:
            self.add(widget)
        self.add_layout(self.now)
        for widget in below:
            self.add(widget)
        self.who.chosen.connect(self._choose_me)
        self.nobody.acted.connect(lambda: self.wants.emit(Place.CAMPAIGN, self._campaign))
        self.other.clicked.connect(self._ask_who)
        self.sheet.clicked.connect(self._print)
        self.book.clicked.connect(self._hand_over)
        self.handing.told.connect(lambda words: self.told.emit(words, None))
        self.handing.failed.connect(lambda error: self.trouble.say(told(error), Tone.BAD))
        self.lists.opened.connect(self._open_link)
        self.lists.adding.connect(lambda: self.wants.emit(Place.IMPORT, None))
        self.more.clicked.connect(self._show_more)
        self.rest.chosen.connect(self._unfold)
        self.noting.noted.connect(self.refresh)
        self.noting.told.connect(self.told)
        self.saving.told.connect(self.told)
        self._hide_all()


def _line(resting: Resting) -> Line:
    return Line(
        resting.target.ref, resting.target.name, rest_words(resting), _(RESTS[resting.why]), action=_("See")
    )
