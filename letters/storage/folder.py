"""What a data folder holds, told without opening anything: names alone."""

from pathlib import Path

from letters.ports.home import HomeState

VAULT, BOOK = "vault.json", "book.db"

BEING_MADE = "being-made"
"""The file that says that a folder is not whole yet: what it holds was promised to nobody."""


def state_of(folder: Path) -> HomeState:
    """Say what *folder* holds; one whose making was cut short holds nothing."""
    vault, book = (folder / VAULT).exists(), (folder / BOOK).exists()
    if (folder / BEING_MADE).exists() or not (vault or book):
        return HomeState.EMPTY
    if vault and book:
        return HomeState.READY
    return HomeState.WITHOUT_BOOK if vault else HomeState.WITHOUT_VAULT
