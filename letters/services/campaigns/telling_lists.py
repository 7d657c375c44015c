"""The official lists that hold the addresses of legislators: which of them a volunteer still lacks."""

from collections.abc import Iterable, Iterator

from letters.domain.official_lists import OfficialList
from letters.services.campaigns.my_day import MyDay


def lists_missing(day: MyDay, published: Iterable[OfficialList]) -> Iterator[OfficialList]:
    """Give those of *published* that would tell how to reach whom the directory does not hold of *day*."""
    unknown = {known.target.kind for known in day.now if known.listed is None}
    return (each for each in published if each.kind in unknown)
