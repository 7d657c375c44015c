"""What to do next about the medical record of somebody who died: the CADA or the judge, never the CNIL."""

from dataclasses import replace
from datetime import date

import pytest

from letters.domain.advice import steps
from letters.domain.after_death import AFTER_DEATH
from letters.domain.standing import standing_of
from letters.domain.steps import Advice, advised
from tests.fakes.story import day, sent, story, told

OPENED = date(2026, 1, 1)
RULE = "medical-record-recent"


def ahead(*events, topic=AFTER_DEATH):
    request = replace(story(*events, rule=RULE), topic=topic)
    return steps(standing_of(request), OPENED, request.topic)


@pytest.mark.parametrize("answer", ["refused", "partly-granted", "granted"])
def test_an_answer_that_falls_short_leads_to_the_cada_within_two_months(answer):
    referral = next(each for each in ahead(sent(), told(answer, "12.01")) if each.advice is Advice.REFER)

    assert (day("12.01"), {"until": day("12.03")}) == (referral.since, referral.why.facts)


def test_a_silence_leads_to_the_cada_once_it_lasted_a_month():
    events = sent(), told("received", "07.01")

    found = [advised(ahead(*events, told("reminder-sent", "17.01")), day(on)) for on in ("07.02", "08.02")]

    assert [Advice.WAIT, Advice.REFER] == [each.advice for each in found]


@pytest.mark.parametrize("event", ["received", "refused", "granted", "answered", "identity-asked"])
def test_no_step_goes_to_the_cnil_or_cites_the_gdpr(event):
    for step in ahead(sent(), told(event, "12.01")):
        assert Advice.COMPLAIN is not step.advice
        assert "GDPR" not in step.source.title


def test_the_record_of_the_living_may_still_be_complained_about():
    assert Advice.COMPLAIN is ahead(sent(), told("refused", "12.01"), topic="")[0].advice
