"""A person at the command line whose encrypted file opens quickly: Argon2id at its least."""

from pathlib import Path

from letters.storage.home import LocalHome
from plaidoyer.clock import SystemClock
from tests.fakes.sample_home import CHEAP

PHRASE = "quatre mots pour ouvrir"


def options(folder: Path) -> list[str]:
    """Give the global options of a person who keeps their data under *folder*; nothing is kept yet."""
    (folder / "phrase").write_text(f"{PHRASE}\n", encoding="utf-8")
    return ["--home", str(folder / "home"), "--passphrase-file", str(folder / "phrase")]


def quick_desk(folder: Path) -> list[str]:
    """Give the global options of a person whose file lies under *folder*, with nothing in it."""
    book, _code = LocalHome(folder / "home", SystemClock(None), cost=CHEAP).create(PHRASE)
    book.close()
    return options(folder)
