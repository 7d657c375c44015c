"""The day of a volunteer: whom to contact, those to chase first, who may rest and why; who sits here."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from letters.domain.campaign_errors import UnknownTarget, UnknownVolunteer
from letters.domain.campaigns.facts import Contact, Volunteer
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.domain.listed import Ref
from letters.services.campaigns.me import Me
from letters.services.campaigns.my_days import MyDays
from letters.services.campaigns.paragraphs import Paragraphs
from letters.services.campaigns.resting import Rest
from letters.services.campaigns.telling_contacts import history_words
from letters.services.campaigns.telling_my_day import (
    day_words,
    last_words,
    rest_words,
    seat_of,
    warning_words,
    ways_words,
)
from tests.fakes.campaign_pages import BookOfTests, SettingsInMemory
from tests.fakes.sample_campaign import AMINA, JEANNE, KEYS, PAUL, TODAY, begin, sample_logs
from tests.fakes.still_clock import StillClock


class Told:
    """The invented campaign, and what reads it."""

    def __init__(self):
        self.logs, self.book = sample_logs(), BookOfTests()
        self.uid = begin(self.logs)
        self.days = MyDays(self.logs, self.book, Paragraphs(self.logs), StillClock(TODAY))
        self.me = Me(self.logs, SettingsInMemory())

    def day(self, volunteer=JEANNE, **more):
        return self.days.day(self.uid, volunteer, **more)


@pytest.fixture
def told():
    return Told()


def names(known):
    return [each.target.name for each in known]


def test_those_to_chase_come_first_then_those_whom_nobody_contacted(told):
    day = told.day()

    assert ["Hélène Prigent", "Anne Kerdoncuff", "Odile Tanguy"] == names(day.now)
    assert [date(2026, 11, 13), date(2026, 11, 16), None] == [each.chase for each in day.now]
    assert "Jeanne Le Goff\u00a0: 3 élus à contacter, dont 2 à relancer d’abord." == day_words(day)


def test_who_may_rest_is_told_with_the_reason(told):
    why = {each.target.name: each.why for each in told.day().rest}

    assert Rest.CONVINCED is why["Fatou Diallo"]
    assert Rest.WAITING is why["Loïc Abgrall"]
    assert Rest.ANSWERED is why["Bernard Coz"]
    assert Rest.LEFT is why["Marc-Antoine de La Villéon"]
    words = [rest_words(each) for each in told.day().rest]
    assert "On ne relance pas un soutien acquis." in words[0]
    assert all(words)


def test_everybody_of_the_share_is_either_to_contact_or_at_rest(told):
    day = told.day()

    assert day.theirs == len(day.now) + day.more + len(day.rest)


def test_only_so_many_are_read_at_once_and_the_others_counted(told):
    day = told.day(most=1)

    assert (1, 2) == (len(day.now), day.more)
    assert 2 == day.to_chase


def test_who_and_where_are_said_as_they_are_addressed(told):
    helene, anne, _ = told.day().now

    assert "Madame la Sénatrice · Finistère (29) · Groupe des Phares" == seat_of(helene)
    assert "Madame la Députée · Circonscription n°\u00a01, Finistère (29) · Groupe des Marées" == seat_of(
        anne
    )
    assert ways_words(anne).startswith("01 00 00 00 01 · 02 00 00 00 01 · kerdoncuff@parlement.example")


def test_attempts_that_reached_nobody_are_counted_until_somebody_was_reached(told):
    helene, anne, odile = told.day().now

    assert (2, 0, 0) == (helene.missed, anne.missed, odile.missed)
    assert "2 essais n’ont joint personne." in last_words(helene)
    assert "Aucun contact pour l’instant." == last_words(odile)


def test_somebody_else_who_was_in_touch_is_told_and_an_attempt_is_not(told):
    yves = told.days.known(told.uid, KEYS["PA2"], JEANNE)
    helene = told.days.known(told.uid, KEYS["S1"], PAUL)

    assert warning_words(yves).startswith("Paul Marchand a déjà pris contact")
    assert "" == warning_words(helene)


def test_what_was_noted_first_is_still_told(told):
    first = next(
        uid for uid, each in told.logs.campaign(told.uid).contacts.items() if each.ref == KEYS["PA2"]
    )
    before = told.logs.campaign(told.uid).contacts[first]
    told.logs.correct(told.uid, first, replace(before, outcome=ContactOutcome.PROMISED))
    known = told.days.known(told.uid, KEYS["PA2"], JEANNE)

    assert "noté d’abord\u00a0: 4 novembre 2026, rendez-vous\u00a0: Sans avis arrêté" in history_words(
        known.histories[0], known.names
    )


def test_of_two_contacts_of_one_day_the_one_noted_last_says_when_to_come_back(told):
    by_phone = Contact(
        KEYS["PA3"], JEANNE, TODAY, ContactChannel.TELEPHONE, ContactOutcome.UNREACHABLE, "", TODAY
    )
    reached = replace(by_phone, outcome=ContactOutcome.PROMISED, next_on=date(2026, 12, 14))
    told.logs.tell(told.uid, [by_phone, reached])

    assert date(2026, 12, 14) == told.days.known(told.uid, KEYS["PA3"], JEANNE).next_on


def test_somebody_whom_the_directory_does_not_hold_any_more_is_still_shown(told):
    told.book.gone.add("S1")
    helene = told.day().now[0]

    assert helene.listed is None
    assert "n’est pas dans l’annuaire de cet ordinateur" in ways_words(helene)


def test_strangers_are_refused_by_name(told):
    with pytest.raises(UnknownVolunteer):
        told.day(uuid4())
    with pytest.raises(UnknownTarget):
        told.days.known(told.uid, Ref("invented", "nobody"), JEANNE)


def test_who_sits_here_is_said_once_and_may_be_changed(told):
    assert told.me.of(told.uid) is None
    assert "" == told.me.mark(told.uid)

    told.me.choose(told.uid, AMINA)
    assert str(AMINA) == told.me.mark(told.uid)

    told.me.choose(told.uid, JEANNE)
    assert JEANNE == told.me.of(told.uid)

    told.me.forget(told.uid)
    assert told.me.of(told.uid) is None


def test_only_a_volunteer_of_the_campaign_may_sit_here(told):
    with pytest.raises(UnknownVolunteer):
        told.me.choose(told.uid, uuid4())


def test_each_campaign_has_its_own(told):
    other = told.logs.begin(replace(told.logs.campaign(told.uid).aim, title="Une autre"))
    told.logs.tell(other, [Volunteer(PAUL, "Paul")])
    told.me.choose(other, PAUL)

    assert told.me.of(told.uid) is None
    assert PAUL == told.me.of(other)


def test_the_volunteers_are_offered_in_order_of_name(told):
    whom = told.days.whom(told.uid, None)

    assert ["Amina Cherif", "Jeanne Le Goff", "Paul Marchand"] == [each.name for each in whom.volunteers]
