"""What the process that reads exhibits may answer: whatever else it says is no answer, and ends it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from letters.ports.binder import State

Size = tuple[float, float]
_PAIR = 2


class Gone(Exception):
    """The process ended, was ended by the system, did not answer in time, or said what is no answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, as JSON gave it: an exhibit may have taken over whoever said it."""

    told: Mapping[str, object]

    @classmethod
    def of(cls, told: object) -> Self:
        """Take what JSON gave; raises `Gone`, and `OSError` if the disk refused what the process wrote."""
        if not isinstance(told, dict):
            raise Gone
        answer = cls(told)
        if "errno" in told:
            raise OSError(answer._number("errno"), answer._text("reason"))
        return answer

    @property
    def pages(self) -> int:
        """How many pages there are; raises `Gone`."""
        return self._number("pages")

    @property
    def state(self) -> State:
        """What became of an exhibit; raises `Gone`."""
        try:
            return State(self._text("state"))
        except ValueError:
            raise Gone from None

    @property
    def text(self) -> str:
        """The words of an exhibit that has no pages; raises `Gone`."""
        return self._text("text")

    @property
    def joined(self) -> tuple[str, ...]:
        """The names of the files joined to an e-mail; raises `Gone`."""
        return tuple(_text(name) for name in self._list("joined"))

    @property
    def sizes(self) -> tuple[Size, ...]:
        """The width and the height of each page, in points; raises `Gone`."""
        return tuple(_size(size) for size in self._list("sizes"))

    def _number(self, name: str) -> int:
        number = self.told.get(name)
        if type(number) is not int or number < 0:
            raise Gone
        return number

    def _text(self, name: str) -> str:
        return _text(self.told.get(name))

    def _list(self, name: str) -> list[object]:
        found = self.told.get(name)
        if not isinstance(found, list):
            raise Gone
        return found


def _text(text: object) -> str:
    if not isinstance(text, str):
        raise Gone
    return text


def _size(size: object) -> Size:
    if not isinstance(size, list) or len(size) != _PAIR:
        raise Gone
    return _length(size[0]), _length(size[1])


def _length(length: object) -> float:
    if isinstance(length, bool) or not isinstance(length, int | float):
        raise Gone
    try:
        points = float(length)
    except OverflowError:
        raise Gone from None
    if not math.isfinite(points) or points <= 0:
        raise Gone
    return points
