"""The report of a campaign: who reached whom, figures that add up, what followed without a cause."""

from datetime import date

from letters.domain.campaigns.facts import Effect
from letters.domain.campaigns.folding import campaign_of
from letters.domain.campaigns.reports import report_of
from letters.domain.campaigns.words import EffectKind
from tests.fakes.campaign_story import CAMPAIGN, aim, contact, entry, target, uid

QUESTION = Effect(
    EffectKind.WRITTEN_QUESTION, date(2021, 12, 23), "Question au Sénat", "https://www.senat.fr"
)
PAUSE = Effect(EffectKind.ANNOUNCEMENT, date(2022, 1, 7), "Mise en pause")


def report(*entries):
    return report_of(campaign_of(CAMPAIGN, (aim(), *entries)))


def test_an_empty_campaign_has_done_nothing():
    told = report()

    assert (0, 0, 0, (), None) == (told.volunteers, told.reached, told.contacts, told.departments, told.first)


def test_two_contacts_with_one_legislator_reach_one():
    told = report(
        target("s1"), target("d1", "75"), contact("s1", "Anne"), contact("s1", "Bruno", "2021-11-09")
    )

    assert (2, 1, 0, ("35",), 2) == (
        told.volunteers,
        told.senators,
        told.deputies,
        told.departments,
        told.contacts,
    )
    assert (date(2021, 11, 5), date(2021, 11, 9)) == (told.first, told.last)


def test_an_office_that_could_not_be_reached_is_an_attempt_and_no_legislator_reached():
    told = report(target("d1"), contact("d1", "Anne", outcome="unreachable"))

    assert (1, 0, ()) == (told.contacts, told.reached, told.departments)
    assert told.contacts == sum(told.by_outcome.values()) == sum(told.by_channel.values())


def test_the_days_on_which_somebody_was_reached_are_told_apart_from_those_of_every_attempt():
    told = report(
        target("d1"),
        contact("d1", "Anne", "2021-11-02", outcome="unreachable"),
        contact("d1", "Anne", "2021-11-05"),
        contact("d1", "Anne", "2021-11-07", outcome="unreachable"),
    )

    assert (date(2021, 11, 2), date(2021, 11, 7)) == (told.first, told.last)
    assert (date(2021, 11, 5), date(2021, 11, 5)) == (told.made_first, told.made_last)


def test_what_followed_is_told_in_the_order_of_its_days():
    told = report(entry("pause", PAUSE, 1), entry("question", QUESTION, 2))

    assert (QUESTION, PAUSE) == told.effects


def test_a_contact_with_somebody_who_is_no_target_reaches_none_of_the_targets():
    told = report(contact("d9", "Anne"))

    assert (1, 0) == (told.contacts, told.reached)
    assert uid("Anne")


def test_a_volunteer_who_reached_nobody_tried_and_contacted_nobody():
    told = report(
        target("d1"), contact("d1", "Anne", outcome="unreachable"), contact("d1", "Bruno", "2021-11-09")
    )

    assert (1, 2) == (told.volunteers, told.trying)
