"""The four forms at the left, of which one is shown; whatever is answered in them comes out one way."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.directory.seeker import SeekerForLetter
from gui.pages.write.field_list import FieldList, ValueOf
from gui.pages.write.problems import Fields
from gui.pages.write.question_form import QuestionForm
from gui.pages.write.recipient_form import RecipientForm
from gui.pages.write.sender_form import SenderForm
from gui.pages.write.sending_form import SendingForm
from gui.widgets.banner import Banner
from gui.widgets.page import Column, scrolled
from gui.widgets.showing import show_if
from letters.services.interview_fields import Asked, Step

_READABLE = 900


class Forms(QWidget):
    """*answered* gives section, key and value; *left* the name of a field once it is left."""

    answered = Signal(str, str, object)
    left = Signal(str)

    def __init__(self, seeker: SeekerForLetter) -> None:
        super().__init__()
        self.whole = Banner()
        self.recipient, self.writer = RecipientForm(seeker), SenderForm()
        self.questions, self.sending = QuestionForm(), SendingForm()
        self._forms: dict[Step, QWidget] = {
            Step.RECIPIENT: self.recipient,
            Step.SENDER: self.writer,
            Step.QUESTIONS: self.questions,
            Step.SENDING: self.sending,
        }
        self.lists: dict[Step, FieldList] = {
            Step.RECIPIENT: self.recipient.fields,
            Step.SENDER: self.writer.fields,
            Step.QUESTIONS: self.questions.fields,
            Step.SENDING: self.sending.fields,
        }
        self.step = Step.RECIPIENT
        self.area = self._scrolled()
        for fields in self.lists.values():
            fields.answered.connect(self.answered)
            fields.left.connect(self.left)

    def show_step(self, step: Step) -> None:
        """Show the form of *step* from its top."""
        self.step = step
        for each, form in self._forms.items():
            show_if(form, wanted=each is step)
        self.area.verticalScrollBar().setValue(0)

    def show_fields(self, fields: Fields, value_of: ValueOf) -> None:
        """Show what each step asks now."""
        for step, asked in fields.items():
            self.lists[step].show_fields(asked, value_of)

    def show_values(self, value_of: ValueOf) -> None:
        """Show every answer as the draft has it."""
        for fields in self.lists.values():
            fields.show_values(value_of)

    def show_faults(self, words: Mapping[str, str]) -> None:
        """Say beside each field named what is wrong there."""
        for fields in self.lists.values():
            fields.show_faults(words)

    def say_whole(self, words: str) -> None:
        """Say above the form what is wrong with the letter as a whole."""
        if words != self.whole.text():
            self.whole.say(words, Tone.WARN)

    def asked(self) -> tuple[Asked, ...]:
        """Give what the form shown asks now."""
        return self.lists[self.step].shown()

    def focus_on(self, name: str) -> None:
        """Let the person answer *name*, in sight."""
        field = self.lists[self.step].field(name)
        if field is None:
            self.focus_first()
            return
        field.set_focus()
        self.area.ensureWidgetVisible(field)

    def focus_first(self) -> None:
        """Let the person answer the first question of the form."""
        self.lists[self.step].focus_first()

    def _scrolled(self) -> QScrollArea:
        inner = Column(_READABLE)
        column = QVBoxLayout(inner)
        column.setContentsMargins(28, 8, 24, 24)
        column.setSpacing(18)
        column.addWidget(self.whole)
        for form in self._forms.values():
            column.addWidget(form)
        column.addStretch(1)
        area = scrolled(inner)
        area.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        return area
