"""A register of tests: its rows are given, and its file need not be read."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from letters.domain.listed import Row
from letters.ports.registers import Edition, Keep


@dataclass(frozen=True)
class InventedRegister:
    """Gives *told*, whatever the file."""

    told: Sequence[Row] | Iterable[Row] = ()
    name: str = "invented"
    title: str = "An invented register"
    licence: str = "CC0"
    family: str = "invented"
    chamber: str = ""
    lends: bool = False
    on: date | None = date(2026, 9, 1)
    term: str = ""

    def recognises(self, file) -> bool:
        del file
        return True

    def edition(self, file) -> Edition:
        del file
        return Edition("September 2026", self.on, self.term)

    def rows(self, file, keep: Keep):
        del file, keep
        yield from self.told


@dataclass
class InventedFile:
    """A dropped file of which only the name and the bytes count."""

    name: str = "dropped.csv"
    content: bytes = b"x"
    done: float = 1.0
    members: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        return len(self.content)

    def raw(self):
        return io.BytesIO(self.content)
