"""Drawing a plan, being asked the questions that lead to it, and having it read."""

from datetime import date

import pytest

from letters.domain.errors import UnknownChoice
from letters.domain.plans import Acting, Holder, Purpose, Role, Situation, Wish, situation
from letters.drafting.catalogue import Catalogue
from letters.services.plan_questions import ACTING, HOLDERS, PURPOSES, WISHES, words_of
from letters.services.plan_reading import fields, lines
from letters.services.planning import Planning
from plaidoyer.assembly import planning
from tests.fakes.small_catalogue import letter, write_catalogue
from tests.fakes.small_guide import guiding, offering, refusing, rule, small_guide

HERE = Situation(Holder.HEALTH_INSURER, Purpose.RESEARCH_REUSE, Wish.STOP)
KIND = "objection/essai"
EVERY_CHOICE = (*Holder, *Purpose, *Wish, *Acting)


@pytest.fixture
def desk(tmp_path):
    catalogue = Catalogue.under(write_catalogue(tmp_path, letter("oui")))

    return lambda *rules: Planning(small_guide(*rules), catalogue)


def names(questions):
    return [each.name for each in questions]


def values(question):
    return [option.value for option in question.options]


def test_a_letter_comes_with_what_the_catalogue_says_of_it(desk):
    plan = desk(rule("a", offering(KIND, 'refusal = "Non."'))).plan(HERE)
    (proposed,) = plan.letters

    assert (1, KIND, Role.MAIN, ("health-insurer",)) == (
        proposed.order, proposed.letter.slug, proposed.role, proposed.to)  # fmt: skip
    assert ("Parce que.", "Non.", "a") == (proposed.why, proposed.refusal_foreseen, proposed.rule)
    assert "Rien : c’est un essai." == proposed.letter.expect.replace("\u00a0", " ")


def test_a_letter_that_the_catalogue_does_not_hold_is_left_out_and_the_order_has_no_gap(desk):
    plan = desk(rule("a", offering("objection/none"), offering(KIND))).plan(HERE)

    assert [(1, KIND)] == [(each.order, each.letter.slug) for each in plan.letters]


@pytest.mark.parametrize(("role", "granted"), [("main", True), ("instead", False), ("optional", False)])
def test_only_a_main_letter_grants_the_wish(role, granted, desk):
    plan = desk(rule("a", offering(KIND, f'role = "{role}"'))).plan(HERE)

    assert granted is plan.grants_the_wish


def test_the_questions_begin_with_for_whom_and_who_holds_the_data():
    first = planning().questions({})

    assert ["acting-for", "holder"] == names(first)
    assert list(Holder) == values(first[1])


def test_each_answer_brings_the_next_question_with_the_choices_that_make_sense():
    asked = planning().questions({"holder": "personal-health-space", "purpose": "care"})

    assert ["acting-for", "holder", "purpose", "wish"] == names(asked)
    assert ["care"] == values(asked[2])
    assert "restrict" not in values(asked[3])


def test_a_purpose_that_makes_no_sense_for_the_holder_is_asked_again():
    asked = planning().questions({"holder": "cohort", "purpose": "marketing"})

    assert ["acting-for", "holder", "purpose"] == names(asked)


@pytest.mark.parametrize("holder", Holder)
def test_an_interview_always_leads_somewhere(holder):
    for purpose in values(planning().questions({"holder": holder})[2]):
        *_, wishes = planning().questions({"holder": holder, "purpose": purpose})
        assert values(wishes), purpose
        for wish in values(wishes):
            plan = planning().plan(situation(holder, purpose, wish))
            assert plan.letters or plan.guidance, (purpose, wish)


def test_an_answer_that_is_none_is_told():
    with pytest.raises(UnknownChoice):
        planning().questions({"holder": "cpam"})


def test_every_question_says_why_it_is_asked_and_every_choice_has_its_words():
    asked = planning().questions({"holder": "hospital", "purpose": "care"})

    assert all(each.label and each.why and each.help for each in asked)
    assert all(words_of(each) for each in EVERY_CHOICE)
    assert len(EVERY_CHOICE) == len({**HOLDERS, **PURPOSES, **WISHES, **ACTING})


def test_a_plan_is_read_in_order_letters_first_then_what_to_know_then_what_has_no_effect(desk):
    plan = desk(rule("a", offering(KIND), guiding("Gardez la preuve."), refusing("b/b"))).plan(HERE)
    read = "\n".join(lines(plan)).replace("\u00a0", " ")

    places = [read.index(text) for text in ("Une lettre d’essai", "Parce que.", "essai.", "Gardez", "b/b")]
    assert sorted(places) == places
    assert "RGPD, 21" in read


def test_a_plan_without_a_letter_that_grants_the_wish_says_so(desk):
    main = desk(rule("a", offering(KIND))).plan(HERE)
    instead = desk(rule("a", offering(KIND, 'role = "instead"'))).plan(HERE)

    _situation, _gap, *heading = lines(main)
    assert heading[0] not in list(lines(instead))


def test_the_fields_of_a_plan_are_those_of_the_command_line():
    told = fields(planning().plan(HERE))

    assert {"kind", "order", "why", "expect"} <= told["letters"][0].keys()
    assert {"text", "source"} <= told["guidance"][0].keys()
    assert date(2026, 11, 22).isoformat() in {
        source["checked"] for each in told["guidance"] for source in each["sources"]
    }


def test_what_has_no_effect_is_named_as_on_screen_and_one_reason_is_told_once():
    plan = planning().plan(situation("health-data-hub", "feeding-the-main-base", "stop"))
    read = list(lines(plan))

    assert 2 == len(plan.not_offered) == len([each.title for each in plan.not_offered if each.title])
    assert 1 == sum(plan.not_offered[0].why in line for line in read)


def test_the_articles_of_one_text_are_cited_together():
    told = fields(planning().plan(situation("cohort", "unknown", "know")))

    assert 1 == told["guidance"][-1]["source"].count("RGPD")
