"""Mail servers of this computer, honest and not, with certificates made for the occasion."""

import asyncio
import socket
import ssl
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "localhost"
PASSWORD = "mot de passe à moi"  # noqa: S105 -- of nobody
USER = "nolwenn@example.org"
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Certificate:
    """A key and a certificate in PEM; *issuer* signs, itself where there is none."""

    key: ec.EllipticCurvePrivateKey
    pem: bytes

    def private(self):
        return self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )


def certificate(name, *, issuer=None, ends=DAY, begins=-DAY, is_authority=False):
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    above = x509.load_pem_x509_certificate(issuer.pem).subject if issuer else subject
    now = datetime.now(UTC)
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(above)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + min(begins, ends - DAY))
        .not_valid_after(now + ends)
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if is_authority:
        built = built.add_extension(_signs(), critical=True)
    if issuer:
        known = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key())
        built = built.add_extension(known, critical=False)
    signed = built.sign(issuer.key if issuer else key, hashes.SHA256())
    return Certificate(key, signed.public_bytes(serialization.Encoding.PEM))


def _signs():
    return x509.KeyUsage(
        digital_signature=False, content_commitment=False, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=True, crl_sign=True, encipher_only=False, decipher_only=False,
    )  # fmt: skip


@cache
def authority():
    return certificate("authority", is_authority=True)


@cache
def certificates():
    ours = authority()
    return {
        "good": certificate(HOST, issuer=ours),
        "wrong name": certificate("mail.example.org", issuer=ours),
        "self-signed": certificate(HOST),
        "expired": certificate(HOST, issuer=ours, ends=-DAY),
        "not yet valid": certificate(HOST, issuer=ours, begins=DAY, ends=2 * DAY),
        "unknown authority": certificate(HOST, issuer=certificate("other", is_authority=True)),
    }


def context_of(name, folder: Path, *, newest=None):
    """Give the context of a server that shows the certificate *name*."""
    shown, both = certificates()[name], folder / f"{name}.pem"
    both.write_bytes(shown.private() + shown.pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    if newest:
        context.minimum_version, context.maximum_version = ssl.TLSVersion.MINIMUM_SUPPORTED, newest
        context.set_ciphers("ALL:@SECLEVEL=0")
    return context


@dataclass
class Box:
    """What a server was told: who signed in, and every message that it took."""

    password: str = PASSWORD
    refuses: str = ""
    says: str = "250 OK"
    thinks: float = 0.0
    signed_in: list = field(default_factory=list)
    taken: list = field(default_factory=list)

    def __call__(self, _server, _session, _envelope, _mechanism, data):
        self.signed_in.append(data.password.decode())
        return AuthResult(success=data.password.decode() == self.password, handled=False)

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802 -- aiosmtpd's
        if address == self.refuses:
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802 -- aiosmtpd's
        if self.says.startswith("2"):
            self.taken.append((envelope.mail_from, tuple(envelope.rcpt_tos), envelope.content))
        await asyncio.sleep(self.thinks)
        return self.says


@contextmanager
def serving(box, *, encrypted=None, starttls=None, **options):
    """A server of aiosmtpd that tells *box* what it hears; gives its port."""
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda _loop, _told: None)  # connections are cut in the middle: it is the test

    def protocol():
        upgrades = starttls is not None
        return SMTP(
            box, hostname=HOST, tls_context=starttls, require_starttls=upgrades, authenticator=box,
            auth_required=upgrades, auth_require_tls=upgrades, loop=loop, **options,
        )  # fmt: skip

    server = loop.run_until_complete(loop.create_server(protocol, "127.0.0.1", 0, ssl=encrypted))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        loop.call_soon_threadsafe(server.close)
        asyncio.run_coroutine_threadsafe(_ended(), loop).result(5)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()


async def _ended():
    """Let go of every connection."""
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@contextmanager
def scripted(script):
    """A server that does what *script* says with its one connection; gives its port and what it hears."""
    heard = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(5)

        def serve():
            try:
                talk, _from = listening.accept()
                with talk:
                    talk.settimeout(5)
                    script(talk, heard)
            except OSError:
                return

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listening.getsockname()[1], heard
    thread.join(6)


def lines_of(talk, heard):
    """Give each line that is heard, until the connection ends."""
    buffered = b""
    while True:
        while b"\n" not in buffered:
            part = talk.recv(4096)
            if not part:
                return
            buffered += part
        line, _, buffered = buffered.partition(b"\n")
        heard.append(line.strip())
        yield line.strip()
