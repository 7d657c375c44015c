"""What is asked of an official file of parliamentary questions."""

from collections.abc import Callable, Iterator
from typing import Protocol

from letters.domain.campaigns.tabled import Tabled
from letters.domain.listed import Skipped
from letters.ports.registers import Dropped


class QuestionFile(Protocol):
    """One kind of official file of questions."""

    @property
    def title(self) -> str:
        """Its title, marked for translation."""

    @property
    def licence(self) -> str:
        """Who publishes it and under which licence, to be shown wherever its questions are."""

    def recognises(self, file: Dropped) -> bool:
        """Say whether *file* is one, by what is in it."""

    def questions(self, file: Dropped) -> Iterator[Tabled | Skipped]:
        """Read *file*, a question at a time; raises `RegisterFault`."""


Recognised = Callable[[Dropped], QuestionFile]
"""Gives what reads a file of questions; raises `NoQuestions`."""
