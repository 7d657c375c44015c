"""Writing the letter, its list and the thank-you messages where the person says."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from gui.desktop.files import FileKind
from gui.job import Job, Stopped
from gui.pages.around import Around
from gui.pages.open_letters.desk import OpenLettersDesk
from gui.pages.open_letters.leaving import Leaving
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.domain.drafts import Draft
from letters.domain.file_names import savable
from letters.domain.wording import N_
from letters.ports.exports import Attachment
from letters.services.language import _, n_
from letters.services.signatures.publishing import FORMS, count_words

_SEAL, _LIST = N_("Verification file (JSON)"), N_("List of those to thank (CSV)")


class Taking(QObject):
    """Does what *leaving* asks: *done* says what was done, *failed* what went wrong.

    *write_asked* gives the thank-you letter to go on with; *erased* when the letter is gone.
    """

    done = Signal(str)
    failed = Signal(object)
    write_asked = Signal(object)
    erased = Signal()

    def __init__(self, leaving: Leaving, desk: OpenLettersDesk, around: Around, work: Work) -> None:
        super().__init__(leaving)
        self._leaving, self._desk, self._around, self._work = leaving, desk, around, work
        self._uid: UUID | None = None
        self._title = ""
        self._job: Job | None = None
        self._connect()

    def show_letter(self, uid: UUID) -> None:
        """Take the letter *uid* from now on."""
        self._uid = uid

    def show_title(self, title: str) -> None:
        """Name files after *title*."""
        self._title = title

    def _export(self, ending: str) -> None:
        uid, path = self._uid, self._path(FORMS[ending], ending)
        if uid is None or path is None:
            return
        desk, disk = self._desk, self._around.disk

        def write() -> str:
            published = desk.signatures.published(uid)
            disk.write_from(path, lambda file: desk.export.fill(published, ending, file))
            return path.name

        self._work.do(write, then=self._saved, failed=self.failed.emit)

    def _write_seal(self) -> None:
        uid, path = self._uid, self._path(_SEAL, "json", _("verification"))
        if uid is not None and path is not None:
            content = partial(self._sealed, uid)
            self._work.do(partial(self._wrote, path, content), then=self._saved, failed=self.failed.emit)

    def _sealed(self, uid: UUID) -> bytes:
        return self._desk.seal(self._desk.signatures.seal(uid))

    def _write_list(self) -> None:
        uid, path = self._uid, self._path(_LIST, "csv", _("addresses, do not publish"))
        if uid is not None and path is not None:
            content = partial(self._desk.thanks.list, uid)
            self._work.do(partial(self._wrote, path, content), then=self._saved, failed=self.failed.emit)

    def _wrote(self, path: Path, content: object) -> str:
        if callable(content):
            self._around.disk.write(path, content())
        return path.name

    def _saved(self, name: str) -> None:
        self.done.emit(_("« {name} » is saved.").format(name=name))

    def _begin(self) -> None:
        uid, thanks = self._uid, self._desk.thanks
        if uid is not None:
            self._work.write(lambda: thanks.begin(uid), then=self._begun, failed=self.failed.emit)

    def _begun(self, draft: Draft) -> None:
        self.write_asked.emit(draft.uid)

    def _prepare(self, chosen: object) -> None:
        uid, draft = self._uid, UUID(str(chosen)) if chosen else None
        folder = self._around.desktop.files.folder(_("Choose a folder for the messages"))
        if uid is None or draft is None or folder is None:
            return
        joined = self._leaving.joined
        self._job = self._work.start(
            lambda job: self._messages(uid, draft, folder, joined, job),
            then=self._prepared, failed=self._not_prepared, progress=self._leaving.progress, lane=Lane.FILE,
        )  # fmt: skip

    def _messages(self, uid: UUID, draft: UUID, folder: Path, joined: Path | None, job: Job) -> int:
        disk = self._around.disk
        attached: tuple[Attachment, ...] = ()
        if joined is not None:
            attached = (Attachment(joined.name, disk.read(joined), _media_type(joined)),)
        total, count = len(self._desk.signatures.to_thank(uid)), 0
        for count, (name, message) in enumerate(self._desk.thanks.messages(uid, draft, attached), 1):
            disk.write(folder / name, message)
            job.step(count, total)
        return count

    def _prepared(self, count: int) -> None:
        show_if(self._leaving.busy, wanted=False)
        words = n_("{count} message was made.", "{count} messages were made.", count)
        self.done.emit(words.format(count=count_words(count)))

    def _not_prepared(self, error: Exception) -> None:
        show_if(self._leaving.busy, wanted=False)
        if isinstance(error, Stopped):
            self.done.emit(_("Stopped: the messages made so far are in the folder."))
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
            self._leaving.next.set_path(path)

    def _erase(self) -> None:
        uid = self._uid
        title = _("Erase « {title} »?").format(title=self._title)
        text = _("Its texts, its list and everybody's consent are erased. This cannot be undone.")
        confirmed = self._around.asks.confirm(title, text, do=_("Erase it"), danger=True)
        if uid is not None and confirmed:
            self._work.write(
                lambda: self._desk.letters.forget(uid), then=self._forgotten, failed=self.failed.emit
            )

    def _forgotten(self, _result: object) -> None:
        self.done.emit(_("« {name} » is erased.").format(name=self._title))
        self.erased.emit()

    def _path(self, words: str, ending: str, what: str = "") -> Path | None:
        """Ask where to save; *what* tells a file from those that are made to be published."""
        stem = " – ".join(filter(None, (savable(self._title) or _("open-letter"), what)))
        suggested = f"{stem}.{ending}"
        return self._around.desktop.files.save(_("Save"), suggested, [FileKind(_(words), (ending,))])

    def _connect(self) -> None:
        leaving = self._leaving
        leaving.exported.connect(self._export)
        leaving.sealed.connect(self._write_seal)
        leaving.begun.connect(self._begin)
        leaving.prepared.connect(self._prepare)
        leaving.listed.connect(self._write_list)
        leaving.erased.connect(self._erase)
        leaving.busy.cancelled.connect(self._stop)
        leaving.next.asked.connect(self._choose_next)


def _media_type(path: Path) -> str:
    return "application/pdf" if path.suffix.lower() == ".pdf" else "application/octet-stream"
