"""What the CNIL asks for before it takes a complaint up, each thing with what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.banner import Banner
from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from gui.widgets.pill import Pill
from letters.domain.admissibility import MET, TITLES, WITHOUT_REQUEST, Met, Requirement, overall
from letters.domain.wording import N_
from letters.services.language import _, shown
from letters.services.reasoning import certainty

_TONES = {Met.YES: Tone.OK, Met.CHECK: Tone.WARN, Met.NO: Tone.BAD}
_SAID = {
    Met.YES: (
        N_("Your complaint can be lodged"),
        N_("Nothing that the CNIL says it asks for is missing; it alone decides."),
    ),
    Met.CHECK: (
        N_("Your complaint can be lodged, once you have checked it"),
        N_("What is marked below is known to you alone."),
    ),
    Met.NO: (
        N_("Something is missing"),
        N_("You remain free to complain; as it is, the CNIL may well set the complaint aside."),
    ),
}
_WIDEST = 112


class RequirementsView(QWidget):
    """The list, told and never forbidding; *request_asked* when the person would mend the request first."""

    request_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.banner, self.list = Banner(), Card(_("What the CNIL asks for"))
        self.banner.acted.connect(self.request_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self.banner, self.list, Label(shown(WITHOUT_REQUEST), Role.MUTED)):
            column.addWidget(widget)

    def show_requirements(self, requirements: Sequence[Requirement]) -> None:
        """Show what is there and what is not."""
        worst = overall(requirements)
        title, detail = _SAID[worst]
        action = "" if worst is Met.YES else _("See the request")
        self.banner.say(_(title), _TONES[worst], detail=_(detail), action=action)
        self.list.clear()
        for requirement in requirements:
            self.list.add(_row(requirement))


def _row(requirement: Requirement) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 4, 0, 6)
    row.setSpacing(14)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Label(_(TITLES[requirement.asked]), Role.STRONG))
    words.addWidget(Label(_why(requirement)))
    if requirement.to_do:
        words.addWidget(Label(_("What to do: {words}").format(words=_(requirement.to_do))))
    words.addWidget(Label(_source(requirement), Role.MUTED))
    pill = QWidget()
    beside = QVBoxLayout(pill)
    beside.setContentsMargins(0, 0, 0, 0)
    beside.addWidget(Pill(_(MET[requirement.met]), _TONES[requirement.met]))
    pill.setFixedWidth(max(_WIDEST, pill.fontMetrics().averageCharWidth() * 13))
    row.addWidget(pill, alignment=Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, stretch=1)
    return holder


def _source(requirement: Requirement) -> str:
    source = requirement.source
    place = ", ".join(_(part) for part in (source.title, source.article) if part)
    return _("Source: {place} [{certainty}]").format(place=place, certainty=certainty(source))


def _why(requirement: Requirement) -> str:
    why = shown(requirement.why)
    if requirement.from_day is None:
        return why
    return _("{why} You may complain from {day}.").format(why=why, day=shown(requirement.from_day))
