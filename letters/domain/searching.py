"""Finding a body by a few words: what is looked for, and which of those found comes first."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from letters.domain.entries import ABBREVIATIONS, written_out
from letters.domain.folding import folded, words_of
from letters.domain.listed import Listed, Ref

_SMALL: Final = frozenset("a au aux d de des du en et l la le les".split())  # noqa: SIM905 -- a list of words

_EXACT, _BEGUN, _CORRECTED, _BEGUN_CORRECTED = range(4)
_ELSEWHERE: Final = 4
"""What it costs that a word is in the place or the département and not in the name."""

_ANOTHER_INITIAL: Final = 2
"""What it costs that a corrected word begins with another letter: few mistype the first one."""

_ABSENT: Final = 20


@dataclass(frozen=True, slots=True)
class Sought:
    """One word that was typed, and the beginnings of words that may stand for it."""

    typed: str
    beginnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What bodies are looked for among: *kinds* (any where there is none), the code of a *department*."""

    kinds: tuple[str, ...] = ()
    department: str = ""

    def allows(self, listed: Listed) -> bool:
        """Say whether *listed* is of one of the kinds, and serves the département, or else lies in it."""
        served = listed.serves or (listed.department,)
        return (not self.kinds or listed.kind in self.kinds) and (
            not self.department or self.department in served
        )


ANYWHERE: Final = Narrowing()
"""Every kind of body, in every département."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What a search compares of a body, as the person corrected it: *fold* is what `fold_of` gives."""

    ref: Ref
    name: str
    fold: str


def sought_in(text: str) -> tuple[Sought, ...]:
    """Give the words to look for; small ones (« de », « la ») only where there is no other.

    « st » is looked for as it is, the beginning of a word that is being typed, and written out.
    """
    typed = words_of(text)
    telling = tuple(word for word in typed if word not in _SMALL)
    return tuple(Sought(word, _beginnings(word)) for word in telling or typed)


def _beginnings(word: str) -> tuple[str, ...]:
    return (word, ABBREVIATIONS[word]) if word in ABBREVIATIONS else (word,)


def holds(words: Collection[str], sought: Sequence[Sought]) -> bool:
    """Say whether among *words* one begins as each of *sought* may."""
    return all(any(word.startswith(each.beginnings) for word in words) for each in sought)


def distance(seen: Glimpse, sought: Sequence[Sought]) -> tuple[int, int, int, str]:
    """Say how far *seen* is from what is sought: the least comes first.

    First how well the words stand there, those of the name before those of the place; then whether the name
    begins with the first of them, how many other words the name has, and its letters.
    """
    name = written_out(folded(seen.name)).split()
    everything = seen.fold.split()
    cost = sum(_cost(each, name, everything) for each in sought)
    others = sum(word not in _SMALL for word in name) - len(sought)
    begins = bool(name and sought) and name[0].startswith(sought[0].beginnings)
    return (cost, int(not begins), abs(others), " ".join(name))


def _cost(sought: Sought, name: Sequence[str], everything: Sequence[str]) -> int:
    found = _best(sought, name)
    return found if found < _ABSENT else _ELSEWHERE + _best(sought, everything)


def _best(sought: Sought, words: Sequence[str]) -> int:
    return min((_match(sought, word) for word in words), default=_ABSENT)


def _match(sought: Sought, word: str) -> int:
    if word == sought.typed or word == ABBREVIATIONS.get(sought.typed):
        return _EXACT
    if word.startswith(sought.typed):
        return _BEGUN
    if not word.startswith(sought.beginnings):
        return _ABSENT
    other = 0 if word[0] == sought.typed[0] else _ANOTHER_INITIAL
    return other + (_CORRECTED if word in sought.beginnings else _BEGUN_CORRECTED)
