"""Whether the CNIL can take a complaint up: each thing it asks for, and what to do about it."""

from dataclasses import replace

import pytest

from letters.domain.admissibility import TITLES, Asked, Matter, Met, admissibility, overall
from letters.domain.after_death import AFTER_DEATH
from letters.domain.channels import Channel
from letters.domain.drafts import KeptLetter
from letters.domain.household import Capacity, Member
from letters.domain.people import Person
from letters.domain.proofs import Proof
from letters.domain.public_documents import PUBLIC_DOCUMENT
from letters.domain.requests import Kept
from letters.domain.standing import standing_of
from tests.fakes.story import MEMBER, day, sent, story, told, uid_of

CAMILLE = Member(MEMBER, Person("Camille", "Moreau", ("12 rue des Lilas", "35000 RENNES")))
POSTED = sent("05.01", Channel.REGISTERED_POST, proof="1A 200 300 3950 9")


def kept(proof, name="avis.pdf"):
    return Kept(uid_of(name), uid_of("request"), name, "0" * 64, 3, day("06.01"), proof=proof)


def found(*events, on="20.03", request=None, **more):
    request = request or story(*events)
    matter = Matter(request, standing_of(request), day(on), **{"member": CAMILLE, **more})
    return {each.asked: each for each in admissibility(matter)}


TIMES = [
    ("nothing sent", [], "20.03", Met.NO),
    ("the last day", [sent()], "05.02", Met.NO),
    ("the day after", [sent()], "06.02", Met.YES),
    ("extended", [sent(), told("extended", "20.01")], "06.02", Met.NO),
    ("extended, and over", [sent(), told("extended", "20.01")], "08.04", Met.YES),
    ("refused on the first day", [sent(), told("refused", "06.01")], "06.01", Met.YES),
    ("granted in part", [sent(), told("partly-granted", "06.01")], "06.01", Met.YES),
    ("granted", [sent(), told("granted", "06.01")], "06.01", Met.CHECK),
    ("answered, unread", [sent(), told("answered", "06.01")], "06.01", Met.CHECK),
    ("asked who I am", [sent(), told("identity-asked", "08.01")], "20.03", Met.NO),
]


@pytest.mark.parametrize(("events", "on", "met"), [each[1:] for each in TIMES], ids=[t[0] for t in TIMES])
def test_the_month_is_over_or_they_refused(events, on, met):
    assert met is found(*events, on=on)[Asked.TIME].met


def test_too_early_says_from_which_day_one_may_complain():
    assert day("06.02") == found(sent(), on="20.01")[Asked.TIME].from_day


def test_where_local_holidays_may_count_the_later_day_is_waited_for():
    request = story(sent("03.03"), address=("1 rue Haute", "67000 STRASBOURG"))

    assert day("08.04") == found(request=request, on="04.04")[Asked.TIME].from_day


PROOFS = [
    ("nothing", [sent()], (), Met.NO),
    ("a number alone", [POSTED], (), Met.CHECK),
    ("the acknowledgement of receipt", [POSTED], (kept(Proof.DELIVERY),), Met.YES),
    ("the receipt of their site", [sent()], (kept(Proof.PORTAL_RECEIPT),), Met.YES),
    ("a file that nobody named", [sent()], (kept(None),), Met.NO),
    ("an identity paper proves no sending", [sent()], (kept(Proof.IDENTITY),), Met.NO),
    ("they wrote, and nothing of it is joined", [sent(), told("acknowledged", "08.01")], (), Met.CHECK),
    ("what they wrote is joined", [sent(), told("acknowledged", "08.01")], (kept(Proof.ANSWER),), Met.YES),
]


@pytest.mark.parametrize(
    ("events", "files", "met"), [each[1:] for each in PROOFS], ids=[p[0] for p in PROOFS]
)
def test_the_request_can_be_proved(events, files, met):
    assert met is found(*events, files=files)[Asked.PROOF].met


def test_what_is_missing_says_what_to_do():
    assert "acknowledgement of receipt" in found(sent())[Asked.PROOF].to_do


def test_nothing_reached_them_yet():
    lost = found(sent(), told("channel-failed", "06.01"))

    assert Met.NO is lost[Asked.PRIOR_REQUEST].met
    assert Met.YES is found(sent())[Asked.PRIOR_REQUEST].met


WHO = [
    (None, Met.NO),
    (replace(CAMILLE, person=Person("Camille", "Moreau")), Met.NO),
    (CAMILLE, Met.YES),
]


@pytest.mark.parametrize(("member", "met"), WHO)
def test_the_person_says_who_they_are(member, met):
    assert met is found(sent(), member=member)[Asked.IDENTITY].met


MANDATES = [
    (Capacity.MANDATE, (), Met.NO),
    (None, (), Met.NO),
    (Capacity.PARENT, (), Met.CHECK),
    (Capacity.GUARDIAN, (), Met.CHECK),
    (Capacity.MANDATE, (kept(Proof.MANDATE),), Met.YES),
]


@pytest.mark.parametrize(("capacity", "files", "met"), MANDATES)
def test_acting_for_somebody_is_shown_by_a_paper(capacity, files, met):
    child = replace(CAMILLE, represented_by=uid_of("parent"), capacity=capacity)

    assert met is found(sent(), member=child, files=files)[Asked.MANDATE].met


def test_nobody_is_asked_for_a_mandate_for_themselves():
    assert Asked.MANDATE not in found(sent())


@pytest.mark.parametrize(("kind", "met"), [("hospital", Met.YES), ("", Met.CHECK), ("senator", Met.NO)])
def test_the_body_answers_for_data(kind, met):
    request = story(sent())
    other = replace(request, recipient=replace(request.recipient, kind=kind))

    assert met is found(request=other)[Asked.CONTROLLER].met


@pytest.mark.parametrize("topic", [AFTER_DEATH, PUBLIC_DOCUMENT])
def test_what_the_cnil_does_not_rule_is_told(topic):
    got = found(request=replace(story(sent()), topic=topic))[Asked.CONTROLLER]

    assert Met.NO is got.met
    assert "CADA" in got.to_do


def test_a_letter_in_another_language_is_to_be_translated():
    letter = KeptLetter(
        uid_of("letter"), uid_of("request"), "access/cohort", "1", "en", "Access", "…", "post", day("05.01")
    )

    assert Met.CHECK is found(sent(), letters=(letter,))[Asked.FRENCH].met
    assert Met.YES is found(sent())[Asked.FRENCH].met


def test_the_worst_of_all_is_told_first():
    whole = found(sent(), files=(kept(Proof.DELIVERY),))

    assert Met.YES is overall(tuple(whole.values()))
    assert Met.NO is overall(tuple(found(sent(), on="10.01").values()))
    assert Met.CHECK is overall(tuple(found(POSTED).values()))


def test_each_line_has_its_words_and_its_source():
    assert set(TITLES) == set(Asked)
    assert all(each.source.words for each in found(sent()).values())
