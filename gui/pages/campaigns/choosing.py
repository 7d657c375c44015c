"""Whom a campaign is aimed at: legislators of the directory, counted before they are added."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.campaigns.desk import CampaignsDesk
from gui.pages.campaigns.picked import PickedEditor
from gui.pages.safekeeping.faults import told
from gui.widgets.announce import announce
from gui.widgets.asking import Asks
from gui.widgets.banner import Banner
from gui.widgets.buttons import primary
from gui.widgets.card import Card
from gui.widgets.editors import Choice, SeveralEditor
from gui.widgets.empty import Empty
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.campaigns.board_words import HOUSES
from letters.domain.campaigns.facts import Target
from letters.domain.departments import DEPARTMENTS
from letters.domain.folding import folded
from letters.domain.listed import Ref
from letters.services.campaigns.targets import Choice as Chosen
from letters.services.language import _, n_
from letters.services.telling_bodies import department_words

_DEBOUNCE, _NAMED = 150, 12
"""Milliseconds without another choice before those meant are counted, and names that are given of them."""


@dataclass(frozen=True, slots=True)
class _Directory:
    """Who sits, and what one may choose by."""

    sitting: tuple[Target, ...]
    groups: tuple[str, ...]
    committees: tuple[str, ...]


class Choosing(QWidget):
    """*added* gives the legislators that were added, *import_wanted* when the directory holds none."""

    added = Signal(object)
    import_wanted = Signal()

    def __init__(self, desk: CampaignsDesk, asks: Asks, work: Work) -> None:
        super().__init__()
        self._desk, self._asks, self._work = desk, asks, work
        self._uid: UUID | None = None
        self._known: Collection[Ref] = ()
        self.found: tuple[Target, ...] = ()
        self.houses = Field(_("Chambers"), SeveralEditor([Choice(k, _(w)) for k, w in HOUSES.items()]))
        self.picked = {
            name: PickedEditor(hint)
            for name, hint in (
                ("departments", _("Add a département…")),
                ("constituencies", _("Add a constituency…")),
                ("groups", _("Add a group…")),
                ("committees", _("Add a committee…")),
            )
        }
        titles = (_("Départements"), _("Constituencies"), _("Political groups"), _("Committees"))
        self.fields = [
            Field(title, each, optional=True)
            for title, each in zip(titles, self.picked.values(), strict=True)
        ]
        self.count, self.names = Label(role=Role.HEADING), Label(role=Role.MUTED)
        self.trouble = Banner()
        self.add = primary(_("Add them"), "plus")
        self.form = Card(_("Who is asked?"))
        self.empty = Empty(
            _("The directory holds no legislator yet."),
            detail=_(
                "Import the list of the Assemblée nationale, of the Sénat or of the European Parliament."
            ),
            action=_("Import a register"),
            icon="directory",
        )
        self._timer = QTimer(self)
        self._furnish()
        self._connect()

    def show_campaign(self, uid: UUID, known: Collection[Ref]) -> None:
        """Choose for the campaign *uid*, which is aimed at *known* already."""
        self._uid, self._known = uid, known
        if self.isVisible():
            self.read()

    def read(self) -> None:
        """Read who sits: a while, so only for who is about to choose."""
        self._work.do(self._read, then=self._offer, key="directory of campaign")

    def choice(self) -> Chosen:
        """Give what is chosen now."""
        kinds = self.houses.value()
        pairs = (each.rsplit("-", 1) for each in self.picked["constituencies"].value())
        return Chosen(
            kinds if isinstance(kinds, tuple) else (),
            self.picked["departments"].value(),
            self.picked["groups"].value(),
            self.picked["committees"].value(),
            tuple((code, int(number)) for code, number in pairs),
        )

    def _read(self) -> _Directory:
        sitting = self._desk.targets.matching(Chosen())
        groups = {each.group for each in sitting if each.group}
        committees = {name for each in sitting for name in each.committees}
        return _Directory(sitting, tuple(sorted(groups, key=folded)), tuple(sorted(committees, key=folded)))

    def _offer(self, directory: _Directory) -> None:
        there = {each.department for each in directory.sitting}
        seats = {(each.department, each.constituency) for each in directory.sitting if each.constituency}
        places = [each.code for each in DEPARTMENTS if each.code in there]
        order = {code: place for place, code in enumerate(places)}
        in_order = sorted(seats, key=lambda seat: (order.get(seat[0], len(order)), seat[1]))
        self.picked["departments"].offer([Choice(code, department_words(code)) for code in places])
        self.picked["constituencies"].offer([Choice(f"{c}-{n}", _seat_words(c, n)) for c, n in in_order])
        self.picked["groups"].offer([Choice(each, each) for each in directory.groups])
        self.picked["committees"].offer([Choice(each, each) for each in directory.committees])
        show_if(self.form, wanted=bool(directory.sitting))
        show_if(self.empty, wanted=not directory.sitting)
        if directory.sitting:
            self._look()

    def _look(self) -> None:
        self._timer.stop()
        choice = self.choice()
        self._work.do(
            lambda: self._desk.targets.matching(choice), then=self._show, failed=self._fail, key="matching"
        )

    def _show(self, found: Sequence[Target]) -> None:
        self.found = tuple(each for each in found if each.ref not in self._known)
        there = len(found) - len(self.found)
        new = n_("{count} legislator to add", "{count} legislators to add", len(self.found))
        already = n_("{count} is in the campaign already", "{count} are in the campaign already", there)
        words = new.format(count=len(self.found))
        if there:
            words = f"{words} · {already.format(count=there)}"
        self.count.set_text(words if found else _("Nobody sits who matches all of this."))
        self.names.set_text(_named(self.found))
        one = n_("Add {count} legislator", "Add {count} legislators", len(self.found))
        self.add.set_words(one.format(count=len(self.found)))
        self.add.setEnabled(bool(self.found))
        announce(self.count, self.count.text())

    def _add(self) -> None:
        uid, choice = self._uid, self.choice()
        if uid is None or (choice == Chosen() and not self._wants_everybody()):
            return
        self.add.setEnabled(False)
        self._work.write(
            lambda: self._desk.targets.add(uid, choice, by=self._desk.me(uid)),
            then=self._added,
            failed=self._fail,
        )

    def _wants_everybody(self) -> bool:
        count = len(self.found)
        title = n_("Add {count} legislator?", "Add {count} legislators?", count).format(count=count)
        text = _("You chose no chamber, no département, nothing: all who sit would be asked.")
        return self._asks.confirm(title, text, do=_("Add them all"))

    def _added(self, new: tuple[Target, ...]) -> None:
        self.trouble.say("")
        self.added.emit(new)

    def _fail(self, error: Exception) -> None:
        self.trouble.say(told(error), Tone.BAD)
        self.add.setEnabled(bool(self.found))

    def _furnish(self) -> None:
        note = _("What is left empty allows everybody; each choice narrows the others.")
        for widget in (Label(note, Role.MUTED), self.houses, *self.fields, self.count, self.names):
            self.form.add(widget)
        self.form.add(self.trouble)
        self.form.add(self.add)
        self.form.body.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.form, self.empty):
            column.addWidget(part)
            show_if(part, wanted=False)

    def _connect(self) -> None:
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE)
        self._timer.timeout.connect(self._look)
        for field in (self.houses, *self.fields):
            field.changed.connect(self._timer.start)
        self.add.clicked.connect(self._add)
        self.empty.acted.connect(self.import_wanted)


def _seat_words(code: str, number: int) -> str:
    return _("{department}, constituency {number}").format(department=department_words(code), number=number)


def _named(found: Sequence[Target]) -> str:
    names = ", ".join(each.name for each in found[:_NAMED])
    left = len(found) - _NAMED
    if left <= 0:
        return names
    return n_("{names} and {count} other", "{names} and {count} others", left).format(names=names, count=left)
