"""Nothing is left behind when the program is left."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui.desktop.clipboard import Clipboard
from gui.look.theme import Theme
from gui.look.tokens import Scheme

app = QApplication([])
Theme(app).apply(Scheme.LIGHT)
clipboard = Clipboard(app.clipboard())
clipboard.copy("secret")
QTimer.singleShot(0, app.quit)
app.exec()
print(repr(app.clipboard().text()))
"""


def test_neither_a_secret_nor_a_file_stays(tmp_path):
    surroundings = {**os.environ, "TMPDIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).parents[2]

    said = subprocess.run([sys.executable, "-c", PROGRAM], cwd=root, env=surroundings, capture_output=True,
                          text=True, check=True)  # fmt: skip

    assert said.stdout == "''\n"
    assert list(tmp_path.iterdir()) == []
