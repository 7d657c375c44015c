"""The months that the law adds for those who live far from the court."""

from letters.domain.calendars import Territory, territory_named
from letters.domain.date_errors import UnknownTerritory
from letters.domain.rules import Distance

ABROAD = "abroad"
"""The home of those who live outside France."""

_MONTHS_FROM_ABROAD = 2
_MONTHS_FROM_OVERSEAS = 1


def distance(from_where: Distance, residence: str | None, territory: Territory) -> int:
    """Months added for a person of *residence* (a code, or ``abroad``); *territory* is the court's.

    One month between a home overseas and a court in metropolitan France, or between a court overseas and a
    home elsewhere in France; two months from abroad (code de justice administrative, art. R421-7).
    Raises `UnknownTerritory`.
    """
    if residence is None:
        return 0
    home = residence_named(residence)
    if from_where is Distance.NONE:
        return 0
    if home is None:
        return _MONTHS_FROM_ABROAD
    seat = territory if from_where is Distance.FROM_THE_COURT else Territory.FRANCE
    return _MONTHS_FROM_OVERSEAS if _region(home) != _region(seat) else 0


def residence_named(code: str) -> Territory | None:
    """Give the territory of *code*, or nothing for ``abroad``.

    Raises `UnknownTerritory`, which lists the codes.
    """
    if code.strip().lower() == ABROAD:
        return None
    try:
        return territory_named(code)
    except UnknownTerritory as unknown:
        raise UnknownTerritory(**unknown.facts | {"known": f"{unknown.facts['known']}, {ABROAD}"}) from None


def _region(territory: Territory) -> Territory:
    return territory if territory.overseas else Territory.FRANCE
