"""Questions under one another, that come and go with the answers and lose nothing of what was typed."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.pages.write.binding import editor_for, show, typed
from gui.widgets.field import Field
from gui.widgets.showing import show_if
from letters.services.interview_fields import Asked
from letters.services.language import _

ValueOf = Callable[[str, str], object]
_GAP = 20


class FieldList(QWidget):
    """*answered* gives section, key and value of each change; *left* the name of a field once it is left."""

    answered = Signal(str, str, object)
    left = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[Asked, Field] = {}
        self._shown: tuple[Asked, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def show_fields(self, asked: Sequence[Asked], value_of: ValueOf) -> None:
        """Show the fields of *asked*, in order; one seen for the first time gets its value."""
        wanted = tuple(asked)
        if wanted == self._shown:
            return
        for place, each in enumerate(wanted):
            field = self._fields.get(each) or self._made(each, value_of)
            if self._column.indexOf(field) != place:
                self._column.insertWidget(place, field)
            show_if(field, wanted=True)
        for each in set(self._fields) - set(wanted):
            show_if(self._fields[each], wanted=False)
        self._shown = wanted

    def show_values(self, value_of: ValueOf) -> None:
        """Show every answer as the draft has it."""
        for asked, field in self._fields.items():
            show(field.editor, value_of(asked.section, asked.question.name))
            field.set_error("")

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say beside each field named what is wrong there."""
        for name, words in faults.items():
            if (field := self.field(name)) and field.error() != words:
                field.set_error(words)

    def field(self, name: str) -> Field | None:
        """Give the field shown of that name."""
        return next((self._fields[each] for each in self._shown if each.name == name), None)

    def shown(self) -> tuple[Asked, ...]:
        """Give what is asked now, in order."""
        return self._shown

    def focus_first(self) -> None:
        """Let the person answer the first question."""
        if self._shown:
            self._fields[self._shown[0]].set_focus()

    def _made(self, asked: Asked, value_of: ValueOf) -> Field:
        question = asked.question
        editor = editor_for(question)
        show(editor, value_of(asked.section, question.name))
        field = Field(
            _(question.label),
            editor,
            help_text=_helped(_(question.help), question.example),
            why=_(question.why),
            optional=question.optional,
        )
        field.changed.connect(partial(self._changed, asked, field))
        self._fields[asked] = field
        return field

    def _changed(self, asked: Asked, field: Field) -> None:
        key = asked.question.name
        self.answered.emit(asked.section, key, typed(field.editor, key))

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is None or new is None or not self.isAncestorOf(old):
            return
        for asked in self._shown:
            field = self._fields[asked]
            if field.isAncestorOf(old) and not field.isAncestorOf(new):
                self.left.emit(asked.name)


def _helped(words: str, example: str) -> str:
    shown = _("Example: {example}").format(example=example) if example else ""
    return "\n".join(filter(None, (words, shown)))
