"""A complaint prepared from a request: the text of each field, the papers, and the event once it left."""

from dataclasses import replace

import pytest

from letters.domain.channels import Channel
from letters.domain.complaint_forms import Fills
from letters.domain.complaint_papers import Role
from letters.domain.happenings import Happening
from letters.domain.household import Capacity, Member
from letters.domain.people import Person
from letters.domain.plain import plain_text
from letters.domain.request_errors import BeforeSending, UnknownRequest
from letters.domain.stages import Stage
from letters.domain.steps import COMPLAINT
from letters.services.complaints import counted, file_name
from letters.services.requests import File, Happened, told_by
from letters.services.sending import Departure
from tests.fakes.busy_household import HARMONIE, busy
from tests.fakes.desk_of_complaints import complaints_of
from tests.fakes.desk_of_requests import NOLWENN
from tests.fakes.story import day, told, uid_of

REFUSED = "Docteur Le Goff"


@pytest.fixture(name="desk")
def _desk():
    return busy()


@pytest.fixture(name="complaints")
def _complaints(desk):
    return complaints_of(desk)


def fields(complaint):
    return {each.field.fills: each for page in complaint.pages for each in page.fields}


def test_each_field_is_filled_from_what_the_request_tells(complaints):
    found = fields(complaints.prepared(uid_of(HARMONIE)))

    assert ("Nolwenn", "Harmonie Mutuelle", "12/01/2026", "il n’a pas répondu") == (
        found[Fills.GIVEN_NAME].text,
        found[Fills.CONTROLLER_NAME].text,
        found[Fills.SENT_ON].text,
        found[Fills.GROUND].text,
    )


def test_where_no_limit_is_known_a_short_text_stands_beside_the_whole_one(complaints):
    got = fields(complaints.prepared(uid_of(HARMONIE)))[Fills.COMPLAINT]

    assert got.characters == counted(got.text) > 2000
    assert got.brief_characters == counted(got.brief) <= 2000
    assert "Harmonie Mutuelle" in got.brief


def test_where_a_limit_is_known_one_text_fits_it(complaints):
    known = complaints.known.form
    pages = tuple(
        replace(page, fields=tuple(replace(each, limit=1500) for each in page.fields)) for page in known.pages
    )
    got = fields(_with(complaints, replace(known, pages=pages)).prepared(uid_of(HARMONIE)))[Fills.COMPLAINT]

    assert got.characters <= 1500
    assert "" == got.brief


def test_a_limit_too_small_for_what_must_be_said_is_told_and_the_whole_text_kept(complaints):
    known = complaints.known.form
    pages = tuple(
        replace(page, fields=tuple(replace(each, limit=100) for each in page.fields)) for page in known.pages
    )
    got = fields(_with(complaints, replace(known, pages=pages)).prepared(uid_of(HARMONIE)))[Fills.COMPLAINT]

    assert got.misfit is not None
    assert got.characters > 2000


def _with(complaints, form):
    class Known:
        court = ()

        def __init__(self):
            self.form = form

    return replace(complaints, known=Known())


def test_a_complaint_that_lacks_an_answer_says_which_and_writes_nothing(complaints):
    complaint = complaints.prepared(uid_of(REFUSED))

    assert complaint.letter is None
    assert ["reply_says"] == [fault.facts["name"] for fault in complaint.missing]
    assert "" == fields(complaint)[Fills.COMPLAINT].text


def test_the_draft_that_the_person_began_is_taken_up(desk, complaints):
    first = complaints.prepared(uid_of(REFUSED)).draft
    answers = first.sections["answers"] | {"reply_says": "Il écrit que « c’est impossible »."}
    desk.records.save_draft(replace(first, sections=first.sections | {"answers": answers}))

    complaint = complaints.prepared(uid_of(REFUSED))

    assert complaint.letter is not None
    assert "c’est impossible" in fields(complaint)[Fills.COMPLAINT].text


def test_a_complaint_for_somebody_else_names_them_and_asks_for_the_mandate(desk, complaints):
    child = Member(
        uid_of("child"),
        Person(plain_text("Malo", limit=99), plain_text("Le Bihan", limit=99)),
        represented_by=NOLWENN.uid,
        capacity=Capacity.PARENT,
    )
    desk.records.keep_member(child)
    request = desk.records.request(uid_of(HARMONIE))
    left = told("sent", "12.01", channel="email", name="sent for the child")
    desk.records.open_request(replace(request, uid=uid_of("of the child"), member=child.uid, events=(left,)))

    complaint = complaints.prepared(uid_of("of the child"))

    assert "Malo Le Bihan" == fields(complaint)[Fills.ACTING_FOR].text
    assert Role.MANDATE in [paper.role for paper in complaint.papers]


def test_nobody_else_is_named_in_a_complaint_of_ones_own(complaints):
    assert Fills.ACTING_FOR not in fields(complaints.prepared(uid_of(HARMONIE)))


def test_once_sent_its_exact_text_number_and_receipt_are_kept(complaints):
    complaint = complaints.prepared(uid_of(HARMONIE))
    file = File("recu.pdf", b"%PDF receipt")

    followed = complaints.sent(complaint, Departure(Channel.WEB_FORM, day("16.03"), "44-26034", file))

    event = followed.events[-1]
    assert (Happening.COMPLAINT_SENT, "web-form", "44-26034") == (event.kind, event.channel, event.proof)
    assert COMPLAINT == followed.letters[-1].kind
    assert event.uid == followed.files[-1].event
    assert day("16.06") == followed.standing.silence.due


def test_a_complaint_written_elsewhere_is_followed_all_the_same(complaints):
    complaint = complaints.prepared(uid_of(REFUSED))

    followed = complaints.sent(complaint, Departure(Channel.WEB_FORM, day("16.03")))

    assert Stage.COMPLAINED is followed.standing.stage


def test_a_complaint_sent_before_the_request_is_refused_and_nothing_is_kept(complaints):
    complaint = complaints.prepared(uid_of(HARMONIE))

    with pytest.raises(BeforeSending):
        complaints.sent(complaint, Departure(Channel.WEB_FORM, day("02.01")))
    assert complaint.followed == complaints.requests.followed(uid_of(HARMONIE))


def test_each_paper_is_given_as_it_is_kept(complaints):
    complaint = complaints.prepared(uid_of(HARMONIE))

    contents = {
        paper.role: complaints.content(complaint, paper) for paper in complaint.papers if paper.is_there
    }

    assert contents[Role.COMPLAINT].startswith(b"%PDF-")
    assert bytes(184_000) == contents[Role.OTHER]


def test_papers_are_named_in_plain_letters_by_their_place(complaints):
    papers = complaints.prepared(uid_of(HARMONIE)).papers

    assert "01-la-réclamation-elle-même.pdf" == file_name(1, papers[0], "La réclamation elle-même")
    assert "04-a-b.jpg" == file_name(4, papers[-1], "a/../b\u202e")


def test_the_letter_that_asks_where_it_stands_knows_the_number_and_the_news(desk, complaints):
    uid = uid_of("Hôpital Sacré-Cœur")
    desk.clock.day = day("20.05")
    event = complaints.requests.followed(uid).events[-1]
    complaints.requests.correct(uid, event.uid, replace(told_by(event), proof="44-26034"))
    complaints.requests.record(uid, Happened(Happening.COMPLAINT_PROGRESS, day("10.05")))

    draft = complaints.following.draft(
        complaints.requests.followed(uid), "complaint/cnil-state-of-progress", NOLWENN, day("20.05")
    )

    answers = draft.sections["answers"]
    assert ("44-26034", "2026-05-10") == (answers["complaint_number"], answers["told_on"])


def test_a_request_that_is_not_there_is_told(complaints):
    with pytest.raises(UnknownRequest):
        complaints.prepared(uid_of("nowhere"))
