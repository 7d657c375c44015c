"""The thank-you messages made in a folder, one job at a time, and the list of those to thank."""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from gui.desktop.files import FileKind
from gui.job import Job, Stopped
from gui.pages.around import Around
from gui.pages.open_letters.desk import OpenLettersDesk
from gui.pages.open_letters.thanking import Thanking
from gui.work import Lane, Work
from letters.domain.drafts import Draft
from letters.ports.exports import Attachment
from letters.services.language import _, n_
from letters.services.signatures.publishing import count_words


@dataclass(frozen=True, slots=True)
class _Asked:
    """Messages to make: of which letter and draft, in which folder, with what joined."""

    letter: UUID
    draft: UUID
    folder: Path
    joined: Path | None
    replacing: bool = False


class Messages(QObject):
    """Does what *thanking* asks: *done* says what was done, *write_asked* gives the letter to go on with."""

    done = Signal(str)
    failed = Signal(object)
    write_asked = Signal(object)

    def __init__(self, thanking: Thanking, desk: OpenLettersDesk, around: Around, work: Work) -> None:
        super().__init__(thanking)
        self._thanking, self._desk, self._around, self._work = thanking, desk, around, work
        self._uid: UUID | None = None
        self._asked: _Asked | None = None
        self._job: Job | None = None
        thanking.begun.connect(self._begin)
        thanking.prepared.connect(self._choose)
        thanking.replaced.connect(self._replace)
        thanking.busy.cancelled.connect(self._stop)
        thanking.next.asked.connect(self._choose_next)

    def show_letter(self, uid: UUID) -> None:
        """Take the letter *uid* from now on."""
        self._uid = uid
        self._thanking.fault.hide()

    def _begin(self) -> None:
        uid, thanks = self._uid, self._desk.thanks
        if uid is not None:
            self._work.write(lambda: thanks.begin(uid), then=self._begun, failed=self.failed.emit)

    def _begun(self, draft: Draft) -> None:
        self.write_asked.emit(draft.uid)

    def _choose(self, chosen: object) -> None:
        uid, draft = self._uid, UUID(str(chosen)) if chosen else None
        if uid is None or draft is None or self._is_at_work:
            return
        folder = self._around.desktop.files.folder(_("Choose a folder for the messages"))
        if folder is not None:
            self._make(_Asked(uid, draft, folder, self._thanking.joined))

    def _replace(self) -> None:
        if self._asked is not None:
            self._make(replace(self._asked, replacing=True))

    def _make(self, asked: _Asked) -> None:
        self._asked = asked
        self._thanking.wait(waiting=True)
        self._job = self._work.start(
            lambda job: self._written(asked, job),
            then=self._prepared, failed=self._not_prepared, progress=self._thanking.busy.progress,
            lane=Lane.FILE,
        )  # fmt: skip

    def _written(self, asked: _Asked, job: Job) -> int:
        joined: tuple[Attachment, ...] = ()
        if asked.joined is not None:
            content = self._around.disk.read(asked.joined)
            joined = (Attachment(asked.joined.name, content, _media_type(asked.joined)),)
        return self._desk.thanks.write(
            asked.letter, asked.draft, asked.folder, joined, replacing=asked.replacing, step=job.step
        )

    def _prepared(self, count: int) -> None:
        self._thanking.wait(waiting=False)
        words = n_("{count} message was made.", "{count} messages were made.", count)
        self.done.emit(words.format(count=count_words(count)))

    def _not_prepared(self, error: Exception) -> None:
        is_here = self._asked is not None and self._asked.letter == self._uid
        self._thanking.wait(waiting=False)
        if isinstance(error, Stopped):
            self.done.emit(_("Stopped: the messages made so far are in the folder."))
        elif is_here and self._thanking.isVisible():
            self._thanking.refuse(error)
        else:
            self.failed.emit(error)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _choose_next(self) -> None:
        path = self._around.desktop.files.open(
            _("Choose the next letter"), [FileKind(_("Letters"), ("pdf",))]
        )
        if path is not None:
            self._thanking.next.set_path(path)

    @property
    def _is_at_work(self) -> bool:
        return not self._thanking.busy.isHidden()


def _media_type(path: Path) -> str:
    return "application/pdf" if path.suffix.lower() == ".pdf" else "application/octet-stream"
