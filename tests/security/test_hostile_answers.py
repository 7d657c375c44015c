"""An answer can be anything and is only ever text: it comes back character for character (P5, P11)."""

import random
from dataclasses import replace

import pytest

from letters.domain.errors import PlaidoyerError
from letters.domain.letters import text_of
from letters.domain.plain import plain_text
from letters.drafting.grammar import Names
from letters.drafting.language import Text
from letters.drafting.markdown import read
from letters.output.plain_text import as_plain_text
from letters.output.web_form import fit
from tests.fakes.plain_letters import objection, paragraph

PIECES = (
    "<", ">", "&", "&amp;", "<b>", "</b>", "<img src=x>", "<script>", "{{", "}}", "{%", "%}", "{{ today }}",
    "*", "**", "_", "__", "`", "```", "[", "]", "(", ")", "](", "[^a]", "[^1]:", "![", "#", "## ", "> ", "- ",
    "1. ", "+++", "---", "\\", "\\\\", "|", "~", "=", "\n", "\n\n", " ", "  ", "\t", "\u00a0", "\u202f", "’",
    "'", '"', "«", "»", ":", ";", "!", "?", "é", "œ", "e\u0301", "Ω", "Ж", "ễ", "😀", "\x00", "\x07", "\x85",
    "\u202e", "\u200b", "\ue000", "\ue001", "\ud800", "mot", "Mme <Martin>", "javascript:", "C.P.A.M.", "1",
    "https://example.org", "%s", "{0}", "$x", "None",
)  # fmt: skip
EVERY_RUN, LONG = 20_000, 400_000
NAMES = Names(frozenset({"x"}))
TEMPLATE = Text("Avant {{ x }} après.\n\n- **{{ x }}**[^n]\n\n{{ x }}. Suite\n\n[^n]: Note {{ x }}", NAMES)


def hostile(dice: random.Random) -> str:
    return "".join(dice.choice(PIECES) for _ in range(dice.randrange(1, 12)))


def in_line(answer: str) -> str:
    """Write an answer as it stands inside a paragraph: an empty line between two paragraphs is no line."""
    return answer.replace("\n\n", "\n")


def is_exact(answer: str) -> bool:
    """Say whether the gate let *answer* through; if it did, it comes back exactly in every place."""
    try:
        text = plain_text(answer, limit=4000, lines=True)
    except PlaidoyerError:
        return False
    found = read(TEMPLATE.render({"x": text}, str), "fr")
    first, listed, last = found.blocks if text else (None, None, None)
    if text:
        said = in_line(text)
        assert f"Avant {said} après." == text_of(first.content)
        assert f"{said}¹" == text_of(listed.items[0])
        assert f"{said}. Suite" == text_of(last.content)
        assert f"Note {said}" == text_of(found.notes[0].content)
    return True


def exact(count: int, seed: int) -> int:
    dice = random.Random(seed)
    return sum(is_exact(hostile(dice)) for _ in range(count))


def test_20_000_hostile_answers_are_refused_or_printed_exactly():
    kept = exact(EVERY_RUN, seed=2016)

    assert EVERY_RUN / 10 < kept < EVERY_RUN


@pytest.mark.long
def test_400_000_hostile_answers_are_refused_or_printed_exactly():
    assert exact(LONG, seed=536) > LONG / 10


def test_a_hostile_sentence_reaches_every_text_output_as_it_is():
    said = "Mme <Martin> & *fils* {{ today }} [^9] \\ `x`"
    found = replace(objection(), body=(*objection().body, paragraph(said)))

    assert said in as_plain_text(found)
    assert said in fit(found, 100_000).text
