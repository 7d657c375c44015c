"""The rules that make a letter law and not filler: what it cites, what it may ask, which period it starts."""

import re
from collections.abc import Iterator
from typing import Final

from letters.domain.kinds import Argument, Kind
from letters.domain.rights import BodyKind, Right
from letters.domain.rules import RULES
from letters.domain.wording import N_, Said
from letters.drafting.articles import articles_named, stands_among
from letters.drafting.catalogue import Catalogue
from letters.drafting.citations import is_named, numbers_named, says_number
from letters.drafting.directory import Directory
from letters.drafting.faults import Fault
from letters.drafting.said_words import IMPLICIT_REFUSAL
from letters.drafting.written import all_written, lines_written

DECIDE_BY_SILENCE: Final = frozenset({
    BodyKind.SUPERVISORY_AUTHORITY, BodyKind.DOCUMENTS_AUTHORITY, BodyKind.PUBLIC_BODY,
})  # fmt: skip
"""Bodies whose silence a text makes a decision (décret 2019-536, art. 10; CRPA, R. 311-12)."""

_BY_SILENCE: Final = frozenset({"cada-silence", "authority-silence"})
_EXCLUDED: Final = re.compile(r"base principale|accès permanents?", re.IGNORECASE)
_DENIED: Final = re.compile(
    r"\b(?:ne|ni|sans|sauf|hormis|exclut|exclus|exclue?s?|hors)\b|\bn'", re.IGNORECASE
)
_SNDS: Final = "R. 1461-9"
_SITUATION: Final = re.compile(r"article 21, paragraphe 1\b")
_FREE: Final = re.compile(r"article 74\b|article 21, paragraphes? (?:2|3)\b")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s")

PERIODS: Final = {
    "controller-answer": ("mois",),
    "controller-answer-extended": ("trois mois",),
    "authority-silence": ("trois mois",),
    "cada-silence": ("un mois", "d'un mois", "dans le mois"),
    "cada-referral": ("deux mois",),
    "cada-confirmed-refusal": ("deux mois",),
    "medical-record-recent": ("huit jours",),
    "medical-record-old": ("deux mois",),
    "written-question": ("deux mois",),
}
"""The words of each period that a letter may start: one of them stands in the letter."""


def sources_each_number(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """Every decision, law, decree and deliberation named by its number stands in a source."""
    for line, text in lines_written(kind):
        for number in numbers_named(text):
            if not says_number(number, kind.sources):
                sentence = N_("n° {number} has no [[source]]: add one, with the words relied on")
                yield Fault("source", Said(sentence, {"number": number}), line)


def names_each_source(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """Every article that a source gives is named in the letter: no source is there for show."""
    text = all_written(kind)
    for source in kind.sources:
        if source.article and not is_named(source, text):
            sentence = N_("the letter never names {title}, {article}: cite it or take the [[source]] away")
            facts: dict[str, object] = {"title": source.title, "article": source.article}
            yield Fault("uncited", Said(sentence, facts))


def calls_no_silence_a_refusal(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """No letter calls a controller's silence a decision: no text says so."""
    decided = _BY_SILENCE.intersection({kind.deadline, kind.earlier}) or DECIDE_BY_SILENCE.issuperset(kind.to)
    for line, text in () if decided else lines_written(kind):
        if IMPLICIT_REFUSAL.search(text):
            sentence = N_("the silence of a controller is no decision: write « absence de réponse »")
            yield Fault("silence", Said(sentence), line)


def asks_nothing_excluded(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """An objection never asks what R. 1461-9, II, excludes: the main base and the permanent accesses."""
    if kind.right != Right.OBJECTION or _SNDS not in kind.body:
        return
    for line, text in lines_written(kind):
        for sentence in _SENTENCE.split(text):
            if _EXCLUDED.search(sentence) and not _DENIED.search(sentence):
                message = N_("R. 1461-9, II, excludes this: say that the letter does not ask it")
                yield Fault("excluded", Said(message), line)


def asks_for_the_situation(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """Article 21(1) alone needs the particular situation; 21(2) and article 74 never require it."""
    if kind.right != Right.OBJECTION:
        return
    required = [
        question for question in kind.questions
        if question.name.startswith("situation") and not question.optional and not question.when
    ]  # fmt: skip
    text = all_written(kind)
    if _FREE.search(text):
        for question in required:
            sentence = N_(
                "this right needs no reasons: ask « {name} » behind a yes-no question, or make it optional"
            )
            yield Fault("situation", Said(sentence, {"name": question.name}))
    elif _SITUATION.search(text) and not required:
        sentence = N_("article 21(1) needs the particular situation: add [ask.situation_…], not optional")
        yield Fault("situation", Said(sentence))


def says_its_period(kind: Kind, _catalogue: Catalogue, _directory: Directory) -> Iterator[Fault]:
    """A letter that starts a period says which, in words."""
    words = PERIODS.get(kind.deadline, ())
    if kind.deadline in RULES and not any(each in all_written(kind) for each in words):
        sentence = N_("the letter starts a period and does not say it: write « {words} »")
        yield Fault("period", Said(sentence, {"words": " » / « ".join(words) or kind.deadline}))


def cites_its_law(argument: Argument) -> Iterator[Fault]:
    """Every article, decision and text that an argument names stands in one of its sources."""
    articles = [source.article for source in argument.sources]
    for line, text in enumerate(argument.body.split("\n"), argument.body_line):
        for article in articles_named(text):
            if not stands_among(article, articles):
                sentence = N_("article {article} has no [[source]]: add one, with the words relied on")
                yield Fault("source", Said(sentence, {"article": article}), line)
        for number in numbers_named(text):
            if not says_number(number, argument.sources):
                sentence = N_("n° {number} has no [[source]]: add one, with the words relied on")
                yield Fault("source", Said(sentence, {"number": number}), line)
