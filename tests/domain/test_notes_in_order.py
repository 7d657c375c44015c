"""Notes bear the numbers of the order in which they are called, wherever they came from."""

from letters.domain.letters import Items, Note, NoteCall, Paragraph, Strong, Text
from letters.domain.notes import calls, in_order_of_call


def paragraph(*numbers):
    return Paragraph(tuple(NoteCall(number) for number in numbers))


def test_notes_are_numbered_from_one_in_the_order_of_their_calls():
    body, notes = in_order_of_call(
        (paragraph(20, 7), paragraph(20)), (Note(7, (Text("sept"),)), Note(20, (Text("vingt"),)))
    )

    assert (paragraph(1, 2), paragraph(1)) == body
    assert (Note(1, (Text("vingt"),)), Note(2, (Text("sept"),))) == notes


def test_a_note_that_nothing_calls_is_left_out():
    _body, notes = in_order_of_call((paragraph(1),), (Note(1, ()), Note(2, ())))

    assert (Note(1, ()),) == notes


def test_calls_are_found_in_lists_and_in_bold():
    body = (Items(((NoteCall(3),), (Strong((NoteCall(4),)),))),)

    assert [3, 4] == list(calls(body))
