"""Call sheets on paper: what a volunteer with a telephone has under their eyes, one block for each call."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Reason:
    """One argument: what is *claimed*, in a sentence, and where that was read; empty where it is missing."""

    claimed: str
    source: str


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to call: *name*, *who* they are and how they are addressed, numbers, what was done before.

    *numbers* are pairs of a label and a number; *warnings* are to be read before calling.
    """

    name: str
    who: str
    numbers: tuple[tuple[str, str], ...]
    before: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CallSheet:
    """All the calls of one volunteer, in one *language* (BCP 47); every word is ready to be printed.

    The script comes first: what is *asked*, the *reasons*, the *questions* that are likely with what to
    answer. *groups* are the outcomes to tick, under the words of their group; *lines* is how many empty ones
    are for the notes of each call.
    """

    title: str
    language: str
    facts: tuple[tuple[str, str], ...]
    asked_heading: str
    asked: str
    reasons_heading: str
    reasons: tuple[Reason, ...]
    questions_heading: str
    questions: tuple[tuple[str, str], ...]
    calls: tuple[Call, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    blanks: tuple[str, ...]
    notes: str
    foot: str = ""
    lines: int = 3


class CallSheetPress(Protocol):
    """Prints call sheets."""

    def press(self, sheet: CallSheet, *, created: datetime) -> bytes:
        """Give *sheet* as a PDF file; what no face draws becomes a question mark."""
