"""What makes a file doubtful: too few or too many of a chamber, an older state, another term."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from letters.domain.chambers import CHAMBERS, EVERY_KIND, is_plausible
from letters.domain.entries import Imported
from letters.domain.import_reports import Doubt, Question
from letters.domain.wording import N_, Said
from letters.ports.registers import Edition, Register

_COUNT: Final = N_(
    "it lists {count} persons of {chamber}, where {least} to {most} sit; if it is not whole, {gone} others "
    "will be marked as gone."
)
_NOT_WHOLE: Final = N_(
    "it lists {count} persons of {chamber}, where {least} to {most} sit: it is not whole, or of other years."
)
_KNOWS_FEW: Final = N_(
    "it knows only {known} of the {sitting} persons of {chamber} who sit by the registers imported: it is "
    "probably old, and its mailboxes would replace the others."
)
_LEFT_OUT: Final = N_(
    "bodies of this list are not in the file any more ({gone}): they will be marked as gone. To keep them, "
    "import the file under another title."
)
_OLDER: Final = N_("it says the state of {day}, and a later one, of {stored}, was already imported.")
_TERM: Final = N_("it is of term {term}, and term {stored} was already imported.")

_OF_THE_SAME_DAYS: Final = 0.9
"""Of those who sit, the least part that a file of mailboxes knows, if it is of the same days.

ODSEN_GENERAL tells no day. That of August 2025 knows all of the 347 senators of its day and 343 of the 348 of
November 2025 (99 %); that of November 2018 knows 173 of either (50 %), two renewals of one half before. A
half renewed sends some hundred new persons (70 % stay known), and half a year of vacancies a dozen (97 %).
"""


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted in a file: members *listed*, those *new* to the directory and *gone* from it.

    *sitting* are those who sat by the registers imported before, *known* those of them of whom a row tells.
    It *only_lends* mailboxes where another register tells who sits.
    """

    listed: int
    new: int
    gone: int
    sitting: int
    known: int
    only_lends: bool


def doubts_about(
    register: Register, edition: Edition, imports: Sequence[Imported], count: Count
) -> Iterator[Question]:
    """Give what to ask of a file in which *count* was counted, after *imports*, the last first.

    A list of a chamber is asked about where it brings or takes somebody, the first time too.
    """
    chamber = register.chamber
    if chamber in CHAMBERS and not count.only_lends and not is_plausible(chamber, count.listed):
        yield from _doubts_of_count(chamber, count)
    if chamber == EVERY_KIND and count.gone:
        yield Question(Doubt.GONE, Said(_LEFT_OUT, {"gone": count.gone}))
    if chamber in CHAMBERS and register.lends and count.known < _OF_THE_SAME_DAYS * count.sitting:
        facts = {"known": count.known, "sitting": count.sitting, "chamber": Said(CHAMBERS[chamber].name)}
        yield Question(Doubt.OLDER, Said(_KNOWS_FEW, facts))
    yield from _doubts_of_time(register, edition, imports)


def _doubts_of_time(register: Register, edition: Edition, imports: Sequence[Imported]) -> Iterator[Question]:
    days = [each.on for each in imports if each.register == register.name and each.on]
    if edition.on and days and edition.on < max(days):
        yield Question(Doubt.OLDER, Said(_OLDER, {"day": edition.on, "stored": max(days)}))
    terms = [each.term for each in imports if each.family == register.family and each.term]
    if edition.term and terms and edition.term != terms[0]:
        yield Question(Doubt.TERM, Said(_TERM, {"term": edition.term, "stored": terms[0]}))


def _doubts_of_count(kind: str, count: Count) -> Iterator[Question]:
    chamber = CHAMBERS[kind]
    names = {"chamber": Said(chamber.name), "least": chamber.least, "most": chamber.most}
    facts = names | {"count": count.listed, "gone": count.gone}
    if count.gone:
        yield Question(Doubt.COUNT, Said(_COUNT, facts))
    elif count.new:
        yield Question(Doubt.COUNT, Said(_NOT_WHOLE, facts))
