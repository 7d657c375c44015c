"""What is asked of the way to a mail server: to try an account, and to carry one message."""

from collections.abc import Callable
from typing import Protocol

from letters.domain.mailing import MailAccount


class Carrier(Protocol):
    """Whoever talks to the server of an account, over a connection that was checked."""

    def check(self, account: MailAccount, password: str) -> None:
        """Connect and sign in, and send nothing; raises a `letters.domain.mail_errors.MailFault`."""

    def carry(
        self,
        account: MailAccount,
        password: str,
        recipient: str,
        message: bytes,
        leaving: Callable[[], None],
    ) -> None:
        """Give *message* for the one *recipient* to the server, which has taken it when this returns.

        *leaving* is called just before the first word of the message is said: what it writes is on the disk
        by then. Raises `FateUnknown` when it cannot be known whether the message left, any other
        `MailFault` when it certainly did not.
        """

    def stop(self) -> None:
        """Cut every connection, and open none any more: whoever is in `check` or `carry` is told at once.

        From any thread. What was being carried ends as after any lost connection.
        """


class Secrets(Protocol):
    """The keyring of the computer, or none."""

    def available(self) -> bool:
        """Say whether there is a keyring to be trusted."""

    def keep(self, account: str, secret: bytes) -> None:
        """Keep *secret*; raises `KeyringUnavailable`."""

    def find(self, account: str) -> bytes | None:
        """Give what is kept, or nothing; raises `KeyringUnavailable`."""

    def forget(self, account: str) -> None:
        """Forget what is kept; raises `KeyringUnavailable`."""
