"""What to do next about public documents: a silence of one month refuses, and the CADA comes first."""

from dataclasses import replace
from datetime import date

import pytest

from letters.domain.advice import steps
from letters.domain.public_documents import DEMANDS_OF_THE_GDPR, PUBLIC_DOCUMENT, REFERRAL
from letters.domain.replies import REFUSALS, ReplyKind
from letters.domain.reply_follows import Answer, consequences, letters_called
from letters.domain.standing import standing_of
from letters.domain.steps import Advice, advised
from tests.fakes.story import day, sent, story, told

OPENED = date(2026, 1, 1)


def ahead(*events):
    request = replace(story(*events, rule="cada-silence"), topic=PUBLIC_DOCUMENT)
    return steps(standing_of(request), OPENED, request.topic)


def test_a_refusal_leads_to_the_cada_within_two_months():
    referral = ahead(sent(), told("refused", "12.01"))[0]

    assert (Advice.REFER, REFERRAL) == (referral.advice, referral.letter)
    assert (day("12.01"), {"until": day("12.03")}) == (referral.since, referral.why.facts)


def test_a_silence_of_one_month_leads_there_too_and_no_reminder_before():
    found = [advised(ahead(sent(), told("received", "07.01")), day(on)) for on in ("07.02", "08.02")]

    assert [Advice.WAIT, Advice.REFER] == [each.advice for each in found]
    assert day("07.04") == found[1].why.facts["until"]


@pytest.mark.parametrize("event", ["received", "refused", "answered"])
def test_no_step_goes_to_the_cnil_or_cites_the_gdpr(event):
    for step in ahead(sent(), told(event, "12.01")):
        assert Advice.COMPLAIN is not step.advice
        assert "GDPR" not in step.source.title


@pytest.mark.parametrize("kind", [*sorted(REFUSALS), ReplyKind.PARTLY_GRANTED])
def test_what_follows_from_a_refusal_of_documents_is_the_cada_and_no_letter_of_the_gdpr(kind):
    answer = Answer((kind,), day("12.01"), letter="x", rule="cada-silence", topic=PUBLIC_DOCUMENT)

    assert not any("GDPR" in each.source.title for each in consequences(answer))
    assert REFERRAL in {each.letter for each in letters_called(answer)}
    assert "complaint/cnil" not in {each.letter for each in letters_called(answer)}


@pytest.mark.parametrize("kind", [*sorted(DEMANDS_OF_THE_GDPR), ReplyKind.ACKNOWLEDGED])
def test_nothing_else_they_say_of_documents_is_answered_by_the_gdpr(kind):
    answer = Answer((kind,), day("12.01"), letter="x", rule="cada-silence", topic=PUBLIC_DOCUMENT)

    assert not any("GDPR" in each.source.title for each in consequences(answer))
    assert not letters_called(answer)
