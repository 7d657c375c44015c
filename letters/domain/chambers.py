"""How many sit in each chamber, so that a list that lacks half of them is not believed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from letters.domain.rights import BodyKind
from letters.domain.wording import N_


@dataclass(frozen=True, slots=True)
class Chamber:
    """A chamber: from *least* (some seats are vacant) to *most* (all of them) sit; *source* says how many."""

    name: str
    least: int
    most: int
    source: str


CHAMBERS: Final[Mapping[str, Chamber]] = {
    BodyKind.DEPUTY: Chamber(N_("the Assemblée nationale"), 570, 577, "Constitution, art. 24"),
    BodyKind.SENATOR: Chamber(N_("the Sénat"), 345, 348, "Constitution, art. 24"),
    BodyKind.MEP: Chamber(
        N_("the French of the European Parliament"),
        79,
        81,
        "European Council, decision (EU) 2023/2061, art. 3",
    ),
}
"""By the kind of their members."""


EVERY_KIND: Final = "every-kind"
"""In the place of a kind: a list that is whole, of bodies of any kind (one's own list)."""


def is_plausible(kind: str, count: int) -> bool:
    """Say whether a whole list of the chamber of *kind* may hold *count* persons; True of no chamber."""
    chamber = CHAMBERS.get(kind)
    return chamber is None or chamber.least <= count <= chamber.most
