"""The answers that a kind of letter asks for, checked one by one in the order of its interview."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from letters.domain.errors import (
    AnswerNotAsked,
    AnswersFault,
    MissingAnswer,
    UnknownAnswer,
    WrongAnswer,
    WrongNationalId,
)
from letters.domain.kinds import Answering, Question
from letters.domain.national_id import national_id
from letters.domain.wording import N_, Said
from letters.drafting.answers import LINE, gated
from letters.drafting.language import Blank, Chosen, Value, Values
from letters.drafting.prepared import Prepared

TEXT: Final = 4000
"""Characters of an answer of several paragraphs."""

LINES: Final = 1000
"""Characters of an answer whose line breaks stay."""

MOST_ITEMS: Final = 30
"""Items of an answer that is a list."""

BIRTH_DATE: Final = "birth_date"
"""The question whose answer cannot come after the day of the letter."""

Given = Mapping[str, object]
"""Answers as the person gave them."""

ALWAYS: Final = frozenset({"place", "arguments"})
"""Asked by every letter: where it is written, and the arguments chosen among those it offers."""


def missing(question: Question) -> Value:
    """Give what stands for an answer that was not given."""
    nature: dict[Answering, Value] = {Answering.DATE: None, Answering.YES_NO: False, Answering.LIST: ()}
    return nature.get(question.answering, "")


def answered(prepared: Prepared, given: Given, around: Values) -> dict[str, Value]:
    """Check *given* against the questions of the letter; *around* is what the letter knows without asking.

    Raises `MissingAnswer` or `WrongAnswer`.
    """
    values: dict[str, Value] = dict(around)
    for question in prepared.kind.questions:
        asked = prepared.is_asked(question, values)
        values[question.name] = _answer(question, given, around) if asked else missing(question)
    return values


@dataclass(frozen=True, slots=True)
class Reading:
    """What can be read of answers that are still being given.

    *asked* are the questions that they leave open or answer; *values* what conditions go by; *printed* the
    same with a blank for each required answer that is missing or wrong, which *faults* says by its name.
    """

    asked: tuple[Question, ...]
    values: dict[str, Value]
    printed: dict[str, Value]
    faults: dict[str, AnswersFault]


def read_so_far(prepared: Prepared, given: Given, around: Values) -> Reading:
    """Read *given* as far as it can be; *around* is what the letter knows without asking. Raises nothing."""
    asked: list[Question] = []
    values, printed = dict(around), dict(around)
    faults: dict[str, AnswersFault] = {}
    for question in prepared.kind.questions:
        name = question.name
        values[name] = printed[name] = missing(question)
        if not prepared.is_asked(question, values):
            continue
        asked.append(question)
        try:
            values[name] = printed[name] = _answer(question, given, around)
        except AnswersFault as error:
            faults[name] = error
            printed[name] = _blank(question)
    return Reading(tuple(asked), values, printed, faults)


def _blank(question: Question) -> Value:
    if question.answering is Answering.YES_NO:
        return False
    blank = Blank.of(question.label)
    return (blank,) if question.answering is Answering.LIST else blank


def only_asked(prepared: Prepared, given: Given, values: Values) -> None:
    """Refuse an answer that would be left out because its question is pointless; raises `AnswerNotAsked`."""
    for question in prepared.kind.questions:
        if _is_given(given.get(question.name)) and not prepared.is_asked(question, values):
            raise AnswerNotAsked(name=question.name, when=question.when)


def only_known(given: Given, known: frozenset[str]) -> None:
    """Refuse an answer that no question asks for; raises `UnknownAnswer`."""
    for name in given:
        if name not in known | ALWAYS:
            raise UnknownAnswer(name=name[:LINE], known=", ".join(sorted(known | ALWAYS)))


def next_question(prepared: Prepared, given: Given, around: Values) -> Question | None:
    """Give the next question of the interview: the first asked that has no usable answer, or none."""
    values: dict[str, Value] = dict(around)
    for question in prepared.kind.questions:
        values[question.name] = missing(question)
        if not prepared.is_asked(question, values):
            continue
        if question.name not in given:
            return question
        try:
            values[question.name] = _answer(question, given, around)
        except AnswersFault:
            return question
    return None


def _is_given(value: object) -> bool:
    return value is not None and value is not False and value not in ("", [])


def _answer(question: Question, given: Given, around: Values) -> Value:
    value = given.get(question.name)
    if not _is_given(value) and not (question.answering is Answering.YES_NO and value is False):
        if question.optional:
            return missing(question)
        raise MissingAnswer(name=question.name, label=question.label)
    answer = _read(question, value)
    if answer == "" and not question.optional:
        raise MissingAnswer(name=question.name, label=question.label)
    if question.name == BIRTH_DATE:
        _refuse_unborn(answer, around.get("today"))
    return answer


def _refuse_unborn(birth: Value, today: object) -> None:
    if isinstance(birth, date) and isinstance(today, date) and birth > today:
        reason = N_("this birth date comes after the day of the letter; check the year.")
        raise WrongAnswer(name=BIRTH_DATE, reason=reason)


def _read(question: Question, value: object) -> Value:
    nature, read, expected = _READING[question.answering]
    if not isinstance(value, nature) or isinstance(value, datetime):
        raise WrongAnswer(name=question.name, reason=expected)
    return read(question, value)


def _as_given(_question: Question, value: Any) -> Value:
    return value  # type: ignore[no-any-return]  # its nature was checked just before


def _line(question: Question, value: str) -> str:
    return gated(question.name, value, LINE)


def _text(question: Question, value: str) -> str:
    return gated(question.name, value, TEXT, lines=True)


def _lines(question: Question, value: str) -> str:
    return gated(question.name, value, LINES, lines=True)


def _items(question: Question, value: list[object]) -> tuple[str, ...]:
    if len(value) > MOST_ITEMS or not all(isinstance(each, str) for each in value):
        raise WrongAnswer(name=question.name, reason=Said(_LIST, {"limit": MOST_ITEMS}))
    items = (gated(question.name, str(each), LINE) for each in value)
    return tuple(item for item in items if item)


def _chosen(question: Question, value: str) -> Chosen:
    options = dict(question.options)
    if value not in options:
        known = ", ".join(options)
        raise WrongAnswer(name=question.name, reason=Said(N_("choose one of: {known}."), {"known": known}))
    return Chosen(value, options[value])


def _national_id(question: Question, value: str) -> str:
    try:
        return national_id(gated(question.name, value, LINE))
    except WrongNationalId as error:
        raise WrongAnswer(name=question.name, reason=error) from error


_LIST: Final = N_('a list of at most {limit} texts is expected: ["…", "…"].')
_READING: Final[dict[Answering, tuple[type, Callable[[Question, Any], Value], str]]] = {
    Answering.LINE: (str, _line, N_("one line of text is expected, between quotation marks.")),
    Answering.TEXT: (str, _text, N_("a text is expected, between quotation marks.")),
    Answering.LINES: (str, _lines, N_("lines of text are expected, between three quotation marks.")),
    Answering.LIST: (list, _items, N_("a list of texts is expected.")),
    Answering.DATE: (date, _as_given, N_("a date is expected, such as 2026-11-21, without quotation marks.")),
    Answering.CHOICE: (str, _chosen, N_("the key of an option is expected, between quotation marks.")),
    Answering.YES_NO: (bool, _as_given, N_("true or false is expected, without quotation marks.")),
    Answering.NATIONAL_ID: (str, _national_id, N_("a social-security number is expected, as a text.")),
}
