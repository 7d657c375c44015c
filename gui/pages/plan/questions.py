"""The questions that lead to a plan, each shown once those before it are answered."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.clearing import clear
from gui.widgets.editors import Choice, ChoiceEditor
from gui.widgets.field import Field
from letters.services.language import _
from letters.services.plan_questions import PlanQuestion


class Questions(QWidget):
    """One field for each question; *changed* when an answer was given or changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self._asked: dict[str, PlanQuestion] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(22)

    def show_questions(self, questions: Sequence[PlanQuestion]) -> None:
        """Show *questions*; one that is there already, with the same answers to choose from, stays."""
        wanted = {question.name: question for question in questions}
        for name in [name for name in self.fields if wanted.get(name) != self._asked[name]]:
            field = self.fields.pop(name)
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        for place, question in enumerate(questions):
            if question.name not in self.fields:
                self.fields[question.name] = self._made(question)
                self._column.insertWidget(place, self.fields[question.name])
        self._asked = wanted

    def answers(self) -> Mapping[str, str]:
        """Give the answers given so far, by the name of their question."""
        given = {name: field.value() for name, field in self.fields.items()}
        return {name: answer for name, answer in given.items() if isinstance(answer, str)}

    def is_complete(self) -> bool:
        """Whether every question of a plan is there and answered."""
        return len(self.fields) == COUNT == len(self.answers())

    def start_again(self) -> None:
        """Forget every answer."""
        self.fields, self._asked = {}, {}
        clear(self._column)

    def _made(self, question: PlanQuestion) -> Field:
        choices = [Choice(each.value, _(each.label), _(each.help)) for each in question.options]
        editor = ChoiceEditor(choices)
        field = Field(_(question.label), editor, help_text=_(question.help), why=_(question.why))
        field.changed.connect(self.changed)
        return field


COUNT = 4
"""Questions of a plan: for whom, who holds the data, what for, what is wished."""
