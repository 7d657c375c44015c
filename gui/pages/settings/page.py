"""The settings, one card for each subject."""

from PySide6.QtCore import Signal

from gui.look.tokens import Scheme, Tone
from gui.pages.around import Around
from gui.pages.carrying import CarrySection
from gui.pages.safekeeping.faults import told
from gui.pages.settings.about import AboutSection
from gui.pages.settings.household import HouseholdSection
from gui.pages.settings.keys import KeysSection
from gui.pages.settings.language import LanguageSection
from gui.pages.settings.look import LookSection
from gui.pages.settings.mail import MailSection
from gui.pages.settings.packs import PacksSection
from gui.pages.settings.reminders import RemindersSection
from gui.pages.settings.saving import SavingSection
from gui.widgets.banner import Banner
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.work import Work
from letters.services.language import _
from letters.services.recovery_sheets import Sheets
from letters.services.settings import Seen, Settings


class SettingsPage(Page):
    """*language_chosen* gives the code of a language, *idle_chosen* minutes or 0, once they are kept.

    *look_chosen* gives at once a `Scheme`, and the size of text: 1.0 is the ordinary one.
    """

    language_chosen = Signal(str)
    look_chosen = Signal(object, float)
    idle_chosen = Signal(int)

    def __init__(self, settings: Settings, sheets: Sheets, work: Work, around: Around) -> None:
        super().__init__(_("Settings"))
        desktop, asks = around.desktop, around.asks
        self._settings, self._work = settings, work
        self._seen: Seen | None = None
        self.said = Banner()
        self.language = LanguageSection(settings.letter_languages)
        self.look = LookSection()
        self.household = HouseholdSection(settings, work, asks)
        self.keys = KeysSection(settings, sheets, work, desktop, asks)
        self.mail, self.reminders = MailSection(), RemindersSection()
        self.saving, self.carrying = SavingSection(settings, work, desktop), CarrySection()
        self.packs = PacksSection(settings.packs, work, desktop, around.disk)
        self.about = AboutSection(settings.version)
        self.packs.said.connect(self.told)
        self.carrying.brought.connect(self.refresh)
        self.language.interface.connect(self._speak)
        self.language.letters.connect(self._write_in)
        self.look.chosen.connect(self._wear)
        self.keys.idle_chosen.connect(self.idle_chosen)
        sections = (
            self.language, self.look, self.household, self.reminders, self.mail, self.packs, self.keys,
            self.saving, self.carrying, self.about,
        )  # fmt: skip
        for widget in (self.said, *sections):
            self.add(widget)
        for section in (self.keys, self.saving, self.mail):
            show_if(section, wanted=not settings.is_trial)

    def refresh(self) -> None:
        """Show the settings as they are."""
        self._work.do(self._settings.seen, then=self._show, failed=self._fail)
        self.reminders.refresh()

    def may_leave(self) -> bool:
        """Whether nothing typed and no new code would be lost."""
        return self.household.may_leave() and self.keys.may_leave() and self.carrying.may_leave()

    def put_away(self) -> None:
        """Stop what travels: nobody is there any more."""
        self.carrying.put_away()

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        for section in (self.language, self.look, self.household, self.packs, self.keys, self.saving):
            section.show_seen(seen)

    def _speak(self, language: str) -> None:
        if not self.may_leave():
            if self._seen:
                self.language.show_seen(self._seen)
            return
        choose = self._settings.preferences.choose_language
        self._work.write(lambda: choose(language), then=self._spoken, failed=self._fail)

    def _spoken(self, _nothing: None) -> None:
        self.language_chosen.emit(self.language.spoken.value())

    def _write_in(self, language: str) -> None:
        choose = self._settings.preferences.choose_letter_language
        self._work.write(lambda: choose(language), then=_nothing_more, failed=self._fail)

    def _wear(self, scheme: str, scale: int) -> None:
        choose = self._settings.preferences.choose_look
        self.look_chosen.emit(Scheme(scheme), scale / 100)
        self._work.write(lambda: choose(scheme, scale), then=_nothing_more, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self.said.say(told(error), Tone.BAD)


def _nothing_more(_nothing: None) -> None:
    """What was chosen shows already."""
