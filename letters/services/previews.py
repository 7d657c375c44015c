"""The letter as it would leave by each way, while it is still being written."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from letters.domain.errors import PlaidoyerError
from letters.domain.kinds import Argument
from letters.domain.letters import Letter
from letters.ports.exports import FormText
from letters.ports.typesetter import Typeset
from letters.services.interview import Interview, Sketched
from letters.services.interview_fields import STEPS, Asked, Step
from letters.services.letters import Letters, noon

T = TypeVar("T")

NO_LIMIT = 1_000_000
"""Characters: longer than any letter."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown of a letter being written: never more than shown, until it is complete.

    *pdf* is None when the letter cannot be printed, and *unprintable* says why; *form* is None when the form
    is too small for what the letter must say, and *misfit* says by how much. *fields* is what each step asks,
    *arguments* what may be added and whether it still holds.
    """

    sketch: Sketched
    fields: dict[Step, tuple[Asked, ...]]
    body: str
    pdf: bytes | None = None
    unprintable: PlaidoyerError | None = None
    form: FormText | None = None
    misfit: PlaidoyerError | None = None
    arguments: tuple[tuple[Argument, bool], ...] = ()

    @property
    def subject(self) -> str:
        """The subject of an e-mail."""
        return self.sketch.letter.subject

    @property
    def to(self) -> str:
        """The address of an e-mail, or nothing."""
        return self.sketch.letter.recipient_email


@dataclass(frozen=True, slots=True)
class Previews:
    """Shows letters before they are finished; none of it can be saved."""

    letters: Letters

    def preview(self, interview: Interview, today: date, *, limit: int | None = None) -> Preview:
        """Show the letter as it stands on *today*; *limit* is what the person's web form takes."""
        sketch = interview.sketch(today)
        letter, outputs = sketch.letter, self.letters.outputs
        paper, unprintable = _tried(lambda: self._paper(letter, interview.dated(today)))
        form, misfit = _tried(lambda: outputs.form(letter, limit or NO_LIMIT))
        whole = outputs.form(letter, NO_LIMIT).text
        fields = {step: interview.fields(step, today) for step in STEPS}
        pdf = paper.content if paper else None
        arguments = interview.arguments(today)
        return Preview(sketch, fields, whole, pdf, unprintable, form, misfit, arguments)

    def _paper(self, letter: Letter, day: date) -> Typeset:
        return self.letters.outputs.paper().typeset(letter, created=noon(day))


def _tried(make: Callable[[], T]) -> tuple[T | None, PlaidoyerError | None]:
    try:
        return make(), None
    except PlaidoyerError as error:
        return None, error
