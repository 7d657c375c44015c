#!/usr/bin/env python3
"""Set everything up, then run the program (``python3 run.py …``) or its tests (``python3 run.py test``).

Standard library only. Makes ``.venv`` beside this file and installs what ``pyproject.toml`` asks for; on
Debian and Ubuntu it installs the shared libraries and tools that are missing (as root; otherwise it says the
one line to type). What it says while it sets up goes to the standard error.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""Shared libraries that Qt loads, and the Debian packages that hold them."""

SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Those it loads besides on a screen of X11."""

TEST_TOOLS = {
    "pdftotext": "poppler-utils",
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "setxkbmap": "x11-xkb-utils",
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "dunst": "dunst",
    "desktop-file-validate": "desktop-file-utils",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
}
"""Programs and modules that the tests call, and the Debian packages that hold them."""

SIDE_BY_SIDE = ("-n", "auto", "--dist", "worksteal")
"""One run of tests for each core; one that has nothing left takes tests from another."""


def main(arguments: list[str]) -> int:
    """Set up, then hand *arguments* over to the program or, after ``test``, to its tests."""
    testing = arguments[:1] == ["test"]
    install_packages(missing_packages(testing=testing, window=not arguments and has_screen()))
    install_program(testing=testing)
    command = ["-m", "pytest", *SIDE_BY_SIDE, *arguments[1:]] if testing else ["-m", "plaidoyer", *arguments]
    folder = ROOT if testing else None
    variables = environment() if testing else None
    return subprocess.run([str(PYTHON), *command], cwd=folder, env=variables, check=False).returncode


def missing_packages(*, testing: bool, window: bool) -> list[str]:
    """Name the Debian packages that are not there yet: those of a *window* too when one opens."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [] if importlib.util.find_spec("ensurepip") else [f"python3.{sys.version_info.minor}-venv"]
    libraries = dict(QT_LIBRARIES if testing or window else {})
    if testing or (window and os.environ.get("DISPLAY")):
        libraries |= SCREEN_LIBRARIES
    missing += [package for library, package in libraries.items() if not loads(library)]
    if testing:
        missing += [package for tool, package in TEST_TOOLS.items() if not is_there(tool)]
    return missing


def is_there(tool: str) -> bool:
    """Say whether a program is found by its name, or a file at its place."""
    return Path(tool).exists() if tool.startswith("/") else shutil.which(tool) is not None


def loads(library: str) -> bool:
    """Say whether the system finds *library*."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: list[str]) -> None:
    """Install *packages* as root, or leave with the one line to type."""
    if not packages:
        return
    if not shutil.which("apt-get"):
        sys.exit("Il manque : " + " ".join(packages))
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        sys.exit("Tapez d'abord cette ligne, puis recommencez :\n  sudo " + " ".join(install))
    tell("Installation de " + ", ".join(packages))
    quietly(["apt-get", "update", "-qq"])
    quietly(install)


def install_program(*, testing: bool) -> None:
    """Make the virtual environment, anew when what it must hold has changed."""
    stamp = fingerprint(testing=testing)
    mark = VENV / ".installed"
    if mark.is_file() and mark.read_text() in {stamp, fingerprint(testing=True)}:
        return
    if not os.access(VENV if VENV.is_dir() else ROOT, os.W_OK):
        sys.exit("Ce dossier appartient à un autre utilisateur : copiez-le chez vous, ou prenez son compte.")
    tell("Préparation du programme (une minute environ, la première fois)")
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    pip = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    quietly([*pip, "-e", str(ROOT), *(test_group() if testing else [])])
    mark.write_text(stamp)


def fingerprint(*, testing: bool) -> str:
    """Digest all that decides what the virtual environment holds."""
    files = [ROOT / "pyproject.toml", *sorted((ROOT / "locales").glob("*/LC_MESSAGES/*.po"))]
    settled = [sys.version, str(testing), *(file.read_text(encoding="utf-8") for file in files)]
    return hashlib.sha256("\n".join(settled).encode()).hexdigest()


def test_group() -> list[str]:
    """Read what the tests need from ``pyproject.toml``: older versions of pip know no ``--group``."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [str(requirement) for requirement in settings["dependency-groups"]["test"]]


def environment() -> dict[str, str]:
    """Give the environment of the tests: with no screen, Qt draws in memory."""
    variables = dict(os.environ)
    if sys.platform.startswith("linux") and not has_screen():
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    return variables


def has_screen() -> bool:
    """Say whether a window can be shown."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def quietly(command: list[str]) -> None:
    """Run *command*; if it fails, show all it said and leave."""
    calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=calm, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        sys.stderr.buffer.write(done.stdout)
        sys.exit("L'installation s'est arrêtée ici : " + " ".join(command[:4]) + " …")


def tell(sentence: str) -> None:
    """Say *sentence* beside what the program prints."""
    print(f"{sentence} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit("Il faut Python 3.11 ou une version plus récente.")
    raise SystemExit(main(sys.argv[1:]))
