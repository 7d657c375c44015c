"""Reading the catalogue: one folder, one letter; found by slug in a list, never by a path somebody gives."""

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
from letters.drafting.wording import read_wording

MOST_BYTES: Final = 1_000_000
"""Bytes read of a file of the catalogue, which may be a stranger's."""

LANGUAGE: Final = "fr"
"""The language of a letter unless another is asked for."""


class Catalogue:
    """The letters under one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._prepared: dict[tuple[str, str], Prepared] = {}
        self._wordings: dict[str, Wording] = {}

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Every kind of letter, enclosures included, in order of category and name."""
        return tuple(sorted({self._slug(file) for file in self.folder.glob("*/*/letter.*.md")}))

    def letters(self, language: str = LANGUAGE) -> tuple[Kind, ...]:
        """Give every kind that can be written on its own."""
        kinds = (
            self.prepared(slug, language).kind for slug in self.slugs if language in self.languages(slug)
        )
        return tuple(kind for kind in kinds if kind.form is Form.LETTER)

    def languages(self, slug: str) -> tuple[str, ...]:
        """Give the languages in which a letter exists; it is offered in no other."""
        files = (self.folder / slug).glob("letter.*.md")
        return tuple(sorted(file.name.split(".")[1] for file in files))

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
        return tuple(sorted(file.stem for file in (self.folder / slug / "examples").glob("*.toml")))

    def example(self, slug: str, name: str = "") -> str:
        """Give the answers of an example (the first unless named); raises `UnknownExample`."""
        self.prepared(slug)
        names = self.examples(slug)
        chosen = name or (names[0] if names else "")
        if chosen not in names:
            raise UnknownExample(slug=slug, name=name, known=", ".join(names))
        return self._text(self.folder / slug / "examples" / f"{chosen}.toml")

    def expected(self, slug: str, name: str) -> str:
        """Give the text that an example must give, "" where none is written yet."""
        file = self.folder / slug / "examples" / f"{name}.txt"
        return self._text(file) if file.is_file() else ""

    def text(self, slug: str, language: str = LANGUAGE) -> str:
        """Give a letter as it is written; raises `LetterFault` when it is not UTF-8."""
        return self._text(self.folder / slug / f"letter.{language}.md")

    def argument(self, slug: str, language: str = LANGUAGE) -> Argument:
        """Give an argument; raises `LetterFault` if it is missing or broken."""
        file = self.folder / "arguments" / f"{slug}.{language}.md"
        if file not in set(self.folder.glob("arguments/*.md")):
            fault = broken("argument", N_("there is no such argument")).fault
            raise in_file(fault, self.name_of(file))
        try:
            return read_argument(self._text(file), slug, language)
        except BrokenTemplate as error:
            raise in_file(error.fault, self.name_of(file)) from error

    def wording(self, language: str = LANGUAGE) -> Wording:
        """Give the fixed words of a language; raises `LetterFault` if one is missing."""
        if language not in self._wordings:
            self._wordings[language] = self._read_wording(language)
        return self._wordings[language]

    def _read_wording(self, language: str) -> Wording:
        file = self.folder / f"wording.{language}.toml"
        try:
            return read_wording(self._text(file), language)
        except BrokenTemplate as error:
            raise in_file(error.fault, self.name_of(file)) from error

    def name_of(self, file: Path) -> str:
        """Name a file of the catalogue as its faults do: from the catalogue's folder on."""
        return file.relative_to(self.folder).as_posix()

    def _prepare(self, slug: str, language: str) -> Prepared:
        file = self.folder / slug / f"letter.{language}.md"
        try:
            return prepare(read_kind(self._text(file), slug, language))
        except BrokenTemplate as error:
            raise in_file(error.fault, self.name_of(file)) from error

    def _text(self, file: Path) -> str:
        if file.exists() and not (file.is_file() and file.stat().st_size <= MOST_BYTES):
            fault = broken("too-long", N_("this is no file of at most {limit} bytes"), limit=MOST_BYTES).fault
            raise in_file(fault, self.name_of(file))
        try:
            return file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            fault = broken("encoding", N_("the file is not UTF-8: save it as UTF-8")).fault
            raise in_file(fault, self.name_of(file)) from error
        except OSError as error:
            fault = broken("missing", N_("the file cannot be read: put a file here, with this name")).fault
            raise in_file(fault, self.name_of(file)) from error

    def _slug(self, file: Path) -> str:
        return file.parent.relative_to(self.folder).as_posix()
