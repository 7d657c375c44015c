"""Letters that leave by e-mail: the last look at one, its departure, and those whose fate is not known."""

from gui.pages.mail.posting import Posting
from gui.pages.mail.waiting import WaitingMail

__all__ = ["Posting", "WaitingMail"]
