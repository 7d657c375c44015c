"""The picture of a signature: what is accepted, how it is drawn, what is refused."""

import io

import pikepdf
import pytest
from PIL import Image

from letters.domain.output_errors import SignatureUnusable
from letters.output.pdf.signature import read_signature
from tests.fakes import sample_letters
from tests.fakes.poppler import ink_in, picture_of
from tests.fakes.tagged import read_tags

SIZE = (300, 100)
BESIDE = (110, 120, 170, 150)


def image_of(picture):
    """The pixels that the page will show."""
    if picture.jpeg:
        return Image.open(io.BytesIO(picture.content))
    return Image.frombytes(
        "L" if picture.colours == "DeviceGray" else "RGB", (picture.width, picture.height), picture.content
    )


def test_a_signature_is_drawn_above_the_name(typeset, signature):
    letter = sample_letters.bare()

    signed = picture_of(typeset(letter, signature=signature).content, 1)
    unsigned = picture_of(typeset(letter).content, 1)

    assert ink_in(signed, BESIDE) > ink_in(unsigned, BESIDE) + 50


def test_a_signature_says_whose_it_is(typeset, signature):
    letter = sample_letters.one_page()

    (figure,) = read_tags(typeset(letter, signature=signature).content).all("Figure")

    assert f"Signature manuscrite de {letter.signatory}" == str(figure.entry["/Alt"])
    left, bottom, right, top = (float(side) for side in figure.entry["/A"].BBox)
    assert 0 < left < right < 595
    assert 0 < bottom < top < 842


def test_a_transparent_ground_is_white(save):
    picture = image_of(read_signature(save(Image.new("RGBA", SIZE, (0, 0, 0, 0)), "PNG")))

    assert ((255, 255),) * 3 == picture.getextrema()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_pixel_is_accepted(save, mode):
    """A black band down the middle of a white ground."""
    white, black = (65535, 0) if mode == "I;16" else ("white", "black")
    drawn = Image.new(mode if mode == "I;16" else "RGB", SIZE, white)
    drawn.paste(black, (100, 0, 200, 100))
    given = drawn if mode == "I;16" else drawn.convert("L" if mode == "LA" else "RGB").convert(mode)

    picture = image_of(read_signature(save(given, "JPEG" if mode == "CMYK" else "PNG"))).convert("L")

    assert picture.getpixel((150, 50)) < 60
    assert picture.getpixel((10, 50)) > 200


def test_a_photograph_is_turned_upright(save):
    turned = Image.Exif()
    turned[0x0112] = 6

    picture = read_signature(save(Image.new("RGB", SIZE), "JPEG", exif=turned))

    assert (SIZE[1], SIZE[0]) == (picture.width, picture.height)


def test_a_large_photograph_is_brought_down_to_what_paper_shows(save):
    picture = read_signature(save(Image.new("RGB", (4000, 3000)), "JPEG"))

    assert picture.width <= 1500
    assert picture.height <= 500


def test_nothing_is_told_of_where_it_was_photographed(save):
    place = Image.Exif()
    place[0x010E] = "Quimper, chez moi"

    picture = read_signature(save(Image.new("RGB", SIZE), "JPEG", exif=place))

    assert b"Quimper" not in picture.content


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "whole PNG or JPEG"),
        (b"<svg/>", "whole PNG or JPEG"),
        (b"%PDF-1.7", "whole PNG or JPEG"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "whole PNG or JPEG"),
        (b"\xff\xd8\xff\xe0" + b"x" * 5_000_000, "5 MB"),
    ],
)
def test_what_is_no_picture_is_refused_with_its_reason(content, reason):
    with pytest.raises(SignatureUnusable, match=reason):
        read_signature(content)


@pytest.mark.parametrize("form", ["GIF", "TIFF", "WEBP", "BMP"])
def test_other_forms_of_pictures_are_refused(save, form):
    with pytest.raises(SignatureUnusable):
        read_signature(save(Image.new("RGB", SIZE), form))


def test_a_picture_cut_short_is_refused(save):
    whole = save(Image.effect_noise((600, 240), 50), "JPEG")

    with pytest.raises(SignatureUnusable):
        read_signature(whole[: len(whole) // 2])


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(save):
    bomb = save(Image.new("1", (5000, 4001)), "PNG")

    with pytest.raises(SignatureUnusable, match="20 million"):
        read_signature(bomb)


def test_a_letter_has_no_mask_nor_filter_that_archives_refuse(typeset, signature):
    with pikepdf.open(io.BytesIO(typeset(sample_letters.one_page(), signature=signature).content)) as pdf:
        (image,) = pdf.pages[0].get_images().values()

        assert "/SMask" not in image
        assert "/Interpolate" not in image
