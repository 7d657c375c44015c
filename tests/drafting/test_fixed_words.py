"""The fixed words of a language: what may stand between braces in them."""

import pytest

from letters.drafting.faults import BrokenTemplate
from letters.drafting.wording import read_wording
from plaidoyer.assembly import letters
from tests.fakes.small_catalogue import WORDING

UNUSABLE = {
    "a name that nothing fills in": "n° {no}",
    "a place without a name": "n° {}",
    "an attribute of what is filled in": "n° {number.__class__}",
    "a width that would fill the memory": "n° {number:>999999999}",
    "a conversion": "n° {number!r}",
    "a brace never closed": "n° {number",
}


@pytest.mark.parametrize("words", UNUSABLE.values(), ids=UNUSABLE.keys())
def test_words_that_cannot_be_filled_in_are_refused_at_their_line(words):
    text = WORDING.replace('registered_number = "n° {number}"', f'registered_number = "{words}"')

    with pytest.raises(BrokenTemplate) as refused:
        read_wording(text, "fr")

    assert 9 == refused.value.fault.line
    assert "{number}" == refused.value.fault.message.facts["known"]


def test_words_in_which_nothing_is_filled_in_hold_no_braces():
    text = WORDING.replace('subject = "Objet"', 'subject = "Objet {number}"')

    with pytest.raises(BrokenTemplate, match="braces"):
        read_wording(text, "fr")


def test_a_brace_may_be_written_twice_to_be_printed():
    text = WORDING.replace('receipt = "accusé', 'receipt = "{{accusé}} {number}, accusé')

    assert "{{accusé}}" in read_wording(text, "fr").phrases["receipt"]


def test_the_words_shipped_can_all_be_filled_in():
    words = letters().catalogue.wording("fr")

    assert "n°\u00a07" == words.phrases["registered_number"].format(number=7)
