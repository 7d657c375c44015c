"""One of two signatures that may be one person: all that they told."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role
from letters.domain.signatures.signatories import Origin, Signature
from letters.domain.wording import N_
from letters.services.language import _

ORIGINS = {Origin.PAPER: N_("on paper"), Origin.WEB: N_("on the web"), Origin.TYPED: N_("by hand")}
"""Where a signature came from, marked for translation."""


class Side(Card):
    """One of the two: all that they told."""

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self._head = heading
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.add_layout(self._grid)
        self.body.addStretch(1)

    def show_signature(self, signature: Signature | None) -> None:
        """Show what *signature* tells; of one that was withdrawn meanwhile, that it is gone."""
        clear(self._grid)
        if signature is None:
            self._grid.addWidget(Label(_("This signature was withdrawn meanwhile.")), 0, 0, 1, 2)
            return
        for line, (label, words) in enumerate(_facts(signature)):
            told = Label(words)
            told.setAccessibleName(f"{self._head}, {label}: {words}")
            self._grid.addWidget(Label(label, Role.MUTED), line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(told, line, 1, Qt.AlignmentFlag.AlignTop)


def _facts(signature: Signature) -> tuple[tuple[str, str], ...]:
    told = signature.signatory
    return (
        (_("Name"), told.name),
        (_("Function"), told.function or "–"),
        (_("Organisation"), told.organisation or "–"),
        (_("E-mail address"), told.email or "–"),
        (_("Signed on"), f"{told.signed_on:%d/%m/%Y}, {_(ORIGINS[told.consent.origin])}"),
        (_("In the list"), _("Named") if told.consent.shown else _("Not named")),
    )
