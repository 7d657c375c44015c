"""The pages that were visited, each made on its first visit, and the way back."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from gui.navigation import Place
from gui.widgets.page import Page

_LONGEST_WAY_BACK = 50
Stop = tuple[Place, object]


class Places(QStackedWidget):
    """One page for each place; *arrived* once another is shown, *told* what a page did."""

    arrived = Signal(object)
    told = Signal(str, object)

    def __init__(self, pages: Mapping[Place, Callable[[], Page]]) -> None:
        super().__init__()
        self._makers = pages
        self._made: dict[Place, Page] = {}
        self._way: list[Stop] = []

    def here(self) -> Stop:
        """Give the place and the subject shown now; home before any was."""
        return self._way[-1] if self._way else (Place.HOME, None)

    def page(self) -> Page | None:
        """Give the page shown now."""
        return self._made.get(self.here()[0]) if self._way else None

    def has(self, place: Place) -> bool:
        """Whether anything can be shown at *place*."""
        return place in self._makers

    def go(self, place: Place, subject: object = None) -> bool:
        """Show *place* with *subject*, unless the page shown now would lose something."""
        if not self.has(place) or not self._may_leave():
            return False
        if not self._way or self.here() != (place, subject):
            self._way = [*self._way, (place, subject)][-_LONGEST_WAY_BACK:]
        self._show()
        return True

    def back(self) -> bool:
        """Show where the person was before."""
        if len(self._way) < 2 or not self._may_leave():  # noqa: PLR2004 -- here, and where from
            return False
        self._way.pop()
        self._show()
        return True

    def prepare(self, place: Place) -> None:
        """Make the page of *place* before it is asked for, so that it shows at once."""
        if place not in self._made and self.has(place):
            self._make(place)

    def renew(self) -> None:
        """Make every page anew, here and now."""
        self._drop_pages()
        if self._way:
            self._show()

    def forget(self) -> None:
        """Drop every page and the way back: what was shown belongs to somebody."""
        self._way = []
        self._drop_pages()

    def _drop_pages(self) -> None:
        old, self._made = list(self._made.values()), {}
        for page in old:
            self.removeWidget(page)
            page.deleteLater()

    def _may_leave(self) -> bool:
        page = self.page()
        return page is None or page.may_leave()

    def _show(self) -> None:
        place, subject = self.here()
        page = self._made.get(place) or self._make(place)
        if subject is not None:
            page.shown_with(subject)
        page.refresh()
        self.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arrived.emit(place)

    def _make(self, place: Place) -> Page:
        page = self._made[place] = self._makers[place]()
        page.wants.connect(self.go)
        page.back_asked.connect(self.back)
        page.told.connect(self.told)
        self.addWidget(page)
        return page
