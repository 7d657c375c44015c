"""What the records promise, kept by the encrypted file and by the fake that other tests use."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from letters.domain.happenings import Happening, in_force
from letters.domain.mail_errors import NotWaiting
from letters.domain.mailing import State
from letters.domain.packs import KeptPack
from letters.domain.plain import PlainText
from letters.domain.projection import project
from letters.domain.request_errors import (
    AlreadyOpen,
    AmbiguousRequest,
    ChangedMeanwhile,
    NothingToCorrect,
    UnknownDraft,
    UnknownMember,
    UnknownRequest,
)
from letters.domain.stages import Stage
from letters.storage.records import create_book
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.sample_requests import (
    CPAM,
    DAY,
    HOSPITAL,
    NOW,
    draft,
    event,
    kept,
    letter,
    member,
    message,
    request,
)

KEY = "5a" * 32
WEEK = timedelta(days=7)


def in_memory(_folder):
    return RecordsInMemory()


def in_a_file(folder):
    return create_book(folder / "book.db", KEY)


@pytest.fixture(params=[in_memory, in_a_file], ids=["memory", "file"])
def records(request, tmp_path):
    records = request.param(tmp_path)
    yield records
    records.close()


@pytest.fixture
def helene(records):
    helene = member()
    records.keep_member(helene)
    return helene


def opened(records, *args, **kwargs):
    new = request(*args, **kwargs)
    records.open_request(new)
    return new


# The household


def test_the_household_comes_back_as_it_was_in_the_order_in_which_it_was_added(records, helene):
    child = member("Zoé", represented_by=helene.uid)
    records.keep_member(child)

    assert (helene, child) == records.members()


def test_a_person_kept_again_keeps_their_place(records, helene):
    records.keep_member(member("Zoé"))
    moved = replace(helene, details={"place": "Lille"}, proof="mandat")
    records.keep_member(moved)

    assert moved == records.members()[0]


def test_nobody_is_represented_by_a_stranger(records):
    with pytest.raises(UnknownMember):
        records.keep_member(member(represented_by=uuid4()))


def test_who_was_represented_by_a_person_forgotten_acts_alone(records, helene):
    child = member("Zoé", represented_by=helene.uid)
    records.keep_member(child)

    records.forget_member(helene.uid)

    assert (replace(child, represented_by=None, capacity=None, proof=""),) == records.members()


def test_a_person_forgotten_takes_everything_about_them_along(records, helene):
    theirs = opened(records, helene.uid, CPAM, event())
    records.append(theirs.uid, (), (letter(theirs.uid, pdf="b" * 64),))
    records.attach(kept(theirs.uid))
    records.save_draft(draft(helene.uid))
    other = member("Zoé")
    records.keep_member(other)
    left = draft(other.uid)
    records.save_draft(left)

    records.forget_member(helene.uid)

    assert ((other,), (left,), frozenset(), (0, 0)) == (
        records.members(), records.drafts(), records.contents(), records.count(),
    )  # fmt: skip


def test_a_stranger_cannot_be_forgotten(records):
    with pytest.raises(UnknownMember):
        records.forget_member(uuid4())


# Requests and their events


@pytest.mark.parametrize("recipient", [CPAM, HOSPITAL])
def test_a_request_comes_back_as_it_was(records, helene, recipient):
    new = opened(records, helene.uid, recipient, event(), event(Happening.RECEIVED, DAY + WEEK, after=1))

    assert new == records.request(new.uid)


def test_events_are_added_in_the_order_in_which_they_are_written(records, helene):
    new = opened(records, helene.uid, CPAM, event())
    later, earlier = event(Happening.ANSWERED, DAY + WEEK), event(Happening.RECEIVED, DAY + timedelta(1))

    records.append(new.uid, (later,))
    records.append(new.uid, (earlier,))

    assert (*new.events, later, earlier) == records.request(new.uid).events


def test_the_letters_of_a_request_are_opened_with_it(records, helene):
    new = request(helene.uid)
    left = letter(new.uid)
    new = replace(new, events=(event(letter=left.uid),))

    records.open_request(new, (left,))

    assert ((left,), new) == (records.letters(new.uid), records.request(new.uid))


def test_letters_come_back_in_the_order_in_which_they_left(records, helene):
    new = opened(records, helene.uid, CPAM, event())
    late, early = letter(new.uid, DAY + WEEK), letter(new.uid, DAY)
    records.append(new.uid, (), (late,))
    records.append(new.uid, (), (early,))

    assert (early, late) == records.letters(new.uid)


def test_nothing_is_added_to_a_request_that_is_not_there(records):
    with pytest.raises(UnknownRequest):
        records.append(uuid4(), (event(),))
    with pytest.raises(UnknownRequest):
        records.request(uuid4())


def test_a_request_needs_a_person_of_the_household(records):
    with pytest.raises(UnknownMember):
        records.open_request(request(uuid4()))


ALIKE = [
    {},
    {"title": "Autre titre"},
    {"recipient": replace(CPAM, name="cpam de PARIS", email="a@b.test")},
]
APART = [
    {"topic": "Entrepôt"},
    {"right": "access"},
    {"recipient": HOSPITAL},
    {"recipient": replace(CPAM, address=("Autre service", "69000 LYON"))},
]


@pytest.mark.parametrize("other", ALIKE)
def test_a_second_open_request_of_the_same_kind_to_the_same_body_is_refused(records, helene, other):
    opened(records, helene.uid)

    with pytest.raises(AlreadyOpen):
        opened(records, helene.uid, **other)


@pytest.mark.parametrize("other", APART)
def test_a_request_about_something_else_is_opened_beside_it(records, helene, other):
    opened(records, helene.uid)

    opened(records, helene.uid, **other)

    assert (2, 0) == records.count()


def test_two_persons_may_ask_the_same(records, helene):
    records.keep_member(child := member("Zoé"))
    opened(records, helene.uid)

    opened(records, child.uid)

    assert (2, 0) == records.count()


def test_once_closed_a_request_makes_room_for_the_same_again(records, helene):
    first = opened(records, helene.uid, CPAM, event())
    records.append(first.uid, (event(Happening.CLOSED, DAY + WEEK),))

    opened(records, helene.uid)

    assert (1, 1) == records.count()


def test_what_opens_a_closed_request_again_is_refused_when_its_like_is_open(records, helene):
    first = opened(records, helene.uid, CPAM, event(), event(Happening.CLOSED, after=1))
    opened(records, helene.uid)

    with pytest.raises(AlreadyOpen):
        records.append(first.uid, (event(Happening.ANSWERED, DAY + WEEK, after=2),))

    assert first == records.request(first.uid)


def test_the_same_request_is_not_opened_twice(records, helene):
    new = opened(records, helene.uid, CPAM, event(), event(Happening.CLOSED, after=1))

    with pytest.raises(AlreadyOpen):
        records.open_request(new)


def test_an_event_corrected_or_withdrawn_stays_in_the_log(records, helene):
    sent = event()
    new = opened(records, helene.uid, CPAM, sent)
    again = event(on=DAY + WEEK, corrects=sent.uid)

    records.append(new.uid, (again,))

    assert (sent, again) == records.request(new.uid).events


def corrections(sent, stranger):
    first = event(corrects=sent.uid, after=1)
    yield "twice", (first, event(corrects=sent.uid, after=2))
    yield "of another request", (event(corrects=stranger.uid),)
    yield "of nothing", (event(corrects=uuid4()),)


@pytest.mark.parametrize("wrong", ["twice", "of another request", "of nothing"])
def test_a_correction_needs_an_event_of_its_request_not_corrected_yet(records, helene, wrong):
    sent, stranger = event(), event()
    new = opened(records, helene.uid, CPAM, sent)
    opened(records, helene.uid, HOSPITAL, stranger)

    with pytest.raises(NothingToCorrect):
        records.append(new.uid, dict(corrections(sent, stranger))[wrong])

    assert (sent,) == records.request(new.uid).events


def test_an_event_is_written_once(records, helene):
    sent = event()
    new = opened(records, helene.uid, CPAM, sent)

    with pytest.raises(ChangedMeanwhile):
        records.append(new.uid, (sent,))


def test_an_event_names_only_letters_of_its_request(records, helene):
    new, other = opened(records, helene.uid, CPAM), opened(records, helene.uid, HOSPITAL)
    records.append(other.uid, (), (elsewhere := letter(other.uid),))

    for wrong in (uuid4(), elsewhere.uid):
        with pytest.raises(ChangedMeanwhile):
            records.append(new.uid, (event(letter=wrong),))


def test_a_letter_of_another_request_is_refused_with_everything_beside_it(records, helene):
    new = opened(records, helene.uid)

    with pytest.raises(ChangedMeanwhile):
        records.append(new.uid, (event(),), (letter(uuid4()),))

    assert ((), ()) == (records.request(new.uid).events, records.letters(new.uid))


def test_a_request_is_found_by_the_beginning_of_its_identifier(records, helene):
    one, two = opened(records, helene.uid, CPAM), opened(records, helene.uid, HOSPITAL)

    assert one.uid == records.found(str(one.uid))
    assert two.uid == records.found(f" {str(two.uid).upper()[:20]} ")
    with pytest.raises(AmbiguousRequest):
        records.found("")
    for nothing in ("zz", "%", "_", "é", str(uuid4())):
        with pytest.raises(UnknownRequest):
            records.found(nothing)


def test_a_request_forgotten_takes_everything_about_it_along(records, helene):
    new = opened(records, helene.uid, CPAM, event())
    records.append(new.uid, (), (letter(new.uid, pdf="b" * 64),))
    records.attach(kept(new.uid))
    records.save_draft(draft(helene.uid, new.uid))

    records.forget_request(new.uid)

    left = records.letters(new.uid), records.attachments(new.uid), records.drafts(), records.contents()
    assert ((), (), (), frozenset()) == left
    with pytest.raises(UnknownRequest):
        records.forget_request(new.uid)


# Lists


def test_a_line_says_what_the_events_say(records, helene):
    new = opened(records, helene.uid, HOSPITAL, event(), event(Happening.RECEIVED, DAY + WEEK))
    row = project(new)

    (line,) = records.listed()

    assert ("Hélène Martin", HOSPITAL.name, new.title, Stage.WAITING, row.due_on, row.step, row.step_on) == (
        line.member_name, line.recipient_name, line.title, line.stage, line.due_on, line.step, line.step_on,
    )  # fmt: skip
    assert (new.uid, new.right, row.expected_on, None, "", DAY) == (
        line.uid, line.right, line.expected_on, line.closed_on, line.outcome, line.opened_on,
    )  # fmt: skip


def test_requests_are_listed_the_latest_opened_first_page_by_page(records, helene):
    days = [DAY, DAY + WEEK, DAY + WEEK, DAY - WEEK]
    new = [opened(records, helene.uid, topic=str(n), opened_on=day) for n, day in enumerate(days)]

    pages = [records.listed(first=first, most=3) for first in (0, 3, 6)]

    assert [[new[2].uid, new[1].uid, new[0].uid], [new[3].uid], []] == [
        [line.uid for line in page] for page in pages
    ]


def test_closed_requests_are_listed_when_they_are_asked_for(records, helene):
    closed = opened(records, helene.uid, CPAM, event(), event(Happening.CLOSED, DAY + WEEK))
    new = opened(records, helene.uid)

    assert {new.uid} == {line.uid for line in records.listed()}
    assert {new.uid, closed.uid} == {line.uid for line in records.listed(closed=True)}
    assert ("no-answer", DAY + WEEK) == next(
        (line.outcome, line.closed_on) for line in records.listed(closed=True) if line.uid == closed.uid
    )


HITS = {
    "": 2, "sacre coeur": 1, "CŒUR": 1, "helene hopital": 1, "opposition": 2, "zzz": 0, "100%": 0,
    "coeur zzz": 0, "—": 2, "sacré-cœur": 1,
}  # fmt: skip


@pytest.mark.parametrize(("words", "hits"), HITS.items())
def test_each_word_looked_for_occurs_in_person_recipient_or_title(records, helene, words, hits):
    opened(records, helene.uid, CPAM)
    opened(records, helene.uid, HOSPITAL)

    assert hits == len(records.listed(words=words))


def test_a_request_is_found_by_the_present_name_of_its_person(records, helene):
    opened(records, helene.uid, CPAM)
    records.keep_member(replace(helene, person=replace(helene.person, family_name=PlainText("Lefèvre"))))

    assert (0, 1) == (len(records.listed(words="martin")), len(records.listed(words="LEFEVRE")))


def test_the_requests_of_one_person_are_listed_alone(records, helene):
    records.keep_member(child := member("Zoé"))
    opened(records, helene.uid)
    theirs = opened(records, child.uid)

    assert [theirs.uid] == [line.uid for line in records.listed(member=child.uid)]
    assert () == records.listed(member=uuid4())


def test_what_is_to_do_and_what_comes_are_told_apart_by_the_day(records, helene):
    waiting = opened(records, helene.uid, CPAM, event(), event(Happening.RECEIVED, DAY))
    to_send = opened(records, helene.uid, HOSPITAL, opened_on=DAY)
    opened(records, helene.uid, HOSPITAL, event(), event(Happening.CLOSED), right="access")
    step_on = project(waiting).step_on

    assert [[to_send.uid], [waiting.uid]] == [
        [line.uid for line in lines] for lines in (records.to_do(DAY), records.coming(DAY))
    ]
    assert [to_send.uid, waiting.uid] == [line.uid for line in records.to_do(step_on)]
    assert () == records.coming(step_on)
    assert (1, 0) == (len(records.to_do(date(9999, 1, 1), most=1)), len(records.coming(DAY, most=0)))


def test_the_period_that_ends_first_is_at_the_head(records, helene):
    late = opened(records, helene.uid, CPAM, event(), event(Happening.RECEIVED, DAY + WEEK))
    soon = opened(records, helene.uid, HOSPITAL, event(), event(Happening.RECEIVED, DAY))
    opened(records, helene.uid, CPAM, right="access")

    assert [soon.uid, late.uid] == [line.uid for line in records.running()]
    assert [late.uid] == [line.uid for line in records.running(first=1, most=1)]


# Files


def test_files_come_back_in_the_order_in_which_they_were_joined(records, helene):
    new = opened(records, helene.uid, CPAM, sent := event())
    files = kept(new.uid, event=sent.uid), kept(new.uid, "b", 0), kept(new.uid)
    for file in files:
        records.attach(file)

    assert files == records.attachments(new.uid)
    assert {"a" * 64, "b" * 64} == records.contents()


def test_a_content_is_forgotten_with_the_last_file_that_rests_on_it(records, helene):
    new = opened(records, helene.uid)
    one, two = kept(new.uid), kept(new.uid)
    records.attach(one)
    records.attach(two)

    told = []
    for file in (one, two, two):
        records.detach(file.uid)
        told.append(records.contents())

    assert [{"a" * 64}, set(), set()] == told


def test_a_file_is_not_joined_to_what_is_not_there(records, helene):
    new, other = opened(records, helene.uid, CPAM), opened(records, helene.uid, HOSPITAL, event())
    records.attach(there := kept(new.uid))

    with pytest.raises(UnknownRequest):
        records.attach(kept(uuid4()))
    for wrong in (kept(new.uid, event=other.events[0].uid), kept(new.uid, event=uuid4()), there):
        with pytest.raises(ChangedMeanwhile):
            records.attach(wrong)
    with pytest.raises(ChangedMeanwhile):
        records.attach(kept(new.uid, size=13))


def test_an_event_and_its_files_are_written_in_one_go(records, helene):
    new = opened(records, helene.uid, CPAM)
    note = event(Happening.NOTE)
    files = kept(new.uid, event=note.uid), kept(new.uid, "b", 0, event=note.uid)

    records.append(new.uid, (note,), (), files)
    records.append(new.uid, (), (), (more := kept(new.uid),))

    assert (*files, more) == records.attachments(new.uid)
    assert [note.uid] == [each.uid for each in records.request(new.uid).events]


def test_with_one_file_that_cannot_be_joined_neither_the_event_nor_the_others_are_written(records, helene):
    new, other = opened(records, helene.uid, CPAM), opened(records, helene.uid, HOSPITAL, event())
    note = event(Happening.NOTE)

    for wrong in (kept(other.uid), kept(new.uid, event=uuid4()), kept(new.uid, size=13)):
        with pytest.raises(ChangedMeanwhile):
            records.append(new.uid, (note,), (), (kept(new.uid), wrong))

    assert ((), ()) == (records.attachments(new.uid), records.request(new.uid).events)


# Drafts and settings


def test_drafts_come_back_as_they_were_the_last_saved_first(records, helene):
    old, new = draft(helene.uid, saved_at=NOW - WEEK), draft(saved_at=NOW)
    never = draft(saved_at=None)
    for each in (new, never, old):
        records.save_draft(each)

    assert (new, old, never) == records.drafts()
    assert old == records.draft(old.uid)


def test_a_draft_saved_again_takes_the_place_of_the_one_before(records):
    first = draft()
    records.save_draft(first)
    records.save_draft(again := replace(first, sections={}, edits=(), saved_at=NOW + WEEK))

    assert (again,) == records.drafts()


def test_a_draft_thrown_away_is_no_longer_there(records):
    records.save_draft(thrown := draft())

    records.discard_draft(thrown.uid)
    records.discard_draft(thrown.uid)

    with pytest.raises(UnknownDraft):
        records.draft(thrown.uid)


def test_a_draft_does_not_bring_back_what_was_forgotten(records, helene):
    with pytest.raises(UnknownMember):
        records.save_draft(draft(uuid4()))
    with pytest.raises(UnknownRequest):
        records.save_draft(draft(helene.uid, uuid4()))


def test_a_setting_is_empty_until_it_is_chosen(records):
    before = records.setting("language")
    records.set("language", "en")
    records.set("language", "fr")

    assert ("", "fr") == (before, records.setting("language"))


def test_all_is_well(records, helene):
    opened(records, helene.uid, CPAM, event(), event(Happening.RECEIVED))

    assert () == records.faults()


PACK = KeptPack(
    "essai", "Recueil d'essai", "Nous", "CC0-1.0", "0" * 64, bytes(range(256)), date(2026, 11, 22)
)


def test_the_packs_are_given_by_name_byte_for_byte(records):
    records.keep_pack(PACK)
    records.keep_pack(replace(PACK, name="autre"))

    assert (replace(PACK, name="autre"), PACK) == records.packs()


def test_a_pack_takes_the_place_of_the_one_of_its_name(records):
    records.keep_pack(PACK)
    records.keep_pack(replace(PACK, title="Nouveau"))

    assert ["Nouveau"] == [pack.title for pack in records.packs()]


def test_a_pack_forgotten_is_gone_and_one_that_is_not_there_is_no_fault(records):
    records.keep_pack(PACK)

    records.forget_pack("essai")
    records.forget_pack("essai")

    assert () == records.packs()


# The messages on their way


def test_a_message_comes_back_as_it_was_until_its_request_tells_of_it(records, helene):
    new = opened(records, helene.uid, CPAM)
    item = message(helene.uid)
    records.keep_outgoing(item)
    gone = replace(item, state=State.SENT, left_on=DAY, attempts=1, request=new.uid, draft=None)

    assert (item,) == records.outgoing()
    assert "e" * 64 in records.contents()
    records.keep_outgoing(gone)

    assert () == records.outgoing()
    assert gone == records.one_outgoing(item.uid)
    assert "e" * 64 not in records.contents()


def test_a_message_goes_with_the_person_it_is_about(records, helene):
    item = message(helene.uid)
    records.keep_outgoing(item)
    records.forget_member(helene.uid)

    with pytest.raises(NotWaiting):
        records.one_outgoing(item.uid)
    with pytest.raises(UnknownMember):
        records.keep_outgoing(item)


def test_a_message_taken_away_is_no_longer_there(records, helene):
    item = message(helene.uid)
    records.keep_outgoing(item)

    records.discard_outgoing(item.uid)

    assert () == records.outgoing()


# What came of the requests


def test_every_request_sent_is_read_with_its_events_and_no_other(records, helene):
    sent = opened(records, helene.uid, CPAM, event(), event(Happening.REFUSED, DAY + WEEK))
    opened(records, helene.uid, HOSPITAL)

    read = list(records.every_sent())

    assert [sent.uid] == [each.uid for each in read]
    assert sent.events == read[0].events
    assert 1 == records.count_sent()


def test_whatever_notes_are_left_out_of_that_reading_nothing_else_is_told(records, helene):
    letter_left, slip = event(), event(Happening.NOTE, after=1)
    kept_events = (letter_left, slip, event(Happening.GRANTED, after=3, corrects=slip.uid))
    opened(records, helene.uid, CPAM, *kept_events, event(Happening.NOTE, after=2))

    (read,) = records.every_sent()

    assert in_force(kept_events) == tuple(each for each in in_force(read.events) if each.kind != "note")


def test_a_reading_left_in_the_middle_lets_go_of_the_file(records, helene):
    opened(records, helene.uid, CPAM, event())
    reading = records.every_sent()
    next(reading)
    reading.close()

    opened(records, helene.uid, HOSPITAL, event())

    assert 2 == records.count_sent()


def test_a_request_is_opened_with_the_files_that_show_its_events(records, helene):
    new = request(helene.uid, CPAM, event())
    shown = kept(new.uid, event=new.events[0].uid)

    records.open_request(new, (), (shown,))

    assert ((shown,), {shown.sha256}) == (records.attachments(new.uid), records.contents())


def test_a_request_whose_file_cannot_be_joined_is_not_opened(records, helene):
    new = request(helene.uid, CPAM, event())

    with pytest.raises(ChangedMeanwhile):
        records.open_request(new, (), (kept(new.uid), kept(new.uid, content="b", event=uuid4())))

    assert ((), frozenset()) == (records.listed(closed=True), records.contents())
