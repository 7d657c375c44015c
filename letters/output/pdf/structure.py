"""The tree of tags that a screen reader follows (ISO 32000-1, 14.7 and 14.8; ISO 14289-1)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letters.output.pdf.objects import Name, ObjectFile, Ref, Value


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
    *attributes* are written as they are.
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
        self.attributes = attributes
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


class Owners:
    """Which tag owns each piece of each page, and each annotation: the parent tree (14.7.4.4)."""

    def __init__(self) -> None:
        self._entries: list[list[Element] | Element] = []

    def page(self) -> tuple[int, list[Element]]:
        """The key of a new page, and the list where the owner of each of its pieces goes."""
        pieces: list[Element] = []
        self._entries.append(pieces)
        return len(self._entries) - 1, pieces

    def annotation(self, owner: Element) -> int:
        """The key of a new annotation that *owner* holds."""
        self._entries.append(owner)
        return len(self._entries) - 1

    def write(self, file: ObjectFile, places: Mapping[Element, Ref]) -> tuple[Ref, int]:
        """The tree in *file*, and the first key that is still free."""
        listed: list[Value] = []
        for key, entry in enumerate(self._entries):
            owner = [places[piece] for piece in entry] if isinstance(entry, list) else places[entry]
            listed += [key, owner]
        return file.add({"Nums": listed}), len(self._entries)


def write_structure(root: Element, owners: Owners, file: ObjectFile) -> Ref:
    """Add the tree below *root* to *file*; the result is the catalogue's ``StructTreeRoot``."""
    top = file.reserve()
    places = {element: file.reserve() for element in root}
    for element, place in places.items():
        parent = top if element.parent is None else places[element.parent]
        file.put(place, _entries(element, parent, places))
    parents, free = owners.write(file, places)
    entries: dict[str, Value] = {
        "Type": Name("StructTreeRoot"),
        "K": (places[root],),
        "ParentTree": parents,
        "ParentTreeNextKey": free,
    }
    named = sorted((element.identifier, place) for element, place in places.items() if element.identifier)
    if named:
        entries["IDTree"] = {"Names": [part for pair in named for part in pair]}
    file.put(top, entries)
    return top


def _entries(element: Element, parent: Ref, places: Mapping[Element, Ref]) -> dict[str, Value]:
    entries: dict[str, Value] = {"Type": Name("StructElem"), "S": Name(element.kind), "P": parent}
    page = next((kid.page for kid in element.kids if isinstance(kid, Marked)), None)
    if page is not None:
        entries["Pg"] = page
    if element.alternative:
        entries["Alt"] = element.alternative
    if element.identifier:
        entries["ID"] = element.identifier
    if element.attributes:
        entries["A"] = element.attributes
    entries["K"] = [_kid(kid, page, places) for kid in element.kids]
    return entries


def _kid(kid: Element | Marked | Annotated, page: Ref | None, places: Mapping[Element, Ref]) -> Value:
    match kid:
        case Element():
            return places[kid]
        case Marked(own_page, number):
            if own_page == page:
                return number
            return {"Type": Name("MCR"), "Pg": own_page, "MCID": number}
        case Annotated(own_page, annotation):
            return {"Type": Name("OBJR"), "Pg": own_page, "Obj": annotation}
