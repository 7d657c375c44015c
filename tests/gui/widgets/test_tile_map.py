"""The tile map: every département, reached by the arrows, told by words, a bar and a mark."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.look.tokens import DARK, LIGHT, Scheme
from gui.widgets.tile import TileNote
from gui.widgets.tile_drawing import Level
from gui.widgets.tile_map import TileMap
from gui.widgets.tile_places import COLUMNS, OUT_OF_PLACE, OVERSEAS_ROW, SPOTS, next_spot
from letters.domain.departments import DEPARTMENTS
from tests.fakes.around_pages import heard

pytestmark = pytest.mark.usefixtures("theme")
NOBODY_VOTES_THERE = {"984", "989"}
WAYS = ((1, 0), (-1, 0), (0, 1), (0, -1))


def shown(qtbot, notes=None, width=600, inset_briefly="IdF"):
    tiles = TileMap("Carte", inset="Île-de-France", inset_briefly=inset_briefly, overseas="Outre-mer")
    tiles.show_notes({code: TileNote(code, f"lieu {code}") for code in SPOTS} | (notes or {}))
    qtbot.addWidget(tiles)
    tiles.resize(width, tiles.heightForWidth(width))
    tiles.show()
    tiles.activateWindow()
    QApplication.processEvents()
    return tiles


def test_every_place_that_elects_somebody_has_its_tile():
    assert {each.code for each in DEPARTMENTS} - NOBODY_VOTES_THERE == set(SPOTS) - {""}


def test_no_two_tiles_stand_on_one_another():
    cells = [(spot.row, spot.column + step) for spot in SPOTS.values() for step in range(spot.wide)]

    assert len(set(cells)) == len(cells)
    assert OUT_OF_PLACE not in cells
    assert all(column < COLUMNS for _row, column in cells)


def test_the_place_of_the_part_drawn_larger_bears_its_name_on_the_map(qtbot):
    named, empty = (shown(qtbot, inset_briefly=words) for words in ("IdF", ""))

    before, after = named.tiles["28"].geometry(), named.tiles["10"].geometry()
    hole = before.translated((after.x() - before.x()) // 2, 0)
    assert named.grab(hole).toImage() != empty.grab(hole).toImage()


@pytest.mark.parametrize(
    ("north", "south"), [("59", "66"), ("76", "33"), ("35", "64"), ("67", "06"), ("2B", "2A"), ("95", "91")]
)
def test_what_is_north_stands_above(north, south):
    assert SPOTS[north].row < SPOTS[south].row


@pytest.mark.parametrize(
    "line", [("29", "35", "72", "10", "67"), ("33", "63", "69", "74"), ("78", "75", "77")]
)
def test_what_is_west_stands_to_the_left(line):
    assert all(SPOTS[west].column < SPOTS[east].column for west, east in pairwise(line))


def test_overseas_stands_in_a_row_of_its_own():
    assert {OVERSEAS_ROW} == {spot.row for code, spot in SPOTS.items() if code.startswith(("97", "98"))}


def test_the_arrows_lead_to_every_tile_and_back():
    seen, at = {"29"}, ["29"]
    while at:
        code = at.pop()
        there = {next_spot(code, *way) for way in WAYS} - seen
        seen |= there
        at += there

    assert set(SPOTS) == seen


@pytest.mark.parametrize(
    ("code", "way", "there"),
    [
        ("35", (1, 0), "53"), ("35", (-1, 0), "22"), ("35", (0, 1), "44"), ("29", (-1, 0), "29"),
        ("28", (1, 0), "10"), ("59", (0, 1), "02"), ("976", (0, 1), "099"), ("099", (0, -1), "973"),
        ("099", (1, 0), ""), ("66", (0, 1), "975"),
    ],
)  # fmt: skip
def test_an_arrow_goes_to_the_nearest_tile_in_line(code, way, there):
    assert there == next_spot(code, *way)


def test_the_tab_key_stops_once_and_enter_chooses_a_tile(qtbot):
    tiles = shown(qtbot)
    chosen, told = heard(tiles.chosen), heard(tiles.told)
    tiles.tiles["35"].setFocus()

    QTest.keyClick(tiles.tiles["35"], Qt.Key.Key_Right)
    QTest.keyClick(tiles.tiles["53"], Qt.Key.Key_Return)

    assert [("53",)] == chosen
    assert ("lieu 53",) == told[-1]
    stops = [each.code for each in tiles.tiles.values() if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert ["53"] == stops


def test_home_and_end_go_to_the_first_and_the_last(qtbot):
    tiles = shown(qtbot)
    tiles.tiles["35"].setFocus()

    QTest.keyClick(tiles.tiles["35"], Qt.Key.Key_End)
    assert tiles.tiles[""].hasFocus()

    QTest.keyClick(tiles.tiles[""], Qt.Key.Key_Home)
    assert tiles.tiles["95"].hasFocus()


def test_a_screen_reader_hears_each_tile(qtbot):
    tiles = shown(qtbot, {"35": TileNote("35", "Ille-et-Vilaine : 4 élus sur 6 contactés", 4, 6)})

    node = QAccessible.queryAccessibleInterface(tiles.tiles["35"])

    assert "Ille-et-Vilaine : 4 élus sur 6 contactés" == node.text(QAccessible.Text.Name)
    assert QAccessible.Role.CheckBox == node.role() or QAccessible.Role.Button == node.role()


@pytest.mark.parametrize(
    ("done", "total", "level"),
    [(0, 0, Level.NOBODY), (0, 6, Level.NOTHING), (4, 6, Level.PARTLY), (6, 6, Level.WHOLLY)],
)
def test_a_tile_knows_how_much_was_done(done, total, level):
    assert level is TileNote("35", "", done, total).level


def grey(tile):
    """Give the picture of a tile without its colours: two levels apart enough to be seen, or not."""
    image = tile.grab().toImage()
    levels = [
        [image.pixelColor(x, y).lightness() for x in range(image.width())] for y in range(image.height())
    ]
    return [[level > 140 for level in line] for line in levels]


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_each_level_differs_by_more_than_its_colour(qtbot, theme, scheme):
    theme.apply(scheme)
    notes = {
        code: TileNote("35", "", done, total)
        for code, done, total in (("22", 0, 6), ("35", 4, 6), ("53", 6, 6), ("61", 0, 0))
    }

    tiles = shown(qtbot, notes)

    drawn = [grey(tiles.tiles[code]) for code in notes]
    assert all(one != other for place, one in enumerate(drawn) for other in drawn[place + 1 :])


def test_a_tile_follows_the_scheme(qtbot, theme):
    tiles = shown(qtbot, {"35": TileNote("35", "", 4, 6)})
    corner = tiles.tiles["35"].rect().topLeft() + tiles.tiles["35"].rect().center() / 4
    light = tiles.tiles["35"].grab().toImage().pixelColor(corner).name()

    theme.apply(Scheme.DARK)

    assert (LIGHT.accent_soft, DARK.accent_soft) == (
        light, tiles.tiles["35"].grab().toImage().pixelColor(corner).name(),
    )  # fmt: skip


@pytest.mark.parametrize("width", [500, 900])
def test_every_tile_is_in_sight_and_large_enough(qtbot, width):
    tiles = shown(qtbot, width=width)

    for tile in tiles.tiles.values():
        assert tiles.rect().contains(tile.geometry()), tile.code
        assert min(tile.width(), tile.height()) >= 24


def test_the_map_is_mirrored_where_one_reads_from_the_right(qtbot):
    tiles = shown(qtbot)
    tiles.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    tiles.resize(601, tiles.height())
    QApplication.processEvents()

    assert tiles.tiles["29"].x() > tiles.tiles["67"].x()


@pytest.mark.parametrize(("done", "marked"), [(6, True), (5, False)])
def test_a_corner_is_filled_where_all_is_done(qtbot, done, marked):
    tile = shown(qtbot, {"35": TileNote("35", "", done, 6)}).tiles["35"]

    corner = tile.grab().toImage().pixelColor(tile.width() - 6, 5).name()

    assert marked is (corner == LIGHT.ok)
