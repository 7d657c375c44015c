"""Books of a campaign in words: what is inside, and what to be careful of."""

from collections.abc import Iterator

from letters.services.campaigns.book_seen import BookSeen
from letters.services.campaigns.merging import Disputed
from letters.services.language import _, day_of_month, n_


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


def look_words(seen: BookSeen) -> Iterator[str]:
    """Say what a book holds before it is merged, a line each."""
    yield whose_words(seen)
    yield inside_words(seen)
    if not seen.known:
        yield _("This campaign is not in your file yet: it will begin there.")
    yield new_words(seen.new)


def new_words(count: int) -> str:
    """Say how many entries of a book are new here."""
    return n_("{count} entry is new here.", "{count} entries are new here.", count).format(count=count)
