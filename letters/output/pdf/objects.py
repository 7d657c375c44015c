"""PDF objects as plain Python values, and the file that holds them (ISO 32000-1, section 7)."""

import hashlib
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The first bytes of every file: its version, then four that are no text."""


class Name(str):
    """A PDF name, without its slash, in plain ASCII letters, digits and signs."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """The place of an object in the file: its number, from 1."""

    number: int


Value: TypeAlias = "bool | int | float | str | bytes | Ref | Mapping[str, Value] | Sequence[Value]"
"""What a PDF can hold: `str` is a text string, `Name` a name, `bytes` are written as they are."""


def written(value: Value) -> bytes:
    """The PDF syntax of *value*."""
    match value:
        case bytes():
            syntax = value
        case Name():
            syntax = b"/" + value.encode("ascii")
        case str():
            syntax = _text(value)
        case bool():
            syntax = b"true" if value else b"false"
        case int() | float():
            syntax = number(value).encode("ascii")
        case Ref(place):
            syntax = b"%d 0 R" % place
        case Mapping():
            pairs = (b"/%s %s" % (key.encode("ascii"), written(held)) for key, held in value.items())
            syntax = b"<<%s>>" % b" ".join(pairs)
        case _:
            syntax = b"[%s]" % b" ".join(written(item) for item in value)
    return syntax


def number(value: float) -> str:
    """*value* to a thousandth of a point, without an exponent nor a useless zero."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"


def _text(value: str) -> bytes:
    if value.isascii() and value.isprintable():
        plain = value.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return b"(" + plain.encode("ascii") + b")"
    return b"<" + ("\ufeff" + value).encode("utf-16-be").hex().encode("ascii") + b">"


class Objects(Protocol):
    """Where objects are written: a file in memory, or one that grows on the disk."""

    def reserve(self) -> Ref:
        """A place that `put` fills later."""

    def put(self, place: Ref, value: Value) -> None:
        """Write *value* in its reserved *place*."""

    def add(self, value: Value) -> Ref:
        """Write *value* in a new place."""

    def add_stream(
        self, content: bytes, entries: Mapping[str, Value] | None = None, *, packed: bool = True
    ) -> Ref:
        """Write *content* as a stream with *entries* in its dictionary; *packed* deflates it."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """How files begin that have their first objects in common: those, and where each of them lies."""

    content: bytes = HEADER
    offsets: tuple[int, ...] = ()


PLAIN = Beginning()
"""How a file begins that shares nothing with another."""

Pack = Callable[[bytes], bytes]


class ObjectFile:
    """The objects of one file behind those of its *beginning*, in the order in which they were added."""

    def __init__(self, beginning: Beginning = PLAIN, *, pack: Pack = zlib.compress) -> None:
        self._bodies: list[bytes] = []
        self._beginning, self._pack = beginning, pack
        self._before = len(beginning.offsets)

    def reserve(self) -> Ref:
        """A place that `put` fills later."""
        self._bodies.append(b"null")
        return Ref(self._before + len(self._bodies))

    def put(self, place: Ref, value: Value) -> None:
        """Write *value* in its reserved *place*."""
        self._bodies[place.number - self._before - 1] = written(value)

    def add(self, value: Value) -> Ref:
        """Write *value* in a new place."""
        place = self.reserve()
        self.put(place, value)
        return place

    def add_stream(
        self, content: bytes, entries: Mapping[str, Value] | None = None, *, packed: bool = True
    ) -> Ref:
        """Write *content* as a stream with *entries* in its dictionary; *packed* deflates it."""
        return self.add(stream(content, entries, pack=self._pack if packed else None))

    def begun(self) -> Beginning:
        """The objects added so far, as the beginning of other files."""
        parts, offsets = self._parts()
        return Beginning(b"".join(parts), tuple(offsets))

    def finish(self, root: Ref, info: Ref) -> bytes:
        """The whole file; its identifier is drawn from its content, so that equal content is equal bytes."""
        parts, offsets = self._parts()
        start = sum(map(len, parts))
        parts.append(cross_references(offsets))
        parts.append(self._trailer(root, info, _identifier(parts), start=start))
        return b"".join(parts)

    def _parts(self) -> tuple[list[bytes], list[int]]:
        parts, offsets = [self._beginning.content], [*self._beginning.offsets]
        offset = len(self._beginning.content)
        for place, body in enumerate(self._bodies, self._before + 1):
            part = b"%d 0 obj\n%s\nendobj\n" % (place, body)
            parts.append(part)
            offsets.append(offset)
            offset += len(part)
        return parts, offsets

    def _trailer(self, root: Ref, info: Ref, identifier: bytes, *, start: int) -> bytes:
        entries: dict[str, Value] = {
            "Size": self._before + len(self._bodies) + 1,
            "Root": root,
            "Info": info,
            "ID": (identifier, identifier),
        }
        return b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (written(entries), start)


def stream(content: bytes, entries: Mapping[str, Value] | None = None, *, pack: Pack | None) -> bytes:
    """The syntax of a stream with *entries* in its dictionary; *pack* deflates it.

    An end of line stands before ``endstream`` and is not counted (ISO 19005-2, 6.1.7.1): two characters,
    since a validator takes a last byte 0x0D of the content and one 0x0A behind it for an end of line.
    """
    held = pack(content) if pack else content
    filtered: dict[str, Value] = {"Filter": Name("FlateDecode")} if pack else {}
    head = written({**(entries or {}), **filtered, "Length": len(held)})
    return head + b"\nstream\n" + held + b"\r\nendstream"


def cross_references(offsets: Sequence[int]) -> bytes:
    """The table that says where each object lies; one at 0 was never written."""
    lines = [b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)]
    lines += [b"%010d 00000 n \n" % offset if offset else b"0000000000 00001 f \n" for offset in offsets]
    return b"".join(lines)


def _identifier(parts: Sequence[bytes]) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part)
    return b"<" + digest.hexdigest().encode("ascii") + b">"
