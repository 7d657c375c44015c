"""An answer is read, what follows is told, and it is noted on its request with its papers."""

from datetime import date

import pytest

from letters.domain.happenings import Happening
from letters.domain.replies import Because, Proposal, Quote, Reply, ReplyKind
from letters.domain.request_errors import InTheFuture
from letters.services.language import _
from letters.services.replies import Reading, Replies
from letters.services.requests import File, Happened, last_told
from letters.services.telling_replies import WORDS
from letters.services.unnoted import UnnotedAnswers
from plaidoyer.assembly import letters
from tests.fakes.desk_of_requests import Desk
from tests.fakes.sample_requests import event

DAY = date(2026, 12, 1)
SENT, IN_TIME, LATE = date(2026, 10, 5), date(2026, 10, 20), date(2026, 11, 28)
TEXT = "Nous accusons réception de votre demande."


@pytest.fixture
def desk():
    return Desk(DAY)


@pytest.fixture
def request_uid(desk):
    told = event(Happening.SENT, SENT), event(Happening.RECEIVED, SENT)
    return desk.keep("CPAM du Finistère", *told, opened=SENT)


@pytest.fixture
def replies(desk):
    reading = Reading(lambda _text: (Proposal(ReplyKind.GRANTED, 0.9),), letters())
    return Replies(reading, desk.requests, desk.clock, UnnotedAnswers(desk.records, desk.clock))


def recorded(followed):
    return [each.kind for each in followed.events if each.kind not in {Happening.SENT, Happening.RECEIVED}]


def test_an_answer_is_read_by_whoever_reads_answers(replies):
    assert [ReplyKind.GRANTED] == [each.kind for each in replies.read(TEXT)]


def test_what_follows_is_told_in_words_with_the_titles_of_the_letters(replies, request_uid):
    follows = replies.follows(request_uid, (ReplyKind.REFUSED_RESEARCH,), IN_TIME)

    assert all(each.what and "{" not in each.what for each in follows.consequences)
    titles = {each.letter: each.title for each in follows.letters}
    assert titles["reply/refused-research"] == letters().kind("reply/refused-research").title


EVENTS = {
    "a grant": ((ReplyKind.GRANTED,), [Happening.GRANTED]),
    "a part granted, a part refused": (
        (ReplyKind.PARTLY_GRANTED, ReplyKind.REFUSED_RESEARCH), [Happening.PARTLY_GRANTED],
    ),
    "two grounds of refusal": (
        (ReplyKind.REFUSED_RESEARCH, ReplyKind.REFUSED_LEGAL_OBLIGATION), [Happening.REFUSED],
    ),
    "a refusal that says anonymous": (
        (ReplyKind.REFUSED_OTHER, ReplyKind.SAYS_ANONYMISED), [Happening.REFUSED],
    ),
    "more time, and a question of identity": (
        (ReplyKind.EXTENDED, ReplyKind.IDENTITY_ASKED), [Happening.IDENTITY_ASKED, Happening.EXTENDED],
    ),
    "an acknowledgement": ((ReplyKind.ACKNOWLEDGED,), [Happening.ACKNOWLEDGED]),
    "a fee asked": ((ReplyKind.FEE_ASKED,), [Happening.NOTE]),
    "data said to be anonymous": ((ReplyKind.SAYS_ANONYMISED,), [Happening.REFUSED]),
    "a message that bounced": ((ReplyKind.BOUNCED,), [Happening.CHANNEL_FAILED]),
    "an absence": ((ReplyKind.OUT_OF_OFFICE,), [Happening.NOTE]),
    "nothing that can be told": ((ReplyKind.UNCLEAR,), [Happening.NOTE]),
    "nothing ticked": ((), [Happening.NOTE]),
}  # fmt: skip


@pytest.mark.parametrize(("kinds", "expected"), EVENTS.values(), ids=EVENTS.keys())
def test_an_answer_is_noted_as_the_events_it_makes(replies, request_uid, kinds, expected):
    followed = replies.record(request_uid, kinds, IN_TIME, "", None)

    assert sorted(expected) == sorted(recorded(followed))


def test_an_extension_told_too_late_is_noted_and_gives_no_time(replies, request_uid):
    before = replies.requests.followed(request_uid).standing.answer.due

    followed = replies.record(request_uid, (ReplyKind.EXTENDED,), LATE, "", None)

    assert ([Happening.NOTE], before) == (recorded(followed), followed.standing.answer.due)


def test_its_text_and_its_file_are_kept_byte_for_byte(replies, request_uid):
    scan = File("lettre.pdf", b"%PDF-1.7 un scan")

    followed = replies.record(request_uid, (ReplyKind.GRANTED,), IN_TIME, TEXT, scan)

    contents = [replies.requests.content(kept) for kept in followed.files]
    assert [TEXT.encode(), scan.content] == contents
    assert all(kept.event == followed.events[-1].uid for kept in followed.files)


def test_what_they_answered_is_said_in_the_log(replies, request_uid):
    followed = replies.record(request_uid, (ReplyKind.GRANTED,), IN_TIME, "", None)

    assert _(WORDS[ReplyKind.GRANTED]) == followed.events[-1].note


def test_what_the_person_decided_is_kept_with_the_first_event_with_the_sentence_relied_on(desk, request_uid):
    because = Because(0, 4, "Nous")
    proposals = (Proposal(ReplyKind.EXTENDED, 0.9, (because,)), Proposal(ReplyKind.FEE_ASKED, 0.9))
    replies = Replies(
        Reading(lambda _text: proposals, letters()),
        desk.requests,
        desk.clock,
        UnnotedAnswers(desk.records, desk.clock),
    )
    kinds = (ReplyKind.EXTENDED, ReplyKind.IDENTITY_ASKED)

    followed = replies.record(request_uid, kinds, IN_TIME, TEXT, None)

    told = [
        each.reply for each in followed.events if each.kind in {Happening.EXTENDED, Happening.IDENTITY_ASKED}
    ]
    assert sorted([Reply(kinds, (Quote(TEXT.rstrip("."), ReplyKind.EXTENDED),)), None], key=str) == sorted(
        told, key=str
    )


def test_the_points_that_answers_open_are_followed(replies, request_uid):
    replies.record(request_uid, (ReplyKind.FEE_ASKED,), IN_TIME, "", None)
    replies.record(request_uid, (ReplyKind.REFUSED_OTHER,), LATE, "", None)

    states = {point.kind: point.state for point in replies.points(request_uid)}
    assert {ReplyKind.FEE_ASKED: "resolved", ReplyKind.REFUSED_OTHER: "open"} == states


def test_a_refusal_after_a_grant_is_told_as_a_contradiction(replies, request_uid):
    replies.record(request_uid, (ReplyKind.GRANTED,), IN_TIME, "", None)
    replies.record(request_uid, (ReplyKind.REFUSED_OTHER,), LATE, "", None)

    assert [(IN_TIME, LATE)] == [(e.first_on, e.then_on) for e in replies.contradictions(request_uid)]


def test_the_day_of_an_answer_corrected_leaves_what_it_says(replies, request_uid):
    replies.record(request_uid, (ReplyKind.FEE_ASKED,), IN_TIME, "", None)
    noted = last_told(replies.requests.followed(request_uid).request)

    followed = replies.requests.correct(request_uid, noted.uid, Happened(noted.kind, LATE))

    assert [(LATE, Reply((ReplyKind.FEE_ASKED,)))] == [(e.on, e.reply) for e in followed.events if e.reply]


def test_an_answer_to_come_is_refused_and_nothing_is_noted(replies, request_uid):
    with pytest.raises(InTheFuture):
        replies.record(request_uid, (ReplyKind.GRANTED,), date(2027, 1, 1), TEXT, None)

    followed = replies.requests.followed(request_uid)
    assert ([], ()) == (recorded(followed), followed.files)
