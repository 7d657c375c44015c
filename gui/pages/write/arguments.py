"""The reasons that a letter may give: each with what it says, until when it holds, and its source."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.write.argument_cards import Offered, are_same, no_longer
from gui.widgets.editors import Choice, SeveralEditor
from gui.widgets.field import Field
from gui.widgets.showing import show_if
from letters.domain.kinds import Argument
from letters.services.language import _, shown


class Arguments(QWidget):
    """*changed* gives the list of those chosen."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.field: Field | None = None
        self._editor: SeveralEditor | None = None
        self._offered: Offered = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        show_if(self, wanted=False)

    def show_arguments(self, offered: Offered, chosen: object) -> None:
        """Offer those that hold; the others are greyed out, but one that is chosen can be taken away."""
        kept = list(chosen) if isinstance(chosen, list) else []
        if not are_same(offered, self._offered):
            self._offered = offered
            self._make(offered)
        if self.field:
            self.field.set_value(tuple(kept))
            self._grey_out(kept)
        show_if(self, wanted=bool(offered))

    def _make(self, offered: Offered) -> None:
        if self.field:
            self._column.removeWidget(self.field)
            self.field.hide()
            self.field.deleteLater()
            self.field = self._editor = None
        if not offered:
            return
        in_order = sorted(offered, key=lambda each: not each[1])
        editor = self._editor = SeveralEditor([_choice(each, holds=holds) for each, holds in in_order])
        self.field = Field(
            _("Reasons to add"),
            editor,
            optional=True,
            help_text=_("Choose those that you would say yourself. The letter has its effect without any."),
        )
        self.field.changed.connect(lambda: self.changed.emit(list(editor.value()) or None))
        self._column.insertWidget(0, self.field)

    def _grey_out(self, kept: Collection[str]) -> None:
        for argument, holds in self._offered:
            if self._editor:
                self._editor.boxes[argument.slug].setEnabled(holds or argument.slug in kept)


def _choice(argument: Argument, *, holds: bool) -> Choice:
    return Choice(argument.slug, argument.title, _detail(argument) if holds else no_longer(argument))


def _detail(argument: Argument) -> str:
    source = next((each.title for each in argument.sources), "")
    return "\n".join(
        (
            argument.claim,
            _("True until {day}. Source: {source}").format(day=shown(argument.valid_until), source=source),
        )
    )
