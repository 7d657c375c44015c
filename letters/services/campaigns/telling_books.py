"""Books of a campaign in words: what is inside, and what to be careful of."""

from collections.abc import Iterator

from letters.domain.wording import N_
from letters.services.campaigns.books import BookSeen
from letters.services.campaigns.merging import Altered, Disputed
from letters.services.language import _, day_of_month, n_

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


def inside_words(seen: BookSeen) -> str:
    """Say what is inside: « 6 élus, 14 contacts, 1 bénévole »; what there is none of is left out."""
    counts = (
        (n_("{count} legislator", "{count} legislators", seen.targets), seen.targets),
        (n_("{count} contact", "{count} contacts", seen.contacts), seen.contacts),
        (n_("{count} volunteer", "{count} volunteers", seen.volunteers), seen.volunteers),
        (n_("{count} personal paragraph", "{count} personal paragraphs", seen.paragraphs), seen.paragraphs),
        (n_("{count} position", "{count} positions", seen.opinions), seen.opinions),
        (n_("{count} e-mail address", "{count} e-mail addresses", seen.mailboxes), seen.mailboxes),
        (n_("{count} thing that followed", "{count} things that followed", seen.effects), seen.effects),
    )
    told = [words.format(count=count) for words, count in counts if count]
    return ", ".join(told) or _("nothing but the aim of the campaign")


def whose_words(seen: BookSeen) -> str:
    """Say of which campaign a book is, whose share it is, and from when."""
    day = day_of_month(seen.made_at.date())
    if seen.whose:
        words = _("« {title} », the share of {name}, as of {day}")
        return words.format(title=seen.title, name=seen.whose, day=day)
    return _("« {title} », the whole campaign, as of {day}").format(title=seen.title, day=day)


def warning_words() -> str:
    """Say what to be careful of before a book is made: whoever has it can read it."""
    return _(
        "A book is not encrypted: whoever has it can read it. It holds names, and notes on the opinions of "
        "legislators and of those who write to them, which the law protects (GDPR, article 9). Hand it over "
        "to whoever needs it, by a way that you trust, and to nobody else; do not publish it."
    )


def disputed_words(each: Disputed) -> str:
    """Say who took the same legislator: « Mme Diallo : Anne Martin et Bruno Petit »."""
    return _("{target}: {volunteers}").format(target=each.target, volunteers=_(" and ").join(each.volunteers))


def altered_words(each: Altered) -> str:
    """Say which entry a book tells otherwise, in a line."""
    kind = _(KINDS[each.kind])
    return _("{kind} ({about})").format(kind=kind, about=each.about) if each.about else kind


def look_words(seen: BookSeen) -> Iterator[str]:
    """Say what a book holds before it is merged, a line each."""
    yield whose_words(seen)
    yield inside_words(seen)
    if not seen.known:
        yield _("This campaign is not in your file yet: it will begin there.")
    yield n_("{count} entry is new here.", "{count} entries are new here.", seen.new).format(count=seen.new)
