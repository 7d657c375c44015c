"""From the text of an argument to the reason it gives: its dates, its subjects, its sources."""

from datetime import date

import pytest

from letters.drafting.arguments import MOST_TAGS, TAGS, read_argument
from letters.drafting.faults import BrokenTemplate

HEAD = """\
title = "Une raison"
claim = "Elle est vraie."
valid_from = 2026-01-01
valid_until = 2026-12-31
"""
SOURCE = """
[[source]]
title = "Un article de presse"
checked = 2026-11-22
certainty = "V"
words = "Ce qu'il dit."
"""
BODY = "Elle est vraie."


def read(*, more="", source=SOURCE, body=BODY):
    return read_argument(f"+++\n{HEAD}{more}{source}+++\n{body}\n", "reason", "fr")


def test_an_argument_is_found_under_its_subjects():
    assert ("hébergement", "CNIL") == read(more='tags = ["hébergement", "CNIL"]\n').tags


def test_an_argument_may_have_no_subject():
    assert () == read().tags


def test_an_argument_has_no_subject_outside_of_the_list():
    with pytest.raises(BrokenTemplate) as raised:
        read(more='tags = ["politique"]\n')

    assert (6, "head") == (raised.value.fault.line, raised.value.fault.rule)
    assert "politique" in str(raised.value.fault.message)
    assert "Parlement" in str(raised.value.fault.message)


WRONG = {
    "a subject twice": ["CNIL", "CNIL"],
    "too many subjects": list(TAGS[: MOST_TAGS + 1]),
    "a subject in capitals": ["HÉBERGEMENT"],
}


@pytest.mark.parametrize("tags", WRONG.values(), ids=WRONG.keys())
def test_subjects_are_few_each_once_and_written_as_in_the_list(tags):
    written = ", ".join(f'"{tag}"' for tag in tags)

    with pytest.raises(BrokenTemplate):
        read(more=f"tags = [{written}]\n")


def test_an_argument_has_as_many_subjects_as_are_allowed():
    written = ", ".join(f'"{tag}"' for tag in TAGS[:MOST_TAGS])

    assert TAGS[:MOST_TAGS] == read(more=f"tags = [{written}]\n").tags


@pytest.mark.parametrize(("written", "partly"), [("", False), ("partial_access = true\n", True)])
def test_a_source_behind_a_paywall_says_so(written, partly):
    (source,) = read(source=SOURCE + written).sources

    assert partly is source.partial_access


def test_a_partial_access_is_yes_or_no():
    with pytest.raises(BrokenTemplate) as raised:
        read(source=SOURCE + 'partial_access = "yes"\n')

    assert 12 == raised.value.fault.line


@pytest.mark.parametrize(
    ("day", "holds"),
    [("2025-12-31", False), ("2026-01-01", True), ("2026-12-31", True), ("2027-01-01", False)],
)
def test_an_argument_holds_from_its_first_to_its_last_day(day, holds):
    assert holds is read().holds_on(date.fromisoformat(day))


def test_an_argument_knows_no_name_but_the_day():
    with pytest.raises(BrokenTemplate) as raised:
        read(body="À la date du {{ today | date }}, {{ sender_name }}.")

    assert "unknown-name" == raised.value.fault.rule
