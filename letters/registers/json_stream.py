"""Reading the objects of a JSON array one at a time, however large the file."""

import io
import json
import re
from collections.abc import Iterator
from typing import Final, TextIO, TypeAlias, cast

from letters.domain.register_errors import CutShort, LineTooLarge, Misshapen, RegisterFault, WrongShape
from letters.ports.registers import Dropped

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""What JSON holds."""

Record = dict[str, Json]
"""One object of an array."""

LARGEST: Final = 32_000_000
"""Characters of one value: no record of a register comes near."""

_BLOCK: Final = 1 << 18
_NEAR: Final = 12
"""Characters before the end within which a fault may be due to what was not read yet."""

_DECODE: Final = json.JSONDecoder().raw_decode


_SPACES: Final = re.compile(r"[ \t\r\n]*")


def records(file: Dropped, *keys: str) -> Iterator[Record]:
    """Give the objects of the array that stands under *keys*, or that the file is when there is none.

    Raises `WrongShape` where no such array stands, `CutShort` where the file ends before it does,
    `Misshapen` where it is no JSON, `LineTooLarge` where one value is larger than `LARGEST`.
    """
    with file.text() as text:
        yield from _records(_Reader(text, file.name), keys)


def first_record(file: Dropped, *keys: str) -> Record:
    """Give the first object of the array under *keys*; an empty one where the beginning holds none."""
    try:
        return next(_records(_Reader(io.StringIO(file.beginning), file.name), keys), {})
    except RegisterFault:
        return {}


def _records(reader: "_Reader", keys: tuple[str, ...]) -> Iterator[Record]:
    for key in keys:
        reader.enter(key)
    for element in reader.elements():
        if not isinstance(element, dict):
            raise reader.misshapen()
        yield element


class _Reader:
    """JSON read a value at a time: what was read is forgotten."""

    def __init__(self, text: TextIO, name: str) -> None:
        self._text = text
        self._name = name
        self._buffer = ""
        self._at = 0
        self._lines = 1

    def enter(self, wanted: str) -> None:
        """Go to the value of the key *wanted* of the object that begins here."""
        self._take("{")
        while self._peek() != "}":
            key = self._value()
            self._take(":")
            if key == wanted:
                return
            self._pass()
            self._comma("}")
        raise WrongShape(file=self._name, missing=wanted, line=self._line)

    def elements(self) -> Iterator[Json]:
        """Give the values of the array that begins here."""
        if self._peek() not in {"[", ""}:
            raise WrongShape(file=self._name, missing="[", line=self._line)
        self._take("[")
        while self._peek() != "]":
            yield self._value()
            self._comma("]")
        self._take("]")

    def misshapen(self) -> Misshapen:
        """Give the fault of a text that is no JSON here."""
        return Misshapen(file=self._name, format="JSON", line=self._line)

    @property
    def _line(self) -> int:
        return self._lines + self._buffer.count("\n", 0, self._at)

    def _pass(self) -> None:
        """Go past the value that begins here, without keeping an array whole."""
        if self._peek() == "[":
            for _ in self.elements():
                pass
        else:
            self._value()

    def _comma(self, closing: str) -> None:
        """Go past the comma between two values, which none stands before *closing*."""
        if self._peek() == closing:
            return
        self._take(",")
        if self._peek() == closing:
            raise self.misshapen()

    def _take(self, character: str) -> None:
        if self._peek() != character:
            raise self.misshapen() if self._peek() else self._cut()
        self._at += 1

    def _peek(self) -> str:
        """Give the next character that is no space; an empty text at the end."""
        while True:
            self._at = _past_spaces(self._buffer, self._at)
            if self._at < len(self._buffer) or not self._more():
                return self._buffer[self._at : self._at + 1]

    def _value(self) -> Json:
        """Read one value, and as much of the file as it takes."""
        self._peek()
        while True:
            try:
                value, end = _DECODE(self._buffer, self._at)
            except json.JSONDecodeError as error:
                self._read_on(error)
                continue
            except (RecursionError, ValueError) as error:
                raise self.misshapen() from error
            used = end - self._at
            if end < len(self._buffer) or not self._more():
                self._at += used
                return cast("Json", value)

    def _read_on(self, error: json.JSONDecodeError) -> None:
        open_text = error.msg.startswith("Unterminated")
        if not open_text and error.pos < len(self._buffer) - _NEAR:
            raise self.misshapen() from error
        if not self._more():
            raise self._cut() from error

    def _more(self) -> bool:
        """Read on: as much again as is not used yet, so that a long value is not read anew too often."""
        self._lines += self._buffer.count("\n", 0, self._at)
        self._buffer = self._buffer[self._at :]
        self._at = 0
        if len(self._buffer) > LARGEST:
            raise LineTooLarge(file=self._name, line=self._lines)
        read = self._text.read(max(_BLOCK, len(self._buffer)))
        self._buffer += read
        return bool(read)

    def _cut(self) -> CutShort:
        return CutShort(file=self._name, line=self._line)


def _past_spaces(text: str, at: int) -> int:
    found = _SPACES.match(text, at)
    return found.end() if found else at
