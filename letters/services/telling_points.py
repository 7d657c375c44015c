"""The points that the answers to a request opened: each with its words, its days, and what answers it."""

from dataclasses import dataclass

from letters.domain.points import STATES, Point, PointState, contradictions, points
from letters.domain.reply_follows import ASKED_AGAIN, CADA, letters_called
from letters.domain.steps import COMPLAINT
from letters.domain.wording import N_
from letters.services.language import _, shown
from letters.services.replies import answer_to
from letters.services.requests import Followed
from letters.services.telling import Pill, Weight
from letters.services.telling_replies import WORDS, quoted


@dataclass(frozen=True, slots=True)
class ToldPoint:
    """One point: *quotes* are the words of the body, one quotation a line.

    *letter* is the kind of letter that answers it and *action* the words of its button; both are empty where
    none is of use or one has left, which *answered* then says.
    """

    title: str
    days: str
    quotes: str
    pill: Pill
    letter: str = ""
    action: str = ""
    answered: str = ""


def told_points(followed: Followed) -> tuple[ToldPoint, ...]:
    """Give the points of a request, those that are still to be settled first."""
    found = points(followed.events, followed.letters)
    return tuple(_told(each, followed) for each in sorted(found, key=lambda each: not each.is_open))


def told_contradictions(followed: Followed) -> tuple[str, ...]:
    """Give each contradiction between two answers in one sentence, with its two days."""
    return tuple(shown(each.why) for each in contradictions(followed.events))


def _told(point: Point, followed: Followed) -> ToldPoint:
    pill = Pill(_(STATES[point.state]), _WEIGHTS[point.state])
    told = ToldPoint(_(WORDS[point.kind]), _days(point), quoted((*point.words, *point.words_again)), pill)
    return _with_letter(told, point, followed) if point.is_open else told


def _with_letter(told: ToldPoint, point: Point, followed: Followed) -> ToldPoint:
    called = letters_called(answer_to(followed, (point.kind,), point.last_on))
    if not called:
        return told
    slug = called[0].letter
    left = [each.sent_on for each in followed.letters if each.kind == slug and each.sent_on >= point.last_on]
    answered = _("Your letter left on {day}.").format(day=shown(max(left))) if left else ""
    letter, action = ("", "") if left else (slug, _(ACTIONS.get(slug, _ANSWER)))
    return ToldPoint(told.title, told.days, told.quotes, told.pill, letter, action, answered)


def _days(point: Point) -> str:
    facts = {"day": point.opened_on, "again": point.last_on, "then": point.settled_on}
    return _(_DAYS[point.state]).format(**{name: shown(day) for name, day in facts.items()})


ACTIONS = {
    ASKED_AGAIN: N_("Write the reminder"),
    COMPLAINT: N_("Write the complaint"),
    CADA: N_("Write to the CADA"),
}
"""The button that begins a letter which is no answer to the body, marked for translation."""

_ANSWER = N_("Write the answer")

_DAYS = {
    PointState.OPEN: N_("Since {day}"),
    PointState.PERSISTING: N_("On {day}, and again on {again}"),
    PointState.CHANGED: N_("On {day}; something else on {then}"),
    PointState.RESOLVED: N_("On {day}; settled on {then}"),
}
_WEIGHTS = {
    PointState.OPEN: Weight.WARN,
    PointState.PERSISTING: Weight.BAD,
    PointState.CHANGED: Weight.NEUTRAL,
    PointState.RESOLVED: Weight.OK,
}
