"""Reading the sources of the guide: those of a letter, each with the name by which rules cite it."""

from collections.abc import Mapping

from letters.domain.sources import Source
from letters.domain.wording import N_
from letters.drafting.head import read_sources
from letters.drafting.toml_table import Table, parse


def read_named_sources(text: str, language: str, *, alone: bool = True) -> dict[str, Source]:
    """Read ``[[source]]`` tables with a ``name`` each; raises `BrokenTemplate` at the first fault.

    With *alone*, the file holds nothing else.
    """
    values = parse(text)
    head = Table(values, text)
    if alone:
        head.only({"source"})
    names = _names(head.tables("source"))
    unnamed = [_without_name(each) for each in tables_in(values, "source")]
    return dict(zip(names, read_sources(Table({"source": unnamed}, text), language), strict=True))


def tables_in(values: Mapping[str, object], key: str) -> list[dict[str, object]]:
    """Give the tables of an array of tables, empty when it is missing or none."""
    found = values.get(key)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _without_name(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if key != "name"}


def _names(tables: tuple[Table, ...]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for table in tables:
        name = table.text("name", required=True)
        if name in names:
            raise table.fault(
                N_("« {name} » is a source already: give this one another name"), "name", name=name
            )
        names[name] = None
    return tuple(names)
