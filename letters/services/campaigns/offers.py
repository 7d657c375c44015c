"""What a file of questions offers a campaign: new ones, answers to those it knows, each to be confirmed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import NoSuchQuestion
from letters.domain.campaigns.facts import Effect, Target
from letters.domain.campaigns.next_days import question_due
from letters.domain.campaigns.tabled import Tabled
from letters.domain.campaigns.words import EffectKind
from letters.domain.folding import folded
from letters.domain.listed import Ref, Skipped
from letters.domain.wording import N_
from letters.services.campaigns.contacts import TITLE
from letters.services.campaigns.recorded_questions import Before, Recorded, figures_of

NAMED: Final = 12
"""Numbers of questions that a sentence gives."""

TO_COME: Final = N_("of a day that has not come")
"""Why a question is passed over."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A question to confirm: the *effect* that it would be, to which earlier contacts may have contributed.

    *corrects* is the effect that is recorded already, whose answer came since; None for a new one. *due* is
    the last day of the minister's two months, for a written question that waits: ten days, instead, once a
    group has it flagged, which no file is known to tell.
    """

    effect: Effect
    ref: Ref
    tabled: Tabled
    corrects: UUID | None = None
    due: date | None = None


def chosen(offers: Iterable[Offer], number: str) -> Offer:
    """Give the offer of the question *number*; raises `NoSuchQuestion`."""
    known = list(offers)
    for offer in known:
        if figures_of(offer.effect.number) == figures_of(number):
            return offer
    numbers = ", ".join(offer.effect.number for offer in known[:NAMED]) or "—"
    raise NoSuchQuestion(number=number, known=numbers)


def offer_of(tabled: Tabled, target: Target, recorded: Recorded, before: Before) -> Offer | None:
    """Give what a question is to the campaign; None where all of it is recorded already."""
    effect = Effect(
        tabled.kind,
        tabled.on,
        (tabled.title or tabled.number)[:TITLE],
        tabled.page[:TITLE],
        tabled.number,
        target.name,
        tabled.answered_on,
        frozenset(uid for uid, contact in before.items() if contact.on <= tabled.on),
    )
    is_waiting = tabled.kind is EffectKind.WRITTEN_QUESTION and tabled.answered_on is None
    offer = Offer(effect, target.ref, tabled, due=question_due(tabled.on) if is_waiting else None)
    alike = recorded.get((effect.kind, figures_of(effect.number)), {})
    uid = next((uid for uid, kept in alike.items() if _is_same(kept, effect)), None)
    if uid is None:
        return offer
    kept = alike[uid]
    if effect.answered_on in {None, kept.answered_on}:
        return None
    answered = replace(kept, answered_on=effect.answered_on, source=kept.source or effect.source)
    return replace(offer, effect=answered, corrects=uid)


def _is_same(kept: Effect, found: Effect) -> bool:
    """Say whether both are one question: of one day, of one page, or by one author."""
    by_one = set(folded(found.author).split()) & set(folded(kept.author).split()[-1:])
    return kept.on == found.on or (kept.source != "" and kept.source == found.source) or bool(by_one)


def questions_in(
    rows: Iterable[Tabled | Skipped], today: date, passed: Callable[[Skipped], object]
) -> Iterator[Tabled]:
    """Give the questions; *passed* is told each that was passed over, as are those of a day after *today*."""
    for row in rows:
        if isinstance(row, Skipped):
            passed(row)
        elif max(row.on, row.answered_on or row.on) > today:
            passed(Skipped(TO_COME, detail=f"{row.nature} {row.number}"))
        else:
            yield row
