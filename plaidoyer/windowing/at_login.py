"""Starting the program without a window when the session opens, as each system lets a person ask for it."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from letters.domain.output_errors import NotWritten
from letters.output.files import write_whole
from letters.ports.reminding import AtLogin

NAME = "plaidoyer"
_LABEL = "fr.plaidoyer.reminders"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_ESCAPED = {"\\": "\\\\\\\\", '"': '\\\\"', "`": "\\\\`", "$": "\\\\$", "%": "%%",
            "\n": "\\n", "\r": "\\r", "\t": "\\t"}  # fmt: skip
"""In an argument of a desktop entry: a backslash twice, once for the string and once for the quoting."""


class FileAtLogin:
    """A file whose presence starts the program: on Linux and macOS."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path, self._content = path, content

    def is_on(self) -> bool:
        """Say whether the file is there."""
        return self._path.is_file()

    def turn_on(self) -> None:
        """Write the file; raises `NotWritten`."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as refusal:
            raise NotWritten(path=self._path.name, reason=refusal.strerror) from refusal
        write_whole(self._path, self._content)

    def turn_off(self) -> None:
        """Delete the file; raises `NotWritten`."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as refusal:
            raise NotWritten(path=self._path.name, reason=refusal.strerror) from refusal


class Registry(Protocol):
    """The list of programs that Windows starts for a person."""

    def get(self, name: str) -> str | None:
        """Give the command called *name*."""

    def set(self, name: str, command: str | None) -> None:
        """Keep *command* under *name*, or delete it."""


class RegistryAtLogin:
    """A value under the person's own Run key: on Windows."""

    def __init__(self, registry: Registry, command: Sequence[str]) -> None:
        self._registry, self._command = registry, windows_command(command)

    def is_on(self) -> bool:
        """Say whether the value is there."""
        return self._registry.get(NAME) is not None

    def turn_on(self) -> None:
        """Write the value; raises `NotWritten`."""
        self._change(self._command)

    def turn_off(self) -> None:
        """Delete the value; raises `NotWritten`."""
        self._change(None)

    def _change(self, command: str | None) -> None:
        try:
            self._registry.set(NAME, command)
        except OSError as refusal:
            raise NotWritten(path="Run", reason=refusal.strerror) from refusal


if sys.platform == "win32":
    import winreg

    class RunKey:
        """The person's own Run key."""

        def get(self, name: str) -> str | None:
            """Give the command called *name*."""
            with suppress(FileNotFoundError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                return str(winreg.QueryValueEx(key, name)[0])
            return None

        def set(self, name: str, command: str | None) -> None:
            """Keep *command* under *name*, or delete it."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key, suppress(FileNotFoundError):
                if command is None:
                    winreg.DeleteValue(key, name)
                else:
                    winreg.SetValueEx(key, name, 0, winreg.REG_SZ, command)


def at_login(home: Path | None) -> AtLogin:
    """Give what starts the program at login on this computer, its data in *home* where one was asked for."""
    command = command_for(home)
    if sys.platform == "win32":
        return RegistryAtLogin(RunKey(), command)
    if sys.platform == "darwin":
        return FileAtLogin(Path.home() / "Library" / "LaunchAgents" / f"{_LABEL}.plist", agent(command))
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return FileAtLogin(folder / "autostart" / f"{NAME}.desktop", desktop_entry(command))


def command_for(home: Path | None) -> list[str]:
    """Give the command that starts this very program without a window.

    ``-P``: at login the current folder is the person's own, and no module is to be taken from there.
    """
    where = ["--home", str(home.resolve())] if home else []
    return [_quiet_python(sys.executable), "-P", "-m", "plaidoyer", *where, "--background"]


def _quiet_python(executable: str) -> str:
    """Give the Python that opens no console, where there is one: on Windows."""
    quiet = Path(executable).with_name("pythonw.exe")
    return str(quiet) if sys.platform == "win32" and quiet.exists() else executable


def desktop_entry(command: Sequence[str]) -> bytes:
    """Write the entry that a Linux desktop starts (Desktop Entry Specification 1.4, Autostart 0.5)."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.4",
        "Name=Plaidoyer",
        "Comment=Rappels d’échéances",
        "Icon=plaidoyer",
        f"Exec={' '.join(map(_quoted, command))}",
        "Terminal=false",
        "NoDisplay=true",
        "Categories=Office;",
        "X-GNOME-Autostart-enabled=true",
    )
    return os.fsencode("\n".join(lines) + "\n")


def agent(command: Sequence[str]) -> bytes:
    """Write the property list that macOS starts at login."""
    import plistlib  # here: no other system needs it, and the window waits for every import

    return plistlib.dumps({"Label": _LABEL, "ProgramArguments": list(command), "RunAtLoad": True})


def windows_command(command: Sequence[str]) -> str:
    """Write a command line of Windows; a path there holds no quotation mark.

    A backslash before the closing one would take it for a letter: those at an end are doubled.
    """
    ends = (len(each) - len(each.rstrip("\\")) for each in command)
    return " ".join(f'"{each}{chr(92) * end}"' for each, end in zip(command, ends, strict=True))


def _quoted(argument: str) -> str:
    return f'"{"".join(_ESCAPED.get(each, each) for each in argument)}"'
