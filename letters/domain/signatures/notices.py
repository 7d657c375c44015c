"""What those who sign are told before they do (GDPR, art. 13), filled in by who keeps the list."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from letters.domain.sources import Source

NEEDED: Final = ("title", "controller", "contact", "until")
"""What a notice cannot do without."""

KNOWN: Final = frozenset({*NEEDED, "officer", "host", "country", "complaints"})
"""What a notice may be filled in with; *complaints* is where the supervisory authority takes them."""

_PLACE = re.compile(r"\{(\w+)\}")


class When(StrEnum):
    """When a part of a notice stands in it."""

    ALWAYS = "always"
    OFFICER = "officer"
    HOST = "host"
    NO_HOST = "no-host"

    def holds(self, told: Mapping[str, str]) -> bool:
        """Say whether a part stands in a notice of which *told* is known."""
        if self is When.NO_HOST:
            return not told.get("host")
        return self is When.ALWAYS or bool(told.get(self.value))


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph: its *text* with places in braces, the points of the article that it *covers*."""

    text: str
    when: When
    covers: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A whole notice: its *heading*, its *parts*, and the *boxes* that are ticked by who signs."""

    heading: str
    parts: tuple[Part, ...]
    boxes: tuple[str, ...]

    def filled(self, told: Mapping[str, str]) -> str:
        """Give the notice as a text, filled in with *told*; what is not known of it stands as dots."""
        held = (each.text for each in self.parts if each.when.holds(told))
        boxes = "\n".join(f"☐ {each}" for each in self.boxes)
        return "\n\n".join((self.heading, *(_filled(each, told) for each in held), boxes))


def places_of(texts: Collection[str]) -> frozenset[str]:
    """Give the places to fill in that stand in *texts*."""
    return frozenset(name for text in texts for name in _PLACE.findall(text))


def _filled(text: str, told: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: told.get(place[1], "") or "[…]", text)
