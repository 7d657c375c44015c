"""The recovery sheet: one page, read by who sees and who listens, its square code read by any reader."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import page
import pytest
from PIL import Image

from letters.domain.output_errors import NoGlyph
from letters.output.pdf.paper import read_paper
from letters.output.pdf.recovery_sheet import PdfSheetPress, square_code
from letters.services.recovery_sheets import sheet_of
from letters.storage.recovery import RecoveryCode
from plaidoyer import language
from tests.fakes.poppler import ink_in, picture_of, words_on
from tests.fakes.tagged import read_pages, read_tags

PAPER = Path(__file__).parents[2] / "resources" / "paper"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CODE = "7K2M-49QX-0D8R-HJ5T-VWZ3-1PNB-6CEF"
FACTS = (("Faite le", "dimanche 22 novembre 2026"), ("Pour le fichier", "3f9a-51c2"))
PROFILES = [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1]


@pytest.fixture(scope="module")
def press():
    return PdfSheetPress(read_paper(PAPER), title="Courrier")


@pytest.fixture
def sheet():
    return sheet_of(CODE, FACTS)


@pytest.fixture
def pressed(press, sheet):
    return press.press(sheet, created=NOON)


@pytest.mark.parametrize("profile", PROFILES)
def test_the_sheet_is_archival_and_accessible(pressed, profile):
    assert [] == [fault.message for fault in page.validate_pdf_bytes(pressed, profile=profile).failures]


def test_the_sheet_has_one_page(pressed):
    assert 1 == len(read_pages(pressed))


@pytest.mark.parametrize("spoken", ["fr", "en"])
def test_the_sheet_fits_its_page_in_each_language(press, spoken):
    language.use(spoken)

    assert 1 == len(read_pages(press.press(sheet_of(CODE, FACTS), created=NOON)))


def test_who_listens_hears_the_groups_in_their_order(pressed):
    groups = [entry.text.strip() for entry in read_tags(pressed).all("L")[0].all("LBody")]

    assert CODE.split("-") == groups


def test_the_square_code_tells_who_cannot_see_it_what_it_holds(pressed, sheet):
    figures = read_tags(pressed).all("Figure")

    assert [sheet.picture] == [str(figure.entry["/Alt"]) for figure in figures]


def test_the_groups_are_large(pressed):
    group = next(word for word in words_on(pressed, 1) if word.text == "7K2M")

    assert group.right - group.left > 20
    assert group.bottom - group.top > 9


def test_the_code_copied_from_the_sheet_opens_the_file(press):
    code = RecoveryCode.new()
    pressed = press.press(sheet_of(code.text, FACTS), created=NOON)
    groups = [entry.text for entry in read_tags(pressed).all("L")[0].all("LBody")]

    assert code == RecoveryCode.read(" ".join(groups))


def test_the_square_stands_on_white(pressed):
    picture = picture_of(pressed, 1, dpi=100)

    assert ink_in(picture, (132, 45, 185, 110), dpi=100) > 5000


def test_each_module_of_the_square_is_whole():
    square = square_code(CODE)
    image = Image.frombytes("L", (square.width, square.height), square.content)

    assert (0, 0) == (square.width % 8, square.width - square.height)
    assert {0} == set(image.crop((4 * 8, 4 * 8, 11 * 8, 5 * 8)).tobytes())
    assert {255} == set(image.crop((0, 0, square.width, 4 * 8)).tobytes())


def test_another_code_is_another_square():
    assert square_code(CODE).content != square_code(CODE.replace("7", "8")).content


def test_the_sheet_says_its_day_and_its_file(pressed):
    text = " ".join(word.text for word in words_on(pressed, 1))

    assert "22 novembre 2026" in text
    assert "3f9a-51c2" in text


def test_equal_sheets_of_one_moment_are_equal_bytes(press, sheet, pressed):
    assert pressed == press.press(sheet, created=NOON)


def test_words_that_cannot_be_printed_are_named_never_lost(press, sheet):
    with pytest.raises(NoGlyph):
        press.press(replace(sheet, title="\U0001f511"), created=NOON)
