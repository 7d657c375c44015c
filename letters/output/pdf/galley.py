"""A text set in rows, in reading order, with its tags and its notes, before it is cut into pages."""

from collections.abc import Sequence
from dataclasses import replace

from letters.domain.letters import Block, Heading, Inlines, Items, Note, Paragraph, Text, raised
from letters.domain.reading import announces
from letters.output.pdf.geometry import Area
from letters.output.pdf.objects import Name
from letters.output.pdf.rows import Row, Setting, kept, rows_of, spaced
from letters.output.pdf.runs import Style
from letters.output.pdf.structure import Element
from letters.output.pdf.styles import Styles

_BETWEEN_ITEMS = 2.5
_BETWEEN_NOTES = 1.5
_BEFORE_HEADING = 14.0
_AFTER_LABEL = 2.0
_AFTER_MARK = 4.5
_NOTE_INDENT = 8.0


class Galley:
    """Rows set one below the other between the sides of *area*; each block becomes a tag inside *parent*.

    The tag of a note follows that of the block that calls it first. *prefix* makes the identifiers of
    notes unique in their file. Setting raises `NoGlyph` or `RightToLeft`.
    """

    def __init__(
        self, styles: Styles, area: Area, parent: Element, notes: Sequence[Note] = (), *, prefix: str = ""
    ) -> None:
        self.rows: list[Row] = []
        self.notes: dict[int, list[Row]] = {}
        self._styles, self._area, self._parent, self._prefix = styles, area, parent, prefix
        self._unset = {note.number: note for note in notes}
        self._space = 0.0

    def space(self, points: float) -> None:
        """Leave at least *points* above the next row."""
        self._space = points

    def keep_with_next(self) -> None:
        """Keep the last row on the page of the next one."""
        self.rows = kept(self.rows)

    def rule_above(self, start: float, end: float) -> None:
        """Draw a thin line above the last row, from *start* to *end*, in points."""
        self.rows[-1] = replace(self.rows[-1], rule=(start, end))

    def add(self, rows: Sequence[Row], *, before: float = 0.0) -> None:
        """Set *rows* below the others, then the notes that they call."""
        self.rows += spaced(rows, max(before, self._space))
        self._space = 0.0
        for number in (call for row in rows for call in row.calls):
            self._set_note(number)

    def block(self, block: Block) -> None:
        """Set one block of a text; what announces the next one is kept with it."""
        match block:
            case Paragraph(content):
                self.paragraph(content)
                if announces(block):
                    self.keep_with_next()
            case Heading(content):
                self.heading(content, "H2", self._styles.heading)
            case Items(items, numbered):
                rows = self._listed(items, left=self._area.left, numbered=numbered, between=_BETWEEN_ITEMS)
                self.add(rows, before=_BETWEEN_ITEMS * 1.5)

    def paragraph(
        self,
        content: Inlines,
        *,
        left: float | None = None,
        style: Style | None = None,
        before: float | None = None,
    ) -> None:
        """Set *content* as a paragraph that begins at *left*, *before* below what precedes, in points."""
        rows = self._rows(content, Element("P", self._parent), left=left, style=style)
        self.add(rows, before=self._styles.between_paragraphs if before is None else before)

    def heading(self, content: Inlines, kind: str, style: Style, *, before: float = _BEFORE_HEADING) -> None:
        """Set *content* as a heading of that *kind* (``H1``, ``H2``), kept with what follows."""
        rows = self._rows(content, Element(kind, self._parent), style=style)
        self.add(kept(rows), before=before)

    def labelled(self, label: str, content: str, *, width: float, kind: str = "P") -> None:
        """Set *content* beside its bold *label*, which is *width* points wide; a heading is bold too."""
        owner = Element(kind, self._parent)
        style = replace(self._styles.body, bold=kind != "P")
        rows = self._rows((Text(content),), owner, left=self._area.left + width, style=style)
        self.add(_beside(rows, self._label(label, owner)), before=_BETWEEN_ITEMS)

    def labelled_items(self, label: str, items: Sequence[str], *, width: float) -> None:
        """Set each of *items* as one of a list, beside one bold *label* *width* points wide."""
        setting = self._label(label, Element("P", self._parent))
        rows = self._listed([(Text(item),) for item in items], left=self._area.left + width)
        self.add(_beside(rows, setting), before=_BETWEEN_ITEMS)

    def label_width(self, labels: Sequence[str]) -> float:
        """The width that all of *labels* need side by side with their text, in points."""
        style = replace(self._styles.body, bold=True)
        return max(self._styles.line(f"{label} ", style).width for label in labels) + style.size * 0.5

    def last_notes(self) -> None:
        """Set the notes that nothing called, under the last row: a note is never lost."""
        numbers = tuple(self._unset)
        if not numbers:
            return
        last = self.rows.pop() if self.rows else Row(0.0)
        self.rows.append(replace(last, calls=last.calls + numbers))
        for number in numbers:
            self._set_note(number)

    def _rows(
        self, content: Inlines, owner: Element, *, left: float | None = None, style: Style | None = None
    ) -> list[Row]:
        start = self._area.left if left is None else left
        chosen = style or self._styles.body
        lines = self._styles.lines(content, chosen, self._area.right - start)
        return rows_of(lines, chosen, owner, x=start)

    def _label(self, label: str, owner: Element) -> Setting:
        style = replace(self._styles.body, bold=True)
        return Setting(self._area.left, self._styles.line(f"{label} ", style), style, owner)

    def _listed(
        self, items: Sequence[Inlines], *, left: float, numbered: bool = False, between: float = 0.0
    ) -> list[Row]:
        numbering = Name("Decimal" if numbered else "None")
        listed = Element("L", self._parent, attributes={"O": Name("List"), "ListNumbering": numbering})
        style = self._styles.body
        marks = [f"{number}. " if numbered else "– " for number in range(1, len(items) + 1)]
        labels = [self._styles.line(mark, style) for mark in marks]
        indent = max(label.width for label in labels) + _AFTER_MARK
        rows: list[Row] = []
        for label, item in zip(labels, items, strict=True):
            entry = Element("LI", listed)
            mark = Setting(left, label, style, Element("Lbl", entry))
            body = self._rows(item, Element("LBody", entry), left=left + indent)
            rows += spaced(_beside(body, mark), between)
        return rows

    def _set_note(self, number: int) -> None:
        note = self._unset.pop(number, None)
        if note is None:
            return
        style = self._styles.note
        owner = Element("Note", self._parent, identifier=f"{self._prefix}note-{number}")
        label = self._styles.line(f"{raised(number)} ", style)
        setting = Setting(self._area.left, label, style, Element("Lbl", owner))
        left = self._area.left + max(_NOTE_INDENT, label.width + _AFTER_LABEL)
        rows = self._rows(note.content, owner, left=left, style=style)
        self.notes[number] = spaced(_beside(rows, setting), _BETWEEN_NOTES)


def _beside(rows: Sequence[Row], label: Setting) -> list[Row]:
    """*rows* with *label* at the left of the first of them."""
    first, *others = rows or [Row(label.style.leading)]
    return [replace(first, settings=(label, *first.settings)), *others]
