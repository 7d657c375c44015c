"""A campaign looked at from several sides: charts and tables say the same; effects are never causes."""

from dataclasses import replace
from datetime import date

import pytest

from letters.domain.campaigns.facts import Effect
from letters.domain.campaigns.reports import report_of
from letters.domain.campaigns.words import EffectKind
from letters.services.campaigns.linkable_contacts import linkable
from letters.services.campaigns.report_views import VIEWS, side_of
from letters.services.campaigns.telling_effects import contributed_words, delay_words, due_of, effect_words
from letters.services.campaigns.telling_report import facts_of, headline_of
from tests.fakes.sample_campaign import CONTACTS, QUESTION, TARGETS, TODAY, begin, begin_alone, sample_logs


@pytest.fixture(scope="module")
def campaign():
    logs = sample_logs()
    return logs.campaign(begin(logs))


@pytest.mark.parametrize("view", VIEWS, ids=[view.key for view in VIEWS])
def test_each_bar_stands_in_the_table(campaign, view):
    side = side_of(campaign, view)

    assert [(bar.name, sum(bar.parts), *bar.parts) for bar in side.chart.bars] == [*side.grid.rows]
    assert all(bar.words.startswith(bar.name) for bar in side.chart.bars)


def test_the_sides_add_up_to_the_report(campaign):
    report = report_of(campaign)
    totals = [sum(row[1] for row in side_of(campaign, view).grid.rows) for view in VIEWS]

    assert [report.contacts, report.contacts, report.reached] == totals


def test_the_headline_says_who_whom_where(campaign):
    words = headline_of(report_of(campaign))

    assert "3 bénévoles en contact avec 6 parlementaires, dans 3 départements." == words
    assert ("Contactés", "3 sénateurs, 2 députés, 1 député européen") in facts_of(report_of(campaign))


def test_attempts_are_told_apart_from_the_contacts_made(campaign):
    facts = dict(facts_of(report_of(campaign)))

    assert "7 contacts pris et 3 tentatives qui n’ont joint personne (10 en tout)" == facts["Contacts notés"]
    assert "du 12 octobre au 18 novembre 2026" == facts["Période"]


def test_where_nobody_could_be_reached_the_headline_says_so():
    logs = sample_logs()
    uid = begin_alone(logs)
    logs.tell(uid, [TARGETS["PA1"], CONTACTS["call"]])

    assert "Personne n’a encore pu être joint." == headline_of(report_of(logs.campaign(uid)))


def test_a_written_question_has_the_minister_s_two_months(campaign):
    due = due_of(QUESTION, campaign)

    assert date(2027, 1, 5) == due
    assert "jusqu’au 5 janvier 2027" in delay_words(QUESTION, due, TODAY)
    assert "se sont achevés le 5 janvier 2027" in delay_words(QUESTION, due, date(2027, 1, 6))


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        (date(2027, 1, 5), "Réponse publiée le 5 janvier 2027."),
        (date(2027, 1, 6), "Réponse publiée le 6 janvier 2027. 1 jour de retard."),
        (date(2027, 1, 15), "Réponse publiée le 15 janvier 2027. 10 jours de retard."),
    ],
)
def test_the_delay_of_an_answer_is_counted_in_days(campaign, answered, expected):
    effect = replace(QUESTION, answered_on=answered)

    assert expected == delay_words(effect, due_of(effect, campaign), TODAY)


def test_no_minister_answers_an_oral_question_or_that_of_an_mep_within_two_months(campaign):
    oral = replace(QUESTION, kind=EffectKind.ORAL_QUESTION)
    european = replace(QUESTION, author="Claire Hamon")

    assert due_of(oral, campaign) is None
    assert due_of(european, campaign) is None
    assert "" == delay_words(european, None, TODAY)


def test_a_question_is_named_with_its_number_its_author_and_its_day():
    assert "Question écrite n°\u00a026125 de Fatou Diallo, 5 novembre 2026" == effect_words(QUESTION)


def test_contacts_may_have_contributed_and_no_more_is_said(campaign):
    effect = next(each for each in campaign.effects.values() if each.number)

    assert "1 contact a pu y contribuer." == contributed_words(effect, campaign)
    assert "" == contributed_words(Effect(EffectKind.PRESS, TODAY, "Un article"), campaign)


def test_only_a_contact_made_before_may_have_contributed(campaign):
    before = linkable(campaign, date(2026, 10, 30), "", 50)

    assert ["Fatou Diallo", "Anne Kerdoncuff", "Anne Kerdoncuff"] == [
        words.partition(" – ")[0] for _key, words in before
    ]


def test_a_contact_is_found_by_any_words_without_accents(campaign):
    found = linkable(campaign, None, "amina courriel", 50)

    assert 1 == len(found)
    assert found[0][1].startswith("Claire Hamon")


def test_as_many_are_given_as_were_asked_for(campaign):
    assert 2 == len(linkable(campaign, None, "", 2))
