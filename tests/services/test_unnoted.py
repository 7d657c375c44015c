"""What was said of an answer and not noted yet: kept, given back, gone with its request."""

from datetime import date

import pytest

from letters.domain.drafts import Draft
from letters.domain.replies import ReplyKind
from letters.domain.request_errors import UnknownRequest
from letters.services.drafts import Drafts
from letters.services.unnoted import Unnoted, UnnotedAnswers
from letters.storage.records import create_book
from plaidoyer.assembly import letters
from tests.fakes.sample_requests import CPAM, member, request
from tests.fakes.still_clock import StillClock

CLOCK = StillClock(date(2026, 12, 1))
KINDS = (ReplyKind.GRANTED, ReplyKind.FEE_ASKED)


@pytest.fixture
def book(tmp_path):
    book = create_book(tmp_path / "book.db", "5a" * 32)
    book.keep_member(member())
    yield book
    book.close()


@pytest.fixture
def asked(book):
    """The identifier of a request."""
    new = request(book.members()[0].uid, CPAM)
    book.open_request(new)
    return new.uid


@pytest.fixture
def unnoted(book):
    return UnnotedAnswers(book, CLOCK)


def said(asked, text="Votre demande\nest reçue.", **changes):
    return Unnoted(
        asked, **{"text": text, "kinds": KINDS, "on": date(2026, 11, 30), "path": "a.pdf"} | changes
    )


@pytest.mark.parametrize("changes", [{}, {"on": None}, {"kinds": ()}, {"path": ""}, {"text": "\ud800\0"}])
def test_what_was_said_comes_back_as_it_was(unnoted, asked, changes):
    unnoted.keep(said(asked, **changes))

    assert said(asked, **changes) == unnoted.begun(asked)


def test_nothing_was_said_at_first(unnoted, asked):
    assert unnoted.begun(asked) is None


def test_the_last_said_counts(unnoted, asked):
    unnoted.keep(said(asked))
    unnoted.keep(said(asked, "autre chose"))

    assert "autre chose" == unnoted.begun(asked).text


@pytest.mark.parametrize("end", [lambda it, uid: it.drop(uid), lambda it, uid: it.keep(Unnoted(uid, " \n"))])
def test_what_was_given_up_or_emptied_is_gone(unnoted, book, asked, end):
    unnoted.keep(said(asked))

    end(unnoted, asked)

    assert (None, ()) == (unnoted.begun(asked), book.drafts())


def test_it_goes_with_its_request_and_does_not_come_back(unnoted, book, asked):
    unnoted.keep(said(asked))
    book.forget_request(asked)

    assert () == book.drafts()
    with pytest.raises(UnknownRequest):
        unnoted.keep(said(asked))


def test_it_is_no_letter_being_written(unnoted, book, asked):
    drafts = Drafts(book, letters(), CLOCK)
    begun = drafts.save(drafts.begin("objection/health-insurer"))

    unnoted.keep(said(asked))

    assert [begun.uid] == [each.uid for each in drafts.all()]


def test_what_a_newer_program_kept_is_given_back_as_far_as_it_is_known(unnoted, book, asked):
    unnoted.keep(said(asked))
    (kept,) = book.drafts()
    section = {"text": "t", "kinds": ["granted", "of-tomorrow"], "on": "demain"}

    book.save_draft(Draft(kept.uid, kept.kind, sections={"reply": section}, request=asked))

    assert Unnoted(asked, "t", (ReplyKind.GRANTED,)) == unnoted.begun(asked)
