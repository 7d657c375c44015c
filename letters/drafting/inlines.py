"""From the tokens of one paragraph to inlines, each answer in its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from markdown_it.token import Token

from letters.domain.letters import (
    Block,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteCall,
    Paragraph,
    Strong,
    Text,
)
from letters.domain.wording import N_
from letters.drafting.faults import broken
from letters.drafting.language import FIRST_MARK, MARKS, Answer, is_mark
from letters.drafting.typography import typeset

RULE: Final = "markdown"
_SPACES: Final = re.compile(" {2,}")
_CLOSINGS: Final = {"em_open": "em_close", "strong_open": "strong_close", "link_open": "link_close"}
_INSTEAD: Final = {
    "html_inline": N_("no HTML: write plain words"),
    "code_inline": N_("no code: write « … »"),
    "image": N_("no image in a letter"),
    "hardbreak": N_("no forced line break: begin a paragraph or a list"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text is read with: the answers that its marks stand for, and its language."""

    answers: tuple[Answer, ...]
    language: str

    def answer(self, mark: str) -> Answer:
        """Give what *mark* stands for."""
        return self.answers[ord(mark) - FIRST_MARK]

    def blocks_of(self, mark: str) -> tuple[Block, ...]:
        """Give the blocks of an answer that fills a paragraph alone: one for each of its paragraphs."""
        answer = self.answer(mark)
        if not isinstance(answer, str):
            return answer
        paragraphs = (part.strip("\n") for part in answer.split("\n\n"))
        return tuple(Paragraph(tuple(lines_of(part))) for part in paragraphs if part.strip())


def lines_of(answer: str) -> Iterator[Inline]:
    """Give an answer as text, its line breaks kept."""
    for number, line in enumerate(answer.split("\n")):
        if number:
            yield LineBreak()
        if line:
            yield Text(line)


def inlines_of(token: Token, reading: Reading, line: int) -> Inlines:
    """Read the children of an ``inline`` *token* that begins at *line*; raises `BrokenTemplate`."""
    return _Inlines(token.children or [], reading, line).until("")


class _Inlines:
    """Goes through the tokens of one paragraph."""

    def __init__(self, tokens: list[Token], reading: Reading, line: int) -> None:
        self._tokens = iter(tokens)
        self._reading = reading
        self._line = line

    def until(self, closing: str) -> Inlines:
        """Read to the token *closing*, or to the end."""
        found: list[Inline] = []
        for token in self._tokens:
            if token.type == closing:
                break
            found += self._read(token)
        return _joined(found)

    def _read(self, token: Token) -> Iterator[Inline]:
        match token.type:
            case "text":
                yield from self._text(token.content)
            case "softbreak":
                self._line += 1
                yield Text(" ")
            case "footnote_ref":
                yield NoteCall(int(token.meta["id"]) + 1)
            case "em_open" | "strong_open" | "link_open":
                yield from self._wrapped(token)
            case _:
                sentence = _INSTEAD.get(token.type, N_("« {found} » is not among what a letter may hold"))
                raise broken(RULE, sentence, self._line, found=token.markup or token.type)

    def _text(self, content: str) -> Iterator[Inline]:
        for left, sentence in _LEFT.items():
            if left in content:
                raise broken(RULE, sentence, self._line)
        plain = ""
        for piece in MARKS.split(content):
            if not MARKS.fullmatch(piece):
                plain += piece
            elif self._reading.answer(piece):
                yield from self._words(plain)
                plain = ""
                yield from self._answer(piece)
        yield from self._words(plain)

    def _words(self, plain: str) -> Iterator[Inline]:
        if plain:
            yield Text(typeset(_SPACES.sub(" ", plain), self._reading.language))

    def _answer(self, mark: str) -> Iterator[Inline]:
        answer = self._reading.answer(mark)
        if not isinstance(answer, str):
            raise broken(RULE, N_("an argument stands alone in its paragraph"), self._line)
        yield from lines_of(answer.replace("\n\n", "\n"))

    def _wrapped(self, token: Token) -> Iterator[Inline]:
        content = self.until(_CLOSINGS[token.type])
        if not content:
            return
        if token.type == "link_open":
            yield Link(content, self._target(token))
        else:
            yield (Strong if token.type == "strong_open" else Emphasis)(content)

    def _target(self, token: Token) -> str:
        target = str(token.attrs["href"])
        if not target.startswith(("https://", "mailto:")) or any(map(is_mark, unquote(target))):
            raise broken(RULE, N_("a link leads to https:// or mailto:, at a fixed address"), self._line)
        return target


_LEFT: Final = {
    "[^": N_("this note is called but defined nowhere: add « [^label]: … » in the same condition"),
    "](": N_("a link leads to https:// or mailto:, at a fixed address"),
    "*": N_("this star opens or closes nothing: put it against a letter, a space on its other side"),
}


def _joined(found: list[Inline]) -> Inlines:
    """Join neighbouring texts, so that the tree does not tell where an answer began."""
    joined: list[Inline] = []
    for inline in found:
        last = joined[-1] if joined else None
        if isinstance(inline, Text) and isinstance(last, Text):
            joined[-1] = Text(last.content + inline.content)
        else:
            joined.append(inline)
    return tuple(joined)
