"""The language of the interface and that of the letters."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from gui.widgets.card import Card
from gui.widgets.editors import Choice, ChoiceEditor
from gui.widgets.field import Field
from gui.widgets.showing import show_if
from letters.domain.wording import N_
from letters.services.language import _
from letters.services.preferences import LANGUAGES
from letters.services.settings import Seen

_NAMES = {"fr": "Français", "en": "English"}
"""Each language says its own name, whatever is spoken now."""

_OF_LETTERS = {"fr": N_("French"), "en": N_("English")}


class LanguageSection(Card):
    """*interface* and *letters* give the code of the language chosen."""

    interface = Signal(str)
    letters = Signal(str)

    def __init__(self, letter_languages: Sequence[str]) -> None:
        super().__init__(_("Language"))
        choices = [Choice(code, _NAMES[code]) for code in LANGUAGES]
        self.spoken = Field(_("Language of the window"), ChoiceEditor(choices))
        self.written = Field(
            _("Language of the letters"),
            ChoiceEditor([Choice(code, _(_OF_LETTERS.get(code, code))) for code in letter_languages]),
            help_text=_("A French body is written to in French; another language is a help for yourself."),
        )
        self.spoken.changed.connect(lambda: self.interface.emit(self.spoken.value()))
        self.written.changed.connect(lambda: self.letters.emit(self.written.value()))
        self.add(self.spoken)
        self.add(self.written)
        show_if(self.written, wanted=len(letter_languages) > 1)

    def show_seen(self, seen: Seen) -> None:
        """Show what is chosen."""
        self.spoken.set_value(seen.front.language)
        self.written.set_value(seen.letter_language)
