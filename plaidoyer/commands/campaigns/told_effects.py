"""What followed a campaign, as its verbs answer it: never as caused by a contact."""

from datetime import date

from letters.domain.campaigns.facts import Effect
from letters.domain.campaigns.words import EFFECTS, EffectKind
from letters.domain.deadlines import deadline
from letters.services.language import day_of_month
from plaidoyer.commands.campaigns.told import iso
from plaidoyer.language import _, n_


def effect_fields(effect: Effect) -> dict[str, object]:
    """Give what happened in public; of a written question the day by which the law asks for an answer."""
    return {
        "kind": effect.kind.value,
        "on": effect.on.isoformat(),
        "title": effect.title,
        "source": effect.source,
        "number": effect.number,
        "author": effect.author,
        "answered_on": iso(effect.answered_on),
        "answer_due": iso(answer_due(effect)),
        "after": sorted(map(str, effect.after)),
    }


def effect_line(effect: Effect) -> str:
    """Say in a line what happened, and how many contacts may have contributed: no more than that."""
    number = _("no. {number}").format(number=effect.number) if effect.number else ""
    kind = " ".join(filter(None, (_(EFFECTS[effect.kind]), number)))
    line = " · ".join(
        filter(None, (day_of_month(effect.on), kind, effect.author, effect.title, effect.source))
    )
    if not effect.after:
        return line
    may = n_(
        "{count} contact may have contributed", "{count} contacts may have contributed", len(effect.after)
    )
    return f"{line} ({may.format(count=len(effect.after))})"


def answer_due(effect: Effect) -> date | None:
    """Give the day by which a written question is to be answered: two months after it."""
    if effect.kind is not EffectKind.WRITTEN_QUESTION:
        return None
    return deadline("written-question", effect.on).due
