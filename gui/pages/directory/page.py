"""The directory: looked through while one types; who answers for a place; where it comes from."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.directory.competent import Competent
from gui.pages.directory.registers import Registers
from gui.pages.directory.seeker import WideSeeker
from gui.pages.safekeeping.faults import told
from gui.widgets.banner import Banner
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.homes import Home
from letters.services.competence import Competence
from letters.services.directory import AddressBook
from letters.services.directory_imports import DirectoryImports
from letters.services.language import _


class DirectoryPage(Page):
    """Leads to the record of a body, and to the import of a register."""

    def __init__(
        self, book: AddressBook, competence: Competence, imports: DirectoryImports, work: Work
    ) -> None:
        super().__init__(_("Directory"))
        self._competence, self._imports, self._work = competence, imports, work
        self.seeker = WideSeeker(book, work, _("See"))
        self.competent, self.registers = Competent(), Registers()
        self.trouble = Banner()
        self._start = QWidget()
        self._furnish()
        self._connect()

    def refresh(self) -> None:
        """Look again: something may have been imported or corrected meanwhile."""
        self.seeker.look()
        self._work.do(self._imports.imports, then=self.registers.show_imports, key="registers")

    def _find(self, home: Home) -> None:
        self.trouble.say("")
        self._work.do(
            lambda: self._competence.around(home),
            then=self.competent.show_mine,
            failed=lambda error: self.trouble.say(told(error), Tone.BAD),
            key="competent",
        )

    def _see(self, identifier: str) -> None:
        self.wants.emit(Place.BODY, identifier)

    def _import(self) -> None:
        self.wants.emit(Place.IMPORT, None)

    def _furnish(self) -> None:
        column = QVBoxLayout(self._start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.competent, self.registers):
            column.addWidget(part)
        for widget in (self.seeker, self.trouble, self._start):
            self.add(widget)

    def _connect(self) -> None:
        self.seeker.chosen.connect(self._see)
        self.seeker.looking.connect(lambda looks: show_if(self._start, wanted=not looks))
        self.competent.asked.connect(self._find)
        self.competent.chosen.connect(self._see)
        self.registers.wanted.connect(self._import)
