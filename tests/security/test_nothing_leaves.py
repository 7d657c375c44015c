"""Nothing leaves this computer (P1), and an export leaves no copy behind (P12)."""

import subprocess
import sys

import pytest

from tests.house.sources import ROOT

WITHOUT_NETWORK = """
import socket, sys

def refused(*_arguments, **_options):
    raise SystemExit("a connection was tried")

socket.socket.connect = socket.socket.connect_ex = socket.create_connection = socket.getaddrinfo = refused
from plaidoyer.__main__ import run
sys.exit(run(sys.argv[1:]))
"""
EXPORTS = {
    "the demonstration": ["demo", "--output", "out"],
    "a letter as PDF": ["write", "objection/health-insurer", "--example", "--output", "l.pdf"],
    "a letter as text": ["write", "objection/health-insurer", "--example", "--output", "l.txt"],
    "a letter as e-mail": ["write", "objection/health-insurer", "--example", "--output", "l.eml"],
    "the text of a form": [
        "write",
        "objection/health-insurer",
        "--example",
        "--limit",
        "2000",
        "--output",
        "l.txt",
    ],
    "a refusal": ["write", "objection/health-insurer", "--example", "--output", "nowhere/l.pdf"],
}
HOMES = (
    "TMPDIR",
    "HOME",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "XDG_STATE_HOME",
)
ENVIRONMENT = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}


def ended(command, folder, environment):
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("arguments", EXPORTS.values(), ids=EXPORTS.keys())
def test_an_export_opens_no_connection_and_leaves_no_copy(tmp_path, arguments):
    work = tmp_path / "work"
    homes = {name: tmp_path / name.lower() for name in HOMES}
    for folder in (work, *homes.values()):
        folder.mkdir()
    environment = ENVIRONMENT | {name: str(path) for name, path in homes.items()}

    done = ended([sys.executable, "-c", WITHOUT_NETWORK, *arguments], work, environment)

    assert "connection" not in done.stderr
    assert [] == [path for folder in homes.values() for path in folder.rglob("*")]
    assert arguments[-1].partition("/")[0] in {path.name for path in work.iterdir()} or done.returncode == 1


def test_the_guard_would_see_a_connection():
    script = WITHOUT_NETWORK.replace(
        "from plaidoyer", "socket.create_connection(('127.0.0.1', 9))\nfrom plaidoyer"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert "a connection was tried" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="modes are those of POSIX")
def test_what_is_written_is_readable_by_its_owner_alone(tmp_path):
    ended([sys.executable, "-m", "plaidoyer", "demo", "--output", "out"], tmp_path, ENVIRONMENT)

    assert {0o700} == {(tmp_path / "out").stat().st_mode & 0o777}
    assert {0o600} == {file.stat().st_mode & 0o777 for file in (tmp_path / "out").iterdir()}
