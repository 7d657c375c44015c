"""Looking for a body in the directory by words, kinds and a département at once."""

from dataclasses import dataclass
from typing import Final

from letters.domain.searching import Narrowing
from letters.services.directory import AddressBook, Answer, Found

MOST: Final = 20
"""Bodies shown at once: a word more narrows better than a longer list."""

EVERYBODY: Final = 1_000_000
"""More bodies than any directory has: nobody is left out."""


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


def answer_in(book: AddressBook, sought: Sought, most: int = MOST) -> Answer:
    """Give the *most* bodies of *book* that *sought* means, the nearest first, and how many others it means.

    It is nobody where *sought* says nothing.
    """
    return book.answer(sought.text, Narrowing(sought.kinds, sought.department), most)


def found_in(book: AddressBook, sought: Sought, most: int = MOST) -> tuple[Found, ...]:
    """Give the *most* bodies of `answer_in`."""
    return answer_in(book, sought, most).found
