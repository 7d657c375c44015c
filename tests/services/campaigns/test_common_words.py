"""The words of a campaign's own letters are nobody's: a paragraph made of them is no paragraph."""

import pytest

from letters.domain.campaigns.facts import Aim
from letters.domain.campaigns.runs import own_words
from letters.services.campaigns.common_words import CommonWords, no_words
from plaidoyer.assembly import letters

LETTER = "legislator/deputy-written-question"
AIM = Aim("Constances", "Que chacun sache qui reçoit ses données", letters=(LETTER, "no/such-letter"),
          arguments=("nine-patients-in-ten", "no-such-argument"))  # fmt: skip


def said():
    """Give words that stand in every letter of the campaign."""
    kind, argument = letters().kind(LETTER), letters().argument("nine-patients-in-ten")
    (question,) = (each for each in kind.questions if each.name == "personal_paragraph")
    joined = letters().kind(kind.joins[0])
    return {
        "the goal": AIM.goal,
        "the example that the question shows": question.example,
        "the text of the draft that is joined": joined.body.splitlines()[2],
        "what the argument claims": argument.claim,
        "what a source says": kind.sources[0].words,
    }


@pytest.mark.parametrize("words", said().values(), ids=said())
def test_what_the_campaign_says_itself_is_set_aside(words):
    assert own_words(words) > 5
    assert 0 == own_words(words, CommonWords(letters())(AIM))


def test_without_letters_nothing_is_set_aside_but_the_goal():
    assert no_words(AIM) == CommonWords(letters())(Aim("Constances"))
