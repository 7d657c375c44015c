"""Phrases as data: a few words in order, with what may stand between them; found in linear time.

``ne|n ~3 pouv*|peut droit?``: words one after another, ``|`` between those that stand for one another, ``*``
after the beginning of a family of words, ``_`` between the words of one choice (``droit|mis_fin``), ``?``
after what may be missing, ``~3`` for up to three other words, ``#`` for a number, ``^`` for the beginning of
the sentence, ``@name`` for any phrase of a family.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

MOST_BETWEEN = 12
"""Words that a gap may hold at most, so that the work on a sentence is bounded by its length."""

Ends = frozenset[int]


class PhraseFault(ValueError):
    """A phrase that cannot be read; *part* is what stands in the way."""

    def __init__(self, part: str) -> None:
        self.part = part
        super().__init__(part)


@dataclass(frozen=True, slots=True)
class Exactly:
    """One of some words, or a word that begins as one of some *stems*; *number* for figures."""

    words: frozenset[str]
    stems: tuple[str, ...] = ()
    number: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Between:
    """Up to *most* words, whatever they are."""

    most: int


@dataclass(frozen=True, slots=True)
class AtTheBeginning:
    """Nothing: what follows begins the sentence."""


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Any of the phrases of a family."""

    name: str
    phrases: tuple["Phrase", ...]
    optional: bool = False


Part = Exactly | Between | AtTheBeginning | AnyOf


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """The parts of a phrase, in their order; each is one of a kind."""

    parts: tuple[Part, ...]

    @property
    def is_first(self) -> bool:
        """Whether it can only stand at the beginning of a sentence."""
        return isinstance(self.parts[0], AtTheBeginning)

    @property
    def openings(self) -> Iterator[Exactly]:
        """Give every word that an occurrence may begin with."""
        for part in self.parts:
            if isinstance(part, Exactly):
                yield part
            elif isinstance(part, AnyOf):
                for phrase in part.phrases:
                    yield from phrase.openings
            if isinstance(part, Exactly | AnyOf) and not part.optional:
                return


Families = Mapping[str, tuple[Phrase, ...]]


def phrase(text: str, families: Families | None = None) -> Phrase:
    """Read a phrase as it is written in a file of rules; raises `PhraseFault`."""
    parts = tuple(_part(written, families or {}) for written in text.split())
    if not any(isinstance(part, Exactly | AnyOf) and not part.optional for part in parts):
        raise PhraseFault(text)
    if isinstance(parts[0], Between):
        raise PhraseFault(text)
    return Phrase(parts)


def _part(written: str, families: Families) -> Part:
    name, optional = written.removesuffix("?"), written.endswith("?")
    if written == "^":
        return AtTheBeginning()
    if name.startswith("~") and not optional:
        return _gap(name)
    if "_" in name or "|@" in name or (name.startswith("@") and "|" in name):
        return AnyOf(
            name, tuple(phrase(each.replace("_", " "), families) for each in name.split("|")), optional
        )
    if name.startswith("@"):
        if name[1:] not in families:
            raise PhraseFault(written)
        return AnyOf(name[1:], families[name[1:]], optional)
    return _word(name, optional=optional)


def _gap(written: str) -> Between:
    figures = written[1:]
    if not (figures.isdecimal() and 0 < int(figures) <= MOST_BETWEEN):
        raise PhraseFault(written)
    return Between(int(figures))


def _word(written: str, *, optional: bool) -> Exactly:
    choices = written.split("|")
    stems = tuple(choice[:-1] for choice in choices if choice.endswith("*"))
    words = frozenset(choice for choice in choices if not choice.endswith("*") and choice != "#")
    if not all(each.isalnum() and each == each.lower() and each.isascii() for each in (*stems, *words)):
        raise PhraseFault(written)
    return Exactly(words, stems, "#" in choices, optional)


@dataclass(slots=True, eq=False)
class Passage:
    """A sentence in which phrases are looked for; what was found of a family is remembered."""

    words: Sequence[str]
    _known: dict[tuple[int, int], Ends] = field(default_factory=dict)

    def ends(self, looked_for: Phrase, at: int) -> Ends:
        """Give every place where an occurrence that begins *at* may end."""
        reached: Ends = frozenset({at})
        for part in looked_for.parts:
            reached = self._after(part, reached)
            if not reached:
                break
        return reached

    def _after(self, part: Part, reached: Ends) -> Ends:
        if isinstance(part, Between):
            last = len(self.words)
            return frozenset(to for at in reached for to in range(at, min(at + part.most, last) + 1))
        if isinstance(part, AtTheBeginning):
            return reached & {0}
        found = (
            self._after_family(part, reached) if isinstance(part, AnyOf) else self._after_word(part, reached)
        )
        return found | reached if part.optional else found

    def _after_word(self, part: Exactly, reached: Ends) -> Ends:
        words = self.words
        return frozenset(at + 1 for at in reached if at < len(words) and is_one_of(words[at], part))

    def _after_family(self, part: AnyOf, reached: Ends) -> Ends:
        return frozenset(end for at in reached for end in self._family(part, at))

    def _family(self, part: AnyOf, at: int) -> Ends:
        key = id(part.phrases), at
        if key not in self._known:
            found = frozenset(end for each in part.phrases for end in self.ends(each, at))
            self._known[key] = found
        return self._known[key]


def is_one_of(word: str, part: Exactly) -> bool:
    """Say whether *word* is what *part* stands for."""
    if word in part.words or (part.number and word[:1].isdecimal()):
        return True
    return bool(part.stems) and word.startswith(part.stems)
