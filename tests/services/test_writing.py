"""From the choice of a letter to its departure, without a window."""

from dataclasses import replace
from uuid import uuid4

import pytest

from letters.domain.channels import Channel
from letters.domain.errors import MissingAnswer
from letters.domain.happenings import Happening
from letters.domain.request_errors import InTheFuture, UnknownDraft
from letters.services.drafts import Drafts
from letters.services.interview_fields import STEPS
from letters.services.requests import File, Happened
from letters.services.sending import Departure, Sending
from letters.services.writing import Writing
from plaidoyer.assembly import letters
from tests.fakes.desk_of_requests import NOLWENN, Desk
from tests.fakes.writing_desk import COMPLAINT, DAY, OBJECTION, REMINDER, complete, empty, example

TODAY = Departure(Channel.REGISTERED_POST, DAY)


@pytest.fixture
def desk():
    return Desk(DAY)


@pytest.fixture
def writing(desk):
    sending = Sending(letters(), desk.requests, desk.household, desk.records, desk.files, desk.clock)
    return Writing(Drafts(desk.records, letters(), desk.clock), sending, desk.clock)


def test_everything_that_can_be_written_is_offered(writing):
    assert letters().kinds() == writing.beginnings().kinds


def test_a_letter_is_about_the_only_person_of_the_household(writing, desk):
    assert NOLWENN.uid == writing.begin(OBJECTION).interview.draft.member

    desk.records.keep_member(NOLWENN.__class__(uuid4(), NOLWENN.person))
    assert writing.begin(OBJECTION).interview.draft.member is None


def test_a_letter_that_names_its_recipient_says_where_its_address_was_read(writing):
    fixed = writing.begin(COMPLAINT).fixed

    assert ("CNIL", True) == (fixed.recipient.name, fixed.source.startswith("https://"))
    assert writing.begin(OBJECTION).fixed is None


def test_a_draft_is_opened_as_it_was_last_kept(writing):
    kept = writing.drafts.save(complete().answered("answers", "place", "Brest").draft)

    assert kept == writing.reopen(complete().draft).interview.draft
    assert list(STEPS) == list(writing.reopen(kept.uid).fields)
    with pytest.raises(UnknownDraft):
        writing.reopen(uuid4())


def test_a_letter_that_left_is_kept_word_for_word(writing, desk):
    text = writing.text(complete())
    followed = writing.mark_sent(complete(), TODAY)

    assert [text] == [letter.text for letter in desk.records.letters(followed.request.uid)]
    assert writing.export(complete(), "pdf").content == desk.requests.paper(followed.letters[0])


def test_who_wrote_a_letter_that_left_is_in_the_household_with_their_details(writing, desk):
    writing.mark_sent(complete(), TODAY)

    (member,) = desk.records.members()
    assert "1974-05-04" == member.details["birth_date"]


def test_what_is_not_finished_does_not_leave(writing, desk):
    with pytest.raises(MissingAnswer):
        writing.mark_sent(empty(), TODAY)

    assert (0, 0) == desk.records.count()


def test_what_has_not_left_yet_is_refused_and_its_draft_stays(writing):
    draft = writing.drafts.save(complete().draft)
    with pytest.raises(InTheFuture):
        writing.mark_sent(complete(), Departure(Channel.POST, DAY.replace(day=22)))

    assert draft == writing.drafts.draft(draft.uid)


def test_what_happened_on_one_day_before_a_first_reminder_keeps_its_order(writing):
    interview = example(REMINDER, "full")
    sent_on = interview.draft.sections["request"]["sent_on"]
    interview = interview.answered("request", "received_on", sent_on)

    events = writing.mark_sent(interview, TODAY).events

    kinds = [event.kind for event in events]
    assert [Happening.SENT, Happening.RECEIVED] == kinds[:2]
    assert len(events) == len({event.recorded_at for event in events})


def test_the_proof_of_a_sending_is_kept_with_it_though_something_later_was_told_before(writing, desk):
    uid = writing.mark_sent(complete(), Departure(Channel.POST, DAY.replace(day=1))).request.uid
    desk.requests.record(uid, Happened(Happening.NOTE, DAY, "ils ont téléphoné"))
    proof = Departure(Channel.POST, DAY.replace(day=20), file=File("preuve.pdf", b"x"))
    reminder = example(REMINDER, "full")
    about = replace(reminder.draft, member=NOLWENN.uid, request=uid)

    followed = writing.mark_sent(replace(reminder, draft=about), proof)

    told = {event.uid: event.kind for event in followed.events}
    assert [Happening.REMINDER_SENT] == [told[kept.event] for kept in followed.files]


ANSWERS_SENT = [
    ("reply/fee-asked", (), Happening.REPLY_SENT),
    ("reply/identity-asked", (Happening.IDENTITY_ASKED,), Happening.IDENTITY_GIVEN),
    ("reply/identity-asked", (), Happening.REPLY_SENT),
]


@pytest.mark.parametrize(("slug", "before", "expected"), ANSWERS_SENT)
def test_an_answer_to_the_body_joins_its_request_and_starts_no_period_again(
    writing, desk, slug, before, expected
):
    uid = writing.mark_sent(complete(), Departure(Channel.POST, DAY.replace(day=1))).request.uid
    for happening in before:
        desk.requests.record(uid, Happened(happening, DAY.replace(day=15)))
    start = desk.requests.followed(uid).standing.start
    reply = example(slug, "minimal")
    about = replace(reply.draft, member=NOLWENN.uid, request=uid)

    followed = writing.mark_sent(replace(reply, draft=about), TODAY)

    assert (expected, start.earliest) == (followed.events[-1].kind, followed.standing.start.earliest)


def test_the_text_for_a_form_is_whole_without_a_limit(writing):
    whole = writing.form_text(complete(), None)

    assert len(whole) > len(writing.form_text(complete(), len(whole) - 100))
