"""Reading the catalogue: one folder, one letter; found by slug in a list, never by a path somebody gives."""

import re
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Final

from letters.domain.errors import UnknownExample, UnknownLanguage, UnknownLetter
from letters.domain.kinds import Argument, Form, Kind, Wording
from letters.domain.wording import N_
from letters.drafting.arguments import read_argument
from letters.drafting.faults import BrokenTemplate, broken, in_file
from letters.drafting.head import read_kind
from letters.drafting.prepared import Prepared, prepare
from letters.drafting.shelves import FolderShelf, Shelf
from letters.drafting.wording import read_wording

LANGUAGE: Final = "fr"
"""The language of a letter unless another is asked for."""

_LETTER: Final = re.compile(r"([^/]+/[^/]+)/letter\.([^./]+)\.md")
_ARGUMENT: Final = re.compile(r"arguments/([^./]+)\.([^./]+)\.md")


_USUAL: Final = ("full", "silence", "minimal")
"""Names of the examples that show the most usual case, the first that is there; others are particular."""


def _unusual(example: str) -> tuple[int, str]:
    return (_USUAL.index(example) if example in _USUAL else len(_USUAL)), example


class Catalogue:
    """The letters on one shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._prepared: dict[tuple[str, str], Prepared] = {}
        self._wordings: dict[str, Wording] = {}
        self._arguments: dict[tuple[str, str], Argument] = {}

    def put_on(self, shelf: Shelf) -> None:
        """Read from *shelf* from now on: a pack came or went."""
        self.shelf = shelf
        self._prepared.clear()
        self._wordings.clear()
        self._arguments.clear()
        for name in ("slugs", "_languages", "arguments"):
            self.__dict__.pop(name, None)

    @classmethod
    def under(cls, folder: Path) -> "Catalogue":
        """Give the letters under one folder."""
        return cls(FolderShelf(folder))

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Every kind of letter, enclosures included, in order of category and name."""
        return tuple(sorted(self._languages))

    @cached_property
    def _languages(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for letter in filter(None, map(_LETTER.fullmatch, sorted(self.shelf.names))):
            found[letter[1]] = (*found.get(letter[1], ()), letter[2])
        return found

    @cached_property
    def arguments(self) -> tuple[tuple[str, str], ...]:
        """Every argument with its language, in order of slug."""
        found = filter(None, map(_ARGUMENT.fullmatch, sorted(self.shelf.names)))
        return tuple((argument[1], argument[2]) for argument in found)

    def letters(self, language: str = LANGUAGE) -> tuple[Kind, ...]:
        """Give every kind that can be written on its own."""
        kinds = (
            self.prepared(slug, language).kind for slug in self.slugs if language in self.languages(slug)
        )
        return tuple(kind for kind in kinds if kind.form is Form.LETTER)

    def languages(self, slug: str) -> tuple[str, ...]:
        """Give the languages in which a letter exists; it is offered in no other."""
        return self._languages.get(slug, ())

    def prepared(self, slug: str, language: str = LANGUAGE) -> Prepared:
        """Give a kind ready to be written; raises `UnknownLetter` or `LetterFault`."""
        if slug not in self.slugs:
            near = get_close_matches(slug, self.slugs, 1)
            raise UnknownLetter(slug=slug, nearest=f" ({near[0]} ?)" if near else "")
        if language not in self.languages(slug):
            known = ", ".join(self.languages(slug))
            raise UnknownLanguage(slug=slug, language=language, known=known)
        if (slug, language) not in self._prepared:
            self._prepared[slug, language] = self._prepare(slug, language)
        return self._prepared[slug, language]

    def names_asked(self, kind: Kind) -> frozenset[str]:
        """Give the name of every question of *kind* and of what it joins."""
        kinds = (kind, *(self.prepared(slug, kind.language).kind for slug in kind.joins))
        return frozenset(question.name for each in kinds for question in each.questions)

    def examples(self, slug: str) -> tuple[str, ...]:
        """Give the names of the examples shipped with a letter."""
        inside = re.compile(rf"{re.escape(slug)}/examples/([^./]+)\.toml")
        found = filter(None, map(inside.fullmatch, self.shelf.names))
        return tuple(sorted(example[1] for example in found))

    def example(self, slug: str, name: str = "") -> str:
        """Give the answers of an example (the most usual case unless named); raises `UnknownExample`."""
        self.prepared(slug)
        names = self.examples(slug)
        chosen = name or min(names, key=_unusual, default="")
        if chosen not in names:
            raise UnknownExample(slug=slug, name=name, known=", ".join(names))
        return self.shelf.text(f"{slug}/examples/{chosen}.toml")

    def expected(self, slug: str, name: str) -> str:
        """Give the text that an example must give, "" where none is written yet."""
        file = f"{slug}/examples/{name}.txt"
        return self.shelf.text(file) if file in self.shelf.names else ""

    def text(self, slug: str, language: str = LANGUAGE) -> str:
        """Give a letter as it is written; raises `LetterFault` when it is not UTF-8."""
        return self.shelf.text(f"{slug}/letter.{language}.md")

    def argument(self, slug: str, language: str = LANGUAGE) -> Argument:
        """Give an argument; raises `LetterFault` if it is missing or broken."""
        if (slug, language) not in self._arguments:
            self._arguments[slug, language] = self._read_argument(slug, language)
        return self._arguments[slug, language]

    def _read_argument(self, slug: str, language: str) -> Argument:
        file = f"arguments/{slug}.{language}.md"
        if (slug, language) not in self.arguments:
            raise in_file(broken("argument", N_("there is no such argument")).fault, file)
        try:
            return read_argument(self.shelf.text(file), slug, language)
        except BrokenTemplate as error:
            raise in_file(error.fault, file) from error

    def wording(self, language: str = LANGUAGE) -> Wording:
        """Give the fixed words of a language; raises `LetterFault` if one is missing."""
        if language not in self._wordings:
            self._wordings[language] = self._read_wording(language)
        return self._wordings[language]

    def _read_wording(self, language: str) -> Wording:
        file = f"wording.{language}.toml"
        try:
            return read_wording(self.shelf.text(file), language)
        except BrokenTemplate as error:
            raise in_file(error.fault, file) from error

    def _prepare(self, slug: str, language: str) -> Prepared:
        file = f"{slug}/letter.{language}.md"
        try:
            return prepare(read_kind(self.shelf.text(file), slug, language))
        except BrokenTemplate as error:
            raise in_file(error.fault, file) from error
