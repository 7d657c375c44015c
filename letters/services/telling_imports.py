"""What an import did, in words: how many others there are, how many imports can still be undone."""

from collections.abc import Sequence
from datetime import date

from letters.services.directory import Answer
from letters.services.language import _, n_, shown


def and_others(count: int) -> str:
    """Say how many are not named."""
    return n_("and {count} other", "and {count} others", count).format(count=count)


def day_words(day: date | None) -> str:
    """Say of which day a register is, where it tells one."""
    return _("state of {day}").format(day=shown(day)) if day else ""


def others_found(answer: Answer) -> str:
    """Say how many others match what was looked for, at least where they were not all counted; or nothing."""
    if not answer.others or answer.counted:
        return and_others(answer.others) if answer.others else ""
    told = n_("and at least {count} other", "and at least {count} others", answer.others)
    return told.format(count=answer.others)


def names_told(names: Sequence[str], count: int) -> str:
    """Name *names*, a line each, and say how many others of *count* there are."""
    others = (and_others(count - len(names)),) if count > len(names) else ()
    return "\n".join((*names, *others))


def all_undoable_words(count: int) -> str:
    """Say how many imports can be undone, of which only the last five ever can."""
    if not count:
        return _("No import is left that can be undone: only the last five can be.")
    return n_(
        "{count} import can be undone; only the last five ever can, the last one first.",
        "{count} imports can be undone; only the last five ever can, the last one first.",
        count,
    ).format(count=count)


def undoable_words(count: int) -> str:
    """Say how many imports can still be undone, of which only the last five ever can."""
    if not count:
        return _("No other import can be undone: only the last five ever can.")
    return n_(
        "{count} more import can be undone; only the last five ever can.",
        "{count} more imports can be undone; only the last five ever can.",
        count,
    ).format(count=count)
