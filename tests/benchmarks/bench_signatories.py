"""100,000 invented signatories: brought into the encrypted file, put in order, verified; CSV and XLSX.

Run: python -m tests.benchmarks.bench_signatories [COUNT]
"""

import resource
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from letters.registers.signatory_tables import TablesOfSignatories
from letters.services.signatures.open_letters import OpenLetters
from letters.services.signatures.signatures import Signatures
from letters.storage.records import create_book
from tests.fakes.signatory_tables import as_csv, as_xlsx, table
from tests.fakes.still_clock import StillClock


def measured(words, call):
    clock, processor = time.perf_counter(), time.process_time()
    result = call()
    taken = time.perf_counter() - clock, time.process_time() - processor
    print(f"{words:45}{taken[0]:7.2f} s of clock{taken[1]:7.2f} s of processor")
    return result


def main(count):
    clock = StillClock(date(2026, 11, 22))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        as_csv(folder / "list.csv", table(count))
        as_xlsx(folder / "list.xlsx", table(count))
        for ending in ("csv", "xlsx"):
            book = create_book(folder / f"{ending}.db", "5a" * 32)
            letters, signatures = OpenLetters(book, clock), Signatures(book, clock, TablesOfSignatories())
            letter = letters.begin("Lettre d'essai")
            letters.write(letter, "Nous demandons.")
            file = folder / f"list.{ending}"
            brought = measured(f"{ending}: brought in", lambda: signatures.bring(letter, file))  # noqa: B023 -- at once
            print(f"{brought.added} added, {len(brought.repeated)} repeated, {len(brought.refused)} refused")
            measured(f"{ending}: the same file again", lambda: signatures.bring(letter, file))  # noqa: B023 -- at once
            if ending == "csv":
                measured("published, in the French order", lambda: signatures.published(letter))  # noqa: B023 -- at once
                measured("verified", lambda: signatures.verify(letter))  # noqa: B023 -- at once
                measured("to decide", lambda: signatures.duplicates(letter))  # noqa: B023 -- at once
            book.close()
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
