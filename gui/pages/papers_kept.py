"""What the person does with the papers of a request: save a letter, save or join or remove a file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from gui.desktop.files import FileKind, Files
from gui.pages.disk import Disk
from gui.work import Work
from letters.domain.drafts import KeptLetter
from letters.domain.requests import Kept
from letters.services.language import _
from letters.services.requests import File, Requests

Done = Callable[[object], object]


@dataclass(frozen=True, slots=True)
class PapersKept:
    """Reads and writes on the disk, off the window's thread, once the person chose where."""

    requests: Requests
    files: Files
    disk: Disk
    work: Work

    def save_letter(self, letter: KeptLetter, then: Done) -> None:
        """Save the paper of a letter as it left; nothing when the person would rather not."""
        path = self.files.save(_("Save the letter"), _("letter.pdf"), [FileKind(_("PDF"), ("pdf",))])
        if path is not None:
            self.work.do(lambda: self.disk.write(path, self.requests.paper(letter)), then=then)

    def save_copy(self, kept: Kept, then: Done) -> None:
        """Save a copy of a file exactly as it was received."""
        path = self.files.save(_("Save a copy"), Path(kept.name).name, [])
        if path is not None:
            self.work.do(lambda: self.disk.write(path, self.requests.content(kept)), then=then)

    def join(self, uid: UUID, then: Done) -> None:
        """Join a file to the request *uid*; a file too large is told as trouble."""
        path = self.files.open(_("Join a file"), [])
        if path is not None:
            self.work.write(lambda: self._join(uid, path), then=then)

    def _join(self, uid: UUID, path: Path) -> Kept:
        return self.requests.attach(uid, File(path.name, self.disk.read(path)))

    def remove(self, kept: Kept, then: Done) -> None:
        """Remove a file from its request."""
        self.work.write(lambda: self.requests.detach(kept), then=then)
