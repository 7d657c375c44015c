"""The reasons that a letter gives or may give: what each claims, of what it speaks, on what it rests."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QHBoxLayout

from gui.look.tokens import Tone
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.label import Label, Role
from gui.widgets.pill import Pill
from letters.domain.kinds import Argument
from letters.domain.sources import Source
from letters.services.language import _, shown
from letters.services.reasoning import certainty

Offered = Sequence[tuple[Argument, bool]]
"""Arguments, and whether each holds on the day of the letter."""


def argument_card(argument: Argument, *, chosen: bool, holds: bool) -> Card:
    """Make the card of *argument*; greyed out, with the reason why, where it does not hold that day."""
    card = Card()
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(Label(argument.title, Role.STRONG if holds else Role.MUTED), stretch=1)
    head.addWidget(_pill(chosen=chosen, holds=holds))
    card.add_layout(head)
    card.add(Label(argument.claim, Role.BODY if holds else Role.MUTED))
    card.add(Label(holding(argument) if holds else no_longer(argument), Role.MUTED))
    if argument.tags:
        card.add(Label(_("Subjects: {tags}").format(tags=", ".join(argument.tags)), Role.MUTED))
    for source in argument.sources:
        if source.partial_access:
            card.add(Label(partial_access(source), Role.MUTED))
    sources = "\n\n".join(map(_source, argument.sources))
    card.add(Disclosure(_("Where this comes from"), sources, about=argument.title))
    return card


def in_order(offered: Offered, chosen: Collection[str]) -> Offered:
    """Give those chosen first, then those that may be, then those that do not hold that day."""
    return sorted(offered, key=lambda each: (each[0].slug not in chosen, not each[1]))


def are_same(some: Offered, others: Offered) -> bool:
    """Whether *some* and *others* show alike: the catalogue reads its files anew each time."""
    return list(map(_face, some)) == list(map(_face, others))


def _face(each: tuple[Argument, bool]) -> tuple[object, ...]:
    argument, holds = each
    return argument.slug, argument.title, argument.claim, argument.valid_from, argument.valid_until, holds


def holding(argument: Argument) -> str:
    """Say until when *argument* is true."""
    return _("True until {day}.").format(day=shown(argument.valid_until))


def no_longer(argument: Argument) -> str:
    """Say why *argument* is not offered."""
    words = _("Not for a letter of this day: it may be used from {first} to {last} only.")
    return words.format(first=shown(argument.valid_from), last=shown(argument.valid_until))


def placed(source: Source) -> str:
    """Name a source, and its article where it has one."""
    if not source.article:
        return source.title
    return _("{title}, art. {article}").format(title=source.title, article=source.article)


def partial_access(source: Source) -> str:
    """Say that *source* is behind a paywall."""
    return _("Partial access: only the beginning of « {title} » can be read without paying.").format(
        title=source.title
    )


def _pill(*, chosen: bool, holds: bool) -> Pill:
    if chosen and holds:
        return Pill(_("In the letter"), Tone.OK)
    if holds:
        return Pill(_("Offered"), Tone.INFO)
    return Pill(_("To be taken away"), Tone.WARN) if chosen else Pill(_("Not on this day"), Tone.NEUTRAL)


def _source(source: Source) -> str:
    sure = _("How sure: {certainty}").format(certainty=certainty(source))
    return f"{placed(source)} — {source.words}\n{sure}"
