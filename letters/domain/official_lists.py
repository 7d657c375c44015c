"""Official lists of legislators: where each is published, and which file to take there."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OfficialList:
    """The list of one *kind* of body: its *title*, which *file* of the page *address* it is.

    The words are for the person, in their language; the page was *checked* on a day.
    """

    kind: str
    title: str
    file: str
    address: str
    checked: date
