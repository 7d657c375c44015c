"""From rendered Markdown to the tree of a letter, each answer put back as text that is only text.

A small part of CommonMark: paragraphs, lists of one level, emphasis, strong, links, headings of the second
level, footnotes. Anything else is a fault with its line.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from letters.domain.letters import Block, Heading, Inlines, Items, Note, Paragraph
from letters.domain.wording import N_
from letters.drafting.faults import broken
from letters.drafting.inlines import Reading, inlines_of
from letters.drafting.language import Blocks, Rendered, is_mark

RULE: Final = "markdown"

_MOST_KEPT: Final = 64
"""Texts kept parsed: a letter is written anew at every key that is pressed, and for each of a series."""

_MARK: Final = "[\ue000-\uf8ff]"
_MARK_IN_LABEL: Final = re.compile(rf"\[\^[^\]\n]*{_MARK}")
_LEFT_OVER: Final = (
    (
        re.compile(r"^\s*\[[^\]^\n][^\]\n]*\]:", re.MULTILINE),
        N_("write the address in the link itself: [words](https://…)"),
    ),
    (re.compile(r"&#?\w+;"), N_("write the character itself, not « {found} »")),
    (re.compile(r"\^\["), N_("give the note a label: [^label]")),
)


@dataclass(frozen=True, slots=True)
class Read:
    """What a text says: its blocks, its notes in the order of their calls, and the notes nobody calls."""

    blocks: Blocks
    notes: tuple[Note, ...]
    uncalled: tuple[str, ...] = ()


def read(rendered: Rendered, language: str, *, keep: bool = False) -> Read:
    """Read *rendered* into blocks and notes; raises `BrokenTemplate` for what is outside the subset.

    *keep* its words parsed, if they are the catalogue's and come back: a person's are kept nowhere.
    """
    tokens, uncalled = (_kept if keep else _parsed)(rendered.markdown)
    return _Reader(tokens, Reading(rendered.answers, language)).read(uncalled)


def _parsed(markdown: str) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """Give the tokens of a text, in which answers stand as marks alone, and the notes that nobody calls."""
    _check_marks(markdown)
    environment: dict[str, dict[str, dict[str, int]]] = {}
    tokens = tuple(_PARSER.parse(markdown, environment))
    called = environment.get("footnotes", {}).get("refs", {})
    return tokens, tuple(label.removeprefix(":") for label, number in called.items() if number < 0)


_kept = lru_cache(maxsize=_MOST_KEPT)(_parsed)


def _check_marks(markdown: str) -> None:
    _search(_MARK_IN_LABEL, markdown, N_("the label of a note is fixed: no name in it"))
    for pattern, sentence in _LEFT_OVER:
        _search(pattern, markdown, sentence)


def _search(pattern: re.Pattern[str], markdown: str, sentence: str) -> None:
    found = pattern.search(markdown)
    if found:
        line = markdown.count("\n", 0, found.start()) + 1
        raise broken(RULE, sentence, line, found=found.group().strip())


class _Reader:
    """Goes through the tokens of one text from first to last."""

    def __init__(self, tokens: tuple[Token, ...], reading: Reading) -> None:
        self._tokens = tokens
        self._reading = reading
        self._place = 0
        self._line = 1

    def read(self, uncalled: tuple[str, ...]) -> Read:
        blocks: list[Block] = []
        notes: tuple[Note, ...] = ()
        while self._place < len(self._tokens):
            token = self._next()
            match token.type:
                case "paragraph_open":
                    blocks += self._paragraph()
                case "heading_open" if token.tag == "h2":
                    blocks.append(Heading(self._inline("heading_close")))
                case "bullet_list_open" | "ordered_list_open":
                    blocks.append(self._items(token))
                case "footnote_block_open":
                    notes = self._notes()
                case _:
                    raise self._refused(token)
        return Read(tuple(block for block in blocks if _says_something(block)), notes, uncalled)

    def _next(self) -> Token:
        token = self._tokens[self._place]
        self._place += 1
        if token.map:
            self._line = token.map[0] + 1
        return token

    def _expect(self, kind: str) -> Token:
        token = self._next()
        if token.type != kind:
            raise self._refused(token)
        return token

    def _refused(self, token: Token) -> Exception:
        sentence = _INSTEAD.get(token.type, N_("« {found} » is not among what a letter may hold"))
        return broken(RULE, sentence, self._line, found=token.markup or token.type)

    def _inline(self, closing: str) -> Inlines:
        token = self._expect("inline")
        self._expect(closing)
        return inlines_of(token, self._reading, self._line)

    def _paragraph(self) -> Blocks:
        token = self._expect("inline")
        self._expect("paragraph_close")
        alone = token.content.strip()
        if len(alone) == 1 and is_mark(alone):
            return self._reading.blocks_of(alone)
        return (Paragraph(inlines_of(token, self._reading, self._line)),)

    def _items(self, opening: Token) -> Items:
        if opening.attrs.get("start", 1) != 1:
            raise broken(RULE, N_("a numbered list begins at 1"), self._line)
        items: list[Inlines] = []
        closing = opening.type.replace("open", "close")
        while (token := self._next()).type != closing:
            if token.type != "list_item_open":
                raise self._refused(token)
            self._expect("paragraph_open")
            items.append(self._inline("paragraph_close"))
            self._expect("list_item_close")
        kept = tuple(item for item in items if item)
        return Items(kept, numbered=opening.type == "ordered_list_open")

    def _notes(self) -> tuple[Note, ...]:
        notes: list[Note] = []
        while (token := self._next()).type != "footnote_block_close":
            if token.type != "footnote_open":
                raise self._refused(token)
            self._expect("paragraph_open")
            content = inlines_of(self._expect("inline"), self._reading, self._line)
            while self._next().type != "footnote_close":
                self._only_anchors()
            notes.append(Note(int(token.meta["id"]) + 1, content))
        return tuple(notes)

    def _only_anchors(self) -> None:
        token = self._tokens[self._place - 1]
        if token.type not in {"paragraph_close", "footnote_anchor"}:
            raise broken(RULE, N_("a note is one paragraph"), self._line)


def _says_something(block: Block) -> bool:
    return bool(block.items if isinstance(block, Items) else block.content)


_INSTEAD: Final = {
    "html_block": N_("no HTML: write plain words"),
    "hr": N_("no rule across the page: begin a paragraph"),
    "fence": N_("no block of code: begin the line at its left"),
    "code_block": N_("no block of code: begin the line at its left"),
    "blockquote_open": N_("no quotation: write « … » in a paragraph"),
    "heading_open": N_("a heading begins with « ## »"),
    "table_open": N_("no table: write a list"),
}


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True})
    parser.disable(["reference", "entity"])
    parser.use(footnote_plugin, inline=False)
    return parser


_PARSER: Final = _parser()
