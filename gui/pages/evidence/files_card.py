"""The files of a request: what each is, what it shows, and what can be done with it."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.evidence.sizes import size_words
from gui.widgets.buttons import quiet, secondary
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.plain import set_tip
from letters.domain.file_names import shortened
from letters.domain.happenings import HAPPENED, Event
from letters.domain.requests import Kept
from letters.services.evidence import shown_by, what_it_is
from letters.services.language import _, n_, shown
from letters.services.requests import Followed

AT_ONCE = 6
"""Files shown before the person asks for more: hundreds would take a while to lay out."""

_SHOWN = 40


class FilesCard(Card):
    """*copy_asked* and *removal_asked* give a file; *join_asked* wants more, *mask_asked* a masked paper."""

    copy_asked = Signal(object)
    removal_asked = Signal(object)
    join_asked = Signal()
    mask_asked = Signal()

    def __init__(self) -> None:
        super().__init__(_("Files"))
        self._hold((), {})
        self._request, self._count = UUID(int=0), AT_ONCE

    def show_files(self, followed: Followed) -> None:
        """Show the files of *followed*, the latest joined first."""
        events = {event.uid: event for event in followed.events}
        shows = shown_by(followed.request, followed.files)
        named = {kept.uid: events[uid] for uid, theirs in shows.items() if uid in events for kept in theirs}
        self._hold(tuple(reversed(followed.files)), named)
        if followed.request.uid != self._request:
            self._request, self._count = followed.request.uid, AT_ONCE
        self._show()

    def _show(self) -> None:
        self.clear()
        if self._files:
            warning = _("Plaidoyer never opens a file you received: save a copy and open it with care.")
            self.add(Label(warning, Role.MUTED))
        else:
            self.add(
                Label(_("Keep here what came and what went: receipts, answers, photographs."), Role.MUTED)
            )
        for kept in self._files[: self._count]:
            self.add(self._one(kept))
        self._offer_more(len(self._files) - self._count)
        join = secondary(_("Join files"), "paperclip")
        join.clicked.connect(self.join_asked)
        mask = quiet(_("Mask an identity paper"), "shield")
        mask.clicked.connect(self.mask_asked)
        row = FlowLayout()
        row.addWidget(join)
        row.addWidget(mask)
        self.add_layout(row)
        self.add(Label(_("You can also drop files on this page."), Role.MUTED))

    def _hold(self, files: tuple[Kept, ...], shows: Mapping[UUID, Event]) -> None:
        self._files, self._shows = files, shows

    def _offer_more(self, hidden: int) -> None:
        if hidden > 0:
            words = n_("Show {count} more file", "Show {count} more files", hidden).format(count=hidden)
            more = quiet(words, "chevron-down")
            more.clicked.connect(self._show_more)
            self.add(more)

    def _show_more(self) -> None:
        self._count += 3 * AT_ONCE
        self._show()

    def _one(self, kept: Kept) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(2)
        column.addWidget(Label(what_it_is(kept), Role.STRONG))
        name = Label(" · ".join((shortened(kept.name, _SHOWN), size_words(kept.size))), Role.MUTED)
        set_tip(name, kept.name)
        column.addWidget(name)
        event = self._shows.get(kept.uid)
        if event is not None:
            told = _("{event}, {day}").format(event=_(HAPPENED[event.kind]), day=shown(event.on))
            column.addWidget(Label(told, Role.MUTED))
        column.addLayout(self._actions(kept))
        return holder

    def _actions(self, kept: Kept) -> FlowLayout:
        copy = secondary(_("Save a copy"), "save", about=kept.name)
        copy.clicked.connect(lambda: self.copy_asked.emit(kept))
        remove = quiet(_("Remove"), "trash", about=kept.name)
        remove.clicked.connect(lambda: self.removal_asked.emit(kept))
        row = FlowLayout()
        row.addWidget(copy)
        row.addWidget(remove)
        return row
