"""The volunteers of a campaign: how much each has, those who join, the shares, what two took."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.around import Around
from gui.pages.campaigns.conflicts import Conflicts
from gui.pages.campaigns.desk import CampaignsDesk
from gui.pages.campaigns.handing_out import HandingOut
from gui.pages.campaigns.sharing import By, Sharing, shared_words
from gui.pages.campaigns.table_reading import TableReading
from gui.pages.campaigns.volunteer_detail import VolunteerDetail
from gui.pages.campaigns.volunteer_form import VolunteerForm
from gui.pages.campaigns.volunteer_lines import volunteer_line
from gui.pages.safekeeping.sight import bring_into_sight
from gui.widgets.buttons import primary, secondary
from gui.widgets.card import Card
from gui.widgets.empty import Empty
from gui.widgets.flow import FlowLayout
from gui.widgets.rows import Rows
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.campaigns.facts import Volunteer
from letters.domain.errors import PlaidoyerError
from letters.domain.folding import folded
from letters.domain.listed import Ref
from letters.domain.wording import Said
from letters.ports.volunteers import VolunteerRow
from letters.services.campaigns.boards import Seen
from letters.services.campaigns.rehearsals import would_give
from letters.services.campaigns.shares import Given
from letters.services.campaigns.volunteers import Load, VolunteersRead
from letters.services.language import _


class VolunteersView(QWidget):
    """*changed* when something was written; *opened* and *exported* give a volunteer."""

    changed = Signal()
    opened = Signal(object)
    exported = Signal(object)
    told = Signal(str)

    def __init__(self, desk: CampaignsDesk, around: Around, work: Work) -> None:
        super().__init__()
        self._desk, self._around, self._work = desk, around, work
        self.seen: Seen | None = None
        self._open: UUID | None = None
        self._changing: UUID | None = None
        self.detail: VolunteerDetail | None = None
        self.conflicts, self.sharing, self.form = Conflicts(), Sharing(), VolunteerForm()
        self.rows = Rows(_("Volunteers"))
        self.join = primary(_("Add a volunteer"), "plus")
        self.read = secondary(_("Read a table (CSV, XLSX)…"), "restore")
        self.table = TableReading(desk, around, work)
        self.handing = HandingOut(desk.books, around, work)
        self.said, self.refused = self.table.said, self.table.refused
        self.people = Card(_("Volunteers"))
        self.none = Empty(
            _("This campaign has no volunteer yet."),
            detail=_(
                "Add yourself first, then the others; or read a table with their names and départements."
            ),
            icon="household",
        )
        self._furnish()
        self._connect()

    def show_seen(self, seen: Seen) -> None:
        """Show who takes part in the campaign of *seen*."""
        self.seen = seen
        self.conflicts.show_campaign(seen.campaign)
        self.sharing.show_seen(seen)
        people = self._people()
        self.detail, opened = None, self._open
        self.rows.show_lines(
            [volunteer_line(each, seen.load.get(each.uid, Load(0, 0, 0))) for each in people]
        )
        for widget in (self.rows, self.handing.button):
            show_if(widget, wanted=bool(people))
        show_if(self.none, wanted=not people)
        show_if(self.sharing, wanted=bool(people) and bool(seen.rows))
        self._open = None
        if opened is not None and opened in {each.uid for each in people}:
            self._turn(opened)

    def take_table(self, path: Path) -> None:
        """Add the volunteers of a table."""
        uid = self._uid()
        if uid is not None:
            self.table.take(uid, path)

    def _uid(self) -> UUID | None:
        return self.seen.uid if self.seen else None

    def _people(self) -> list[Volunteer]:
        known = self.seen.campaign.volunteers.values() if self.seen else ()
        return sorted(known, key=lambda each: (folded(each.name), str(each.uid)))

    def _turn(self, uid: UUID) -> None:
        if self._open == uid:
            self.rows.fold()
            self._open, self.detail = None, None
            return
        people = self._people()
        place = next(place for place, each in enumerate(people) if each.uid == uid)
        known, email = people[place], self.seen.campaign.mailboxes.get(uid, "") if self.seen else ""
        self._open = uid
        self.detail = VolunteerDetail(known, email)
        self.detail.opened.connect(lambda: self.opened.emit(uid))
        self.detail.exported.connect(lambda: self.exported.emit(uid))
        self.detail.changed.connect(lambda: self._ask(known, email))
        self.detail.forgotten.connect(lambda: self._forget(known))
        self.rows.unfold(place, self.detail)

    def _ask(self, known: Volunteer | None, email: str = "") -> None:
        self._changing = known.uid if known else None
        self.form.show_volunteer(known, email)
        show_if(self.form, wanted=True)
        self.form.focus_first()
        bring_into_sight(self.form)

    def _choose_table(self) -> None:
        uid = self._uid()
        if uid is not None:
            self.table.choose(uid)

    def _hand_out(self) -> None:
        uid = self._uid()
        if uid is not None:
            self.handing.hand_out(uid)

    def _keep(self, row: VolunteerRow) -> None:
        volunteers, known = self._desk.volunteers, self._changing
        if known is None:
            self._write(lambda uid, by: volunteers.read(uid, [row], by=by), self._kept)
        else:
            self._write(
                lambda uid, by: volunteers.change(uid, known, row, by=by),
                lambda _done: self._folded(_("Volunteer kept.")),
                self._unchanged,
            )

    def _unchanged(self, error: Exception) -> None:
        if isinstance(error, PlaidoyerError):
            self.form.refuse(Said(error.sentence, error.facts))
        else:
            self.table.fail(error)

    def _kept(self, read: VolunteersRead) -> None:
        if read.refused:
            self.form.refuse(read.refused[0].why)
        else:
            self._folded(_("Volunteer added.") if read.added else _("Volunteer kept."))

    def _folded(self, words: str) -> None:
        show_if(self.form, wanted=False)
        self.join.setFocus()
        self._changed(words)

    def _forget(self, known: Volunteer) -> None:
        text = _(
            "Their name, their e-mail address and the paragraphs they wrote are erased from this file, and a "
            "book that still holds them does not bring them back. Their legislators go back to all. The "
            "contacts that were made stay, without a name.\n\n"
            "Books given out before keep their name, and the books of the whole campaign their address too, "
            "on the computers of others, until each of these erases them as "
            "well: tell the people to whom you gave one. Your backups keep them as well."
        )
        apart = _(
            "The letters that they began here are erased too. An address that you gave so that they sign "
            "stays in « Settings »: erase it there."
        )
        text = f"{text}\n\n{apart}"
        title = _("Forget {name}?").format(name=known.name)
        if self._around.asks.confirm(title, text, do=_("Forget them"), danger=True):
            self._write(
                lambda uid, _by: self._desk.volunteers.forget(uid, known.uid),
                lambda _done: self._changed(_("Forgotten.")),
            )

    def _settle(self, ref: Ref, volunteer: UUID) -> None:
        self._write(
            lambda uid, by: self._desk.shares.settle(uid, ref, volunteer, by=by),
            lambda _done: self._changed(_("Decided.")),
        )

    def _preview(self, by: By) -> None:
        seen, shares = self.seen, self._desk.shares
        if seen is not None:
            self._work.do(
                lambda: would_give(shares, seen.uid, by_constituency=by is By.CONSTITUENCY),
                then=lambda given: self.sharing.show_given(seen, given),
                failed=self.table.fail,
                key="sharing",
            )

    def _share(self, how: By) -> None:
        shares = self._desk.shares
        share = shares.by_constituency if how is By.CONSTITUENCY else shares.by_department

        def done(given: Given) -> None:
            self._changed(shared_words(given))

        self._write(lambda uid, by: share(uid, by=by), done)

    def _write(
        self,
        call: Callable[[UUID, str], object],
        then: Callable[..., object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        uid, me = self._uid(), self._desk.me
        if uid is not None:
            self._work.write(lambda: call(uid, me(uid)), then=then, failed=failed or self.table.fail)

    def _changed(self, words: str) -> None:
        self.table.clear()
        self.told.emit(words)
        self.changed.emit()

    def _furnish(self) -> None:
        ways, flow = QWidget(), FlowLayout(8)
        for button in (self.join, self.read, self.handing.button):
            flow.addWidget(button)
        ways.setLayout(flow)
        for widget in (ways, self.table, self.handing, self.none, self.rows):
            self.people.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.conflicts, self.form, self.people, self.sharing):
            column.addWidget(part)
        for hidden in (self.form, self.none, self.sharing):
            show_if(hidden, wanted=False)

    def _connect(self) -> None:
        self.join.clicked.connect(lambda: self._ask(None))
        self.read.clicked.connect(self._choose_table)
        self.table.changed.connect(self.changed)
        self.handing.button.clicked.connect(self._hand_out)
        self.form.kept.connect(self._keep)
        self.form.left.connect(lambda: show_if(self.form, wanted=False))
        self.rows.chosen.connect(self._turn)
        self.conflicts.settled.connect(self._settle)
        self.sharing.previewed.connect(self._preview)
        self.sharing.agreed.connect(self._share)
