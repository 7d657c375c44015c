"""The home of a person as the courts count distances: overseas, abroad, or in metropolitan France."""

from collections.abc import Sequence

from letters.domain.countries import HOME, country_in_capitals, is_country
from letters.domain.distances import ABROAD
from letters.domain.postcodes import territory_of


def residence_of(address: Sequence[str]) -> str:
    """Give the code of the territory overseas where *address* lies, ``abroad``, or nothing.

    Nothing stands for metropolitan France, and for an address that tells neither a country nor a postcode:
    no month is added on a guess. A country that the table of countries does not know tells nothing either.
    """
    last = address[-1].strip() if address else ""
    if is_country(last):
        if country_in_capitals(last) not in {"", HOME}:
            return ABROAD
        address = address[:-1]
    territory = territory_of(address)
    return territory.value if territory.overseas else ""
