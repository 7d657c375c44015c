"""Volunteers of one campaign who have the same name: told apart by what a person knows of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from uuid import UUID

from letters.domain.campaigns.facts import Volunteer
from letters.domain.folding import folded

_SHORT = 8
"""Characters of an identifier that tell two volunteers apart, as the commands take them."""


def names_apart(volunteers: Iterable[Volunteer]) -> Mapping[UUID, str]:
    """Give the name of each volunteer, with more to it where another one has the same.

    Their départements tell them apart, « Anne Martin (35) »; where these are the same or unknown, the
    beginning of their identifier. Accents and capitals make no other name.
    """
    people = tuple(volunteers)
    called = Counter(folded(each.name) for each in people)
    placed = Counter(map(_with_places, people))
    names = {}
    for each in people:
        if called[folded(each.name)] == 1:
            names[each.uid] = each.name
        elif each.departments and placed[_with_places(each)] == 1:
            names[each.uid] = f"{each.name} ({', '.join(each.departments)})"
        else:
            names[each.uid] = f"{each.name} ({str(each.uid)[:_SHORT]})"
    return names


def _with_places(volunteer: Volunteer) -> tuple[str, tuple[str, ...]]:
    return folded(volunteer.name), volunteer.departments
