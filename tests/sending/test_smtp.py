"""An e-mail leaves only over a connection whose server was verified; the password too."""

import socket
import ssl
import threading
import time
from contextlib import ExitStack
from dataclasses import replace

import pytest

from letters.domain import mail_errors as faults
from letters.domain.mailing import MailAccount, Security
from letters.sending.connection import Connection
from letters.sending.smtp import SmtpCarrier, dotted
from tests.fakes.mail_servers import (
    HOST,
    PASSWORD,
    USER,
    Box,
    authority,
    context_of,
    lines_of,
    scripted,
    serving,
)

pytestmark = pytest.mark.network
TO = "dpo@example.com"
MESSAGE = b"From: a@example.org\r\nTo: dpo@example.com\r\nSubject: x\r\n\r\nBonjour\r\n.\r\n..a\r\n"
FAULTY = {
    "wrong name": faults.WrongHost,
    "self-signed": faults.SelfSigned,
    "expired": faults.Expired,
    "not yet valid": faults.Expired,
    "unknown authority": faults.Untrusted,
}


def carrier(patience=5.0):
    return SmtpCarrier(authorities=authority().pem.decode(), patience=patience)


def account(port, security=Security.TLS):
    return MailAccount("nolwenn@example.org", HOST, USER, "Nolwenn", security, port)


def carried(port, security, *, leaving=lambda: None, message=MESSAGE, patience=5.0):
    carrier(patience).carry(account(port, security), PASSWORD, TO, message, leaving)


def options(security, name, folder, **more):
    key = "encrypted" if security is Security.TLS else "starttls"
    return {key: context_of(name, folder)} | more


@pytest.mark.parametrize("security", Security)
def test_a_message_leaves_whole_for_its_one_recipient(tmp_path, security):
    box = Box()

    with serving(box, **options(security, "good", tmp_path)) as port:
        carried(port, security)

    assert [("nolwenn@example.org", (TO,), MESSAGE)] == box.taken
    assert [PASSWORD] == box.signed_in


@pytest.mark.parametrize("security", Security)
@pytest.mark.parametrize(("name", "fault"), FAULTY.items())
def test_a_certificate_that_is_not_the_servers_is_refused_and_no_password_sent(
    tmp_path, name, fault, security
):
    box = Box()

    with serving(box, **options(security, name, tmp_path)) as port, pytest.raises(fault):
        carried(port, security)

    assert [] == box.signed_in
    assert [] == box.taken


def test_a_server_that_offers_no_encryption_is_refused_and_no_password_sent():
    box = Box()

    with serving(box) as port, pytest.raises(faults.NoTls):
        carried(port, Security.STARTTLS)

    assert [] == box.signed_in


def test_an_old_encryption_is_refused(tmp_path):
    box = Box()
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        old = context_of("good", tmp_path, newest=ssl.TLSVersion.TLSv1_1)

    with serving(box, encrypted=old) as port, pytest.raises(faults.TlsFailed):
        carried(port, Security.TLS)

    assert [] == box.signed_in


def says(*replies):
    """A server in clear that answers each line by the next of *replies*."""

    def script(talk, heard):
        answers = iter(replies)
        talk.sendall(next(answers))
        for _line in lines_of(talk, heard):
            talk.sendall(next(answers, b"502 no\r\n"))

    return script


OFFERS = b"250-x\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n"
TAMPERED = {
    "the offer is hidden": ([b"220 x\r\n", b"250-x\r\n250 AUTH PLAIN LOGIN\r\n"], faults.NoTls),
    "the command is refused": ([b"220 x\r\n", OFFERS, b"454 not now\r\n"], faults.NoTls),
    "a reply is added": (
        [b"220 x\r\n", OFFERS, b"220 go\r\n250-x\r\n250 AUTH PLAIN\r\n"],
        faults.InjectedReply,
    ),
    "replies come before questions": (
        [b"220 x\r\n250-x\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n220 go\r\n"],
        faults.InjectedReply,
    ),
    "what follows is not encrypted": ([b"220 x\r\n", OFFERS, b"220 go\r\n", b"250 x\r\n"], faults.TlsFailed),
    "it is no mail server": ([b"HTTP/1.1 400 Bad Request\r\n"], faults.UnreadableServer),
}


@pytest.mark.parametrize(("replies", "fault"), TAMPERED.values(), ids=TAMPERED)
def test_a_connection_changed_on_the_way_is_refused_and_no_password_sent(replies, fault):
    with scripted(says(*replies)) as (port, heard), pytest.raises(fault):
        carried(port, Security.STARTTLS, patience=2.0)

    assert [] == [line for line in heard if line.upper().startswith(b"AUTH")]
    assert PASSWORD.encode() not in b" ".join(heard)


def test_the_name_of_the_computer_is_not_told():
    with scripted(says(b"220 x\r\n", b"250 x\r\n")) as (port, heard), pytest.raises(faults.NoTls):
        carried(port, Security.STARTTLS)

    assert b"ehlo [127.0.0.1]" in heard


def test_a_server_that_says_nothing_is_left():
    def silent(talk, _heard):
        talk.recv(10)

    with scripted(silent) as (port, _heard), pytest.raises(faults.ServerSilent):
        carried(port, Security.STARTTLS, patience=0.2)


def test_a_reply_without_end_is_refused():
    def endless(talk, _heard):
        while True:
            talk.sendall(b"220-x\r\n" * 1000)

    with scripted(endless) as (port, _heard), pytest.raises(faults.UnreadableServer):
        carried(port, Security.STARTTLS)


def test_a_server_that_says_a_letter_now_and_then_is_left_too():
    def dripping(talk, heard):
        try:
            while True:
                talk.sendall(b"2")
                time.sleep(0.02)
        except OSError:
            heard.append(b"they left")

    slow = SmtpCarrier(patience=5.0, longest=0.3)
    with scripted(dripping) as (port, heard), pytest.raises(faults.ConnectionLost):
        slow.check(account(port, Security.STARTTLS), PASSWORD)

    assert [b"they left"] == heard


def test_a_connection_cut_short_never_speaks_in_clear(tmp_path):
    """The class of Python forgets its encryption as it shuts a connection down."""
    context = ssl.create_default_context(cadata=authority().pem.decode())
    with serving(Box(), encrypted=context_of("good", tmp_path)) as port:
        connection = Connection(account(port), context, 5.0, 0.1)
        connection.open()
        time.sleep(0.5)

        assert connection.sock.cipher() is not None
        with pytest.raises(OSError, match=r"\w"):
            connection.send("AUTH")
        connection.leave()


HANGS = {
    "it never greets": (Security.STARTTLS, b""),
    "it never shakes hands": (Security.TLS, b""),
    "it says a word and no more": (Security.STARTTLS, b"220-x\r\n2"),
}


@pytest.mark.parametrize(("security", "said"), HANGS.values(), ids=HANGS)
def test_a_carrier_that_is_stopped_leaves_a_server_that_hangs(security, said):
    ours = carrier(patience=30.0)

    def hanging(talk, heard):
        talk.sendall(said)
        threading.Timer(0.2, ours.stop).start()
        while talk.recv(4096):
            pass
        heard.append(b"they left")

    with scripted(hanging) as (port, heard), pytest.raises(faults.ConnectionLost):
        ours.check(account(port, security), PASSWORD)

    assert [b"they left"] == heard


def test_a_carrier_that_is_stopped_leaves_a_connection_that_nobody_takes():
    ours = carrier(patience=5.0)
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full, ExitStack() as held:
        port = full.getsockname()[1]
        for _ in range(4):
            tried = held.enter_context(socket.socket())
            tried.setblocking(False)  # noqa: FBT003 -- the name of the system
            tried.connect_ex(("127.0.0.1", port))
        threading.Timer(0.2, ours.stop).start()

        with pytest.raises(faults.ConnectionLost):
            ours.check(replace(account(port), host="127.0.0.1"), PASSWORD)


def test_a_message_whose_carrier_is_stopped_once_it_began_to_leave_may_have_left(tmp_path):
    ours, box = carrier(patience=30.0), Box(thinks=3.0)

    with serving(box, **options(Security.TLS, "good", tmp_path)) as port, pytest.raises(faults.FateUnknown):
        ours.carry(account(port), PASSWORD, TO, MESSAGE, lambda: threading.Timer(0.5, ours.stop).start())


def test_a_carrier_that_was_stopped_speaks_to_nobody():
    ours = carrier()
    ours.stop()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)  # noqa: FBT003 -- the name of the system
        with pytest.raises(faults.ConnectionLost):
            ours.check(account(listening.getsockname()[1]), PASSWORD)

        with pytest.raises(BlockingIOError):
            listening.accept()


def test_nobody_at_the_port_is_said():
    with scripted(says(b"")) as (port, _heard):
        pass

    with pytest.raises(faults.ConnectionRefused):
        carried(port, Security.TLS)


def test_a_name_that_leads_nowhere_is_said():
    nowhere = replace(account(465), host="nowhere.invalid")

    with pytest.raises(faults.HostNotFound):
        carrier().check(nowhere, PASSWORD)


@pytest.mark.parametrize("security", Security)
def test_a_wrong_password_is_said(tmp_path, security):
    box = Box("other")

    with serving(box, **options(security, "good", tmp_path)) as port, pytest.raises(faults.PasswordRefused):
        carried(port, security)

    assert [] == box.taken


def test_trying_an_account_sends_nothing(tmp_path):
    box = Box()

    with serving(box, **options(Security.TLS, "good", tmp_path)) as port:
        carrier().check(account(port), PASSWORD)

    assert [PASSWORD] == box.signed_in
    assert [] == box.taken


REFUSALS = {
    "the recipient": (Box(refuses=TO), {}, faults.RecipientRefused),
    "the message": (Box(says="554 spam"), {}, faults.MessageRefused),
    "for now": (Box(says="451 later"), {}, faults.MessageRefused),
    "its size, said before": (Box(), {"data_size_limit": 20}, faults.MessageTooLarge),
    "its size, said after": (Box(says="552 too large"), {}, faults.MessageTooLarge),
}


@pytest.mark.parametrize(("box", "more", "fault"), REFUSALS.values(), ids=REFUSALS)
def test_what_the_server_refuses_is_said(tmp_path, box, more, fault):
    with serving(box, **options(Security.TLS, "good", tmp_path, **more)) as port, pytest.raises(fault):
        carried(port, Security.TLS)

    assert [] == box.taken


def until_the_message(last, folder):
    """A server over TLS that takes everything up to the message, says *last* to it, and hangs up.

    Where that is nothing at all, it hangs up before the message.
    """

    def script(plain, heard):
        with context_of("good", folder).wrap_socket(plain, server_side=True) as talk:
            talk.sendall(b"220 x\r\n")
            answers = {
                b"EHLO": b"250-x\r\n250 AUTH LOGIN\r\n",
                b"AUTH": b"334 VXNlcg==\r\n",
                b"DATA": b"354 go\r\n",
            }
            steps = iter([b"334 UGFzcw==\r\n", b"235 in\r\n"])
            for line in lines_of(talk, heard):
                verb = line[:4].upper()
                if verb == b"DATA" and last is None:
                    return
                if line == b".":
                    talk.sendall(last)
                    return
                if verb in answers or verb in {b"MAIL", b"RCPT"}:
                    talk.sendall(answers.get(verb, b"250 ok\r\n"))
                elif not any(each.startswith(b"DATA") for each in heard):
                    talk.sendall(next(steps))

    return script


FATES = {
    "lost before": (None, faults.ConnectionLost),
    "lost after": (b"", faults.FateUnknown),
    "half a yes": (b"250", faults.FateUnknown),
    "words alone": (b"hm\r\n", faults.FateUnknown),
    "not yet": (b"150 wait\r\n", faults.FateUnknown),
    "a line without end": (b"250 " + b"x" * 20_000, faults.FateUnknown),
}


@pytest.mark.parametrize(("last", "fault"), FATES.values(), ids=FATES)
def test_what_is_no_answer_is_harmless_before_the_message_and_a_doubt_after(tmp_path, last, fault):
    left = []

    with scripted(until_the_message(last, tmp_path)) as (port, _heard), pytest.raises(fault):
        carried(port, Security.TLS, leaving=lambda: left.append(True))

    assert [True] == left


def test_no_line_of_a_message_ends_it_early():
    assert b"a\r\n..\r\n...b\r\nc\r\n.\r\n" == dotted(b"a\n.\r\n..b\rc\r\n")
