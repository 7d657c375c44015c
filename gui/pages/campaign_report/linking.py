"""Choosing which contacts may have contributed to what followed; no more than that is ever said."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.clearing import clear
from gui.widgets.editors import Choice, LineEditor, SeveralEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from letters.domain.campaigns.folding import Campaign
from letters.services.campaigns.linkable_contacts import linkable, linked_words
from letters.services.language import _

MOST = 12
"""Contacts offered at once: the words typed narrow them."""


class Linking(QWidget):
    """The contacts chosen stay chosen, whatever is typed to find others."""

    def __init__(self, campaign: Campaign, chosen: Collection[UUID]) -> None:
        super().__init__()
        self._campaign = campaign
        self._until: date | None = None
        self._chosen = {uid for uid in chosen if uid in campaign.contacts}
        self.sought = Field(
            _("Find a contact by name, day or volunteer"), LineEditor(limit=100), optional=True
        )
        self.contacts: SeveralEditor | None = None
        self._place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(_("Contacts that may have contributed"), Role.STRONG))
        said = _("Nobody can tell that they caused it: the report writes « may have contributed », no more.")
        column.addWidget(Label(said, Role.MUTED))
        column.addWidget(self.sought)
        column.addLayout(self._place)
        self.sought.changed.connect(lambda: self.offer(self._until))

    def chosen(self) -> frozenset[UUID]:
        """Give those chosen."""
        return frozenset(self._chosen)

    def offer(self, until: date | None) -> None:
        """Offer the contacts made before or on the day *until*."""
        self._until = until
        kept = {str(uid): linked_words(self._campaign, self._campaign.contacts[uid]) for uid in self._chosen}
        found = dict(linkable(self._campaign, until, str(self.sought.value()), MOST))
        clear(self._place)
        offered = {**kept, **found}
        if not offered:
            self._place.addWidget(Label(_("No contact of before that day."), Role.MUTED))
            return
        self.contacts = SeveralEditor([Choice(key, words) for key, words in offered.items()])
        self.contacts.name_it(_("Contacts that may have contributed"))
        self.contacts.set_value(tuple(kept))
        self.contacts.changed.connect(self._choose)
        self._place.addWidget(self.contacts)

    def _choose(self) -> None:
        if self.contacts is not None:
            self._chosen = {UUID(key) for key in self.contacts.value()}
