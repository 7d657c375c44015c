"""Whom a campaign is aimed at: chosen from the directory, kept when a mandate ends, brought back by hand."""

from datetime import date

import pytest

from letters.domain.campaign_errors import AmbiguousTarget, NoLegislator, UnknownTarget
from letters.domain.campaigns.facts import Aim, Contact
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.domain.entries import Correction
from letters.domain.listed import Ref
from letters.domain.rights import BodyKind
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.targets import MANDATE_ENDED, Choice, Targets
from letters.storage.records import create_book
from tests.fakes.campaign_story import uid
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.small_chambers import DEPUTIES, SENATORS, imported
from tests.fakes.still_clock import StillClock

TODAY = date(2026, 11, 22)
ADA = Ref("senat", "s1")


@pytest.fixture(params=["memory", "file"])
def records(request, tmp_path):
    if request.param == "memory":
        yield RecordsInMemory()
        return
    book = create_book(tmp_path / "book.db", "5a" * 32)
    yield book
    book.close()


@pytest.fixture
def targets(records):
    imported(records, day=TODAY)
    return Targets(CampaignLogs(records, StillClock(TODAY)), records)


@pytest.fixture
def campaign(targets):
    return targets.logs.begin(Aim("Suspendre Constances"))


def keys(those):
    return "".join(each.ref.key for each in those)


CHOICES = {
    "everybody who sits": (Choice(), "d3d1d2d4s4s3s1s2e1"),
    "a chamber": (Choice((BodyKind.MEP,)), "e1"),
    "two chambers": (Choice((BodyKind.SENATOR, BodyKind.MEP)), "s4s3s1s2e1"),
    "Corsica": (Choice(departments=("2A",)), "d3s3"),
    "overseas and abroad": (Choice(departments=("974", "099")), "d4s4"),
    "a chamber in a département": (Choice((BodyKind.DEPUTY,), ("35",)), "d1d2"),
    "a group by its short name": (Choice(groups=("pha",)), "d2"),
    "a group by its name": (Choice(groups=("groupe des sables",)), "s2"),
    "a committee, whatever its chamber calls it": (Choice(committees=("affaires sociales",)), "d2s4s1s2"),
    "a word of a committee is a whole word": (Choice(committees=("affaire",)), ""),
    "a constituency": (Choice(constituencies=(("35", 2), ("974", 3))), "d2d4"),
    "a département without anybody": (Choice(departments=("48",)), ""),
    "a kind that sits nowhere": (Choice(("hospital",)), ""),
}


@pytest.mark.parametrize(("choice", "expected"), CHOICES.values(), ids=CHOICES)
def test_those_who_sit_are_chosen(targets, choice, expected):
    assert expected == keys(targets.matching(choice))


def test_a_target_is_told_as_the_directory_tells_it(targets):
    [told] = targets.matching(Choice(constituencies=(("35", 2),)))

    assert (Ref("assemblee", "d2"), "deputy", "Farid Brume", "35", 2) == (
        told.ref, told.kind, told.name, told.department, told.constituency,
    )  # fmt: skip
    assert ("Groupe des Phares", ("Affaires sociales",)) == (told.group, told.committees)


def test_what_the_person_corrected_counts(targets, records):
    records.correct(ADA, Correction({"department": "75"}, targets.logs.clock.now()))

    assert "s1" == keys(targets.matching(Choice(departments=("75",))))
    assert "s2" == keys(targets.matching(Choice((BodyKind.SENATOR,), ("35",))))


def test_groups_and_committees_are_offered_by_their_names(targets):
    assert ("Groupe des Marées", "Groupe des Phares") == targets.groups((BodyKind.DEPUTY,))
    assert ("Affaires sociales", "Lois") == targets.committees((BodyKind.DEPUTY,))


def test_only_those_not_aimed_at_yet_are_added(targets, campaign):
    first = targets.add(campaign, Choice((BodyKind.SENATOR,)))
    again = targets.add(campaign, Choice(departments=("35",)))

    assert ("s4s3s1s2", "d1d2") == (keys(first), keys(again))
    assert 6 == len(targets.logs.campaign(campaign).targets)


def test_a_mandate_that_ended_is_seen_at_the_next_import_and_what_was_done_stays(targets, campaign, records):
    targets.add(campaign, Choice((BodyKind.SENATOR,)))
    made = Contact(ADA, uid("Anne"), TODAY, ContactChannel.EMAIL, ContactOutcome.PROMISED)
    targets.logs.tell(campaign, (made,))
    assert () == targets.look_again(campaign)
    imported(records, SENATORS[1:], day=date(2026, 12, 1))

    gone = targets.look_again(campaign)

    told = targets.logs.campaign(campaign)
    assert ("s1", "") == (keys(gone), keys(targets.look_again(campaign)))
    assert (date(2026, 12, 1), MANDATE_ENDED) == (told.left[ADA].on, told.left[ADA].reason)
    assert ADA in told.reached


def test_somebody_who_was_taken_for_gone_is_aimed_at_again(targets, campaign, records):
    targets.add(campaign, Choice())
    imported(records, SENATORS[1:], day=date(2026, 12, 1))
    targets.look_again(campaign)
    imported(records, day=date(2026, 12, 2))

    assert () == targets.look_again(campaign)

    assert {} == targets.logs.campaign(campaign).left


def test_somebody_who_was_left_on_purpose_comes_back_only_by_hand(targets, campaign):
    targets.add(campaign, Choice((BodyKind.SENATOR,)))
    targets.leave(campaign, ADA, "Nous l’avons vue", by="Hélène")

    assert () == targets.add(campaign, Choice((BodyKind.SENATOR,)))
    assert () == targets.look_again(campaign)
    assert "Nous l’avons vue" == targets.logs.campaign(campaign).left[ADA].reason
    targets.add_one(campaign, ADA)

    assert {} == targets.logs.campaign(campaign).left


def test_a_target_that_another_directory_held_is_left_alone(targets, campaign, records):
    targets.add(campaign, Choice((BodyKind.MEP,)))
    other = RecordsInMemory()
    elsewhere = Targets(targets.logs, other)

    assert () == elsewhere.look_again(campaign)
    assert {} == targets.logs.campaign(campaign).left
    assert records is not other


def test_a_campaign_that_is_over_is_not_touched_by_an_import(targets, records):
    over = targets.logs.begin(Aim("Finie", closes_on=date(2026, 11, 1)))
    running = targets.logs.begin(Aim("En cours", closes_on=date(2026, 12, 31)))
    for each in (over, running):
        targets.add(each, Choice())
    imported(records, deputies=DEPUTIES[:-1], day=TODAY)

    assert {running: "d4"} == {each: keys(gone) for each, gone in targets.look_everywhere().items()}
    assert {} == targets.logs.campaign(over).left


def test_nobody_but_those_who_sit_is_aimed_at_by_hand(targets, campaign, records):
    imported(records, SENATORS[1:], day=TODAY)

    for ref in (ADA, Ref("senat", "inconnu"), Ref("", "cnil")):
        with pytest.raises(NoLegislator):
            targets.add_one(campaign, ref)


@pytest.mark.parametrize("text", ["assemblee:d1", "élise anse", "ANSE", "anse elise"])
def test_a_target_is_found_by_its_identifier_or_by_its_name(targets, campaign, text):
    targets.add(campaign, Choice())

    assert Ref("assemblee", "d1") == targets.found(campaign, text)


def test_a_name_that_two_have_is_told_with_their_identifiers(targets, campaign, records):
    twin = SENATORS[0].__class__(Ref("senat", "s9"), BodyKind.SENATOR, "Ada Rive", department="35")
    imported(records, (*SENATORS, twin), day=TODAY)
    targets.add(campaign, Choice())

    with pytest.raises(AmbiguousTarget, match="senat:s9"):
        targets.found(campaign, "Ada Rive")
    with pytest.raises(UnknownTarget):
        targets.found(campaign, "Personne")
    with pytest.raises(UnknownTarget):
        targets.leave(campaign, Ref("senat", "s0"), "")


def test_many_leave_and_come_back_at_once_or_none_does(targets, campaign):
    targets.add(campaign, Choice((BodyKind.SENATOR,)))
    every = tuple(targets.logs.campaign(campaign).targets)

    with pytest.raises(UnknownTarget):
        targets.leave_these(campaign, (*every, Ref("senat", "s0")), "")
    assert {} == targets.logs.campaign(campaign).left
    targets.leave_these(campaign, every, "Nous les avons vus")
    assert set(every) == targets.logs.campaign(campaign).left.keys()
    with pytest.raises(NoLegislator):
        targets.add_these(campaign, (*every, Ref("senat", "s0")))
    assert set(every) == targets.logs.campaign(campaign).left.keys()

    targets.add_these(campaign, every)

    assert {} == targets.logs.campaign(campaign).left
