"""Questions of the legislators of a campaign, offered from invented official files, confirmed one by one."""

from datetime import date

import pytest

from letters.domain.campaign_errors import NoSuchQuestion
from letters.domain.campaigns.facts import Aim, Contact, Effect, Target, Volunteer
from letters.domain.campaigns.words import ContactChannel, ContactOutcome, EffectKind
from letters.domain.listed import Ref
from letters.domain.register_errors import NoQuestions
from letters.registers.files import DroppedFile
from letters.registers.questions import questions_of
from letters.services.campaigns.contacts import Contacts
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.offers import chosen
from letters.services.campaigns.questions import Questions
from tests.fakes.campaign_story import uid
from tests.fakes.question_files import (
    deputy_question,
    deputy_questions,
    senator_questions,
    senator_row,
)
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

DEPUTY = Target(Ref("assemblee", "PA1"), "deputy", "Hélène Trévidic", "35", 3)
SENATOR = Target(Ref("senat", "011111"), "senator", "Anne DUNE", "35")
OPENS = date(2021, 10, 1)
TODAY = date(2022, 1, 10)


@pytest.fixture
def questions():
    logs = CampaignLogs(RecordsInMemory(), StillClock(TODAY))
    return Questions(logs, Contacts(logs), DroppedFile, questions_of)


@pytest.fixture
def campaign(questions):
    begun = questions.logs.begin(Aim("Constances", opens_on=OPENS))
    questions.logs.tell(begun, (DEPUTY, SENATOR, Volunteer(uid("Anne"), "Anne")))
    return begun


@pytest.fixture
def offered(questions, campaign, tmp_path):
    def read(content, words=""):
        path = tmp_path / "file"
        path.write_bytes(content)
        return questions.offered(campaign, path, words)

    return read


def called(on, outcome="acknowledged", target=SENATOR):
    return Contact(
        target.ref, uid("Anne"), date.fromisoformat(on), ContactChannel.TELEPHONE, ContactOutcome(outcome)
    )


def test_the_question_of_a_senator_of_the_campaign_is_offered_by_name_and_department(offered):
    (offer,) = offered(senator_questions(senator_row(), senator_row("7", Circonscription="Finistère")))

    expected = Effect(
        EffectKind.WRITTEN_QUESTION, date(2021, 12, 23), "Projet de la cohorte",
        "https://www.senat.fr/questions/1.html", "25991", "Anne DUNE",
    )  # fmt: skip
    assert (expected, SENATOR.ref, None) == (offer.effect, offer.ref, offer.corrects)


def test_the_question_of_a_deputy_is_offered_by_their_identifier_under_the_name_known_here(offered):
    (offer,) = offered(deputy_questions(deputy_question(), deputy_question("9", "PA9")))

    assert ("14130", "Hélène Trévidic") == (offer.effect.number, offer.effect.author)


def test_what_was_asked_before_the_campaign_opened_is_not_offered(offered):
    rows = senator_row("1", "2021-09-30"), senator_row("2", "2021-10-01")

    assert ["2"] == [each.effect.number for each in offered(senator_questions(*rows))]


@pytest.mark.parametrize(
    ("words", "count"), [("COHORTE", 1), ("cohorte projet", 1), ("cohorte vaccin", 0), ("", 1)]
)
def test_only_what_holds_every_word_chosen_is_offered(offered, words, count):
    assert count == len(offered(senator_questions(senator_row()), words))


def test_a_question_goes_with_the_contacts_before_it_that_reached_somebody(questions, campaign, offered):
    contacts = called("2021-11-05"), called("2021-12-24"), called("2021-11-06", "unreachable")
    made, *_ = questions.logs.tell(campaign, contacts)

    (offer,) = offered(senator_questions(senator_row()))

    assert frozenset({made}) == offer.effect.after


def test_a_written_question_without_an_answer_is_due_two_months_after_its_day(offered):
    rows = senator_row("1"), senator_row("2", answered="2022-01-06"), senator_row("3", nature="QG")

    assert [date(2022, 2, 23), None, None] == [each.due for each in offered(senator_questions(*rows))]


def test_what_is_confirmed_is_recorded_once_and_its_answer_is_offered_as_a_correction(
    questions, campaign, offered
):
    (first,) = offered(senator_questions(senator_row()))
    recorded = questions.add(campaign, first, by="Anne")

    assert () == offered(senator_questions(senator_row()))
    (answer,) = offered(senator_questions(senator_row(answered="2022-01-06")))
    questions.add(campaign, answer)

    assert recorded == answer.corrects
    (effect,) = questions.logs.campaign(campaign).effects.values()
    assert date(2022, 1, 6) == effect.answered_on
    assert () == offered(senator_questions(senator_row(answered="2022-01-06")))


BY_HAND = {
    "with another number": ({"number": "n° 25992"}, 1),
    "of the same day": ({}, 0),
    "by the same author, of another day": ({"on": date(2022, 1, 3), "author": "Mme Dune"}, 0),
    "by another author, of another day": ({"on": date(2022, 1, 3), "author": "M. Lande"}, 1),
}


@pytest.mark.parametrize(("told", "count"), BY_HAND.values(), ids=BY_HAND)
def test_a_question_recorded_by_hand_is_known_again(questions, campaign, offered, told, count):
    effect = {"on": date(2021, 12, 23), "title": "Question au Sénat", "number": "n° 25991"} | told
    questions.logs.tell(campaign, (Effect(EffectKind.WRITTEN_QUESTION, **effect),))

    assert count == len(offered(senator_questions(senator_row())))


@pytest.mark.parametrize(
    "wrong",
    [senator_row("9", "9999-12-31"), senator_row("9", answered="9999-12-31"), senator_row("9", "2022-01-11")],
)
def test_a_question_of_a_day_to_come_is_passed_over_and_told_and_the_others_are_offered(
    questions, campaign, tmp_path, wrong
):
    path = tmp_path / "file"
    path.write_bytes(senator_questions(wrong, senator_row("2")))

    found = questions.look(campaign, path)

    assert ["2"] == [each.effect.number for each in found.offers]
    assert ["QE 9"] == [each.detail for each in found.passed]


def test_a_question_is_chosen_by_its_number(offered):
    offers = offered(senator_questions(senator_row("1"), senator_row("2")))

    assert "2" == chosen(offers, "n° 2").effect.number
    with pytest.raises(NoSuchQuestion):
        chosen(offers, "3")


def test_without_a_day_of_opening_questions_count_from_the_first_contact(questions, tmp_path):
    begun = questions.logs.begin(Aim("Sans dates"))
    questions.logs.tell(begun, (SENATOR, called("2021-11-05")))
    path = tmp_path / "file"
    path.write_bytes(senator_questions(senator_row("1", "2021-11-04"), senator_row("2", "2021-11-05")))

    assert ["2"] == [each.effect.number for each in questions.offered(begun, path)]


def test_a_file_of_something_else_offers_nothing_and_is_refused(offered):
    with pytest.raises(NoQuestions):
        offered(b"Nom;Age\nDune;3\n")
