"""The first sight of the program: begin, try it, or bring a backup back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.welcome.step import Step
from gui.widgets.buttons import primary
from gui.widgets.label import Label
from gui.widgets.picture import Picture
from gui.widgets.tiles import Tiles
from gui.widgets.way import Way
from letters.domain.wording import N_
from letters.services.language import _

_PROMISES = (
    ("lock", N_("Everything stays on this computer, in an encrypted file.")),
    ("letter", N_("Nothing leaves until you press a button that says where it goes.")),
    ("key", N_("You alone hold the key.")),
)
_ICON = 20


class StartStep(Step):
    """Three ways: *begin*, *sample*, *restore*."""

    begin = Signal()
    sample = Signal()
    restore = Signal()

    def __init__(self) -> None:
        super().__init__(
            _("Welcome to Plaidoyer"),
            _(
                "Say no to the reuse of your health data, ask what is known about you, and be answered in "
                "time: Plaidoyer writes the letters and counts the days."
            ),
            letters=88,
        )
        self.add(_promises())
        self.start = primary(_("Begin"))
        self.start.clicked.connect(self.begin)
        self.add_buttons(self.start)
        self.column.addSpacing(14)
        ways = Tiles(34)
        self.try_it = Way(
            "person",
            _("Try with an invented person"),
            _("See everything at work on made-up requests. Nothing is kept of it."),
            _("Try"),
        )
        self.back = Way(
            "restore",
            _("I have a backup"),
            _("Bring back a file saved by Plaidoyer, from this computer or another one."),
            _("Bring it back"),
        )
        self.try_it.chosen.connect(self.sample)
        self.back.chosen.connect(self.restore)
        for way in (self.try_it, self.back):
            ways.add(way)
        self.add(ways)

    def focus_first(self) -> None:
        """Let Enter begin."""
        self.start.setFocus()


def _promises() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for icon, words in _PROMISES:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Picture(icon, "accent", _ICON))
        row.addWidget(Label(_(words)), stretch=1)
        column.addLayout(row)
    return holder
