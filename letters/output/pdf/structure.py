"""The tree of tags that a screen reader follows (ISO 32000-1, 14.7 and 14.8; ISO 14289-1)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from letters.output.pdf.objects import Name, Objects, Ref, Value, written


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of a page: the marked content *number* of *page*."""

    page: Ref
    number: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotation of a page."""

    page: Ref
    annotation: Ref


class Element:
    """A tag: *kind* is its standard type, its *kids* are read in their order.

    *alternative* says what a picture shows; *identifier* tells a note from the others;
    *attributes* are written as they are; *language* (BCP 47) is that of its words where it is not the one of
    the file. *place* is where it will be written, if that is known before;
    *written* are the tags below it that stand in the file already, behind its *kids*.
    """

    def __init__(
        self,
        kind: str,
        parent: "Element | None" = None,
        *,
        alternative: str = "",
        identifier: str = "",
        attributes: Mapping[str, Value] | None = None,
    ) -> None:
        self.kind, self.parent = kind, parent
        self.alternative, self.identifier = alternative, identifier
        self.attributes, self.language = attributes, ""
        self.place: Ref | None = None
        self.written: list[Ref] = []
        self.kids: list[Element | Marked | Annotated] = []
        if parent is not None:
            parent.kids.append(self)

    def adopt(self, other: "Element") -> None:
        """Take all that *other* holds, behind what this tag holds already."""
        for kid in other.kids:
            if isinstance(kid, Element):
                kid.parent = self
        self.kids += other.kids
        other.kids = []

    def __iter__(self) -> Iterator["Element"]:
        """This tag and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid


_Owned: TypeAlias = "Sequence[Element | Ref] | Element | Ref"
"""The owners of the pieces of one page, or the owner of one annotation; those written, by their place."""


class Owners:
    """Which tag owns each piece of each page, and each annotation: the parent tree (14.7.4.4)."""

    def __init__(self) -> None:
        self._entries: list[_Owned] = []
        self._settled = 0

    @property
    def count(self) -> int:
        """How many keys are taken: the next one that is free."""
        return len(self._entries)

    def back_to(self, count: int) -> None:
        """Free the keys taken since there were *count*."""
        del self._entries[count:]

    def settle(self, places: Mapping[Element, Ref]) -> None:
        """Remember by their *places* the tags that were written: they are held no longer."""
        for key in range(self._settled, len(self._entries)):
            self._entries[key] = _placed(self._entries[key], places)
        self._settled = len(self._entries)

    def page(self) -> tuple[int, list[Element | Ref]]:
        """The key of a new page, and the list where the owner of each of its pieces goes, or its place."""
        pieces: list[Element | Ref] = []
        self._entries.append(pieces)
        return len(self._entries) - 1, pieces

    def annotation(self, owner: Element) -> int:
        """The key of a new annotation that *owner* holds."""
        self._entries.append(owner)
        return len(self._entries) - 1

    def write(self, file: Objects, places: Mapping[Element, Ref]) -> tuple[Ref, int]:
        """The tree in *file*, and the first key that is still free."""
        listed: list[Value] = []
        for key, entry in enumerate(self._entries):
            placed = _placed(entry, places)
            listed += [key, placed]
        return file.add({"Nums": listed}), len(self._entries)


def _placed(entry: "_Owned", places: Mapping[Element, Ref]) -> Sequence[Ref] | Ref:
    if isinstance(entry, Sequence):
        return [piece if isinstance(piece, Ref) else places[piece] for piece in entry]
    return entry if isinstance(entry, Ref) else places[entry]


def write_structure(root: Element, owners: Owners, file: Objects) -> Ref:
    """Add the tree below *root* to *file*; the result is the catalogue's ``StructTreeRoot``."""
    top = file.reserve()
    places = write_tags(root, top, file)
    parents, free = owners.write(file, places)
    write_top(file, top, places[root], {"ParentTree": parents, "ParentTreeNextKey": free}, identified(places))
    return top


def write_tags(root: Element, above: Ref, file: Objects) -> dict[Element, Ref]:
    """Add *root*, which stands inside what lies *above*, and all below it; say where each tag lies."""
    places = {element: element.place or file.reserve() for element in root}
    for element, place in places.items():
        parent = above if element.parent is None else places[element.parent]
        file.put(place, _syntax(element, parent, places))
    return places


def identified(places: Mapping[Element, Ref]) -> dict[str, Ref]:
    """The tags of *places* that have an identifier, by it."""
    return {element.identifier: place for element, place in places.items() if element.identifier}


def write_top(
    file: Objects, top: Ref, root: Ref, parents: Mapping[str, Value], named: Mapping[str, Ref]
) -> None:
    """Write what stands *top*most, above *root*: the entries of the *parents*, and the *named* tags."""
    entries: dict[str, Value] = {"Type": Name("StructTreeRoot"), "K": (root,), **parents}
    if named:
        entries["IDTree"] = {"Names": [part for pair in sorted(named.items()) for part in pair]}
    file.put(top, entries)


def _syntax(element: Element, parent: Ref, places: Mapping[Element, Ref]) -> bytes:
    page = next((kid.page for kid in element.kids if isinstance(kid, Marked)), None)
    parts = [b"<</Type /StructElem /S /%s /P %d 0 R" % (element.kind.encode("ascii"), parent.number)]
    if page is not None:
        parts.append(b"/Pg %d 0 R" % page.number)
    if element.alternative:
        parts.append(b"/Alt " + written(element.alternative))
    if element.identifier:
        parts.append(b"/ID " + written(element.identifier))
    if element.language:
        parts.append(b"/Lang " + written(element.language))
    if element.attributes:
        parts.append(b"/A " + written(element.attributes))
    kids = [_kid(kid, page, places) for kid in element.kids]
    kids += [b"%d 0 R" % each.number for each in element.written]
    parts.append(b"/K [%s]>>" % b" ".join(kids))
    return b" ".join(parts)


def _kid(kid: Element | Marked | Annotated, page: Ref | None, places: Mapping[Element, Ref]) -> bytes:
    match kid:
        case Element():
            return b"%d 0 R" % places[kid].number
        case Marked(own_page, number) if own_page == page:
            return b"%d" % number
        case Marked(own_page, number):
            return b"<</Type /MCR /Pg %d 0 R /MCID %d>>" % (own_page.number, number)
        case Annotated(own_page, annotation):
            return b"<</Type /OBJR /Pg %d 0 R /Obj %d 0 R>>" % (own_page.number, annotation.number)
