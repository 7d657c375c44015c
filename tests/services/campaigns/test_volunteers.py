"""Volunteers: each once, whatever the table; a row that cannot be taken is told; who asks is forgotten."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.campaign_errors import (
    AmbiguousVolunteer,
    UnknownVolunteer,
    UnusableMailbox,
    VolunteerWithoutName,
)
from letters.domain.campaigns.facts import Aim, Assigned, Contact, Paragraph, Volunteer
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.domain.directory_errors import UnknownDepartment
from letters.domain.drafts import Draft
from letters.domain.volunteer_errors import FormulaForAVolunteer, LongCell
from letters.ports.volunteers import VolunteerRow
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.origins import Origin, origin_of
from letters.services.campaigns.volunteers import Load, Volunteers
from tests.fakes.campaign_story import ref, target
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

TODAY = date(2026, 11, 22)


def a_team():
    records = RecordsInMemory()
    volunteers = Volunteers(CampaignLogs(records, StillClock(TODAY)), records)
    return volunteers, volunteers.logs.begin(Aim("Suspendre Constances"))


@pytest.fixture
def team():
    return a_team()


def people(team):
    volunteers, campaign = team
    told = volunteers.logs.campaign(campaign)
    return [
        (each.name, ",".join(each.departments), told.mailboxes.get(uid, ""))
        for uid, each in told.volunteers.items()
    ]


def read(team, *rows):
    volunteers, campaign = team
    return volunteers.read(campaign, (VolunteerRow(line, *row) for line, row in enumerate(rows, 2)))


def test_a_volunteer_is_added_with_departements_and_an_address(team):
    volunteers, campaign = team

    uid = volunteers.add(campaign, " Anne Martin ", ("35", "2A"), "anne@example.org")

    assert [("Anne Martin", "35,2A", "anne@example.org")] == people(team)
    assert uid == volunteers.found(campaign, "anne martin") == volunteers.found(campaign, "ANNE@example.org")
    assert uid == volunteers.found(campaign, str(uid)[:8])


WRONG = {
    "no name": (("  ",), VolunteerWithoutName),
    "a name of signs": (("***",), VolunteerWithoutName),
    "a département that none is": (("Anne", ("Bretagne",)), UnknownDepartment),
    "an address that is none": (("Anne", (), "anne chez example"), UnusableMailbox),
    "two addresses": (("Anne", (), "a@example.org, b@example.org"), UnusableMailbox),
}


@pytest.mark.parametrize(("said", "fault"), WRONG.values(), ids=WRONG)
def test_what_no_volunteer_can_be_is_refused_and_nothing_is_kept(team, said, fault):
    volunteers, campaign = team

    with pytest.raises(fault):
        volunteers.add(campaign, *said)

    assert [] == people(team)


def test_a_row_that_cannot_be_taken_is_told_and_the_others_are_kept(team):
    told = read(
        team,
        ("Anne", "35"),
        ("Bruno", "35, Armorique"),
        ("", "35"),
        ("L" * 300, "35"),
        ("Zoé", "", "", "zoé"),
    )

    assert (1, 0) == (told.added, told.already)
    assert [3, 4, 5, 6] == [each.row for each in told.refused]
    assert "Armorique" in str(told.refused[0].why)
    assert [("Anne", "35", "")] == people(team)


SAME = [
    (("Anne Martin", "35"), ("ANNE  MARTIN", "35"), 1),
    (("Élodie Roux", "35", "", "e@example.org"), ("Elodie Roux", "35", "", "E@example.org"), 1),
    (("Anne Martin", "35", "", "a@example.org"), ("Anne Martin", "35", "", "b@example.org"), 2),
    (("Anne Martin", "35"), ("Anne Martin", "22", "", "a@example.org"), 1),
    (("Anne Martin", "35"), ("Anne Marten", "35"), 2),
]


@pytest.mark.parametrize(("one", "other", "expected"), SAME)
@pytest.mark.parametrize("at_once", [True, False])
def test_one_name_is_one_person_unless_two_addresses_differ(team, one, other, expected, *, at_once):
    if at_once:
        read(team, one, other)
    else:
        read(team, one)
        read(team, other)

    assert expected == len(people(team))


def test_the_rows_of_one_person_add_their_departements_up(team):
    read(team, ("Anne", "35"), ("Anne", "22", "22-1"))

    assert [("Anne", "35,22", "")] == people(team)


def test_a_later_table_changes_where_somebody_can_and_how_to_write_to_them(team):
    read(team, ("Anne", "35", "", "a@example.org"), ("Bruno", "35"))

    told = read(team, ("Anne", "56"), ("Bruno", "35"))

    assert (0, 1, 1) == (told.added, told.already, told.changed)
    assert ("Anne", "56", "a@example.org") in people(team)


def test_what_is_said_of_a_volunteer_is_changed_whole(team):
    volunteers, campaign = team
    read(team, ("Anne", "35", "35-1", "a@example.org"), ("Bruno", "35"))
    anne = volunteers.found(campaign, "Anne")

    volunteers.change(campaign, anne, VolunteerRow(1, "Anne Martin", "", "", "b@example.org"))
    volunteers.change(campaign, anne, VolunteerRow(1, "Anne Martin", "22"))

    assert [("Anne Martin", "22", ""), ("Bruno", "35", "")] == sorted(people(team))
    assert () == volunteers.logs.campaign(campaign).volunteers[anne].constituencies


def test_a_change_that_tells_nothing_new_is_not_written(team):
    volunteers, campaign = team
    read(team, ("Anne", "35", "", "a@example.org"))
    before = volunteers.logs.entries(campaign)

    volunteers.change(
        campaign, volunteers.found(campaign, "Anne"), VolunteerRow(1, "Anne", "35", "", "a@example.org")
    )

    assert before == volunteers.logs.entries(campaign)


def test_nobody_is_changed_who_is_not_a_volunteer(team):
    volunteers, campaign = team

    with pytest.raises(UnknownVolunteer):
        volunteers.change(campaign, volunteers.logs.new_uid(), VolunteerRow(1, "Anne"))


def test_two_namesakes_of_one_table_are_never_taken_for_one_who_is_known(team):
    read(team, ("Anne", "35"))

    told = read(team, ("Anne", "35", "", "a@example.org"), ("Anne", "35", "", "b@example.org"))

    assert (1, 1) == (told.added, told.changed)
    assert ["a@example.org", "b@example.org"] == sorted(each[2] for each in people(team))


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Anne", "anne", "Bruno", "=1+1", "Zoé", "ياسمين"]),
        st.sampled_from(["", "35", "35;2A", "Nord"]),
        st.just(""),
        st.sampled_from(["", "a@example.org", "b@example.org", "A@example.org"]),
    ),
    max_size=12,
)


@given(ROWS)
def test_reading_one_table_twice_adds_nobody(rows):
    team = a_team()
    first = read(team, *rows)

    again = read(team, *rows)

    assert 0 == again.added
    assert 0 == again.changed
    assert first.added == again.already == len(people(team))


@pytest.mark.parametrize(
    "row", [("=cmd|' /C calc'!A0", "35"), ("Anne =B2", "35"), ("Anne", "=C2"), ("Anne", "", "", "=D2")]
)
def test_a_formula_is_nobody_and_is_told(team, row):
    told = read(team, row, ("Zoé", "35"))

    assert [("Zoé", "35", "")] == people(team)
    assert FormulaForAVolunteer.sentence == told.refused[0].why.sentence


def test_a_cell_longer_than_any_name_or_list_of_places_is_told_and_shown_in_part(team):
    told = read(team, ("Anne", "35 et " * 200), ("Zoé", "35"))

    assert (1, LongCell.sentence) == (told.added, told.refused[0].why.sentence)
    assert 41 == len(told.refused[0].why.facts["text"])


def test_a_long_formula_is_shown_in_part(team):
    told = read(team, ("=" + "A1&" * 100,))

    assert "=A1&A1&A1&A1&A1&A1&A1&A1&A1&A1&A1&A1&A1&…" == told.refused[0].why.facts["text"]


@pytest.mark.parametrize("text", ["Helene", "le goff", "Goff Hélène", "HÉLÈNE LE GOFF", "h@example.org"])
def test_a_volunteer_is_found_by_whole_words_of_their_name(team, text):
    volunteers, campaign = team
    read(team, ("Hélène Le Goff", "", "", "h@example.org"), ("Anne Martin",))

    found = volunteers.found(campaign, text)

    assert "Hélène Le Goff" == volunteers.logs.campaign(campaign).volunteers[found].name


def test_several_who_have_the_word_are_named_so_that_each_can_be_told(team):
    volunteers, campaign = team
    read(team, ("Hélène Le Goff",), ("Hélène Roux", "", "", "r@example.org"))

    with pytest.raises(AmbiguousVolunteer, match=r"Hélène Le Goff \(.{8}\), Hélène Roux r@example\.org \("):
        volunteers.found(campaign, "Helene")


def test_a_whole_name_comes_before_those_that_hold_it(team):
    volunteers, campaign = team
    read(team, ("Hélène Le Goff",), ("Hélène",))

    found = volunteers.found(campaign, "helene")

    assert "Hélène" == volunteers.logs.campaign(campaign).volunteers[found].name


def test_who_is_to_be_erased_is_named_whole(team):
    volunteers, campaign = team
    read(team, ("Hélène Le Goff",))

    with pytest.raises(UnknownVolunteer):
        volunteers.found(campaign, "Hélène", whole=True)


def test_namesakes_are_told_by_their_addresses(team):
    volunteers, campaign = team
    read(team, ("Anne", "", "", "a@example.org"), ("Anne", "", "", "b@example.org"))

    with pytest.raises(AmbiguousVolunteer, match=r"a@example\.org"):
        volunteers.found(campaign, "Anne")
    with pytest.raises(UnknownVolunteer):
        volunteers.found(campaign, "Personne")


def a_contact(volunteer, name="s1", **more):
    return Contact(
        ref(name), volunteer, date(2026, 11, 2), ContactChannel.EMAIL, ContactOutcome.NOTHING, **more
    )


def test_who_asks_is_forgotten_with_what_they_wrote_and_their_contacts_stay(team):
    volunteers, campaign = team
    anne = volunteers.add(campaign, "Anne", ("35",), "anne@example.org")
    facts = (target("s1").fact, Assigned(ref("s1"), anne), Paragraph(ref("s1"), anne, "Je suis des vôtres."))
    volunteers.logs.tell(campaign, (*facts, Volunteer(anne, "Anne M."), a_contact(anne)))

    volunteers.forget(campaign, anne)

    told, log = volunteers.logs.campaign(campaign), repr(volunteers.logs.entries(campaign))
    assert ({}, {}, {}) == (told.volunteers, told.mailboxes, told.paragraphs)
    assert ({}, 1) == (told.assigned, len(told.contacts))
    for erased in ("Anne", "anne@example.org", "des vôtres"):
        assert erased not in log
    with pytest.raises(UnknownVolunteer):
        volunteers.forget(campaign, anne)


def test_the_letters_that_somebody_began_go_with_them_and_no_others(team):
    volunteers, campaign = team
    anne, zoe = (volunteers.add(campaign, name) for name in ("Anne", "Zoé"))
    for draft in (_begun(campaign, anne), _begun(campaign, zoe), _begun(uuid4(), anne), Draft(uuid4(), "x")):
        volunteers.drafts.save_draft(draft)

    volunteers.forget(campaign, anne)

    left = [origin_of(each) for each in volunteers.drafts.drafts()]
    assert 3 == len(left)
    assert (campaign, anne) not in [(each.campaign, each.volunteer) for each in left if each]


def _begun(campaign, volunteer):
    draft = Draft(uuid4(), "legislator/deputy-meeting", saved_at=datetime(2026, 11, 1, tzinfo=UTC))
    return Origin(campaign, ref("s1"), volunteer).told_in(draft)


def test_the_load_of_each_says_what_is_reached_and_what_is_to_do(team):
    volunteers, campaign = team
    anne, bruno = (volunteers.add(campaign, name) for name in ("Anne", "Bruno"))
    targets = [target(f"s{number}").fact for number in range(1, 5)]
    shares = [Assigned(each.ref, anne) for each in targets]
    contacts = (a_contact(anne, "s1"), a_contact(anne, "s2", next_on=date(2026, 11, 20)))
    volunteers.logs.tell(campaign, (*targets, *shares, *contacts))

    assert {anne: Load(4, 2, 3), bruno: Load(0, 0, 0)} == volunteers.load(campaign)
