"""What a data folder holds, told without opening anything: names alone."""

from pathlib import Path

from letters.ports.home import HomeState

VAULT, BOOK = "vault.json", "book.db"
LOCK, STORE = "lock", "store"
"""The file that is locked, and the folder of the files joined."""

BEFORE_UPGRADE = "before-upgrade.zip"
"""The backup made before a newer version changes the tables."""

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


def holds_only_ours(folder: Path) -> bool:
    """Say whether everything in *folder* is of the kind that a data folder holds."""
    ours = (VAULT, BOOK, BEING_MADE, BEFORE_UPGRADE)
    return all(each.name in {LOCK, STORE} or each.name.startswith(ours) for each in folder.iterdir())
