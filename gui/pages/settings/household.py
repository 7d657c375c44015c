"""The persons of the household: their details are typed once."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from gui.look.tokens import Tone
from gui.pages.safekeeping.faults import told
from gui.pages.safekeeping.sight import bring_into_sight
from gui.pages.settings.member_form import MemberForm
from gui.widgets.asking import Asks
from gui.widgets.banner import Banner
from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.work import Work
from letters.domain.household import Member
from letters.services.language import _
from letters.services.members import Typed, read_member
from letters.services.settings import Seen, Settings


class HouseholdSection(Card):
    """The list of persons, or the form of one of them."""

    def __init__(self, settings: Settings, work: Work, asks: Asks) -> None:
        super().__init__(_("Household"))
        self._settings, self._work, self._asks = settings, work, asks
        self._members: tuple[Member, ...] = ()
        self.form: MemberForm | None = None
        self.said = Banner()
        self.rows = Rows(_("Household"))
        self.rows.chosen.connect(self._change)
        self.new = secondary(_("Add a person"), "plus")
        self.new.clicked.connect(lambda: self._open(None))
        self._place = QVBoxLayout()
        for widget in (
            Label(_("Their details are typed once; each letter takes only those it needs."), Role.MUTED),
            self.said,
            self.rows,
            self.new,
        ):
            self.add(widget)
        self.add_layout(self._place)

    def show_seen(self, seen: Seen) -> None:
        """Show who is in the household."""
        self._members = seen.members
        self.rows.show_lines([_line(member) for member in seen.members])
        self._show_list(shown=self.form is None)

    def may_leave(self) -> bool:
        """Whether nothing typed would be lost, or the person agrees."""
        if not self.form or not self.form.touched:
            return True
        return self._asks.confirm(
            _("Leave without keeping these details?"),
            _("What you typed about this person was not kept yet."),
            do=_("Leave without keeping"),
            danger=True,
        )

    def _change(self, uid: UUID) -> None:
        self._open(next(member for member in self._members if member.uid == uid))

    def _open(self, member: Member | None) -> None:
        others = [other for other in self._members if not member or other.uid != member.uid]
        self.form = MemberForm(member, others)
        self.form.saved.connect(self._keep)
        self.form.removed.connect(self._forget)
        self.form.left.connect(self._close)
        self.said.say("")
        self._place.addWidget(self.form)
        self._show_list(shown=False)
        self.form.focus_first()

    def _close(self) -> None:
        clear(self._place)
        self.form = None
        self._show_list(shown=True)
        self.new.setFocus()
        bring_into_sight(self.new)

    def _show_list(self, *, shown: bool) -> None:
        self.rows.setVisible(shown and bool(self._members))
        self.new.setVisible(shown)

    def _keep(self, uid: UUID, typed: Typed) -> None:
        read = read_member(uid, typed)
        if read.faults and self.form:
            self.form.refuse(read.faults)
            return
        self._work.write(
            lambda: self._settings.household.keep(read.member), then=self._kept, failed=self._fail
        )

    def _kept(self, _nothing: None) -> None:
        self._close()
        self._again()

    def _forget(self, uid: UUID) -> None:
        member = next(member for member in self._members if member.uid == uid)
        text = _(
            "Their requests, letters, files and drafts will be deleted from your file, and cannot be brought "
            "back from it. Backups made before still hold them: delete those too if need be."
        )
        title = _("Delete {name}?").format(name=member.person.name)
        if self._asks.confirm(title, text, do=_("Delete this person"), danger=True):
            care = self._settings.safekeeping
            self._work.write(lambda: care.forget_member(uid), then=self._kept, failed=self._fail)

    def _again(self) -> None:
        self._work.do(self._settings.seen, then=self.show_seen, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self.said.say(told(error), Tone.BAD)
        bring_into_sight(self.said)


def _line(member: Member) -> Line:
    place = ", ".join(member.person.address) or _("No postal address yet")
    return Line(member.uid, member.person.name, place, action=_("Change"), icon="person")
