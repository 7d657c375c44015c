"""The points of a request, as its page tells them: words, days, state, and the letter that answers each."""

from dataclasses import replace

import pytest

from letters.domain.drafts import KeptLetter
from letters.domain.happenings import Happening
from letters.services.requests import Happened
from letters.services.telling_points import told_contradictions, told_points
from tests.fakes.answers_noted import ANONYMOUS_THEN_CODED, noted
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, sent, uid_of


@pytest.fixture
def desk():
    return Desk(day("16.03"))


def followed(desk, *happened, rule="controller-answer"):
    uid = desk.keep("Harmonie", sent("05.01"), opened=day("05.01"), rule=rule)
    for each in happened:
        desk.requests.record(uid, each)
    return desk.requests.followed(uid)


def test_each_point_has_its_state_its_days_and_the_words_of_the_body(desk):
    told = told_points(followed(desk, *ANONYMOUS_THEN_CODED))

    assert ["Répété", "Non réglé", "Changé depuis", "Réglé"] == [each.pill.words for each in told]
    assert "Le jeudi 22 janvier 2026, puis de nouveau le mardi 3 février 2026" == told[0].days
    assert (
        "«\u00a0merci de nous indiquer les motifs de votre démarche\u00a0»\n"
        "«\u00a0sans motif précis, nous ne pourrons donner suite\u00a0»"
    ) == told[0].quotes
    assert "réglé le samedi 24 janvier 2026" in told[3].days


def test_only_what_is_open_has_a_letter(desk):
    told = told_points(followed(desk, *ANONYMOUS_THEN_CODED))

    assert ["reply/reasons-asked", "reply/says-pseudonymised", "", ""] == [each.letter for each in told]


LETTERS = [
    ("partly-granted", "controller-answer", "reminder/incomplete-reply", "Écrire la relance"),
    ("refused-other", "controller-answer", "complaint/cnil", "Écrire la réclamation"),
    ("refused-other", "cada-silence", "public-documents/cada-referral", "Écrire à la CADA"),
    ("fee-asked", "controller-answer", "reply/fee-asked", "Écrire la réponse"),
    ("unclear", "controller-answer", "", ""),
]


@pytest.mark.parametrize(("kind", "rule", "letter", "action"), LETTERS)
def test_the_button_says_what_is_written(desk, kind, rule, letter, action):
    (told,) = told_points(followed(desk, noted("22.01", kind), rule=rule))

    assert (letter, action) == (told.letter, told.action)


SENT_ON = [("23.01", False, "Votre courrier est parti le vendredi 23 janvier 2026."), ("21.01", True, "")]


@pytest.mark.parametrize(("on", "is_offered", "answered"), SENT_ON)
def test_a_letter_that_left_since_is_said_and_not_offered_again(desk, on, is_offered, answered):
    request = followed(desk, noted("22.01", "fee-asked"))
    letter = KeptLetter(
        uid_of("letter"), request.request.uid, "reply/fee-asked", "", "fr", "", "", "post", day(on)
    )

    (told,) = told_points(replace(request, letters=(letter,)))

    assert (is_offered, answered) == (bool(told.letter), told.answered)


def test_contradictions_are_said_with_their_two_days(desk):
    request = followed(desk, *ANONYMOUS_THEN_CODED)

    (said,) = told_contradictions(request)
    assert "jeudi 22 janvier 2026" in said
    assert "mardi 3 février 2026" in said


def test_an_event_that_no_answer_tells_opens_nothing(desk):
    request = followed(desk, Happened(Happening.REFUSED, day("22.01")))

    assert ((), ()) == (told_points(request), told_contradictions(request))
