"""A letter is found by what somebody goes through, or by any of its words."""

import pytest

from letters.services.finding import SITUATIONS, found, grouped
from plaidoyer.assembly import letters


@pytest.fixture(scope="module")
def kinds():
    return letters().kinds()


def test_every_letter_stands_under_one_situation(kinds):
    groups = grouped(kinds)

    assert sorted(kind.slug for kind in kinds) == sorted(
        kind.slug for group in groups for kind in group.kinds
    )
    assert [words for words, _folders in SITUATIONS][: len(groups)] == [group.words for group in groups]


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("opposition assurance maladie", "objection/health-insurer"),
        ("OPPOSITION ASSURANCE-MALADIE", "objection/health-insurer"),
        ("reclam", "complaint/cnil"),
        ("question députée", "legislator/deputy-written-question"),
        ("relance réponse", "reminder/no-reply-after-one-month"),
    ],
)
def test_a_letter_is_found_by_words_or_their_beginnings(kinds, asked, slug):
    assert slug in [kind.slug for kind in found(kinds, asked)]


@pytest.mark.parametrize("asked", ["", "   ", "—", "xylophone"])
def test_nothing_is_found_for_nothing(kinds, asked):
    assert () == found(kinds, asked)


def test_the_letters_that_say_it_in_their_title_come_first(kinds):
    hits = [kind.title for kind in found(kinds, "cnil")]
    said = ["cnil" in title.lower() for title in hits]

    assert sorted(said, reverse=True) == said
