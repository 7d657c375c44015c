"""An e-mail given to the server of the person's own account, over a connection whose server was verified."""

import re
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from letters.domain import mail_errors as faults
from letters.domain.mailing import MailAccount
from letters.sending.connection import LONGEST, Connection

PATIENCE = 30.0
"""Seconds that a server may leave us without a word."""

_OVER, _LATER, _TOO_LARGE, _GO_ON = 200, 400, 552, 354
_BUSY = range(400, 500)
_CERTIFICATE_FAULTS: dict[int, type[faults.NotSecure]] = {
    62: faults.WrongHost,
    64: faults.WrongHost,
    9: faults.Expired,
    10: faults.Expired,
    18: faults.SelfSigned,
    19: faults.SelfSigned,
}
"""By the number OpenSSL gives to what is wrong with a certificate (X509_V_ERR_…)."""


class SmtpCarrier:
    """Carries messages by SMTP: TLS 1.2 at least, the name of the server checked, always.

    *authorities* are certificates in PEM, trusted besides those of the system: of the tests, or of a server
    at home. There is no way to trust everybody.
    """

    def __init__(
        self, *, authorities: str = "", patience: float = PATIENCE, longest: float = LONGEST
    ) -> None:
        self._authorities, self._patience, self._longest = authorities, patience, longest
        self._open: set[Connection] = set()
        self._is_stopped = False

    def check(self, account: MailAccount, password: str) -> None:
        """Connect and sign in, and send nothing; raises a `MailFault`."""
        with self._signed_in(account, password):
            return

    def carry(
        self,
        account: MailAccount,
        password: str,
        recipient: str,
        message: bytes,
        leaving: Callable[[], None],
    ) -> None:
        """Give *message* for the one *recipient* to the server; *leaving* is called just before it leaves.

        Raises `FateUnknown` when it cannot be known whether it left, another `MailFault` when it did not.
        """
        with self._signed_in(account, password) as connection:
            _address(connection, account, recipient, len(message))
            leaving()
            _say(connection, account.host, message)

    def stop(self) -> None:
        """Cut every connection, and open none any more: whoever is in `check` or `carry` is told at once."""
        self._is_stopped = True
        for connection in tuple(self._open):
            connection.cut()

    @contextmanager
    def _signed_in(self, account: MailAccount, password: str) -> Iterator[Connection]:
        connection = Connection(account, self._context(), self._patience, self._longest)
        self._open.add(connection)
        try:
            with self._told(account), connection.telling_of_cuts():
                if self._is_stopped:
                    raise smtplib.SMTPServerDisconnected
                connection.open()
                connection.sign_in(password)
                yield connection
        finally:
            connection.leave()
            self._open.discard(connection)

    def _context(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if self._authorities:
            context.load_verify_locations(cadata=self._authorities)
        return context

    @contextmanager
    def _told(self, account: MailAccount) -> Iterator[None]:
        """Say in one sentence what the system says by an error of its own."""
        host = account.host
        try:
            yield
        except ssl.SSLCertVerificationError as fault:
            raise _CERTIFICATE_FAULTS.get(fault.verify_code, faults.Untrusted)(host=host) from fault
        except ssl.SSLError as fault:
            raise faults.TlsFailed(host=host) from fault
        except TimeoutError as fault:
            raise faults.ServerSilent(host=host, seconds=round(self._patience)) from fault
        except socket.gaierror as fault:
            raise faults.HostNotFound(host=host) from fault
        except ConnectionRefusedError as fault:
            raise faults.ConnectionRefused(host=host, port=account.port) from fault
        except (ConnectionError, smtplib.SMTPServerDisconnected) as fault:
            raise faults.ConnectionLost(host=host) from fault
        except smtplib.SMTPException as fault:
            raise faults.UnreadableServer(host=host) from fault
        except OSError as fault:
            raise faults.NotReachable(host=host) from fault


def _address(connection: Connection, account: MailAccount, recipient: str, size: int) -> None:
    """Say from whom and to whom; raises what the server says against it."""
    host = account.host
    limit = connection.esmtp_features.get("size", "")
    if limit.isdecimal() and 0 < int(limit) < size:
        raise faults.MessageTooLarge(host=host)
    code, _words = connection.mail(account.address, [f"SIZE={size}"] if connection.has_extn("size") else [])
    _refuse(code, host, faults.SenderRefused(host=host, sender=account.address))
    code, _words = connection.rcpt(recipient)
    _refuse(code, host, faults.RecipientRefused(host=host, recipient=recipient))


def _refuse(code: int, host: str, refusal: faults.ServerSaidNo) -> None:
    if _OVER <= code < _LATER:
        return
    if code == _TOO_LARGE:
        raise faults.MessageTooLarge(host=host)
    raise faults.MessageRefused(host=host, code=code) if code in _BUSY else refusal


def _say(connection: Connection, host: str, message: bytes) -> None:
    """Say the message whole; from its first byte on, a lost connection leaves its fate unknown."""
    code, _words = connection.docmd("DATA")
    if code != _GO_ON:
        raise faults.MessageRefused(host=host, code=code)
    try:
        connection.send(dotted(message))
        code, _words = connection.getreply()
    except OSError as lost:
        raise faults.FateUnknown from lost
    if code < _OVER:
        raise faults.FateUnknown
    _refuse(code, host, faults.MessageRefused(host=host, code=code))


def dotted(message: bytes) -> bytes:
    r"""Give *message* as it is said after DATA: every line ends with CR LF, and none can end it early.

    A lone CR or LF, which some servers take for the end of a line, is made a whole one (CVE-2023-51764).
    """
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", message).removesuffix(b"\r\n")
    return re.sub(rb"(?m)^\.", b"..", lines) + b"\r\n.\r\n"
