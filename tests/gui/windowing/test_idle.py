"""Nobody is at the computer any more."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from plaidoyer.windowing.idle import Idle


@pytest.fixture
def idle(qapp):
    idle = Idle(qapp)
    idle.findChild(QTimer).setTimerType(Qt.TimerType.PreciseTimer)
    yield idle
    idle.stop()
    idle.deleteLater()


def left(idle):
    """Milliseconds until it is said, as the timer counts them; -1 when nothing is counted."""
    return idle.findChild(QTimer).remainingTime()


def test_so_many_minutes_are_counted(idle):
    idle.watch(15)

    assert 15 * 60_000 - 5000 < left(idle) <= 15 * 60_000


def test_with_no_minutes_nothing_is_counted(idle):
    idle.watch(15)
    idle.watch(0)

    assert left(idle) == -1


@pytest.mark.parametrize("kind", [QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.Wheel])
def test_each_sign_of_somebody_begins_the_count_anew(idle, kind, qtbot):
    idle.watch(1)
    qtbot.wait(120)
    before = left(idle)

    sign = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier) if "Key" in kind.name else QEvent(kind)
    QApplication.sendEvent(QObject(), sign)

    assert left(idle) > before


def test_what_nobody_did_does_not(idle, qtbot):
    idle.watch(1)
    qtbot.wait(120)
    before = left(idle)

    QApplication.sendEvent(QObject(), QEvent(QEvent.Type.User))

    assert left(idle) <= before


def test_a_count_that_was_stopped_stays_so(idle):
    idle.watch(1)
    idle.stop()

    QApplication.sendEvent(QObject(), QEvent(QEvent.Type.MouseMove))

    assert left(idle) == -1
