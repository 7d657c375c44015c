"""What the verbs of books answer in JSON."""

from collections.abc import Sequence

from letters.domain.entries import identifier_of
from letters.services.campaigns.book_seen import BookSeen
from letters.services.campaigns.merging import Altered, MergeTold

_MOST = 1_000
"""Entries that are named of a list; the count beside it is of all."""

Fields = dict[str, object]


def inside_fields(seen: BookSeen) -> Fields:
    """Give what a book holds."""
    return {
        "campaign": str(seen.campaign),
        "name": seen.title,
        "volunteer": seen.whose or None,
        "made_on": seen.made_at.date().isoformat(),
        "entries": seen.entries,
        "targets": seen.targets,
        "contacts": seen.contacts,
        "volunteers": seen.volunteers,
        "paragraphs": seen.paragraphs,
        "positions": seen.opinions,
        "emails": seen.mailboxes,
        "outcomes": seen.effects,
        "known": seen.known,
        "new": seen.new,
    }


def foreseen_fields(would: MergeTold) -> Fields:
    """Give what a book would do, or did, to what is here."""
    return {
        "conflicts": _conflicts(would),
        "altered": _entries(would.altered),
        "altered_count": len(would.altered),
        "overruled": _entries(would.overruled),
        "overruled_count": len(would.overruled),
        "moved": [
            {"target": identifier_of(each.ref), "name": each.target, "was": each.was, "now": each.now or None}
            for each in would.moved[:_MOST]
        ],
        "moved_count": len(would.moved),
        "renamed_from": would.renamed or None,
        "left_out": would.left_out,
        "to_come": would.to_come,
        "begun": would.begun,
        "namesake": would.namesake,
    }


def merged_fields(merged: Sequence[MergeTold]) -> Fields:
    """Give what was merged in all, then campaign by campaign."""
    return {
        "new": sum(one.new for one in merged),
        "already_there": sum(one.already_there for one in merged),
        "conflicts": [conflict for one in merged for conflict in _conflicts(one)],
        "altered": sum(len(one.altered) for one in merged),
        "left_out": sum(one.left_out for one in merged),
        "campaigns": [_merged(one) for one in merged],
    }


def _merged(one: MergeTold) -> Fields:
    about = {"id": str(one.campaign), "name": one.title, "new": one.new, "already_there": one.already_there}
    return {**about, **foreseen_fields(one)}


def _entries(those: Sequence[Altered]) -> list[Fields]:
    return [{"id": str(each.uid), "kind": each.kind, "about": each.about} for each in those[:_MOST]]


def _conflicts(one: MergeTold) -> list[Fields]:
    return [
        {"target": identifier_of(each.ref), "name": each.target, "volunteers": list(each.volunteers)}
        for each in one.conflicts
    ]
