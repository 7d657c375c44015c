"""Whatever is kept comes back as it was, and a row says what the events of its request say."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from types import SimpleNamespace
from uuid import uuid4

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from letters.domain.drafts import Draft, Edit
from letters.domain.happenings import Event, Happening, Particulars
from letters.domain.projection import project
from letters.domain.replies import Quote, Reply, ReplyKind
from letters.domain.stages import Outcome
from letters.storage.records import create_book, open_book
from letters.storage.rows import event_of, event_values
from letters.storage.tables import request as table
from tests.fakes.sample_requests import CPAM, NOW, event, letter, member, request
from tests.fakes.wild_logs import LOGS

KEY = "5a" * 32
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=4)), timezone(timedelta(hours=-9, minutes=-30))])
MOMENTS = st.datetimes(datetime(1000, 1, 1), datetime(9999, 12, 30), timezones=ZONES)  # noqa: DTZ001 -- bounds
TYPED = st.one_of(
    st.text(), st.booleans(), st.integers(), st.none(), st.dates(), st.floats(allow_nan=False),
    st.lists(st.text()), st.dictionaries(st.text(), st.dates()),
)  # fmt: skip
DRAFTS = st.builds(
    Draft,
    uid=st.uuids(),
    kind=TEXT,
    language=st.sampled_from(["fr", "en"]),
    sections=st.dictionaries(st.text(), st.dictionaries(st.text(), TYPED)),
    edits=st.lists(st.builds(Edit, st.text(), st.text())).map(tuple),
    member=st.none(),
    request=st.none(),
    saved_at=st.one_of(st.none(), MOMENTS),
)
EVENTS = st.builds(
    Event,
    uid=st.uuids(),
    kind=st.sampled_from(Happening),
    on=st.dates(),
    recorded_at=MOMENTS,
    author=TEXT,
    note=TEXT,
    channel=TEXT,
    proof=TEXT,
    reply=st.none()
    | st.builds(
        Reply,
        st.lists(st.sampled_from(ReplyKind)).map(tuple),
        st.lists(st.builds(Quote, TEXT, st.none() | st.sampled_from(ReplyKind))).map(tuple),
    ),
    particulars=st.none()
    | st.builds(Particulars, TEXT, st.none() | st.dates(), st.none() | st.sampled_from(Outcome), TEXT),
)


@pytest.fixture
def book(tmp_path):
    book = create_book(tmp_path / "book.db", KEY)
    book.keep_member(member())
    yield book
    book.close()


def opened(book, *events):
    new = request(book.members()[0].uid, CPAM, *events, topic=str(uuid4()))
    book.open_request(new)
    return new


def row_of(book, uid):
    with book._database.reading() as connection:  # noqa: SLF001 -- the row itself is looked at
        return connection.execute(sa.select(table).where(table.c.uid == uid)).one()


@QUICK
@given(st.lists(EVENTS, max_size=4, unique_by=lambda each: each.uid))
def test_events_come_back_as_they_were(book, events):
    new = opened(book)
    events = tuple(replace(each, uid=uuid4()) for each in events)

    book.append(new.uid, events)

    assert events == book.request(new.uid).events


def test_what_an_answer_says_comes_back_with_the_words_of_each_kind(book):
    said = Quote("« 15 € »\nà l’avance", ReplyKind.FEE_ASKED), Quote("merci")
    told = event(Happening.NOTE, reply=Reply((ReplyKind.FEE_ASKED, ReplyKind.REFUSED_OTHER), said))
    new = opened(book, told)

    (back,) = book.request(new.uid).events

    assert told.reply == back.reply
    assert (("« 15 € »\nà l’avance", "merci"), ("merci",)) == (
        back.reply.said(ReplyKind.FEE_ASKED), back.reply.said(ReplyKind.REFUSED_OTHER),
    )  # fmt: skip


def test_the_words_kept_before_each_said_its_kind_are_read_as_those_of_every_kind():
    told = event(Happening.NOTE, reply=Reply((ReplyKind.FEE_ASKED,)))
    row = SimpleNamespace(
        **event_values(told, 1, 1) | {"reply": {"kinds": ["fee-asked"], "words": ["15 euros"]}}
    )

    assert Reply((ReplyKind.FEE_ASKED,), (Quote("15 euros"),)) == event_of(row).reply


@QUICK
@given(DRAFTS)
@example(Draft(uuid4(), "a", sections={"no date": {"a": {"plaidoyer:date": "soon"}}}))
@example(Draft(uuid4(), "a", sections={"half of a character": {"\ud800": "\udfff\0"}}))
def test_whatever_was_typed_in_a_draft_comes_back(book, draft):
    book.save_draft(draft)

    assert draft == book.draft(draft.uid)


def writable(log):
    """Give the same log, each correction that nothing could stand for taken away, each event new."""
    names, open_ones = {}, set()
    for each in log:
        names[each.uid] = uuid4()
        corrects = each.corrects if each.corrects in open_ones else None
        open_ones = open_ones - {corrects} | {each.uid}
        yield replace(each, uid=names[each.uid], corrects=names.get(corrects))


@QUICK
@given(LOGS, st.data())
def test_a_row_says_what_the_events_say_however_they_were_added(book, log, data):
    events = tuple(writable(log))
    first = data.draw(st.integers(0, len(events)))
    new = opened(book, *events[:first])
    for each in events[first:]:
        book.append(new.uid, (each,))

    row, told = row_of(book, new.uid), project(replace(new, events=events))

    assert (told.stage, told.outcome, told.step, len(events)) == (
        row.stage,
        row.outcome,
        row.step,
        row.last_seq,
    )
    assert (told.sent_on, told.started_on, told.expected_on, told.due_on, told.closed_on, told.step_on) == (
        row.sent_on, row.started_on, row.expected_on, row.due_on, row.closed_on, row.step_on,
    )  # fmt: skip
    assert events == book.request(new.uid).events


def test_all_is_there_after_opening_again(tmp_path, book):
    new = opened(book, sent := event())
    left = letter(new.uid, text="« é » \n\t€ 🦉")
    book.append(new.uid, (event(letter=left.uid, corrects=sent.uid),), (left,))
    told = book.request(new.uid), book.letters(new.uid), book.members(), book.listed()
    book.close()

    again = open_book(tmp_path / "book.db", KEY)

    assert told == (again.request(new.uid), again.letters(new.uid), again.members(), again.listed())
    again.close()


def test_a_moment_without_a_zone_is_refused(book):
    new = opened(book)

    with pytest.raises((ValueError, sa.exc.StatementError)):
        book.append(new.uid, (event(recorded_at=NOW.replace(tzinfo=None)),))

    assert () == book.request(new.uid).events


def test_the_first_and_the_last_day_are_kept(book):
    new = opened(book, event(on=date.min), event(Happening.NOTE, date.max))

    assert new == book.request(new.uid)
