"""Being called back: when the session opens, and whether a reminder names anybody."""

from collections.abc import Callable
from typing import Protocol

from gui.pages.safekeeping.faults import told
from gui.widgets.card import Card
from gui.widgets.editors import CheckEditor
from gui.widgets.field import Field
from gui.widgets.showing import show_if
from gui.work import Work
from letters.ports.reminding import AtLogin
from letters.services.language import _


class Reminding(Protocol):
    """Whoever starts the program at login, or not."""

    at_login: AtLogin

    def turn(self, *, wanted: bool) -> None:
        """Start at login from now on, or no more."""


class Names(Protocol):
    """Whoever knows whether reminders name the body."""

    def names_bodies(self) -> bool:
        """Say whether they do."""

    def choose_names(self, *, named: bool) -> None:
        """Let them, or not."""


class RemindersSection(Card):
    """Two boxes, each kept as soon as it is ticked; hidden until somebody serves it."""

    def __init__(self) -> None:
        super().__init__(_("Reminders"))
        self.login = Field(_("At login"), _login_box())
        self.names = Field(_("What reminders say"), _names_box())
        self._work: Work | None = None
        self._reminding: Reminding | None = None
        self._names: Names | None = None
        for field in (self.login, self.names):
            self.add(field)
        self.login.changed.connect(self._turn)
        self.names.changed.connect(self._name)
        show_if(self, wanted=False)

    def serve(self, reminding: Reminding, names: Names, work: Work) -> None:
        """Let *reminding* and *names* keep what is chosen here."""
        self._reminding, self._names, self._work = reminding, names, work
        show_if(self, wanted=True)

    def refresh(self) -> None:
        """Show what is chosen."""
        if self._work and self._reminding and self._names:
            at_login, names = self._reminding.at_login, self._names
            self._work.do(lambda: (at_login.is_on(), names.names_bodies()), then=self._show)

    def _show(self, chosen: tuple[bool, bool]) -> None:
        self.login.set_value(chosen[0])
        self.names.set_value(chosen[1])

    def _turn(self) -> None:
        if self._reminding is not None:
            wanted, turn = bool(self.login.value()), self._reminding.turn
            self._keep(self.login, lambda: turn(wanted=wanted))

    def _name(self) -> None:
        if self._names is not None:
            named, choose = bool(self.names.value()), self._names.choose_names
            self._keep(self.names, lambda: choose(named=named))

    def _keep(self, field: Field, call: Callable[[], None]) -> None:
        def failed(error: Exception) -> None:
            field.set_value(not field.value())
            field.set_error(told(error))

        if self._work is not None:
            field.set_error("")
            self._work.write(call, then=_shows_already, failed=failed)


def _shows_already(_nothing: None) -> None:
    """What was chosen shows already."""


def _login_box() -> CheckEditor:
    return CheckEditor(
        _("Start in the background when I log in, and tell me when something is due"),
        _(
            "One notification a day at most. Your file stays closed: beside it, unencrypted, only days are "
            "kept then, without a name and without a word."
        ),
    )


def _names_box() -> CheckEditor:
    return CheckEditor(
        _("Name the body in notifications and in my calendar"),
        _("Others may read them on your screen, even locked, or in a calendar kept on line."),
    )
