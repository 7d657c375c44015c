"""What followed a campaign, in words: what, when, by whom, how long a minister takes; never why."""

from datetime import date

from letters.domain.campaigns.facts import Effect
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.next_days import question_due
from letters.domain.campaigns.words import EFFECTS, EffectKind
from letters.domain.date_errors import BeyondCalendar
from letters.domain.folding import folded
from letters.domain.rights import BodyKind
from letters.services.language import _, day_of_month, n_

QUESTIONS = frozenset({EffectKind.WRITTEN_QUESTION, EffectKind.ORAL_QUESTION})
"""Effects that have a number and an author."""


def effect_words(effect: Effect) -> str:
    """Say in one line what it was: « Question écrite n° 26125 de Mme Diallo, 5 novembre 2026 »."""
    kind = _(EFFECTS[effect.kind])
    if effect.number:
        kind = _("{kind} no. {number}").format(kind=kind, number=effect.number)
    if effect.author:
        kind = _("{kind} by {author}").format(kind=kind, author=effect.author)
    return f"{kind}, {day_of_month(effect.on)}"


def due_of(effect: Effect, campaign: Campaign) -> date | None:
    """Give the minister's last day to answer a written question; None where that rule is not theirs.

    A question of an MEP goes to the Commission, which answers by rules of its own.
    """
    by_mep = any(
        folded(target.name) == folded(effect.author)
        for target in campaign.targets.values()
        if target.kind == BodyKind.MEP
    )
    if effect.kind is not EffectKind.WRITTEN_QUESTION or by_mep:
        return None
    try:
        return question_due(effect.on)
    except BeyondCalendar:
        return None


def delay_words(effect: Effect, due: date | None, today: date) -> str:
    """Say how the minister's two months stand; nothing where they do not run."""
    if effect.answered_on is not None:
        told = _("Answered on {day}.").format(day=day_of_month(effect.answered_on))
        late = (effect.answered_on - due).days if due else 0
        if late <= 0:
            return told
        after = n_("{count} day late.", "{count} days late.", late).format(count=late)
        return f"{told} {after}"
    if due is None:
        return ""
    if today <= due:
        return _("The minister has two months to answer: until {day}.").format(day=day_of_month(due))
    return _("No answer is noted; the minister’s two months ended on {day}.").format(day=day_of_month(due))


def contributed_words(effect: Effect, campaign: Campaign) -> str:
    """Say which contacts may have contributed; nothing is ever said to have caused it."""
    count = sum(1 for uid in effect.after if uid in campaign.contacts)
    if not count:
        return ""
    words = n_(
        "{count} contact may have contributed to it.", "{count} contacts may have contributed to it.", count
    )
    return words.format(count=count)
