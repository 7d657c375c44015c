"""The mail account from which letters leave: told by the person, its password in the keyring or nowhere."""

import json
from dataclasses import dataclass

from letters.domain.keeping_errors import KeyringUnavailable
from letters.domain.mail_errors import NoMailAccount
from letters.domain.mailing import MailAccount, Security
from letters.ports.mail import Carrier, Secrets
from letters.ports.records import SettingRecords

_SETTING = "mail_account"


@dataclass(frozen=True, slots=True)
class MailAccounts:
    """The one account of an encrypted file; its password is never in the file."""

    settings: SettingRecords
    secrets: Secrets
    carrier: Carrier

    def account(self) -> MailAccount | None:
        """Give the account, or nothing while none was told."""
        kept = self.settings.setting(_SETTING)
        if not kept:
            return None
        told = json.loads(kept)
        return MailAccount(**told | {"security": Security(told["security"])})

    def needed(self) -> MailAccount:
        """Give the account; raises `NoMailAccount`."""
        account = self.account()
        if account is None:
            raise NoMailAccount
        return account

    def choose(self, account: MailAccount) -> None:
        """Write from *account* from now on; the password of another is forgotten.

        Raises a `MailAccountFault` or `UnsafeHeader` for what cannot be used.
        """
        before, checked = self.account(), account.checked()
        if before is not None and _key(before) != _key(checked):
            self._forget(before)
        told = {name: getattr(checked, name) for name in ("address", "host", "user", "name", "port")}
        self.settings.set(_SETTING, json.dumps(told | {"security": checked.security.value}))

    def forget(self) -> None:
        """Forget the account and its password."""
        account = self.account()
        if account is not None:
            self._forget(account)
        self.settings.set(_SETTING, "")

    def check(self, account: MailAccount, password: str) -> None:
        """Connect to the server of *account* and sign in, and send nothing; raises a `MailFault`."""
        self.carrier.check(account.checked(), password)

    def can_remember(self) -> bool:
        """Say whether this computer has a keyring to be trusted with the password."""
        return self.secrets.available()

    def password(self) -> str:
        """Give the password kept in the keyring; empty where there is none: it is then asked each time."""
        account = self.account()
        try:
            kept = self.secrets.find(_key(account)) if account else None
        except KeyringUnavailable:
            return ""
        return kept.decode() if kept else ""

    def remember(self, password: str) -> None:
        """Keep the password in the keyring of the computer; raises `KeyringUnavailable`."""
        self.secrets.keep(_key(self.needed()), password.encode())

    def forget_password(self) -> None:
        """Ask for the password each time from now on; raises `KeyringUnavailable`."""
        self.secrets.forget(_key(self.needed()))

    def _forget(self, account: MailAccount) -> None:
        try:
            self.secrets.forget(_key(account))
        except KeyringUnavailable:
            return  # without a keyring nothing was kept there


def _key(account: MailAccount) -> str:
    return f"mail {account.user}@{account.host}"
