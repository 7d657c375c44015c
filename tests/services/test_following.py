"""Reminders and complaints begin with everything that the request already tells."""

from dataclasses import replace

import pytest

from letters.domain.channels import Channel
from letters.domain.happenings import Happening
from letters.domain.household import Capacity, Member
from letters.domain.plain import plain_text
from letters.domain.steps import COMPLAINT, REMINDER
from letters.services.following import Following
from letters.services.interview import Interview
from letters.services.requests import Happened
from plaidoyer.assembly import letters
from tests.fakes.desk_of_requests import NOLWENN, Desk
from tests.fakes.story import day, sent, told, uid_of

LATE = day("20.03")
BY_POST = sent("05.02", Channel.REGISTERED_POST, proof="1A 200 300 3950 9")


@pytest.fixture
def desk():
    return Desk(LATE)


def draft(desk, *events, slug=REMINDER):
    uid = desk.keep("CPAM d’Alsace", *events, opened=day("05.02"))
    return Following(letters()).draft(desk.requests.followed(uid), slug, NOLWENN, LATE)


def test_a_reminder_is_addressed_to_the_body_and_signed_by_the_person(desk):
    begun = draft(desk, BY_POST)

    assert ("CPAM d’Alsace", "Le Bihan") == (
        begun.sections["recipient"]["name"], begun.sections["sender"]["family_name"],
    )  # fmt: skip
    assert NOLWENN.uid == begun.member


def test_a_reminder_tells_when_and_how_the_request_left(desk):
    begun = draft(desk, BY_POST, told("received", "10.02"))

    earlier = begun.sections["request"]
    assert ("2026-02-05", "2026-02-10", "registered-post") == (
        earlier["sent_on"], earlier["received_on"], earlier["channel"],
    )  # fmt: skip
    assert "avis de réception n°\u00a01A 200 300 3950 9" == str(earlier["proof"]).replace("n° ", "n°\u00a0")


def test_a_day_of_receipt_that_nothing_proves_is_left_out(desk):
    assert "received_on" not in draft(desk, BY_POST).sections["request"]


def test_an_extension_and_a_question_of_identity_are_told(desk):
    begun = draft(
        desk,
        sent("05.02"),
        told("extended", "20.02"),
        told("identity-asked", "10.02"),
        told("identity-given", "12.02"),
    )

    assert {"extended_on": "2026-02-20", "identity_asked": "2026-02-10", "identity_given": "2026-02-12"} == {
        name: begun.sections["request"][name] for name in ("extended_on", "identity_asked", "identity_given")
    }


def test_a_letter_gets_only_the_details_that_it_asks_for(desk):
    answers = draft(desk, BY_POST).sections["answers"]

    assert {
        "right_exercised": "objection",
        "place": "Rennes",
        "complaint_on": "2026-04-04",
    }.items() <= answers.items()
    assert "birth_date" not in answers


GROUNDS = [
    ((), "silence"),
    ((told("refused", "01.03"),), "refusal"),
    ((told("partly-granted", "01.03"),), "partial"),
    ((told("granted", "01.03"),), "partial"),
    ((told("answered", "01.03"),), "partial"),
]


@pytest.mark.parametrize(("events", "ground"), GROUNDS)
def test_a_complaint_names_the_body_and_its_ground(desk, events, ground):
    begun = draft(desk, BY_POST, *events, slug=COMPLAINT)

    assert ("CPAM d’Alsace", ground) == (
        begun.sections["answers"]["controller_name"], begun.sections["answers"]["ground"],
    )  # fmt: skip
    assert "recipient" not in begun.sections


def test_a_complaint_tells_when_the_reminder_left_and_goes_by_the_site(desk):
    begun = draft(desk, BY_POST, told("reminder-sent", "10.03"), slug=COMPLAINT)

    assert "2026-03-10" == begun.sections["answers"]["reminded_on"]
    assert "web-form" == begun.sections["sending"]["channel"]


def test_the_holidays_of_a_complaint_stay_those_of_the_body(desk):
    """The complaint goes to Paris, but the body in Saint-Denis counts the holidays of La Réunion."""
    uid = desk.keep("CGSS", BY_POST, opened=day("05.02"))
    followed = desk.requests.followed(uid)
    there = replace(followed.request.recipient, address=("4 boulevard Doret", "97741 SAINT-DENIS CEDEX 9"))
    elsewhere = replace(followed, request=replace(followed.request, recipient=there))

    begun = Following(letters()).draft(elsewhere, COMPLAINT, NOLWENN, LATE)

    assert "974" == begun.sections["request"]["territory"]


def test_a_draft_belongs_to_the_request_it_follows_up(desk):
    uid = desk.keep("CPAM", BY_POST, opened=day("05.02"))
    desk.requests.record(uid, Happened(Happening.NOTE, LATE))

    assert uid == Following(letters()).draft(desk.requests.followed(uid), REMINDER, NOLWENN, LATE).request


CHILD = Member(
    uid_of("child"),
    replace(NOLWENN.person, given_name=plain_text("Elias", limit=200)),
    represented_by=NOLWENN.uid,
    capacity=Capacity.PARENT,
    proof="copie du livret de famille",
)


@pytest.mark.parametrize("slug", [REMINDER, COMPLAINT])
def test_a_parent_writes_for_the_child_and_says_so(desk, slug):
    uid = desk.keep("CPAM", BY_POST, opened=day("05.02"))

    begun = Following(letters()).draft(desk.requests.followed(uid), slug, CHILD, LATE, NOLWENN)

    assert ("Nolwenn", "Elias Le Bihan") == (
        begun.sections["sender"]["given_name"], begun.sections["letter"]["acting_for"],
    )  # fmt: skip
    assert {
        "acting_as": "parent",
        "proof_of_capacity": "copie du livret de famille",
        "place": "Rennes",
    }.items() <= (begun.sections["answers"].items())
    assert CHILD.uid == begun.member


@pytest.mark.parametrize("slug", [REMINDER, COMPLAINT])
def test_a_letter_begun_from_a_late_request_lacks_nothing(desk, slug):
    """Post, registered, late: everything the reminder and the complaint ask for is known already."""
    begun = draft(desk, BY_POST, told("received", "10.02"), slug=slug)

    faults = Interview(letters(), begun).sketch(LATE).faults

    assert {} == dict(faults)


@pytest.mark.parametrize("slug", [REMINDER, COMPLAINT])
def test_what_is_begun_is_told_as_a_file_of_answers_tells_it(desk, slug):
    begun = draft(desk, BY_POST, slug=slug)

    assert set(begun.sections) <= {"sender", "recipient", "request", "sending", "answers", "letter"}
    assert all(
        isinstance(value, str | bool | list) for table in begun.sections.values() for value in table.values()
    )
