"""What is asked of a series: a letter to each of many, and where they go."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from letters.domain.bodies import Recipient
from letters.domain.errors import PlaidoyerError
from letters.domain.letters import Letter
from letters.domain.series_errors import NothingForPaper
from letters.domain.series_names import file_name
from letters.domain.wording import N_, Said
from letters.ports.series import EVERY_SHEET, Sheets
from letters.services.language import _


@dataclass(frozen=True, slots=True)
class Wanted:
    """A letter of the series: the *row* it comes from, for whom it is, and what writes it.

    *write* raises a `PlaidoyerError` where it cannot be written. *filed_as* are the words of its file's name
    (empty: the recipient's name), behind the code of the *department*. *form* is the address of a web form.
    """

    row: int
    recipient: Recipient
    write: Callable[[], Letter] = field(repr=False)
    filed_as: str = ""
    department: str = ""
    form: str = ""

    @property
    def name(self) -> str:
        """The name of the recipient."""
        return self.recipient.name


@dataclass(frozen=True, slots=True)
class Unwritable:
    """A row that says not even for whom its letter is, and why it cannot be written."""

    row: int
    fault: PlaidoyerError
    name: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """Where the letters go: separate files in a *folder*, one *print_file*, or both.

    What is there already is replaced only where *replacing* was asked for.
    """

    folder: Path | None = None
    print_file: Path | None = None
    sheets: Sheets = EVERY_SHEET
    replacing: bool = False


def refuse_without_address(wanted: Wanted) -> None:
    """Raise `NothingForPaper` for somebody without a postal address, naming the ways that there are."""
    recipient = wanted.recipient
    if recipient.address:
        return
    facts = {"email": recipient.email, "form": wanted.form}
    said = next((words for key, words in _OTHERWISE if facts[key]), _NO_OTHER_WAY)
    raise NothingForPaper(name=wanted.name, otherwise=Said(said, facts))


_OTHERWISE = (
    ("email", N_("Write to {email} instead, by e-mail.")),
    ("form", N_("Write by the form of the site instead: {form}")),
)
_NO_OTHER_WAY = N_("Add an address to this row, or leave it out.")


def names_taken(wanted: Sequence[Wanted | Unwritable], goal: Goal) -> Iterator[tuple[Path, list[str]]]:
    """Give each folder that the series writes into, and the names that it will take there."""
    if goal.folder:
        total = len(wanted)
        numbered = enumerate(wanted, 1)
        names = [name_of(each, number, total) for number, each in numbered if isinstance(each, Wanted)]
        yield goal.folder, names
    for path in filter(None, (list_of(goal), goal.print_file)):
        yield path.parent, [path.name]


def name_of(wanted: Wanted, number: int, total: int) -> str:
    """Give the name of the file of letter *number* of *total*."""
    return file_name(number, total, wanted.department, wanted.filed_as or wanted.name)


def list_of(goal: Goal) -> Path | None:
    """Give where the list of the series stands: in the folder, else beside the print file."""
    name = _("list.csv")
    if goal.folder:
        return goal.folder / f"000-{name}"
    return goal.print_file.with_name(f"{goal.print_file.stem}-{name}") if goal.print_file else None
