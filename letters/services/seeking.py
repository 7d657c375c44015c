"""Looking for a body in the directory by words, kinds and a département at once."""

from dataclasses import dataclass
from typing import Final

from letters.services.directory import AddressBook, Found

MOST: Final = 20
"""Bodies shown at once: a word more narrows better than a longer list."""

_AMONG: Final = 200
"""Bodies of any kind among which those of several kinds are taken."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody looks for: words, kinds of body (any where there is none), the code of a département."""

    text: str = ""
    kinds: tuple[str, ...] = ()
    department: str = ""

    @property
    def says_something(self) -> bool:
        """Say whether there is a word or a département to look for."""
        return bool(self.text.strip() or self.department)


def found_in(book: AddressBook, sought: Sought, most: int = MOST) -> tuple[Found, ...]:
    """Give the *most* bodies of *book* that *sought* means, the nearest first; none where it says nothing."""
    words = f"{sought.text} {sought.department}"
    one_kind = sought.kinds[0] if len(sought.kinds) == 1 else ""
    found = book.search(words, one_kind, most=_AMONG)
    return tuple(each for each in found if _is_meant(each, sought))[:most]


def _is_meant(found: Found, sought: Sought) -> bool:
    listed = found.listed
    of_kind = not sought.kinds or listed.kind in sought.kinds
    return of_kind and (not sought.department or sought.department in (listed.serves or (listed.department,)))
