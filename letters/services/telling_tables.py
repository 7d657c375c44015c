"""Tables of reference in words: what one holds, its state, what importing one puts in its place."""

from collections.abc import Iterable, Mapping

from letters.domain.mine import Candidate
from letters.domain.reference_tables import StoredTable, TableReport
from letters.services.language import _, shown
from letters.services.telling_imports import day_words


def counts_words(counts: Mapping[str, int]) -> str:
    """Say how many of what a table holds."""
    return ", ".join(f"{count} {_(what)}" for what, count in counts.items())


def edition_words(table: StoredTable) -> str:
    """Say of which day or term a table is, where it says so."""
    term = _("state of the year {term}").format(term=table.term) if table.term else ""
    return day_words(table.on) or term


def state_words(table: StoredTable) -> str:
    """Say of which day or term a table is, and when it was imported."""
    imported = _("imported on {day}").format(day=shown(table.imported_at.date()))
    return ", ".join(filter(None, (edition_words(table), imported)))


def source_words(table: StoredTable) -> str:
    """Say on which table something rests: its title, its state, its licence."""
    return f"{_(table.title)} · {state_words(table)} · {_(table.licence)}"


def sources_told(candidates: Iterable[Candidate]) -> list[str]:
    """Say on which tables *candidates* rest, each once."""
    sources = {each.source.name: each.source for each in candidates if each.source}
    return [_("By: {source}").format(source=source_words(each)) for each in sources.values()]


def stays_words(report: TableReport) -> str:
    """Say what of what is stored a table replaces."""
    before = report.replaced
    if before is None:
        return _("None of this sort was stored before.")
    if not report.changes_something:
        return _("This very file is stored already: nothing would change.")
    return _("It replaces the whole of « {title} », {state}.").format(
        title=_(before.title), state=state_words(before)
    )
