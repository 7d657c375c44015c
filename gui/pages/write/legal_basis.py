"""On what a letter rests: the first text in one line, all of them for those who ask."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.disclosure import Disclosure
from gui.widgets.label import Label, Role
from letters.domain.kinds import Kind
from letters.domain.sources import Source
from letters.services.language import _
from letters.services.reasoning import cited

_LONGEST = 150


class LegalBasis(QWidget):
    """One line, and a disclosure with every source and how sure it is."""

    def __init__(self) -> None:
        super().__init__()
        self.line = Label(role=Role.MUTED)
        self._sources = Label(role=Role.MUTED)
        self.all = Disclosure(_("All the texts, and how sure we are of each"), self._sources)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.all)

    def show_kind(self, kind: Kind) -> None:
        """Say on what a letter of *kind* rests."""
        first = next(iter(kind.sources), None)
        self.line.set_text(_("Basis: {text}").format(text=_short(first)) if first else "")
        self._sources.set_text("\n\n".join(cited(source) for source in kind.sources))
        self.all.set_open(is_open=False)


def _short(source: Source) -> str:
    place = _("{title}, art. {article}") if source.article else "{title}"
    words = source.words if len(source.words) <= _LONGEST else f"{source.words[:_LONGEST].rsplit(' ', 1)[0]}…"
    return f"{place.format(title=source.title, article=source.article)} — {words}"
