"""The ways left to reach a body that a letter did not reach."""

from PySide6.QtCore import Signal

from gui.pages.directory.channels import Channel as Line
from gui.pages.directory.channels import ChannelLine
from gui.pages.write.binding import capital
from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.channels import CHANNELS, Channel
from letters.domain.steps import Advice
from letters.services.language import _
from letters.services.other_ways import OtherWay, OtherWays
from letters.services.requests import Followed

_ICONS = {Channel.EMAIL: "mail", Channel.WEB_FORM: "form"}


class RequestWays(Card):
    """Shown while the advice is to send again by another way; *copied* gives an address."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Ways left to reach them"))
        self._ways: OtherWays | None = None
        self._work: Work | None = None
        self.lines: list[ChannelLine] = []
        show_if(self, wanted=False)

    def serve(self, ways: OtherWays, work: Work) -> None:
        """Ask *ways* from now on, off the window's thread."""
        self._ways, self._work = ways, work

    def show_ways(self, followed: Followed) -> None:
        """Show what is left for *followed*, where its letter did not arrive."""
        advised = followed.advised
        lost = advised is not None and advised.advice is Advice.TRY_ANOTHER_CHANNEL
        ways = self._ways
        show_if(self, wanted=False)
        if lost and ways and self._work:
            self._work.do(lambda: ways.left(followed), then=self._show, key="ways")

    def _show(self, left: tuple[OtherWay, ...]) -> None:
        self.clear()
        self.lines = [self._line(way) for way in left]
        for line in self.lines:
            self.add(line)
        if not left:
            none = _("No other way is known: look for one in their letters or on their site.")
            self.add(Label(none, Role.MUTED))
        show_if(self, wanted=True)

    def _line(self, way: OtherWay) -> ChannelLine:
        name = capital(_(CHANNELS[way.channel]))
        line = ChannelLine(Line(_ICONS.get(way.channel, "letter"), name, way.where))
        line.copied.connect(self.copied)
        return line
