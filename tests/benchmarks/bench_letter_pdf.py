"""How long a letter takes on paper; run it with ``python -m`` from the root."""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from letters.output.pdf.paper import read_paper
from letters.output.pdf.typesetter import PdfTypesetter
from tests.fakes import sample_letters

PAPER = read_paper(Path("resources/paper"))
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def main() -> None:
    """Print the first time, then the least and the median of thirty, in milliseconds."""
    typesetter = PdfTypesetter(PAPER, title="Courrier")
    for name in ("one_page", "with_enclosures", "long"):
        letter = getattr(sample_letters, name)()
        report(name, lambda letter=letter: typesetter.typeset(letter, created=NOON), times=30)


def report(name: str, action: Callable[[], object], *, times: int) -> None:
    """Run *action* and print what it took."""
    taken = [measured(action) for _ in range(times + 1)]
    first, *others = taken
    shown = f"first {first:7.1f}  least {min(others):7.1f}  median {statistics.median(others):7.1f} ms"
    sys.stdout.write(f"{name:24} {shown}\n")


def measured(action: Callable[[], object]) -> float:
    """The milliseconds that *action* takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
