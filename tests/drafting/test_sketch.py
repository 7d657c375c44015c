"""A letter that is still being written: blanks stand for what is missing, and nothing is raised."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from letters.domain.bodies import Recipient
from letters.domain.cases import Case, Dispatch
from letters.domain.errors import (
    LineTooLong,
    MissingAnswer,
    NoLegalEffect,
    OutdatedArgument,
    PlaidoyerError,
    TooManyLines,
    UnknownAnswer,
    WrongAnswer,
)
from letters.domain.people import Person
from letters.drafting.compose import Composer
from letters.drafting.language import Blank
from letters.output.plain_text import as_plain_text
from plaidoyer.assembly import letters

DAY = date(2026, 11, 21)
NOBODY = Case(Person("[prénom]", "[nom]"))
OBJECTION = "objection/health-insurer"
REMINDER = "reminder/no-reply-after-one-month"
SLUGS = [kind.slug for kind in letters().kinds()]
EXAMPLES = [
    (kind.slug, name) for kind in letters().kinds() for name in letters().catalogue.examples(kind.slug)
]
LABELS = {
    "Date de naissance": "[date de naissance]",
    "Numéro SIREN de l'organisme": "[numéro SIREN de l'organisme]",
    "NIR": "[NIR]",
    "À quel titre ?": "[à quel titre ?]",
    "": "[…]",
    "Une question bien trop longue pour tenir dans une phrase ?": "[…]",
}


def composer():
    return Composer(letters().catalogue, letters().directory)


def sketch(case=NOBODY, slug=OBJECTION):
    return composer().sketch(slug, case, DAY)


def example(name="full", slug=OBJECTION, **answers):
    case = letters().example(slug, name)
    return replace(case, answers={**case.answers, **answers})


def body(found):
    return as_plain_text(found.letter)


@pytest.mark.parametrize(("label", "expected"), LABELS.items())
def test_a_blank_is_the_label_of_its_question_between_brackets(label, expected):
    assert expected == Blank.of(label)


@pytest.mark.parametrize(("slug", "name"), EXAMPLES)
def test_a_complete_case_makes_the_very_letter_that_leaves(slug, name):
    case = letters().example(slug, name)
    found = composer().sketch(slug, case, DAY)

    assert {} == found.faults
    assert composer().compose(slug, case, DAY) == found.letter


@pytest.mark.parametrize("slug", SLUGS)
def test_a_letter_of_which_nothing_is_known_can_be_seen(slug):
    found = sketch(slug=slug)

    assert found.asked
    assert all(isinstance(fault, PlaidoyerError) for fault in found.faults.values())


def test_a_blank_stands_where_a_date_is_printed():
    assert "ma date de naissance, le [date de naissance]." in body(sketch())


def test_a_missing_recipient_is_a_blank_and_a_fault():
    found = sketch()

    assert ("[…]",) == found.letter.recipient
    assert isinstance(found.faults["recipient"], MissingAnswer)


def test_a_required_answer_that_is_wrong_is_a_blank_and_its_fault_is_told_by_its_name():
    found = sketch(example(birth_date="le 4 mai"))

    assert isinstance(found.faults["birth_date"], WrongAnswer)
    assert "le [date de naissance]" in body(found)


def test_the_day_of_a_request_never_sent_is_a_blank_in_its_reminder():
    found = sketch(slug=REMINDER)

    assert found.letter.subject.endswith("ma demande du […], restée sans réponse")
    assert isinstance(found.faults["letter"], NoLegalEffect)


def test_a_letter_without_effect_is_shown_and_says_why():
    case = letters().example(REMINDER, "full")
    early = replace(case, request=replace(case.request, sent_on=DAY, received_on=DAY))
    found = sketch(early, REMINDER)

    assert "n’est pas écoulé" in str(found.faults["letter"]).replace("'", "’")
    assert found.letter.body


def test_an_argument_no_longer_true_is_left_out_and_told():
    first = min(argument.valid_until for argument in letters().arguments(OBJECTION))
    chosen = [argument.slug for argument in letters().arguments(OBJECTION)]
    late = replace(example(arguments=chosen), dated=first + timedelta(days=1))

    assert isinstance(sketch(late).faults["arguments"], OutdatedArgument)
    assert any(getattr(block, "reason", False) for block in sketch(late).letter.body)


def test_an_argument_that_the_letter_does_not_offer_is_told():
    assert isinstance(sketch(example(arguments=["none-such"])).faults["arguments"], WrongAnswer)


@pytest.mark.parametrize(
    ("lines", "fault"), [(("x",) * 9, TooManyLines), (("1 rue " + "x" * 60,), LineTooLong)]
)
def test_an_address_that_the_post_would_not_read_is_told_and_cut(lines, fault):
    case = example()
    found = sketch(replace(case, recipient=replace(case.recipient, attention="", address=lines)))

    assert isinstance(found.faults["recipient.address"], fault)
    assert 6 >= len(found.letter.recipient)
    assert 38 >= max(map(len, found.letter.recipient))


def test_a_long_name_is_drawn_over_two_lines_and_is_no_fault():
    case, name = example(), "Mutuelle des Embruns et des Brumes du Couchant et du Large"
    recipient = Recipient(name, ("1 rue A", "29200 BREST"), case.recipient.kind)
    found = sketch(replace(case, recipient=recipient))

    assert "recipient.address" not in found.faults
    assert ("Mutuelle des Embruns et des Brumes du", "Couchant et du Large") == found.letter.recipient[:2]


def test_an_answer_that_nobody_asked_for_is_told_by_its_name():
    assert isinstance(sketch(example(pet="chat")).faults["pet"], UnknownAnswer)


def test_dates_that_contradict_one_another_are_told_and_the_letter_stays():
    case = letters().example(REMINDER, "full")
    wrong = replace(case.request, received_on=date(2026, 9, 3), extended_on=date(2026, 8, 1))
    found = sketch(replace(case, request=wrong), REMINDER)

    assert "request" in found.faults
    assert "1er septembre 2026" in body(found)


def test_a_channel_by_which_the_letter_does_not_travel_is_told():
    assert "sending.channel" in sketch(replace(example(), dispatch=Dispatch("counter"))).faults


def test_questions_come_and_go_with_the_answers():
    asked = [{each.name for each in sketch(example(has_situation=yes)).asked} for yes in (True, False)]

    assert {"situation_sensitive", "situation_fear", "situation_since"} == asked[0] - asked[1]


def test_the_questions_of_a_joined_text_are_asked_last_and_the_outer_recipient_is_not_asked_again():
    names = [question.name for question in composer().asked(REMINDER, NOBODY, DAY)]

    assert names.index("complaint_on") < names.index("more_facts")
    assert "controller_name" not in names


@pytest.mark.parametrize("slug", ["objection/pharmacist", "objection/practitioner"])
def test_at_the_counter_arguments_are_refused_in_one_sentence_and_not_left_out(slug):
    case = letters().example(slug)
    chosen = {"arguments": [letters().kind(slug).arguments[0]]}
    said = replace(case, answers={**case.answers, **chosen}, dispatch=Dispatch("counter"))
    posted = replace(said, dispatch=Dispatch("post"))

    told = sketch(said, slug).faults["arguments"]

    assert isinstance(told, WrongAnswer)
    assert "counter" in str(told)
    assert "arguments" not in sketch(posted, slug).faults
    with pytest.raises(WrongAnswer, match="counter"):
        composer().compose(slug, said, DAY)


def test_a_number_without_a_channel_is_told():
    numbered = replace(example(), dispatch=Dispatch(number="1A 2"))

    assert isinstance(sketch(numbered).faults["sending.number"], WrongAnswer)


def test_nobody_is_born_after_the_day_of_the_letter():
    found = sketch(example(birth_date=date(2090, 1, 1)))

    assert "after the day of the letter" in str(found.faults["birth_date"])
