"""What a letter becomes when it leaves the program other than on paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FormText:
    """The text for a web form that takes so many characters.

    *characters* counts Unicode code points, and each line break as two (many forms count CR LF);
    *left_out* gives the texts that had to go, and *annex* is then the whole letter, to be joined.
    """

    text: str
    characters: int
    left_out: tuple[str, ...]
    annex: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file joined to an e-mail; *media_type* as in ``application/pdf``."""

    name: str
    content: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class MessageHead:
    """What stands above a message that leaves: from whom, to whom, when (with its zone), as which message."""

    name: str
    address: str
    to: str
    message_id: str
    at: datetime


class Files(Protocol):
    """Writing files where the person says, whole or not at all."""

    def write_whole(self, path: Path, content: bytes) -> None:
        """Put *content* at *path*, or leave what was there; raises `NotWritten`."""

    def write_all(self, folder: Path, files: Mapping[str, bytes]) -> None:
        """Put all of *files* (content by name) in *folder*, or none; raises `NotWritten`."""
