"""One kind of letter being written for one case: its templates rendered, its texts read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from letters.domain.bodies import Recipient
from letters.domain.cases import Case
from letters.domain.errors import NoLegalEffect, WrongAnswer
from letters.domain.kinds import Kind, Wording
from letters.domain.letters import Block, Element, Note
from letters.domain.notes import in_order_of_call
from letters.domain.wording import N_
from letters.drafting.answers import LINE, gated
from letters.drafting.dates import in_full
from letters.drafting.faults import BrokenTemplate, in_file
from letters.drafting.language import Blocks, Text, Values
from letters.drafting.markdown import Read, read
from letters.drafting.prepared import Prepared
from letters.drafting.typography import typeset

_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Reason:
    """An argument as a letter holds it: its blocks and its notes."""

    blocks: Blocks
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a letter is made of, before it is one; *values* are its names, every answer checked."""

    prepared: Prepared
    case: Case
    recipient: Recipient
    day: date
    values: Values
    wording: Wording

    @property
    def kind(self) -> Kind:
        """The kind of letter being written."""
        return self.prepared.kind

    def refuse_without_effect(self) -> None:
        """Raise `NoLegalEffect` when the letter says that it would be useless or premature."""
        for _refusal, condition, because in self.prepared.refusals:
            if condition.holds(self.values):
                raise NoLegalEffect(because=self.line(because))

    def body(self, reasons: tuple[Reason, ...] = ()) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
        """Give the blocks and notes of the letter, *reasons* in their places, notes in order of call.

        Raises `LetterFault` when the letter, as rendered, breaks a rule of the catalogue.
        """
        values = {**self.values, "arguments": tuple(reason.blocks for reason in reasons)}
        found = self._read(self.prepared.body, values)
        notes = (*found.notes, *(note for reason in reasons for note in reason.notes))
        return in_order_of_call(found.blocks, notes)

    @property
    def holds_reasons(self) -> bool:
        """Whether the letter, given its answers, has a place for arguments: a counter slip has none."""
        nothing: Blocks = ()
        rendered = self.prepared.body.render({**self.values, "arguments": (nothing,)}, self.dated)
        return nothing in rendered.answers

    def short(self) -> tuple[Block, ...]:
        """Give the paragraphs that say the letter in a few sentences; none when the letter has no such text.

        Raises `LetterFault` when they break a rule of the catalogue.
        """
        return self._read(self.prepared.short, self.values).blocks if self.prepared.short else ()

    def _read(self, text: Text, values: Values) -> Read:
        try:
            return read(text.render(values, self.dated), self.kind.language, keep=True)
        except BrokenTemplate as error:
            file = f"{self.kind.slug}/letter.{self.kind.language}.md"
            raise in_file(error.fault.moved(self.kind.body_line - 1), file) from error

    def line(self, text: Text) -> str:
        """Give one line of plain text with its answers, typography put into the catalogue's words only."""
        rendered = text.render(self.values, self.dated)
        said = rendered.in_words(lambda words: typeset(words, self.kind.language))
        return _SPACES.sub(_kept_space, said).strip()

    def dated(self, day: date) -> str:
        """Write a date in the language of the letter."""
        return in_full(day, self.kind.language)

    def place_and_date(self) -> str:
        """Give the line « Rennes, le 21 novembre 2026 », or « Le 21 novembre 2026 » with no place."""
        place = self.case.answers.get("place", "")
        if not isinstance(place, str):
            raise WrongAnswer(
                name="place", reason=N_("one line of text is expected, between quotation marks.")
            )
        where = gated("place", place, LINE)
        phrase = self.wording.phrases["place_and_date" if where else "date_alone"]
        return phrase.format(place=where, date=self.dated(self.day))

    @property
    def joins(self) -> tuple[str, ...]:
        """The letters printed behind this one, given its answers."""
        condition = self.prepared.joined_when
        return self.kind.joins if condition is None or condition.holds(self.values) else ()

    def enclosures(self) -> tuple[str, ...]:
        """Give the names of what is joined; one that renders empty is left out."""
        return tuple(filter(None, (self.line(text) for text in self.prepared.enclosures)))

    def elements(self) -> Iterator[Element]:
        """Give what this letter must say, given its answers."""
        for must, condition, phrases in self.prepared.musts:
            if condition is None or condition.holds(self.values):
                said = tuple(filter(None, (self.line(phrase) for phrase in phrases)))
                yield Element(must.name, must.label, said)


def _kept_space(found: re.Match[str]) -> str:
    space = found.group()
    return space if space in "\u00a0\u202f" else " "
