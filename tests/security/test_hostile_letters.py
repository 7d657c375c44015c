"""A letter written by a stranger is refused or rendered: never a crash, a freeze, or anything else (P5)."""

import random
from datetime import date

import pytest

from letters.drafting.faults import BrokenTemplate
from letters.drafting.head import read_kind
from letters.drafting.language import MOST_RENDERED
from letters.drafting.markdown import read
from letters.drafting.names import DATES, FLAGS, LISTS, TEXTS
from letters.drafting.prepared import prepare
from letters.drafting.states import states
from tests.house.sources import ROOT

LETTERS = sorted((ROOT / "letters" / "catalogue").glob("*/*/letter.fr.md"))
PIECES = (
    "{{", "}}", "{%", "%}", "{#", "#}", "{{ x }}", "{{ today }}", "{{ today | date }}", "{% if x %}",
    "{% endif %}",
    "{% for x in arguments %}", "{% endfor %}", "{% raw %}", "{% set x = 1 %}", "{{ ''.__class__ }}",
    "{{ cycler.__init__.__globals__ }}", "{{ 'a' * 50000000 }}", "{{ range(9999999) }}", "{% include 'x' %}",
    "[^a]", "[^a]: ", "**", "*", "`", "```", "> ", "- ", "1. ", "# ", "## ", "<b>", "<!--", "![", "](", "](https://a)",
    "+++", "[[source]]", "[ask.x]", "=", '"""', "'", "\\", "\n", "\n\n", "    ", "\t", "\r\n", "\x00", "\x1b",
    "\ue000", "\uf8ff", "\u202e", "\ud800", "𝒳", "é", "&amp;", "&#0;", "0" * 400, "(" * 200, "not " * 200,
)  # fmt: skip
EVERY_RUN, LONG = 20_000, 1_000_000
PARTS = 8
"""Side by side: each core takes its share of the 20,000."""


def mutated(text: str, dice: random.Random) -> str:
    """Give *text* with one to four pieces put in, cut out or repeated."""
    for _ in range(dice.randrange(1, 5)):
        at, cut = dice.randrange(len(text) + 1), dice.choice((0, 0, 1, 3, 40))
        text = text[:at] + dice.choice(PIECES) + text[at + cut :]
    return text


def outcome(text: str, state: int) -> str:
    """Say what became of a letter: refused with its line, or rendered within its bounds."""
    try:
        prepared = prepare(read_kind(text, "objection/hostile", "fr"))
        values = list(zip(range(state + 1), states(prepared.kind.questions), strict=False))[-1][1]
        rendered = prepared.body.render(values, date.isoformat)
        read(rendered, "fr")
    except BrokenTemplate as error:
        return "refused" if error.fault.line >= 1 and str(error.fault.message) else "refused in silence"
    assert len(rendered.markdown) <= MOST_RENDERED
    return "rendered"


def outcomes(count: int, seed: int) -> dict[str, int]:
    dice = random.Random(seed)
    originals = [file.read_text(encoding="utf-8") for file in LETTERS]
    told = {"refused": 0, "rendered": 0}
    for _ in range(count):
        told[outcome(mutated(dice.choice(originals), dice), dice.randrange(4))] += 1
    return told


@pytest.mark.parametrize("part", range(PARTS))
def test_20_000_mutated_letters_are_refused_or_rendered_and_nothing_else(part):
    told = outcomes(EVERY_RUN // PARTS, seed=1182 + part)

    assert EVERY_RUN == PARTS * sum(told.values())
    assert min(told.values()) > EVERY_RUN / PARTS / 20


@pytest.mark.long
def test_a_million_mutated_letters_are_refused_or_rendered_and_nothing_else():
    told = outcomes(LONG, seed=679)

    assert LONG == sum(told.values())


def test_the_names_every_letter_has_are_the_ones_the_states_fill():
    filled = set(next(states(())))

    assert DATES | FLAGS | LISTS | TEXTS == filled
