"""The four ways to begin."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from gui.widgets.tiles import Tiles
from gui.widgets.way import Way
from letters.domain.wording import N_
from letters.services.language import _


@dataclass(frozen=True, slots=True)
class Beginning:
    """One way to begin: the kind of letter it leads to, and its words, marked for translation."""

    slug: str
    icon: str
    title: str
    text: str


BEGINNINGS = (
    Beginning(
        "objection/health-insurer",
        "shield",
        N_("Object to the use of my data"),
        N_("Tell your health insurer that your health data must not serve research or studies."),
    ),
    Beginning(
        "access/health-insurer",
        "search",
        N_("Know what they hold on me"),
        N_("Ask what they know about you, where it comes from and who received it."),
    ),
    Beginning(
        "legislator/deputy-written-question",
        "capitol",
        N_("Write to my deputy"),
        N_("Ask for a written question to the government on the hosting of health data."),
    ),
    Beginning(
        "complaint/cnil",
        "scales",
        N_("Complain to the CNIL"),
        N_("They refused, or did not answer in time: let the authority look at it."),
    ),
)


class Beginnings(Tiles):
    """A card for each; *chosen* gives the kind of letter."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.ways = {each.slug: self._made(each) for each in BEGINNINGS}

    def _made(self, beginning: Beginning) -> Way:
        way = Way(beginning.icon, _(beginning.title), _(beginning.text), _("Begin"))
        way.chosen.connect(lambda: self.chosen.emit(beginning.slug))
        self.add(way)
        return way
