"""One connection to a mail server: nothing is said over it before its encryption was checked."""

import smtplib
import socket
import ssl
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer

from letters.domain.mail_errors import InjectedReply, NoTls, PasswordNotTaken, PasswordRefused
from letters.domain.mailing import MailAccount, Security

LONGEST = 600.0
"""Seconds that a whole connection may last, however often the server says a word."""

_OUR_NAME = "[127.0.0.1]"
"""How we name ourselves (RFC 5321, section 4.1.3): the name of the computer is nobody's business."""
_LONGEST_LINE = 8192
_MOST_LINES = 200
_READY, _SIGNED_IN, _GO_ON = 220, 235, 334


class Connection(smtplib.SMTP):
    """Speaks to the server of *account*, whose certificate *context* checks.

    No reply is endless, no wait longer than *patience* seconds, nothing lasts longer than *longest*.
    Whatever the server says before it is asked, while the connection is in clear, is refused: it may have
    been added on the way (CVE-2021-38370 and its like). What was learnt in clear is forgotten.
    """

    def __init__(
        self, account: MailAccount, context: ssl.SSLContext, patience: float, longest: float = LONGEST
    ) -> None:
        super().__init__(local_hostname=_OUR_NAME, timeout=patience)
        self._account, self._context, self._patience = account, context, patience
        self._is_cut = False
        self._end = Timer(longest, self.cut)
        self._end.daemon = True

    def open(self) -> None:
        """Connect, encrypt and greet; raises `OSError`, `NoTls`, `InjectedReply`."""
        self._end.start()
        account = self._account
        self._connect()
        if account.security is Security.TLS:
            self._encrypt()
        self._expect_greeting()
        self.ehlo()
        if account.security is Security.STARTTLS:
            self._start_tls()
            self.ehlo()

    def sign_in(self, password: str) -> None:
        """Say who writes (RFC 4954); raises `PasswordRefused`, `PasswordNotTaken`."""
        ways = self.esmtp_features.get("auth", "").upper().split()
        user, host = self._account.user, self._account.host
        if "PLAIN" in ways:
            code, _words = self.docmd("AUTH", "PLAIN " + _coded(f"\0{user}\0{password}"))
        elif "LOGIN" in ways:
            code = self._sign_in_by_steps(user, password)
        else:
            raise PasswordNotTaken(host=host)
        if code != _SIGNED_IN:
            raise PasswordRefused(host=host)

    def getreply(self) -> tuple[int, bytes]:
        """Read one whole reply, of bounded length; raises `OSError`, `SMTPException`."""
        if self.file is None:
            self.file = self.sock.makefile("rb") if self.sock else None
        said: list[bytes] = []
        for _ in range(_MOST_LINES):
            line = self.file.readline(_LONGEST_LINE + 1) if self.file else b""
            if len(line) > _LONGEST_LINE:
                raise smtplib.SMTPException
            if not line.endswith(b"\n"):
                raise smtplib.SMTPServerDisconnected
            said.append(line[4:].strip())
            if line[3:4] != b"-" or not line[:3].isdigit():
                return (int(line[:3]) if line[:3].isdigit() else -1), b"\n".join(said)
        raise smtplib.SMTPException

    def send(self, s: object) -> None:
        """Say *s*; raises the system's own `OSError`."""
        if self.sock is None:
            raise smtplib.SMTPServerDisconnected
        self.sock.sendall(s.encode("ascii") if isinstance(s, str) else bytes(s))  # type: ignore[call-overload]  # bytes

    def cut(self) -> None:
        """End the connection from another thread, for good: whoever waits for it is told at once.

        The system's own call: that of `ssl` would forget the encryption first, and what is said at this very
        moment could leave in clear.
        """
        self._is_cut = True
        if self.sock is not None:
            with suppress(OSError):
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)

    @contextmanager
    def telling_of_cuts(self) -> Iterator[None]:
        """Raise `SMTPServerDisconnected` whatever the system says of a connection that was `cut`."""
        try:
            yield
        except OSError as fault:
            if self._is_cut:
                raise smtplib.SMTPServerDisconnected from fault
            raise

    def leave(self) -> None:
        """Say goodbye without waiting for an answer, and hang up."""
        self._end.cancel()
        try:
            self.send("QUIT\r\n")
        except OSError:
            return
        finally:
            self.close()

    def _connect(self) -> None:
        """Connect to the first address of the server that answers; raises what the last one said."""
        account = self._account
        fault = OSError()
        for family, kind, way, _name, address in socket.getaddrinfo(
            account.host, account.port, type=socket.SOCK_STREAM
        ):
            tried = socket.socket(family, kind, way)
            tried.settimeout(self._patience)
            try:
                self._hold(tried)
                tried.connect(address)
                self._refuse_cut()
            except OSError as said:
                fault = said
                self.close()
            else:
                return
        raise fault

    def _hold(self, sock: socket.socket) -> None:
        """Speak over *sock* from now on; raises `SMTPServerDisconnected` if the connection was cut before."""
        self.sock = sock
        self._refuse_cut()

    def _refuse_cut(self) -> None:
        if self._is_cut:
            self.close()
            raise smtplib.SMTPServerDisconnected

    def _sign_in_by_steps(self, user: str, password: str) -> int:
        code, _words = self.docmd("AUTH", "LOGIN")
        for secret in (user, password):
            if code == _GO_ON:
                code, _words = self.docmd(_coded(secret))
        return code

    def _expect_greeting(self) -> None:
        code, _words = self.getreply()
        if code != _READY:
            raise smtplib.SMTPConnectError(code, b"")

    def _start_tls(self) -> None:
        self._refuse_more()
        if not self.has_extn("starttls"):
            raise NoTls(host=self._account.host)
        code, _words = self.docmd("STARTTLS")
        if code != _READY:
            raise NoTls(host=self._account.host)
        self._refuse_more()
        self._encrypt()
        self.ehlo_resp, self.helo_resp, self.esmtp_features, self.does_esmtp = None, None, {}, False

    def _encrypt(self) -> None:
        if self.file is not None:
            self.file.close()
            self.file = None
        if self.sock is not None:
            encrypted = self._context.wrap_socket(
                self.sock, server_hostname=self._account.host, do_handshake_on_connect=False
            )
            self._hold(encrypted)
            try:
                encrypted.do_handshake()
            except OSError:
                self.close()  # a goodbye would shake hands again first
                raise

    def _refuse_more(self) -> None:
        """Refuse whatever was said and not asked for; raises `InjectedReply`."""
        if self.sock is None or self.file is None:
            return
        self.sock.settimeout(0)
        unasked = self.file.peek(1)
        self.sock.settimeout(self._patience)
        if unasked:
            raise InjectedReply(host=self._account.host)


def _coded(secret: str) -> str:
    return b64encode(secret.encode()).decode("ascii")
