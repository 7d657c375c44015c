"""Reading a file of the guide: each rule says when it speaks, which letters it proposes, what to know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from letters.domain.guide import GuideFile, GuideRule, Offer
from letters.domain.plans import Acting, Guidance, Holder, NotOffered, Purpose, Role, Wish
from letters.domain.rights import BodyKind
from letters.domain.sources import Source
from letters.domain.wording import N_
from letters.drafting.guide_sources import tables_in
from letters.drafting.toml_table import Table, parse
from letters.drafting.typography import typeset

CONDITIONS: Final = {"holder": Holder, "purpose": Purpose, "wish": Wish, "acting_for": Acting}
"""The keys of a rule that say when it speaks; one left out holds for everything."""

SAYINGS: Final = ("letter", "guidance", "not-offered")
"""What a rule may say: tables ``[[rule.letter]]``, ``[[rule.guidance]]``, ``[[rule.not-offered]]``."""

_KEYS: Final = frozenset({"name", "sources", "ends", *CONDITIONS, *SAYINGS})
_LETTER_KEYS: Final = frozenset({"kind", "why", "role", "to", "refusal"})

_SILENT: Final = N_("this rule says nothing: add a letter, guidance, or what is not offered")
_Word = TypeVar("_Word", bound=StrEnum)


def read_rules(text: str, name: str, language: str, sources: Mapping[str, Source]) -> GuideFile:
    """Read one file of rules; raises `BrokenTemplate` at the first fault."""
    values = parse(text)
    head = Table(values, text)
    head.only({"reviewed", "rule"})
    reading = _Reading(text, name, language, sources, dict.fromkeys(SAYINGS, 0))
    rules = zip(head.tables("rule"), tables_in(values, "rule"), strict=True)
    return GuideFile(name, head.day("reviewed"), tuple(reading.rule(*each) for each in rules))


@dataclass(frozen=True, slots=True)
class _Reading:
    """A file being read; *seen* counts the tables of each kind, for the lines of faults."""

    text: str
    file: str
    language: str
    sources: Mapping[str, Source]
    seen: dict[str, int]

    def rule(self, table: Table, values: Mapping[str, object]) -> GuideRule:
        table.only(_KEYS)
        name = table.text("name", required=True)
        rests_on = self._sources(table, required=True)
        letters, guidance, not_offered = (tuple(self._said(table, values, key)) for key in SAYINGS)
        rule = GuideRule(
            name=name,
            file=self.file,
            line=table.fault("", "name").fault.line,
            holders=_among(table, "holder", Holder),
            purposes=_among(table, "purpose", Purpose),
            wishes=_among(table, "wish", Wish),
            acting=_among(table, "acting_for", Acting),
            sources=rests_on,
            offers=tuple(self._offer(each, name) for each in letters),
            guidance=tuple(self._guidance(each, name, rests_on) for each in guidance),
            not_offered=tuple(no for each in not_offered for no in self._not_offered(each, name, rests_on)),
            ends=table.flag("ends"),
        )
        if not (rule.offers or rule.guidance or rule.not_offered):
            raise table.fault(_SILENT, "name")
        return rule

    def _said(self, table: Table, values: Mapping[str, object], key: str) -> Iterator[Table]:
        table.tables(key)
        for each in tables_in(values, key):
            yield Table(each, self.text, f"[[rule.{key}]]#{self.seen[key]}")
            self.seen[key] += 1

    def _offer(self, table: Table, rule: str) -> Offer:
        table.only(_LETTER_KEYS)
        return Offer(
            kind=table.text("kind", required=True),
            why=self._words(table, "why"),
            role=Role(table.choice("role", tuple(Role), Role.MAIN)),
            to=tuple(BodyKind(each) for each in _known(table, "to", BodyKind)),
            refusal=typeset(table.text("refusal"), self.language),
            rule=rule,
        )

    def _guidance(self, table: Table, rule: str, rests_on: tuple[Source, ...]) -> Guidance:
        table.only({"text", "sources"})
        return Guidance(self._words(table, "text"), self._sources(table) or rests_on, rule)

    def _not_offered(self, table: Table, rule: str, rests_on: tuple[Source, ...]) -> Iterator[NotOffered]:
        table.only({"kinds", "why", "sources"})
        for kind in table.texts("kinds", required=True):
            yield NotOffered(kind, self._words(table, "why"), self._sources(table) or rests_on, rule)

    def _words(self, table: Table, key: str) -> str:
        return typeset(table.text(key, required=True), self.language)

    def _sources(self, table: Table, *, required: bool = False) -> tuple[Source, ...]:
        names = table.texts("sources", required=required)
        for name in names:
            if name not in self.sources:
                sentence = N_(
                    "there is no source « {name} »: add it to the sources, or write one of: {known}"
                )
                raise table.fault(sentence, "sources", name=name, known=", ".join(self.sources))
        return tuple(self.sources[name] for name in names)


def _among(table: Table, key: str, words: type[_Word]) -> frozenset[_Word]:
    return frozenset(words(each) for each in _known(table, key, words)) or frozenset(words)


def _known(table: Table, key: str, words: type[StrEnum]) -> tuple[str, ...]:
    values = table.texts(key, required=table.has(key))
    known = tuple(each.value for each in words)
    for value in values:
        if value not in known:
            sentence = N_("« {value} » is not known here; known: {known}")
            raise table.fault(sentence, key, value=value, known=", ".join(known))
    return values
