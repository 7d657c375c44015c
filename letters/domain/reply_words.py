"""The words of a text as they are compared, each with its place: without accents, capitals nor signs."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_WRITTEN_OUT = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "€": "euros", "ß": "ss"}
_APART = frozenset({"", "euros"})
"""What parts two words: a sign, or a word of its own."""

_RUN = re.compile(r"[A-Za-z0-9]+")
_NO_LETTER = frozenset("ʼʹˈº")
"""Apostrophes, and the sign of « nº », which Unicode counts among the letters."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: *text* as it is compared, from the code point *start* of the text to before *end*."""

    text: str
    start: int
    end: int


def words_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Give the words of *text* from *start* to *end*, in their order; work in proportion to the length.

    An apostrophe parts two words (« l’hôpital » is « l » and « hopital »), a soft hyphen or an accent
    written apart does not; « n° » is « numero » and « € » a word of its own.
    """
    letters: list[str] = []
    at = began = ended = start
    last = len(text) if end is None else end
    while at < last:
        plain, after = _read(text, at, last)
        if plain in _APART:
            yield from _word(letters, began, ended, text[at])
            yield from [Word(plain, at, after)] if plain else []
            letters = []
        elif plain or letters:
            began, ended = began if letters else at, after
            letters.append(plain or "")
        at = after
    yield from _word(letters, began, ended, "")


def _read(text: str, at: int, last: int) -> tuple[str | None, int]:
    """Give what stands at *at* and where it ends: letters, one of `_APART`, or None within a word."""
    run = _RUN.match(text, at, last)
    return (run.group().lower(), run.end()) if run else (_plain(text[at]), at + 1)


def _word(letters: list[str], began: int, ended: int, sign: str) -> Iterator[Word]:
    if letters:
        text = "".join(letters)
        yield Word("numero" if text == "n" and sign in {"°", "º"} else text, began, ended)


def _plain(character: str) -> str | None:
    """Give the letters that stand for *character*: none parts two words, None belongs to its word."""
    if character.isascii():
        return character.lower() if character.isalnum() else ""
    if character in _NO_LETTER:
        return ""
    if unicodedata.category(character) in {"Mn", "Cf"}:
        return None
    apart = unicodedata.normalize("NFKD", character.casefold())
    letters = "".join(_WRITTEN_OUT.get(each, each) for each in apart)
    return "".join(each for each in letters if each.isalnum())
