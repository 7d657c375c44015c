"""Who answers for the place where somebody lives: candidates, each with its reason, never a silent answer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.directory.kinds import icon_of
from gui.widgets.announce import announce
from gui.widgets.buttons import link, secondary
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.editors import LineEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.picture import Picture
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.domain.homes import Home
from letters.domain.mine import Candidate, Mine
from letters.domain.wording import N_
from letters.services.language import _, n_, shown

_LONGEST = 60
_GROUPS: tuple[tuple[str, Callable[[Mine], Sequence[Candidate]]], ...] = (
    (N_("Health insurance fund"), lambda mine: mine.insurers),
    (N_("At the Assemblée nationale"), lambda mine: mine.deputies),
    (N_("At the Sénat"), lambda mine: mine.senators),
    (N_("Health administration"), lambda mine: mine.authorities),
)


class Competent(Card):
    """*asked* gives where somebody lives, *chosen* the identifier of a candidate."""

    asked = Signal(object)
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Who answers for where I live?"))
        self.place = Field(_("Your postcode, or your country if you live abroad"), LineEditor(limit=_LONGEST))
        self.look = secondary(_("Find"), "search")
        self.forget = link(_("Clear"), "close")
        self.groups: list[Rows] = []
        self._found = QVBoxLayout()
        self._found.setSpacing(10)
        note = _("Read here, on this computer. Where several are possible, all of them are shown.")
        self.add(Label(note, Role.MUTED))
        self.add(self.place)
        self.add(self._buttons())
        self.add_layout(self._found)
        self.look.clicked.connect(self._ask)
        self.forget.clicked.connect(self.start_again)
        target = self.place.editor
        if isinstance(target, LineEditor):
            target.line.returnPressed.connect(self._ask)
        show_if(self.forget, wanted=False)

    def show_mine(self, mine: Mine) -> None:
        """Show every candidate with its reason, then what would tell between them."""
        self._empty()
        for words, of in _GROUPS:
            if candidates := of(mine):
                self._show_group(_(words), candidates)
        if mine.narrowing:
            self._found.addWidget(Label(_("To know more"), Role.STRONG))
        for said in mine.narrowing:
            self._found.addLayout(_remark(shown(said)))
        show_if(self.forget, wanted=True)
        count = sum(len(of(mine)) for _words, of in _GROUPS)
        announce(self, n_("{count} possible", "{count} possible", count).format(count=count))

    def start_again(self) -> None:
        """Forget where somebody lives."""
        self._empty()
        self.place.set_value("")
        show_if(self.forget, wanted=False)
        self.place.set_focus()

    def _ask(self) -> None:
        typed = str(self.place.value() or "").strip()
        if not typed:
            self.place.set_error(_("Write the five figures of your postcode, or the name of a country."))
            self.place.set_focus()
            return
        figures = typed.replace(" ", "").replace("\u00a0", "")
        self.asked.emit(Home(postcode=figures) if figures.isdigit() else Home(country=typed))

    def _show_group(self, words: str, candidates: Sequence[Candidate]) -> None:
        count = len(candidates)
        several = n_("{count} possible", "{count} possible", count).format(count=count)
        rows = Rows(words)
        rows.show_lines([_line(each) for each in candidates])
        rows.chosen.connect(lambda key: self.chosen.emit(str(key)))
        self.groups.append(rows)
        self._found.addWidget(Label(f"{words} · {several}", Role.STRONG))
        self._found.addWidget(rows)

    def _empty(self) -> None:
        self.groups = []
        clear(self._found)

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.look)
        row.addWidget(self.forget)
        row.addStretch(1)
        return holder


def _line(candidate: Candidate) -> Line:
    return Line(
        candidate.id, candidate.name, shown(candidate.why), action=_("See"), icon=icon_of(candidate.kind)
    )


def _remark(words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Picture("info", "accent", 18))
    row.addWidget(Label(words), stretch=1)
    return row
