"""Letters in series to the legislators that were marked: what they share, who has none, where they go."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.safekeeping.faults import told
from gui.pages.series import SeriesAsked, SeriesDesk, SeriesPanel
from gui.pages.write.binding import editor_for, typed
from gui.widgets.banner import Banner
from gui.widgets.buttons import quiet
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.domain.errors import PlaidoyerError
from letters.domain.file_names import savable
from letters.domain.kinds import Question
from letters.domain.listed import Ref
from letters.domain.wording import Said
from letters.services.campaigns.boards import Seen
from letters.services.campaigns.cases import AS_AIMED, Wish
from letters.services.campaigns.letters import CampaignLetters
from letters.services.campaigns.series import Series
from letters.services.language import _, n_, sentence, shown
from letters.services.series import Unwritable, Wanted

_MOST = 60
"""Letters that are not ready and are named; the list of the series has the others."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the letters ask in common, which can be written, which cannot yet."""

    questions: tuple[Question, ...]
    series: Series


class SeriesView(QWidget):
    """*left* when the person would rather see the board again."""

    left = Signal()

    def __init__(self, letters: CampaignLetters, desk: SeriesDesk) -> None:
        super().__init__()
        self._letters, self._work = letters, desk.work
        self._refs: frozenset[Ref] = frozenset()
        self._uid, self._day, self._title = UUID(int=0), date.min, ""
        self.back = quiet(_("Back to the board"), "arrow-left")
        self.trouble = Banner()
        self.asked = Card(_("What these letters share"))
        self.fields: dict[str, Field] = {}
        self._fields = QVBoxLayout()
        self._fields.setSpacing(14)
        self.unready, self.count = Card(), Label(role=Role.HEADING)
        self.rows = Rows(_("Letters that are not ready"))
        self.first = Label(_("Answer these questions first: every letter needs them."), Role.MUTED)
        self.panel = SeriesPanel(desk)
        self._ready = 0
        self._furnish()
        self.back.clicked.connect(self.left)
        self.panel.told.connect(lambda _told: show_if(self.unready, wanted=False))  # it names them too

    def show_for(self, seen: Seen, refs: Sequence[Ref]) -> None:
        """Offer the letters of the campaign of *seen* to *refs*."""
        self._uid, self._day, self._refs = seen.uid, seen.today, frozenset(refs)
        self._title = seen.campaign.aim.title
        self.trouble.say("")
        for part in (self.asked, self.unready, self.panel):
            show_if(part, wanted=False)
        self._work.do(self._read, then=self._show, failed=self._fail, key="series")

    def stop(self) -> None:
        """Stop writing before the next letter: what was written stays."""
        self.panel.stop()

    def _read(self) -> _Read:
        asked = self._letters.questions(self._uid)
        found = _series(self._letters, self._uid, self._refs, AS_AIMED)
        return _Read(tuple(each for each in asked if _is_needed(each)), found)

    def _show(self, read: _Read) -> None:
        clear(self._fields)
        self.fields = {each.name: _field(each) for each in read.questions}
        for field in self.fields.values():
            field.changed.connect(self._ask)
            self._fields.addWidget(field)
        lines = [
            Line(place, each.target.name, _why(each.why), icon="alert")
            for place, each in enumerate(read.series.unready[:_MOST])
        ]
        self.rows.show_lines(lines)
        count = len(read.series.unready)
        heading = n_("{count} letter is not ready", "{count} letters are not ready", count)
        self.count.set_text(heading.format(count=count))
        self._ready = len(read.series.ready)
        show_if(self.asked, wanted=bool(self.fields) and self._ready > 0)
        show_if(self.unready, wanted=bool(lines))
        self._ask()

    def _ask(self) -> None:
        """Let the series be written once every question that all letters share is answered."""
        answers = {name: field.value() for name, field in self.fields.items()}
        is_complete = all(typed(field.editor, name) is not None for name, field in self.fields.items())
        show_if(self.first, wanted=not is_complete)
        show_if(self.panel, wanted=is_complete and self._ready > 0)
        if is_complete:
            suggested = savable(self._title) or _("letters")
            gather = partial(_gathered, self._letters, self._uid, self._refs, Wish(answers=answers))
            self.panel.show_series(SeriesAsked(self._ready, gather, self._day, suggested))

    def _fail(self, error: Exception) -> None:
        self.trouble.say(told(error), Tone.BAD)

    def _furnish(self) -> None:
        note = _(
            "Nothing is sent, and nothing is noted as sent: sign them, post them, then note each contact."
        )
        self.asked.add_layout(self._fields)
        self.asked.add(self.first)
        self.unready.add(self.count)
        self.unready.add(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (
            self.back, Label(note, Role.MUTED), self.trouble, self.asked, self.panel, self.unready,
        ):  # fmt: skip
            column.addWidget(widget)


def _series(letters: CampaignLetters, uid: UUID, refs: Collection[Ref], wish: Wish) -> Series:
    """Give the letters of the campaign *uid* to *refs*."""
    whole = letters.series(uid, None, wish)
    return Series(
        tuple(each for each in whole.ready if each.ref in refs),
        tuple(each for each in whole.unready if each.ref in refs),
    )


def _gathered(
    letters: CampaignLetters, uid: UUID, refs: Collection[Ref], wish: Wish
) -> Sequence[Wanted | Unwritable]:
    return letters.wanted(_series(letters, uid, refs, wish))


def _is_needed(question: Question) -> bool:
    return not question.optional and not question.when


def _field(question: Question) -> Field:
    return Field(question.label, editor_for(question), help_text=question.help, why=question.why)


def _why(why: Said | PlaidoyerError) -> str:
    return shown(why) if isinstance(why, Said) else sentence(why)
