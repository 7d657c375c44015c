"""Sharing out the legislators whom nobody has: what each volunteer would get, seen before it is done."""

from collections import Counter
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.buttons import primary, secondary
from gui.widgets.card import Card
from gui.widgets.editors import Choice, ChoiceEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.campaigns.facts import Target
from letters.domain.departments import DEPARTMENTS
from letters.domain.folding import folded
from letters.services.campaigns.boards import Seen
from letters.services.campaigns.shares import Given
from letters.services.campaigns.telling_volunteers import unplaced_words
from letters.services.language import _, n_
from letters.services.telling_bodies import department_words

_MOST = 8
"""Départements without a volunteer that are named."""


class By(StrEnum):
    """How legislators are shared out."""

    DEPARTMENT = "department"
    CONSTITUENCY = "constituency"


class Sharing(Card):
    """*previewed* and *agreed* say by what (a `By`) the legislators are to be shared out."""

    previewed = Signal(object)
    agreed = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Share the legislators out"))
        choices = [
            Choice(By.DEPARTMENT, _("By département"), _("Even shares among the volunteers of each.")),
            Choice(
                By.CONSTITUENCY, _("By constituency"),
                _("Only to those who said that a constituency is theirs."),
            ),
        ]  # fmt: skip
        self.by = Field(_("How"), ChoiceEditor(choices))
        self.by.set_value(By.DEPARTMENT)
        self.free = Label(role=Role.MUTED)
        self.preview, self.share = secondary(_("See what it would give"), "eye"), primary(_("Share"), "check")
        self.told, self.left, self.unplaced = Label(), Label(role=Role.MUTED), Label(role=Role.MUTED)
        ways, flow = QWidget(), FlowLayout(8)
        for button in (self.preview, self.share):
            flow.addWidget(button)
        ways.setLayout(flow)
        for widget in (self.free, self.by, self.told, self.unplaced, self.left, ways):
            self.add(widget)
        self.by.changed.connect(self.forget)
        self.preview.clicked.connect(lambda: self.previewed.emit(self._how()))
        self.share.clicked.connect(lambda: self.agreed.emit(self._how()))
        self.forget()

    def show_seen(self, seen: Seen) -> None:
        """Say how many have nobody; a preview of before is no longer true."""
        free = sum(not row.taken_by and row.target.ref not in seen.campaign.left for row in seen.rows)
        words = n_(
            "{count} legislator has no volunteer. What was given stays given.",
            "{count} legislators have no volunteer. What was given stays given.",
            free,
        )
        self.free.set_text(words.format(count=free))
        self.preview.setEnabled(free > 0 and bool(seen.campaign.volunteers))
        self.forget()

    def show_given(self, seen: Seen, given: Given) -> None:
        """Show what sharing out would give, and to whom."""
        names = {uid: each.name for uid, each in seen.campaign.volunteers.items()}
        counts = Counter(who for _target, who in given.assigned)
        self.told.set_text(
            "\n".join(
                _line(names[who], counts[who]) for who in sorted(counts, key=lambda who: folded(names[who]))
            )
            or _("Nobody would get anything: no volunteer is in the départements of these legislators.")
        )
        self.left.set_text(_left_words(given.left_over))
        self.unplaced.set_text(unplaced_words(given))
        for widget, wanted in (
            (self.told, True), (self.left, bool(given.left_over)), (self.share, bool(given.assigned)),
            (self.unplaced, bool(given.unplaced)),
        ):  # fmt: skip
            show_if(widget, wanted=wanted)

    def forget(self) -> None:
        """Show no preview."""
        for widget in (self.told, self.left, self.unplaced, self.share):
            show_if(widget, wanted=False)

    def _how(self) -> By:
        return By(str(self.by.value() or By.DEPARTMENT))


def shared_words(given: Given) -> str:
    """Say what was shared out."""
    count, people = len(given.assigned), len(_people(given))
    shared = n_("{count} legislator shared", "{count} legislators shared", count).format(count=count)
    among = n_("with {count} volunteer", "among {count} volunteers", people).format(count=people)
    return f"{shared} {among}."


def _people(given: Given) -> set[UUID]:
    return {who for _target, who in given.assigned}


def _line(name: str, count: int) -> str:
    words = n_("{name}: {count} legislator more", "{name}: {count} legislators more", count)
    return words.format(name=name, count=count)


def _left_words(left: tuple[Target, ...]) -> str:
    there = {each.department for each in left}
    places = [department_words(each.code) for each in DEPARTMENTS if each.code in there]
    named = ", ".join(places[:_MOST]) + (", …" if len(places) > _MOST else "")
    words = n_(
        "{count} would stay without a volunteer", "{count} would stay without a volunteer", len(left)
    ).format(count=len(left))
    return _("{label}: {value}").format(label=words, value=named) if named else words
