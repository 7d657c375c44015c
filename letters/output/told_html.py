"""The text of a letter as HTML, every character a person wrote escaped."""

from collections.abc import Iterable
from html import escape

from letters.domain.letters import (
    Block,
    Emphasis,
    Heading,
    Inline,
    Items,
    LineBreak,
    Link,
    Note,
    NoteCall,
    Paragraph,
    Strong,
    Text,
)
from letters.domain.reading import words

_LIVE = ("https:", "mailto:")


class ToldHtml:
    """The text of one page as HTML; a note called again is led back to its first call."""

    def __init__(self) -> None:
        self._called: set[int] = set()

    def block(self, block: Block) -> str:
        """Give a paragraph, a heading or a list."""
        match block:
            case Paragraph(content):
                return f"<p>{self._inlines(content)}</p>\n"
            case Heading(content):
                return f"<h2>{self._inlines(content)}</h2>\n"
            case Items(items, numbered):
                kind = "ol" if numbered else "ul"
                held = "".join(f"<li>{self._inlines(item)}</li>\n" for item in items)
                return f"<{kind}>\n{held}</{kind}>\n"

    def note(self, note: Note) -> str:
        """Give a note with the way back to the first call of it, if it was called."""
        number = note.number
        back = f' <a href="#call-{number}" aria-label="{number} ↩">↩</a>' if number in self._called else ""
        return f'<li id="note-{number}" value="{number}">{self._inlines(note.content)}{back}</li>'

    def _inlines(self, content: Iterable[Inline]) -> str:
        return "".join(map(self._inline, content))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(content):
                return escape(content)
            case LineBreak():
                return "<br>\n"
            case NoteCall(number):
                return self._call(number)
            case Emphasis(content) | Strong(content):
                tag = "em" if isinstance(inline, Emphasis) else "strong"
                return f"<{tag}>{self._inlines(content)}</{tag}>"
            case Link():
                return self._link(inline)

    def _link(self, link: Link) -> str:
        if not link.target.startswith(_LIVE):
            return escape(words((link,)))
        inner = self._inlines(link.content)
        return f'<a href="{escape(link.target)}" rel="noopener noreferrer">{inner}</a>'

    def _call(self, number: int) -> str:
        named = "" if number in self._called else f' id="call-{number}"'
        self._called.add(number)
        return f'<sup><a{named} href="#note-{number}">{number}</a></sup>'
