"""How far a campaign is in each département, as its tiles and its table say it."""

from collections.abc import Iterable

from gui.widgets.tile import TileNote
from gui.widgets.tile_places import ABROAD, NOWHERE, SPOTS
from letters.domain.campaigns.coverage import Coverage
from letters.domain.departments import department
from letters.ports.reports import Grid
from letters.services.language import _, n_


def notes(found: Iterable[Coverage]) -> dict[str, TileNote]:
    """Give what each tile says."""
    by_code = {each.code: each for each in found}
    return {code: _note(by_code.get(code, Coverage(code, 0, 0, 0))) for code in SPOTS}


def place_name(code: str) -> str:
    """Give the name of a place of the map."""
    if code == ABROAD:
        return _("French abroad")
    found = department(code)
    return found.name if found else code or _("European Parliament")


def _note(each: Coverage) -> TileNote:
    name = place_name(each.code)
    label = name if each.code in {ABROAD, NOWHERE} else each.code
    if not each.targets:
        return TileNote(label, _("{name}: nobody is aimed at").format(name=name))
    words = n_(
        "{name}: {reached} legislator of {targets} contacted",
        "{name}: {reached} legislators of {targets} contacted",
        each.reached,
    ).format(name=name, reached=each.reached, targets=each.targets)
    if each.to_do:
        to_do = n_("{count} to do", "{count} to do", each.to_do).format(count=each.to_do)
        words = f"{words}, {to_do}"
    return TileNote(label, words, each.reached, each.targets)


def grid_of(found: Iterable[Coverage]) -> Grid:
    """Give the same as a table."""
    rows = tuple((_named(each.code), f"{each.reached} / {each.targets}", each.to_do) for each in found)
    heads = (_("Département"), _("Contacted"), _("To do"))
    return Grid(_("How far the campaign is in each département"), heads, rows)


def _named(code: str) -> str:
    name = place_name(code)
    return name if code in {ABROAD, NOWHERE} else f"{code} {name}"
