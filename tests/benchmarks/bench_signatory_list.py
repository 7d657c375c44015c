"""Times and memory of an open letter with its signatories in every form, and of looking through them."""

import resource
import sys
import tempfile
import time
from pathlib import Path
from uuid import UUID

from gui.models.signatories import SignatoriesModel, lines_of
from letters.domain.signatures.signatories import Consent, Signatory, Signature
from letters.services.signatures.publishing import signed_letter
from plaidoyer.signing import list_writers
from tests.fakes.signed_letters import NOW, USUAL, published

MANY = (700, 100_000)
WORDS = ("dune", "le goff brest", "personne de ce nom")


def main() -> None:
    """Print seconds, megabytes of the file, and the most memory that the process had; or one form of them."""
    if len(sys.argv) > 1:
        one(sys.argv[1], int(sys.argv[2]))
        return
    import subprocess  # here: each form is measured in a process of its own

    for count in MANY:
        for ending in list_writers():
            subprocess.run([sys.executable, "-m", __spec__.name, ending, str(count)], check=True)
    looking()


def one(ending: str, count: int) -> None:
    """Print what one form of a letter of *count* names takes."""
    names = tuple(type(each)(f"{each.name} {'ABCDEFGHIJ'[place]}", each.function, each.organisation)
                  for place in range(10) for each in USUAL)  # fmt: skip
    letter = published(count, names=names)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"list.{ending}"
        start = time.perf_counter()
        with path.open("wb") as file:
            list_writers()[ending](signed_letter(letter), NOW, file)
        taken, size = time.perf_counter() - start, path.stat().st_size / 1e6
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count:7} names  {ending:5} {taken:6.2f} s {size:7.2f} MB  memory {most:5.0f} MB")


def looking() -> None:
    """Print how long the table of the window takes to find words among a hundred thousand signatories."""
    signatures = [
        Signature(UUID(int=place), Signatory(
            *each.name.split(" ", 1), each.function, each.organisation, "", NOW.date(), Consent(NOW.date())
        ), place)
        for place, each in enumerate(USUAL * 20_000, 1)
    ]  # fmt: skip
    start = time.perf_counter()
    lines = lines_of(signatures)
    print(f"made ready {time.perf_counter() - start:6.2f} s")
    model = SignatoriesModel()
    model.show_lines(lines)
    for words in WORDS:
        start = time.perf_counter()
        model.look_for(words)
        print(f"looked for « {words} » {(time.perf_counter() - start) * 1000:6.1f} ms")


if __name__ == "__main__":
    main()
