"""Starting at login, as each system lets a person ask for it."""

import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from letters.domain.output_errors import NotWritten
from plaidoyer.windowing.at_login import (
    FileAtLogin,
    RegistryAtLogin,
    agent,
    at_login,
    command_for,
    desktop_entry,
    windows_command,
)

COMMAND = [
    "/opt/py thon/bin/python",
    "-m",
    "plaidoyer",
    "--home",
    '/home/zoé/à "moi" $HOME `x` \\ 100%',
    "--background",
]


def exec_of(entry):
    """The command of a desktop entry, unescaped, then unquoted by a shell, whose rules are a superset."""
    (line,) = [each for each in entry.decode().splitlines() if each.startswith("Exec=")]
    unescaped = line.removeprefix("Exec=").replace("\\\\", "\\")
    told = subprocess.run(
        ["sh", "-c", f"printf '%s\\n' {unescaped}"], capture_output=True, text=True, check=True
    )
    return [each.replace("%%", "%") for each in told.stdout.splitlines()]


def test_the_entry_of_a_linux_desktop_starts_this_very_program():
    assert COMMAND == exec_of(desktop_entry(COMMAND))


def test_a_path_of_several_lines_adds_no_line_to_the_entry():
    entry = desktop_entry(["/opt/python", "--home", "/home/zoé\nTryExec=/usr/x\r\t"])

    assert "TryExec" not in {line.partition("=")[0] for line in entry.decode().splitlines()}
    assert b'"/home/zo\xc3\xa9\\nTryExec=/usr/x\\r\\t"' in entry


@pytest.mark.skipif(sys.platform == "win32", reason="names there are always text")
def test_a_path_that_is_no_text_stays_as_it_is():
    assert b'"/home/zo\xe9"' in desktop_entry([os.fsdecode(b"/home/zo\xe9")])


def test_the_entry_is_one_that_desktops_accept(tmp_path):
    checker = shutil.which("desktop-file-validate")
    if checker is None:
        pytest.skip("desktop-file-validate is not installed (package desktop-file-utils)")
    path = tmp_path / "plaidoyer.desktop"
    path.write_bytes(desktop_entry(COMMAND))

    told = subprocess.run([checker, str(path)], capture_output=True, text=True, check=False)

    assert (0, "") == (told.returncode, told.stdout)


def test_the_command_starts_the_program_without_a_window(tmp_path):
    home = tmp_path / "home"

    assert [sys.executable, "-P", "-m", "plaidoyer", "--background"] == command_for(None)
    assert ["--home", str(home), "--background"] == command_for(home)[4:]


def test_no_module_in_the_folder_of_the_person_is_taken_for_ours(tmp_path):
    """At login that folder is the current one."""
    (tmp_path / "plaidoyer.py").write_text("print('theirs')")
    command = [*command_for(None)[:-1], "--help"]

    told = subprocess.run(
        command, cwd=tmp_path, env={"PYTHONPATH": str(Path.cwd())}, capture_output=True, text=True, check=True
    )

    assert "theirs" not in told.stdout


def test_the_agent_of_macos_is_read_back():
    told = plistlib.loads(agent(COMMAND))

    assert (COMMAND, True) == (told["ProgramArguments"], told["RunAtLoad"])


def test_the_command_of_windows_quotes_each_part():
    assert '"C:\\Mes programmes\\pythonw.exe" "-m" "plaidoyer"' == windows_command(
        ["C:\\Mes programmes\\pythonw.exe", "-m", "plaidoyer"]
    )


def test_a_whole_disk_as_a_folder_does_not_swallow_what_follows():
    assert '"--home" "D:\\\\" "--background"' == windows_command(["--home", "D:\\", "--background"])


def test_a_file_turns_it_on_and_off(tmp_path):
    login = FileAtLogin(tmp_path / "config" / "autostart" / "plaidoyer.desktop", b"[Desktop Entry]\n")
    assert not login.is_on()

    login.turn_on()
    assert login.is_on()
    login.turn_off()
    login.turn_off()

    assert [] == list((tmp_path / "config" / "autostart").iterdir())


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path):
    (tmp_path / "config").write_text("a file")

    with pytest.raises(NotWritten):
        FileAtLogin(tmp_path / "config" / "plaidoyer.desktop", b"x").turn_on()


class Values(dict):
    """A Run key kept in memory; one that is *shut* may not be changed."""

    shut = False

    def set(self, name, command):
        if self.shut:
            raise PermissionError(13, "denied")
        if command is None:
            self.pop(name, None)
        else:
            self[name] = command


def test_a_value_of_the_registry_turns_it_on_and_off():
    values = Values()
    login = RegistryAtLogin(values, ["pythonw", "-m", "plaidoyer"])

    login.turn_on()
    assert (True, {"plaidoyer": '"pythonw" "-m" "plaidoyer"'}) == (login.is_on(), values)
    login.turn_off()

    assert not login.is_on()
    values.shut = True
    with pytest.raises(NotWritten):
        login.turn_on()


@pytest.mark.skipif(sys.platform != "linux", reason="where Linux desktops look")
def test_the_file_lies_where_the_desktop_looks(tmp_path):
    program = (
        "from plaidoyer.windowing.at_login import at_login as a; a(None).turn_on(); print(a(None).is_on())"
    )

    told = subprocess.run(
        [sys.executable, "-c", program], env={"XDG_CONFIG_HOME": str(tmp_path), "PYTHONPATH": "."},
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert "True\n" == told.stdout
    assert (tmp_path / "autostart" / "plaidoyer.desktop").is_file()
    assert at_login(None) is not None
