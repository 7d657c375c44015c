"""From a kind of letter and a case to a finished letter."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from letters.domain.bodies import Recipient
from letters.domain.cases import Case
from letters.domain.errors import MissingAnswer
from letters.domain.kinds import Form, Kind, Question
from letters.domain.letters import Enclosure, Letter
from letters.domain.wording import N_
from letters.drafting.asked import answered, only_asked, only_known
from letters.drafting.assembling import (
    TAKEN_FROM_THE_OUTER_LETTER,
    assembled,
    for_joined,
    reason,
    reason_chosen,
    refuse_reasons_left_out,
    suited,
)
from letters.drafting.catalogue import LANGUAGE, Catalogue
from letters.drafting.context import around
from letters.drafting.directory import Directory
from letters.drafting.draft import Draft, Reason
from letters.drafting.faults import BrokenTemplate, in_file
from letters.drafting.joining import as_enclosure
from letters.drafting.sketching import Sketch, Sketcher

__all__ = ["TAKEN_FROM_THE_OUTER_LETTER", "Composer", "Sketch"]


class Composer:
    """Writes letters from a catalogue and a directory."""

    def __init__(self, catalogue: Catalogue, directory: Directory) -> None:
        self._catalogue = catalogue
        self._directory = directory

    def compose(self, slug: str, case: Case, today: date, language: str = LANGUAGE) -> Letter:
        """Write the letter *slug* for *case*, dated *today* unless the case says another day.

        Raises an `AnswersFault`, an `AddressFault`, `NoLegalEffect`, `OutdatedArgument`, `UnknownLetter` or
        `LetterFault`.
        """
        try:
            return self._written(slug, case, case.dated or today, language)
        except BrokenTemplate as error:
            raise in_file(error.fault, f"{slug}/letter.{language}.md") from error

    def sketch(self, slug: str, case: Case, today: date, language: str = LANGUAGE) -> Sketch:
        """Write what can be written already, a blank for each answer that is missing: to be seen, never sent.

        What `compose` raises about the person's answers is among the faults of the sketch. Raises
        `UnknownLetter` or `LetterFault`.
        """
        try:
            return Sketcher(self._catalogue, self._directory, language).sketch(slug, case, today)
        except BrokenTemplate as error:
            raise in_file(error.fault, f"{slug}/letter.{language}.md") from error

    def asked(self, slug: str, case: Case, today: date, language: str = LANGUAGE) -> tuple[Question, ...]:
        """Give the questions that the answers of *case* leave or make useful, those of joined texts last."""
        return Sketcher(self._catalogue, self._directory, language).questions(slug, case, today)

    def _written(self, slug: str, case: Case, day: date, language: str) -> Letter:
        draft = self._draft(slug, case, day, language)
        only_known(case.answers, self._catalogue.names_asked(draft.kind))
        only_asked(draft.prepared, case.answers, draft.values)
        draft.refuse_without_effect()
        return assembled(draft, tuple(self._reasons(draft)), tuple(self._joined(draft)))

    def _draft(self, slug: str, case: Case, day: date, language: str, *, joined: bool = False) -> Draft:
        prepared = self._catalogue.prepared(slug, language)
        recipient = self._recipient(prepared.kind, case)
        given = around(case, recipient, day, prepared.kind) | {"joined": joined}
        values = answered(prepared, case.answers, given)
        return Draft(prepared, case, recipient, day, values, self._catalogue.wording(language))

    def _recipient(self, kind: Kind, case: Case) -> Recipient:
        if case.recipient is not None:
            return suited(case.recipient, kind)
        if kind.recipient:
            return self._directory.record(kind.recipient).recipient
        raise MissingAnswer(name="recipient", label=N_("whom the letter is for: name, address"))

    def _reasons(self, draft: Draft) -> Iterator[Reason]:
        chosen = reason_chosen(draft.case.answers.get("arguments", []), draft.kind.arguments)
        refuse_reasons_left_out(chosen, draft)
        for place, slug in enumerate(chosen, 1):
            yield reason(self._catalogue.argument(slug, draft.kind.language), draft, place)

    def _joined(self, draft: Draft) -> Iterator[Enclosure]:
        outer = draft.recipient
        case = for_joined(draft.case, outer, draft.day)
        for number, slug in enumerate(draft.joins, 1):
            is_letter = self._catalogue.prepared(slug, draft.kind.language).kind.form is Form.LETTER
            inner = replace(case, recipient=None if is_letter else outer)
            written = self._draft(slug, inner, draft.day, draft.kind.language, joined=True)
            only_asked(written.prepared, _its_own(draft), written.values)
            yield as_enclosure(written, number)


def _its_own(draft: Draft) -> dict[str, object]:
    """Give the answers that the outer letter does not ask for: the joined one must print them."""
    asked = {question.name for question in draft.kind.questions}
    return {name: answer for name, answer in draft.case.answers.items() if name not in asked}
