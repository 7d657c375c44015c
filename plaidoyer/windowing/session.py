"""One run of the window: closed, then open on a person's file, locked again, and closed."""

import gc
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from gui import desktop
from gui.look.theme import Theme
from gui.look.tokens import Scheme
from gui.navigation import Place
from gui.pages.welcome import WelcomePage
from gui.widgets.page import Page
from gui.window import Window
from gui.work import Lane, Work
from letters.output.files import write_whole
from letters.ports.clock import Clock
from letters.ports.home import OpenHome
from letters.ports.preferences import FrontFile
from letters.services.language import _, shown
from letters.services.opening import Opening
from letters.services.preferences import Preferences
from letters.services.recovery_sheets import Sheets
from plaidoyer import language
from plaidoyer.folders import press, restore
from plaidoyer.windowing.home import HomeOnDemand
from plaidoyer.windowing.idle import Idle
from plaidoyer.windowing.words_of_qt import WordsOfQt

if TYPE_CHECKING:
    from plaidoyer.windowing.pages import Pages
    from plaidoyer.windowing.reminding import Reminding
    from plaidoyer.windowing.services import Services


SOON = 250
"""Milliseconds after the first page is shown until the next ones are prepared."""


class Session(QObject):
    """The window and what is open in it; nothing heavy is imported before it is painted."""

    def __init__(
        self, app: QApplication, folder: Path, clock: Clock, front: FrontFile, spoken: str = ""
    ) -> None:
        super().__init__(app)
        self.app, self.clock, self._front = app, clock, front
        self.theme, self._qt_words, self.work = Theme(app), WordsOfQt(app), Work()
        self.preferences = Preferences(front)
        self._home = HomeOnDemand(folder, clock)
        self.sheets = Sheets(press, write_whole, clock, lambda: self._home.identifier)
        self._pages: Pages | None = None
        self.reminding: Reminding | None = None
        self._begun = False
        self._speak(spoken or self.preferences.front().language)
        chosen = self.preferences.front()
        self.dress(Scheme(chosen.scheme), chosen.scale / 100)
        self.window = Window({place: partial(self._page, place) for place in Place})
        self.desktop = desktop.of(self.window, self.window.asks)
        self._idle = Idle(app)
        self._idle.reached.connect(self.lock)
        self.window.closing.connect(self.close)

    def show(self) -> None:
        """Show the window, which asks for what opens the file."""
        self._begun = True
        self._ask().refresh()
        self.window.show()

    def remind_with(self, reminding: "Reminding") -> None:
        """Call the person back by *reminding*, unless they look at the window."""
        self.reminding = reminding
        reminding.in_sight = self.window.isActiveWindow

    def come_forward(self) -> None:
        """Bring the window to the front, for the first time too."""
        if not self._begun:
            self.show()
            QTimer.singleShot(0, self.warm)
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def warm(self) -> None:
        """Import what the pages will need while the person types their passphrase."""
        self.work.do(_load_the_rest, then=_keep_aside, lane=Lane.LETTERS)

    def open(self, home: OpenHome) -> None:
        """Show the places of an open file."""
        # Here: they import the letters and the database, after the first paint.
        from letters.services.reminders import Reminders
        from letters.storage.in_memory import FrontInMemory, TrialHome
        from plaidoyer.windowing.pages import Pages

        try:
            self._pages = Pages(self, home)
        except BaseException:
            home.close()
            raise
        front = FrontInMemory(self._front) if isinstance(home, TrialHome) else self._front
        self.preferences = Preferences(front, home.records)
        if self.reminding and not self.is_trial:
            chasing = self._pages.services.campaigning.chasing.days
            self.reminding.opened(Reminders(home.records, self.reminding.file, self.clock, chasing))
        self.work.write(self._pages.services.mailing.recover, then=_waits_on_the_first_page)
        self.window.show_places()
        self.window.go(Place.HOME)
        self.say_where()
        self.watch_idle()
        QTimer.singleShot(SOON, self._prepare)

    def try_sample(self) -> None:
        """Open a file that is nowhere, with an invented person in it."""
        from plaidoyer.windowing.sample import sample_home  # here: as in `open`

        self.open(sample_home(self.clock))

    def lock(self) -> None:
        """Close the file, and ask for the passphrase; letters being written are saved first.

        Nobody is there to answer: dialogs are closed as if cancelled, and no page may refuse.
        """
        self._hang_up()
        dialog = self.app.activeModalWidget()
        if self._pages and dialog:
            dialog.close()
            QTimer.singleShot(SOON, self.lock)
        elif self._pages and self.window.page:
            self.window.page.put_away()
            self._leave()
            self._ask().show_locked()

    def watch_idle(self, _minutes: int = 0) -> None:
        """Count idle minutes as the person now prefers; a trial is never locked."""
        if not self.is_trial:
            self.work.do(self.preferences.idle_minutes, then=self._idle.watch)

    def speak(self, spoken: str) -> None:
        """Speak another language from now on, everything in sight made anew."""
        self._speak(spoken)
        self.window.rebuild()
        self.say_where()

    def dress(self, scheme: Scheme, scale: float) -> None:
        """Wear *scheme*, text *scale* times its ordinary size."""
        self.theme.apply(scheme, scale)

    def say_where(self) -> None:
        """Say on the line below where the data are, and when they were last saved elsewhere."""
        if self.is_trial:
            self.window.tell(_("Trial with an invented person: nothing is kept on this computer"))
        elif self._pages:
            care = self._pages.services.safekeeping
            self.work.do(care.backed_up_on, then=lambda day: self.window.tell(_trust(day)), key="trust")

    @property
    def services(self) -> "Services | None":
        """The services of the open file, if one is."""
        return self._pages.services if self._pages else None

    @property
    def is_trial(self) -> bool:
        """Whether what is open is nowhere on the disk."""
        return self._pages is not None and self._pages.is_trial

    def close(self) -> None:
        """Let go of everything, what writes first; the page in sight agreed."""
        self.desktop.clipboard.forget()
        self._leave()
        if isinstance(self.window.page, WelcomePage):
            self.window.page.let_go()
        self.work.close()

    def _hang_up(self) -> None:
        """Wait for no mail server: what it was being given ends as failed, or as of unknown fate."""
        if self._pages:
            self._pages.services.mailing.stop()

    def _leave(self) -> None:
        self._hang_up()
        self.work.wait()  # a file that is being opened arrives first
        self._idle.stop()
        pages, self._pages = self._pages, None
        self.window.places.forget()
        if pages and self.reminding:
            self.reminding.closing()
        if pages:
            pages.services.home.close()
        self.preferences = Preferences(self._front)

    def _ask(self) -> WelcomePage:
        opening = Opening(lambda: self._home, restore, self.clock)
        page = WelcomePage(opening, self.sheets, self.work, self.desktop, self.window.asks)
        page.opened.connect(self.open)
        page.wants_sample.connect(self.try_sample)
        self.window.show_alone(page)
        return page

    def _prepare(self) -> None:
        """Make the largest page while the person reads the first one."""
        if self._pages is not None:
            self.window.places.prepare(Place.WRITE)

    def _page(self, place: Place) -> Page:
        if self._pages is None:
            return Page("")
        return self._pages.made(place)

    def _speak(self, spoken: str) -> None:
        language.use(spoken)
        self._qt_words.speak(spoken)


def _trust(saved_on: date | None) -> str:
    if saved_on is None:
        return _("Encrypted file, on this computer only · no backup yet")
    return _("Encrypted file, on this computer only · last backup {day}").format(day=shown(saved_on))


def _keep_aside(_loaded: None) -> None:
    """Let garbage be sought elsewhere than in what was loaded: going through it stops every thread."""
    gc.freeze()


def _waits_on_the_first_page(_mail: object) -> None:
    """The first page asks by itself, each time it is shown."""


def _load_the_rest() -> None:
    """Load what takes long, off the window's thread: the pages, the letters, the typesetter and its faces."""
    import plaidoyer.windowing.pages  # noqa: F401 -- here, after the first paint, for those who ask next
    from plaidoyer.assembly import letters, paper

    letters().kinds()
    paper()
