"""Preparing a copy of an identity paper: choose it, mask it, see the copy, join it to the request."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.desktop.files import FileKind
from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.identity.controls import Controls
from gui.pages.identity.foot import Foot
from gui.pages.identity.reading import png_of
from gui.widgets.banner import Banner
from gui.widgets.beside import Beside
from gui.widgets.busy import Busy
from gui.widgets.drop_zone import DropZone
from gui.widgets.label import Label, Role
from gui.widgets.mask_canvas import MaskCanvas
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.domain.errors import PlaidoyerError
from letters.ports.masking import CopyForm, Mask, OpenedPaper
from letters.services.identity_copies import IdentityCopies, MaskedCopy
from letters.services.language import _, sentence
from letters.services.requests import Followed

_ENDINGS = ("jpg", "jpeg", "png", "pdf", "webp", "tif", "tiff")


class IdentityPage(Page):
    """Shows the paper that the person chose, and the copy made of it; its subject is a request."""

    def __init__(self, copies: IdentityCopies, work: Work, around: Around) -> None:
        super().__init__(_("A copy of an identity paper"), back=True)
        self._copies, self._work, self._around = copies, work, around
        self._uid = UUID(int=0)
        self.paper: OpenedPaper | None = None
        self.copy: MaskedCopy | None = None
        self.law = Banner(
            _("A body may ask for proof of identity only if it has a reasonable doubt."),
            Tone.INFO,
            detail=_(
                "Other means can prove who you are; a copy of an identity paper is not to be asked for as a "
                "matter of course (GDPR, art. 12(6))."
            ),
        )
        self.zone = DropZone(
            _("Drop a photograph or a PDF of the paper here"),
            _("It stays on this computer: the paper itself is not kept, only the masked copy is."),
            _("Choose the paper"),
        )
        self.trouble, self.busy = Banner(), Busy(_("The paper is being opened…"))
        self.canvas, self.controls, self.foot = MaskCanvas(), Controls(), Foot()
        self.seen = MaskCanvas()
        self._furnish()
        self._connect()
        self._show()

    def shown_with(self, subject: object) -> None:
        """Prepare a copy for the request whose identifier is *subject*."""
        if isinstance(subject, UUID):
            self._uid = subject
            self._forget()

    def refresh(self) -> None:
        """Read again for whom the copy is."""
        uid = self._uid
        self._work.do(
            lambda: self._copies.words(self._copies.requests.followed(uid)),
            then=self._name,
            failed=self._refuse,
            key="identity",
        )

    def take(self, path: Path) -> None:
        """Open the paper at *path*."""
        self._wait(waiting=True)
        disk = self._around.disk
        self._work.do(
            lambda: self._copies.opened(png_of(disk.read(path))),
            then=self._open,
            failed=self._refuse,
            key="identity-paper",
            lane=Lane.LETTERS,
        )

    def may_leave(self) -> bool:
        self._forget()
        return True

    def _choose(self) -> None:
        path = self._around.desktop.files.open(
            _("Choose the paper"), [FileKind(_("Photographs and PDF"), _ENDINGS)]
        )
        if path is not None:
            self.take(path)

    def _name(self, words: str) -> None:
        if not self.controls.words.value():
            self.controls.propose(words)

    def _open(self, paper: OpenedPaper) -> None:
        self._hold(paper, None)
        self.canvas.show_picture(QImage.fromData(paper.pixels))
        self._wait(waiting=False)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> None:
        words, paper, form = self.controls.across(), self.paper, self.controls.copy_form
        if not words or paper is None:
            return
        if not self.canvas.masks:
            self.trouble.say(_("Nothing is masked yet: add a mask first."), Tone.WARN)
            return
        masks = [Mask(box.left(), box.top(), box.width(), box.height()) for box in self.canvas.masks]
        self._wait(waiting=True)
        self._work.do(
            lambda: self._made(paper, masks, words, form),
            then=self._show_copy,
            failed=self._refuse,
            key="identity-copy",
            lane=Lane.LETTERS,
        )

    def _made(
        self, paper: OpenedPaper, masks: list[Mask], words: str, form: CopyForm
    ) -> tuple[MaskedCopy, QImage]:
        """Make the copy, and read it again as whoever receives it will."""
        copy = self._copies.made(paper, masks, words, form)
        return copy, QImage.fromData(png_of(copy.content))

    def _show_copy(self, made: tuple[MaskedCopy, QImage]) -> None:
        copy, picture = made
        self._hold(self.paper, copy)
        self.seen.show_picture(picture)
        self._wait(waiting=False)
        self.foot.join.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self) -> None:
        self._hold(self.paper, None)
        self._show()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _join(self) -> None:
        uid, copy = self._uid, self.copy
        if copy is not None:
            self._wait(waiting=True)
            self._work.write(lambda: self._copies.keep(uid, copy), then=self._joined, failed=self._refuse)

    def _joined(self, _followed: Followed) -> None:
        uid = self._uid
        self._forget()
        self.told.emit(_("Masked copy joined to the request."), None)
        self.wants.emit(Place.REQUEST, uid)

    def _save(self) -> None:
        copy = self.copy
        path = self._around.desktop.files.save(_("Save the copy"), copy.name, []) if copy else None
        if copy is not None and path is not None:
            self._work.do(
                lambda: self._around.disk.write(path, copy.content),
                then=lambda _done: self.told.emit(_("Saved."), None),
                failed=self._refuse,
            )

    def _refuse(self, error: Exception) -> None:
        self._wait(waiting=False)
        if isinstance(error, PlaidoyerError):
            self.trouble.say(sentence(error), Tone.BAD)
        else:
            self._work.trouble.emit(error)

    def _forget(self) -> None:
        """Let go of the paper and of the copy: nothing of them stays in memory longer than is needed."""
        self._hold(None, None)
        self.canvas.show_picture(QImage())
        self.seen.show_picture(QImage())
        self.controls.words.set_value("")
        self._show()

    def _hold(self, paper: OpenedPaper | None, copy: MaskedCopy | None) -> None:
        self.paper, self.copy = paper, copy

    def _wait(self, *, waiting: bool) -> None:
        self.trouble.say("")
        show_if(self.busy, wanted=waiting)
        for part in (self.foot, self.zone, self.controls):
            part.setEnabled(not waiting)
        if not waiting:
            self._show()

    def _show(self) -> None:
        masking, done = self.paper is not None and self.copy is None, self.copy is not None
        show_if(self.zone, wanted=self.paper is None)
        show_if(self.law, wanted=self.paper is None)
        show_if(self.working, wanted=masking)
        show_if(self.result, wanted=done)
        show_if(self.busy, wanted=False)
        show_if(self.foot, wanted=self.paper is not None)
        self.foot.show_ways(done=done)
        self.controls.show_masks(chosen=self.canvas.chosen >= 0)

    def _furnish(self) -> None:
        self.working = Beside(self.canvas, self.controls, shares=(3, 2))
        self.result = QWidget()
        column = QVBoxLayout(self.result)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(_("This is the copy, as they will receive it."), Role.HEADING))
        column.addWidget(
            Label(_("What is black is gone from the file: nobody can take it away."), Role.MUTED)
        )
        column.addWidget(self.seen)
        self.seen.setEnabled(False)
        for part in (self.law, self.trouble, self.busy, self.zone, self.working, self.result):
            self.add(part)
        self.set_foot(self.foot)
        show_if(self.trouble, wanted=False)

    def _connect(self) -> None:
        self.zone.dropped.connect(self.take)
        self.zone.asked.connect(self._choose)
        self.canvas.changed.connect(lambda: self.controls.show_masks(chosen=self.canvas.chosen >= 0))
        self.controls.add_asked.connect(self.canvas.add)
        self.controls.remove_asked.connect(self.canvas.remove)
        self.controls.other_asked.connect(self._choose)
        self.foot.made.connect(self._make)
        self.foot.changed.connect(self._change)
        self.foot.joined.connect(self._join)
        self.foot.saved.connect(self._save)
