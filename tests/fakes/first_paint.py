"""A window opened until it is painted once, in a process of its own: ``bare``, or the program's in a folder.

It prints, as JSON, how long that took since the process began, in milliseconds, and what had been imported.
"""

import json
import os
import sys
import time
from datetime import date
from pathlib import Path

BEGUN = time.perf_counter()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject  # noqa: E402 -- the clock runs first
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton  # noqa: E402 -- as above


class Painted(QObject):
    """Notices the first painting of a window."""

    def __init__(self) -> None:
        super().__init__()
        self.is_done = False

    def eventFilter(self, _watched, event):  # noqa: N802 -- Qt chooses the name
        self.is_done = self.is_done or event.type() == QEvent.Type.Paint
        return False


def bare(_app):
    window = QMainWindow()
    window.setCentralWidget(QPushButton("Plaidoyer"))
    window.show()
    return window


def program(app, folder):
    from letters.storage.preferences import PreferencesFile
    from plaidoyer.clock import SystemClock  # its imports are what is measured
    from plaidoyer.windowing.session import Session

    front = PreferencesFile(folder.with_name("preferences.toml"))
    session = Session(app, folder, SystemClock(date(2026, 11, 22)), front, "fr")
    session.show()
    return session


if __name__ == "__main__":
    application, painted = QApplication([]), Painted()
    application.installEventFilter(painted)
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    kept = bare(application) if folder is None else program(application, folder)
    while not painted.is_done:
        application.processEvents()
    told = {"ms": (time.perf_counter() - BEGUN) * 1000, "modules": sorted(sys.modules)}
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)
