"""All the open letters: how many signed each, and what waits to be decided."""

from collections.abc import Sequence
from uuid import UUID

from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.open_letters.about_dialog import About, AboutDialog
from gui.pages.open_letters.desk import OpenLettersDesk
from gui.widgets.buttons import primary
from gui.widgets.card import Card
from gui.widgets.empty import Empty
from gui.widgets.page import Page
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from gui.work import Work
from letters.services.language import _, day_of_month, n_
from letters.services.signatures.open_letters import Listed
from letters.services.signatures.publishing import count_words


class OpenLettersPage(Page):
    """One line for each letter; the newest text comes first."""

    def __init__(self, desk: OpenLettersDesk, around: Around, work: Work) -> None:
        self.new = primary(_("New open letter"), "plus")
        super().__init__(_("Open letters"), action=self.new)
        self._desk, self._around, self._work = desk, around, work
        self.rows, self._sheet = Rows(_("Open letters")), Card()
        self.none = Empty(
            _("There is no open letter yet."),
            detail=_(
                "An open letter is signed by many. Write it here or bring in its text, then gather those who "
                "sign it: on paper, by a form on the web, by hand."
            ),
            action=_("Begin one"),
            icon="open-letters",
        )
        self.dialog: AboutDialog | None = None
        self._sheet.add(self.rows)
        for widget in (self._sheet, self.none):
            self.add(widget)
            show_if(widget, wanted=False)
        self.new.clicked.connect(self.begin)
        self.none.acted.connect(self.begin)
        self.rows.chosen.connect(lambda uid: self.wants.emit(Place.OPEN_LETTER, uid))

    def refresh(self) -> None:
        """Read the letters again."""
        self._work.do(self._desk.letters.listed, then=self._show, key="open-letters")

    def begin(self) -> None:
        """Ask for the title of a new letter."""
        self.dialog = dialog = AboutDialog(self, _("New open letter"), do=_("Begin it"))
        dialog.given.connect(lambda about: self._begin(dialog, about))
        dialog.open()

    def _begin(self, dialog: AboutDialog, about: About) -> None:
        self._work.write(
            lambda: self._desk.letters.begin(about.title, about.told()),
            then=lambda uid: self._begun(dialog, uid),
            failed=lambda error: self._refuse(dialog, error),
        )

    def _begun(self, dialog: AboutDialog, uid: UUID) -> None:
        dialog.accept()
        self.wants.emit(Place.OPEN_LETTER, uid)

    def _refuse(self, dialog: AboutDialog, error: Exception) -> None:
        """Say it in the dialog, or where the person is by now."""
        if dialog.isVisible():
            dialog.refuse(error)
        else:
            self._work.trouble.emit(error)

    def _show(self, listed: Sequence[Listed]) -> None:
        self.rows.show_lines([_line(each) for each in listed])
        show_if(self._sheet, wanted=bool(listed))
        show_if(self.none, wanted=not listed)
        show_if(self.new, wanted=bool(listed))


def _line(listed: Listed) -> Line:
    letter, standing = listed.letter, listed.signatures
    count = n_("{count} signature", "{count} signatures", standing).format(count=count_words(standing))
    since = max((each.since for each in letter.texts), default=None)
    text = _("text of {day}").format(day=day_of_month(since)) if since else _("no text yet")
    decide = n_("{count} to decide", "{count} to decide", listed.waiting)
    return Line(
        letter.uid,
        letter.title,
        " · ".join((count, text, *letter.tags)),
        decide.format(count=count_words(listed.waiting)) if listed.waiting else "",
        Tone.WARN if listed.waiting else Tone.NEUTRAL,
        _("Open"),
        "open-letters",
    )
