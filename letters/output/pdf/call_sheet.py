"""The call sheet: the script, then a block for each call with room to write, PDF/A-2a and PDF/UA-1."""

from dataclasses import replace
from datetime import datetime
from itertools import repeat

from letters.domain.letters import Text
from letters.output.pdf.compose import compose
from letters.output.pdf.document import Document
from letters.output.pdf.draw import Drawer, draw_furniture
from letters.output.pdf.faces import Faces
from letters.output.pdf.galley import Galley
from letters.output.pdf.metadata import Identity
from letters.output.pdf.paper import Paper
from letters.output.pdf.printable import printable
from letters.output.pdf.rows import Row, Setting
from letters.output.pdf.runs import Style
from letters.output.pdf.structure import Element
from letters.output.pdf.styles import usual_styles
from letters.ports.call_sheets import Call, CallSheet, Reason

_BOX = "☐"
_BETWEEN_CALLS, _AFTER_TITLE, _BEFORE_GROUP, _LINE = 36.0, 4.0, 3.0, 20.0
_BETWEEN_BOXES = 9.0
"""Points from one box to the next."""


class PdfCallSheetPress:
    """Puts call sheets on *paper*. One thread at a time may use it: it keeps the faces it has read."""

    def __init__(self, paper: Paper) -> None:
        self._area, self._size = paper.next_page, (paper.width, paper.height)
        self._number = paper.page_number
        styles = usual_styles(Faces())
        self._styles, self._small = styles, styles.furniture
        self._bold = replace(styles.furniture, bold=True)
        self._boxes = Style(styles.body.family, 10, 15)
        self._big = Style(styles.name.family, 13, 18, bold=True)

    def press(self, sheet: CallSheet, *, created: datetime) -> bytes:
        """Give *sheet* as a file: the script first, then the calls, none of them cut by the end of a page."""
        document = Document(Identity(sheet.title, sheet.language, created))
        galley = Galley(self._styles, self._area, document.root)
        self._script(galley, sheet)
        for call in sheet.calls:
            self._call(galley, document.root, sheet, call)
        drawer = Drawer(document, link_to="{address}")
        leaves = list(compose(galley.rows, galley.notes, repeat(self._area)))
        for number, leaf in enumerate(leaves, 1):
            page = document.page(*self._size)
            drawer.leaf(page, leaf)
            line = self._styles.line(self._printed(f"{sheet.foot} – {number}/{len(leaves)}"), self._small)
            draw_furniture(document, page, line, self._small, end=(self._area.right, self._number))
        return document.finish()

    def _script(self, galley: Galley, sheet: CallSheet) -> None:
        galley.heading(self._text(sheet.title), "H1", self._styles.title)
        width = galley.label_width([label for label, _fact in sheet.facts])
        for label, fact in sheet.facts:
            galley.labelled(label, self._printed(fact), width=width)
        galley.heading(self._text(sheet.asked_heading), "H2", self._styles.heading)
        galley.paragraph(self._text(sheet.asked), before=_AFTER_TITLE)
        if sheet.reasons:
            galley.heading(self._text(sheet.reasons_heading), "H2", self._styles.heading)
            for reason in sheet.reasons:
                self._reason(galley, reason)
        galley.heading(self._text(sheet.questions_heading), "H2", self._styles.heading)
        for question, answer in sheet.questions:
            galley.paragraph(self._text(question), style=replace(self._styles.body, bold=True), before=6)
            galley.keep_with_next()
            galley.paragraph(self._text(answer), before=0)

    def _reason(self, galley: Galley, reason: Reason) -> None:
        galley.paragraph(self._text(reason.claimed), before=6)
        if reason.source:
            galley.keep_with_next()
            galley.paragraph(self._text(reason.source), style=self._styles.note, before=0)

    def _call(self, galley: Galley, root: Element, sheet: CallSheet, call: Call) -> None:
        """Set one call; its rows stand on one page."""
        first = len(galley.rows)
        galley.heading(self._text(call.name), "H2", self._big, before=_BETWEEN_CALLS)
        galley.rule_above(self._area.left, self._area.right)
        galley.paragraph(self._text(call.who), before=0)
        width = galley.label_width([self._printed(label) for label, _ in call.numbers]) if call.numbers else 0
        for label, number in call.numbers:
            galley.labelled(self._printed(label), self._printed(number), width=width)
        for words in (call.before, *call.warnings):
            if words:
                galley.paragraph(self._text(words), style=self._small, before=_AFTER_TITLE)
        self._blanks(galley, root, sheet)
        if sheet.groups:
            self._groups(galley, root, sheet)
        self._notes(galley, sheet)
        rows = galley.rows[first:]
        galley.rows[first:] = [replace(row, ends=row is rows[-1]) for row in rows]

    def _blanks(self, galley: Galley, root: Element, sheet: CallSheet) -> None:
        """Set what is filled in by hand first, side by side."""
        wide = self._area.width / max(len(sheet.blanks), 1)
        settings = tuple(
            Setting(
                self._area.left + wide * place,
                self._styles.line(self._printed(words), self._small),
                self._small,
                Element("P", root),
            )
            for place, words in enumerate(sheet.blanks)
        )
        if settings:
            galley.add([Row(self._small.leading, settings)], before=9)

    def _groups(self, galley: Galley, root: Element, sheet: CallSheet) -> None:
        """Set the outcomes to tick, those of a group beside its words."""
        wide = max(
            self._styles.line(self._printed(f"{group} "), self._bold).width for group, _ in sheet.groups
        )
        for group, outcomes in sheet.groups:
            self._group(galley, root, group, outcomes, left=self._area.left + wide + _BETWEEN_BOXES)

    def _group(
        self, galley: Galley, root: Element, group: str, outcomes: tuple[str, ...], *, left: float
    ) -> None:
        """Set the words of one group, and its boxes from *left*, as many a row as there is room for."""
        words = self._styles.line(self._printed(f"{group} "), self._bold)
        named = Setting(self._area.left, words, self._bold, Element("P", root))
        listed, x = Element("L", root), left
        settings: list[list[Setting]] = [[named]]
        for outcome in outcomes:
            line = self._styles.line(f"{_BOX} {self._printed(outcome)} ", self._boxes)
            if x + line.width > self._area.right and x > left:
                settings.append([])
                x = left
            settings[-1].append(Setting(x, line, self._boxes, Element("LBody", Element("LI", listed))))
            x += line.width + _BETWEEN_BOXES
        galley.add([Row(self._boxes.leading, tuple(each)) for each in settings], before=_BEFORE_GROUP)

    def _notes(self, galley: Galley, sheet: CallSheet) -> None:
        """Set empty lines to write on."""
        galley.paragraph(self._text(sheet.notes), style=self._bold, before=_BEFORE_GROUP)
        rule = (self._area.left, self._area.right)
        galley.add([Row(_LINE, rule=rule if place else None) for place in range(sheet.lines)])
        galley.add([Row(1.0, rule=rule)])

    def _text(self, words: str) -> tuple[Text, ...]:
        return (Text(self._printed(words)),)

    def _printed(self, words: str) -> str:
        """Give *words* without what one of the two faces cannot draw."""
        return printable(printable(words, self._small), self._styles.body)
