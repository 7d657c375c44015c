"""The runs of words by which texts are compared, and those that are nobody's own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from letters.domain.folding import folded

RUN: Final = 4
"""Words of a run that two texts may share; fewer are shared by chance (« je suis une patiente »)."""

LEAST_WORDS: Final = 12
"""Words under which a paragraph says too little to be personal: our choice."""

_WORD = re.compile(r"\w+")

Run = tuple[str, ...]
"""Words in their order, folded."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Runs that are nobody's own: those of the campaign's letter, of its arguments, of what they quote."""

    runs: frozenset[Run] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Aside":
        """Set aside what *texts* say."""
        return cls(frozenset(run for text in texts for run in _every_run(_words(text)) if len(run) == RUN))


NOTHING: Final = Aside()


def own_words(text: str, aside: Aside = NOTHING) -> int:
    """Count the words of *text* that are not those set *aside*."""
    words = _words(text)
    covered = {
        place + step
        for place, run in enumerate(_every_run(words))
        if run in aside.runs
        for step in range(RUN)
    }
    return len(words) - len(covered)


def runs_of(text: str, aside: Aside) -> frozenset[Run]:
    """Give the runs of *text* that are not set *aside*."""
    return frozenset(_every_run(_words(text))) - aside.runs


def _every_run(words: Sequence[str]) -> list[Run]:
    """Give the runs of `RUN` *words*; of fewer, all of them as one run."""
    if len(words) < RUN:
        return [tuple(words)] if words else []
    return list(zip(*(words[start:] for start in range(RUN)), strict=False))


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))
