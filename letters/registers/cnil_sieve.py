"""Which rows of the CNIL's register are asked for, told from a few raw cells before anything is made."""

from collections.abc import Callable, Sequence

from letters.domain.folding import folded, words_of
from letters.domain.naf import section_of
from letters.ports.registers import Keep
from letters.registers.cnil_columns import Columns
from letters.registers.cnil_places import place_of

Test = Callable[[Sequence[str]], bool]
"""Says whether a row passes."""


def sieve(keep: Keep, columns: Columns) -> Test:
    """Give the test of a row: it passes where it is of all that *keep* asks for; the cheapest come first."""
    tests = tuple(_tests(keep, columns))
    return lambda row: all(test(row) for test in tests)


def plain_activity(cell: str) -> str:
    """Give a NAF code as INSEE writes it without its dot: « 86.10z » is « 8610Z »."""
    return cell.strip().replace(".", "").upper()


def _tests(keep: Keep, columns: Columns) -> list[Test]:
    tests: list[Test] = []
    if keep.activities:
        tests.append(_of_activities(frozenset(map(plain_activity, keep.activities)), columns))
    if keep.sections:
        tests.append(_of_sections(keep.sections, columns))
    if keep.departments:
        tests.append(_in_departments(keep.departments, columns))
    if words_of(keep.name):
        tests.append(_named(words_of(keep.name), columns))
    return tests


def _of_activities(wanted: frozenset[str], columns: Columns) -> Test:
    at = columns.at("activity")
    return lambda row: plain_activity(row[at]) in wanted


def _of_sections(wanted: frozenset[str], columns: Columns) -> Test:
    at, activity = columns.at("section"), columns.at("activity")

    def passes(row: Sequence[str]) -> bool:
        section = row[at].strip()
        return (section if len(section) == 1 else section_of(row[activity])) in wanted

    return passes


def _in_departments(wanted: frozenset[str], columns: Columns) -> Test:
    postcode, country = columns.at("postcode"), columns.at("country")
    return lambda row: place_of(row[postcode], row[country]).department in wanted


def _named(words: tuple[str, ...], columns: Columns) -> Test:
    """Compare folded names; folding ASCII changes no letter but capitals, and words hold letters alone."""
    at = columns.at("name")

    def passes(row: Sequence[str]) -> bool:
        name = row[at]
        plain = name.lower() if name.isascii() else folded(name)
        return all(word in plain for word in words)

    return passes
