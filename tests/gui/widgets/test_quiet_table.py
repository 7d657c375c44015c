"""The tables that are painted: Enter opens the current row, Tab leaves."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from gui.widgets.quiet_table import QuietCells, QuietTable

pytestmark = pytest.mark.usefixtures("theme")


class Opened(QuietTable):
    """Keeps the rows that were opened, and how often it was fitted."""

    def __init__(self, model, **more):
        self.rows, self.fits = [], 0
        super().__init__(model, QuietCells(), "Élus", least=80, **more)

    def open_at(self, index):
        self.rows.append(index.row())

    def fit(self):
        self.fits += 1


@pytest.fixture
def table(qtbot):
    model = QStandardItemModel()
    for name in ("Anne", "Bruno"):
        model.appendRow([QStandardItem(name), QStandardItem("35")])
    table = Opened(model)
    table.model_kept = model  # Qt keeps no reference
    qtbot.addWidget(table)
    table.show()
    return table


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_row_that_is_current_and_no_other(table, key):
    table.setCurrentIndex(QModelIndex())
    QTest.keyClick(table, key)
    table.setCurrentIndex(table.model().index(1, 0))

    QTest.keyClick(table, key)

    assert [1] == table.rows


def test_the_arrows_go_from_row_to_row_and_tab_leaves(table):
    table.setCurrentIndex(table.model().index(0, 0))

    QTest.keyClick(table, Qt.Key.Key_Down)

    assert 1 == table.currentIndex().row()
    assert not table.tabKeyNavigation()
    assert QAbstractItemView.SelectionBehavior.SelectRows == table.selectionBehavior()


def test_it_is_fitted_whenever_its_room_changes_and_its_lines_are_as_high_as_said(table):
    before = table.fits

    table.resize(table.width() + 40, 300)
    table.set_lines(3)

    assert before < table.fits
    assert 3 * table.fontMetrics().height() == table.rowHeight(0)


def test_it_scrolls_across_only_where_it_is_said_to(table):
    policies = Qt.ScrollBarPolicy

    across = Opened(table.model(), scrolls=True)

    assert (policies.ScrollBarAlwaysOff, policies.ScrollBarAsNeeded) == (
        table.horizontalScrollBarPolicy(),
        across.horizontalScrollBarPolicy(),
    )
    assert ("Élus", 80) == (across.accessibleName(), across.minimumHeight())
