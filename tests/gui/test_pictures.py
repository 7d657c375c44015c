"""The window looks as its pictures show: those of the README, taken of an invented person on a fixed day.

After a change of the look: ``python -m tests.fakes.pictures``, then look at each of them.
"""

import pytest
from PIL import Image, ImageChops

from tests.fakes.pictures import FOLDER, PAGES, SCHEMES, pictures

STRONG = 48
"""Levels of grey, of 255, from which a pixel counts as another."""

MOST_CHANGED = 0.004
"""Share of the pixels that may be another: a rounded corner, the edge of a letter."""


@pytest.fixture(scope="module", params=SCHEMES)
def taken(request, qapp, tmp_path_factory):
    """Every page in one scheme, as it looks now."""
    folder = tmp_path_factory.mktemp(request.param)
    found = {}
    for name, picture in pictures(qapp, folder, request.param):
        picture.save(str(folder / f"{name}.png"))
        found[name] = Image.open(folder / f"{name}.png").convert("RGB")
    return request.param, found


def changed(one, other):
    """Give the share of the pixels that differ strongly."""
    levels = ImageChops.difference(one, other).convert("L").histogram()
    return sum(levels[STRONG:]) / (one.width * one.height)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_its_picture(taken, name):
    scheme, found = taken
    kept = Image.open(FOLDER / f"{name}-{scheme.value}.png").convert("RGB")

    assert kept.size == found[name].size
    assert changed(kept, found[name]) <= MOST_CHANGED


def test_another_page_would_be_noticed(taken):
    _scheme, found = taken

    assert changed(found["home"], found["requests"]) > MOST_CHANGED
