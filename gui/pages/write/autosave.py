"""Keeping a draft a moment after each change, and at once when the page is left."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from gui.work import Work
from letters.domain.drafts import Draft
from letters.domain.errors import PlaidoyerError
from letters.services.drafts import Drafts
from letters.services.language import _, sentence

REST = 1000
"""Milliseconds after the last change."""


class Autosave(QObject):
    """*said* tells in words what became of the draft, *failed* that it was not kept.

    A draft that could not be kept is tried again with the next change, and when the page is left.
    """

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, drafts: Drafts, work: Work) -> None:
        super().__init__()
        self._drafts, self._work = drafts, work
        self._latest: Draft | None = None
        self._unsaved: Draft | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.flush)

    def keep(self, draft: Draft) -> None:
        """Keep *draft* soon."""
        self._latest = self._unsaved = draft
        self.said.emit("")
        self._rest.start()

    def flush(self) -> None:
        """Keep at once what is not kept yet."""
        self._rest.stop()
        draft, self._unsaved = self._unsaved, None
        if draft is not None:
            failed = partial(self._not_saved, draft)
            self._work.write(lambda: self._drafts.save(draft), then=self._saved, failed=failed)

    def forget(self) -> None:
        """Keep nothing more of a draft that left or was thrown away."""
        self._rest.stop()
        self._latest = self._unsaved = None

    def _saved(self, _draft: Draft) -> None:
        if self._unsaved is None:
            self.said.emit(_("Draft saved"))

    def _not_saved(self, draft: Draft, error: Exception) -> None:
        if self._latest is draft:
            self._unsaved = draft
        words = sentence(error) if isinstance(error, PlaidoyerError) else ""
        self.failed.emit(_("The draft could not be saved. {reason}").format(reason=words).strip())
