"""Entries of a campaign in words: what kind of thing each tells, and of whom."""

from collections.abc import Iterator, Sequence
from typing import Final

from letters.domain.wording import N_
from letters.services.campaigns.merging import Altered, Moved
from letters.services.language import _, n_

MOST_SHOWN: Final = 20
"""Names that are shown of a list; the others are counted."""

KINDS = {
    "aim": N_("the aim"),
    "volunteer": N_("a volunteer"),
    "mailbox": N_("the address of a volunteer"),
    "target": N_("a legislator"),
    "left": N_("a legislator who left"),
    "assigned": N_("a share"),
    "paragraph": N_("a personal paragraph"),
    "contact": N_("a contact"),
    "position": N_("a position"),
    "effect": N_("what followed"),
    "withdrawn": N_("something taken back"),
}
"""What an entry tells, in the middle of a line, marked for translation."""


def shortened_list(names: Sequence[str]) -> Iterator[str]:
    """Give the first names of a list, then how many more there are."""
    yield from names[:MOST_SHOWN]
    more = len(names) - MOST_SHOWN
    if more > 0:
        yield n_("and {count} more", "and {count} more", more).format(count=more)


def altered_words(each: Altered) -> str:
    """Say which entry a book tells otherwise, in a line."""
    kind = _(KINDS[each.kind])
    return _("{kind} ({about})").format(kind=kind, about=each.about) if each.about else kind


def moved_words(each: Moved) -> str:
    """Say whose a legislator was, and whose they become: « Mme Diallo : d’Anne Martin à Bruno Petit »."""
    if not each.now:
        return _("{target}: no longer with {was}, back to all").format(target=each.target, was=each.was)
    return _("{target}: from {was} to {now}").format(target=each.target, was=each.was, now=each.now)
