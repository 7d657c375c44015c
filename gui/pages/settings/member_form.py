"""The details of one person of the household."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import zip_longest
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.safekeeping.sight import bring_into_sight
from gui.pages.settings.pairs import pair
from gui.widgets.buttons import danger, primary, quiet
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import (
    Choice,
    ChoiceEditor,
    DateEditor,
    LineEditor,
    LinesEditor,
    NationalIdEditor,
)
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.errors import PlaidoyerError
from letters.domain.household import Capacity, Member
from letters.domain.wording import N_
from letters.services.language import _, sentence
from letters.services.members import LINE, Typed

_CAPACITIES = {
    Capacity.PARENT: N_("Parent"),
    Capacity.GUARDIAN: N_("Guardian"),
    Capacity.MANDATE: N_("Holder of a mandate"),
}
_NOBODY = ""


class MemberForm(QWidget):
    """*saved* gives who and what was typed, *removed* who is to go, *left* when nothing is to be kept."""

    saved = Signal(object, object)
    removed = Signal(object)
    left = Signal()

    def __init__(self, member: Member | None, others: Sequence[Member]) -> None:
        super().__init__()
        self.uid = member.uid if member else uuid4()
        self.touched = False
        self.fields = _fields(others)
        self.more = Disclosure(_("Numbers and date of birth"), _paired(self.fields, _NUMBERS))
        self.acting = Disclosure(_("Somebody writes for them"), _paired(self.fields, _ACTING))
        self.keep = primary(_("Keep these details"))
        self.keep.clicked.connect(self._save)
        self.leave = quiet(_("Cancel"))
        self.leave.clicked.connect(self.left)
        self.remove = danger(_("Delete this person…"), "trash")
        self.remove.clicked.connect(lambda: self.removed.emit(self.uid))
        show_if(self.remove, wanted=member is not None)
        self._lay_out(member, has_others=bool(others))
        if member:
            self._fill(member)
        for field in self.fields.values():
            field.changed.connect(self._touch)

    def focus_first(self) -> None:
        """Let the person type."""
        self.fields["given_name"].set_focus()
        bring_into_sight(self.fields["given_name"])

    def refuse(self, faults: Mapping[str, PlaidoyerError]) -> None:
        """Say beside each answer what is wrong with it, and go to the first."""
        self.more.set_open(is_open=self.more.is_open() or bool(faults.keys() & set(_NUMBERS)))
        self.acting.set_open(is_open=self.acting.is_open() or bool(faults.keys() & set(_ACTING)))
        wrong = [field for name, field in self.fields.items() if name in faults]
        for name, fault in faults.items():
            self.fields[name].set_error(sentence(fault))
        if wrong:
            wrong[0].set_focus()
            bring_into_sight(wrong[0])

    def _touch(self) -> None:
        self.touched = True

    def _save(self) -> None:
        unreadable = [field for field in self.fields.values() if not field.is_readable()]
        if unreadable:
            unreadable[0].set_focus()
            bring_into_sight(unreadable[0])
        else:
            self.saved.emit(self.uid, self._typed())

    def _typed(self) -> Typed:
        values = {name: field.value() for name, field in self.fields.items()}
        represented_by, capacity = str(values["represented_by"] or ""), str(values["capacity"] or "")
        birth_date = values["birth_date"]
        texts = {name: str(values[name]) for name in (*_WHO, *_WHERE, *_TEXT_NUMBERS, "proof")}
        return Typed(
            **texts,
            birth_date=birth_date if isinstance(birth_date, date) else None,
            represented_by=UUID(represented_by) if represented_by else None,
            capacity=Capacity(capacity) if capacity else None,
        )

    def _fill(self, member: Member) -> None:
        person, details = member.person, member.details
        birth_date = details.get("birth_date", "")
        values: dict[str, object] = {
            "given_name": person.given_name,
            "family_name": person.family_name,
            "address": "\n".join(person.address),
            "email": person.email,
            "telephone": person.telephone,
            **{name: details.get(name, "") for name in _TEXT_NUMBERS},
            "birth_date": date.fromisoformat(birth_date) if birth_date else None,
            "represented_by": str(member.represented_by or _NOBODY),
            "capacity": member.capacity.value if member.capacity else None,
            "proof": member.proof,
        }
        for name, value in values.items():
            self.fields[name].set_value(value)
        self.more.set_open(is_open=any(details.get(name) for name in _NUMBERS))
        self.acting.set_open(is_open=member.represented_by is not None)

    def _lay_out(self, member: Member | None, *, has_others: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        title = member.person.name if member else _("A new person")
        show_if(self.acting, wanted=has_others)
        column.addWidget(Label(title, Role.STRONG))
        names = pair(self.fields["given_name"], self.fields["family_name"])
        reached = pair(self.fields["email"], self.fields["telephone"])
        for widget in (names, self.fields["address"], reached, self.more, self.acting, self._buttons()):
            column.addWidget(widget)

    def _buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout()
        for button in (self.keep, self.leave, self.remove):
            flow.addWidget(button)
        holder.setLayout(flow)
        return holder


_WHO = ("given_name", "family_name")
_WHERE = ("address", "email", "telephone")
_TEXT_NUMBERS = ("insured_number", "member_number", "patient_number", "place")
_NUMBERS = ("insured_number", "birth_date", "member_number", "patient_number", "place")
_ACTING = ("represented_by", "capacity", "proof")


def _paired(fields: Mapping[str, Field], names: Sequence[str]) -> QWidget:
    """Put two of the fields *names* on each row."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 4, 0, 4)
    column.setSpacing(12)
    for left, right in zip_longest(names[::2], names[1::2]):
        column.addWidget(pair(fields[left], fields[right] if right else None))
    return holder


def _fields(others: Sequence[Member]) -> dict[str, Field]:
    """Make the fields by the name of the answer, in the order in which they are read."""
    nobody = Choice(_NOBODY, _("Nobody: they write themselves"))
    writers = [nobody, *(Choice(str(other.uid), other.person.name) for other in others)]
    capacities = [Choice(each.value, _(words)) for each, words in _CAPACITIES.items()]
    by_whom = ChoiceEditor(writers)
    by_whom.set_value(_NOBODY)
    return {
        "given_name": Field(_("Given name"), LineEditor(limit=LINE)),
        "family_name": Field(_("Family name"), LineEditor(limit=LINE)),
        "address": Field(
            _("Postal address"),
            LinesEditor(),
            help_text=_("Without the name, as on an envelope: number and street, postcode and town."),
            optional=True,
        ),
        "email": Field(_("E-mail"), LineEditor(limit=LINE), optional=True),
        "telephone": Field(_("Telephone"), LineEditor(limit=LINE), optional=True),
        "birth_date": Field(_("Date of birth"), DateEditor(), optional=True),
        "insured_number": Field(
            _("Social-security number"),
            NationalIdEditor(),
            help_text=_("Only written in the letters that need it."),
            optional=True,
        ),
        "member_number": Field(
            _("Number as a member of a mutual insurer"), LineEditor(limit=LINE), optional=True
        ),
        "patient_number": Field(
            _("Number as a patient of a hospital"), LineEditor(limit=LINE), optional=True
        ),
        "place": Field(_("Town where letters are written"), LineEditor(limit=LINE), optional=True),
        "represented_by": Field(_("Who writes in their place?"), by_whom),
        "capacity": Field(_("As what?"), ChoiceEditor(capacities)),
        "proof": Field(
            _("What shows it"),
            LineEditor(limit=LINE),
            help_text=_("For example: copy of the family record book."),
            optional=True,
        ),
    }
