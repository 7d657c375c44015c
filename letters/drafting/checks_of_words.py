"""The rules about the words of a letter: nothing that will be false tomorrow, nothing hard to read."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from letters.domain.kinds import Form, Kind, Question
from letters.domain.letters import Paragraph
from letters.domain.periods import months_after
from letters.domain.reading_ease import longest_sentence, reading_ease
from letters.domain.wording import N_, Said
from letters.drafting.catalogue import Catalogue
from letters.drafting.directory import Directory
from letters.drafting.faults import Fault
from letters.drafting.prepared import prepare
from letters.drafting.said_words import CITING, DAYS, HOSTS, JARGON, PERSONS
from letters.drafting.turns import turns
from letters.drafting.written import lines_written

EASIEST_REFUSED: Final = 50.0
"""The ease of Kandel and Moles below which a question is too hard: a newspaper has about 60."""

MOST_WORDS: Final = 30
"""Words of the longest sentence of a question."""

_REVIEWED: Final = 12
"""Months after which a letter is read again against its sources."""

_BEFORE: Final = 60
"""Characters before a date in which the text or the court that bears it is named."""


def holds_no_changing_fact(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """No host, no holder of an office, no date but those of the texts and decisions cited."""
    for line, text in lines_written(kind):
        if found := HOSTS.search(text):
            sentence = N_("« {words} » may change: put it into an argument, with its dates")
            yield Fault("dated", Said(sentence, {"words": found[0]}), line)
        if found := PERSONS.search(text):
            sentence = N_("« {words} » may change: name the office, or ask who holds it")
            yield Fault("dated", Said(sentence, {"words": found[0]}), line)
        for found in DAYS.finditer(text):
            if not CITING.search(text[max(0, found.start() - _BEFORE) : found.start()]):
                sentence = N_("« {words} » is the date of no text cited: ask for it, or use an argument")
                yield Fault("dated", Said(sentence, {"words": found[0]}), line)


def asks_in_plain_words(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """Every question can be read by somebody who knows no law."""
    for question in kind.questions:
        text = _asked(question)
        for word, plain in JARGON.items():
            if re.search(rf"\b{re.escape(word)}s?\b", text):
                sentence = N_("« {word} » is jargon in the question « {name} »: write « {plain} »")
                facts: dict[str, object] = {"word": word, "name": question.name, "plain": plain}
                yield Fault("plain", Said(sentence, facts))
        if reading_ease(text) < EASIEST_REFUSED or longest_sentence(text) > MOST_WORDS:
            sentence = N_("the question « {name} » is hard to read: shorter sentences, shorter words")
            yield Fault("plain", Said(sentence, {"name": question.name}))


def _asked(question: Question) -> str:
    said = (question.label, question.why, question.help)
    return "\n".join(each for each in said if each)


def has_a_plain_short_text(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """The short text is paragraphs: a form takes neither notes nor lists."""
    short = prepare(kind).short
    if short is None:
        return
    for found in turns(short, kind):
        if isinstance(found, Fault):
            yield Fault("short", found.message)
            return
        if found.notes or not all(isinstance(block, Paragraph) for block in found.blocks):
            yield Fault("short", Said(N_("the short text is paragraphs: no list, no heading, no note")))
            return


def is_tried_twice(kind: Kind, catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """Two examples at least: the shortest letter, and the fullest."""
    if kind.form is Form.LETTER and len(catalogue.examples(kind.slug)) == 1:
        yield Fault("example", Said(N_("one example only: add another, with every answer given")))


def reviewed_within_a_year(kind: Kind, today: date) -> Iterator[Fault]:
    """Somebody read the letter against its sources less than a year before *today*."""
    if months_after(kind.reviewed, _REVIEWED) < today:
        sentence = N_("last read on {day}: read it again against its sources, then change « reviewed »")
        yield Fault("reviewed", Said(sentence, {"day": kind.reviewed}))
