"""A wrong file of the guide is told with its line and the repair."""

import pytest

from letters.domain.errors import LetterFault
from letters.domain.plans import Acting, Holder, Role
from letters.domain.rights import BodyKind
from letters.drafting.guide import Guide
from letters.drafting.shelves import MemoryShelf
from tests.fakes.small_guide import FILE, SOURCES, guiding, offering, refusing, rule, small_guide

SAID = guiding("Lisez la notice.")
FAULTS = {
    "an unknown key": (rule("a", 'holders = ["cohort"]', SAID), 5, "holder"),
    "a holder that is none": (rule("a", 'holder = ["cpam"]', SAID), 5, "health-insurer"),
    "no holder at all": (rule("a", "holder = []", SAID), 5, "holder"),
    "a wish that is none": (rule("a", 'wish = ["halt"]', SAID), 5, "withdraw-consent"),
    "no source": (rule("a", SAID).replace('sources = ["law"]', ""), 2, "sources"),
    "a source that does not exist": (rule("a", SAID).replace('"law"', '"lore"'), 4, "« lore »"),
    "a rule that says nothing": (rule("a"), 3, "says nothing"),
    "a rule without name": (rule("a", SAID).replace('name = "a"', ""), 2, "name"),
    "a letter without reason": (rule("a", '[[rule.letter]]\nkind = "a/a"'), 5, "why"),
    "a role that is none": (rule("a", offering("a/a", 'role = "maybe"')), 8, "instead"),
    "a body that is none": (rule("a", offering("a/a", 'to = ["cpam"]')), 8, "health-insurer"),
    "the second letter of the second rule": (
        rule("a", offering("a/a", 'role = "main"'))
        + rule("b", offering("a/a", 'role = "main"'), offering("b/b", 'role = "maybe"')),
        19,
        "instead",
    ),
    "guidance without words": (rule("a", "[[rule.guidance]]\ntext = ''"), 6, "text"),
    "no letter that is not offered": (rule("a", "[[rule.not-offered]]\nwhy = 'x'"), 5, "kinds"),
}
SOURCE_FAULTS = {
    "a source told twice": (SOURCES + SOURCES, 9, "another name"),
    "a source without name": (SOURCES.replace('name = "law"\n', ""), 1, "name"),
    "a source without words": (SOURCES.replace("words", "#"), 1, "words"),
    "a certainty that is none": (SOURCES.replace('"V"', '"sure"'), 6, "V-part"),
}


@pytest.mark.parametrize(("written", "line", "said"), FAULTS.values(), ids=FAULTS.keys())
def test_a_wrong_rule_is_told_at_its_line(written, line, said):
    with pytest.raises(LetterFault) as caught:
        _ = small_guide(written).rules

    assert (FILE, line) == (caught.value.facts["file"], caught.value.facts["line"])
    assert said in str(caught.value)


@pytest.mark.parametrize(("written", "line", "said"), SOURCE_FAULTS.values(), ids=SOURCE_FAULTS.keys())
def test_a_wrong_source_is_told_at_its_line(written, line, said):
    with pytest.raises(LetterFault) as caught:
        _ = small_guide(rule("a", SAID), sources=written).rules

    assert ("sources.fr.toml", line) == (caught.value.facts["file"], caught.value.facts["line"])
    assert said in str(caught.value)


def test_a_condition_left_out_holds_for_everything():
    (read,) = small_guide(rule("a", 'holder = ["cohort"]', SAID)).rules

    assert frozenset({Holder.COHORT}) == read.holders
    assert frozenset(Acting) == read.acting


def test_a_letter_is_the_main_one_and_goes_to_the_holder_unless_the_rule_says_so():
    more = offering("b/b", 'role = "with"', 'to = ["practitioner"]')
    (read,) = small_guide(rule("a", offering("a/a"), more)).rules

    assert [(Role.MAIN, ()), (Role.WITH, (BodyKind.PRACTITIONER,))] == [(o.role, o.to) for o in read.offers]


def test_each_thing_said_names_its_rule_and_rests_on_its_sources():
    (read,) = small_guide(rule("a", offering("a/a"), SAID, refusing("b/b"))).rules

    assert {"a"} == {each.rule for each in (*read.offers, *read.guidance, *read.not_offered)}
    assert read.sources == read.guidance[0].sources == read.not_offered[0].sources


def test_texts_are_typeset():
    (read,) = small_guide(rule("a", guiding("L'hôpital : oui."))).rules

    assert "L’hôpital\u00a0: oui." == read.guidance[0].text


def test_files_are_read_in_the_order_of_their_names_and_only_those_of_rules():
    written = {f"{place}-x.fr.toml": f"reviewed = 2026-11-21\n{rule(place, SAID)}" for place in ("20", "10")}
    others = {"replies.fr.toml": "no rule", "choices.toml": "none", "10-x.en.toml": "English"}
    guide = Guide(MemoryShelf({**written, **others, "sources.fr.toml": SOURCES}))

    assert ["10", "20"] == [each.name for each in guide.rules]


def test_a_file_of_choices_names_every_holder():
    guide = Guide(MemoryShelf({"choices.toml": "[purposes]\ncohort = ['unknown']\n"}))

    with pytest.raises(LetterFault, match="health-insurer"):
        _ = guide.choices
