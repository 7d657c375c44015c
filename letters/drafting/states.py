"""The states in which the answers to a letter can be, so that every turn of its text is read once."""

import itertools
import random
from collections.abc import Iterator
from datetime import date
from typing import Final

from letters.domain.kinds import Answering, Question
from letters.domain.letters import Paragraph, Text
from letters.drafting.language import Chosen, Value
from letters.drafting.names import DATES, FLAGS, LISTS, TEXTS

MOST_STATES: Final = 96
"""States drawn, beside all given and none given, when there are too many to try each."""

_FEW: Final = 6
_DAY: Final = date(2026, 1, 31)
_WORDS: Final = "Mots"
_EXTREMES: Final[dict[Answering, tuple[Value, Value]]] = {
    Answering.DATE: (None, _DAY),
    Answering.YES_NO: (False, True),
    Answering.LIST: ((), ("un", "deux")),
}


def states(questions: tuple[Question, ...]) -> Iterator[dict[str, Value]]:
    """Give values for every name a letter may use: none, all, then others, the same ones each time."""
    pairs = {name: (empty, full) for name, empty, full in _extremes(questions)}
    for draw in _draws(len(pairs)):
        values = {name: pair[side] for (name, pair), side in zip(pairs.items(), draw, strict=True)}
        yield values | _choices(questions, draw)


def _draws(length: int) -> Iterator[tuple[int, ...]]:
    yield (0,) * length
    yield (1,) * length
    if length <= _FEW:
        yield from itertools.product((0, 1), repeat=length)
        return
    dice = random.Random(length)  # noqa: S311 -- the same states each time, nothing secret
    for _ in range(MOST_STATES):
        yield tuple(dice.randrange(2) for _ in range(length))


def _extremes(questions: tuple[Question, ...]) -> Iterator[tuple[str, Value, Value]]:
    yield from ((name, None, _DAY) for name in sorted(DATES))
    yield from ((name, "", _WORDS) for name in sorted(TEXTS))
    yield from ((name, (), ("un", "deux")) for name in sorted(LISTS - {"arguments"}))
    yield from ((name, False, True) for name in sorted(FLAGS))
    yield "arguments", (), ((Paragraph((Text(_WORDS),)),),)
    for question in questions:
        yield question.name, *_EXTREMES.get(question.answering, ("", _WORDS))


def _choices(questions: tuple[Question, ...], draw: tuple[int, ...]) -> dict[str, Value]:
    seed = sum(bit << place for place, bit in enumerate(draw))
    chosen = ((each, each.options[seed % len(each.options)]) for each in questions if each.options)
    return {question.name: Chosen(*option) for question, option in chosen}
