"""A true notification daemon of a Linux desktop, dunst, on a screen that nobody sees."""

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jeepney import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.fakes.screen import BUS_OF_ACCESSIBILITY, Screen, until

NEEDED = {
    "dunst": "dunst", "Xvfb": "xvfb", "dbus-daemon": "dbus", "openbox": "openbox", "xdotool": "xdotool",
    "setxkbmap": "x11-xkb-utils", BUS_OF_ACCESSIBILITY: "at-spi2-core",
}  # fmt: skip
"""Programs, and the Debian packages that hold them."""


def missing() -> list[str]:
    """The packages to install before the daemon can be started."""
    return sorted(package for program, package in NEEDED.items() if not shutil.which(program))


@dataclass(frozen=True, slots=True)
class Daemon:
    """What shows on the screen, and the finger that presses it."""

    screen: Screen

    def count(self) -> int:
        return int(self.screen.run("dunstctl", "count", "displayed") or 0)

    def wait(self) -> None:
        """Wait until a notification is in sight."""
        until(lambda: self.count() == 1)

    def press(self) -> None:
        """Press the notification in sight, as a click on it does."""
        self.screen.run("dunstctl", "action", "0")

    def close(self) -> list[tuple[str, str]]:
        """Close what is in sight, and give the title and the text of all that ever was."""
        self.screen.run("dunstctl", "close-all")
        told = json.loads(self.screen.run("dunstctl", "history"))["data"][0]
        return [(each["summary"]["data"], each["body"]["data"]) for each in told]


@contextmanager
def daemon(screen: Screen, folder: Path) -> Iterator[Daemon]:
    """Show the notifications of *screen*."""
    settings = folder / "dunstrc"
    settings.write_text(
        '[global]\n  idle_threshold = 0\n  format = "%s %b"\n[urgency_normal]\n  timeout = 0\n'
    )
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    end_others(screen)
    process = subprocess.Popen(["dunst", "-conf", str(settings)], env=screen.environment, **quiet)
    try:
        made = Daemon(screen)
        until(lambda: screen.run("dunstctl", "is-paused") == "false")
        yield made
    finally:
        process.terminate()
        process.wait(10)


def end_others(screen: Screen) -> None:
    """End whoever shows notifications on the bus of *screen*: the bus starts one by itself when asked."""
    name = "org.freedesktop.Notifications"
    connection = open_dbus_connection(screen.environment["DBUS_SESSION_BUS_ADDRESS"])
    try:
        if connection.send_and_get_reply(message_bus.NameHasOwner(name)).body[0]:
            (process,) = connection.send_and_get_reply(message_bus.GetConnectionUnixProcessID(name)).body
            os.kill(process, signal.SIGTERM)
            until(lambda: not connection.send_and_get_reply(message_bus.NameHasOwner(name)).body[0])
    finally:
        connection.close()
