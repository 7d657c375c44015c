"""A whole file: its pages, its tags, its faces and what it says of itself."""

from letters.output.pdf.images import Picture
from letters.output.pdf.metadata import Identity, write_output_intent
from letters.output.pdf.objects import Name, ObjectFile, Ref, Value
from letters.output.pdf.page import Page, UsedFaces
from letters.output.pdf.structure import Element, Owners, write_structure


class Document:
    """A file being drawn, PDF/A-2a and PDF/UA-1; equal drawings are equal bytes."""

    def __init__(self, identity: Identity) -> None:
        self.root = Element("Document")
        self._identity = identity
        self._file = ObjectFile()
        self._faces = UsedFaces()
        self._owners = Owners()
        self._pages: list[Page] = []

    def page(self, width: float, height: float) -> Page:
        """A new page of that size, in points, behind the others."""
        page = Page(self._file, self._faces, self._owners, width=width, height=height)
        self._pages.append(page)
        return page

    def image(self, picture: Picture) -> Ref:
        """Put *picture* into the file, to be drawn on its pages."""
        entries: dict[str, Value] = {
            "Type": Name("XObject"),
            "Subtype": Name("Image"),
            "Width": picture.width,
            "Height": picture.height,
            "ColorSpace": Name(picture.colours),
            "BitsPerComponent": picture.bits,
        }
        if picture.jpeg:
            return self._file.add_stream(
                picture.content, {**entries, "Filter": Name("DCTDecode")}, packed=False
            )
        return self._file.add_stream(picture.content, entries)

    def finish(self) -> bytes:
        """The bytes of the whole file."""
        file = self._file
        tree, fonts = file.reserve(), file.reserve()
        for page in self._pages:
            page.finish(tree, fonts)
        file.put(fonts, self._faces.write(file))
        file.put(
            tree,
            {
                "Type": Name("Pages"),
                "Kids": [page.place for page in self._pages],
                "Count": len(self._pages),
            },
        )
        catalogue = file.add(
            {
                "Type": Name("Catalog"),
                "Pages": tree,
                "Lang": self._identity.language,
                "MarkInfo": {"Marked": True},
                "StructTreeRoot": write_structure(self.root, self._owners, file),
                "ViewerPreferences": {"DisplayDocTitle": True},
                "Metadata": self._identity.write_packet(file),
                "OutputIntents": [write_output_intent(file)],
            }
        )
        return file.finish(catalogue, self._identity.write_info(file))
