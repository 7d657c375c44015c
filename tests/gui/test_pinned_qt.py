"""The Qt that is installed keeps its references to None, as 6.12.0 does not before Python 3.12."""

import sys

from PySide6.QtCore import QObject


def test_a_void_call_of_qt_leaves_the_count_of_references_to_none_alone():
    thing = QObject()
    before = sys.getrefcount(None)

    for _ in range(500):
        thing.setObjectName("x")

    assert abs(sys.getrefcount(None) - before) < 100
