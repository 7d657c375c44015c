"""Times of the tables of reference: looked at, imported, again, and telling who answers for a place."""

import os
import statistics
import tempfile
import time
from pathlib import Path
from random import Random

from letters.domain.homes import Home
from letters.ports.registers import Keep
from letters.registers.assemblee import Assemblee
from letters.registers.files import DroppedFile
from letters.registers.reference import table_of
from letters.services.competence import Competence
from letters.services.directory_imports import DirectoryImports
from letters.services.reference_imports import ReferenceImports
from letters.storage.records import Book, create_book
from plaidoyer.assembly import address_book
from plaidoyer.clock import SystemClock

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("PLAIDOYER_DATA", ROOT.parent / "shared" / "data"))
TABLES = ("geo/codes-postaux.json", "geo/circo_insee_2012.csv", "geo/circo_etranger.csv")
AMO10 = DATA / "assemblee" / "AMO10_L17_etat-2026-04-09.json.zip"
CLOCK = SystemClock(None)
PLACES = 200


def main() -> None:
    """Print the times of imports in seconds, of places in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        book = create_book(Path(folder) / "book.db", "5a" * 32)
        imports = ReferenceImports(book, CLOCK, table_of)
        for path in TABLES:
            for name, call in (
                ("looked at", imports.examine),
                ("imported", imports.apply),
                ("again", imports.apply),
            ):
                start = time.perf_counter()
                file = DroppedFile(DATA / path)
                table = imports.known(file)
                if table is not None:
                    call(file, table)
                print(f"{path:30} {name:10} {time.perf_counter() - start:6.2f} s")
        DirectoryImports(book, CLOCK, lambda _file: Assemblee()).apply(DroppedFile(AMO10), Keep())
        places(book)


def places(book: Book) -> None:
    """Print how long it takes to tell who answers for each of many postcodes, and for a country."""
    competence = Competence(address_book(CLOCK, book), book.tables_for)
    competence.around(Home("35000"))
    chance = Random(5)
    homes = [Home(f"{chance.randint(1, 95):02}{chance.randint(0, 99) * 10:03}") for _turn in range(PLACES)]
    for name, asked in (("postcodes", homes), ("abroad", [Home(country="Brésil")] * 20)):
        times = []
        for home in asked:
            start = time.perf_counter()
            competence.around(home)
            times.append((time.perf_counter() - start) * 1000)
        times.sort()
        middle, p95 = statistics.median(times), times[int(len(times) * 0.95)]
        print(f"{name:30} median {middle:6.1f}  p95 {p95:6.1f}  longest {times[-1]:6.1f} ms")
    rows = []
    for home in homes:
        start = time.perf_counter()
        book.tables_for(home)
        rows.append((time.perf_counter() - start) * 1000)
    print(f"{'rows of a place alone':30} median {statistics.median(rows):6.2f}  longest {max(rows):6.2f} ms")


if __name__ == "__main__":
    main()
