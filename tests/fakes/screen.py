"""A screen that nobody sees: an X server, a window manager, and hands that type and click."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 40
"""Seconds to wait for something to appear before the test fails."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen and the environment in which programs find it."""

    environment: dict[str, str]

    def run(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        return done.stdout.strip()

    def window(self, title: str) -> str:
        """Wait for the window called *title*, bring it to the front, and give its number."""
        found = until(lambda: self.run("xdotool", "search", "--onlyvisible", "--name", f"^{title}$"))
        number = found.splitlines()[0]
        self.run("xdotool", "windowactivate", "--sync", number)
        return number

    def type(self, text: str) -> None:
        self.run("xdotool", "type", "--delay", "12", text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.run("xdotool", "key", "--clearmodifiers", key)

    def click(self, x: int, y: int) -> None:
        self.run("xdotool", "mousemove", str(x), str(y), "click", "1")


@contextmanager
def screen(**variables: str) -> Iterator[Screen]:
    """Give a French keyboard before an empty screen of 1280 by 900 points."""
    server, display = _server()
    found = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8", **variables}
    found.pop("WAYLAND_DISPLAY", None)
    subprocess.run(["setxkbmap", "fr"], env=found, check=True, timeout=PATIENCE)
    manager = subprocess.Popen(["openbox"], env=found, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Screen(found)
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(PATIENCE)


@contextmanager
def program(before: Screen, home: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run the program with its window on the screen *before*, its data in *home*."""
    command = [sys.executable, "-m", "plaidoyer", "--home", str(home), *options]
    process = subprocess.Popen(command, cwd=ROOT, env=before.environment, stderr=subprocess.PIPE)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


def until(found: Callable[[], str]) -> str:
    """Ask again until *found* gives something; fails after `PATIENCE` seconds."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(0.1)
    raise AssertionError("it never appeared")


def _server() -> tuple[subprocess.Popen[bytes], str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        return server, f":{told.readline().strip()}"
