"""Checking a catalogue: every rule on every letter, every example written and compared."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from letters.domain.channels import Channel
from letters.domain.elements import missing_elements
from letters.domain.errors import LetterFault, PlaidoyerError
from letters.domain.kinds import Argument, Form, Kind
from letters.domain.letters import Letter
from letters.domain.output_errors import DoesNotFitForm
from letters.domain.wording import N_, Said
from letters.drafting.answers import read_case
from letters.drafting.catalogue import Catalogue
from letters.drafting.checks import RULES
from letters.drafting.checks_of_law import cites_its_law
from letters.drafting.checks_of_words import reviewed_within_a_year
from letters.drafting.compose import Composer
from letters.drafting.directory import Directory
from letters.drafting.faults import BrokenTemplate, Fault
from letters.drafting.head import read_kind
from letters.drafting.prepared import faults_of

T = TypeVar("T")

Message = Said | PlaidoyerError | str


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule broken in a file of a catalogue, and what to write instead."""

    file: str
    line: int
    rule: str
    message: Message


@dataclass(frozen=True, slots=True)
class Checking:
    """Checks a catalogue as it stands *today*.

    *as_text* writes a letter as its expected text does, *as_form* for a form of so many characters.
    Only the files named in *only* are looked at, where it names any.
    """

    catalogue: Catalogue
    directory: Directory
    as_text: Callable[[Letter], str]
    as_form: Callable[[Letter, int], object]
    today: date
    only: frozenset[str] = frozenset()

    def findings(self) -> tuple[Finding, ...]:
        """Give every rule broken, in order of file and line."""
        found = [*self._in_wording(), *self._in_arguments(), *self._in_letters()]
        return tuple(sorted(found, key=lambda each: (each.file, each.line, each.rule)))

    def _in_wording(self) -> Iterator[Finding]:
        if not self.catalogue.slugs:
            sentence = N_("no letter here: a letter is a folder CATEGORY/NAME with letter.fr.md")
            yield Finding(".", 1, "empty", Said(sentence))
            return
        for language in self._languages():
            yield from _finding_if_fault(partial(self.catalogue.wording, language))

    def _languages(self) -> list[str]:
        return sorted({each for slug in self.catalogue.slugs for each in self.catalogue.languages(slug)})

    def _in_arguments(self) -> Iterator[Finding]:
        for slug, language in self.catalogue.arguments:
            file = f"arguments/{slug}.{language}.md"
            if self._is_looked_at(file):
                yield from _finding_if_fault(
                    partial(self.catalogue.argument, slug, language), self._cited(file)
                )

    def _in_letters(self) -> Iterator[Finding]:
        for slug in self.catalogue.slugs:
            for language in self.catalogue.languages(slug):
                if self._is_looked_at(f"{slug}/letter.{language}.md"):
                    yield from self._in_letter(slug, language)

    def _is_looked_at(self, file: str) -> bool:
        return not self.only or file in self.only

    def _cited(self, file: str) -> Callable[[Argument], Iterator[Finding]]:
        """Check what an argument cites, once it could be read."""
        return lambda argument: (_finding(fault, file) for fault in cites_its_law(argument))

    def _in_letter(self, slug: str, language: str) -> Iterator[Finding]:
        file = f"{slug}/letter.{language}.md"
        try:
            text = self.catalogue.text(slug, language)
            kind = read_kind(text, slug, language)
        except BrokenTemplate as error:
            yield _finding(error.fault, file)
            return
        except LetterFault as error:
            yield finding_of(error)
            return
        faults = [each.fault for each in faults_of(kind)] or list(self._broken_rules(kind))
        yield from (_finding(_in_the_head(fault, text), file) for fault in faults)
        if not faults and kind.form is Form.LETTER:
            yield from self._in_examples(slug, language)

    def _broken_rules(self, kind: Kind) -> Iterator[Fault]:
        for rule in RULES:
            yield from rule(kind, self.catalogue, self.directory)
        yield from reviewed_within_a_year(kind, self.today)

    def _in_examples(self, slug: str, language: str) -> Iterator[Finding]:
        for name in self.catalogue.examples(slug):
            file = f"{slug}/examples/{name}.toml"
            try:
                letter = self._example(slug, name, language)
            except PlaidoyerError as error:
                yield Finding(file, 1, "example", error)
                continue
            for element in missing_elements(letter):
                yield Finding(file, 1, "must", Said(_NOT_SAID, {"label": element.label}))
            if self.catalogue.expected(slug, name) != self.as_text(letter):
                yield Finding(file.replace(".toml", ".txt"), 1, "expected", Said(_NOT_EXPECTED))
            yield from self._in_a_form(letter, slug, language, file)

    def _in_a_form(self, letter: Letter, slug: str, language: str, file: str) -> Iterator[Finding]:
        """A letter offered to a web form says all it must in the smallest one."""
        if Channel.WEB_FORM not in self.catalogue.prepared(slug, language).kind.channels:
            return
        try:
            self.as_form(letter, SMALLEST_FORM)
        except DoesNotFitForm as error:
            facts = {"needed": error.facts["needed"], "limit": SMALLEST_FORM}
            yield Finding(file, 1, "short", Said(_NO_FORM, facts))

    def _example(self, slug: str, name: str, language: str) -> Letter:
        case = read_case(self.catalogue.example(slug, name))
        reviewed = self.catalogue.prepared(slug, language).kind.reviewed
        return Composer(self.catalogue, self.directory).compose(slug, case, reviewed, language)


SMALLEST_FORM = 800
"""Characters that every letter offered to a web form can be said in."""

_NO_FORM = N_("in a form of {limit} characters it needs {needed}: write a « short » text that says each must")
_NOT_SAID = N_("this example does not say what the letter must say: {label}")
_NOT_EXPECTED = N_("the letter is not the one expected: read it again, then write it here anew")


def _in_the_head(fault: Fault, text: str) -> Fault:
    """Give a fault of the head the line of its key: ``deadline = …``, or the question it is about."""
    asked = fault.message.facts.get("name")
    key = rf"\[ask\.{asked}\]" if fault.rule == "unused" else rf"{fault.rule}\s*="
    found = re.search(rf"^{key}", text, re.MULTILINE) if fault.line == 1 else None
    return fault.moved(text.count("\n", 0, found.start())) if found else fault


def _finding_if_fault(
    reading: Callable[[], T], then: Callable[[T], Iterator[Finding]] = lambda _read: iter(())
) -> Iterator[Finding]:
    try:
        read = reading()
    except LetterFault as error:
        yield finding_of(error)
        return
    yield from then(read)


def _finding(fault: Fault, file: str) -> Finding:
    return Finding(file, fault.line, fault.rule, fault.message)


def finding_of(error: LetterFault, under: str = "") -> Finding:
    """Give the finding for a file that cannot be read, *under* put before its name."""
    facts = error.facts
    message = facts["message"]
    said = message if isinstance(message, Said | str) else str(message)
    return Finding(under + str(facts["file"]), int(str(facts["line"])), str(facts["rule"]), said)


def check(
    folder: Path,
    directory: Path,
    as_text: Callable[[Letter], str],
    as_form: Callable[[Letter, int], object],
    today: date,
) -> tuple[Finding, ...]:
    """Check the catalogue under *folder* against the bodies under *directory*, as it stands *today*."""
    return Checking(Catalogue.under(folder), Directory(directory), as_text, as_form, today).findings()
