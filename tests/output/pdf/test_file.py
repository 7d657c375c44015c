"""What the file is made of, where validators and readers have been deceived before."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pikepdf
import pytest

from letters.domain.letters import Link, Paragraph, Text
from letters.output.pdf.metadata import srgb_profile
from letters.output.pdf.objects import Name, ObjectFile, Ref, number, written
from tests.fakes import sample_letters


@pytest.fixture(scope="module")
def content(typeset):
    return typeset(sample_letters.one_page()).content


@pytest.fixture
def opened(content):
    with pikepdf.open(io.BytesIO(content)) as pdf:
        yield pdf


def fonts(pdf):
    return [font for page in pdf.pages for font in page.resources.Font.values()]


def test_an_end_of_line_stands_before_the_end_of_each_stream(content):
    """ISO 19005-2, 6.1.7.1."""
    lengths = [int(length) for length in re.findall(rb"/Length (\d+)>>\nstream\n", content)]
    starts = [found.end() for found in re.finditer(rb">>\nstream\n", content)]

    assert len(starts) == len(lengths) > 10
    for start, length in zip(starts, lengths, strict=True):
        assert b"\r\nendstream" == content[start + length : start + length + 11]


@pytest.mark.parametrize("last", [b"\r", b"\n", b"\r\n", b"x"])
def test_a_stream_that_ends_like_a_line_is_as_long_as_it_says(last):
    """One letter in some hundreds was refused by the validator for this."""
    file = ObjectFile()
    file.add_stream(b"content" + last, packed=False)

    written_file = file.finish(Ref(1), Ref(1))

    held = written_file[written_file.index(b"stream\n") + 7 : written_file.index(b"endstream")]
    assert b"content" + last == held.removesuffix(b"\r\n")


def test_no_code_means_nothing(opened):
    """ISO 19005-2, 6.2.11.7.2: neither U+0000 nor the marks of byte order."""
    for font in fonts(opened):
        meanings = re.findall(rb"<[0-9a-f]{4}> <([0-9a-f]+)>", font.ToUnicode.read_bytes())
        assert meanings
        assert {b"0000", b"feff", b"fffe"}.isdisjoint(meanings)


def test_no_break_spaces_keep_their_codes(opened):
    """Reportlab draws U+00A0 and U+202F as spaces, and so they would be copied."""
    meanings = b"".join(font.ToUnicode.read_bytes() for font in fonts(opened))

    assert b"<00a0>" in meanings
    assert b"<202f>" in meanings


def test_every_font_is_embedded_with_the_width_of_each_glyph(opened):
    for font in fonts(opened):
        (descendant,) = font.DescendantFonts
        assert len(descendant.FontDescriptor.FontFile2.read_bytes()) > 1000
        assert len(descendant.W[1]) * 2 + 2 == len(descendant.CIDToGIDMap.read_bytes())


def test_the_catalogue_and_the_pages_say_what_the_standards_ask(opened):
    assert opened.Root.MarkInfo.Marked
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert "/GTS_PDFA1" == opened.Root.OutputIntents[0].S
    assert [("/S", 0)] == [(str(page.obj.Tabs), int(page.obj.StructParents)) for page in opened.pages]


def test_the_file_needs_no_repair(opened):
    assert [] == opened.check_pdf_syntax()


def test_the_same_letter_is_the_same_bytes(typeset, content):
    assert content == typeset(sample_letters.one_page()).content


def test_another_moment_is_another_file(typeset, content):
    later = datetime(2026, 11, 21, 12, 0, 1, tzinfo=UTC)

    assert content != typeset(sample_letters.one_page(), created=later).content


def test_the_moment_keeps_its_zone(typeset):
    paris = datetime(2026, 7, 1, 9, 30, tzinfo=timezone(timedelta(hours=2)))

    content = typeset(sample_letters.one_page(), created=paris).content

    assert b"/CreationDate (D:20260701093000+02'00')" in content
    assert b"<xmp:CreateDate>2026-07-01T09:30:00+02:00</xmp:CreateDate>" in content


def test_the_file_is_never_encrypted(opened):
    assert not opened.is_encrypted


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://www.cnil.fr/fr/plaintes?a=1&b=(2)#c", ["https://www.cnil.fr/fr/plaintes?a=1&b=(2)#c"]),
        ("https://exemple.fr/é à", ["https://exemple.fr/%C3%A9%20%C3%A0"]),
        ("mailto:dpo@exemple.fr", ["mailto:dpo@exemple.fr"]),
        ("javascript:alert(1)", []),
        ("file:///etc/passwd", []),
        ("http://exemple.fr", []),
    ],
)
def test_only_safe_links_are_live(typeset, target, expected):
    letter = replace(sample_letters.bare(), body=(Paragraph((Link((Text("ici"),), target),)),))

    with pikepdf.open(io.BytesIO(typeset(letter).content)) as pdf:
        links = [link for page in pdf.pages for link in page.get("/Annots", [])]

        assert expected == [str(link.A.URI) for link in links]
        assert [f"Lien vers {target}"] * len(links) == [str(link.Contents) for link in links]


def test_a_link_over_two_lines_is_one_link_with_two_areas(typeset):
    words = "un lien dont les mots sont si nombreux " * 4
    letter = replace(sample_letters.bare(), body=(Paragraph((Link((Text(words),), "https://exemple.fr"),)),))

    with pikepdf.open(io.BytesIO(typeset(letter).content)) as pdf:
        links = [
            element
            for element in pdf.objects
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Link"
        ]

        assert 2 == len(pdf.pages[0].Annots)
        assert [2] == [len([kid for kid in link.K if not isinstance(kid, int)]) for link in links]


def test_the_colours_are_the_same_bytes_at_any_time():
    profile = srgb_profile()

    assert srgb_profile() == profile
    assert b"acsp" == profile[36:40]
    assert bytes(12) == profile[24:36]


@pytest.mark.parametrize(
    ("value", "syntax"),
    [
        (True, b"true"),
        (12, b"12"),
        (1 / 3, b"0.333"),
        (841.8897637795276, b"841.89"),
        (1e-7, b"0"),
        (Name("Font"), b"/Font"),
        (Ref(7), b"7 0 R"),
        ("plain (\\)", b"(plain \\(\\\\\\))"),
        ("é", b"<feff00e9>"),
        ("a\nb", b"<feff0061000a0062>"),
        (b"<</Raw true>>", b"<</Raw true>>"),
        ((1, Name("A"), [2.5]), b"[1 /A [2.5]]"),
        ({"K": {"S": "x"}}, b"<</K <</S (x)>>>>"),
    ],
)
def test_values_are_written_as_pdf_reads_them(value, syntax):
    assert syntax == written(value)


@pytest.mark.parametrize(
    ("value", "shown"), [(0.0, "0"), (-0.5, "-0.5"), (100.0, "100"), (1200000.25, "1200000.25")]
)
def test_numbers_have_no_exponent(value, shown):
    assert shown == number(value)


def test_a_small_file_opens():
    file = ObjectFile()
    tree = file.reserve()
    leaf = file.add({"Type": Name("Page"), "Parent": tree, "MediaBox": (0, 0, 10, 10), "Resources": {}})
    file.put(tree, {"Type": Name("Pages"), "Kids": [leaf], "Count": 1})
    root = file.add({"Type": Name("Catalog"), "Pages": tree})

    with pikepdf.open(io.BytesIO(file.finish(root, file.add({"Title": "é (x)"})))) as pdf:
        assert [] == pdf.check_pdf_syntax()
        assert "é (x)" == str(pdf.docinfo.Title)
