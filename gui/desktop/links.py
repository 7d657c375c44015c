"""The gate of links: only to the web and to mail, and only once the person has seen where."""

import re
from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from gui.widgets.asking import Asks
from letters.services.language import _

_LONGEST = 2000
"""Characters: Windows opens none longer than about 2 081."""
_UNSEEN = re.compile(r"[\s\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]")


class Links:
    """Opens addresses in the person's own browser or mail program."""

    def __init__(self, asks: Asks, opener: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> None:
        self._asks, self._opener = asks, opener

    def open(self, address: str) -> bool:
        """Open *address* (https or mailto) if the person agrees; give whether it was opened."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if not is_safe(address):
            self._asks.tell(
                _("This link is not opened"),
                _("Only secure web pages (https) and e-mail addresses are opened from here."),
            )
            return False
        if not self._asks.confirm(_title(url), _told(url), do=_("Open")):
            return False
        return self._opener(url)


def is_safe(address: str) -> bool:
    """Whether *address* is a whole https or mailto address, with a host in plain letters and no user name."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if len(address) > _LONGEST or _UNSEEN.search(address) or not url.isValid():
        return False
    if url.scheme() == "mailto":
        return "@" in url.path()
    return url.scheme() == "https" and bool(url.host()) and not url.userInfo()


def _title(url: QUrl) -> str:
    return _("Write an e-mail?") if url.scheme() == "mailto" else _("Open the browser?")


def _told(url: QUrl) -> str:
    if url.scheme() == "mailto":
        return _("Your mail program will open, to write to {address}.").format(address=url.path())
    # The host as the network knows it: letters that look alike are told apart.
    host = url.host(QUrl.ComponentFormattingOption.EncodeUnicode)
    return _("Your browser will open a page of {host}. That site will see that you visit it.").format(
        host=host
    )
