"""Nothing heavy is loaded before the window is painted: it opens at once, on any computer."""

import json
import subprocess
import sys

from tests.house.sources import ROOT

STORAGE = {"alembic", "filelock", "keyring", "nacl", "sqlalchemy", "sqlcipher3"}
PAPER = {"icalendar", "pikepdf", "PIL", "pypdfium2", "reportlab", "segno"}
LETTERS = {"jinja2", "markdown_it"}
CHILD = ROOT / "tests" / "fakes" / "first_paint.py"


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path):
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(CHILD), "program", str(tmp_path / "home")]

    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)

    loaded = {name.partition(".")[0] for name in json.loads(done.stdout)["modules"]}
    assert set() == loaded & (STORAGE | PAPER | LETTERS)
    assert "gui" in loaded
