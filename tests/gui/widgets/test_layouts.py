"""What has less room goes on below."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.widgets.beside import Beside
from gui.widgets.flow import FlowLayout
from gui.widgets.tiles import TileLayout

pytestmark = pytest.mark.usefixtures("theme")


def owned(qtbot, layout, sizes, width):
    owner = QWidget()
    owner.setLayout(layout)
    for wide, tall in sizes:
        child = QWidget()
        child.setFixedHeight(tall)
        child.setMinimumWidth(wide)
        layout.addWidget(child)
    qtbot.addWidget(owner)
    owner.resize(width, layout.heightForWidth(width))
    owner.show()
    return owner


def places(layout):
    return [layout.itemAt(place).geometry() for place in range(layout.count())]


def filled(qtbot, layout, sizes, width):
    owner = owned(qtbot, layout, sizes, width)
    return places(owner.layout())


def test_a_row_goes_on_below_where_it_is_full(qtbot):
    found = filled(qtbot, FlowLayout(10), [(100, 20), (100, 20), (100, 20)], 230)

    assert [QRect(0, 0, 100, 20), QRect(110, 0, 100, 20), QRect(0, 30, 100, 20)] == found


def test_the_small_stand_in_the_middle_of_their_row(qtbot):
    _tall, small = filled(qtbot, FlowLayout(10), [(50, 40), (50, 20)], 300)

    assert small == QRect(60, 10, 50, 20)


def test_a_row_begins_at_the_right_where_one_reads_from_there(qtbot):
    owner = owned(qtbot, FlowLayout(10), [(100, 20), (50, 20)], 300)

    owner.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()

    assert [200, 140] == [place.x() for place in places(owner.layout())]


def test_a_row_without_width_still_ends(qtbot):
    found = filled(qtbot, FlowLayout(10), [(100, 20), (100, 20)], 10)

    assert [0, 30] == [place.y() for place in found]


@pytest.mark.parametrize(("width", "columns"), [(900, 4), (500, 2), (300, 1), (50, 1)])
def test_tiles_are_shared_out_evenly(qtbot, width, columns):
    found = filled(qtbot, TileLayout(200, 10), [(50, 30)] * 4, width)

    assert len({place.x() for place in found}) == columns
    assert len({place.width() for place in found}) == 1


def test_a_hidden_tile_takes_no_room(qtbot):
    owner = owned(qtbot, TileLayout(200, 10), [(50, 30)] * 3, 900)

    owner.layout().itemAt(0).widget().hide()

    assert owner.layout().heightForWidth(200) == 70


@pytest.mark.parametrize(("width", "stacked"), [(1200, False), (500, True)])
def test_two_parts_stand_under_one_another_where_it_is_narrow(qtbot, width, stacked):
    both = Beside(QWidget(), QWidget())
    qtbot.addWidget(both)

    both.resize(width, 300)
    both.show()

    assert stacked == both.is_stacked()
