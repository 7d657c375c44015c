"""What differs when a request is for public documents: silence refuses, and the CADA comes first."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

from letters.domain import reply_texts, texts
from letters.domain.deadlines import deadline
from letters.domain.replies import REFUSALS, ReplyKind
from letters.domain.sources import Source
from letters.domain.standing import Standing
from letters.domain.steps import Advice, Step
from letters.domain.wording import N_, Said

PUBLIC_DOCUMENT = "public-document"
"""The topic of a request for documents (CRPA, article L. 311-1)."""

REFERRAL = "public-documents/cada-referral"


def steps_for_documents(ahead: tuple[Step, ...], standing: Standing) -> tuple[Step, ...]:
    """Give the steps *ahead* with the CADA instead of the CNIL, and no reminder: it would give no time.

    Raises `BeyondCalendar`.
    """
    kept = (step for step in ahead if step.advice is not Advice.REMIND)
    return tuple(
        _referred(step, standing) if step.advice is Advice.COMPLAIN else _cited(step) for step in kept
    )


def source_for_documents(source: Source) -> Source:
    """Give the text that holds for documents in the place of *source*."""
    return _INSTEAD.get(source, source)


def _cited(step: Step) -> Step:
    return replace(step, source=source_for_documents(step.source))


def _referred(step: Step, standing: Standing) -> Step:
    answer = standing.course.answer
    born = answer.on if answer is not None else _refused_by_silence(step, standing)
    until = deadline("cada-referral", born).due
    why = Said(_REFER, {"until": until})
    return Step(Advice.REFER, step.since, why, texts.CADA_REFERRAL, REFERRAL, meanwhile=step.meanwhile)


def _refused_by_silence(step: Step, standing: Standing) -> date:
    """Give the day on which their silence refuses, counted from the earliest day of receipt to be safe."""
    start = standing.start
    return deadline("cada-silence", start.earliest).due if start is not None else step.since


_REFER = N_("They refused, or their silence does: bring it before the CADA, by {until} to be safe.")

DEMANDS_OF_THE_GDPR = frozenset(
    {
        ReplyKind.IDENTITY_ASKED, ReplyKind.REASONS_ASKED, ReplyKind.FEE_ASKED,
        ReplyKind.OWN_FORM_ONLY, ReplyKind.EXTENDED,
    }
)  # fmt: skip
"""What the GDPR answers for personal data, and does not for documents."""

_GOES_ON = N_("The time to answer goes on: no text makes it wait for this.")
_TWO_MONTHS = N_("The CADA is to be asked within two months of the refusal.")

FOLLOWS_FOR_DOCUMENTS: MappingProxyType[ReplyKind, tuple[tuple[str, Source], ...]] = MappingProxyType(
    {
        **dict.fromkeys(REFUSALS | {ReplyKind.PARTLY_GRANTED}, ((_TWO_MONTHS, texts.CADA_REFERRAL),)),
        **dict.fromkeys(DEMANDS_OF_THE_GDPR, ((_GOES_ON, reply_texts.NOT_RESTARTED),)),
    }
)
"""What follows from an answer about documents, where the GDPR says it otherwise."""

_INSTEAD: MappingProxyType[Source, Source] = MappingProxyType({texts.GDPR_MONTH: texts.DOCUMENTS_SILENCE})
