"""Where a line ends, and that cutting a text into lines changes nothing in it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters.domain.letters import LineBreak, NoteCall, Strong, Text
from letters.output.pdf.runs import one_line, set_lines

TEXT = st.text(st.sampled_from("abcdefghij ABCé0123456789-/'’.,;:\u00a0\u202f\u2011\n"), max_size=300)


@pytest.fixture(scope="module")
def cut(styles):
    """The lines of a text in a column so many points wide, as strings."""

    def lines(*content, width):
        inlines = tuple(Text(part) if isinstance(part, str) else part for part in content)
        broken = set_lines(inlines, styles.body, width)
        return ["".join(span.text for span in line.spans) for line in broken]

    return lines


@pytest.fixture(scope="module")
def width_of(styles):
    """The width of a text on one line, in points."""
    return lambda text: one_line(text, styles.body).width


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT, st.integers(min_value=5, max_value=500))
def test_lines_side_by_side_are_the_text(cut, text, width):
    assert text.replace("\n", " ") == "".join(cut(text, width=width))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT, st.integers(min_value=20, max_value=500))
def test_no_line_is_wider_than_its_column(styles, text, width):
    lines = set_lines((Text(text),), styles.body, width)

    assert [] == [line for line in lines if line.width > width + 1e-6]


BOUND = ["article L. 1461-7", "paragraphe 4", "6 janvier", "1er mars", "point c)", "4 021", "page 12"]


@pytest.mark.parametrize("bound", BOUND)
def test_no_line_ends_between_a_word_and_its_number(cut, width_of, bound):
    room = width_of(bound) + 0.1

    assert ["lisez ", bound] == cut(f"lisez {bound}", width=max(room, width_of("lisez") + 0.1))


@pytest.mark.parametrize(
    "expected",
    [
        ["un ", "deux ", "trois"],
        ["un  ", "deux"],
        ["un ", "rendez-vous"],
        ["un\u2009", "deux"],
        ["https://exemple.fr/", "pages-utiles/", "aide.html"],
    ],
)
def test_a_line_ends_behind_a_space_or_a_slash_and_never_behind_a_hyphen(cut, width_of, expected):
    width = max(width_of(line.rstrip(" ")) for line in expected)

    assert expected == cut("".join(expected), width=width + 0.1)


@pytest.mark.parametrize(
    "text",
    ["a\u00a0:", "«\u202fa", "12\u202f345", "vice\u2011roi", "2016/679", "1-2", "-1", "-)", "1/", "l’an"],
)
def test_a_line_never_ends_inside(cut, width_of, text):
    """One line has room for all but the last of its characters."""
    width = width_of(f"abcdef {text}") - 0.1

    assert ["abcdef ", text] == cut(f"abcdef {text}", width=width)


def test_a_word_wider_than_the_column_is_cut_where_the_line_is_full(cut):
    lines = cut("x" * 500, width=100)

    assert "x" * 500 == "".join(lines)
    assert len({len(line) for line in lines[:-1]}) == 1


def test_a_line_may_not_end_between_a_word_and_its_note(cut):
    assert ["un mot ", "suivi¹²"] == cut("un mot suivi", NoteCall(12), width=55)


def test_words_of_two_faces_stay_one_word(cut):
    assert ["un mot ", "composé"] == cut("un mot com", Strong((Text("posé"),)), width=60)


def test_a_line_ends_where_its_writer_ended_it(cut):
    assert ["un ", " ", "deux"] == cut("un", LineBreak(), LineBreak(), "deux", width=400)


def test_no_line_is_made_of_nothing(cut):
    assert [] == cut("", width=100)
