"""The rules of the catalogue, one function a rule: each yields the faults of one letter and the repair."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from letters.domain.errors import PlaidoyerError
from letters.domain.kinds import Form, Kind, Must, Question, Refusal
from letters.domain.rules import rule_named
from letters.domain.wording import N_, Said
from letters.drafting.articles import articles_named, stands_among
from letters.drafting.catalogue import Catalogue
from letters.drafting.checks_of_law import (
    asks_for_the_situation,
    asks_nothing_excluded,
    calls_no_silence_a_refusal,
    names_each_source,
    says_its_period,
    sources_each_number,
)
from letters.drafting.checks_of_words import (
    asks_in_plain_words,
    has_a_plain_short_text,
    holds_no_changing_fact,
    is_tried_twice,
)
from letters.drafting.directory import Directory
from letters.drafting.faults import Fault
from letters.drafting.prepared import Prepared, prepare
from letters.drafting.turns import turns
from letters.drafting.written import lines_written

Rule = Callable[[Kind, Catalogue, Directory], Iterator[Fault]]

_NAME: Final = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


def is_a_whole_letter(kind: Kind, catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """Its folder is named plainly, it says what it must say, and it is tried on an example."""
    if not _NAME.fullmatch(kind.slug):
        yield _fault("name", N_("a folder is named with small letters, figures and hyphens"))
    if kind.form is Form.LETTER and not kind.musts:
        yield _fault("must", N_("nothing says what the letter must say: add [[must]]"))
    if kind.form is Form.LETTER and not catalogue.examples(kind.slug):
        yield _fault("example", N_("no example: add examples/NAME.toml with answers"))


def reads_in_every_state(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """Whatever is answered, the letter can be read, and each note is called where it is defined."""
    seen: set[str] = set()
    for fault in _faults_in_states(prepare(kind)):
        if str(fault.message) not in seen:
            seen.add(str(fault.message))
            yield fault.moved(kind.body_line - 1)


def _faults_in_states(prepared: Prepared) -> Iterator[Fault]:
    for found in turns(prepared.body, prepared.kind):
        if isinstance(found, Fault):
            yield found
            continue
        for label in found.uncalled:
            sentence = N_("the note « {label} » is not called: put its definition in the same condition")
            yield _fault("note", sentence, label=label)


def joins_what_exists(kind: Kind, catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """What a letter joins, and the arguments it offers, are in the catalogue."""
    for slug in kind.joins:
        if slug not in catalogue.slugs:
            yield _fault("joins", N_("there is no letter « {slug} »: write the folder of one"), slug=slug)
    for slug in kind.arguments:
        yield from _refused("arguments", partial(catalogue.argument, slug, kind.language))


def counts_a_known_period(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """The periods that a letter names are rules of law that the program counts."""
    if kind.deadline:
        yield from _refused("deadline", partial(rule_named, kind.deadline))
    if kind.earlier:
        yield from _refused("earlier", partial(rule_named, kind.earlier))


def writes_to_whom_exists(kind: Kind, _catalogue: Catalogue, directory: Directory) -> Iterator[Fault]:
    """The recipient that a letter names is in the directory."""
    if kind.recipient:
        yield from _refused("recipient", partial(directory.record, kind.recipient))


def uses_what_it_asks(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """No question is asked for nothing."""
    conditional: tuple[Must | Refusal | Question, ...] = (*kind.musts, *kind.refusals, *kind.questions)
    conditions = (each.when for each in conditional)
    phrases = (phrase for must in kind.musts for phrase in must.phrases)
    written = "\n".join((kind.body, kind.subject, kind.short, *kind.enclosures, *conditions, *phrases))
    for question in kind.questions:
        if not re.search(rf"\b{question.name}\b", written):
            sentence = N_("« {name} » is asked and never used: use it or do not ask")
            yield _fault("unused", sentence, name=question.name)


def sources_each_article(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """Every article that a letter names stands in one of its sources."""
    sources = [source.article for source in kind.sources]
    for number, line in lines_written(kind):
        for article in articles_named(line):
            if not stands_among(article, sources):
                sentence = N_("article {article} has no [[source]]: add one, with the words relied on")
                yield Fault("source", Said(sentence, {"article": article}), number)


def _refused(rule: str, attempt: Callable[[], object]) -> Iterator[Fault]:
    try:
        attempt()
    except PlaidoyerError as error:
        yield Fault(rule, Said(error.sentence, error.facts))


def _fault(rule: str, sentence: str, **facts: object) -> Fault:
    return Fault(rule, Said(sentence, facts))


RULES: Final[tuple[Rule, ...]] = (
    is_a_whole_letter,
    counts_a_known_period,
    joins_what_exists,
    reads_in_every_state,
    sources_each_article,
    uses_what_it_asks,
    writes_to_whom_exists,
    sources_each_number,
    names_each_source,
    calls_no_silence_a_refusal,
    asks_nothing_excluded,
    asks_for_the_situation,
    says_its_period,
    holds_no_changing_fact,
    asks_in_plain_words,
    has_a_plain_short_text,
    is_tried_twice,
)
