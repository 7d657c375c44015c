"""What is copied does not stay."""

import pytest

from gui.desktop.clipboard import Clipboard

HINTS = (
    "x-kde-passwordManagerHint",
    "ExcludeClipboardContentFromMonitorProcessing",
    "CanUploadToCloudClipboard",
)


@pytest.fixture
def system(qapp):
    yield qapp.clipboard()
    qapp.clipboard().clear()


def test_histories_are_asked_to_look_aside(system):
    Clipboard(system).copy("2 85 05 35 238 123 45")

    formats = " ".join(system.mimeData().formats())

    assert system.text() == "2 85 05 35 238 123 45"
    assert all(hint in formats for hint in HINTS)
    assert bytes(system.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"


def test_what_is_no_secret_is_copied_as_it_is(system):
    Clipboard(system).copy("Bonjour", secret=False)

    assert not system.mimeData().hasFormat("x-kde-passwordManagerHint")


def test_a_secret_is_gone_after_a_while(system, qtbot):
    clipboard = Clipboard(system, kept=20)

    clipboard.copy("secret")

    qtbot.waitUntil(lambda: system.text() == "")


def test_what_another_program_put_there_stays(system):
    clipboard = Clipboard(system)
    clipboard.copy("secret")
    system.setText("autre chose")

    clipboard.forget()

    assert system.text() == "autre chose"


def test_what_is_no_secret_stays(system):
    clipboard = Clipboard(system)
    clipboard.copy("Bonjour", secret=False)

    clipboard.forget()

    assert system.text() == "Bonjour"


def test_a_minute_is_the_most_it_stays():
    assert Clipboard.__init__.__kwdefaults__ == {"kept": 60_000}
