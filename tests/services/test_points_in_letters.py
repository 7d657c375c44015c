"""What a body answered is in the complaint and in the reminder begun from its request, point by point."""

from dataclasses import replace

import pytest

from letters.domain.channels import Channel
from letters.domain.happenings import Happening
from letters.domain.replies import ReplyKind
from letters.domain.steps import COMPLAINT
from letters.services.drafts import Drafts
from letters.services.following import Following
from letters.services.interview import Interview
from letters.services.replies import Replies
from letters.services.sending import Departure, Sending
from letters.services.unnoted import UnnotedAnswers
from letters.services.writing import Writing
from plaidoyer.assembly import letters, reading
from tests.fakes.desk_of_requests import NOLWENN, Desk
from tests.fakes.story import day, sent, told
from tests.fakes.writing_desk import example

TODAY = day("20.03")
BY_POST = sent("05.02", Channel.REGISTERED_POST, proof="1A 200 300 3950 9")
INCOMPLETE = "reminder/incomplete-reply"
ANNOUNCED = "Point par point, voici ce qui m’a été répondu"
FEE = "Nous vous prions de régler la somme de 25 euros avant tout envoi."
CODED = "Vos données sont pseudonymisées : un code remplace votre nom."
ANONYMOUS = "Les données de l’entrepôt sont anonymes."


@pytest.fixture
def desk():
    return Desk(TODAY)


@pytest.fixture
def request_uid(desk):
    return desk.keep("Clinique du Port", BY_POST, told("received", "09.02"), opened=day("05.02"))


@pytest.fixture
def replies(desk):
    return Replies(
        replace(reading(), letters=letters()),
        desk.requests,
        desk.clock,
        UnnotedAnswers(desk.records, desk.clock),
    )


def begun(desk, uid, slug):
    draft = Following(letters()).draft(desk.requests.followed(uid), slug, NOLWENN, TODAY)
    return Interview(letters(), draft)


def text_of(interview):
    """Give the letter with ordinary spaces, what is missing answered."""
    interview = interview.answered("answers", "reply_says", "Ce n’est pas assez.")
    return interview.sketch(TODAY).text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("slug", [COMPLAINT, INCOMPLETE])
def test_what_was_answered_is_told_in_their_words_with_its_day_and_what_is_left(
    desk, replies, request_uid, slug
):
    kinds = (ReplyKind.PARTLY_GRANTED, ReplyKind.FEE_ASKED)
    replies.record(request_uid, kinds, day("20.02"), FEE, None)

    text = text_of(begun(desk, request_uid, slug))

    assert ANNOUNCED in text
    assert "La réponse du 20 février 2026 ne fait droit qu’à une partie de la demande." in text
    assert f"demande un paiement : « {FEE.rstrip('.')} ». Cette exigence n’a pas été levée." in text


def test_a_complaint_tells_what_was_said_again_and_what_contradicts_itself(desk, replies, request_uid):
    replies.record(request_uid, (ReplyKind.SAYS_ANONYMISED,), day("20.02"), ANONYMOUS, None)
    replies.record(request_uid, (ReplyKind.SAYS_PSEUDONYMISED,), day("01.03"), CODED, None)
    replies.record(request_uid, (ReplyKind.SAYS_PSEUDONYMISED,), day("10.03"), "", None)

    text = text_of(begun(desk, request_uid, COMPLAINT))

    assert f"dit que les données sont anonymes : « {ANONYMOUS.rstrip('.')} »." in text
    assert "Celle du 10 mars 2026 le répète." in text
    assert "La réponse du 20 février 2026 disait les données anonymes ; celle du 1er mars 2026 montre" in text


@pytest.mark.parametrize("slug", [COMPLAINT, INCOMPLETE])
def test_without_answers_there_is_no_such_paragraph(desk, request_uid, slug):
    interview = begun(desk, request_uid, slug)

    assert interview.value("answers", "points") is None
    assert "Point par point" not in text_of(interview)
    assert "réponses citées" not in text_of(interview)


def test_the_person_edits_the_points_or_takes_them_away(desk, replies, request_uid):
    replies.record(request_uid, (ReplyKind.FEE_ASKED,), day("20.02"), FEE, None)
    interview = begun(desk, request_uid, COMPLAINT)

    edited = text_of(interview.answered("answers", "points", "La réponse du 20 février exige 25 euros."))

    assert f"{ANNOUNCED} et ce qui reste à régler :\n\nLa réponse du 20 février exige 25 euros." in edited
    assert "Point par point" not in text_of(interview.answered("answers", "points", None))


def test_the_points_are_asked_and_never_required(desk, request_uid):
    for slug in (COMPLAINT, INCOMPLETE):
        interview = begun(desk, request_uid, slug)

        (asked,) = [each for each in interview.sketch(TODAY).asked if each.name == "points"]
        assert asked.optional
        assert "points" not in interview.sketch(TODAY).faults


def sent_off(desk, slug, name, uid):
    """Mark as sent, on the day it is, the example *name* of the letter *slug* about the request."""
    sending = Sending(letters(), desk.requests, desk.household, desk.records, desk.files, desk.clock)
    writing = Writing(Drafts(desk.records, letters(), desk.clock), sending, desk.clock)
    interview = example(slug, name)
    about = replace(interview.draft, member=NOLWENN.uid, request=uid)
    return writing.mark_sent(replace(interview, draft=about), Departure(Channel.POST, desk.clock.today()))


DEMANDS = [
    ("reply/identity-asked", "minimal", "identity-asked", Happening.IDENTITY_GIVEN, "resolved"),
    ("reply/reasons-asked", "full", "reasons-asked", Happening.REPLY_SENT, "resolved"),
    ("reply/reasons-asked", "minimal", "reasons-asked", Happening.REPLY_SENT, "open"),
    ("reply/own-form-only", "minimal", "own-form-only", Happening.REPLY_SENT, "open"),
    ("reply/fee-asked", "minimal", "fee-asked", Happening.REPLY_SENT, "open"),
]


@pytest.mark.parametrize(("slug", "name", "kind", "happening", "state"), DEMANDS)
def test_an_answer_that_leaves_is_told_and_settles_the_demand_it_meets(slug, name, kind, happening, state):
    desk = Desk(day("21.12"))
    uid = desk.keep("Clinique du Port", sent("05.10"), opened=day("05.10"))
    replies = Replies(
        replace(reading(), letters=letters()),
        desk.requests,
        desk.clock,
        UnnotedAnswers(desk.records, desk.clock),
    )
    replies.record(uid, (ReplyKind(kind),), day("01.12"), "", None)

    followed = sent_off(desk, slug, name, uid)

    assert happening is followed.events[-1].kind
    assert [state] == [each.state for each in replies.points(uid)]


ANSWERED = [
    ("reply/fee-asked", "2026-03-01"),
    ("reply/says-anonymised", "2026-02-20"),
    ("reply/not-found", None),
]


@pytest.mark.parametrize(("slug", "expected"), ANSWERED)
def test_an_answer_is_begun_with_the_day_of_what_it_answers(desk, replies, request_uid, slug, expected):
    replies.record(request_uid, (ReplyKind.SAYS_ANONYMISED, ReplyKind.FEE_ASKED), day("20.02"), "", None)
    replies.record(request_uid, (ReplyKind.FEE_ASKED,), day("01.03"), "", None)

    asked_on = begun(desk, request_uid, slug).value("answers", "replied_on")

    assert asked_on == (expected or "2026-02-20")
