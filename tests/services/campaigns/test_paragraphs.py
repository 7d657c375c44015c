"""A letter is no circular: a paragraph of its own, kept in every version, compared with those of the team."""

from dataclasses import replace
from datetime import date

import pytest

from letters.domain.campaign_errors import UnknownTarget, UnknownVolunteer
from letters.domain.campaigns.facts import Aim, Paragraph
from letters.domain.campaigns.runs import Aside
from letters.domain.errors import TooLong
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.paragraphs import Paragraphs
from letters.services.campaigns.readiness import Like
from tests.fakes.campaign_story import ref, target, uid, volunteer
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

ANNE, BRUNO = uid("Anne"), uid("Bruno")
MINE = (
    "Infirmière à Fougères depuis dix-huit ans, je vois chaque semaine des patients renoncer à me dire leur "
    "histoire de peur qu’elle parte ailleurs."
)
OTHER = "Mon père est suivi à l’hôpital de Brest pour une maladie rare, et personne ne lui a rien demandé."
GOAL = (
    "Nous demandons que chaque personne soit informée de la réutilisation de ses données de santé, et libre."
)


@pytest.fixture
def paragraphs():
    logs = CampaignLogs(RecordsInMemory(), StillClock(date(2026, 11, 22)))
    return Paragraphs(logs, lambda aim: Aside.of([aim.goal]))


@pytest.fixture
def begun(paragraphs):
    told = (target("s1"), target("s2"), volunteer("Anne"), volunteer("Bruno"))
    campaign = paragraphs.logs.begin(Aim("Constances", GOAL))
    paragraphs.logs.tell(campaign, tuple(each.fact for each in told))
    return campaign


def reasons(readiness):
    return [str(each) for each in readiness.why]


def test_without_a_paragraph_a_letter_is_not_ready_and_it_is_said_whose_is_missing(paragraphs, begun):
    found = paragraphs.readiness(begun, ref("s1"), ANNE)

    assert found.ready is False
    assert "s1" in reasons(found)[0]


def test_a_paragraph_of_ones_own_makes_it_ready(paragraphs, begun):
    paragraphs.write(begun, ref("s1"), ANNE, MINE)

    assert paragraphs.readiness(begun, ref("s1"), ANNE).ready


@pytest.mark.parametrize(
    ("text", "hers", "others"),
    [
        ("", "in your own words", "The paragraph of Anne for s1 is still to be written."),
        ("Bonjour.", "12 words of your own", "The paragraph of Anne for s1 needs 12 words of their own"),
    ],
)
def test_only_whoever_writes_is_spoken_to_as_you(paragraphs, begun, text, hers, others):
    paragraphs.write(begun, ref("s1"), ANNE, text)
    reader = [ANNE]
    paragraphs = replace(paragraphs, me=lambda _campaign: reader[0])

    assert hers in reasons(paragraphs.readiness(begun, ref("s1"), ANNE))[0]
    reader[0] = BRUNO
    assert others in reasons(paragraphs.readiness(begun, ref("s1"), ANNE))[0]


@pytest.mark.parametrize("text", ["Merci d’agir.", GOAL, f"{GOAL} Merci d’agir."])
def test_a_few_words_or_those_of_the_campaign_are_no_paragraph_of_ones_own(paragraphs, begun, text):
    paragraphs.write(begun, ref("s1"), ANNE, text)

    (why,) = reasons(paragraphs.readiness(begun, ref("s1"), ANNE))
    assert "12 words" in why


READERS = {
    "whoever wrote both": (ANNE, ANNE, "what you wrote for s2: give s1"),
    "whoever repeats somebody": (ANNE, BRUNO, "what Bruno wrote for s2: say it in your own words"),
    "a coordinator, of one volunteer": (None, ANNE, "what Anne wrote for s2: s1 needs a reason"),
    "a coordinator, of two": (BRUNO, BRUNO, "what Bruno wrote for s2: s1 needs a reason"),
}


@pytest.mark.parametrize(("reader", "who", "words"), READERS.values(), ids=READERS)
def test_a_paragraph_that_repeats_another_is_told_whose_and_how_much(paragraphs, begun, reader, who, words):
    paragraphs = replace(paragraphs, me=lambda _campaign: reader)
    paragraphs.write(begun, ref("s1"), ANNE, MINE)
    paragraphs.write(begun, ref("s2"), who, MINE.upper())

    found = paragraphs.readiness(begun, ref("s1"), ANNE)

    assert not found.ready
    assert (Like(ref("s2"), who, 1.0),) == found.like
    assert "100 %" in reasons(found)[0]
    assert words in reasons(found)[0]


def test_a_text_being_typed_is_weighed_and_not_kept(paragraphs, begun):
    paragraphs.write(begun, ref("s1"), BRUNO, MINE)

    assert not paragraphs.weigh(begun, ref("s2"), ANNE, MINE).ready
    assert paragraphs.weigh(begun, ref("s2"), ANNE, OTHER).ready
    assert "" == paragraphs.text(begun, ref("s2"), ANNE)


def test_what_is_weighed_is_not_compared_with_what_it_replaces(paragraphs, begun):
    paragraphs.write(begun, ref("s1"), ANNE, MINE)

    assert paragraphs.weigh(begun, ref("s1"), ANNE, f"{MINE} Merci.").ready


def test_every_version_stays_and_the_latest_holds(paragraphs, begun):
    kept = [paragraphs.write(begun, ref("s1"), ANNE, text, by="Anne") for text in ("Ébauche", MINE, MINE)]

    versions = paragraphs.versions(begun, ref("s1"), ANNE)

    assert [True, True, False] == kept
    assert [Paragraph(ref("s1"), ANNE, "Ébauche"), Paragraph(ref("s1"), ANNE, MINE)] == [
        v.fact for v in versions
    ]
    assert MINE == paragraphs.text(begun, ref("s1"), ANNE)


def test_what_is_taken_back_is_no_longer_repeated_by_others(paragraphs, begun):
    paragraphs.write(begun, ref("s1"), ANNE, MINE)
    paragraphs.write(begun, ref("s2"), BRUNO, MINE)
    paragraphs.write(begun, ref("s2"), BRUNO, "")

    assert paragraphs.readiness(begun, ref("s1"), ANNE).ready


def test_the_circulars_of_a_team_are_listed_each_with_the_one_it_is_nearest_to(paragraphs, begun):
    for name, who, text in (("s1", ANNE, MINE), ("s2", BRUNO, f"{MINE} Merci."), ("s2", ANNE, OTHER)):
        paragraphs.write(begun, ref(name), who, text)

    (circular,) = paragraphs.circulars(begun)

    assert [(ref("s1"), ANNE), (ref("s2"), BRUNO)] == [(each.ref, each.volunteer) for each in circular]
    assert Like(ref("s1"), ANNE, 1.0) == circular[1].nearest


def test_a_paragraph_is_for_a_legislator_of_the_campaign_by_a_volunteer_of_it_and_no_book(paragraphs, begun):
    for name, who, text, fault in (
        ("s9", ANNE, MINE, UnknownTarget),
        ("s1", uid("Zoé"), MINE, UnknownVolunteer),
        ("s1", ANNE, "mot " * 2000, TooLong),
    ):
        with pytest.raises(fault):
            paragraphs.write(begun, ref(name), who, text)
