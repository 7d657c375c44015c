"""Finding a letter: by what somebody is going through, or by words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from letters.domain.folding import folded, words_of
from letters.domain.kinds import Kind
from letters.domain.rights import BodyKind, Right
from letters.domain.wording import N_
from letters.services.interview_fields import BODY_KINDS
from letters.services.language import _
from letters.services.telling import RIGHTS


@dataclass(frozen=True, slots=True)
class Group:
    """Letters that serve one need; *words* are marked for translation."""

    words: str
    kinds: tuple[Kind, ...]


SITUATIONS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (N_("I want it to stop"), ("objection", "withdrawal-of-consent", "restriction", "erasure")),
    (N_("I want to know, to see, to correct"), ("access", "rectification", "portability")),
    (N_("They did not answer, or answered badly"), ("reminder", "reply")),
    (N_("I turn to an authority"), ("complaint", "information", "public-documents")),
    (N_("I act for somebody"), ("mandate",)),
    (N_("I write to those who govern"), ("legislator", "minister")),
    (N_("We write together"), ("open-letter",)),
)
"""What somebody is going through, and the folders of the catalogue that answer it."""

OTHERS: Final = N_("Other letters")
"""Letters of folders that a pack brought."""


def grouped(kinds: Sequence[Kind]) -> tuple[Group, ...]:
    """Give *kinds* by situation; a letter of no known folder is among the others, at the end."""
    known = {category for _words, categories in SITUATIONS for category in categories}
    groups = [Group(words, _of(kinds, categories)) for words, categories in SITUATIONS]
    groups.append(Group(OTHERS, tuple(kind for kind in kinds if _category(kind) not in known)))
    return tuple(group for group in groups if group.kinds)


def found(kinds: Iterable[Kind], asked: str) -> tuple[Kind, ...]:
    """Give the letters that have every word of *asked*, or one that begins so.

    Those that say it in their title come first. Accents, capitals and signs make no difference. Nothing
    asked finds nothing.
    """
    words = words_of(asked)
    if not words:
        return ()
    hits = [kind for kind in kinds if _holds(_searched(kind), words)]
    return tuple(sorted(hits, key=lambda kind: not _holds(folded(kind.title), words)))


def _of(kinds: Sequence[Kind], categories: tuple[str, ...]) -> tuple[Kind, ...]:
    return tuple(kind for category in categories for kind in kinds if _category(kind) == category)


def _category(kind: Kind) -> str:
    return kind.slug.partition("/")[0]


def _searched(kind: Kind) -> str:
    bodies = (_(BODY_KINDS[BodyKind(each)]) for each in kind.to)
    return folded(" ".join((kind.title, kind.expect, _(RIGHTS[Right(kind.right)]), *bodies)))


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return all(f" {word}" in f" {text}" for word in words)
