"""The colours of the window and the size of its text."""

from PySide6.QtCore import Signal

from gui.pages.settings.pairs import pair
from gui.widgets.card import Card
from gui.widgets.editors import Choice, ChoiceEditor
from gui.widgets.field import Field
from letters.domain.wording import N_
from letters.services.language import _
from letters.services.preferences import SCALES, SCHEMES
from letters.services.settings import Seen

_SCHEMES = {
    "system": N_("As this computer does"),
    "light": N_("Light"),
    "dark": N_("Dark"),
    "contrast": N_("High contrast"),
}


class LookSection(Card):
    """*chosen* gives a scheme and the size of text in percent."""

    chosen = Signal(str, int)

    def __init__(self) -> None:
        super().__init__(_("Look"))
        self.scheme = Field(_("Colours"), ChoiceEditor([Choice(each, _(_SCHEMES[each])) for each in SCHEMES]))
        sizes = [Choice(str(each), _("{count} %").format(count=each)) for each in SCALES]
        self.scale = Field(_("Size of text"), ChoiceEditor(sizes))
        for field in (self.scheme, self.scale):
            field.changed.connect(self._choose)
        self.add(pair(self.scheme, self.scale))

    def show_seen(self, seen: Seen) -> None:
        """Show what is chosen."""
        self.scheme.set_value(seen.front.scheme)
        self.scale.set_value(str(seen.front.scale))

    def _choose(self) -> None:
        self.chosen.emit(self.scheme.value(), int(str(self.scale.value())))
