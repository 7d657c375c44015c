"""A campaign told in a line a fact: who, when, what."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid5

from letters.domain.campaigns.facts import Aim, Assigned, Contact, Entry, Target, Volunteer
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.domain.listed import Ref

SPACE = UUID("1d0c5ad1-0000-4000-8000-000000000000")
CAMPAIGN = uuid5(SPACE, "campaign")
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


def uid(name):
    return uuid5(SPACE, name)


def entry(name, fact, at=0, *, corrects=None):
    """Give the entry called *name*, written down in the minute *at*."""
    moment = _EPOCH + timedelta(minutes=at)
    return Entry(uid(name), CAMPAIGN, moment, fact, corrects=uid(corrects) if corrects else None)


def aim(at=0, title="Constances"):
    return entry(f"aim {title} {at}", Aim(title, "Suspendre le projet"), at)


def volunteer(name, at=0):
    return entry(f"volunteer {name}", Volunteer(uid(name), name), at)


def ref(name):
    return Ref("senat" if name.startswith("s") else "assemblee", name)


def target(name, department="35", at=0, kind=""):
    told = Target(ref(name), kind or ("senator" if name.startswith("s") else "deputy"), name, department)
    return entry(f"target {name}", told, at)


def assigned(name, to, at=0, *, replaces=()):
    told = Assigned(ref(name), uid(to) if to else None, frozenset(map(uid, replaces)))
    return entry(f"{name} to {to}", told, at)


def contact(name, by, on="2021-11-05", outcome="nothing", *, channel="email", at=0, **more):  # noqa: PLR0913 -- one contact, told in one line
    """Give a contact of the volunteer *by* with the target *name*."""
    told = Contact(
        ref(name), uid(by), date.fromisoformat(on), ContactChannel(channel), ContactOutcome(outcome), **more
    )
    return entry(f"{by} {channel} {name} {on} {at}", told, at)
