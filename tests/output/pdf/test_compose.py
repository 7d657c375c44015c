"""How rows become pages: what stays together, and where notes go."""

from itertools import chain, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.output.pdf.compose import NOTES_GAP, compose
from letters.output.pdf.geometry import Area
from letters.output.pdf.lines import Line
from letters.output.pdf.rows import Row, height_of, kept, rows_of
from letters.output.pdf.structure import Element

PAGE = Area(0, 0, 100, 100)


def row(*calls, before=0.0, ends=True, height=10.0):
    return Row(height, calls=calls, before=before, ends=ends)


def note(count):
    return [row() for _ in range(count)]


def pages(rows, notes=None):
    return list(compose(rows, notes or {}, repeat(PAGE)))


def counts(leaves):
    return [(len(leaf.rows), len(leaf.notes)) for leaf in leaves]


def test_a_page_takes_the_rows_that_fit():
    assert [(10, 0), (10, 0), (5, 0)] == counts(pages([row()] * 25))


def test_the_first_page_may_be_shorter():
    leaves = compose([row()] * 14, {}, chain([Area(0, 60, 100, 100)], repeat(PAGE)))

    assert [4, 10] == [len(leaf.rows) for leaf in leaves]


def test_what_stands_above_a_row_is_dropped_at_the_top_of_a_page():
    assert [(10, 0), (10, 0)] == counts(pages([row()] * 10 + [row(before=10.0)] + [row()] * 9))


def test_a_note_stands_on_the_page_where_it_is_called():
    rows = [row(1), *[row()] * 11, row(2)]

    leaves = pages(rows, {1: note(1), 2: note(2)})

    assert [(7, 1), (6, 2)] == counts(leaves)


def test_a_note_called_twice_stands_once():
    assert [(7, 1), (5, 0)] == counts(pages([row(1), *[row()] * 10, row(1)], {1: note(1)}))


def test_a_row_goes_to_the_next_page_with_its_note():
    """Eight rows leave room for the ninth, not for the ninth and its note."""
    rows = [*[row()] * 8, row(1)]

    assert [(8, 0), (1, 1)] == counts(pages(rows, {1: note(1)}))


def test_a_page_does_not_end_behind_a_row_that_is_kept_with_the_next():
    rows = [*[row()] * 8, *kept([row(), row()]), row()]

    assert [9, 2] == [len(leaf.rows) for leaf in pages(rows)]


def test_rows_kept_together_beyond_a_page_are_cut_all_the_same():
    assert [10, 10, 5] == [len(leaf.rows) for leaf in pages([row(ends=False)] * 25)]


def test_a_long_note_is_cut_rather_than_a_page_left_empty():
    rows = [row(), row(), row(1), row()]

    leaves = pages(rows, {1: note(12)})

    assert [(4, 4), (0, 8)] == counts(leaves)


def test_a_note_longer_than_pages_runs_over_them():
    leaves = pages([row(1)], {1: note(30)})

    assert 30 == sum(len(leaf.notes) for leaf in leaves)
    assert [1, 0, 0, 0] == [len(leaf.rows) for leaf in leaves]


@given(
    st.lists(st.tuples(st.integers(0, 6), st.booleans(), st.sampled_from([8.0, 11.0, 30.0])), max_size=60),
    st.lists(st.integers(1, 25), min_size=6, max_size=6),
)
def test_nothing_is_lost_nothing_overlaps(shape, lengths):
    notes = {number: [Row(7.0) for _ in range(length)] for number, length in enumerate(lengths, 1)}
    rows = [row(*([call] if call else []), ends=ends, height=height) for call, ends, height in shape]

    leaves = pages(rows, notes)

    called = dict.fromkeys(call for each in rows for call in each.calls)
    assert rows == [each for leaf in leaves for each in leaf.rows]
    assert [each for call in called for each in notes[call]] == [
        each for leaf in leaves for each in leaf.notes
    ]
    for leaf in leaves:
        gap = NOTES_GAP if leaf.notes else 0
        assert height_of(leaf.rows) + gap + height_of(leaf.notes) <= PAGE.height


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (1, [True]),
        (2, [False, True]),
        (3, [False, False, True]),
        (4, [False, True, False, True]),
        (6, [False, True, True, True, False, True]),
    ],
)
def test_two_lines_of_a_paragraph_stand_at_least_on_each_side_of_the_end_of_a_page(styles, lines, expected):
    rows = rows_of([Line((), 0.0)] * lines, styles.body, Element("P"), x=0)

    assert expected == [each.ends for each in rows]
