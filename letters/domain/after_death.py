"""What differs when a request is about the medical record of somebody who died: neither GDPR nor CNIL."""

from dataclasses import replace
from types import MappingProxyType

from letters.domain import reply_texts, texts
from letters.domain.deadlines import deadline
from letters.domain.periods import days_after
from letters.domain.replies import REFUSALS, ReplyKind
from letters.domain.sources import Source
from letters.domain.standing import Standing
from letters.domain.steps import Advice, Step
from letters.domain.wording import N_, Said

AFTER_DEATH = "after-death"
"""The topic of a request for the medical record of somebody who died (CSP, article L. 1110-4)."""


def steps_after_death(ahead: tuple[Step, ...], standing: Standing) -> tuple[Step, ...]:
    """Give the steps *ahead* with the CADA or the civil judge instead of the CNIL.

    A silence is a refusal after one month (CRPA, articles R*311-12 and R311-13), even where the record was
    due sooner. Raises `BeyondCalendar`.
    """
    return tuple(
        _referred(step, standing) if step.advice is Advice.COMPLAIN else _cited(step) for step in ahead
    )


def source_after_death(source: Source) -> Source:
    """Give the text that holds after a death in the place of *source*."""
    return _INSTEAD.get(source, source)


def _cited(step: Step) -> Step:
    return replace(step, source=source_after_death(step.source))


def _referred(step: Step, standing: Standing) -> Step:
    answer, start, since = standing.course.answer, standing.start, step.since
    if answer is None and start is not None:
        since = max(since, days_after(deadline("cada-silence", start.day).due, 1))
        born = deadline("cada-silence", start.earliest).due
    else:
        born = answer.on if answer is not None else since
    until = deadline("cada-referral", born).due
    why, meanwhile = Said(_REFER, {"until": until}), Said(_NOT_YET, {"since": since})
    return Step(Advice.REFER, since, why, reply_texts.REFUSED_RECORD, meanwhile=meanwhile)


_REFER = N_(
    "After a death, a refused record is not for the CNIL: for a public hospital, bring it before the CADA, "
    "by {until} to be safe; for a private clinic or practice, before the civil judge."
)
_NOT_YET = N_("From {since}, their silence can be brought before the CADA if the hospital is public.")
_WHOSE = N_(
    "After a death, go to the CADA if the hospital is public, to the civil judge if the clinic or practice "
    "is private."
)
_TWO_MONTHS = N_("The CADA is to be asked within two months of the refusal.")
_NO_FEE = N_("As far as we know, the public health code no longer makes you pay for copies of a record.")
_NO_LONGER = N_("No text read gives them longer than eight days, two months for what is over five years old.")
_NO_FORM = N_("Fill in their form, or send a reminder: no text read stops the time to answer.")
_REASON = N_("After a death, the law asks for your reason: give it, in a new request if you had not.")
_IDENTITY = N_("They must know who you are: send the proof soon. No text read stops the time to answer.")

_INSTEAD = MappingProxyType(
    {
        texts.GDPR_MONTH: texts.MEDICAL_RECORD,
        texts.IDENTITY_SUSPENDS: reply_texts.NOT_RESTARTED,
        reply_texts.REASONS_AND_REMEDIES: reply_texts.REFUSED_RECORD,
    }
)

_REFUSED = ((_WHOSE, reply_texts.REFUSED_RECORD), (_TWO_MONTHS, texts.CADA_REFERRAL))

FOLLOWS_AFTER_DEATH: MappingProxyType[ReplyKind, tuple[tuple[str, Source], ...]] = MappingProxyType(
    {
        **dict.fromkeys(REFUSALS, _REFUSED),
        ReplyKind.PARTLY_GRANTED: _REFUSED,
        ReplyKind.SAYS_ANONYMISED: _REFUSED,
        ReplyKind.SAYS_PSEUDONYMISED: _REFUSED,
        ReplyKind.FEE_ASKED: ((_NO_FEE, reply_texts.NO_FEE_FOR_RECORD),),
        ReplyKind.EXTENDED: ((_NO_LONGER, texts.MEDICAL_RECORD),),
        ReplyKind.OWN_FORM_ONLY: ((_NO_FORM, reply_texts.NOT_RESTARTED),),
        ReplyKind.REASONS_ASKED: ((_REASON, reply_texts.REASON_AFTER_DEATH),),
        ReplyKind.IDENTITY_ASKED: ((_IDENTITY, reply_texts.NOT_RESTARTED),),
    }
)
"""What follows from an answer about the record of somebody who died, where the GDPR says it otherwise."""
