"""What the signs found in an answer make together: the kinds proposed, the main one first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from letters.domain.cues import Combination, CueBook, Follows, Yield
from letters.domain.replies import Because, Proposal, ReplyKind

ENOUGH = 0.5
"""The least score at which a kind is proposed."""


LIKELY = 0.58
"""The least score of each of two things that seem to contradict each other."""

SURE = 0.7
"""The least score of what is said beside something else."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What was found of one sign: how sure it is, from 0 to 1, and the words relied on."""

    score: float
    because: tuple[Because, ...]

    def with_more(self, strength: float, *because: Because) -> "Sign":
        """Give the sign with one witness more, each adding to the others as independent ones do."""
        return Sign(1 - (1 - self.score) * (1 - strength), (*self.because, *because))


Signs = Mapping[str, Sign]
NOTHING = Sign(0, ())


def verdict(signs: Signs, book: CueBook) -> tuple[Proposal, ...]:
    """Give the kinds that *signs* make by the rules of *book*, the main one first; none if none is sure."""
    made = _yielded(_combined(signs, book.combinations), book.yields)
    return _ranked(_without_rivals(made, book.rivals), book.follows)


def _combined(signs: Signs, combinations: Iterable[Combination]) -> dict[str, Sign]:
    """Give what *signs* make together, each combination working on what those before it made."""
    made = dict(signs)
    for rule in combinations:
        least = LIKELY if rule.sure else ENOUGH
        found = all(made.get(name, NOTHING).score >= least for name in rule.when)
        if found and not any(_is_sure(made, name) for name in rule.unless):
            witnesses = [made[name] for name in rule.when]
            for name in rule.drops:
                made.pop(name, None)
            made[rule.gives] = _together(made.get(rule.gives, NOTHING), witnesses)
    return made


def _yielded(signs: Signs, yields: Iterable[Yield]) -> dict[str, Sign]:
    kept = dict(signs)
    for rule in yields:
        if any(_is_sure(kept, name) for name in rule.to):
            kept.pop(rule.sign, None)
    return kept


def _without_rivals(signs: Signs, rivals: Iterable[Sequence[str]]) -> dict[str, Sign]:
    kept = dict(signs)
    for names in rivals:
        found = sorted((name for name in names if _is_sure(kept, name)), key=lambda name: -kept[name].score)
        for name in found[1:]:
            del kept[name]
    return kept


def _is_sure(signs: Signs, name: str) -> bool:
    return signs.get(name, NOTHING).score >= ENOUGH


def _together(known: Sign, witnesses: Sequence[Sign]) -> Sign:
    score = max(known.score, min(each.score for each in witnesses))
    because = chain(known.because, *(each.because for each in witnesses))
    return Sign(score, tuple(dict.fromkeys(because)))


def _ranked(signs: Signs, follows: Iterable[Follows]) -> tuple[Proposal, ...]:
    scores = {kind: signs[kind].score for kind in ReplyKind if _is_sure(signs, kind)}
    for rule in follows:
        before = [scores[ReplyKind(name)] for name in rule.after if name in scores]
        if before and rule.sign in scores:
            kind = ReplyKind(rule.sign)
            scores[kind] = min(scores[kind], max(before) - 0.001)
    order = sorted(scores, key=lambda kind: -scores[kind])
    ranked = [*order[:1], *(kind for kind in order[1:] if scores[kind] >= SURE)]
    return tuple(Proposal(kind, round(scores[kind], 3), signs[kind].because) for kind in ranked)
