"""The rules by which an answer is read: what each phrase is a sign of, and what signs make together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from letters.domain.phrase_index import Found
from letters.domain.phrases import Phrase

STRENGTHS: Mapping[str, float] = {"certain": 0.95, "strong": 0.8, "fair": 0.55, "slight": 0.3}
"""How much a phrase says by itself, from 0 (nothing) to 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """A sentence that speaks of something else than what is decided: a condition, what was asked, a footer.

    Where it is *silent* no cue counts at all; *onwards* it holds to the end of its paragraph.
    """

    name: str
    why: str
    phrases: tuple[Phrase, ...]
    unless: tuple[Phrase, ...] = ()
    silent: bool = False
    onwards: bool = False

    def holds(self, found: Found) -> bool:
        """Say whether a sentence in which *found* stands is of this scope."""
        return _any(self.phrases, found) and not _any(self.unless, found)


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """Phrases that are a *sign*, alone or beside those *needed*, in a sentence that holds none of *unless*.

    *outside* names the scopes in which it says nothing; *any_language* is for those found in texts that are
    not French.
    """

    sign: str
    strength: float
    why: str
    phrases: tuple[Phrase, ...]
    needed: tuple[Phrase, ...] = ()
    unless: tuple[Phrase, ...] = ()
    outside: frozenset[str] = frozenset()
    any_language: bool = False

    def denies(self, found: Found) -> bool:
        """Say whether something among *found* takes its sense away."""
        return _any(self.unless, found)

    def may_speak(self, found: Found, introduction: Found, scopes: frozenset[str]) -> bool:
        """Say whether nothing takes its sense from it in a sentence of *scopes* in which *found* stands.

        *introduction* is what stands in the sentence that introduces it, when it is the item of a list.
        """
        if self.outside & scopes or self.denies(found):
            return False
        return not self.needed or _any(self.needed, found) or _any(self.needed, introduction)


def _any(phrases: tuple[Phrase, ...], found: Found) -> bool:
    return any(each in found for each in phrases)


@dataclass(frozen=True, slots=True)
class Combination:
    """Signs that, all found and none of *unless*, make the sign *gives* and take the place of *drops*.

    *sure* asks more of them than that each be likelier than not.
    """

    when: tuple[str, ...]
    gives: str
    why: str
    unless: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Follows:
    """A sign that is told after others, however sure it is: a ground of refusal after what is granted."""

    sign: str
    after: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Yield:
    """A sign that says nothing beside any of the signs *to*: what it said is part of what they say."""

    sign: str
    to: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class CueBook:
    """Every rule, as a person *reviewed* them; of each group of *rivals* only the surest is kept.

    *only_in_sentences* are words that no title nor signature has; sentences of the scopes *incomparable* are
    not compared with known ones.
    """

    reviewed: date
    scopes: tuple[Scope, ...]
    cues: tuple[Cue, ...]
    combinations: tuple[Combination, ...]
    yields: tuple[Yield, ...]
    follows: tuple[Follows, ...]
    rivals: tuple[tuple[str, ...], ...]
    french: frozenset[str]
    only_in_sentences: frozenset[str]
    incomparable: frozenset[str]

    @property
    def phrases(self) -> Iterator[Phrase]:
        """Give every phrase of every rule."""
        for scope in self.scopes:
            yield from (*scope.phrases, *scope.unless)
        for cue in self.cues:
            yield from (*cue.phrases, *cue.needed, *cue.unless)
