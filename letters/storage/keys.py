"""The keyring of the computer, which may remember a secret so that the passphrase need not be typed.

Backends are named here and made directly: what the environment or a settings file of the library `keyring`
asks for (nothing kept, clear text) is never consulted. Each call may wait for the person, whom the system
asks to unlock the keyring: make it off the window's thread.
"""

import sys
from collections.abc import Callable, Collection, Iterator
from hmac import compare_digest
from typing import Protocol, TypeVar

from letters.domain.keeping_errors import KeyringUnavailable
from letters.domain.wording import N_, Said

SERVICE = "Plaidoyer"
"""Under which name the keyring lists what it remembers for the program."""

TRUSTED = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
    }
)
"""The backends that keep a secret encrypted; every other one is refused, those that join several included."""

_NONE = N_("there is none, or it does not answer")
_REASONS = {
    "InitError": N_("it was not opened"),
    "KeyringLocked": N_("it is locked"),
    "NoKeyringError": _NONE,
}
_FORGETFUL = N_("it did not give back what it was given")
_FAILED = N_("it failed ({fault})")
_UNTRUSTED = N_("it does not keep secrets encrypted ({name})")

_Answer = TypeVar("_Answer")


class Backend(Protocol):
    """What is asked of a backend of the library `keyring`; it may raise anything."""

    def get_password(self, service: str, username: str) -> str | None:
        """Give what is kept, or nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep *password*."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget what is kept."""


class Keyring:
    """The keyring of this computer, or a given *backend* if it is among the *trusted* names."""

    def __init__(self, backend: Backend | None = None, *, trusted: Collection[str] = TRUSTED) -> None:
        self._given = backend
        self._trusted = trusted

    def available(self) -> bool:
        """Say whether there is a keyring to be trusted; only keeping something proves that it works."""
        try:
            self._backend()
        except KeyringUnavailable:
            return False
        return True

    def keep(self, account: str, secret: bytes) -> None:
        """Keep *secret* under *account* and make sure that it is given back; raises `KeyringUnavailable`."""
        backend, written = self._backend(), secret.hex()
        _asked(lambda: backend.set_password(SERVICE, account, written))
        said = _asked(lambda: backend.get_password(SERVICE, account))
        if not compare_digest(str(said).encode(), written.encode()):
            raise KeyringUnavailable(reason=Said(_FORGETFUL))

    def find(self, account: str) -> bytes | None:
        """Give the secret kept under *account*, or nothing; raises `KeyringUnavailable`."""
        backend = self._backend()
        said = _asked(lambda: backend.get_password(SERVICE, account))
        return None if said is None else _asked(lambda: bytes.fromhex(said))

    def forget(self, account: str) -> None:
        """Forget what is kept under *account*, if anything is; raises `KeyringUnavailable`."""
        backend = self._backend()
        if _asked(lambda: backend.get_password(SERVICE, account)) is not None:
            _asked(lambda: backend.delete_password(SERVICE, account))
        if _asked(lambda: backend.get_password(SERVICE, account)) is not None:
            raise KeyringUnavailable(reason=Said(_FORGETFUL))

    def _backend(self) -> Backend:
        backend = self._given or _asked(lambda: next(_backends(), None))
        if backend is None:
            raise KeyringUnavailable(reason=Said(_NONE))
        name = f"{type(backend).__module__}.{type(backend).__qualname__}"
        if name not in self._trusted:
            raise KeyringUnavailable(reason=Said(_UNTRUSTED, {"name": name}))
        return backend


def _backends() -> Iterator[Backend]:
    """Give each backend of this system that says it works, the best first."""
    # Imported here since it takes some 80 ms, which whoever types a passphrase need not wait for.
    from keyring.backends import SecretService, Windows, kwallet, macOS

    known = {
        "linux": (SecretService.Keyring, kwallet.DBusKeyring),
        "darwin": (macOS.Keyring,),
        "win32": (Windows.WinVaultKeyring,),
    }
    for backend in known.get(sys.platform, ()):
        if backend.viable:
            yield backend()


def _asked(call: Callable[[], _Answer]) -> _Answer:
    """Give what *call* gives; raises `KeyringUnavailable` without its error, which may tell a secret."""
    try:
        return call()
    except Exception as fault:  # noqa: BLE001 -- a backend raises whatever the system's own library does
        name = type(fault).__name__
    raise KeyringUnavailable(reason=Said(_REASONS.get(name, _FAILED), {"fault": name}))
