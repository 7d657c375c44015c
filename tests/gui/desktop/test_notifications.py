"""Notifications through a true daemon of a Linux desktop, and what a click on one does."""

import subprocess
import sys
import time

import pytest
from PySide6.QtNetwork import QLocalSocket

from letters.ports.reminding import DaysAhead
from letters.storage.days_file import DaysOnDisk
from plaidoyer.windowing.instance import name_for
from tests.fakes import notification_daemon
from tests.fakes.notification_daemon import daemon
from tests.fakes.screen import ROOT, Screen, program, screen, until
from tests.fakes.story import day

listening = pytest.importorskip("tests.fakes.notification_listener", reason="it rests on the bus of Linux")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the bus is that of Linux desktops")

SHOW = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from gui.desktop.bus import Click, show
app = QCoreApplication([])
shown = show("Plaidoyer", sys.argv[1], "Ouvrir")
print("nobody" if shown is None else "shown", flush=True)
if shown:
    click = Click(shown, app)
    click.pressed.connect(lambda: (print("pressed", flush=True), app.quit()))
    QTimer.singleShot(60000, app.quit)
    app.exec()
"""
TO_SPEAK = 3
"""Seconds left to a program that has started, and that should say nothing."""
HOSTILE = "<b>gras</b> & <img src='x'> CPAM"
NAMED = "1 démarche vous attend (Dupont <b>& Fils)."


@pytest.fixture(scope="module")
def before():
    missing = notification_daemon.missing()
    if missing:
        pytest.skip(f"install first: apt-get install -y --no-install-recommends {' '.join(missing)}")
    with screen() as found:
        yield found


@pytest.fixture
def desktop(before, tmp_path):
    with daemon(before, tmp_path) as found:
        yield found


def showing(before: Screen, text: str) -> subprocess.Popen:
    command = [sys.executable, "-c", SHOW, text]
    return subprocess.Popen(command, cwd=ROOT, env=before.environment, stdout=subprocess.PIPE, text=True)


def test_a_notification_is_shown_and_its_click_is_heard(before, desktop):
    with showing(before, "2 démarches vous attendent.") as process:
        desktop.wait()
        desktop.press()
        said, _ = process.communicate(timeout=60)

    assert ["shown", "pressed"] == said.split()
    assert [("Plaidoyer", "2 démarches vous attendent.")] == desktop.close()


def test_words_that_look_like_mark_up_stay_words(before, desktop):
    with showing(before, HOSTILE) as process:
        desktop.wait()
        process.terminate()
        process.wait(60)
        ((_title, body),) = desktop.close()

    assert "&lt;b&gt;gras&lt;/b&gt; &amp; &lt;img" in body or HOSTILE == body


RECEIVED = {
    "it reads mark-up": (("body", "body-markup"), "1 démarche vous attend (Dupont &lt;b&gt;&amp; Fils)."),
    "it reads none": (("body",), NAMED),
}


@pytest.mark.parametrize(("skills", "received"), RECEIVED.values(), ids=RECEIVED)
def test_the_name_of_a_body_is_given_as_the_desktop_reads_it(before, skills, received):
    with listening.listener(before, skills) as heard, showing(before, NAMED) as process:
        said = process.stdout.readline()
        process.terminate()

    assert "shown\n" == said
    assert [received] == heard


def test_where_nobody_shows_notifications_nothing_is_shown(before, tmp_path):
    bare = Screen({**before.environment, "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/nothing"})

    with showing(bare, "x") as process:
        assert "nobody\n" == process.communicate(timeout=60)[0]


def test_in_the_background_a_notification_says_what_waits_and_its_click_opens_the_window(
    before, desktop, tmp_path
):
    """The encrypted file stays closed: the days alone tell, and no name is known."""
    days = DaysOnDisk(tmp_path / "home-reminders.toml")
    days.write(DaysAhead(waiting=(day("10.03"), day("12.03"), day("20.03"))))

    with program(before, tmp_path / "home", "--today", "2026-03-16", "--background"):
        desktop.wait()
        assert "" == before.run("xdotool", "search", "--onlyvisible", "--name", "^Plaidoyer$")
        assert not (tmp_path / "home").exists()
        desktop.press()
        before.window("Plaidoyer")

    assert [("Plaidoyer", "2 démarches vous attendent.")] == desktop.close()
    assert day("16.03") == days.read().told


def test_a_second_login_on_the_same_day_says_nothing_more(before, desktop, tmp_path):
    days = DaysOnDisk(tmp_path / "home-reminders.toml")
    days.write(DaysAhead(waiting=(day("10.03"),), told=day("16.03")))

    with (
        program(before, tmp_path / "home", "--today", "2026-03-16", "--background"),
        showing(before, "après") as after,
    ):
        until(lambda: _is_first(tmp_path))
        time.sleep(TO_SPEAK)
        desktop.wait()
        after.terminate()

    assert [("Plaidoyer", "après")] == desktop.close()


def test_a_start_without_a_window_leaves_an_open_one_where_it_is(before, tmp_path):
    with program(before, tmp_path / "home", "--background") as first:
        until(lambda: _is_first(tmp_path))
        with program(before, tmp_path / "home", "--background") as second:
            assert 0 == second.wait(60)
        assert first.poll() is None
        assert "" == before.run("xdotool", "search", "--onlyvisible", "--name", "^Plaidoyer$")
        with program(before, tmp_path / "home") as third:
            assert 0 == third.wait(60)
        before.window("Plaidoyer")


def _is_first(folder):
    socket = QLocalSocket()
    socket.connectToServer(name_for(folder / "home"))
    if not socket.waitForConnected(200):
        return False
    socket.write(b"quietly")
    socket.waitForBytesWritten(200)
    return True
