"""What most likely happened next to a request: the few events that are offered before all the others."""

from letters.domain.channels import Channel
from letters.domain.happenings import Happening
from letters.domain.stages import Stage
from letters.domain.steps import Advice
from letters.domain.wording import N_
from letters.services.requests import Followed

MOST = 4
"""Events offered at once."""

SENDINGS = frozenset(
    {Happening.SENT, Happening.REPLY_SENT, Happening.REMINDER_SENT, Happening.COMPLAINT_SENT}
)
"""Events that travel by a channel."""

NUMBERED = SENDINGS | {
    Happening.PRESENTED, Happening.RECEIVED, Happening.ACKNOWLEDGED, Happening.COMPLAINT_ACKNOWLEDGED,
}  # fmt: skip
"""Events that a number may prove: that of a registered letter, of a receipt."""


def likely(followed: Followed) -> tuple[Happening, ...]:
    """Give the events to offer first: those of the stage that may be recorded, at most `MOST`."""
    wanted = (*_of_the_post(followed), *_LIKELY[followed.standing.stage])
    return tuple(dict.fromkeys(kind for kind in wanted if kind in followed.recordable))[:MOST]


def others(followed: Followed) -> tuple[Happening, ...]:
    """Give everything else that may be recorded; a last day is set beside the one that it stands by."""
    offered = {*likely(followed), Happening.DATE_SET}
    return tuple(kind for kind in followed.recordable if kind not in offered)


def taken_by(advice: Advice) -> tuple[Happening, ...]:
    """Give what is recorded once the step *advice* was taken; nothing where a letter or a page takes it."""
    return _TAKEN_BY.get(advice, ())


def _of_the_post(followed: Followed) -> tuple[Happening, ...]:
    """A registered letter is on its way until it was collected or came back."""
    course = followed.standing.course
    registered = course.sent is not None and course.sent.channel in _REGISTERED
    if not registered or course.received or course.returned or followed.standing.stage is not Stage.WAITING:
        return ()
    return (Happening.RECEIVED,) if course.presented is None else (Happening.RECEIVED, Happening.RETURNED)


_REGISTERED = {Channel.REGISTERED_POST, Channel.ELECTRONIC_REGISTERED_POST}

_WAITING = (Happening.ANSWERED, Happening.IDENTITY_ASKED, Happening.ACKNOWLEDGED, Happening.EXTENDED)
_LIKELY = {
    Stage.DRAFT: (Happening.SENT,),
    Stage.SENT: (Happening.ANSWERED, Happening.ACKNOWLEDGED, Happening.CLOSED),
    Stage.WAITING: _WAITING,
    Stage.SUSPENDED: (Happening.IDENTITY_GIVEN, Happening.ANSWERED),
    Stage.ANSWERED: (Happening.GRANTED, Happening.PARTLY_GRANTED, Happening.REFUSED, Happening.CLOSED),
    Stage.COMPLAINED: (
        Happening.COMPLAINT_ACKNOWLEDGED,
        Happening.COMPLAINT_PROGRESS,
        Happening.DECIDED,
        Happening.ANSWERED,
    ),
    Stage.CLOSED: (Happening.ANSWERED, Happening.NOTE),
}
_TAKEN_BY = {
    Advice.SEND: (Happening.SENT,),
    Advice.TRY_ANOTHER_CHANNEL: (Happening.SENT,),
    Advice.PROVE_IDENTITY: (Happening.IDENTITY_GIVEN,),
    Advice.CLOSE: (Happening.CLOSED,),
}

HINTS = {
    Happening.DECIDED: N_(
        "Give the day on which you received the decision: the time to contest it runs from it."
    ),
    Happening.COMPLAINT_ACKNOWLEDGED: N_("Give the day of receipt that its message tells."),
    Happening.COMPLAINT_PROGRESS: N_(
        "A mere message of registration tells no progress: record it as an acknowledgement of receipt."
    ),
}
"""What to mind in recording an event, as a line below its choice says it, marked for translation."""
