"""Every way to reach a body: what it is, what is written there, whose it is, one button to copy it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.buttons import icon_only
from gui.widgets.label import Label, Role
from gui.widgets.picture import Picture
from gui.widgets.pill import Pill
from letters.domain.bodies import Recipient
from letters.domain.listed import Listed
from letters.services.language import _
from letters.services.telling_bodies import BOXES, SUGGESTED, USES, is_same, post_words

_ICON = 22


@dataclass(frozen=True, slots=True)
class Channel:
    """One way: its icon and name, what is copied, a note, what must be seen, whether it can be opened."""

    icon: str
    name: str
    text: str
    note: str = ""
    warning: str = ""
    opens: bool = False


class ChannelLine(QWidget):
    """*copied* and *opened* give what is written there."""

    copied = Signal(str)
    opened = Signal(str)

    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self.channel = channel
        self.copy = icon_only("copy", _("Copy — {object}").format(object=channel.name))
        self.copy.clicked.connect(lambda: self.copied.emit(channel.text))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Picture(channel.icon, "accent", _ICON), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(), stretch=1)
        if channel.opens:
            self.open = icon_only("external-link", _("Open — {object}").format(object=channel.name))
            self.open.clicked.connect(lambda: self.opened.emit(channel.text))
            row.addWidget(self.open, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.copy, alignment=Qt.AlignmentFlag.AlignTop)

    def _words(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        note = " · ".join(filter(None, (self.channel.name, self.channel.note)))
        column.addWidget(Label(note, Role.MUTED))
        column.addWidget(Label(self.channel.text))
        if self.channel.warning:
            pill = Pill(self.channel.warning, Tone.WARN)
            column.addWidget(pill, alignment=Qt.AlignmentFlag.AlignLeft)
        return column


def channels(listed: Listed, recipient: Recipient | None) -> Iterator[Channel]:
    """Give every way to reach *listed*: what an envelope says first, then what its register publishes."""
    written = recipient.address if recipient else ()
    if recipient and written:
        yield Channel("letter", _("On the envelope"), "\n".join(recipient.lines))
    for post in listed.posts:
        if not is_same(post, written):
            yield Channel("letter", _(USES[post.use]), post_words(post))
    for mail in listed.mails:
        warning = _(SUGGESTED) if mail.suggested else ""
        yield Channel("mail", _("E-mail"), mail.address, _(BOXES[mail.box]), warning)
    for number in listed.telephones:
        yield Channel("phone", _("Telephone"), number)
    if listed.web_form:
        yield Channel("form", _("Web form"), listed.web_form, opens=True)
    if listed.website:
        yield Channel("external-link", _("Web site"), listed.website, opens=True)
