"""What is masked of an identity paper is gone from its copy, and nothing else of the paper is told in it."""

import io

import pikepdf
import pytest
from PIL import Image, ImageDraw

from letters.domain.output_errors import PaperUnreadable
from letters.output.masking import LONGEST
from letters.ports.masking import CopyForm, Mask
from plaidoyer.masking import masking
from tests.fakes.hostile_files import HOSTILE

WORDS = "Copie pour CPAM d’Ille-et-Vilaine, le 22 novembre 2026, demande 1a2b3c4d"
CANARY = "CANARI-NUMERO-880692310285"


@pytest.fixture(scope="module")
def tool():
    return masking()


def picture(form="PNG", size=(1200, 800), **told):
    """Give a paper: white, red where its number is, with what cameras tell of themselves."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((300, 200, 599, 299), fill=(255, 0, 0))
    held = io.BytesIO()
    image.save(held, form, **told)
    return held.getvalue()


NUMBER = Mask(0.25, 0.25, 0.25, 0.125)


def seen(content):
    return Image.open(io.BytesIO(content)).convert("RGB")


def reds(image):
    """Count what is left of the number: pixels as red as it was."""
    return sum(count for count, (r, g, b) in image.getcolors(1 << 24) if r > 200 and g < 60 and b < 60)


def image_of(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (raw,) = document.pages[0].Resources.XObject.values()
        return pikepdf.PdfImage(raw).as_pil_image().convert("RGB")


class TestMasking:
    """The pixels are gone, not covered."""

    @pytest.mark.parametrize("form", CopyForm)
    def test_leaves_nothing_of_what_was_under_a_mask(self, tool, form):
        content = tool.masked(tool.opened(picture()), [NUMBER], WORDS, form)
        image = seen(content) if form is CopyForm.JPEG else image_of(content)

        assert 30_000 == reds(seen(picture()))
        assert 0 == reds(image)

    def test_is_black_but_for_the_words_across(self, tool):
        masked = tool.masked(tool.opened(picture()), [NUMBER], ".", CopyForm.JPEG)

        inside = seen(masked).crop((304, 204, 596, 296))
        dark = sum(count for count, colour in inside.getcolors(1 << 24) if max(colour) < 40)
        assert dark > 0.9 * inside.width * inside.height

    def test_masks_the_pixels_that_it_only_touches(self, tool):
        thin = Mask(0.2502, 0.2506, 0.2496, 0.1243)

        assert 0 == reds(seen(tool.masked(tool.opened(picture()), [thin], ".", CopyForm.JPEG)))

    def test_what_is_not_masked_can_still_be_read(self, tool):
        image = seen(tool.masked(tool.opened(picture()), [], WORDS, CopyForm.JPEG))

        assert reds(image) > 15_000


class TestMarking:
    """The words stand across all of the copy."""

    @pytest.mark.parametrize("size", [(1200, 800), (800, 1200), (1700, 300), (300, 200)])
    def test_reaches_every_part_of_it(self, tool, size):
        plain = io.BytesIO()
        Image.new("RGB", size, "white").save(plain, "PNG")

        image = seen(tool.masked(tool.opened(plain.getvalue()), [], WORDS, CopyForm.JPEG))

        across, down = max(size[0] // 2, 1), max(size[1] // 2, 1)
        for left in (0, size[0] - across):
            for top in (0, size[1] - down):
                quarter = image.crop((left, top, left + across, top + down))
                assert min(low for low, _high in quarter.getextrema()) < 200


class TestNothingElse:
    """Who took the picture, where and when is no part of the copy."""

    def test_of_a_photograph_with_its_place_and_its_thumbnail(self, tool):
        exif = Image.Exif()
        exif[0x010E] = CANARY
        exif[0x8825] = {1: "N", 2: (48.0, 6.0, 40.0)}
        content = picture("JPEG", exif=exif, comment=CANARY.encode())
        assert CANARY.encode() in content

        for form in CopyForm:
            copy = tool.masked(tool.opened(content), [NUMBER], WORDS, form)
            assert CANARY.encode() not in copy
            assert b"Exif" not in copy

    def test_a_pdf_tells_nothing_of_who_made_it(self, tool):
        content = tool.masked(tool.opened(picture()), [NUMBER], WORDS, CopyForm.PDF)

        with pikepdf.open(io.BytesIO(content)) as document:
            assert 1 == len(document.pages)
            assert {} == dict(document.docinfo)
            assert "/Metadata" not in document.Root

    def test_a_photograph_lying_down_is_turned_up(self, tool):
        exif = Image.Exif()
        exif[0x0112] = 6

        paper = tool.opened(picture("JPEG", exif=exif))

        assert (800, 1200) == (paper.width, paper.height)

    def test_it_has_no_more_pixels_than_a_copy_needs(self, tool):
        paper = tool.opened(picture(size=(6000, 3000)))

        assert (LONGEST, LONGEST // 2) == (paper.width, paper.height)


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_photograph_is_refused_in_one_sentence(tool, content):
    with pytest.raises(PaperUnreadable, match="cannot be masked"):
        tool.opened(content)
