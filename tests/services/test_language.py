"""A sentence shows a stranger's words without what they would do to a screen."""

import pytest

from letters.domain.errors import UnknownLetter
from letters.services.language import sentence

SHOWN = {
    "a sequence that moves the cursor of a terminal": ("\x1b]0;evil\x07", "�]0;evil�"),
    "one in a single character": ("\x9b31m", "�31m"),
    "a return to the beginning of the line": ("a\rb", "a�b"),
    "a mark that turns the line around": ("\u202efr", "�fr"),
    "accents and the spaces of French": ("« été\u00a0»\u202f!", "« été\u00a0»\u202f!"),
    "several lines": ("un\ndeux", "un\ndeux"),
}


@pytest.mark.parametrize(("words", "shown"), SHOWN.values(), ids=SHOWN.keys())
def test_of_a_strangers_words_what_can_be_seen_is_shown(words, shown):
    assert shown in sentence(UnknownLetter(slug=words, nearest=""))
