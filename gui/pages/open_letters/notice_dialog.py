"""What those who sign must be told before they do: filled in here, read, copied beside the form."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.safekeeping.sight import bring_into_sight
from gui.widgets.beside import Beside, from_top
from gui.widgets.buttons import primary, secondary
from gui.widgets.dialogs import Dialog
from gui.widgets.editors import DateEditor, LineEditor, TextEditor
from gui.widgets.field import Field
from gui.widgets.label import Label
from gui.widgets.page import scrolled
from letters.services.language import _

_LIMIT = 200
_LETTERS = 84
_USUAL = QSize(1024, 768)
_BESIDE, _AROUND = 60, 220
"""Pixels of a window, and of what stands beside the dialog, and above and below its fields."""


class NoticeDialog(Dialog):
    """*copied* gives the whole notice; *compose* writes it from what is filled in."""

    copied = Signal(str)

    def __init__(
        self, parent: QWidget | None, title: str, compose: Callable[[Mapping[str, str]], str]
    ) -> None:
        super().__init__(parent, _("Information notice"))
        self._title, self._compose = title, compose
        self._until, self._text = DateEditor(), TextEditor(limit=20_000, rows=8)
        self.controller = Field(
            _("Who keeps the list"), LineEditor(limit=_LIMIT, hint=_("name of the association"))
        )
        self.contact = Field(
            _("Where to write to you"),
            LineEditor(limit=_LIMIT, hint=_("e-mail or postal address")),
            help_text=_(
                "To withdraw must be as simple as to sign: an e-mail address where people sign online."
            ),
        )
        self.until = Field(
            _("Everything is erased by"),
            self._until,
            help_text=_("Once the action is over, with time to thank; backups too."),
        )
        self.officer = Field(
            _("Data protection officer"),
            LineEditor(limit=_LIMIT),
            help_text=_("How to write to them, if you have one."),
            optional=True,
        )
        self.host = Field(
            _("Services that keep data for you"),
            LineEditor(limit=_LIMIT),
            help_text=_(
                "Form, e-mail, online storage. Left empty, the notice says that there is none and that "
                "nothing is sent out of the European Union: make sure of it."
            ),
            optional=True,
        )
        self.country = Field(
            _("Where these services keep the data"),
            LineEditor(limit=_LIMIT),
            help_text=_(
                "The country; outside the European Union, also what protects the data there (GDPR, articles "
                "44 to 49)."
            ),
            optional=True,
        )
        self.notice = Field(_("The notice"), self._text)
        self.copy = primary(_("Copy the information notice"), "copy")
        self._lay_out()
        self._write()
        self.controller.set_focus()

    def _fields(self) -> tuple[Field, ...]:
        return self.controller, self.contact, self.officer, self.host, self.country

    def _told(self) -> dict[str, str]:
        names = ("controller", "contact", "officer", "host", "country")
        told = {
            name: str(field.value() or "").strip() for name, field in zip(names, self._fields(), strict=True)
        }
        day = self._until.value()
        return {**told, "title": self._title, "until": _written(day) if day else ""}

    def _write(self) -> None:
        self._text.set_value(self._compose(self._told()))

    def _give(self) -> None:
        lacking = [field for field, missing in self._needed() if missing]
        for field, missing in self._needed():
            field.set_error(_("The notice needs this.") if missing else "")
        if lacking:
            lacking[0].set_focus()
            bring_into_sight(lacking[0])
        elif self.until.is_readable():
            self._write()
            self.copied.emit(str(self._text.value() or ""))

    def _needed(self) -> tuple[tuple[Field, bool], ...]:
        told = self._told()
        return (
            (self.controller, not told["controller"]),
            (self.contact, not told["contact"]),
            (self.until, not told["until"]),
            (self.country, bool(told["host"]) and not told["country"]),
        )

    def _room(self) -> tuple[int, int]:
        """Give the width of the dialog, and the height of its fields, at most: the rest is scrolled to."""
        parent = self.parentWidget()
        room = parent.window().size() if parent else _USUAL
        return room.width() - _BESIDE, room.height() - _AROUND

    def _lay_out(self) -> None:
        why = _(
            "Whoever gathers names says what becomes of them, where people sign and before they do (GDPR, "
            "article 13). Put this text under your form or on your sheet, with its three boxes: none ticked "
            "beforehand, and the last two never needed to sign."
        )
        inner = QWidget()
        inner.setObjectName("holder")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(Label(why))
        pairs = ((self.controller, self.contact), (self.until, self.officer), (self.host, self.country))
        for left, right in pairs:
            column.addWidget(Beside(from_top(left), from_top(right), letters=56))
        self._text.box.setReadOnly(True)
        column.addWidget(self.notice)
        area = scrolled(inner)
        widest, tallest = self._room()
        width = min(self.fontMetrics().averageCharWidth() * _LETTERS, widest)
        area.setMinimumHeight(min(column.totalHeightForWidth(width), tallest))
        self.setMinimumWidth(width)
        self.column.addWidget(area)
        self.add_button(secondary(_("Close")), accepts=False)
        self._buttons.addWidget(self.copy)
        for field in (*self._fields(), self.until):
            field.changed.connect(self._write)
        self.copy.clicked.connect(self._give)


def _written(day: date) -> str:
    return f"{day:%d/%m/%Y}"
