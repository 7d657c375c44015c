"""Pictures joined as exhibits: pixels kept, what they tell of their author left out."""

import io

import pytest
from PIL import Image

from letters.output.pdf.images import (
    HugePicture,
    UnusablePicture,
    plain,
    read_frames,
    untouched,
    upright,
    without_telling,
)

NOISE = Image.effect_noise((120, 80), 60)


def first(content):
    return next(read_frames(content, most_pixels=1_000_000))


@pytest.fixture
def telling(save):
    """A photograph that says where it was taken, with a comment, and something behind its end."""
    place = Image.Exif()
    place[0x010E] = "chez moi"
    return save(NOISE, "JPEG", exif=place, comment="mon adresse") + b"FILM" * 100


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"quality": 100}, {"restart_marker_rows": 1}])
def test_an_upright_photograph_keeps_its_pixels_to_the_bit(save, options):
    content = save(NOISE, "JPEG", **options)

    picture = untouched(first(content), content)

    assert Image.open(io.BytesIO(content)).tobytes() == Image.open(io.BytesIO(picture.content)).tobytes()


def test_what_a_photograph_tells_of_its_author_is_left_out(telling):
    kept = without_telling(telling)

    assert [] == [word for word in (b"chez moi", b"mon adresse", b"FILM", b"Exif") if word in kept]
    assert Image.open(io.BytesIO(telling)).tobytes() == Image.open(io.BytesIO(kept)).tobytes()


@pytest.mark.parametrize(
    ("form", "mode", "turn"), [("PNG", "RGB", 1), ("JPEG", "CMYK", 1), ("JPEG", "RGB", 6), ("WEBP", "RGB", 1)]
)
def test_any_other_picture_is_written_anew(save, form, mode, turn):
    turned = Image.Exif()
    turned[0x0112] = turn
    content = save(NOISE.convert(mode), form, exif=turned)

    assert untouched(first(content), content) is None


def test_every_page_of_a_fax_is_read(save):
    pages = [Image.new("1", (100, 100 + page)) for page in range(4)]
    content = save(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="group4")

    assert [100, 101, 102, 103] == [frame.height for frame in read_frames(content, most_pixels=20_000)]


def test_a_black_and_white_page_takes_one_bit_a_pixel(save):
    content = save(NOISE.convert("1"), "TIFF")

    picture = plain(upright(first(content)))

    assert (1, 120 * 80 // 8) == (picture.bits, len(picture.content))


def test_a_picture_of_many_small_pages_is_limited_too(save):
    pages = [Image.new("1", (100, 100))] * 30
    content = save(pages[0], "TIFF", save_all=True, append_images=pages[1:])

    with pytest.raises(HugePicture):
        list(read_frames(content, most_pixels=10_000))


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"\xff\xd8", b"II*\0" + b"\xff" * 60, b"RIFF\0\0\0\0WEBP"]
)
def test_what_cannot_be_read_is_unusable(content):
    with pytest.raises(UnusablePicture):
        list(read_frames(content, most_pixels=1000))
