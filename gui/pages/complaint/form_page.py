"""One page of the online form, its fields in order, and where what is said of it was read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.complaint.field_box import FieldBox
from gui.widgets.banner import Banner
from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.label import Label
from letters.domain.complaint_forms import ComplaintForm, Fills, FormPage
from letters.domain.errors import MissingAnswer, PlaidoyerError
from letters.services.complaints import Complaint, FilledPage
from letters.services.language import _, sentence, shown
from letters.services.reasoning import cited


class FormPageView(QWidget):
    """*copied* gives a text for the clipboard, *site_asked* the address of the form.

    *letter_asked* when the complaint itself has to be completed first.
    """

    copied = Signal(str)
    site_asked = Signal(str)
    letter_asked = Signal()

    def __init__(self, filled: FilledPage, complaint: Complaint) -> None:
        super().__init__()
        self.boxes: list[FieldBox] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._add_head(filled.page, complaint.form)
        if complaint.letter is None and any(each.field.fills is Fills.COMPLAINT for each in filled.fields):
            self._ask_for_letter(complaint)
        elif filled.fields:
            self._add_fields(filled)
        self.known = Disclosure(_("What is known of this page"), _known(filled.page, complaint.form))
        self._column.addWidget(self.known)

    def add(self, widget: QWidget) -> None:
        """Put *widget* before what is known of the page."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def _add_head(self, page: FormPage, form: ComplaintForm) -> None:
        self._column.addWidget(Label(page.help))
        self.site = secondary(_("Open the form"), "external-link")
        self.site.clicked.connect(lambda: self.site_asked.emit(form.address))
        self._column.addWidget(self.site)

    def _ask_for_letter(self, complaint: Complaint) -> None:
        self.lacking = Banner(
            _("The complaint itself is not complete yet"),
            Tone.WARN,
            detail="\n".join(map(_missing, complaint.missing)),
            action=_("Complete it"),
        )
        self.lacking.acted.connect(self.letter_asked)
        self._column.addWidget(self.lacking)

    def _add_fields(self, filled: FilledPage) -> None:
        card = Card(filled.page.title)
        for each in filled.fields:
            box = FieldBox(each)
            box.copied.connect(lambda text, box=box: self._copy(box, text))
            self.boxes.append(box)
            card.add(box)
        self._column.addWidget(card)

    def _copy(self, box: FieldBox, text: str) -> None:
        for other in self.boxes:
            if other is not box:
                other.forget()
        self.copied.emit(text)


def _missing(fault: PlaidoyerError) -> str:
    """Say what is missing by the question alone: its name inside the letter is nothing to a person."""
    return _(str(fault.facts["label"])) if isinstance(fault, MissingAnswer) else sentence(fault)


def _known(page: FormPage, form: ComplaintForm) -> str:
    compared = _("Compared with what could be read on {day}.").format(day=shown(form.verified_on))
    return "\n".join((compared, *form.unknown, *map(cited, page.sources)))
