"""Opening the encrypted file for a command: by the passphrase of a file, the keyring, or a question."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from letters.domain.keeping_errors import KeyringUnavailable, NoFileHere, NoPassphrase, VaultFault
from letters.ports.home import Home, HomeState, OpenHome
from letters.services.requests import Requests
from plaidoyer.commands.files import read_text
from plaidoyer.folders import clock_for, home_at
from plaidoyer.language import _, sentence

if TYPE_CHECKING:
    from plaidoyer.__main__ import Setting


@contextmanager
def opened(setting: "Setting") -> Iterator[OpenHome]:
    """Give the encrypted file of *setting*, open for one command; it is made if there is none yet.

    Making it takes a passphrase file, and is said on the standard error with the recovery code, once: a
    folder mistyped must not pass for one that holds no request. Raises `NoFileHere`, and `FolderTaken`
    where other files lie.
    """
    home = home_at(setting.home, clock_for(setting.today))
    book = _made(home, setting) if home.state() is HomeState.EMPTY else _opened(home, setting)
    try:
        yield book
    finally:
        book.close()


def _made(home: Home, setting: "Setting") -> OpenHome:
    if setting.passphrase_file is None:
        raise NoFileHere(folder=str(home.folder))
    book, code = home.create(_passphrase(setting.passphrase_file))
    click.echo(_("A new encrypted file was made in {folder}.").format(folder=home.folder), err=True)
    click.echo(_("Your recovery code, shown only this once: {code}").format(code=code), err=True)
    return book


def _opened(home: Home, setting: "Setting") -> OpenHome:
    if setting.passphrase_file is not None:
        return home.open_with_passphrase(_passphrase(setting.passphrase_file))
    if home.in_keyring:
        try:
            return home.open_with_keyring()
        except (KeyringUnavailable, VaultFault) as error:
            click.echo(sentence(error), err=True)
    if not sys.stdin.isatty():
        raise NoPassphrase
    return home.open_with_passphrase(click.prompt(_("Passphrase"), hide_input=True, err=True))


def _passphrase(path: Path) -> str:
    """Give the first line of *path*: editors end a file with a line break that is no part of it."""
    return read_text(path).partition("\n")[0].removesuffix("\r")


def requests_of(home: OpenHome, told: date | None) -> Requests:
    """Give the requests of an open folder, on the day *told* if one is."""
    return Requests(home.records, home.files, clock_for(told))
