"""The icons: one family, in the colours of the theme."""

from pathlib import Path

import pytest
from PySide6.QtGui import QIcon

from gui.look import icons
from gui.look.tokens import DARK, LIGHT, Scheme
from gui.navigation import RAIL

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted((ROOT / "resources" / "icons").glob("*.svg"))
FAMILY = [file for file in FILES if file.stem != "plaidoyer"]


def inks(picture):
    image = picture.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(*point).name() for point in points if image.pixelColor(*point).alpha() == 255}


@pytest.mark.parametrize("file", FAMILY, ids=lambda file: file.stem)
def test_an_icon_belongs_to_the_family(file):
    svg = file.read_text()

    assert 'viewBox="0 0 24 24"' in svg
    assert 'stroke="currentColor"' in svg
    assert 'stroke-width="1.75"' in svg
    assert "#" not in svg


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("name", sorted(icons.names() - {"plaidoyer"}))
def test_an_icon_is_drawn_in_the_colour_asked_for(name):
    assert LIGHT.accent in inks(icons.pixmap(name, "accent", 48))


def test_an_icon_follows_the_theme(theme):
    theme.apply(Scheme.DARK)

    assert DARK.text in inks(icons.pixmap("home", "text", 48))


@pytest.mark.usefixtures("theme")
def test_what_cannot_be_pressed_has_a_paler_icon():
    disabled = icons.icon("save").pixmap(48, QIcon.Mode.Disabled)

    assert LIGHT.border_strong in inks(disabled)


def test_the_places_have_their_icons():
    assert {entry.icon for entry in RAIL} <= icons.names()
