"""What an export and an import are told as."""

from collections.abc import Iterator

from letters.domain.portable import Brought, Portable
from letters.services.language import _, n_


def went_words(portable: Portable, name: str) -> str:
    """Say how much is in the file *name*."""
    count = len(portable.requests)
    told = n_("{name} holds {count} request.", "{name} holds {count} requests.", count)
    return told.format(name=name, count=count)


def stays_words() -> str:
    """Say what no export holds."""
    return _(
        "Registers and lists of bodies, settings, mail accounts and packs of letters do not travel: set them "
        "up again on the other computer."
    )


def brought_words(brought: Brought) -> str:
    """Say what became of the requests of a file: « 2 nouvelles demandes, 1 complétée, 1 déjà là. »."""
    parts = (
        (n_("{count} new request", "{count} new requests", brought.requests), brought.requests),
        (n_("{count} completed", "{count} completed", brought.completed), brought.completed),
        (n_("{count} already there", "{count} already there", brought.same), brought.same),
        (n_("{count} not brought in", "{count} not brought in", len(brought.refused)), len(brought.refused)),
    )
    told = ", ".join(words.format(count=count) for words, count in parts if count)
    return _("{told}.").format(told=told) if told else _("This file holds no request.")


def brought_details(brought: Brought) -> Iterator[str]:
    """Say what else came, and who has the name of somebody else."""
    parts = (
        (n_("{count} person", "{count} persons", brought.members), brought.members),
        (n_("{count} event added", "{count} events added", brought.events), brought.events),
        (n_("{count} joined file", "{count} joined files", brought.files), brought.files),
        (n_("{count} draft", "{count} drafts", brought.drafts), brought.drafts),
    )
    told = ", ".join(words.format(count=count) for words, count in parts if count)
    if told:
        yield _("Also: {told}.").format(told=told)
    for name in dict.fromkeys(brought.namesakes):
        yield _(
            "Two persons are now called {name}: Plaidoyer cannot tell whether they are one, and keeps both."
        ).format(name=name)
