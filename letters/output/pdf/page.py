"""One page: text, lines, pictures and links, each inside the tag that owns it."""

from urllib.parse import quote

from letters.output.pdf.geometry import Area
from letters.output.pdf.objects import Name, Objects, Ref, Value, number
from letters.output.pdf.pieces import BASELINE, Piece
from letters.output.pdf.structure import Annotated, Element, Marked, Owners

_PRINTED = 4
"""The flag of an annotation that is printed (ISO 19005-2, 6.3.2)."""


class Page:
    """A page being drawn; lengths in points from its top left corner.

    What is drawn without an owner is furniture, which a screen reader passes over.
    """

    def __init__(self, file: Objects, owners: Owners, *, width: float, height: float) -> None:
        self.place = file.reserve()
        self._file, self._owners = file, owners
        self._width, self._height = width, height
        self._key, self._pieces = owners.page()
        self._commands: list[str] = []
        self._owner: Element | None = None
        self._marked = False
        self._pictures: dict[str, Value] = {}
        self._annotations: list[Ref] = []

    def draw(self, piece: Piece, *, baseline: float, owner: Element | None = None) -> None:
        """Draw *piece* at the height of its *baseline*."""
        self._mark(owner)
        self._commands.append(piece.commands.replace(BASELINE, number(self._height - baseline)))

    def rule(self, start: tuple[float, float], end: tuple[float, float], *, thickness: float) -> None:
        """Draw a straight line, as furniture."""
        self._mark(None)
        path = f"{self._point(*start)} m {self._point(*end)} l"
        self._commands.append(f"{number(thickness)} w {path} S")

    def label_box(self, area: Area, *, thickness: float) -> None:
        """Draw a white box with a thin border, as furniture."""
        self._mark(None)
        corner = self._point(area.left, area.bottom)
        box = f"{corner} {number(area.width)} {number(area.height)} re"
        self._commands.append(f"1 g {number(thickness)} w {box} B 0 g")

    def picture(self, area: Area, image: Ref, *, owner: Element) -> None:
        """Draw *image* over the whole of *area*, and give its *owner* that box (ISO 14289-1, 7.3)."""
        self._mark(owner)
        owner.attributes = {"O": Name("Layout"), "Placement": Name("Block"), "BBox": self._box(area)}
        name = f"I{image.number}"
        self._pictures[name] = image
        size = f"{number(area.width)} 0 0 {number(area.height)}"
        self._commands.append(f"q {size} {self._point(area.left, area.bottom)} cm /{name} Do Q")

    def link(self, area: Area, target: str, *, says: str, owner: Element) -> None:
        """Lead from *area* to *target*; *says* is what a reader hears of it (ISO 14289-1, 7.18.5)."""
        annotation = self._file.add(
            {
                "Type": Name("Annot"),
                "Subtype": Name("Link"),
                "Rect": self._box(area),
                "Border": (0, 0, 0),
                "F": _PRINTED,
                "Contents": says,
                "StructParent": self._owners.annotation(owner),
                "A": {"S": Name("URI"), "URI": quote(target, safe=":/?#[]@!$&'()*+,;=%~")},
            }
        )
        self._annotations.append(annotation)
        owner.kids.append(Annotated(self.place, annotation))

    def finish(self, parent: Ref, fonts: Ref) -> None:
        """Write the page into its file, below *parent* in the tree of pages."""
        self._unmark()
        resources: dict[str, Value] = {"Font": fonts}
        if self._pictures:
            resources["XObject"] = self._pictures
        entries: dict[str, Value] = {
            "Type": Name("Page"),
            "Parent": parent,
            "MediaBox": (0, 0, self._width, self._height),
            "Resources": resources,
            "Contents": self._contents(),
            "StructParents": self._key,
            "Tabs": Name("S"),
        }
        if self._annotations:
            entries["Annots"] = self._annotations
        self._file.put(self.place, entries)

    def _contents(self) -> Value:
        return self._file.add_stream("\n".join(self._commands).encode("ascii"))

    def _mark(self, owner: Element | None) -> None:
        if self._marked and self._owner is owner:
            return
        self._unmark()
        self._marked, self._owner = True, owner
        if owner is None:
            self._commands.append("/Artifact BMC")
            return
        piece = len(self._pieces)
        self._pieces.append(owner)
        owner.kids.append(Marked(self.place, piece))
        self._commands.append(f"/{owner.kind} <</MCID {piece}>> BDC")

    def _unmark(self) -> None:
        if self._marked:
            self._commands.append("EMC")
        self._marked = False

    def _point(self, x: float, y: float) -> str:
        return f"{number(x)} {number(self._height - y)}"

    def _box(self, area: Area) -> tuple[float, float, float, float]:
        return (area.left, self._height - area.bottom, area.right, self._height - area.top)
