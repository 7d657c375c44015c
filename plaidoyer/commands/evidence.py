"""The files that show what happened, as the command line gives and tells them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from letters.domain.happenings import Happening
from letters.domain.proofs import Proof
from letters.domain.proposing import proposed
from letters.domain.requests import Kept
from letters.services.requests import File
from letters.storage.chosen_files import ChosenFile
from plaidoyer.language import _

PATH = click.Path(path_type=Path)
PROOFS = [proof.value for proof in Proof]


def files_given(
    paths: Sequence[Path], kinds: Sequence[str], event: Happening | None = None, channel: str = ""
) -> tuple[File, ...]:
    """Give the files at *paths*: *kinds* says what each is, one for all, or one for each in the same order.

    What is not said is what the event and the name of the file tell.
    """
    if len(kinds) > 1 and len(kinds) != len(paths):
        raise click.UsageError(_("Give --file-kind once for all the files, or once for each."))
    said = list(kinds) * (len(paths) if len(kinds) == 1 else 1)
    return tuple(
        File(
            path.name,
            ChosenFile(path),
            proof=Proof(said[place]) if said else proposed(path.name, event, channel),
        )
        for place, path in enumerate(paths)
    )


def file_fields(files: Sequence[Kept]) -> Iterator[dict[str, object]]:
    """Tell the files joined to a request."""
    for kept in files:
        yield {
            "name": kept.name,
            "proof": kept.proof.value if kept.proof else None,
            "sha256": kept.sha256,
            "size": kept.size,
            "event": str(kept.event) if kept.event else None,
            "label": kept.label,
        }
