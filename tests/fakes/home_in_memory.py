"""A data folder in memory: its ways in, its refusals, its backups; nothing is encrypted, nothing is slow."""

from dataclasses import dataclass, field
from pathlib import Path

from letters.domain.keeping_errors import (
    HalfAHome,
    HomeInUse,
    HomeNotEmpty,
    KeyringUnavailable,
    NotKept,
    OtherRecoveryCode,
    PassphraseTooShort,
    RecoveryCodeCheck,
    StaleKeyring,
    WrongPassphrase,
)
from letters.domain.wording import Said
from letters.ports.home import Checked, HomeState
from tests.fakes.records_in_memory import RecordsInMemory

CODES = ("7K2M-49QX-0D8R-HJ5T-VWZ3-1PNB-6CEF", "2222-3333-4444-5555-6666-7777-8888")
SHORTEST = 10


class FilesInMemory:
    """Files by their digest; what was swept away is told."""

    def __init__(self):
        self.kept = {}

    def sweep(self, kept):
        gone = self.kept.keys() - set(kept)
        for digest in gone:
            del self.kept[digest]
        return len(gone)


@dataclass
class Drawer:
    """What the disk and the computer hold: it outlives each opening."""

    passphrase: str = ""
    code: str = ""
    in_keyring: bool = False
    keyring_works: bool = True
    full: bool = False
    is_open: bool = False
    faults: tuple = ()
    records: RecordsInMemory = field(default_factory=RecordsInMemory)
    files: FilesInMemory = field(default_factory=FilesInMemory)
    backups: dict = field(default_factory=dict)


class OpenHomeInMemory:
    """The folder open."""

    def __init__(self, folder, drawer):
        if drawer.is_open:
            raise HomeInUse
        drawer.is_open = True
        self.folder, self.drawer = folder, drawer
        self.records, self.files = drawer.records, drawer.files

    @property
    def in_keyring(self):
        return self.drawer.in_keyring

    def change_passphrase(self, passphrase):
        self.drawer.passphrase = _accepted(passphrase)

    def renew_recovery(self):
        self.drawer.code = CODES[1]
        return CODES[1]

    def keep_in_keyring(self):
        if not self.drawer.keyring_works:
            raise KeyringUnavailable(reason=Said("it did not give back what it was given"))
        self.drawer.in_keyring = True

    def leave_keyring(self):
        self.drawer.in_keyring = False

    def back_up(self, target, made_at):
        if self.drawer.full:
            raise NotKept(reason=Said("the disk is full; make room and try again"))
        self.drawer.backups[target] = made_at

    def check(self):
        return Checked(
            {"requests": 12, "files": 3, "people": len(self.records.members())}, self.drawer.faults
        )

    def close(self):
        self.drawer.is_open = False


class HomeInMemory:
    """A folder that holds what *state* says."""

    def __init__(self, state=HomeState.EMPTY, *, passphrase="", code=CODES[0], **drawer):
        self.folder = Path("/home/camille/Plaidoyer")
        self._state = state
        self.drawer = Drawer(passphrase=passphrase, code=code, **drawer)

    def state(self):
        return HomeState.READY if self.drawer.passphrase else self._state

    @property
    def in_keyring(self):
        return self.drawer.in_keyring

    def create(self, passphrase):
        if self.state() is not HomeState.EMPTY:
            raise HomeNotEmpty
        self.drawer.passphrase = _accepted(passphrase)
        return OpenHomeInMemory(self.folder, self.drawer), self.drawer.code

    def open_with_passphrase(self, passphrase):
        self._refuse_half()
        if passphrase != self.drawer.passphrase:
            raise WrongPassphrase
        return OpenHomeInMemory(self.folder, self.drawer)

    def open_with_recovery(self, code):
        self._refuse_half()
        if len(code.replace("-", "")) != 28:
            raise RecoveryCodeCheck
        if code != self.drawer.code:
            raise OtherRecoveryCode
        return OpenHomeInMemory(self.folder, self.drawer)

    def open_with_keyring(self):
        self._refuse_half()
        if not self.drawer.keyring_works:
            raise KeyringUnavailable(reason=Said("it is locked"))
        if not self.drawer.in_keyring:
            raise StaleKeyring
        return OpenHomeInMemory(self.folder, self.drawer)

    def restore(self, archive, folder):
        """Put back: the folder then opens with the passphrase of the backup."""
        if self.state() is not HomeState.EMPTY or folder != self.folder:
            raise HomeNotEmpty
        self.drawer.passphrase = archive.stem

    def _refuse_half(self):
        if self.state() is not HomeState.READY:
            raise HalfAHome(folder=str(self.folder), missing="book.db")


def _accepted(passphrase):
    if len(passphrase) < SHORTEST:
        raise PassphraseTooShort(limit=SHORTEST)
    return passphrase
