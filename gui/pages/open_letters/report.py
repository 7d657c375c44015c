"""What a table of signatories brought: who came, who was there, who waits, and each row refused with why."""

from PySide6.QtCore import Signal

from gui.widgets.buttons import primary, quiet
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.signatures.signatories import Likeness
from letters.services.language import _, n_, sentence
from letters.services.signatures.publishing import count_words
from letters.services.signatures.signatures import Brought

NAMED = 200
"""Rows named one by one; the others are counted."""


class BroughtReport(Card):
    """*decide* when the person would settle those that wait; *closed* when it was read."""

    decide = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(_("What this table brought"))
        self.told: list[Label] = []
        self.go_on = primary(_("Decide about those who are alike"), "chevron-right")
        self.leave = quiet(_("Close"), "close")
        self.go_on.clicked.connect(self.decide)
        self.leave.clicked.connect(self.closed)

    def show_brought(self, brought: Brought, name: str) -> None:
        """Show what the table called *name* brought."""
        self.clear()
        self.go_on.setParent(None)
        self.leave.setParent(None)
        self.told = [Label(name, Role.MUTED), *map(Label, lines_of(brought))]
        for label in self.told:
            self.add(label)
        if brought.refused:
            self.add(_disclosed(_("Rows refused, and why"), refused_of(brought)))
        there = [each for each in brought.repeated if each.like.why is Likeness.SAME]
        if there:
            names = [_("Row {row}: {name}").format(row=each.row, name=each.name) for each in there]
            self.add(_disclosed(_("Who was there already"), names))
        ways = FlowLayout(10)
        show_if(self.go_on, wanted=bool(brought.to_decide))
        for button in (self.go_on, self.leave):
            ways.addWidget(button)
        self.add_layout(ways)


def lines_of(brought: Brought) -> list[str]:
    """Say in a few lines what a table brought."""
    there = len(brought.repeated) - brought.to_decide
    lines = [n_("{count} signature was added.", "{count} signatures were added.", brought.added)]
    counts = [brought.added]
    if there:
        lines.append(n_("{count} person was there already.", "{count} people were there already.", there))
        counts.append(there)
    if brought.to_decide:
        lines.append(
            n_(
                "{count} signature is like another one, and waits for you to decide.",
                "{count} signatures are like others, and wait for you to decide.",
                brought.to_decide,
            )
        )
        counts.append(brought.to_decide)
    if brought.refused:
        refused = len(brought.refused)
        lines.append(n_("{count} row was refused.", "{count} rows were refused.", refused))
        counts.append(refused)
    told = [line.format(count=count_words(count)) for line, count in zip(lines, counts, strict=True)]
    if brought.ignored:
        told.append(_("Columns not taken: {names}.").format(names=", ".join(brought.ignored[:12])))
    return told


def refused_of(brought: Brought) -> list[str]:
    """Say of each row refused why it was."""
    return [_("Row {row}: {why}").format(row=each.row, why=sentence(each.fault)) for each in brought.refused]


def _disclosed(words: str, lines: list[str]) -> Disclosure:
    told = lines[:NAMED]
    if len(lines) > NAMED:
        more = len(lines) - NAMED
        told.append(n_("and {count} more", "and {count} more", more).format(count=count_words(more)))
    return Disclosure(words, "\n".join(told))
