"""Choosing a file, in the system's own dialogs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file in the person's words, with its endings: ``("pdf",)``."""

    words: str
    endings: tuple[str, ...]

    def filter(self) -> str:
        """Give the kind as Qt writes it."""
        return f"{self.words} ({' '.join(f'*.{ending}' for ending in self.endings)})"


class Files(Protocol):
    """Whoever lets the person choose."""

    def open(self, title: str, kinds: Sequence[FileKind]) -> Path | None:
        """Give a file that is there, or none."""

    def several(self, title: str, kinds: Sequence[FileKind]) -> tuple[Path, ...]:
        """Give files that are there, in the order of the dialog, or none."""

    def save(self, title: str, suggested: str, kinds: Sequence[FileKind]) -> Path | None:
        """Give a file to write, with an ending of the first kind where none was typed, or none."""

    def folder(self, title: str) -> Path | None:
        """Give a folder that is there, or none."""


class NativeFiles:
    """Lets the person choose in the dialogs of the system, above *parent*, from where they last were."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._last = Path.home()

    def open(self, title: str, kinds: Sequence[FileKind]) -> Path | None:
        """Give a file that is there, or none."""
        chosen, _kind = QFileDialog.getOpenFileName(self._parent, title, str(self._last), _filters(kinds))
        return self._kept(chosen)

    def several(self, title: str, kinds: Sequence[FileKind]) -> tuple[Path, ...]:
        """Give files that are there, or none."""
        chosen, _kind = QFileDialog.getOpenFileNames(self._parent, title, str(self._last), _filters(kinds))
        return tuple(path for path in map(self._kept, chosen) if path)

    def save(self, title: str, suggested: str, kinds: Sequence[FileKind]) -> Path | None:
        """Give a file to write, or none; the dialog itself asks before another is replaced."""
        at = str(self._last / suggested)
        chosen, _kind = QFileDialog.getSaveFileName(self._parent, title, at, _filters(kinds))
        path = self._kept(chosen)
        return with_ending(path, kinds) if path else None

    def folder(self, title: str) -> Path | None:
        """Give a folder that is there, or none."""
        return self._kept(QFileDialog.getExistingDirectory(self._parent, title, str(self._last)))

    def _kept(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        path = Path(chosen)
        self._last = path if path.is_dir() else path.parent
        return path


def with_ending(path: Path, kinds: Sequence[FileKind]) -> Path:
    """Give *path* with the first ending of *kinds* unless it has one of them."""
    endings = [ending for kind in kinds for ending in kind.endings]
    if not endings or path.suffix.lower().lstrip(".") in endings:
        return path
    return path.with_name(f"{path.name}.{endings[0]}")


def _filters(kinds: Sequence[FileKind]) -> str:
    return ";;".join(kind.filter() for kind in kinds)
