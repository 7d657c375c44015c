"""Letters in series to the legislators that were marked: who signs, what they share, who has none."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from gui.look.tokens import Tone
from gui.pages.campaigns.posting import Posting
from gui.pages.campaigns.signer_dialog import SignerDialog
from gui.pages.campaigns.signing import Signed, Signing
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
from letters.domain.campaign_errors import AnothersWords, NobodySigns
from letters.domain.errors import PlaidoyerError
from letters.domain.file_names import savable
from letters.domain.kinds import Question
from letters.domain.listed import Ref
from letters.domain.people import Person
from letters.domain.volunteer_errors import NamesakesSign
from letters.domain.wording import Said
from letters.services.campaigns.boards import Seen
from letters.services.campaigns.cases import Wish
from letters.services.campaigns.letters import CampaignLetters
from letters.services.campaigns.series import Series
from letters.services.language import _, n_, sentence, shown
from letters.services.members import Typed
from letters.services.series import Unwritable, Wanted
from letters.services.series_told import SeriesTold

_MOST = 60
"""Letters that are not ready and are named; the list of the series has the others."""

_SIGNATURES = (NobodySigns, AnothersWords)
"""What keeps letters waiting for a signature alone: told once for each volunteer, not for each letter."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the letters ask in common, which can be written, which cannot yet, which *people* may sign."""

    questions: tuple[Question, ...]
    series: Series
    people: tuple[Person, ...]


class SeriesView(QWidget):
    """*left* when the person would rather see the board again.

    *posted* gives to whom letters that were written left, the way and the day, for these to be noted.
    """

    left = Signal()
    posted = Signal(object, object, object)

    def __init__(self, letters: CampaignLetters, desk: SeriesDesk) -> None:
        super().__init__()
        self.letters, self._work = letters, desk.work
        self._refs: frozenset[Ref] = frozenset()
        self._uid, self._day, self._title = UUID(int=0), date.min, ""
        self.back = quiet(_("Back to the board"), "arrow-left")
        self.trouble, self.signing = Banner(), Signing()
        self.dialog: SignerDialog | None = None
        self.asked = Card(_("What these letters share"))
        self.fields: dict[str, Field] = {}
        self._fields = QVBoxLayout()
        self._fields.setSpacing(14)
        self.unready, self.count = Card(), Label(role=Role.HEADING)
        self.rows = Rows(_("Letters that are not ready"))
        self.first = Label(_("Answer these questions first: every letter needs them."), Role.MUTED)
        self.panel, self.posting = SeriesPanel(desk), Posting()
        self._ready = 0
        self._gathering = _Gathering(letters, self._uid, self._refs, Wish())
        self._furnish()
        self.back.clicked.connect(self.left)
        self.signing.changed.connect(self._weigh)
        self.signing.address_wanted.connect(self._ask_address)
        self.panel.told.connect(self._written)
        self.posting.left.connect(self.posted)
        self.panel.working.connect(lambda working: self._freeze(frozen=working))

    def show_for(self, seen: Seen, refs: Sequence[Ref]) -> None:
        """Offer the letters of the campaign of *seen* to *refs*."""
        self._uid, self._day, self._refs = seen.uid, seen.today, frozenset(refs)
        self._title = seen.campaign.aim.title
        self.trouble.say("")
        self.signing.begin_again()
        for part in (self.signing, self.asked, self.unready, self.panel, self.posting):
            show_if(part, wanted=False)
        self._work.do(self._reading(Signed()), then=self._show, failed=self._fail, key="series")

    def stop(self) -> None:
        """Stop writing before the next letter: what was written stays."""
        self.panel.stop()

    def _reading(self, signed: Signed) -> Callable[[], _Read]:
        letters, uid, refs = self.letters, self._uid, self._refs

        def read() -> _Read:
            asked = letters.questions(uid, among=refs)
            needed = tuple(each for each in asked if _is_needed(each))
            wish = Wish(sender=signed.sender, agreed=signed.agreed)
            return _Read(needed, letters.series(uid, wish=wish, among=refs), letters.signers.known())

        return read

    def _show(self, read: _Read) -> None:
        clear(self._fields)
        self.fields = {each.name: _field(each) for each in read.questions}
        for field in self.fields.values():
            field.changed.connect(self._ask)
            self._fields.addWidget(field)
        self.signing.offer(read.people)
        self._take(read)

    def _weigh(self) -> None:
        """Read the series again as it is signed now; what was answered stays."""
        reading = self._reading(self.signing.signed())
        self._work.do(reading, then=self._take, failed=self._fail, key="series")

    def _take(self, read: _Read) -> None:
        series = read.series
        waiting, borrowed = (series.held_back(each) for each in _SIGNATURES)
        self.signing.show_held(waiting, borrowed)
        late = [each for each in series.unready if not isinstance(each.why, _SIGNATURES)]
        lines = [
            Line(place, each.target.name, _why(each.why), icon="alert")
            for place, each in enumerate(late[:_MOST])
        ]
        self.rows.show_lines(lines)
        heading = n_("{count} letter is not ready", "{count} letters are not ready", len(late))
        self.count.set_text(heading.format(count=len(late)))
        self._ready = len(series.ready)
        is_open = bool(waiting or borrowed or series.held_back(NamesakesSign))
        show_if(self.signing, wanted=self._ready > 0 or is_open)
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
            signed = self.signing.signed()
            wish = Wish(sender=signed.sender, answers=answers, agreed=signed.agreed)
            self._gathering = _Gathering(self.letters, self._uid, self._refs, wish)
            self.panel.show_series(SeriesAsked(self._ready, self._gathering.gather, self._day, suggested))

    def _written(self, told: SeriesTold) -> None:
        """Offer to note those that were written; those that are not ready are named by the panel too."""
        show_if(self.unready, wanted=False)
        self.posting.offer([self._gathering.refs[each.row - 1] for each in told.written], self._day)

    def _ask_address(self, name: str) -> None:
        dialog = self.dialog = SignerDialog(self, name)
        dialog.given.connect(lambda told: self._keep(dialog, told))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, dialog: SignerDialog, told: Typed) -> None:
        signers = self.letters.signers

        def kept(faults: dict[str, PlaidoyerError]) -> None:
            if not isValid(dialog):
                return
            if faults:
                dialog.show_faults(faults)
                return
            dialog.accept()
            self._read_signers("" if dialog.is_named else f"{told.given_name} {told.family_name}".strip())

        def refused(error: Exception) -> None:
            if isValid(dialog):
                dialog.refuse(error)
            else:
                self._work.trouble.emit(error)

        self._work.write(lambda: dict(signers.keep(told)), then=kept, failed=refused)

    def _read_signers(self, chosen: str) -> None:
        """Offer those who may sign now, whoever was just named among them."""

        def offer(people: tuple[Person, ...]) -> None:
            self.signing.offer(people, chosen or None)
            self._weigh()

        self._work.do(self.letters.signers.known, then=offer, failed=self._fail, key="signers")

    def _freeze(self, *, frozen: bool) -> None:
        for part in (self.signing, self.asked, self.posting):
            part.setEnabled(not frozen)

    def _fail(self, error: Exception) -> None:
        self.trouble.say(told(error), Tone.BAD)

    def _furnish(self) -> None:
        note = _("Nothing is sent, and nothing is noted as sent: sign them, post them, then say so here.")
        self.asked.add_layout(self._fields)
        self.asked.add(self.first)
        self.unready.add(self.count)
        self.unready.add(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (
            self.back, Label(note, Role.MUTED), self.trouble, self.signing, self.asked, self.panel,
            self.posting, self.unready,
        ):  # fmt: skip
            column.addWidget(widget)


class _Gathering:
    """The letters of one series, gathered once they are to be written; then *refs* says to whom, by row."""

    def __init__(self, letters: CampaignLetters, uid: UUID, among: Collection[Ref], wish: Wish) -> None:
        self._letters, self._uid, self._among, self._wish = letters, uid, among, wish
        self.refs: tuple[Ref, ...] = ()

    def gather(self) -> Sequence[Wanted | Unwritable]:
        """Read them anew: much may have changed since they were shown."""
        series = self._letters.series(self._uid, wish=self._wish, among=self._among)
        self.refs = tuple(each.ref for each in series.ready)
        return self._letters.wanted(series)


def _is_needed(question: Question) -> bool:
    return not question.optional and not question.when


def _field(question: Question) -> Field:
    return Field(question.label, editor_for(question), help_text=question.help, why=question.why)


def _why(why: Said | PlaidoyerError) -> str:
    return shown(why) if isinstance(why, Said) else sentence(why)
