"""What stands before the exhibits of a dossier: a first page, their list, what happened, day after day."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import repeat

from letters.domain.letters import LineBreak, Text
from letters.output.pdf.compose import compose
from letters.output.pdf.document import Document
from letters.output.pdf.draw import Drawer
from letters.output.pdf.galley import Galley
from letters.output.pdf.metadata import Identity
from letters.output.pdf.paper import Paper
from letters.output.pdf.structure import Element
from letters.output.pdf.styles import Styles
from letters.output.pdf.tables import Column, Table
from letters.ports.binder import BoundExhibit, DossierWords, Moment
from letters.ports.typesetter import Typeset

_AFTER_TITLE = 18.0
_BETWEEN_FACTS = 6.0

Setter = Callable[[Galley, Element], None]


class Listing:
    """Sets those pages on *paper*, each part a PDF/A-2a and PDF/UA-1 file.

    Setting raises `NoGlyph` or `RightToLeft` for a text that cannot be printed.
    """

    def __init__(self, paper: Paper, styles: Styles, words: DossierWords) -> None:
        self._paper, self._styles, self._words = paper, styles, words
        self._area = paper.next_page
        self._bold = replace(styles.furniture, bold=True)

    def typeset(self, exhibits: Sequence[BoundExhibit], identity: Identity) -> Typeset:
        """The list of *exhibits*: number, title, pages, fingerprint, a table for who listens too."""
        words = self._words
        columns = (
            Column(words.number, 30),
            Column(words.designation),
            Column(words.pages, 48),
            Column(words.first_page, 48),
        )

        def fill(galley: Galley, root: Element) -> None:
            table = Table(galley, self._area, root, columns)
            table.head(self._bold)
            for each in exhibits:
                figures = [str(figure) if each.pages else "–" for figure in (each.pages, each.first_page)]
                details = (f"{words.digest} {each.sha256}", each.remark)
                texts = (str(each.number), each.title, *figures)
                table.line(texts, self._styles.body, details, self._styles.furniture)
            galley.paragraph((Text(words.note),), before=_AFTER_TITLE)

        return self._typeset(words.list, fill, identity)

    def typeset_chronology(self, moments: Sequence[Moment], identity: Identity) -> Typeset:
        """What happened, one line a day: by which way, under which number, which exhibit shows it."""
        words = self._words
        columns = (
            Column(words.day, 96),
            Column(words.event),
            Column(words.way, 118),
            Column(words.exhibits, 62),
        )

        def fill(galley: Galley, root: Element) -> None:
            table = Table(galley, self._area, root, columns)
            table.head(self._bold)
            for each in moments:
                way = ", ".join(filter(None, (each.way, each.number)))
                table.line((each.day, each.event, way, each.exhibit), self._styles.furniture, (), self._bold)

        return self._typeset(words.chronology, fill, identity)

    def typeset_facts(self, facts: Sequence[tuple[str, str]], identity: Identity) -> Typeset:
        """A first page: each of *facts* beside its label."""

        def fill(galley: Galley, _root: Element) -> None:
            galley.space(_AFTER_TITLE)
            width = galley.label_width([label for label, _ in facts])
            for label, fact in facts:
                galley.labelled(label, fact, width=width)
                galley.space(_BETWEEN_FACTS)

        return self._typeset(self._words.title, fill, identity)

    def typeset_text(self, text: str, title: str, identity: Identity) -> Typeset:
        """A *text* on pages of ours, line by line as it was written."""

        def fill(galley: Galley, _root: Element) -> None:
            for paragraph in text.split("\n\n"):
                lines = paragraph.strip("\n").split("\n")
                content = [part for line in lines for part in (LineBreak(), Text(line))][1:]
                galley.paragraph(tuple(content), style=self._styles.sender)

        return self._typeset(title, fill, identity)

    def _typeset(self, title: str, fill: Setter, identity: Identity) -> Typeset:
        document = Document(identity)
        galley = Galley(self._styles, self._area, document.root)
        galley.heading((Text(title),), "H1", self._styles.title)
        fill(galley, document.root)
        drawer = Drawer(document, link_to="{address}")
        leaves = list(compose(galley.rows, galley.notes, repeat(self._area)))
        for leaf in leaves:
            drawer.leaf(document.page(self._paper.width, self._paper.height), leaf)
        return Typeset(document.finish(), len(leaves))
