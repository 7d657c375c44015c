"""Who answers for the place where somebody lives: candidates, each with its reason, never a silent answer."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.directory.kinds import icon_of
from gui.widgets.announce import announce
from gui.widgets.buttons import link, secondary
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.editors import Choice, ChoiceEditor, LineEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.picture import Picture
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.domain.geography import Commune
from letters.domain.homes import Home, postcode_in
from letters.domain.mine import Candidate, Mine
from letters.domain.register_errors import NotAPostcode
from letters.domain.wording import N_
from letters.services.language import _, n_, sentence, shown
from letters.services.telling_tables import sources_told

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
        self.commune: Field | None = None
        self.look = secondary(_("Find"), "search")
        self.forget = link(_("Clear"), "close")
        self.groups: list[Rows] = []
        self._home = Home()
        self._which, self._found = QVBoxLayout(), QVBoxLayout()
        self._found.setSpacing(10)
        note = _("Read here, on this computer. Where several are possible, all of them are shown.")
        self.add(Label(note, Role.MUTED))
        self.add(self.place)
        self.add(self._buttons())
        self.add_layout(self._which)
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
        self._offer(mine.communes)
        for words, of in _GROUPS:
            if candidates := of(mine):
                self._show_group(_(words), candidates)
        for source in sources_told(mine.candidates):
            self._found.addWidget(Label(source, Role.MUTED))
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
        self._forget_communes()
        show_if(self.forget, wanted=False)
        self.place.set_focus()

    def _ask(self) -> None:
        typed = str(self.place.value() or "").strip()
        if not typed:
            self.place.set_error(_("Write the five figures of your postcode, or the name of a country."))
            self.place.set_focus()
            return
        try:
            self._home = _home(typed)
        except NotAPostcode as error:
            self._empty()
            self._forget_communes()
            self.place.set_error(sentence(error))
            self.place.set_focus()
        else:
            self._forget_communes()
            self.asked.emit(self._home)

    def _offer(self, communes: Sequence[Commune]) -> None:
        """Let one of the communes of the postcode be chosen, until another place is asked about."""
        if not communes or self.commune is not None:
            return
        choices = [Choice("", _("I do not know")), *(Choice(each.code, each.name) for each in communes)]
        self.commune = Field(
            _("Your commune"),
            ChoiceEditor(choices),
            help_text=_("Several share this postcode: with yours, fewer candidates remain."),
        )
        self.commune.changed.connect(self._narrow)
        self._which.addWidget(self.commune)

    def _narrow(self) -> None:
        chosen = str(self.commune.value() or "") if self.commune else ""
        self.asked.emit(replace(self._home, commune=chosen))

    def _forget_communes(self) -> None:
        self.commune = None
        clear(self._which)

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


def _home(typed: str) -> Home:
    """Give where somebody lives; raises `NotAPostcode` for figures that are none."""
    return Home(postcode=postcode_in(typed)) if typed[:1].isdigit() else Home(country=typed)


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
