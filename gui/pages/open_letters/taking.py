"""Writing the letter, its list and the table of those to thank where the person says; erasing them."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from gui.desktop.files import FileKind
from gui.pages.around import Around
from gui.pages.open_letters.desk import OpenLettersDesk
from gui.pages.open_letters.leaving import Leaving
from gui.work import Work
from letters.domain.file_names import savable
from letters.domain.wording import N_
from letters.services.language import _
from letters.services.signatures.publishing import FORMS

_SEAL, _LIST = N_("Verification file (JSON)"), N_("List of those to thank (CSV)")


class Taking(QObject):
    """Does what *leaving* asks: *done* says what was done, *failed* what went wrong.

    *erased* when the letter is gone.
    """

    done = Signal(str)
    failed = Signal(object)
    erased = Signal()

    def __init__(self, leaving: Leaving, desk: OpenLettersDesk, around: Around, work: Work) -> None:
        super().__init__(leaving)
        self._leaving, self._desk, self._around, self._work = leaving, desk, around, work
        self._uid: UUID | None = None
        self._title = ""
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

    def _erase(self) -> None:
        uid = self._uid
        title = _("Erase « {title} »?").format(title=self._title)
        text = _(
            "Its texts, its list, everybody’s consent and the marks of withdrawals are erased here. Backups "
            "and files made before still hold them. This cannot be undone."
        )
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
        leaving.thanking.listed.connect(self._write_list)
        leaving.erased.connect(self._erase)
