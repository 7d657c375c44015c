"""What the person does with the papers of a request: save a letter, save or join or remove a file."""

from collections.abc import Callable
from dataclasses import dataclass

from gui.desktop.files import FileKind, Files
from gui.pages.disk import Disk
from gui.work import Lane, Work
from letters.domain.drafts import KeptLetter
from letters.domain.file_names import savable
from letters.domain.requests import Kept
from letters.services.language import _
from letters.services.requests import Requests

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
        path = self.files.save(_("Save a copy"), savable(kept.name), [])
        if path is not None:
            self.work.do(
                lambda: self.disk.write_from(path, lambda file: self.requests.copy_to(kept, file)),
                then=then,
                lane=Lane.STORE,
            )

    def remove(self, then: Done, *files: Kept) -> None:
        """Remove files from their request, and their contents from the disk."""
        self.work.write(lambda: self.requests.detach(*files), then=then)
