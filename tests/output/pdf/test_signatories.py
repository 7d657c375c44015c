"""Open letters on paper: every name once, in its order, whole, for who looks and who listens."""

import io
from dataclasses import replace
from itertools import pairwise, repeat

import page
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.output.pdf.columns import Entry, Grid
from letters.output.pdf.faces import Faces
from letters.output.pdf.geometry import Area
from letters.output.pdf.lines import Line
from letters.output.pdf.paper import read_paper
from letters.output.pdf.runs import Style
from letters.output.pdf.signatories import SignatoryPress
from plaidoyer.assembly import PAPER
from tests.fakes.poppler import words_on
from tests.fakes.signed_letters import NOW, SEAL, USUAL, WILD, signed
from tests.fakes.tagged import read_pages, read_tags

PROFILES = (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1)
AREA = Area(60, 60, 540, 400)


@pytest.fixture(scope="module")
def press():
    return SignatoryPress(read_paper(PAPER))


def printed(press, letter):
    file = io.BytesIO()
    press.write(letter, NOW, file)
    return file.getvalue()


def listed(content):
    return [entry.text.split() for entry in read_tags(content).all("L")[-1].all("LBody")]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("names", [USUAL, WILD], ids=["usual", "wild"])
def test_it_keeps_both_standards(press, profile, names):
    content = printed(press, signed(300, names=names))

    assert [] == page.validate_pdf_bytes(content, profile=profile).failures


def test_seven_hundred_names_are_read_in_the_order_given(press):
    letter = signed(700)

    wanted = [
        " ".join((each.name, ", ".join(filter(None, (each.function, each.organisation))))).split()
        for each in letter.published.signatories
    ]
    assert wanted == listed(printed(press, letter))


def test_the_letter_comes_first_with_its_notes_and_the_list_from_a_page_of_its_own(press):
    first, second, *_others = read_pages(printed(press, signed(300)))

    assert "collectif Patients d’Armorique" in first
    assert "Association déclarée" in first
    assert "Anne Abadie" not in first
    assert "302" in second
    assert "Anne Abadie" in second


def test_the_seal_of_the_list_is_a_note_at_the_foot_of_its_first_page(press):
    content = printed(press, signed(300))

    assert [SEAL in text for text in read_pages(content)][:3] == [False, True, False]
    assert SEAL in read_tags(content).all("Note")[-1].text


def test_no_name_is_cut_between_two_columns(press):
    content = printed(press, signed(300, names=(replace(USUAL[1], name="Élodie Jeanne Aurore de la Tour"),)))

    beginnings = [word for word in words_on(content, 3) if word.text == "Élodie"]
    endings = [word for word in words_on(content, 3) if word.text == "Tour"]
    assert len(beginnings) == len(endings)
    assert all(after.top >= before.top - 0.1 for before, after in zip(beginnings, endings, strict=True))


def test_a_name_longer_than_a_column_is_wrapped_and_nothing_of_it_is_lost(press):
    name = f"Jean {'Interminable' * 25}"
    content = printed(press, signed(1, names=(replace(USUAL[0], name=name),)))

    assert name.replace(" ", "") in "".join(listed(content)[0])


def test_what_cannot_be_printed_is_said_on_the_page(press):
    usual, wild = signed(5), signed(5, names=WILD)
    said = " ".join(wild.words.unprinted.split())

    assert said not in " ".join(read_pages(printed(press, usual))[1].split())
    assert said in " ".join(read_pages(printed(press, wild))[1].split())


def test_equal_letters_are_equal_bytes(press):
    assert printed(press, signed(40)) == printed(SignatoryPress(read_paper(PAPER)), signed(40))


def test_a_letter_that_nobody_signed_is_printed_without_a_list(press):
    content = printed(press, signed(0, hidden=0))

    assert 1 == len(read_pages(content))


def test_a_letter_whose_signatories_all_stay_hidden_tells_their_number(press):
    assert "12" in read_pages(printed(press, signed(0, hidden=12)))[1]


@given(st.lists(st.integers(1, 6), max_size=400), st.integers(1, 4))
def test_every_entry_stands_once_on_its_page_in_order_and_none_overlaps(heights, count):
    style = Style(Faces().furniture, 8, 10)
    entries = [Entry(((Line((), 0.0), style),) * height) for height in heights]

    pages = list(Grid(count, 18.0).pages(entries, repeat(AREA)))

    placed = [each for leaf in pages for each in leaf]
    assert entries == [each.entry for each in placed]
    assert all(each.y + each.entry.height <= AREA.bottom for each in placed)
    for leaf in pages:
        for before, after in pairwise(leaf):
            assert after.x > before.x or after.y >= before.y + before.entry.height


def test_the_columns_of_the_last_page_end_at_one_height():
    style = Style(Faces().furniture, 8, 10)
    entries = [Entry(((Line((), 0.0), style),))] * 30

    leaf = next(Grid(3, 18.0).pages(entries, repeat(AREA)))

    assert [10, 10, 10] == [sum(each.x == x for each in leaf) for x in sorted({each.x for each in leaf})]
