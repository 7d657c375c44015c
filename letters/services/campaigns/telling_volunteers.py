"""What came of a table of volunteers, and who gets no share, in words for window and command alike."""

from letters.services.campaigns.shares import Given
from letters.services.campaigns.volunteers import VolunteersRead
from letters.services.language import _, n_

_MOST = 8
"""Names said one by one at most."""


def unread_words(read: VolunteersRead) -> str:
    """Say which sheets of a workbook were not read; nothing where there was one only."""
    if not read.unread:
        return ""
    words = n_(
        "The first sheet, « {sheet} », was read; another was not: {others}.",
        "The first sheet, « {sheet} », was read; the others were not: {others}.",
        len(read.unread),
    )
    return words.format(sheet=read.sheet, others=_listed(read.unread))


def unplaced_words(given: Given) -> str:
    """Say which volunteers get no share since nobody knows where they can; nothing where all have a place."""
    if not given.unplaced:
        return ""
    names = _listed(tuple(each.name for each in given.unplaced))
    if given.by_constituency:
        return _("Without a constituency, so without a share: {names}.").format(names=names)
    return _("Without a département, so without a share: {names}.").format(names=names)


def _listed(names: tuple[str, ...]) -> str:
    named = ", ".join(names[:_MOST])
    left = len(names) - _MOST
    if left <= 0:
        return named
    others = n_("and {count} other", "and {count} others", left).format(count=left)
    return _("{names} {others}").format(names=named, others=others)
