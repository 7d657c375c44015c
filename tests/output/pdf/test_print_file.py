"""All the letters of a series in one file to print, with a sheet before each and the list of addresses."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import page as validator
import pikepdf
import pytest

from letters.domain.letters import Paragraph, Text
from letters.domain.output_errors import NoGlyph
from letters.output.pdf.series import PdfSeries
from letters.ports.series import Cover, Sheets
from letters.services.series_told import print_words
from tests.fakes import sample_letters
from tests.fakes.tagged import read_pages, read_tags

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
NAMES = ["one_page", "with_enclosures", "long", "handed_over"]
PAGES = [1, 3, 2, 2]
BARE = Sheets(separators=False, addresses=False)


@pytest.fixture
def printed(paper):
    """Put letters into one print file, and give its bytes and the count of its pages."""

    def put(letters, sheets, *, signature=None):
        out = io.BytesIO()
        press = PdfSeries(paper, title="Courrier")
        file = press.print_file(out, print_words(), sheets, created=NOON)
        for number, letter in enumerate(letters, 1):
            cover = Cover(number, len(letters), letter.recipient[0], letter.recipient[1:])
            file.add(letter, cover, signature=signature)
        count = file.finish()
        return out.getvalue(), count

    return put


def samples():
    return [getattr(sample_letters, name)() for name in NAMES]


def faults(content, profile):
    return [fault.message for fault in validator.validate_pdf_bytes(content, profile=profile).failures]


@pytest.mark.parametrize("sheets", [BARE, Sheets(), Sheets(both_sides=True)])
@pytest.mark.parametrize("profile", ["PDF_A_2A", "PDF_UA_1"])
def test_the_print_file_is_archival_and_accessible(printed, signature, sheets, profile):
    content, _count = printed(samples(), sheets, signature=signature)

    assert [] == faults(content, getattr(validator.ValidationProfile, profile))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert [] == pdf.check_pdf_syntax()


def test_the_letters_stand_in_it_as_they_do_alone(printed, typeset):
    content, count = printed(samples(), BARE)

    alone = [page for letter in samples() for page in read_pages(typeset(letter).content)]
    assert alone == read_pages(content)
    assert len(alone) == count
    parts = read_tags(content).kids
    assert [read_tags(typeset(letter).content).text for letter in samples()] == [part.text for part in parts]


def test_a_sheet_before_each_letter_says_for_whom_it_is(printed):
    content, _count = printed(samples()[:2], Sheets(addresses=False))

    separator, letter, second, *_rest = read_tags(content).kids
    assert ["Sect", "Part", "Sect"] == [separator.kind, letter.kind, second.kind]
    assert samples()[0].recipient[0] == separator.all("H1")[0].text
    said = separator.text
    assert "Lettre 1 sur 2" in said
    assert all(line in said for line in samples()[0].recipient)
    assert all(name in said for name in samples()[0].enclosures)
    assert said == read_pages(content)[0]


def test_what_is_printed_behind_a_letter_has_not_to_be_joined(printed):
    letter = replace(sample_letters.with_enclosures(), enclosures=("copie du refus",))
    named = replace(letter, enclosures=("copie du refus", letter.joined[0].title.casefold()))

    said = [read_tags(printed([each], Sheets(addresses=False))[0]).kids[0].text for each in (letter, named)]

    assert said[0] == said[1]
    assert "copie du refus" in said[0]


def test_the_list_of_addresses_stands_first(printed):
    content, _count = printed(samples(), Sheets(separators=False))

    listed = read_tags(content).kids[0]
    rows = [[cell.text for cell in row.all("TD")] for row in listed.all("TR")[1:]]
    assert [str(number) for number in range(1, 5)] == [row[0] for row in rows]
    assert [letter.recipient[0] for letter in samples()] == [row[1] for row in rows]
    assert read_pages(content)[0].startswith("Liste des adresses")


def test_on_both_sides_every_letter_begins_on_a_sheet_of_its_own(printed):
    content, count = printed(samples(), Sheets(both_sides=True))

    pages = read_pages(content)
    begins = [number for number, page in enumerate(pages) if "Lettre " in page or "Objet" in page]
    assert count % 2 == 0
    assert [number for number in begins if number % 2] == []
    assert "" == pages[1]


def test_bookmarks_lead_to_each_letter_even_when_there_are_many(printed):
    letters = [replace(sample_letters.bare(), recipient=(f"Nom {number}",)) for number in range(1, 121)]

    content, _count = printed(letters, BARE)

    with pikepdf.open(io.BytesIO(content)) as pdf, pdf.open_outline() as outline:
        titles = [child.title for head in outline.root for child in head.children]
        assert [f"{number}. Nom {number}" for number in range(1, 121)] == titles
        assert ["1. Nom 1 – 50. Nom 50", "51. Nom 51 – 100. Nom 100", "101. Nom 101 – 120. Nom 120"] == [
            head.title for head in outline.root
        ]


@pytest.mark.parametrize("bad", ["its text", "its second copy"])
def test_a_letter_that_cannot_be_printed_leaves_nothing_in_the_file(paper, typeset, bad):
    out = io.BytesIO()
    file = PdfSeries(paper, title="Courrier").print_file(out, print_words(), BARE, created=NOON)
    good = sample_letters.bare()
    handed = sample_letters.handed_over()
    letters = {
        "its text": replace(good, body=(Paragraph((Text("𓀀"),)), sample_letters.CLOSING)),
        "its second copy": replace(handed, slip=replace(handed.slip, copies=("Le vôtre", "𓀀"))),
    }
    cover = Cover(1, 2, "Nom", ())

    with pytest.raises(NoGlyph):
        file.add(letters[bad], cover)
    file.add(good, cover)

    assert 1 == file.finish()
    assert read_pages(typeset(good).content) == read_pages(out.getvalue())
    assert [] == faults(out.getvalue(), validator.ValidationProfile.PDF_UA_1)


def test_a_name_that_no_face_draws_is_marked_and_not_refused(printed):
    letter = replace(sample_letters.bare(), recipient=("Nom",))
    out, _count = printed([letter], Sheets())

    assert "Nom" in read_pages(out)[0]


def test_words_of_another_language_are_said_to_be_so(printed):
    content, _count = printed([replace(samples()[0], language="br-FR")], Sheets(addresses=False))

    separator, letter = read_tags(content).kids
    assert "br-FR" == str(letter.entry["/Lang"])
    assert "/Lang" not in separator.entry
