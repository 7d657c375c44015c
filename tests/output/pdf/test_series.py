"""A letter of a series reads, sounds and looks as if it had been made alone."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from itertools import zip_longest

import page as validator
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters.domain.letters import Emphasis, Link, NoteCall, Paragraph, Strong, Text
from letters.domain.output_errors import NoGlyph
from letters.output.pdf.series import PdfSeries
from tests.fakes import sample_letters
from tests.fakes.poppler import picture_of
from tests.fakes.tagged import read_pages, read_tags

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SAMPLES = ["one_page", "long", "with_enclosures", "awkward", "bare", "empty", "handed_over", "crowded"]
WORDS = st.text(st.sampled_from("aeéœ ñ’Ωя☐0123456789\u00a0\u202f–"), min_size=1, max_size=120).map(Text)
INLINES = st.one_of(
    WORDS,
    st.builds(Emphasis, st.tuples(WORDS)),
    st.builds(Strong, st.tuples(WORDS)),
    st.just(NoteCall(1)),
    st.just(Link((Text("la CNIL"),), "https://www.cnil.fr/")),
)
PARAGRAPHS = st.lists(INLINES, min_size=1, max_size=4).map(lambda inlines: Paragraph(tuple(inlines)))


@pytest.fixture
def series(paper):
    return PdfSeries(paper, title="Courrier")


def sample(name):
    return getattr(sample_letters, name)()


def said_of_itself(content):
    """What the file says of itself, its identifier left out."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        root = pdf.Root
        return info, str(root.Lang), root.Metadata.read_bytes(), root.ViewerPreferences.to_json()


def meant(tag):
    """The tags below *tag*: their types, their words, what identifies and describes them."""
    entry = {key: str(tag.entry[key]) for key in ("/ID", "/Alt", "/A") if key in tag.entry}
    return tag.kind, tag.text, entry, [meant(kid) for kid in tag.kids]


def read(content):
    return meant(read_tags(content)), read_pages(content), said_of_itself(content)


def test_every_letter_of_a_series_is_read_as_if_it_were_alone(series, typeset):
    for name in (*SAMPLES, *SAMPLES):
        alone, together = typeset(sample(name)), series.typeset(sample(name), created=NOON)

        assert alone.pages == together.pages
        assert read(alone.content) == read(together.content)


@pytest.mark.parametrize("name", ["one_page", "with_enclosures", "awkward"])
def test_every_page_of_a_series_looks_as_if_it_were_alone(series, typeset, name):
    for other in SAMPLES:
        series.typeset(sample(other), created=NOON)

    alone, together = typeset(sample(name)), series.typeset(sample(name), created=NOON)

    for number in range(1, alone.pages + 1):
        pages = [picture_of(each.content, number, dpi=60).tobytes() for each in (alone, together)]
        assert pages[0] == pages[1]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(PARAGRAPHS, min_size=1, max_size=4), min_size=2, max_size=4))
def test_whatever_the_letters_before_it_a_letter_says_the_same(paper, typeset, bodies):
    """The same paragraph twice in one letter, or in two, with its notes and links, is a case of its own."""
    together = PdfSeries(paper, title="Courrier")
    common = bodies[0]
    for body in bodies:
        letter = replace(sample_letters.one_page(), body=(*common, *body, sample_letters.CLOSING))

        content = together.typeset(letter, created=NOON).content

        assert read(typeset(letter).content) == read(content)


@pytest.mark.parametrize("profile", ["PDF_A_2A", "PDF_UA_1"])
def test_the_files_of_a_series_are_archival_and_accessible(series, signature, profile):
    for name in SAMPLES[:7]:
        content = series.typeset(sample(name), created=NOON, signature=signature).content

        checked = validator.validate_pdf_bytes(content, profile=getattr(validator.ValidationProfile, profile))
        assert [] == [fault.message for fault in checked.failures]
        with pikepdf.open(io.BytesIO(content)) as pdf:
            assert [] == pdf.check_pdf_syntax()


def test_each_letter_says_its_own_day_and_language(series):
    days = [datetime(2026, 11, day, 12, tzinfo=UTC) for day in (21, 22)]
    letters = [replace(sample("one_page"), language=language) for language in ("fr", "br-FR")]

    contents = [series.typeset(each, created=day).content for each, day in zip(letters, days, strict=True)]

    assert [b"/Lang (fr)" in contents[0], b"/Lang (br-FR)" in contents[1]] == [True, True]
    assert [b"D:20261121" in contents[0], b"D:20261122" in contents[1]] == [True, True]
    assert b"D:20261121" not in contents[1]


def test_the_same_series_is_the_same_bytes(paper):
    def written():
        press = PdfSeries(paper, title="Courrier")
        return [press.typeset(sample(name), created=NOON).content for name in SAMPLES]

    for first, second in zip_longest(written(), written()):
        assert first == second


def test_a_letter_that_cannot_be_printed_leaves_nothing_in_the_next_one(series, typeset):
    unprintable = replace(sample("bare"), body=(Paragraph((Text("𓀀"),)), sample_letters.CLOSING))
    series.typeset(sample("bare"), created=NOON)

    with pytest.raises(NoGlyph):
        series.typeset(unprintable, created=NOON)

    following = series.typeset(sample("one_page"), created=NOON).content
    assert read(typeset(sample("one_page")).content) == read(following)


def test_a_series_grows_no_longer_than_its_characters(series):
    """A stock that were stale for ever would draw every letter twice."""
    sizes = {len(series.typeset(sample("one_page"), created=NOON).content) for _ in range(3)}

    assert 1 == len(sizes)
    assert not series._stock.stale  # noqa: SLF001 -- what it holds is seen nowhere else
