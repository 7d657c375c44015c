"""Volunteers in words: a line each, and what came of a table of them."""

from gui.look.tokens import Tone
from gui.widgets.rows import Line
from letters.domain.campaigns.facts import Volunteer
from letters.services.campaigns.volunteers import Load, VolunteersRead
from letters.services.language import _, n_


def read_words(read: VolunteersRead) -> str:
    """Say what came of a table."""
    parts = [
        n_("{count} volunteer added", "{count} volunteers added", read.added).format(count=read.added),
        n_("{count} there already", "{count} there already", read.already).format(count=read.already),
    ]
    if read.changed:
        changed = n_("{count} brought up to date", "{count} brought up to date", read.changed)
        parts.append(changed.format(count=read.changed))
    if read.refused:
        count = len(read.refused)
        parts.append(n_("{count} row not taken", "{count} rows not taken", count).format(count=count))
    return " · ".join(parts)


def volunteer_line(each: Volunteer, load: Load) -> Line:
    """Say who a volunteer is, where they can, and how much they have."""
    places = ", ".join(each.departments)
    has = n_("{count} legislator", "{count} legislators", load.targets).format(count=load.targets)
    reached = n_("{count} contacted", "{count} contacted", load.reached).format(count=load.reached)
    to_do = n_("{count} to do", "{count} to do", load.to_do).format(count=load.to_do) if load.to_do else ""
    why = " · ".join(filter(None, (places, has, reached)))
    return Line(each.uid, each.name, why, to_do, Tone.INFO, _("See"), "person")
