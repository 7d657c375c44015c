"""The one step advised for a request, why and on which text, and the others that are open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.banner import Banner
from gui.widgets.buttons import link
from gui.widgets.clearing import clear
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.steps import WORDS, Advice, Step
from letters.services.language import _, shown
from letters.services.requests import Followed
from letters.services.telling import VERBS

_TONES = {
    Advice.REMIND: Tone.BAD,
    Advice.TRY_ANOTHER_CHANNEL: Tone.BAD,
    Advice.COMPLAIN: Tone.WARN,
    Advice.ASK_PROGRESS: Tone.INFO,
    Advice.REFER: Tone.WARN,
    Advice.CONTEST: Tone.WARN,
    Advice.READ_DECISION: Tone.WARN,
    Advice.CHECK_DATES: Tone.WARN,
    Advice.PROVE_IDENTITY: Tone.WARN,
    Advice.CLOSE: Tone.OK,
}


class RequestAdvice(QWidget):
    """What to do now; *taken* gives the step that the person takes."""

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._step: Step | None = None
        self.banner = Banner()
        self.banner.acted.connect(self._take)
        self.source = Label(role=Role.MUTED)
        self._others = FlowLayout(14)
        self.others: dict[Advice, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.banner)
        column.addWidget(self.source)
        column.addLayout(self._others)

    def show_steps(self, followed: Followed) -> None:
        """Show what is advised to *followed* on its day."""
        self._step = followed.advised
        if followed.advised is None:
            self.banner.say(_("This request is closed: nothing is left to do."), Tone.NEUTRAL)
        else:
            self._say(followed.advised)
        self._show_source(followed.advised)
        self._show_others(followed)

    def _say(self, step: Step) -> None:
        waits = step.advice is Advice.WAIT
        self.banner.say(
            _(WORDS[step.advice]),
            _TONES.get(step.advice, Tone.INFO),
            detail=shown(step.why),
            action="" if waits else _(VERBS[step.advice]),
        )

    def _show_source(self, step: Step | None) -> None:
        text = ""
        if step is not None:
            place = ", ".join(_(part) for part in (step.source.title, step.source.article) if part)
            text = _("On the ground of: {source}").format(source=place)
        self.source.set_text(text)
        show_if(self.source, wanted=bool(text))

    def _show_others(self, followed: Followed) -> None:
        clear(self._others)
        self.others = {}
        for step in followed.steps:
            if step.since <= followed.day <= (step.until or followed.day) and step != followed.advised:
                button = link(_("Also possible: {step}").format(step=_(WORDS[step.advice])), "chevron-right")
                button.clicked.connect(lambda _checked=False, step=step: self.taken.emit(step))
                self.others[step.advice] = button
                self._others.addWidget(button)

    def _take(self) -> None:
        if self._step is not None:
            self.taken.emit(self._step)
