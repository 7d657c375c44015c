"""A whole file: its pages, its tags, its faces and what it says of itself."""

from letters.output.pdf.images import Picture
from letters.output.pdf.lines import Line
from letters.output.pdf.metadata import Identity
from letters.output.pdf.objects import Name, ObjectFile, Objects, Ref, Value
from letters.output.pdf.page import Page
from letters.output.pdf.pieces import Piece
from letters.output.pdf.resources import Resources
from letters.output.pdf.structure import Element, Owners, write_structure


class Canvas:
    """Pages being drawn into *file* with *resources*; all that is read on them stands below *root*.

    *both_sides* says that each sheet bears two of them.
    """

    def __init__(self, root: Element, file: Objects, resources: Resources, owners: Owners) -> None:
        self.root = root
        self._file, self._resources, self._owners = file, resources, owners
        self._pages: list[Page] = []
        self.both_sides = False

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def first_page(self) -> Ref:
        """Where the first page lies; there is one at least."""
        return self._pages[0].place

    def page(self, width: float, height: float) -> Page:
        """A new page of that size, in points, behind the others."""
        page = Page(self._file, self._owners, width=width, height=height)
        self._pages.append(page)
        return page

    def end_sheet(self, width: float, height: float) -> None:
        """Have the next page begin on a sheet of its own: a blank one may fill up the last sheet."""
        if self.both_sides and len(self._pages) % 2:
            self.page(width, height)

    def pieces(self, line: Line, size: float, x: float) -> tuple[Piece, ...]:
        """The pieces that draw *line* on one of these pages, at *size* and from *x*, in points."""
        return self._resources.faces.pieces(line, size, x)

    def image(self, picture: Picture) -> Ref:
        """Put *picture* into the file, to be drawn on its pages."""
        return self._resources.image(self._file, picture)

    def finish_pages(self, tree: Ref, fonts: Ref, **parent: Value) -> None:
        """Write the pages, that draw with *fonts*, and their *tree*, with the entry that names its parent."""
        for page in self._pages:
            page.finish(tree, fonts)
        kids = [page.place for page in self._pages]
        self._file.put(tree, {"Type": Name("Pages"), "Kids": kids, "Count": len(kids), **parent})


class Document(Canvas):
    """A file being drawn, PDF/A-2a and PDF/UA-1; equal drawings are equal bytes."""

    def __init__(self, identity: Identity, resources: Resources | None = None) -> None:
        drawn_with = resources or Resources()
        self._identity = identity
        self._objects = ObjectFile(drawn_with.beginning, pack=drawn_with.pack)
        super().__init__(Element("Document"), self._objects, drawn_with, Owners())

    def finish(self) -> bytes:
        """The bytes of the whole file."""
        file, resources = self._objects, self._resources
        tree, fonts = file.reserve(), resources.fonts(file)
        self.finish_pages(tree, fonts)
        resources.finish(file, fonts)
        structure = write_structure(self.root, self._owners, file)
        catalogue = write_catalogue(file, tree, structure, self._identity, resources)
        return file.finish(catalogue, self._identity.write_info(file))


def write_catalogue(
    file: Objects, pages: Ref, structure: Ref, identity: Identity, resources: Resources, **more: Value
) -> Ref:
    """Add the catalogue of a file that is PDF/A-2a and PDF/UA-1, with *more* entries."""
    return file.add(
        {
            "Type": Name("Catalog"),
            "Pages": pages,
            "Lang": identity.language,
            "MarkInfo": {"Marked": True},
            "StructTreeRoot": structure,
            "ViewerPreferences": {"DisplayDocTitle": True},
            "Metadata": identity.write_packet(file),
            "OutputIntents": [resources.intent(file)],
            **more,
        }
    )
