"""A letter that comes from a campaign: what the page of letters offers besides, and where it leads."""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.pages.safekeeping.sight import bring_into_sight
from gui.pages.write.sending_form import SendingForm
from gui.work import Work
from letters.domain.channels import Channel
from letters.domain.drafts import Draft
from letters.services.campaigns.letter_drafts import Behind, LetterDrafts
from letters.services.campaigns.origins import CONTACTS, LetterLeft
from letters.services.interview import Interview
from letters.services.writing import Writing

_WAYS: Final = {
    "mail": Channel.EMAIL,
    "link": Channel.EMAIL,
    "eml": Channel.EMAIL,
    "pdf": Channel.POST,
    "print": Channel.POST,
    "docx": Channel.POST,
    "form": Channel.WEB_FORM,
}
"""How a letter is likely to leave, by what the person took of it last."""


class FromCampaign(QObject):
    """*wanted* gives what the page of the volunteer is to be opened with."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, sending: SendingForm, writing: Writing, work: Work) -> None:
        super().__init__(parent)
        self._sending, self._writing, self._work = sending, writing, work
        self._letters: LetterDrafts | None = None
        self.behind: Behind | None = None
        self._way, self._chosen = "", ""
        sending.campaign.noted.connect(self._note)
        sending.campaign.left.connect(self._go_back)

    def serve(self, letters: LetterDrafts) -> None:
        """Ask *letters* where drafts come from."""
        self._letters = letters

    def look(self, draft: Draft) -> None:
        """Find out whether *draft* is a letter of a campaign."""
        self._show(None)
        self._way, self._chosen = "", str(draft.sections.get("sending", {}).get("channel") or "")
        if self._letters is not None:
            letters = self._letters
            self._work.do(lambda: letters.behind(draft), then=self._show, key="behind")

    def take(self, way: str, interview: Interview) -> None:
        """Remember by which *way* the letter was taken last."""
        self._way, self._chosen = way, str(interview.value("sending", "channel") or "")

    def offer(self) -> None:
        """Bring the campaign into sight: the letter was just taken, and may leave now."""
        if self.behind is not None:
            bring_into_sight(self._sending.campaign)

    def departed(self, channel: Channel, on: date) -> bool:
        """Lead to the campaign once the letter left; False where it comes from none."""
        if self.behind is None:
            return False
        self.wanted.emit(LetterLeft(self.behind.origin, CONTACTS[channel], on))
        return True

    def _note(self) -> None:
        chosen = Channel(self._chosen) if self._chosen in set(Channel) else Channel.POST
        self.departed(_WAYS.get(self._way, chosen), self._writing.today())

    def _go_back(self) -> None:
        if self.behind is not None:
            self.wanted.emit((self.behind.origin.campaign, self.behind.origin.volunteer))

    def _show(self, behind: Behind | None) -> None:
        self.behind = behind
        self._sending.show_behind(behind)
