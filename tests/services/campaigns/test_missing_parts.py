"""A pack that was taken out: the letter is not ready, and a sentence names what is missing."""

import pytest

from letters.domain.campaign_errors import LetterNotReady
from letters.services.campaigns.cases import Wish
from letters.services.language import shown
from plaidoyer import language
from tests.fakes.campaign_letters import (
    ANNE,
    ANOTHER,
    DEPUTY,
    MINISTER,
    PARAGRAPH,
    QUESTIONS,
    SENATOR,
    begun_with,
    campaign_letters,
)

LETTER, ARGUMENT = "legislator/deputy-written-question", "nine-patients-in-ten"
JOINED = "legislator/draft-written-question"
WISH = Wish(answers=MINISTER)


def begun(gone):
    desk = campaign_letters(gone=gone)
    campaign = begun_with(desk, arguments=(ARGUMENT,))
    desk.paragraphs.write(campaign, DEPUTY.ref, ANNE, PARAGRAPH)
    desk.paragraphs.write(campaign, SENATOR.ref, ANNE, ANOTHER)
    return desk, campaign


def told(series):
    return {each.ref: shown(each.why) for each in series.unready}


@pytest.mark.parametrize("gone", [LETTER, ARGUMENT, JOINED])
def test_a_letter_that_lacks_a_part_is_not_ready_and_the_part_is_named(gone):
    language.use("en")
    desk, campaign = begun((gone,))

    why = told(desk.series(campaign, wish=WISH))[DEPUTY.ref]

    assert f"« {gone} »" in why
    assert "is not on this computer" in why
    with pytest.raises(LetterNotReady):
        desk.written(campaign, DEPUTY.ref, ANNE, WISH)


def test_what_a_chamber_lacks_keeps_no_letter_to_another_one():
    desk, campaign = begun((JOINED,))

    assert [SENATOR.ref] == [each.ref for each in desk.series(campaign, wish=WISH).ready]


def test_no_other_letter_is_taken_for_one_that_is_missing_and_comes_first():
    language.use("en")
    desk = campaign_letters()
    campaign = begun_with(desk, kinds=("of-a-pack", *QUESTIONS))
    desk.paragraphs.write(campaign, DEPUTY.ref, ANNE, PARAGRAPH)

    series = desk.series(campaign, wish=WISH)

    assert () == series.ready
    assert "« legislator/of-a-pack »" in told(series)[DEPUTY.ref]


@pytest.mark.parametrize("gone", [LETTER, ARGUMENT, JOINED])
def test_paragraphs_are_weighed_and_questions_asked_whatever_is_missing(gone):
    desk, campaign = begun((gone,))

    assert {True} == {each.ready for each in desk.paragraphs.overview(campaign).values()}
    assert desk.paragraphs.readiness(campaign, DEPUTY.ref, ANNE).ready
    assert ("minister" in {each.name for each in desk.questions(campaign)}) == (gone == JOINED)
