"""A closed request that still holds identity papers: they serve no more, and can be erased."""

from PySide6.QtCore import Signal

from gui.look.tokens import Tone
from gui.widgets.banner import Banner
from gui.widgets.showing import show_if
from letters.domain.requests import Kept
from letters.services.evidence import to_erase
from letters.services.language import _, n_
from letters.services.requests import Followed


class IdentityLeft(Banner):
    """*erase_asked* gives the papers to erase."""

    erase_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._hold(())
        self.acted.connect(lambda: self.erase_asked.emit(self.files))
        show_if(self, wanted=False)

    def show_left(self, followed: Followed) -> None:
        """Say how many identity papers *followed* holds for nothing; nothing is said where there is none."""
        files = to_erase(followed)
        count = len(files)
        if count and files != self.files:
            words = n_(
                "This request is closed: the copy of an identity paper it holds serves no more.",
                "This request is closed: the {count} copies of identity papers it holds serve no more.",
                count,
            )
            self.say(
                words.format(count=count),
                Tone.WARN,
                action=_("Erase them now") if count > 1 else _("Erase it now"),
            )
        self._hold(files)
        show_if(self, wanted=bool(count))

    def _hold(self, files: tuple[Kept, ...]) -> None:
        self.files = files
