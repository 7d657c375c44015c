"""A screen that nobody sees: an X server, a window manager, and hands that type and click."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Found = TypeVar("Found")

ROOT = Path(__file__).resolve().parents[2]
READER = ROOT / "tests" / "fakes" / "screen_reader.py"
BUS_OF_ACCESSIBILITY = "/usr/libexec/at-spi-bus-launcher"
_FOUND = {"QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
CONTROLS = frozenset(
    {
        "button", "check box", "combo box", "list", "page tab", "password text", "push button",
        "radio button", "table", "text", "toggle button",
    }
)  # fmt: skip
"""What a person acts on, as a screen reader names it."""

PATIENCE = 120
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
        self.run("xdotool", "type", "--delay", "25", text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.run("xdotool", "key", "--clearmodifiers", key)

    def click(self, name: str) -> None:
        """Click in the middle of what is called *name*, where a screen reader says that it is."""
        left, top, width, height = self.settled(name)
        self.run("xdotool", "mousemove", str(left + width // 2), str(top + height // 2), "click", "1")

    def enter(self, name: str) -> None:
        """Click into the field called *name*, and wait until it has the focus: keys typed sooner are lost."""
        self.click(name)
        self.wait_in(name)

    def wait_in(self, name: str) -> None:
        """Wait until what is called *name* has the focus."""
        until(lambda: any(node["focused"] for node in self.nodes() if is_called(node, name)))

    def reach(self, name: str) -> None:
        """Bring what is called *name* into sight with the focus, as a screen reader does, and press space."""
        exact = self.find(name)["name"]
        self.run("/usr/bin/python3", str(READER), "focus", exact)
        until(lambda: any(node["focused"] for node in self.nodes() if node["name"] == exact))
        self.press("space")

    def settled(self, name: str) -> list[int]:
        """Wait until what is called *name* shows and no longer moves, and give its place."""

        def still() -> list[int] | None:
            before, after = (self.find(name)["place"] for _ in range(2))
            return before if before == after else None

        return until(still)

    def find(self, name: str) -> dict:
        """Wait for the showing node whose name begins with *name*."""
        found = until(lambda: [each for each in self.nodes() if is_called(each, name)])
        return found[0]

    def nodes(self) -> list[dict]:
        """Give everything that a screen reader receives of the program, now."""
        return json.loads(self.run("/usr/bin/python3", str(READER), "read") or "[]")


@contextmanager
def screen() -> Iterator[Screen]:
    """Give a French keyboard before an empty screen of 1280 by 900 points, which a screen reader reads."""
    with ExitStack() as stack:
        server, display = _server()
        stack.enter_context(_ended(server))
        found = {**os.environ, **_FOUND, "DISPLAY": display}
        found.pop("WAYLAND_DISPLAY", None)
        daemon = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        bus = subprocess.Popen(daemon, env=found, stdout=subprocess.PIPE, text=True)
        stack.enter_context(_ended(bus))
        found["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        subprocess.run(["setxkbmap", "fr"], env=found, check=True, timeout=PATIENCE)
        for command in (["openbox"], [BUS_OF_ACCESSIBILITY, "--launch-immediately"]):
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            stack.enter_context(_ended(subprocess.Popen(command, env=found, **quiet)))
        yield Screen(found)


@contextmanager
def program(before: Screen, home: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run the program with its window on the screen *before*, its data in *home*."""
    command = [sys.executable, "-m", "plaidoyer", "--home", str(home), *options]
    with _ended(
        subprocess.Popen(command, cwd=ROOT, env=before.environment, stderr=subprocess.DEVNULL)
    ) as process:
        yield process


def is_called(node: dict, name: str) -> bool:
    """Say whether a control shows and its name begins with *name*, every space an ordinary one."""
    is_shown = node["showing"] and node["place"] and node["role"] in CONTROLS
    return bool(is_shown) and " ".join(node["name"].split()).startswith(name)


def until(found: Callable[[], Found]) -> Found:
    """Ask again until *found* gives something; fails after `PATIENCE` seconds."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(0.1)
    raise AssertionError("it never appeared")


@contextmanager
def _ended(process: subprocess.Popen) -> Iterator[subprocess.Popen]:
    """End *process* once it is no longer needed, however that comes."""
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(PATIENCE)
        if process.stdout:
            process.stdout.close()


def _server() -> tuple[subprocess.Popen[bytes], str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(  # without -noreset it forgets the keyboard as soon as nobody is connected
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        return server, f":{told.readline().strip()}"
