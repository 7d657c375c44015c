"""What came of requests, counted: every request sent is read, then grouped as the person asks."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letters.domain.folding import folded
from letters.domain.outcomes import Matter, Tally, matter_of, sent_between, tallies
from letters.ports.clock import Clock
from letters.ports.matters import MatterRecords
from letters.services.language import _
from letters.services.telling import right_words
from letters.services.telling_bodies import department_words, kind_words

Step = Callable[[int, int], None]
"""Hears how many requests are read, of how many; what it raises stops the reading."""


class By(StrEnum):
    """What requests are grouped by; a *region* is the département of the body's address."""

    BODY = "body"
    KIND = "kind"
    RIGHT = "right"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: grouped *by* what, sent *since* and *until* which days, both included."""

    by: By = By.BODY
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Matters:
    """Every request sent, as it stood on *day*."""

    day: date
    sent: tuple[Matter, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What is said of the requests that *question* is about: the *whole*, then each group of them.

    *whole* is None where there are none; *hidden* groups were too small to be told, and stand in no figure.
    """

    question: Question
    day: date
    whole: Tally | None
    groups: tuple[Tally, ...]
    hidden: int = 0


def _unheard(_done: int, _total: int) -> None:
    """Hear nothing."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What came of the requests of one encrypted file."""

    records: MatterRecords
    clock: Clock

    def matters(self, step: Step = _unheard) -> Matters:
        """Read every request sent: about a second for ten thousand, so call it off the window's thread.

        Raises what *step* raises.
        """
        day, total = self.clock.today(), self.records.count_sent()
        sent: list[Matter] = []
        with closing(self.records.every_sent()) as requests:
            for done, request in enumerate(requests, 1):
                step(done, max(done, total))
                matter = matter_of(request, day)
                if matter is not None:
                    sent.append(matter)
        return Matters(day, tuple(sent))


def report_of(matters: Matters, question: Question, *, fewest: int = 1) -> Report:
    """Count *matters* as *question* asks; groups of less than *fewest* requests are hidden."""
    chosen = sent_between(matters.sent, question.since, question.until)
    name = _named(question.by)
    groups = tallies(chosen, name)
    shown = tuple(group for group in groups if group.sent >= fewest)
    told = {group.name for group in shown}
    whole = tallies((each for each in chosen if name(each) in told), lambda _matter: _("All"))
    return Report(question, matters.day, whole[0] if whole else None, shown, len(groups) - len(shown))


def _named(by: By) -> Callable[[Matter], str]:
    """Give the name of the group of a matter; a body written in several ways has the first of them."""
    spelt: dict[str, str] = {}
    key, words = {
        By.BODY: (lambda matter: matter.body, lambda body: spelt.setdefault(folded(body), body)),
        By.KIND: (lambda matter: matter.kind, _kind),
        By.RIGHT: (lambda matter: matter.right, right_words),
        By.REGION: (lambda matter: matter.department, _region),
    }[by]
    return _remembered(key, words)


def _remembered(key: Callable[[Matter], str], words: Callable[[str], str]) -> Callable[[Matter], str]:
    known: dict[str, str] = {}

    def name(matter: Matter) -> str:
        found = key(matter)
        if found not in known:
            known[found] = words(found)
        return known[found]

    return name


def _kind(kind: str) -> str:
    return kind_words(kind) or kind or _("Kind not told")


def _region(department: str) -> str:
    return department_words(department) if department else _("Département not known")
