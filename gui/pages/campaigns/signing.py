"""Who signs the letters of a series: each volunteer their own, or one person for all who agreed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.banner import Banner
from gui.widgets.buttons import quiet
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.editors import CheckEditor, Choice, ChoiceEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.domain.people import Person
from letters.services.language import _, n_

EACH = ""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signs: one *sender* for all, or nobody named; whether the volunteers *agreed* to it."""

    sender: Person | None = None
    agreed: bool = False


class Signing(Card):
    """*changed* when somebody else signs; *address_wanted* gives the name of whom the address is to be given.

    The name is empty for somebody who is to be named.
    """

    changed = Signal()
    address_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Who signs"))
        self._people: dict[str, Person] = {}
        self._held = QVBoxLayout()
        self.field: Field | None = None
        self.else_one = quiet(_("Somebody else signs…"), "person")
        self.unknown = Label(role=Role.STRONG)
        self.rows = Rows(_("Volunteers whose address is not known here"))
        self.warning = Banner()
        self.agreed = CheckEditor(_("They know it and agree: write these letters too"))
        self.agreed.name_it(_("They know it and agree: write these letters too"))
        self._waiting, self._borrowed = QWidget(), QWidget()
        self._furnish()

    def signed(self) -> Signed:
        """Give who signs."""
        sender = self._people.get(self._chosen())
        return Signed(sender, agreed=sender is not None and self.agreed.value())

    def offer(self, people: Sequence[Person], chosen: str | None = None) -> None:
        """Offer *people* besides each volunteer; *chosen*, by name, or else whoever was."""
        wanted = self._chosen() if chosen is None else chosen
        self._people = {each.name: each for each in people}
        signs_all = _("{name} signs all of them")
        why = _("The fairest: the paragraph says « I ».")
        choices = [
            Choice(EACH, _("Each volunteer signs their own letters"), why),
            *(Choice(name, signs_all.format(name=name)) for name in self._people),
        ]
        clear(self._held)
        self.field = Field(_("Who signs these letters?"), ChoiceEditor(choices))
        self.field.set_value(wanted if wanted in self._people else EACH)
        self.field.changed.connect(self._choose)
        self._held.addWidget(self.field)

    def begin_again(self) -> None:
        """Let each volunteer sign, and nobody for another."""
        if self.field is not None:
            self.field.set_value(EACH)
        self.agreed.set_value(False)

    def show_held(self, waiting: Mapping[str, int], borrowed: Mapping[str, int]) -> None:
        """Say whose address keeps letters *waiting*, whose words would be *borrowed*, and how many each."""
        count = sum(waiting.values())
        words = n_(
            "{count} letter waits for the address of who signs it.",
            "{count} letters wait for the address of who signs them.",
            count,
        )
        self.unknown.set_text(words.format(count=count))
        lines = [
            Line(name, name, _letters(number), action=_("Give their address…"), icon="person")
            for name, number in waiting.items()
        ]
        self.rows.show_lines(lines)
        show_if(self._waiting, wanted=bool(lines))
        sender = self.signed().sender
        if borrowed and sender is not None:
            self.warning.say(_warned(borrowed, sender.name), Tone.WARN)
        show_if(self._borrowed, wanted=sender is not None and (bool(borrowed) or self.agreed.value()))

    def _chosen(self) -> str:
        return str(self.field.value() or EACH) if self.field is not None else EACH

    def _choose(self) -> None:
        self.agreed.set_value(False)
        self.changed.emit()

    def _furnish(self) -> None:
        where = _(
            "It is kept among the people of your household, in this encrypted file; no book of a campaign "
            "holds it. « Settings » takes it away."
        )
        for holder, widgets in (
            (self._waiting, (self.unknown, Label(where, Role.MUTED), self.rows)),
            (self._borrowed, (self.warning, self.agreed)),
        ):
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
            for widget in widgets:
                column.addWidget(widget)
            show_if(holder, wanted=False)
        self.add_layout(self._held)
        for part in (self.else_one, self._borrowed, self._waiting):
            self.add(part)
        self.rows.chosen.connect(lambda name: self.address_wanted.emit(str(name)))
        self.else_one.clicked.connect(lambda: self.address_wanted.emit(""))
        self.agreed.changed.connect(self.changed)


def _letters(count: int) -> str:
    return n_("{count} letter", "{count} letters", count).format(count=count)


def _warned(borrowed: Mapping[str, int], signer: str) -> str:
    whose = ", ".join(
        _("{name} ({letters})").format(name=name, letters=_letters(count)) for name, count in borrowed.items()
    )
    words = n_(
        "{count} letter says « I » in the words of somebody else than {signer}: {names}.",
        "{count} letters say « I » in the words of others than {signer}: {names}.",
        sum(borrowed.values()),
    )
    told = words.format(count=sum(borrowed.values()), signer=signer, names=whose)
    asking = _("Ask them before {signer} signs what they lived.").format(signer=signer)
    return f"{told} {asking}"
