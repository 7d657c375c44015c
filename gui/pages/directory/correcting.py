"""What the person knows better than a register: field by field, kept over every import."""

from PySide6.QtCore import Signal

from gui.widgets.buttons import link, primary, quiet
from gui.widgets.card import Card
from gui.widgets.editors import LineEditor, LinesEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.entries import Words
from letters.domain.listed import Listed
from letters.services.directory import Told
from letters.services.language import _
from letters.services.telling_bodies import FIELDS

ASKED = ("name", "attention", "address", "email", "telephone", "web_form", "website", "note")
"""Fields that are asked here, in order."""

_LINE, _LINES = 200, 400


class Correcting(Card):
    """*kept* gives what was changed, by field; *left* when nothing is to be; *given_back* takes all back."""

    kept = Signal(object)
    left = Signal()
    given_back = Signal()

    def __init__(self) -> None:
        super().__init__(_("Correct what is wrong"))
        self.fields = {name: Field(_(FIELDS[name]), _editor(name)) for name in ASKED}
        self._before: dict[str, str] = {}
        self.keep = primary(_("Keep these corrections"), "check")
        self.leave = quiet(_("Cancel"), "close")
        self.give_back = link(_("Take back all my corrections"), "undo")
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.left)
        self.give_back.clicked.connect(self.given_back)
        note = _("Your corrections stay on this computer; no import changes them.")
        self.add(Label(note, Role.MUTED))
        for field in self.fields.values():
            self.add(field)
        ways = FlowLayout()
        for button in (self.keep, self.leave, self.give_back):
            ways.addWidget(button)
        self.add_layout(ways)

    def show_told(self, told: Told) -> None:
        """Show what is known now."""
        self._before = _values(told.listed)
        for name, field in self.fields.items():
            field.set_value(self._before[name])
        show_if(self.give_back, wanted=bool(told.corrected))

    def changed(self) -> dict[str, Words]:
        """Give what differs from what was shown."""
        typed = {name: str(field.value() or "").strip() for name, field in self.fields.items()}
        return {name: _kept(name, text) for name, text in typed.items() if text != self._before[name]}

    def focus_first(self) -> None:
        """Let the person correct the first field."""
        self.fields["name"].set_focus()

    def _keep(self) -> None:
        if "name" in self.changed() and not self.changed()["name"]:
            self.fields["name"].set_error(_("Nobody can be written to without a name."))
            self.fields["name"].set_focus()
        elif self.changed():
            self.kept.emit(self.changed())
        else:
            self.left.emit()


def _editor(name: str) -> LineEditor | LinesEditor:
    return LinesEditor(limit=_LINES, rows=4) if name == "address" else LineEditor(limit=_LINE)


def _kept(name: str, text: str) -> Words:
    lines = tuple(line.strip() for line in text.split("\n") if line.strip())
    return lines if name == "address" else text


def _values(listed: Listed) -> dict[str, str]:
    post = listed.posts[0] if listed.posts else None
    mail = next((each.address for each in listed.mails if not each.suggested), "")
    return {
        "name": listed.name,
        "attention": listed.attention,
        "address": "\n".join(post.lines) if post else "",
        "email": mail,
        "telephone": listed.telephones[0] if listed.telephones else "",
        "web_form": listed.web_form,
        "website": listed.website,
        "note": listed.note,
    }
