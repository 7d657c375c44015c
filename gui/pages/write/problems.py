"""What keeps a letter from leaving, one line for each answer that is missing or wrong."""

from collections.abc import Mapping

from gui.widgets.rows import Line
from letters.domain.errors import MissingAnswer, PlaidoyerError
from letters.domain.kinds import Question
from letters.services.interview import EDITS
from letters.services.interview_fields import Asked, Step
from letters.services.language import _
from letters.services.telling_answers import beside

Fields = Mapping[Step, tuple[Asked, ...]]


def question_of(name: str, fields: Fields) -> Question | None:
    """Give the question whose fault is told as *name*."""
    asked = (each for step in fields.values() for each in step)
    return next((each.question for each in asked if each.name == name), None)


def problem_lines(faults: Mapping[str, PlaidoyerError], fields: Fields) -> list[Line]:
    """Give a line for each fault, in the order of the interview; its key is the name of the fault."""
    order = [each.name for step in fields.values() for each in step]
    places = {name: order.index(name) if name in order else len(order) for name in faults}
    return [_line(name, faults[name], fields) for name in sorted(faults, key=places.__getitem__)]


def words_beside(faults: Mapping[str, PlaidoyerError], fields: Fields) -> dict[str, str]:
    """Give what is said beside each field."""
    return {name: beside(fault, question_of(name, fields)) for name, fault in faults.items()}


def _line(name: str, fault: PlaidoyerError, fields: Fields) -> Line:
    question = question_of(name, fields)
    title = _(question.label) if question else _whole(name)
    why = "" if isinstance(fault, MissingAnswer) else beside(fault, question)
    return Line(name, title, why, action=_("Mend") if name == EDITS else _("Answer"))


def _whole(name: str) -> str:
    titles = {
        EDITS: _("The words you rewrote"),
        "arguments": _("Reasons to add"),
        "request": _("The dates of your request"),
        "recipient": _("Recipient"),
    }
    return titles.get(name, _("The letter as a whole"))
