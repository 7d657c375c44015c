"""A Secret Service of its own, as a Linux desktop has one, for programs that the tests start."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.house.sources import ROOT

NEEDED = {"dbus-run-session": "dbus", "gnome-keyring-daemon": "gnome-keyring"}
"""Programs, and the Debian packages that hold them."""

_UNLOCK = (
    'printf %s "$KEYRING_PHRASE" | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null;'
    ' exec "$@"'
)


def missing():
    """The packages to install before a Secret Service can be started."""
    return sorted(package for program, package in NEEDED.items() if not shutil.which(program))


def said_under(home: Path, program: str, *, phrase: str | None) -> str:
    """What *program* prints in a session whose keyring lies in *home*, opened with *phrase* or left shut."""
    unlock = ["bash", "-c", _UNLOCK, "session"] if phrase is not None else []
    return _said(home, ["dbus-run-session", "--", *unlock, sys.executable, "-c", program], phrase or "")


def said_without_bus(home: Path, program: str) -> str:
    """What *program* prints where there is no session at all, as in a container."""
    return _said(home, [sys.executable, "-c", program], "")


def _said(home: Path, command: list[str], phrase: str) -> str:
    (home / "run").mkdir(mode=0o700, parents=True, exist_ok=True)
    own = {
        "HOME": str(home), "XDG_DATA_HOME": str(home / "share"), "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"), "XDG_RUNTIME_DIR": str(home / "run"),
        "KEYRING_PHRASE": phrase,
    }  # fmt: skip
    desktop = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
    kept = {name: value for name, value in os.environ.items() if name not in desktop}
    done = subprocess.run(
        command, cwd=ROOT, env=kept | own, capture_output=True, text=True, timeout=60, check=False
    )
    return done.stdout + done.stderr if done.returncode else done.stdout
