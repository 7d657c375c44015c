"""Two gigabytes of joined files: saved whole, exported and brought in, against a copy of the folder.

``python -m tests.benchmarks.bench_backup [megabytes [turns]]``. The copy is of every file, each one
synchronised as the backup is. Each way runs in a process of its own, by turns, whose largest memory is told.
"""

import os
import resource
import secrets
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from letters.domain.requests import Kept
from letters.output.portable.carrier import PortableCopies
from letters.services.carrying import Carrying
from letters.storage.attachments import EncryptedFiles
from letters.storage.backup import back_up
from letters.storage.records import create_book, open_book
from letters.storage.vault import Vault
from letters.storage.vault_file import write_vault
from tests.fakes.sample_home import CHEAP, MADE_AT, PHRASE
from tests.fakes.sample_requests import DAY, NOW, member, request
from tests.fakes.still_clock import StillClock

EACH = 10_000_000


class Folder:
    """A data folder at *home*, whose key is known."""

    def __init__(self, home: Path) -> None:
        self.home = home
        home.mkdir(mode=0o700)
        vault, self.key, _ = Vault.create(PHRASE, CHEAP)
        write_vault(home / "vault.json", vault)
        create_book(home / "book.db", self.key.database_hex).close()

    def fill(self, size: int) -> None:
        """Join files of chance to one request, *size* bytes in all."""
        book, files = open_book(self.home / "book.db", self.key.database_hex), self.files()
        book.keep_member(who := member())
        book.open_request(asked := request(who.uid))
        for number in range(size // EACH):
            digest = files.put(secrets.token_bytes(EACH))
            book.attach(Kept(uuid4(), asked.uid, f"scan {number}.pdf", digest, EACH, NOW))
        book.close()

    def files(self) -> EncryptedFiles:
        return EncryptedFiles(self.home, self.key)

    def carrying(self) -> Carrying:
        book = open_book(self.home / "book.db", self.key.database_hex)
        return Carrying(book, self.files(), StillClock(DAY), PortableCopies)

    def back_up(self, target: Path) -> None:
        book = open_book(self.home / "book.db", self.key.database_hex)
        back_up(self.home, target, snapshot=book.snapshot_to, made_at=MADE_AT)


def copied(home: Path, target: Path) -> None:
    """Copy the folder, every file of it on the disk."""

    def copy(source: str, made: str) -> None:
        shutil.copy2(source, made)
        with Path(made).open("rb") as file:
            os.fsync(file.fileno())

    shutil.copytree(home, target, copy_function=copy)


def timed(call: Callable[[], object]) -> tuple[float, float]:
    """Give the seconds of *call* in a child, and the largest memory of that child in megabytes."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        start = time.perf_counter()
        call()
        spent = time.perf_counter() - start
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        os.write(writing, f"{spent} {most / 1000}".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        spent, most = map(float, told.read().split())
    os.waitpid(child, 0)
    return spent, most


def main() -> None:
    """Print, for each way, its median and longest seconds, its ratio to the copy, its largest memory."""
    size = int(sys.argv[1]) * 1_000_000 if len(sys.argv) > 1 else 2_000_000_000
    turns = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_FOLDER")) as place:
        base = Path(place)
        full = Folder(base / "full")
        full.fill(size)
        found: dict[str, list[tuple[float, float]]] = {}
        for turn in range(turns):
            empty = Folder(base / f"empty-{turn}")
            ways = {
                "copy": lambda turn=turn: copied(full.home, base / f"copy-{turn}"),
                "backup": lambda: full.back_up(base / "backup.zip"),
                "export": lambda: full.carrying().export_all(base / "export.zip", unheard),
                "import": lambda empty=empty: empty.carrying().bring(base / "export.zip", unheard),
            }
            for name, call in ways.items():
                found.setdefault(name, []).append(timed(call))
            for left in (base / f"copy-{turn}", empty.home):
                shutil.rmtree(left)
            for left in ("backup.zip", "export.zip"):
                (base / left).unlink()
        yardstick = statistics.median(spent for spent, _ in found["copy"])
        print(f"{size / 1e9:.1f} GB, load {os.getloadavg()[0]:.1f}")
        for name, runs in found.items():
            spent = [each for each, _ in runs]
            ratio, most = statistics.median(spent) / yardstick, max(most for _, most in runs)
            print(f"{name:8} median {statistics.median(spent):6.2f} s, longest {max(spent):6.2f} s, ", end="")
            print(f"{ratio:.2f} × the copy, {most:.0f} MB")


def unheard(*_counts: int) -> None:
    """Hear nothing."""


if __name__ == "__main__":
    main()
