"""The official lists that hold the addresses of legislators: which of them a volunteer still lacks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.services.campaigns.my_day import MyDay


@dataclass(frozen=True, slots=True)
class OfficialList:
    """The list of one chamber: its *title*, which *file* of the page *address* it is; words marked."""

    kind: str
    title: str
    file: str
    address: str


OFFICIAL_LISTS: Final = (
    OfficialList(
        BodyKind.DEPUTY,
        N_("Deputies: page of the Assemblée nationale"),
        N_("The file « AMO10 », in JSON (.zip): active deputies, their mandates and bodies"),
        "https://data.assemblee-nationale.fr/acteurs/deputes-en-exercice",
    ),
    OfficialList(
        BodyKind.SENATOR,
        N_("Senators: page of the Sénat"),
        N_("The file « ODSEN_GENERAL », in CSV: general information on senators"),
        "https://data.senat.fr/les-senateurs/",
    ),
    OfficialList(
        BodyKind.MEP,
        N_("Members of the European Parliament: their full list"),
        N_("The page that opens is the file: save it as it is (XML)"),
        "https://www.europarl.europa.eu/meps/fr/full-list/xml",
    ),
)
"""Where the addresses of each chamber are published, in the order in which they are offered."""


def lists_missing(day: MyDay) -> Iterator[OfficialList]:
    """Give the lists that would tell how to reach those of *day* whom the directory does not hold."""
    unknown = {known.target.kind for known in day.now if known.listed is None}
    return (each for each in OFFICIAL_LISTS if each.kind in unknown)
