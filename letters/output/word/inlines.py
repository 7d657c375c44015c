"""Words of a letter as runs of a word processor."""

from collections.abc import Callable, Iterator

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from letters.domain.letters import Emphasis, Inline, Inlines, LineBreak, Link, NoteCall, Strong, Text

Calling = Callable[[int], BaseOxmlElement]
"""Gives the run that calls a note."""

Marks = tuple[str, ...]
"""What a run is: ``b`` bold, ``i`` italics."""


def runs(content: Inlines, call: Calling, marks: Marks = ()) -> Iterator[BaseOxmlElement]:
    """Give *content* as runs, in order; a note is called by the run that *call* gives for its number."""
    for inline in content:
        yield from _runs(inline, call, marks)


def run(text: str, marks: Marks = ()) -> BaseOxmlElement:
    """Give one run of *text*, every space kept."""
    made = marked(marks)
    made.append(_text(text))
    return made


def marked(marks: Marks) -> BaseOxmlElement:
    """Give an empty run that has *marks*."""
    made = OxmlElement("w:r")
    if marks:
        properties = OxmlElement("w:rPr")
        for mark in sorted(marks):
            properties.append(OxmlElement(f"w:{mark}"))
        made.append(properties)
    return made


def _runs(inline: Inline, call: Calling, marks: Marks) -> Iterator[BaseOxmlElement]:
    match inline:
        case Text(content):
            yield run(content, marks)
        case Strong(content):
            yield from runs(content, call, (*marks, "b"))
        case Emphasis(content):
            yield from runs(content, call, (*marks, "i"))
        case LineBreak():
            broken = marked(marks)
            broken.append(OxmlElement("w:br"))
            yield broken
        case NoteCall(number):
            yield call(number)
        case Link(content, target):
            yield _link(content, target, call, marks)


def _link(content: Inlines, target: str, call: Calling, marks: Marks) -> BaseOxmlElement:
    """A link as a field: it needs no relation, so that it works in a note as in the text."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f'HYPERLINK "{target}"')
    for each in runs(content, call, marks):
        field.append(each)
    return field


def _text(text: str) -> BaseOxmlElement:
    element = OxmlElement("w:t")
    element.set(qn("xml:space"), "preserve")
    element.text = text
    return element
