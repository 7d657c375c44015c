"""Noting a contact: by which way, on which day, what came of it, when to come back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.look.tokens import Tone
from gui.pages.keeping_dialog import KeepingDialog
from gui.pages.volunteer.outcome_editor import OutcomeEditor
from gui.pages.volunteer.reminder_line import ReminderLine
from gui.widgets.banner import Banner
from gui.widgets.buttons import secondary
from gui.widgets.editors import Choice, ChoiceEditor, DateEditor, TextEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.campaigns.facts import Contact
from letters.domain.campaigns.next_days import Proposed
from letters.domain.campaigns.words import NOT_A_CONTACT, ContactChannel, ContactOutcome
from letters.domain.listed import Ref
from letters.services.campaigns.known import Known
from letters.services.campaigns.telling_contacts import channel_words
from letters.services.campaigns.telling_my_day import warning_words
from letters.services.language import _, day_of_month, n_

Propose = Callable[[ContactChannel, ContactOutcome, date], Proposed]
_LETTERS, _WIDEST = 78, 860


class ContactDialog(KeepingDialog):
    """*given* tells the contact and whether another one follows; the dialog stays until it was kept.

    *told* is a contact to correct: then *withdrawn* says that it never took place.
    """

    given = Signal(object, bool)

    def __init__(
        self, parent: QWidget | None, known: Known, today: date, propose: Propose, told: Contact | None = None
    ) -> None:
        super().__init__(parent, _("A contact with {name}").format(name=known.target.name))
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * _LETTERS, _WIDEST))
        self._known, self._today, self._propose, self._told = known, today, propose, told
        self._chosen_by_hand = bool(told)
        self.warning, self.attempts = Banner(), Label(role=Role.MUTED)
        self._on, self._next = DateEditor(), DateEditor()
        self._words = TextEditor(limit=2000, rows=3)
        ways = [Choice(each.value, channel_words(each)) for each in ContactChannel]
        self.channel = Field(_("By which way?"), ChoiceEditor(ways))
        self.day = Field(_("Which day?"), self._on)
        self.outcome = Field(_("What came of it?"), OutcomeEditor())
        self.note = Field(
            _("Note"),
            self._words,
            optional=True,
            help_text=_("Their mandate and the campaign alone: nothing of their private life or health."),
        )
        self.next = Field(_("When to come back?"), self._next, optional=True)
        self.hint = Label(role=Role.MUTED)
        self.not_one = Banner()
        self.again = secondary(_("Save, and note another"))
        self.reminder = ReminderLine(today)
        self._lay_out()
        self._fill(told)

    def contact(self, ref: Ref) -> Contact | None:
        """Give what the person says of the contact with *ref*; None while something is missing or wrong."""
        channel, outcome, day = self.channel.value(), self.outcome.value(), self._on.value()
        if not channel:
            self.channel.set_error(_("An answer is needed here."))
        if not outcome:
            self.outcome.set_error(_("Choose what came of it; « No answer » is an answer."))
        self._check_days()
        if self.day.error() or self.next.error() or not channel or not outcome or day is None:
            return None
        volunteer = self._told.volunteer if self._told else self._known.volunteer
        words = self._words.value().strip()
        way, came = ContactChannel(str(channel)), ContactOutcome(str(outcome))
        return Contact(ref, volunteer, day, way, came, words, self._next.value())

    def begin_with(self, channel: ContactChannel, on: date) -> None:
        """Take the way and the day of a letter that left, and no answer yet; the person saves it or not."""
        self.channel.set_value(channel.value)
        self.day.set_value(on)
        self.outcome.set_value(ContactOutcome.NOTHING.value)
        self._suggest()
        self.save.setFocus()

    def begin_another(self) -> None:
        """Take the next attempt: the same day and way, nothing else."""
        self.wait(waiting=False)
        self.outcome.set_value(None)
        self.note.set_value("")
        self._chosen_by_hand = False
        self.next.set_value(None)
        self._suggest()
        self.attempts.set_text(_("Noted. Here is room for the next attempt."))
        show_if(self.attempts, wanted=True)
        self.outcome.set_focus()

    def _check_days(self) -> None:
        day, later = self._on.value(), self._next.value()
        if self.day.is_readable():
            self.day.set_error(self._wrong_day(day))
        if self.next.is_readable():
            is_before = day is not None and later is not None and later < day
            self.next.set_error(_("This day is before the contact itself.") if is_before else "")

    def _wrong_day(self, day: date | None) -> str:
        if day is None:
            return _("Give the day on which it happened.")
        is_to_come = day > self._today
        return _("This day is still to come: note a contact once it took place.") if is_to_come else ""

    def _give(self, *, another: bool) -> None:
        contact = self.contact(self._known.target.ref)
        if contact is None:
            self.show_first_fault((self.channel, self.day, self.outcome, self.next))
            return
        self.wait(waiting=True)
        self.given.emit(contact, another)

    def _suggest(self) -> None:
        """Propose when to come back, unless the person gave a day of their own."""
        channel, outcome, day = self.channel.value(), self.outcome.value(), self._on.value()
        if not (channel and outcome) or day is None:
            self.hint.set_text("")
            show_if(self.hint, wanted=False)
            self._say_not_one()
            self._remind()
            return
        found = self._propose(ContactChannel(str(channel)), ContactOutcome(str(outcome)), day)
        if not self._chosen_by_hand:
            self.next.set_value(found.on)
        words = _(found.why)
        if found.on:
            words = _("Proposed: {day}. {why}").format(day=day_of_month(found.on), why=words)
        self.hint.set_text(words)
        show_if(self.hint, wanted=True)
        self._say_not_one()
        self._remind()

    def _say_not_one(self) -> None:
        """Say that an attempt which reached nobody is counted as none, whoever counts."""
        key = self.outcome.value()
        nobody = bool(key) and ContactOutcome(str(key)) in NOT_A_CONTACT
        words = _("It stays in the log as an attempt, and no figure counts it as a contact made.")
        self.not_one.say(words if nobody else "")

    def _choose_day(self) -> None:
        self._chosen_by_hand = True
        self._remind()

    def _remind(self) -> None:
        """Say beside the buttons on which day one is reminded; it was chosen for the person, maybe."""
        known = bool(self.channel.value() and self.outcome.value()) or self._next.value() is not None
        self.reminder.show_day(self._next.value(), is_known=known and not self._next.problem())

    def _fill(self, told: Contact | None) -> None:
        self.day.set_value(told.on if told else self._today)
        if told:
            self.channel.set_value(told.channel.value)
            self.outcome.set_value(told.outcome.value)
            self.note.set_value(told.note)
            self.next.set_value(told.next_on)
        self.warning.say("" if told else warning_words(self._known), Tone.WARN)
        missed = self._known.missed
        words = n_(
            "{count} attempt has reached nobody so far.",
            "{count} attempts have reached nobody so far.",
            missed,
        )
        self.attempts.set_text(words.format(count=missed))
        show_if(self.attempts, wanted=bool(missed) and told is None)
        self._suggest()
        self.channel.set_focus()

    def _lay_out(self) -> None:
        every = (
            self.warning, self.attempts, self.channel, self.day, self.outcome, self.not_one, self.note,
            self.next, self.hint,
        )  # fmt: skip
        self.furnish(every, may_withdraw=self._told is not None, beside=[self.again], foot=self.reminder)
        show_if(self.again, wanted=self._told is None)
        for field in (self.channel, self.day, self.outcome):
            field.changed.connect(self._suggest)
        self.next.changed.connect(self._choose_day)
        self.reminder.asked.connect(self.next.set_focus)
        self.save.clicked.connect(lambda: self._give(another=False))
        self.again.clicked.connect(lambda: self._give(another=True))
