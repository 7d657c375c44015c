"""What a person does with requests: see what to do now, follow one, record, correct, delete."""

import pytest

from letters.domain.channels import Channel
from letters.domain.happenings import Happening
from letters.domain.keeping_errors import FileTooLarge
from letters.domain.request_errors import BeforeSending, InTheFuture, UnknownRequest
from letters.domain.stages import Stage
from letters.domain.steps import Advice
from letters.services.requests import File, Happened, last_told, told_by
from tests.fakes.attachments_in_memory import LARGEST
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, sent, told

ANSWERED, GRANTED = Happening.ANSWERED, Happening.GRANTED


@pytest.fixture
def desk():
    return Desk(day("20.03"))


def keep(desk, body, *events):
    """Keep a request to *body*, sent by e-mail on 5 February unless told otherwise."""
    left = events or (sent("05.02", name=f"{body} sent"),)
    return desk.keep(body, *left, opened=day("05.02"))


class TestToday:
    """Home shows what to do now, the longest open first, then what comes."""

    def test_says_what_to_do_and_what_comes(self, desk):
        late = keep(desk, "CPAM")
        waiting = keep(desk, "MGEN", sent("10.03", name="mgen"))

        today = desk.requests.today()

        assert ([late], [waiting]) == (
            [each.uid for each in today.to_do],
            [each.uid for each in today.coming],
        )
        assert (Advice.REMIND, Advice.WAIT) == (today.advised[late].advice, today.advised[waiting].advice)
        assert (2, 0) == (today.open_requests, today.closed_requests)

    def test_gives_the_step_of_the_day_even_where_the_first_one_is_over(self, desk):
        complained = told("complaint-sent", "10.03", channel="web-form")
        uid = keep(desk, "CPAM", sent("05.02"), complained)
        desk.clock.day = day("31.12")

        today = desk.requests.today()
        assert Advice.WAIT is today.advised[uid].advice
        assert ([], [uid]) == ([line.uid for line in today.to_do], [line.uid for line in today.coming])

    def test_counts_the_closed_apart(self, desk):
        keep(desk, "CPAM", sent("05.02"), told("closed", "10.02"))

        assert (0, 1) == (desk.requests.today().open_requests, desk.requests.today().closed_requests)


class TestLists:
    """Lists come by pages; the closed ones only when asked for."""

    def test_leave_the_closed_out_unless_asked(self, desk):
        keep(desk, "CPAM", sent("05.02"), told("closed", "10.02"))

        assert () == desk.requests.listed()
        assert [Stage.CLOSED] == [line.stage for line in desk.requests.listed(closed=True)]

    def test_look_for_words_without_accents(self, desk):
        keep(desk, "Mutuelle du Finistère")
        keep(desk, "MGEN", sent("05.02", name="mgen"))

        assert ["Mutuelle du Finistère"] == [
            line.recipient_name for line in desk.requests.listed(words="FINISTERE")
        ]

    def test_come_by_pages(self, desk):
        for number in range(5):
            keep(desk, f"Body {number}", sent("05.02", name=f"{number}"))

        assert [2, 2, 1] == [len(desk.requests.listed(first=first, most=2)) for first in (0, 2, 4)]

    def test_tell_the_running_periods_whole_the_soonest_first(self, desk):
        later, sooner = keep(desk, "MGEN", sent("10.03", name="mgen")), keep(desk, "CPAM")

        assert [sooner, later] == [each.request.uid for each in desk.requests.deadlines()]


class TestRecording:
    """What is recorded is there at once, with the files that show it."""

    def test_moves_the_request_on(self, desk):
        followed = desk.requests.record(keep(desk, "CPAM"), Happened(ANSWERED, day("01.03"), "par courriel"))

        assert (Stage.ANSWERED, "par courriel") == (followed.standing.stage, followed.events[-1].note)
        assert followed.advised is not None
        assert Advice.READ_ANSWER is followed.advised.advice

    def test_keeps_a_file_with_its_event(self, desk):
        uid = keep(desk, "CPAM")

        followed = desk.requests.record(uid, Happened(ANSWERED, day("01.03")), File("reponse.pdf", b"%PDF"))

        assert [followed.events[-1].uid] == [kept.event for kept in followed.files]
        assert b"%PDF" == desk.requests.content(followed.files[0])

    @pytest.mark.parametrize(("on", "refusal"), [("21.03", InTheFuture), ("04.02", BeforeSending)])
    def test_refuses_a_wrong_day_and_keeps_nothing(self, desk, on, refusal):
        uid = keep(desk, "CPAM")

        with pytest.raises(refusal):
            desk.requests.record(uid, Happened(ANSWERED, day(on)), File("reponse.pdf", b"%PDF"))

        assert (1, ()) == (len(desk.requests.followed(uid).events), desk.requests.followed(uid).files)
        assert {} == desk.files.contents

    def test_refuses_a_file_too_large_and_records_nothing(self, desk):
        uid = keep(desk, "CPAM")

        with pytest.raises(FileTooLarge):
            desk.requests.record(uid, Happened(ANSWERED, day("01.03")), File("x", bytes(LARGEST + 1)))

        assert 1 == len(desk.requests.followed(uid).events)

    def test_keeps_how_it_travelled(self, desk):
        uid = keep(desk, "CPAM")

        followed = desk.requests.record(
            uid, Happened(Happening.SENT, day("01.03"), channel=Channel.REGISTERED_POST, proof="1A 200")
        )

        assert ("registered-post", "1A 200") == (followed.events[-1].channel, followed.events[-1].proof)

    def test_keeps_its_order_where_the_clock_went_back_between_a_sending_and_its_reception(self, desk):
        uid = keep(desk, "CPAM", sent("05.02"))
        desk.clock.day = day("25.03")
        wrong = desk.requests.record(uid, Happened(Happening.NOTE, day("06.02"), "d’abord"))
        desk.clock.day = day("20.03")

        followed = desk.requests.record(uid, Happened(Happening.RECEIVED, day("06.02")))

        assert Happening.RECEIVED is last_told(followed.request).kind
        assert [each.kind for each in followed.events] == [
            *(each.kind for each in wrong.events),
            Happening.RECEIVED,
        ]


class TestCorrecting:
    """A wrong event is corrected, withdrawn, put back; the log keeps everything."""

    def test_puts_the_new_telling_in_its_place(self, desk):
        uid = keep(desk, "CPAM")
        wrong = desk.requests.record(uid, Happened(GRANTED, day("01.03"))).events[-1]

        followed = desk.requests.correct(uid, wrong.uid, Happened(Happening.REFUSED, day("02.03")))

        assert ["sent", "refused"] == [event.kind for event in followed.events]
        assert 3 == len(followed.request.events)

    def test_never_loses_the_letter_that_an_event_tells_of(self, desk):
        uid = desk.keep("CPAM", opened=day("05.02"), paper=b"%PDF")
        letter = desk.requests.followed(uid).letters[0].uid
        left = Happened(Happening.SENT, day("05.02"), channel=Channel.POST, letter=letter)
        event = desk.requests.record(uid, left).events[-1]

        followed = desk.requests.correct(uid, event.uid, Happened(Happening.SENT, day("06.02")))

        assert letter == followed.events[-1].letter

    def test_withdraws_and_puts_back(self, desk):
        uid = keep(desk, "CPAM")
        event = desk.requests.record(uid, Happened(GRANTED, day("01.03"), "par courriel")).events[-1]

        assert Stage.WAITING is desk.requests.withdraw(uid, event.uid).standing.stage
        assert told_by(event) == told_by(desk.requests.record(uid, told_by(event)).events[-1])


class TestLettingGo:
    """What is deleted is deleted: the contents too, unless something else rests on them."""

    def test_of_a_file(self, desk):
        kept = desk.requests.attach(keep(desk, "CPAM"), File("preuve.pdf", b"proof"))

        desk.requests.detach(kept)

        assert {} == desk.files.contents

    def test_of_a_file_that_another_request_holds_too_leaves_its_content(self, desk):
        mine = desk.requests.attach(keep(desk, "CPAM"), File("preuve.pdf", b"proof"))
        other = desk.requests.attach(keep(desk, "MGEN", sent("05.02", name="mgen")), File("p.pdf", b"proof"))

        desk.requests.detach(mine)

        assert b"proof" == desk.requests.content(other)

    def test_of_a_request_takes_its_papers_and_files(self, desk):
        uid = desk.keep("CPAM", sent("05.02"), opened=day("05.02"), paper=b"%PDF")
        desk.requests.attach(uid, File("preuve.pdf", b"proof"))

        desk.requests.forget(uid)

        assert {} == desk.files.contents
        with pytest.raises(UnknownRequest):
            desk.requests.followed(uid)


def test_the_paper_of_a_letter_is_given_back_as_it_left(desk):
    uid = desk.keep("CPAM", sent("05.02"), opened=day("05.02"), paper=b"%PDF-1.7 as it left")

    assert b"%PDF-1.7 as it left" == desk.requests.paper(desk.requests.followed(uid).letters[0])
