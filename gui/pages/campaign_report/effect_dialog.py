"""Telling what followed: a question, a hearing, a vote, the press, a decision, an announcement."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.pages.campaign_report.desk import Seen
from gui.pages.campaign_report.linking import Linking
from gui.pages.keeping_dialog import KeepingDialog
from gui.widgets.editors import Choice, ChoiceEditor, DateEditor, LineEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.campaigns.facts import Effect
from letters.domain.campaigns.words import EFFECTS, EffectKind
from letters.services.campaigns.contacts import TITLE
from letters.services.campaigns.telling_effects import QUESTIONS, delay_words, due_of
from letters.services.language import _

_LETTERS, _WIDEST = 74, 820


class EffectDialog(KeepingDialog):
    """*given* tells the effect; the dialog stays until it was kept.

    *told* is one to correct: then *withdrawn* says that it never took place.
    """

    given = Signal(object)

    def __init__(
        self, parent: QWidget | None, seen: Seen, told: Effect | None = None, *, known: bool = False
    ) -> None:
        super().__init__(parent, _("What followed?"))
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * _LETTERS, _WIDEST))
        self._seen = seen
        self._on, self._answered = DateEditor(), DateEditor()
        kinds = [Choice(each.value, _(EFFECTS[each])) for each in EffectKind]
        self.kind = Field(_("What was it?"), ChoiceEditor(kinds))
        self.day = Field(_("Which day?"), self._on)
        self.title = Field(_("What was it about?"), LineEditor(limit=TITLE))
        self.number = Field(_("Number of the question"), LineEditor(limit=40), optional=True)
        self.author = Field(_("Who asked it?"), LineEditor(limit=TITLE), optional=True)
        self.answered = Field(_("Answered on"), self._answered, optional=True)
        self.delay = Label(role=Role.MUTED)
        where = _("The address of the page, or the reference of the paper.")
        self.source = Field(_("Where can it be checked?"), LineEditor(limit=TITLE), help_text=where)
        self.linking = Linking(seen.campaign, told.after if told else ())
        self._lay_out(may_withdraw=known)
        self._fill(told)

    def effect(self) -> Effect | None:
        """Give what the person says; None while something is missing or wrong."""
        kind, title, day = self.kind.value(), str(self.title.value()).strip(), self._on.value()
        self.kind.set_error("" if kind else _("An answer is needed here."))
        self.title.set_error("" if title else _("Say in a few words what it was about."))
        if self.day.is_readable():
            self.day.set_error(self._wrong(day, needed=True))
        if kind not in set(QUESTIONS):
            self.answered.set_error("")  # it is not asked, and could not be mended out of sight
        elif self.answered.is_readable():
            self.answered.set_error(self._wrong(self._answered.value(), after=day))
        if day is None or any(each.error() for each in self._fields()):
            return None
        return self._told(EffectKind(str(kind)), title, day)

    def _told(self, kind: EffectKind, title: str, day: date) -> Effect:
        is_question = kind in QUESTIONS
        return Effect(
            kind,
            day,
            title,
            str(self.source.value()).strip(),
            str(self.number.value()).strip() if is_question else "",
            str(self.author.value()).strip() if is_question else "",
            self._answered.value() if is_question else None,
            self.linking.chosen(),
        )

    def _wrong(self, day: date | None, *, needed: bool = False, after: date | None = None) -> str:
        if day is None:
            return _("Give the day on which it happened.") if needed else ""
        if day > self._seen.today:
            return _("This day is still to come.")
        return _("An answer does not come before its question.") if after and day < after else ""

    def _fields(self) -> tuple[Field, ...]:
        return self.kind, self.day, self.title, self.number, self.author, self.answered, self.source

    def _give(self) -> None:
        effect = self.effect()
        if effect is None:
            self.show_first_fault(self._fields())
            return
        self.wait(waiting=True)
        self.given.emit(effect)

    def _show_fields(self) -> None:
        """Ask of a question what a question has, and show until when the minister has time."""
        kind, day = self.kind.value(), self._on.value()
        is_question = bool(kind) and EffectKind(str(kind)) in QUESTIONS
        for field in (self.number, self.author, self.answered):
            show_if(field, wanted=is_question)
        words = ""
        if is_question and day is not None:
            effect = self._told(EffectKind(str(kind)), "", day)
            words = delay_words(effect, due_of(effect, self._seen.campaign), self._seen.today)
        self.delay.set_text(words)
        show_if(self.delay, wanted=bool(words))

    def _day_changed(self) -> None:
        self.linking.offer(self._on.value())
        self._show_fields()

    def _fill(self, told: Effect | None) -> None:
        self.day.set_value(told.on if told else self._seen.today)
        if told:
            self.kind.set_value(told.kind.value)
            self.answered.set_value(told.answered_on)
            for field, words in (
                (self.title, told.title),
                (self.number, told.number),
                (self.author, told.author),
                (self.source, told.source),
            ):
                field.set_value(words)
        self._day_changed()
        (self.title if told else self.kind).set_focus()

    def _lay_out(self, *, may_withdraw: bool) -> None:
        every = (*self._fields()[:-1], self.delay, self.source, self.linking)
        self.furnish(every, may_withdraw=may_withdraw)
        for field in (self.kind, self.author, self.answered):
            field.changed.connect(self._show_fields)
        self.day.changed.connect(self._day_changed)
        self.save.clicked.connect(self._give)
