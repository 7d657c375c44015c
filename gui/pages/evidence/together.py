"""Many files at once: how many, how large, and one question for all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.evidence.sizes import size_words
from gui.widgets.buttons import icon_only
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import Choice, ChoiceEditor
from gui.widgets.label import Label, Role
from letters.domain.errors import PlaidoyerError
from letters.domain.file_names import clean_name, shortened
from letters.domain.happenings import Happening
from letters.domain.proofs import PROOFS, Proof
from letters.domain.proposing import proposed
from letters.ports.attachments import Source
from letters.services.language import _, n_
from letters.services.requests import File

_BY_NAME = ""
_LISTED, _SHOWN = 30, 60


class Together(QWidget):
    """*sources*, to be joined together; *dropped* when none of them is, *changed* with the answer."""

    dropped = Signal()
    changed = Signal()

    def __init__(self, sources: Sequence[Source]) -> None:
        super().__init__()
        self.sources = tuple(sources)
        count = len(self.sources)
        words = n_("{count} file", "{count} files", count).format(count=count)
        choices = [Choice(_BY_NAME, _("Each as its name and its event tell"))]
        choices += [Choice(proof.value, _(said)) for proof, said in PROOFS.items()]
        self.proof = ChoiceEditor(choices)
        self.proof.set_value(_BY_NAME)
        self.proof.name_it(_("What are these files?"))
        self.proof.changed.connect(self.changed)
        self.drop = icon_only("close", _("Do not join these files"))
        self.drop.clicked.connect(self.dropped)
        head = QHBoxLayout()
        head.addWidget(Label(words, Role.STRONG), stretch=1)
        head.addWidget(Label(size_words(sum(map(_size, self.sources))), Role.MUTED))
        head.addWidget(self.drop, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.proof)
        column.addWidget(Disclosure(_("See their names"), self._names()))

    def files(self, kind: Happening | None, channel: str) -> tuple[File, ...]:
        """Give the files, each with what it is."""
        said = self.proof.value()
        return tuple(
            File(source.name, source, proof=Proof(said) if said else proposed(source.name, kind, channel))
            for source in self.sources
        )

    def _names(self) -> str:
        names = [shortened(clean_name(source.name), _SHOWN) for source in self.sources[:_LISTED]]
        more = len(self.sources) - len(names)
        rest = [n_("and {count} other", "and {count} others", more).format(count=more)] if more else []
        return "\n".join((*names, *rest))


def _size(source: Source) -> int:
    try:
        return source.size()
    except PlaidoyerError:
        return 0  # what is wrong with it is told when it is read
