"""An open letter as it is published: its text, and who signed it and wished to be shown."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Shown:
    """A signatory as the list shows them: *name* is first name, then last name; the others may be empty.

    No e-mail address is ever part of it.
    """

    name: str
    function: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """An open letter on the day *on*, with its *signatories* in the French order.

    *text* and *notes* are the Markdown of the letter in force that day (*notes* is empty when it has none).
    *count* is how many signed: those in *signatories*, and the *hidden* who did not wish to be shown.
    *seal* is the head of the chain of the list (64 hexadecimal digits).
    """

    title: str
    text: str
    signatories: tuple[Shown, ...] = field(default=())
    count: int = 0
    hidden: int = 0
    on: date = date.min
    seal: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
