"""What stands around a page in a test: work done at once, files and answers given beforehand."""

import io
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from gui.job import Job


class AtOnce(QObject):
    """Does what `gui.work.Work` does, in the thread of the test."""

    trouble = Signal(object)

    def do(self, call, *, then, failed=None, key="", lane=""):  # noqa: ARG002 -- as the real one is called
        try:
            result = call()
        except Exception as error:  # noqa: BLE001 -- as the real one does
            (failed or self.trouble.emit)(error)
        else:
            then(result)

    def write(self, call, *, then, failed=None):
        self.do(call, then=then, failed=failed)

    def start(self, call, *, then, failed=None, progress=None, lane=""):
        job = Job(progress or (lambda _done, _total: None))
        self.do(lambda: call(job), then=then, failed=failed, lane=lane)
        return job


class Later(AtOnce):
    """Does nothing before it is told to."""

    def __init__(self):
        super().__init__()
        self.waiting = []

    def write(self, call, *, then, failed=None):
        self.waiting.append(lambda: self.do(call, then=then, failed=failed))

    def go_on(self):
        while self.waiting:
            self.waiting.pop(0)()


class LaterJobs(AtOnce):
    """Does long calls when it is told to, as `Later` does those that write."""

    def __init__(self):
        super().__init__()
        self.jobs = []

    def start(self, call, *, then, failed=None, progress=None, lane=""):
        job = Job(progress or (lambda _done, _total: None))
        self.jobs.append(lambda: self.do(lambda: call(job), then=then, failed=failed, lane=lane))
        return job

    def go_on(self):
        while self.jobs:
            self.jobs.pop(0)()


@dataclass
class ChosenFiles:
    """The person chooses *path*, or nothing."""

    path: Path | None = None
    suggested: list[str] = field(default_factory=list)

    def open(self, _title, _kinds):
        return self.path

    def several(self, _title, _kinds):
        return () if self.path is None else (self.path,)

    def save(self, _title, suggested, _kinds):
        self.suggested.append(suggested)
        return self.path

    def folder(self, _title):
        return self.path


@dataclass
class DiskInMemory:
    """Files by their path."""

    contents: dict[Path, bytes] = field(default_factory=dict)

    def read(self, path):
        return self.contents[path]

    def write(self, path, content):
        self.contents[path] = content

    def source(self, path):
        return SourceInMemory(path.name, self.contents[path])

    def write_from(self, path, fill):
        file = io.BytesIO()
        fill(file)
        self.contents[path] = file.getvalue()


@dataclass(frozen=True)
class SourceInMemory:
    """A file that the person chose."""

    name: str
    content: bytes

    def size(self):
        return len(self.content)

    def pieces(self, size):
        for start in range(0, len(self.content), size):
            yield self.content[start : start + size]


@dataclass
class Answers:
    """The person says *yes* or no to everything; *asked* keeps what they were asked."""

    yes: bool = True
    asked: list[tuple[str, str]] = field(default_factory=list)

    def confirm(self, title, text, *, do, danger=False):  # noqa: ARG002 -- as the real one is called
        self.asked.append((title, text))
        return self.yes


@dataclass(frozen=True)
class Begun:
    """A letter that was begun."""

    title: str
    missing: int
    recipient: str = ""
    uid: UUID = field(default_factory=uuid4)


@dataclass
class DraftsBegun:
    """Letters that were begun."""

    begun: tuple[Begun, ...] = ()

    def all(self):
        return self.begun


CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.List,
    QAccessible.Role.Table,
}


def nodes(node):
    """Give all that a screen reader finds under *node*."""
    yield node
    for place in range(node.childCount()):
        child = node.child(place)
        if child and child.isValid():
            yield from nodes(child)


def names(widget):
    """Give the name of each control in sight, as a screen reader says it."""
    found = (node for node in nodes(QAccessible.queryAccessibleInterface(widget)) if node.role() in CONTROLS)
    return [node.text(QAccessible.Text.Name).strip() for node in found if not node.state().invisible]


def heard(signal):
    """Collect what *signal* says from now on."""
    said = []
    signal.connect(lambda *told: said.append(told))
    return said


def on_screen(qtbot, page, width=1240, height=800):
    """Show *page* as the window does."""
    qtbot.addWidget(page)
    page.resize(width, height)
    page.refresh()
    page.show()
    QApplication.processEvents()
    return page


def hostile_words():
    return "<b>gras</b><img src='file:///etc/hostname'> &amp; " + "x" * 400
