"""The reasons that a letter may give: each with what it says, until when it holds, and its source."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.editors import Choice, SeveralEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.kinds import Argument
from letters.services.language import _, shown

Offered = Sequence[tuple[Argument, bool]]


class Arguments(QWidget):
    """*changed* gives the list of those chosen."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.field: Field | None = None
        self._offered: Offered = ()
        self._outdated = Label(role=Role.MUTED)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._outdated)
        show_if(self, wanted=False)

    def show_arguments(self, offered: Offered, chosen: object) -> None:
        """Offer those that hold, and those chosen that no longer do, so that they can be taken away."""
        kept = list(chosen) if isinstance(chosen, list) else []
        if offered != self._offered:
            self._offered = offered
            self._make([each for each, holds in offered if holds or each.slug in kept])
        if self.field:
            self.field.set_value(tuple(kept))
        outdated = [_no_longer(each) for each, holds in offered if not holds]
        self._outdated.set_text("\n".join(outdated))
        show_if(self._outdated, wanted=bool(outdated))
        show_if(self, wanted=bool(offered))

    def _make(self, arguments: list[Argument]) -> None:
        if self.field:
            self._column.removeWidget(self.field)
            self.field.hide()
            self.field.deleteLater()
            self.field = None
        if not arguments:
            return
        editor = SeveralEditor([Choice(each.slug, each.title, _detail(each)) for each in arguments])
        self.field = Field(
            _("Reasons to add"),
            editor,
            optional=True,
            help_text=_("Choose those that you would say yourself. The letter has its effect without any."),
        )
        self.field.changed.connect(lambda: self.changed.emit(list(editor.value()) or None))
        self._column.insertWidget(0, self.field)


def _detail(argument: Argument) -> str:
    source = next((each.title for each in argument.sources), "")
    return "\n".join(
        (
            argument.claim,
            _("True until {day}. Source: {source}").format(day=shown(argument.valid_until), source=source),
        )
    )


def _no_longer(argument: Argument) -> str:
    words = _("« {title} » is not offered: it may be used from {first} to {last} only.")
    return words.format(
        title=argument.title, first=shown(argument.valid_from), last=shown(argument.valid_until)
    )
