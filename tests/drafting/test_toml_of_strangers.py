"""TOML that a stranger wrote is read in little time, or refused at its line."""

import pytest

from letters.drafting.faults import BrokenTemplate
from letters.drafting.toml_table import MOST_DOTS, parse


def dotted(dots):
    return ".".join("a" * (dots + 1))


@pytest.mark.parametrize("line", ["{} = 1", "[{}]", "a = {{ {} = 1 }}"])
def test_a_key_of_too_many_parts_is_refused_before_it_is_read(line):
    assert parse(line.format(dotted(MOST_DOTS)))

    with pytest.raises(BrokenTemplate) as broken:
        parse("b = 1\n" + line.format(dotted(MOST_DOTS + 1)))

    assert (2, "tables are nested too deep") == (
        broken.value.fault.line,
        broken.value.fault.message.sentence,
    )


def test_full_stops_on_many_lines_are_no_fault():
    assert parse("a = [\n" + '"...........",\n' * MOST_DOTS + "]")
