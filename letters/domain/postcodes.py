"""Which part of France an address lies in, as its postcode tells: whose public holidays count there."""

import re
from collections.abc import Iterable

from letters.domain.calendars import Territory

_POSTCODE = re.compile(r"^\s*(\d{5})\b")
_ALSACE_MOSELLE = ("57", "67", "68")
_OF_THEIR_OWN = {"97133": Territory.SAINT_BARTHELEMY, "97150": Territory.SAINT_MARTIN}
_CEDEX_OF_REUNION = dict.fromkeys(("977", "978"), Territory.REUNION)
"""La Réunion sorts its business mail under 977 and 978, which are no postcodes of the two islands of these
numbers: those are 97133 and 97150."""

_OVERSEAS = {
    territory.value: territory for territory in Territory if territory.value.isdigit()
} | _CEDEX_OF_REUNION


def territory_of(address: Iterable[str]) -> Territory:
    """Give the territory of the last line of *address* that begins with a postcode.

    « 67090 STRASBOURG CEDEX » lies in Alsace and Moselle, « 97741 SAINT-DENIS » in La Réunion; without a
    postcode, or with any other, it is metropolitan France.
    """
    code = postcode_of(address)
    if code[:2] in _ALSACE_MOSELLE:
        return Territory.ALSACE_MOSELLE
    return _OF_THEIR_OWN.get(code) or _OVERSEAS.get(code[:3], Territory.FRANCE)


def postcode_of(address: Iterable[str]) -> str:
    """Give the postcode that begins the last line of *address* to begin with one; empty without any."""
    codes = [found[1] for found in map(_POSTCODE.match, address) if found]
    return codes[-1] if codes else ""
