"""Keeping what came and went with its proof."""

from gui.pages.evidence.files_chosen import FilesChosen
from gui.pages.evidence.joining import Joining
from gui.pages.evidence.sealing import Sealing

__all__ = ["FilesChosen", "Joining", "Sealing"]
