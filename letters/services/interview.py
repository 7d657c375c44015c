"""The guided writing of one letter, as an object that never changes: each answer gives the next one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from letters.domain.bodies import Recipient
from letters.domain.cases import Case
from letters.domain.drafts import Draft, Edit
from letters.domain.editing import editable, edited
from letters.domain.elements import missing_elements
from letters.domain.errors import MissingElement, PlaidoyerError, TooLong
from letters.domain.kinds import Argument, Kind, Question
from letters.domain.letters import Letter
from letters.domain.people import Person
from letters.drafting.compose import Composer
from letters.drafting.typography import typeset
from letters.services import interview_fields as fields
from letters.services.edits import rewritten, with_edit
from letters.services.following import recipient_section
from letters.services.interview_case import Readable, natured, read
from letters.services.interview_fields import ANSWERS, LETTER, STEPS, Asked, Step
from letters.services.letters import Export, Letters, complete

MOST_TYPED: Final = 20_000
"""Characters of one answer: more is refused before it is kept."""

EDITS: Final = "edits"
"""The name under which a letter that no longer says what it must, once rewritten, is told."""

_ALWAYS: Final = frozenset({"place", "arguments"})
_SECTION_STEPS: Final = {
    "recipient": Step.RECIPIENT,
    "sender": Step.SENDER,
    "letter.acting_for": Step.SENDER,
    "place": Step.SENDER,
    "sending": Step.SENDING,
    "letter.date": Step.SENDING,
}


@dataclass(frozen=True, slots=True)
class Sketched:
    """The letter as it stands, a blank for each answer that is missing.

    *faults* says what is wrong by field: ``birth_date``, ``sender.given_name``, ``letter`` for one that
    would have no legal effect, `EDITS` for one that no longer says what it must. *lost_edits* are those
    whose paragraph changed since: they are kept in the draft, and not in the letter.
    """

    letter: Letter
    faults: Mapping[str, PlaidoyerError]
    asked: tuple[Question, ...]
    text: str
    lost_edits: tuple[Edit, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether the letter can leave."""
        return not self.faults

    def faults_of(self, step: Step) -> dict[str, PlaidoyerError]:
        """Give the faults that are mended at *step*."""
        return {name: fault for name, fault in self.faults.items() if step_of(name) is step}

    def steps_done(self) -> frozenset[Step]:
        """Give the steps at which nothing is missing."""
        return frozenset(STEPS) - {step_of(name) for name in self.faults}


@dataclass(frozen=True, slots=True)
class Interview:
    """A letter being written from *draft*, whose sections hold everything typed, as it was typed.

    Sections are those of a file of answers (`letters.drafting.answers`), plus ``letter`` for what such a file
    says above them (``date``, ``acting_for``). An answer to a question that is no longer asked stays in the
    draft and is left out of the letter.
    """

    letters: Letters
    draft: Draft

    @property
    def kind(self) -> Kind:
        """What is being written; raises `UnknownLetter`."""
        return self.letters.kind(self.draft.kind, self.draft.language)

    @property
    def can_act_for_another(self) -> bool:
        """Whether this letter knows how to be written in another person's place."""
        return "acting_for" in self._names()

    @property
    def for_another(self) -> bool:
        """Whether it is written in another person's place."""
        return self.can_act_for_another and bool(self.value(LETTER, "for_another"))

    def value(self, section: str, key: str) -> object:
        """Give what was typed, or None."""
        return self.draft.sections.get(section, {}).get(key)

    def answered(self, section: str, key: str, value: object) -> "Interview":
        """Give the interview with *value* (text, yes or no, list, ISO day) typed there; None takes it away.

        Raises `TooLong` over `MOST_TYPED` characters; nothing else is refused here.
        """
        length = sum(map(len, value)) if isinstance(value, list | tuple) else len(str(value))
        if length > MOST_TYPED:
            raise TooLong(length=length, limit=MOST_TYPED)
        typed = {name: each for name, each in self.draft.sections.get(section, {}).items() if name != key}
        return self.with_section(section, typed if value is None else {**typed, key: value})

    def with_section(self, section: str, typed: Mapping[str, object]) -> "Interview":
        """Give the interview with a whole section in place of the one there."""
        sections = {**self.draft.sections, section: dict(typed)}
        return replace(self, draft=replace(self.draft, sections=sections))

    def to(self, recipient: Recipient) -> "Interview":
        """Give the interview of a letter to *recipient*."""
        return self.with_section("recipient", recipient_section(recipient))

    def about(self, member: UUID | None) -> "Interview":
        """Give the interview of a letter about *member* of the household."""
        return replace(self, draft=replace(self.draft, member=member))

    def fields(self, step: Step, today: date) -> tuple[Asked, ...]:
        """Give what is asked at *step*, given the answers so far, in order."""
        channel = self._channel()
        match step:
            case Step.RECIPIENT:
                return tuple(fields.of_recipient(self.kind, channel))
            case Step.SENDER:
                return tuple(fields.of_sender(for_another=self.for_another))
            case Step.QUESTIONS:
                earlier = fields.of_earlier_request(self.kind, self._names())
                return (*earlier, *(Asked(ANSWERS, question) for question in self.questions(today)))
            case Step.SENDING:
                return tuple(fields.of_sending(self.kind, channel))

    def questions(self, today: date) -> tuple[Question, ...]:
        """Give the letter's own questions that the answers so far leave or make useful, those asked now."""
        found = self._read().case
        case = replace(found, answers=self._natured(found.answers))
        asked = self._composer().asked(self.kind.slug, case, today, self.kind.language)
        return tuple(_typeset(question, self.kind.language) for question in asked)

    def arguments(self, today: date) -> tuple[tuple[Argument, bool], ...]:
        """Give the arguments that the letter may use, and whether each holds on the day of the letter."""
        day = self.dated(today)
        offered = self.letters.arguments(self.kind.slug, self.kind.language)
        return tuple((argument, argument.holds_on(day)) for argument in offered)

    def dated(self, today: date) -> date:
        """Give the day that the letter bears."""
        return self._read().case.dated or today

    def writer(self) -> Person | None:
        """Give who writes, or None while who writes or for whom is missing or wrong."""
        found = self._read()
        is_known = not any(name.startswith(("sender.", "letter.acting_for")) for name in found.faults)
        return found.case.sender if is_known else None

    def case(self, today: date) -> Case:
        """Give what the letter is written from; raises the first fault of what was typed."""
        found = self._useful(today)
        for error in found.faults.values():
            raise error
        return found.case

    def sketch(self, today: date) -> Sketched:
        """Give the letter as it stands; raises nothing that the person could have caused."""
        found = self._useful(today)
        made = self._composer().sketch(self.kind.slug, found.case, today, self.kind.language)
        faults: dict[str, PlaidoyerError] = {**made.faults, **found.faults}
        if "request.sent_on" in faults:
            faults.pop("letter", None)
        done = rewritten(made.letter, self.draft.edits)
        before = missing_elements(made.letter)
        if lost := [each.label for each in missing_elements(done.letter) if each not in before]:
            faults[EDITS] = MissingElement(missing=" · ".join(lost))
        return Sketched(done.letter, faults, made.asked, self.letters.outputs.text(done.letter), done.lost)

    def finished(self, today: date) -> Letter:
        """Give the letter that leaves, edits included; raises the first thing that is wrong with it."""
        case = self.case(today)
        letter = self.letters.compose(self.kind.slug, case, today, self.kind.language)
        return complete(rewritten(letter, self.draft.edits).letter)

    def export(self, ending: str, today: date) -> Export:
        """Give the finished letter as a file of that *ending*; raises what `finished` does."""
        return self.letters.export(self.finished(today), ending, day=self.dated(today))

    def block(self, index: int, today: date) -> str:
        """Give block *index* (from 0) of the letter as text to rewrite."""
        return editable(self.sketch(today).letter, index)

    def edited(self, index: int, text: str, today: date) -> "Interview":
        """Give the interview with block *index* (from 0) of the letter rewritten by hand.

        Raises `ForbiddenCharacter`, `TooLong` and `UnknownNote`.
        """
        letter = self.sketch(today).letter
        was = editable(letter, index)
        edited(letter, index, text)
        return self._with_edits(with_edit(self.draft.edits, was, text))

    def without_edit(self, edit: Edit) -> "Interview":
        """Give the interview without *edit*: the paragraph is what the letter says by itself."""
        return self._with_edits(tuple(each for each in self.draft.edits if each != edit))

    def _with_edits(self, edits: tuple[Edit, ...]) -> "Interview":
        return replace(self, draft=replace(self.draft, edits=edits))

    def _composer(self) -> Composer:
        return Composer(self.letters.catalogue, self.letters.directory)

    def _channel(self) -> str:
        return str(self.value("sending", "channel") or "")

    def _names(self) -> frozenset[str]:
        prepared = self.letters.catalogue.prepared
        slugs = (self.draft.kind, *self.kind.joins)
        return frozenset().union(*(prepared(slug, self.draft.language).names for slug in slugs))

    def _table_fields(self) -> Iterator[Asked]:
        channel = self._channel()
        yield from fields.of_recipient(self.kind, channel)
        yield from fields.of_sender(for_another=self.for_another)
        yield from fields.of_earlier_request(self.kind, self._names())
        yield from fields.of_sending(self.kind, channel)

    def _read(self) -> Readable:
        return read(self.draft.sections, tuple(self._table_fields()), writes_to=not self.kind.recipient)

    def _useful(self, today: date) -> Readable:
        """Read what was typed, without the answers to questions that are not asked now."""
        found = self._read()
        asked = {question.name for question in self.questions(today)} | _ALWAYS
        typed = self._natured(found.case.answers)
        answers = {name: answer for name, answer in typed.items() if name in asked}
        return Readable(replace(found.case, answers=answers), found.faults)

    def _natured(self, answers: Mapping[str, object]) -> dict[str, object]:
        questions = {each.name: each for each in self.letters.questions(self.draft.kind, self.draft.language)}
        return {name: natured(questions.get(name), answer) for name, answer in answers.items()}


def _typeset(question: Question, language: str) -> Question:
    """Give *question* with the apostrophes and the spaces of *language*, for the screen."""
    return replace(
        question,
        label=typeset(question.label, language),
        help=typeset(question.help, language),
        why=typeset(question.why, language),
        example=typeset(question.example, language),
    )


def step_of(name: str) -> Step:
    """Give the step at which the fault *name* is mended."""
    section, _dot, _key = name.partition(".")
    return _SECTION_STEPS.get(name) or _SECTION_STEPS.get(section, Step.QUESTIONS)
