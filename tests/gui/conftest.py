"""What every test of the window begins with: one application, garbage that waits."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from gui.look.theme import Theme
from gui.look.tokens import Scheme


@pytest.fixture(autouse=True, scope="module")
def only_what_a_test_leaves_is_collected():
    """Each collection goes through the objects made since: the thousands of other tests are none of them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_waits():
    """Collected inside Qt's event loop, it can crash the process."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.enable()
    gc.collect()


@pytest.fixture(scope="session")
def only_theme(qapp):
    return Theme(qapp)


@pytest.fixture
def theme(only_theme):
    only_theme.apply(Scheme.LIGHT)
    return only_theme
