"""From a kind of letter and a case to a finished letter."""

from dataclasses import replace
from datetime import date

import pytest

from letters.domain.errors import (
    AnswerNotAsked,
    LetterFault,
    LineTooLong,
    MissingAnswer,
    NoLegalEffect,
    TooManyLines,
    UnknownAnswer,
    UnknownLetter,
    WrongAnswer,
)
from letters.domain.letters import Paragraph, text_of
from letters.drafting.answers import read_case
from letters.drafting.catalogue import Catalogue
from letters.drafting.compose import Composer
from letters.drafting.directory import Directory
from tests.fakes.small_catalogue import EXAMPLE, HEAD, QUESTION, letter, write_catalogue

TODAY = date(2026, 11, 21)
BODY = "{{ greeting }}\n\nje m'oppose. {{ said }}\n\n{{ closing }}\n"
TEXT = letter(BODY, said="text")


@pytest.fixture
def compose(tmp_path):
    def composed(text=TEXT, example=EXAMPLE, slug="objection/essai", **changes):
        if not (tmp_path / slug).exists():
            write_catalogue(tmp_path, text, slug=slug)
        case = replace(read_case(example), **changes)
        return Composer(Catalogue.under(tmp_path), Directory(tmp_path)).compose(slug, case, TODAY)

    return composed


def words(found):
    return [text_of(block.content) for block in found.body if isinstance(block, Paragraph)]


def test_a_letter_holds_its_greeting_its_words_and_its_closing(compose):
    found = compose(answers={"said": "Merci.", "place": "Quimper"})

    assert ["Madame, Monsieur,", "je m’oppose. Merci."] == words(found)[:2]
    assert (
        "Je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées."
        == words(found)[2]
    )
    assert ("Quimper, le 21 novembre 2026", "Ana Diaz") == (found.place_and_date, found.signatory)


def test_with_no_place_the_letter_bears_its_date_alone(compose):
    assert "Le 21 novembre 2026" == compose().place_and_date


def test_the_case_may_say_another_day(compose):
    assert "Le 1er décembre 2026" == compose(dated=date(2026, 12, 1)).place_and_date


def test_a_registered_letter_says_so_with_its_number(compose):
    found = compose(example=f"{EXAMPLE}\n[sending]\nchannel = 'registered-post'\nnumber = '1A 2'")

    assert ("Lettre recommandée avec avis de réception", "n°\u00a01A 2") == found.mention


def test_a_letter_holds_the_edition_of_its_model_and_what_it_must_say(compose):
    found = compose()

    assert (12, ("je m’oppose",)) == (len(found.edition), found.elements[0].phrases)


REFUSED_ANSWERS = {
    "an answer that nobody asks for": ({"sayd": "x"}, UnknownAnswer),
    "a text that is a number": ({"said": 5}, WrongAnswer),
    "a text that is too long": ({"said": "x" * 200_000}, WrongAnswer),
    "a hidden mark": ({"said": "a\u202eb"}, WrongAnswer),
    "a place of two lines": ({"place": "a\nb"}, WrongAnswer),
    "an argument that the letter does not offer": ({"arguments": ["x"]}, WrongAnswer),
    "arguments that are no list": ({"arguments": "x"}, WrongAnswer),
}


@pytest.mark.parametrize(("answers", "error"), REFUSED_ANSWERS.values(), ids=REFUSED_ANSWERS.keys())
def test_an_answer_that_cannot_be_used_is_refused(compose, answers, error):
    with pytest.raises(error):
        compose(answers=answers)


def test_the_number_of_a_letter_that_does_not_say_how_it_travels_is_refused(compose):
    with pytest.raises(WrongAnswer, match=r"sending\.number") as refused:
        compose(example=f"{EXAMPLE}\n[sending]\nnumber = '1A 2'")

    assert "registered-post" in str(refused.value)


KINDS = {
    "list": (["un", "deux"], "un"),
    "date": (date(2026, 1, 2), "2026-01-02"),
    "yes-no": (True, "oui"),
    "national-id": ("2 74 05 44 109 123 18", "2 74 05 44 109 123 19"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_question_takes_its_kind_of_answer(compose, kind):
    text = letter("je m'oppose.{% if said %} oui{% endif %}", said=kind)
    good, bad = KINDS[kind]

    assert ["je m’oppose. oui"] == words(compose(text, answers={"said": good}))
    with pytest.raises(WrongAnswer):
        compose(text, answers={"said": bad})


def test_a_required_answer_is_missed_by_its_label(compose):
    asked = QUESTION.format(name="said", kind="text").replace("optional = true", "")

    with pytest.raises(MissingAnswer, match="Une question"):
        compose(letter(BODY, head=HEAD + asked))


def test_an_answer_that_would_be_left_out_is_told_and_not_dropped(compose):
    asked = QUESTION.format(name="agreed", kind="yes-no") + QUESTION.format(name="said", kind="text")
    text = letter(BODY, head=HEAD + asked + 'when = "agreed"\n')

    with pytest.raises(AnswerNotAsked):
        compose(text, answers={"said": "perdu"})


def test_a_letter_without_effect_is_not_written(compose):
    because = 'because = "Attendez le {{ due_on | date }}."'
    refusal = f'\n[[refuse]]\nwhen = "received_on and today <= due_on"\n{because}\n'
    example = f"{EXAMPLE}\n[request]\nsent_on = 2026-11-10\nreceived_on = 2026-11-12"

    with pytest.raises(NoLegalEffect, match="14 décembre 2026"):
        compose(letter(BODY, head=HEAD + refusal, said="text"), example=example)


def test_a_letter_that_was_only_posted_is_not_called_late_too_early(compose):
    text = letter("je m'oppose. {{ due_on | date }}")

    found = compose(text, example=f"{EXAMPLE}\n[request]\nsent_on = 2026-09-01\nchannel = 'post'")

    assert ["je m’oppose. 6 octobre 2026"] == words(found)


DUE = letter("je m'oppose. {{ due_on | date }}")
RECEIVED = "\n[request]\nsent_on = 2026-03-02\nreceived_on = 2026-03-03\n"
COUNTED = {
    "in the place of the body": (RECEIVED, "29000 QUIMPER", "3 avril 2026"),
    "in Alsace, where Good Friday is off": (RECEIVED, "67000 STRASBOURG", "7 avril 2026"),
    "in the territory that is named": (RECEIVED + 'territory = "AM"', "29000 QUIMPER", "7 avril 2026"),
    "with the days that identity took": (
        RECEIVED + "identity_asked = 2026-03-10\nidentity_given = 2026-03-31",
        "29000 QUIMPER", "30 avril 2026",
    ),
    "with an extension told in time": (RECEIVED + "extended_on = 2026-03-20", "29000 QUIMPER", "3 juin 2026"),
    "with the days that the post keeps a registered letter": (
        '\n[request]\nsent_on = 2026-03-02\nchannel = "registered-post"', "29000 QUIMPER", "22 avril 2026",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("request_", "place", "due"), COUNTED.values(), ids=COUNTED.keys())
def test_the_earlier_request_is_counted(compose, request_, place, due):
    example = EXAMPLE.replace("29000 QUIMPER", place)

    assert [f"je m’oppose. {due}"] == words(compose(DUE, example=example + request_))


def test_a_letter_is_refused_to_a_body_it_says_nothing_to(compose):
    with pytest.raises(WrongAnswer, match="health-insurer"):
        compose(example=EXAMPLE.replace('"health-insurer"', '"deputy"'))


ADDRESSES = {
    "nine lines": ([f"ligne {n}" for n in range(9)], TooManyLines),
    "sixty characters": (["x" * 60], LineTooLong),
}


@pytest.mark.parametrize(("address", "error"), ADDRESSES.values(), ids=ADDRESSES.keys())
@pytest.mark.parametrize("section", ["sender", "recipient"])
def test_an_address_that_the_post_would_not_read_is_refused(compose, section, address, error):
    usual = {
        "sender": '["1 rue Haute", "29000 QUIMPER"]',
        "recipient": '["1 rue de Savoie", "29000 QUIMPER"]',
    }
    example = EXAMPLE.replace(usual[section], str(address))

    with pytest.raises(error):
        compose(example=example)


def test_an_unknown_letter_is_refused_with_the_nearest(tmp_path):
    write_catalogue(tmp_path, TEXT)
    composer = Composer(Catalogue.under(tmp_path), Directory(tmp_path))

    with pytest.raises(UnknownLetter, match="objection/essai"):
        composer.compose("objection/essay", read_case(EXAMPLE), TODAY)


def test_a_letter_is_never_found_by_a_path(tmp_path):
    write_catalogue(tmp_path / "catalogue", TEXT)
    composer = Composer(Catalogue.under(tmp_path / "catalogue"), Directory(tmp_path))

    with pytest.raises(UnknownLetter):
        composer.compose("../catalogue/objection/essai", read_case(EXAMPLE), TODAY)


def test_a_condition_that_cannot_be_computed_is_told_with_its_letter(compose):
    refusal = '\n[[refuse]]\nwhen = "today <= received_on"\nbecause = "Non."\n'

    with pytest.raises(LetterFault, match="objection/essai"):
        compose(letter(BODY, head=HEAD + refusal, said="text"))


def test_a_channel_that_is_none_is_refused_and_not_taken_for_the_post(compose):
    with pytest.raises(WrongAnswer, match="email"):
        compose(example=f"{EXAMPLE}\n[request]\nchannel = 'pigeon'")


def test_a_required_answer_of_blanks_is_missing(compose):
    asked = QUESTION.format(name="said", kind="text").replace("optional = true", "")

    with pytest.raises(MissingAnswer, match="Une question"):
        compose(letter(BODY, head=HEAD + asked), answers={"said": "   "})
