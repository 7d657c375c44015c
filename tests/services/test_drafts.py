"""What a person does with the letters they are writing."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from letters.domain.household import Capacity, Member
from letters.domain.people import Person
from letters.domain.request_errors import UnknownDraft
from letters.services.drafts import Drafts
from letters.services.following import recipient_section
from plaidoyer.assembly import letters
from tests.fakes.desk_of_requests import NOLWENN, Desk
from tests.fakes.story import sent
from tests.fakes.writing_desk import ANSWERS, DAY, DEPUTY, OBJECTION, complete, empty

ELIAS = Member(
    UUID(int=7),
    Person("Elias", "Le Bihan"),
    {"birth_date": "2019-06-30", "place": "Brest"},
    NOLWENN.uid,
    Capacity.PARENT,
    "copie du livret de famille",
)


@pytest.fixture
def desk():
    return Desk(DAY)


@pytest.fixture
def drafts(desk):
    return Drafts(desk.records, letters(), desk.clock)


def test_a_letter_begins_with_what_is_known_of_the_person_and_no_more(drafts):
    begun = drafts.begin(DEPUTY, NOLWENN)

    assert "Nolwenn" == begun.sections["sender"]["given_name"]
    assert {"place": "Rennes"} == begun.sections["answers"]
    assert NOLWENN.uid == begun.member


def test_a_letter_for_a_child_is_written_by_who_represents_it(drafts):
    drafts.records.keep_member(ELIAS)
    begun = drafts.begin(OBJECTION, ELIAS)

    assert ("Nolwenn", ELIAS.uid) == (begun.sections["sender"]["given_name"], begun.member)
    assert {"for_another": True, "acting_for": "Elias Le Bihan"} == begun.sections["letter"]
    assert {
        "birth_date": "2019-06-30",
        "place": "Rennes",
        "acting_as": "parent",
        "proof_of_capacity": "copie du livret de famille",
    } == begun.sections["answers"]


def test_what_is_known_of_one_person_never_stays_in_the_letter_of_another(drafts):
    drafts.records.keep_member(ELIAS)
    ewen = replace(NOLWENN, uid=uuid4(), details={})
    of_elias = replace(drafts.begin(OBJECTION, ELIAS), edits=())
    of_ewen = drafts.about(of_elias, ewen)

    assert {} == of_ewen.sections["answers"]
    assert {} == of_ewen.sections["letter"]


def test_what_was_typed_before_the_person_was_named_stays(drafts):
    typed = empty().answered("answers", "birth_date", "1980-01-01").draft

    assert "1980-01-01" == drafts.about(typed, NOLWENN).sections["answers"]["birth_date"]


def test_a_letter_to_a_deputy_begins_with_the_address_of_the_assembly(drafts):
    assert "Assemblée nationale" == drafts.begin(DEPUTY).sections["recipient"]["address"][0]


def test_a_letter_begins_with_the_channel_that_proves_most(drafts):
    assert {"channel": "registered-post"} == drafts.begin(OBJECTION).sections["sending"]


def test_a_draft_that_is_saved_comes_back_as_it_was_with_its_moment(drafts):
    draft = replace(empty().answered("answers", "birth_date", "pas un jour").draft, uid=uuid4())
    saved = drafts.save(draft)

    assert drafts.draft(draft.uid) == saved
    assert (draft.sections, True) == (saved.sections, saved.saved_at is not None)


def test_drafts_are_listed_with_their_title_to_whom_and_how_much_is_missing(drafts):
    drafts.save(complete().draft)
    drafts.save(replace(empty().draft, uid=uuid4()))

    assert [("", 8), ("CPAM d’Ille-et-Vilaine", 0)] == [
        (begun.recipient, begun.missing) for begun in drafts.all()
    ]
    assert {letters().kind(OBJECTION).title} == {begun.title for begun in drafts.all()}


def test_a_draft_of_a_letter_that_is_no_longer_there_is_still_listed(drafts):
    drafts.save(replace(empty().draft, kind="gone/away"))

    assert [("gone/away", False)] == [(begun.title, begun.is_known) for begun in drafts.all()]


def test_a_draft_thrown_away_can_be_put_back(drafts):
    draft = drafts.save(empty().draft)
    drafts.discard(draft.uid)

    with pytest.raises(UnknownDraft):
        drafts.draft(draft.uid)
    drafts.save(draft)
    assert 1 == len(drafts.all())


def test_the_bodies_already_written_to_are_known(desk, drafts):
    desk.keep("Harmonie Mutuelle", sent("20.11"), opened=date(2026, 11, 20))
    kind = letters().kind("reminder/no-reply-after-one-month")

    assert ["Harmonie Mutuelle"] == [body.name for body in drafts.known_recipients(kind)]
    assert () == drafts.known_recipients(letters().kind(DEPUTY))


def test_who_writes_is_kept_in_the_household_with_their_new_address(drafts):
    sender = {**complete().draft.sections["sender"], "address": ["1 quai Est", "35000 RENNES"]}
    settled = drafts.settled(complete(sender=sender).draft)

    (kept,) = drafts.members()
    assert (NOLWENN.uid, ("1 quai Est", "35000 RENNES")) == (settled.member, kept.person.address)


def test_the_person_for_whom_one_writes_joins_the_household(drafts):
    answers = {**ANSWERS, "acting_as": "parent", "proof_of_capacity": "livret de famille"}
    other = complete(letter={"for_another": True, "acting_for": "Elias Le Bihan"}, answers=answers)
    settled = drafts.settled(other.draft)

    _, elias = drafts.members()
    assert (settled.member, "Elias Le Bihan") == (elias.uid, elias.person.name)
    assert (NOLWENN.uid, Capacity.PARENT, "livret de famille") == (
        elias.represented_by, elias.capacity, elias.proof,
    )  # fmt: skip


def test_nobody_joins_the_household_before_they_are_named(drafts):
    assert empty().draft == drafts.settled(empty().draft)
    assert (NOLWENN,) == drafts.members()


def test_a_letter_to_a_body_of_the_directory_begins_with_it(drafts):
    recipient = complete().case(DAY).recipient

    assert recipient_section(recipient) == drafts.begin(OBJECTION, None, recipient).sections["recipient"]


HOUSES = {
    "legislator/deputy-meeting": "Assemblée nationale",
    "legislator/senator-meeting": "Sénat",
    "legislator/mep-meeting": "Parlement européen",
}


@pytest.mark.parametrize(("kind", "house"), HOUSES.items(), ids=HOUSES.keys())
def test_a_letter_to_a_legislator_begins_with_the_house_where_they_sit(drafts, kind, house):
    assert house == drafts.begin(kind).sections["recipient"]["address"][0]


@pytest.mark.parametrize("kind", [OBJECTION, "minister/request", "complaint/cnil"])
def test_no_other_letter_begins_with_a_body_that_nobody_chose(drafts, kind):
    assert "recipient" not in drafts.begin(kind).sections
