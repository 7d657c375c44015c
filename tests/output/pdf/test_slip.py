"""A letter handed over at a counter: two copies, one for each, with a box to date, sign and stamp."""

from dataclasses import replace

from letters.output.plain_text import as_plain_text
from tests.fakes.poppler import words_on
from tests.fakes.sample_letters import SLIP, handed_over
from tests.fakes.tagged import read_pages


def test_each_of_the_two_has_a_copy_on_one_page_that_says_whose_it_is(typeset):
    first, second = read_pages(typeset(handed_over()).content)

    assert SLIP.copies[0] in first
    assert SLIP.copies[1] in second
    assert first.replace(SLIP.copies[0], "") == second.replace(SLIP.copies[1], "")


def test_the_box_stands_below_the_signature_in_one_piece_with_room_to_sign(typeset):
    words = words_on(typeset(handed_over()).content, 1)

    signatory = max(word.bottom for word in words if word.text == handed_over().signatory.split()[-1])
    date, name, stamp, number = (
        next(word.top for word in words if word.text.startswith(start))
        for start in ("Date", "Nom", "Signature", "1/1")
    )
    assert signatory < date < name < stamp < number - 20


def test_the_text_of_a_letter_handed_over_ends_with_the_receipt():
    assert as_plain_text(handed_over()).endswith("\n".join((SLIP.title, *SLIP.lines)))


def test_a_letter_that_is_posted_has_no_receipt_to_sign(typeset):
    posted = replace(handed_over(), slip=None)

    assert 1 == typeset(posted).pages
    assert SLIP.title not in as_plain_text(posted)
