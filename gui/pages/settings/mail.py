"""The mail account from which letters leave: told, tried, and forgotten."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.safekeeping.faults import told
from gui.pages.settings.pairs import pair
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import quiet, secondary
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import CheckEditor, Choice, ChoiceEditor, LineEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.domain.mail_errors import UnusableHost, UnusablePort, UnusableUserName
from letters.domain.mailing import PORTS, SECURITIES, MailAccount, Security
from letters.domain.output_errors import UnsafeHeader
from letters.services.language import _
from letters.services.mail_accounts import MailAccounts


class MailSection(Card):
    """One account; its password goes to the keyring of the computer if the person wants, nowhere else."""

    def __init__(self) -> None:
        super().__init__(_("Mail account"))
        self._accounts: MailAccounts | None = None
        self.address = Field(_("Your e-mail address"), LineEditor(limit=200))
        self.name = Field(_("Your name, as recipients see it"), LineEditor(limit=200), optional=True)
        self.host = Field(
            _("Sending server (SMTP)"),
            LineEditor(limit=253, hint="smtp.…"),
            help_text=_("Look for « SMTP » in the help of your mail provider."),
        )
        self.security = Field(
            _("Security"), ChoiceEditor([Choice(each.value, _(SECURITIES[each])) for each in Security])
        )
        self.port = Field(_("Port"), LineEditor(limit=5))
        self.user = Field(_("User name"), LineEditor(limit=200), help_text=_("Most often your address."))
        self.password = Field(_("Password"), LineEditor(limit=500, secret=True), optional=True)
        self.remember = CheckEditor(_("Remember the password in the keyring of this computer"))
        self.without = Label(
            _("This computer has no keyring that can be trusted: the password is asked each time."),
            Role.MUTED,
        )
        self.said, self.busy, self.tries = Banner(), Busy(_("Connecting…")), Label(role=Role.MUTED)
        self.keep = secondary(_("Save"), "check", about=_("mail account"))
        self.check = secondary(_("Check this account"), "mail")
        self.forget = quiet(_("Forget this account"), "trash")
        self._lay_out()

    def serve(self, accounts: MailAccounts, work: Work) -> None:
        """Ask *accounts* from now on."""
        self._accounts, self._work = accounts, work
        self.refresh()

    def refresh(self) -> None:
        """Show the account as it is kept."""
        accounts = self._accounts
        if accounts is not None:
            self._work.do(
                lambda: (accounts.account(), accounts.can_remember(), bool(accounts.password())),
                then=self._show,
                failed=self._fail,
            )

    def _show(self, kept: tuple[MailAccount | None, bool, bool]) -> None:
        account, can_remember, remembered = kept
        shown = account or MailAccount("", "", "")
        fields = (self.address, self.name, self.host, self.user, self.port)
        values = (shown.address, shown.name, shown.host, shown.user, str(shown.port))
        for field, value in zip(fields, values, strict=True):
            field.set_value(value)
        self.security.set_value(shown.security.value)
        self.remember.set_value(remembered)
        show_if(self.remember, wanted=can_remember)
        show_if(self.without, wanted=not can_remember)
        show_if(self.forget, wanted=account is not None)
        self._name_server()
        self.more.set_open(is_open=account is not None)

    def _typed(self) -> MailAccount | None:
        """Give the account as typed, if every part of it can be used; a fault is said under its field."""
        for field in (self.address, self.host, self.user, self.port, self.name):
            field.set_error("")
        address, port = _text(self.address), _text(self.port)
        account = MailAccount(
            address,
            _text(self.host),
            _text(self.user) or address,
            _text(self.name),
            Security(str(self.security.value())),
            int(port) if port.isdecimal() else 0,
        )
        try:
            return account.checked()
        except (UnsafeHeader, UnusableHost, UnusablePort, UnusableUserName) as fault:
            self._refuse(fault)
        return None

    def _refuse(self, fault: Exception) -> None:
        places: dict[type[Exception], Field] = {
            UnusableHost: self.host,
            UnusablePort: self.port,
            UnusableUserName: self.user,
        }
        field = places.get(type(fault), self.address)
        if field in {self.port, self.user}:
            self.more.set_open(is_open=True)
        field.set_error(told(fault))
        field.set_focus()

    def _keep(self) -> None:
        account, accounts = self._typed(), self._accounts
        if account is None or accounts is None:
            return
        password, remember = _text(self.password), bool(self.remember.value())
        self._wait(lambda: _kept(accounts, account, password, remember=remember), self._was_kept, Lane.FILE)

    def _was_kept(self, _nothing: None) -> None:
        self._tell(_("Your mail account is kept. Nothing was sent."), Tone.OK)
        self.password.set_value("")
        self.refresh()

    def _check(self) -> None:
        account, accounts = self._typed(), self._accounts
        if account is None or accounts is None:
            return
        password = _text(self.password)
        self.busy.set_text(_("Connecting to {host}…").format(host=account.host))
        self._wait(
            lambda: accounts.check(account, password or accounts.password()),
            lambda _done: self._tell(
                _("{host} knows you: letters can leave from here. Nothing was sent.").format(
                    host=account.host
                ),
                Tone.OK,
            ),
            Lane.MAIL,
        )

    def _forget(self) -> None:
        accounts = self._accounts
        if accounts is not None:
            self._wait(accounts.forget, self._forgotten, Lane.FILE)

    def _forgotten(self, _nothing: None) -> None:
        self._tell(_("The account and its password are forgotten here."), Tone.OK)
        self.refresh()

    def _wait(self, call: Callable[[], None], then: Callable[[None], object], lane: Lane) -> None:
        self.said.say("")
        self._set_waiting(waiting=True)
        if lane is Lane.MAIL:
            self._work.do(call, then=then, failed=self._fail, lane=lane)
        else:
            self._work.write(call, then=then, failed=self._fail)

    def _tell(self, words: str, tone: Tone) -> None:
        self._set_waiting(waiting=False)
        self.said.say(words, tone)

    def _fail(self, error: Exception) -> None:
        self._tell(told(error), Tone.BAD)

    def _set_waiting(self, *, waiting: bool) -> None:
        show_if(self.busy, wanted=waiting)
        for button in (self.keep, self.check, self.forget):
            button.setEnabled(not waiting)

    def _name_server(self) -> None:
        """Say where the check goes."""
        tries = _("The check connects to {host} and signs in; it sends nothing.")
        self.tries.set_text(tries.format(host=_text(self.host)) if _text(self.host) else "")
        show_if(self.tries, wanted=bool(_text(self.host)))

    def _follow_security(self) -> None:
        self.port.set_value(str(PORTS[Security(str(self.security.value()))]))

    def _lay_out(self) -> None:
        note = _(
            "To send letters from Plaidoyer itself. Otherwise save them as e-mails and open them in your "
            "mail program. Your account is kept in your encrypted file, its password never is."
        )
        self.security.changed.connect(self._follow_security)
        self.host.changed.connect(self._name_server)
        self.keep.clicked.connect(self._keep)
        self.check.clicked.connect(self._check)
        self.forget.clicked.connect(self._forget)
        self.more = Disclosure(_("Security, port and user name"), self._details())
        buttons = QWidget()
        flow = FlowLayout()
        for button in (self.keep, self.check, self.forget):
            flow.addWidget(button)
        buttons.setLayout(flow)
        password = _column(self.password, self.remember, self.without)
        for widget in (
            Label(note, Role.MUTED), pair(self.address, self.name), pair(self.host, password),
            self.more, buttons, self.tries, self.busy, self.said,
        ):  # fmt: skip
            self.add(widget)
        show_if(self.busy, wanted=False)

    def _details(self) -> QWidget:
        return pair(self.security, _column(self.port, self.user))


def _column(*fields: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for field in fields:
        column.addWidget(field)
    return holder


def _text(field: Field) -> str:
    return str(field.value()).strip()


def _kept(accounts: MailAccounts, account: MailAccount, password: str, *, remember: bool) -> None:
    """Keep the account, and its password in the keyring or not at all."""
    accounts.choose(account)
    if remember and password:
        accounts.remember(password)
    elif not remember and accounts.password():
        accounts.forget_password()
