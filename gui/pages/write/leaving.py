"""The ways out of a finished letter: a file, a printer, the clipboard."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from gui.desktop import Desktop, FileKind
from gui.pages.disk import Disk
from gui.work import Lane, Work
from letters.services.interview import Interview
from letters.services.language import _
from letters.services.letters import Export
from letters.services.mailing import Mailing
from letters.services.writing import Writing

T = TypeVar("T")


class Leaving(QObject):
    """*done* says what was done, *failed* gives the error of what was not."""

    done = Signal(str)
    failed = Signal(object)

    def __init__(self, writing: Writing, work: Work, desktop: Desktop, disk: Disk) -> None:
        super().__init__()
        self._writing, self._work, self._desktop, self._disk = writing, work, desktop, disk
        self._mailing: Mailing | None = None

    def serve(self, mailing: Mailing) -> None:
        """Make the links that open a mail program by *mailing*."""
        self._mailing = mailing

    def take(self, way: str, interview: Interview) -> None:
        """Let *interview* leave by *way*: a file's ending, « print », « copy » or « link »."""
        if way == "copy":
            self._run(lambda: self._writing.text(interview), self._copy)
        elif way == "link" and self._mailing:
            mailing = self._mailing
            self._run(lambda: mailing.link(interview), lambda link: self._open(link, interview))
        elif way == "print":
            self._run(lambda: self._writing.export(interview, "pdf"), self._print)
        else:
            self._save(way, interview)

    def copy_for_form(self, interview: Interview, limit: int | None) -> None:
        """Copy the text for a form of *limit* characters."""
        self._run(lambda: self._writing.form_text(interview, limit), self._copy)

    def _open(self, link: str, interview: Interview) -> None:
        """Open the mail program; a letter too long for a link is saved as an e-mail, which it opens too."""
        if link:
            self._desktop.links.open(link)
        else:
            self._save("eml", interview)

    def _save(self, ending: str, interview: Interview) -> None:
        title, name, kind = _asked(ending)
        path = self._desktop.files.save(title, name, [FileKind(kind, (ending,))])
        if path is not None:
            self._run(lambda: self._written(path, ending, interview), self._saved)

    def _written(self, path: Path, ending: str, interview: Interview) -> str:
        self._disk.write(path, self._writing.export(interview, ending).content)
        return path.name

    def _saved(self, name: str) -> None:
        if name.endswith(".eml"):
            self.done.emit(
                _("Saved: {name}. Open it: your mail program shows it ready to send.").format(name=name)
            )
        else:
            self.done.emit(_("Saved: {name}").format(name=name))

    def _copy(self, text: str) -> None:
        self._desktop.clipboard.copy(text)
        self.done.emit(_("Copied. Paste it within a minute: the clipboard is then emptied."))

    def _print(self, export: Export) -> None:
        if self._desktop.printing.print_pdf(export.content, _("Letter")):
            self.done.emit(_("Sent to the printer."))

    def _run(self, call: Callable[[], T], then: Callable[[T], object]) -> None:
        self._work.do(call, then=then, failed=self.failed.emit, lane=Lane.LETTERS)


def _asked(ending: str) -> tuple[str, str, str]:
    return {
        "pdf": (_("Save the letter"), _("letter.pdf"), _("PDF")),
        "eml": (_("Save the e-mail"), _("letter.eml"), _("E-mail draft")),
        "txt": (_("Save the text"), _("letter.txt"), _("Text")),
        "docx": (_("Save for a word processor"), _("letter.docx"), _("Word processor")),
    }[ending]
