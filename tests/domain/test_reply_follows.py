"""What follows from each kind of answer, and which letters it calls for, from which day."""

from datetime import date
from pathlib import Path

import pytest

from letters.domain import reply_texts, texts
from letters.domain.after_death import AFTER_DEATH
from letters.domain.happenings import Happening
from letters.domain.replies import REFUSALS, ReplyKind
from letters.domain.reply_follows import Answer, consequences, letters_called
from letters.domain.standing import fold
from tests.fakes.sample_requests import event
from tests.house.sources import ROOT

SENT, RECEIVED, DUE = date(2026, 9, 1), date(2026, 9, 3), date(2026, 10, 5)
IN_TIME, LATE = date(2026, 9, 20), date(2026, 10, 20)
COMPLAINT, REMINDER = "complaint/cnil", "reminder/no-reply-after-one-month"


def standing(*more):
    told = [event(Happening.SENT, SENT, channel="registered-post"), event(Happening.RECEIVED, RECEIVED)]
    return fold([*told, *(event(kind, day) for kind, day in more)], rule="controller-answer")


def answer(*kinds, on=IN_TIME, before=(), **more):
    return Answer(kinds, on, standing(*before), "objection/health-insurer", **more)


def called(found):
    return [each.letter for each in letters_called(found)]


TABLE = {
    ReplyKind.ACKNOWLEDGED: [REMINDER],
    ReplyKind.OUT_OF_OFFICE: [REMINDER],
    ReplyKind.BOUNCED: ["objection/health-insurer"],
    ReplyKind.IDENTITY_ASKED: ["reply/identity-asked"],
    ReplyKind.REASONS_ASKED: ["reply/reasons-asked"],
    ReplyKind.EXTENDED: [],
    ReplyKind.GRANTED: ["reply/thanks-and-close"],
    ReplyKind.PARTLY_GRANTED: ["reminder/incomplete-reply", COMPLAINT],
    ReplyKind.REFUSED_LEGAL_OBLIGATION: ["reply/refused-legal-obligation", COMPLAINT],
    ReplyKind.REFUSED_PUBLIC_INTEREST: ["reply/refused-public-interest", COMPLAINT],
    ReplyKind.REFUSED_RESEARCH: ["reply/refused-research", COMPLAINT],
    ReplyKind.REFUSED_OTHER: [COMPLAINT],
    ReplyKind.SAYS_ANONYMISED: ["reply/says-anonymised", COMPLAINT],
    ReplyKind.SAYS_PSEUDONYMISED: ["reply/says-pseudonymised", COMPLAINT],
    ReplyKind.NOT_COMPETENT: ["reply/not-competent"],
    ReplyKind.OWN_FORM_ONLY: ["reply/own-form-only"],
    ReplyKind.FEE_ASKED: ["reply/fee-asked"],
    ReplyKind.NOT_FOUND: ["reply/not-found"],
    ReplyKind.UNCLEAR: [],
}


def test_the_table_has_every_kind():
    assert set(ReplyKind) == set(TABLE)


@pytest.mark.parametrize(("kind", "letters"), TABLE.items())
def test_each_kind_of_answer_calls_for_its_letters(kind, letters):
    assert letters == called(answer(kind))


@pytest.mark.parametrize("kind", list(ReplyKind))
def test_something_follows_from_each_kind_of_answer_and_a_text_says_so(kind):
    for found in (answer(kind), answer(kind, on=LATE), Answer((kind,), IN_TIME)):
        told = consequences(found)

        assert told
        assert all(each.source.title and each.since == found.on for each in told)


@pytest.mark.parametrize("kind", list(ReplyKind))
def test_every_letter_called_for_is_in_the_catalogue(kind):
    for letter in (*called(answer(kind)), *called(answer(kind, on=LATE))):
        assert Path(ROOT, "letters/catalogue", letter, "letter.fr.md").is_file()


def test_a_reminder_waits_for_the_day_after_the_last_day():
    (reminder,) = letters_called(answer(ReplyKind.ACKNOWLEDGED))

    assert date(2026, 10, 6) == reminder.since


@pytest.mark.parametrize("kind", [ReplyKind.ACKNOWLEDGED, ReplyKind.OUT_OF_OFFICE])
def test_an_acknowledgement_that_comes_late_promises_no_reminder_to_come(kind):
    assert [] == called(answer(kind, on=LATE))


def test_an_extension_told_in_time_gives_three_months_and_one_told_late_gives_none():
    in_time, late = (consequences(answer(ReplyKind.EXTENDED, on=day))[0].what for day in (IN_TIME, LATE))

    assert "three months" in in_time.sentence
    assert {"due": DUE} == late.facts
    assert ["reply/late-extension"] == called(answer(ReplyKind.EXTENDED, on=LATE))


def test_a_question_about_identity_stops_the_time_only_when_it_comes_in_time():
    in_time, late = (consequences(answer(ReplyKind.IDENTITY_ASKED, on=day))[0] for day in (IN_TIME, LATE))

    assert ("article 77", "article 12(3)") == (in_time.source.article, late.source.article)


@pytest.mark.parametrize("kind", [*sorted(REFUSALS), ReplyKind.GRANTED, ReplyKind.PARTLY_GRANTED])
def test_a_decision_that_comes_late_is_said_to(kind):
    late = consequences(answer(kind, on=LATE))[-1]

    assert {"due": DUE} == late.what.facts


def test_a_refusal_after_a_grant_contradicts_it():
    before = ((Happening.GRANTED, date(2026, 9, 10)),)

    told = consequences(answer(ReplyKind.REFUSED_OTHER, before=before))

    assert {"day": date(2026, 9, 10)} == told[-1].what.facts
    assert "contradicts" in told[-1].what.sentence


def test_a_grant_after_a_refusal_settles_it():
    before = ((Happening.REFUSED, date(2026, 9, 10)),)

    assert "settled" in consequences(answer(ReplyKind.GRANTED, before=before))[-1].what.sentence


def test_a_document_that_is_refused_leads_to_the_cada():
    found = answer(ReplyKind.REFUSED_OTHER, rule="cada-silence")

    assert ["public-documents/cada-referral"] == called(found)


def test_several_kinds_call_for_each_letter_once_the_complaint_last():
    kinds = (ReplyKind.REFUSED_RESEARCH, ReplyKind.SAYS_PSEUDONYMISED)

    expected = ["reply/refused-research", "reply/says-pseudonymised", COMPLAINT]
    assert expected == called(answer(*kinds))


def test_of_a_request_nothing_is_known_of_no_date_is_invented():
    found = Answer((ReplyKind.ACKNOWLEDGED, ReplyKind.BOUNCED), IN_TIME)

    assert ((), False, None) == (letters_called(found), found.is_late, found.due)


@pytest.mark.parametrize("kind", list(ReplyKind))
def test_after_a_death_no_answer_leads_to_the_cnil_or_to_the_gdpr(kind):
    for found in (
        answer(kind, on=LATE, topic=AFTER_DEATH),
        answer(kind, before=((Happening.REFUSED, date(2026, 9, 10)),), topic=AFTER_DEATH),
    ):
        told = consequences(found)

        assert told
        assert not any("GDPR" in each.source.title or "complain" in each.what.sentence for each in told)
        assert COMPLAINT not in called(found)


def test_after_a_death_a_refused_record_leads_to_the_cada_or_to_the_judge_within_two_months():
    told = consequences(answer(ReplyKind.REFUSED_OTHER, topic=AFTER_DEATH))

    assert [reply_texts.REFUSED_RECORD, texts.CADA_REFERRAL] == [each.source for each in told]


def test_after_a_death_a_fee_follows_the_public_health_code():
    found = answer(ReplyKind.FEE_ASKED, topic=AFTER_DEATH)

    assert ["article R1111-2"] == [each.source.article for each in consequences(found)]
    assert ["reply/fee-asked"] == called(found)
