"""What makes a file doubtful: too few or too many of a chamber, an older state, another term."""

from collections.abc import Iterator, Sequence
from typing import Final

from letters.domain.chambers import CHAMBERS, is_plausible
from letters.domain.entries import Imported
from letters.domain.import_reports import Doubt, Question
from letters.domain.wording import N_, Said
from letters.ports.registers import Edition, Register

_COUNT: Final = N_(
    "it lists {count} persons of {chamber}, where {least} to {most} sit; if it is not whole, {gone} others "
    "will be marked as gone."
)
_OLDER: Final = N_("it says the state of {day}, and a later one, of {stored}, was already imported.")
_TERM: Final = N_("it is of term {term}, and term {stored} was already imported.")


def doubts_about(
    register: Register, edition: Edition, imports: Sequence[Imported], listed: int, gone: int
) -> Iterator[Question]:
    """Give what to ask of a file that lists *listed* members of a chamber, after *imports*, the last first.

    *gone* are those whom it does not list any more.
    """
    if register.chamber in CHAMBERS and gone and not is_plausible(register.chamber, listed):
        yield Question(Doubt.COUNT, _count(register.chamber, listed, gone))
    yield from _doubts_of_time(register, edition, imports)


def _doubts_of_time(register: Register, edition: Edition, imports: Sequence[Imported]) -> Iterator[Question]:
    days = [each.on for each in imports if each.register == register.name and each.on]
    if edition.on and days and edition.on < max(days):
        yield Question(Doubt.OLDER, Said(_OLDER, {"day": edition.on, "stored": max(days)}))
    terms = [each.term for each in imports if each.family == register.family and each.term]
    if edition.term and terms and edition.term != terms[0]:
        yield Question(Doubt.TERM, Said(_TERM, {"term": edition.term, "stored": terms[0]}))


def _count(kind: str, listed: int, gone: int) -> Said:
    chamber = CHAMBERS[kind]
    facts = {"count": listed, "chamber": Said(chamber.name), "least": chamber.least, "most": chamber.most}
    return Said(_COUNT, facts | {"gone": gone})
