"""Every row of every table of an encrypted file, to be compared before and after."""

from pathlib import Path

from letters.storage.home import LocalHome
from letters.storage.records import Book
from plaidoyer.clock import SystemClock
from tests.fakes.quick_desk import PHRASE
from tests.fakes.sample_home import CHEAP

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"


def dump_of(book: Book) -> dict[str, list[tuple[object, ...]]]:
    """Give the rows of every table of *book*, and the words by which bodies are found."""
    with book._database.reading() as connection:  # noqa: SLF001 -- the rows themselves are looked at
        names = [name for (name,) in connection.exec_driver_sql(_TABLES)]
        rows = {
            name: sorted(map(tuple, connection.exec_driver_sql(f'SELECT * FROM "{name}"')), key=repr)  # noqa: S608 -- ours
            for name in names
            if not name.startswith("recipient_fts")
        }
        words = connection.exec_driver_sql("SELECT * FROM recipient_words ORDER BY 1, 2")
        return rows | {"recipient_words": list(map(tuple, words))}


def dump_of_desk(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Give what `dump_of` does, of the file of a person at the command line (`tests.fakes.quick_desk`)."""
    home = LocalHome(folder / "home", SystemClock(None), cost=CHEAP).open_with_passphrase(PHRASE)
    try:
        return dump_of(home.records)
    finally:
        home.close()
