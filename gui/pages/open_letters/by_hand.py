"""What is done by hand with those who sign: added, corrected, named or not, withdrawn, a mark erased."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.desktop.files import FileKind
from gui.pages.around import Around
from gui.pages.open_letters.desk import OpenLettersDesk
from gui.pages.open_letters.mark_dialog import MarkDialog
from gui.pages.open_letters.signatory_dialog import SignatoryDialog
from gui.work import Work
from letters.domain.file_names import savable
from letters.domain.signature_errors import WithdrewOn
from letters.domain.signatures.signatories import Signature
from letters.services.language import _, day_of_month, n_, shown
from letters.services.signatures.typed import Typed, signatory_of, somebody, typed_of

Asked = SignatoryDialog | MarkDialog
Dialogs = TypeVar("Dialogs", SignatoryDialog, MarkDialog)


class ByHand(QObject):
    """*changed* once the list is another, *told* says something done, *failed* gives what went wrong."""

    changed = Signal()
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, page: QWidget, desk: OpenLettersDesk, around: Around, work: Work) -> None:
        super().__init__(page)
        self._page, self._desk, self._around, self._work = page, desk, around, work
        self._uid: UUID | None = None
        self.dialog: Asked | None = None

    def show_letter(self, uid: UUID) -> None:
        """Take the list of the letter *uid* from now on."""
        self._uid = uid

    def add(self) -> None:
        """Let somebody be added."""
        dialog = self._open(SignatoryDialog(self._page, self._desk.today()))
        dialog.given.connect(partial(self._add, dialog))

    def correct(self, signature: Signature) -> None:
        """Let a signature be corrected."""
        dialog = self._open(SignatoryDialog(self._page, self._desk.today(), typed_of(signature.signatory)))
        signatures = self._desk.signatures

        def correct(typed: Typed) -> None:
            self._write(
                lambda uid: signatures.correct(uid, signature.uid, signatory_of(typed)),
                then=partial(self._kept, dialog),
                failed=partial(self._refused, dialog),
            )

        dialog.given.connect(correct)

    def turn(self, signature: Signature) -> None:
        """Name somebody in the published list, or no longer."""
        signatures, told = self._desk.signatures, signature.signatory
        shown = not told.consent.shown
        changed = replace(told, consent=replace(told.consent, shown=shown))
        title = _("Name {name} in the published list?").format(name=told.name)
        text = _("Do so only if they agreed: their name, function and organisation are then published.")
        if not shown or self._around.asks.confirm(title, text, do=_("They agreed")):
            self._write(
                lambda uid: signatures.correct(uid, signature.uid, changed),
                then=lambda _made: self.changed.emit(),
            )

    def withdraw(self, signature: Signature) -> None:
        """Withdraw a signature, once the person knows what goes and what stays."""
        signatures, name = self._desk.signatures, signature.signatory.name
        day = day_of_month(self._desk.today())
        text = "\n\n".join(
            (
                _(
                    "All that is known of them here is erased today, {day}. A mark that names nobody stays, "
                    "so that an old table or the same paper does not bring them back; it is erased if they "
                    "ask."
                ).format(day=day),
                _(
                    "Then publish the list anew: the one before keeps the name. Make a new backup too, and "
                    "delete the older ones, which still hold the signature."
                ),
                _("This cannot be undone."),
            )
        )
        title = _("Withdraw the signature of {name}?").format(name=name)
        if self._around.asks.confirm(title, text, do=_("Withdraw it"), danger=True):
            self._write(lambda uid: signatures.withdraw(uid, signature.uid), then=partial(self._gone, name))

    def prove(self, signature: Signature) -> None:
        """Save what shows that somebody signed, for them alone."""
        signatures, name = self._desk.signatures, signature.signatory.name
        text = _(
            "It shows that they are in the list, and holds their name: give it to them alone. It does not "
            "expire: whoever keeps it can show that they signed, even after they withdrew."
        )
        title = _("Proof for {name}").format(name=name)
        if not self._around.asks.confirm(title, text, do=_("Save the proof")):
            return
        suggested = "{}.json".format(savable(_("proof for {name}").format(name=name)))
        kind = FileKind(_("Proof of a signature (JSON)"), ("json",))
        path = self._around.desktop.files.save(_("Save"), suggested, [kind])
        uid, disk, proof = self._uid, self._around.disk, self._desk.proof
        if uid is not None and path is not None:
            self._work.do(
                lambda: disk.write(path, proof(signatures.proof(uid, signature.uid))),
                then=lambda _none: self.told.emit(_("« {name} » is saved.").format(name=path.name)),
                failed=self.failed.emit,
            )

    def erase_mark(self) -> None:
        """Let the mark of a withdrawal be erased."""
        dialog = self._open(MarkDialog(self._page, self._desk.today()))
        signatures = self._desk.signatures

        def erase(typed: Typed) -> None:
            self._write(
                lambda uid: signatures.forget_withdrawal(uid, somebody(typed)),
                then=partial(self._unmarked, dialog),
                failed=partial(self._refused, dialog),
            )

        dialog.given.connect(erase)

    def _add(self, dialog: SignatoryDialog, typed: Typed, *, again: bool = False) -> None:
        signatures = self._desk.signatures

        def refused(error: Exception) -> None:
            if isinstance(error, WithdrewOn) and not again and isValid(dialog) and dialog.isVisible():
                self._ask_again(dialog, typed, error)
            else:
                self._refused(dialog, error)

        self._write(
            lambda uid: signatures.add(uid, signatory_of(typed), again=again),
            then=partial(self._signed, dialog),
            failed=refused,
        )

    def _ask_again(self, dialog: SignatoryDialog, typed: Typed, error: WithdrewOn) -> None:
        """Ask whether somebody who withdrew signs anew: only they can want it."""
        name = f"{typed.first_name} {typed.last_name}"
        title = _("Does {name} sign again?").format(name=name)
        text = _(
            "They withdrew their signature on {day}. Say yes only if they told you since that they sign "
            "again: the mark of their withdrawal is then erased, and they are in the list with what they "
            "agree to now."
        ).format(day=shown(error.facts["day"]))
        if self._around.asks.confirm(title, text, do=_("They sign again")):
            self._add(dialog, typed, again=True)
        else:
            dialog.refuse(error)

    def _signed(self, dialog: SignatoryDialog, made: Signature) -> None:
        self._kept(dialog)
        if made.waits:
            words = _("{name} is like somebody who signed: decide about them.")
            self.told.emit(words.format(name=made.signatory.name))

    def _unmarked(self, dialog: MarkDialog, count: int) -> None:
        self._kept(dialog)
        words = n_(
            "{count} mark is erased: an old table could now bring this person back.",
            "{count} marks are erased: an old table could now bring this person back.",
            count,
        )
        self.told.emit(words.format(count=count))

    def _gone(self, name: str, _result: object) -> None:
        self.told.emit(_("The signature of {name} is withdrawn.").format(name=name))
        self.changed.emit()

    def _kept(self, dialog: Asked, _result: object = None) -> None:
        if isValid(dialog):
            dialog.accept()
        self.changed.emit()

    def _refused(self, dialog: Asked, error: Exception) -> None:
        """Say it in the dialog, or where the person is by now."""
        if isValid(dialog) and dialog.isVisible():
            dialog.refuse(error)
        else:
            self.failed.emit(error)

    def _open(self, dialog: Dialogs) -> Dialogs:
        self.dialog = dialog
        dialog.open()
        return dialog

    def _write(
        self,
        call: Callable[[UUID], Any],
        then: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        uid = self._uid
        if uid is not None:
            self._work.write(lambda: call(uid), then=then, failed=failed or self.failed.emit)
