"""Reading the guide: files of rules in the order of their names, and the sources they rest on."""

import re
from functools import cached_property
from pathlib import Path
from typing import Final

from letters.domain.guide import GuideFile, GuideRule
from letters.domain.sources import Source
from letters.drafting.catalogue import LANGUAGE
from letters.drafting.faults import BrokenTemplate, in_file
from letters.drafting.guide_choices import Choices, read_choices
from letters.drafting.guide_rules import read_rules
from letters.drafting.guide_sources import read_named_sources
from letters.drafting.shelves import FolderShelf, Shelf

CHOICES: Final = "choices.toml"
"""The file of the choices that make sense one after the other."""

_RULES: Final = re.compile(r"\d\d-[a-z0-9-]+\.([a-z]+)\.toml")


class Guide:
    """The guide on one shelf, in one language; each part is read when it is first asked for."""

    def __init__(self, shelf: Shelf, language: str = LANGUAGE) -> None:
        self.shelf = shelf
        self.language = language

    @classmethod
    def under(cls, folder: Path) -> "Guide":
        """Give the guide under one folder."""
        return cls(FolderShelf(folder))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The files of rules, in the order they are read."""
        return tuple(name for name in sorted(self.shelf.names) if self._is_of_rules(name))

    @cached_property
    def files(self) -> tuple[GuideFile, ...]:
        """Every file of rules; raises `LetterFault` at the first fault."""
        return tuple(self.file(name) for name in self.names)

    @cached_property
    def rules(self) -> tuple[GuideRule, ...]:
        """Every rule, in the order they are heard; raises `LetterFault`."""
        return tuple(rule for file in self.files for rule in file.rules)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by the name that rules give them; raises `LetterFault`."""
        try:
            return read_named_sources(self.shelf.text(self.sources_name), self.language)
        except BrokenTemplate as error:
            raise in_file(error.fault, self.sources_name) from error

    @property
    def sources_name(self) -> str:
        """The file of the sources."""
        return f"sources.{self.language}.toml"

    @cached_property
    def choices(self) -> Choices:
        """The choices that make sense one after the other; raises `LetterFault`."""
        try:
            return read_choices(self.shelf.text(CHOICES))
        except BrokenTemplate as error:
            raise in_file(error.fault, CHOICES) from error

    def file(self, name: str) -> GuideFile:
        """Give one file of rules; raises `LetterFault`."""
        sources = self.sources
        try:
            return read_rules(self.shelf.text(name), name, self.language, sources)
        except BrokenTemplate as error:
            raise in_file(error.fault, name) from error

    def _is_of_rules(self, name: str) -> bool:
        found = _RULES.fullmatch(name)
        return found is not None and found[1] == self.language
