"""The words of a text as they are compared, each with its place: without accents, capitals nor signs."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_WRITTEN_OUT = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "€": "euros", "ß": "ss"}
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
    began = ended = start
    for at in range(start, len(text) if end is None else end):
        plain = _plain(text[at])
        if plain is None:
            ended = at + 1 if letters else ended
        elif plain == "":
            yield from _word(letters, began, ended, text[at])
            letters = []
        elif plain == "euros":
            yield from _word(letters, began, ended, "")
            yield Word(plain, at, at + 1)
            letters = []
        else:
            began = at if not letters else began
            letters.append(plain)
            ended = at + 1
    yield from _word(letters, began, ended, "")


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
