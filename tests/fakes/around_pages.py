"""What stands around a page in a test: work done at once, files and answers given beforehand."""

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal


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


@dataclass
class ChosenFiles:
    """The person chooses *path*, or nothing."""

    path: Path | None = None
    suggested: list[str] = field(default_factory=list)

    def open(self, _title, _kinds):
        return self.path

    def save(self, _title, suggested, _kinds):
        self.suggested.append(suggested)
        return self.path


@dataclass
class DiskInMemory:
    """Files by their path."""

    contents: dict[Path, bytes] = field(default_factory=dict)

    def read(self, path):
        return self.contents[path]

    def write(self, path, content):
        self.contents[path] = content


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
    uid: UUID = field(default_factory=uuid4)


@dataclass
class DraftsBegun:
    """Letters that were begun."""

    begun: tuple[Begun, ...] = ()

    def all(self):
        return self.begun
