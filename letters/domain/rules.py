"""The periods that the law gives, each with its event, what its last day does, and its texts."""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from letters.domain import texts
from letters.domain.date_errors import UnknownRule
from letters.domain.periods import Period
from letters.domain.sources import Source
from letters.domain.wording import N_


class Nature(StrEnum):
    """What the end of a period is: somebody else's last day, the person's own, or the birth of a decision."""

    ANSWER = "answer"
    ACTION = "action"
    BIRTH = "birth"


class Distance(StrEnum):
    """From where a court is far: the Conseil d'État sits in Paris, a tribunal administratif anywhere."""

    NONE = "none"
    FROM_PARIS = "from-paris"
    FROM_THE_COURT = "from-the-court"


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One period of law; each is one of a kind.

    *event* names the day it is counted from, *from_receipt* says whether that is the day the body received
    the request, *says* states the period; *rolls* says whether a last day that is off
    runs on to the next worked day, and *why*. These sentences are marked for translation.
    *extension* is for a controller, who may take its second period by saying so within the first (GDPR
    art. 12(3)), and whose clock stops while it waits for a proof of identity.
    """

    name: str
    nature: Nature
    event: str
    says: str
    period: Period
    rolls: bool
    why: str
    sources: tuple[Source, ...]
    extension: tuple[Period, Period] | None = None
    distance: Distance = Distance.NONE
    from_receipt: bool = False


def rule_named(name: str) -> Rule:
    """Give the rule called *name*. Raises `UnknownRule`, which lists them."""
    try:
        return RULES[name]
    except KeyError:
        raise UnknownRule(rule=name, known=", ".join(RULES)) from None


_BY_REGULATION = N_(
    "A period that ends on a Saturday, a Sunday or a public holiday ends with the last hour of the next "
    "working day (Regulation 1182/71, article 3(4))."
)
_BY_THE_COURTS = N_(
    "Before the courts, a time limit that ends on a Saturday, a Sunday or a public holiday runs to the "
    "next working day (code de procédure civile, article 642, which the administrative courts apply)."
)
_OUT_OF_CAUTION = N_(
    "Out of caution, since no text says so expressly: the last day is moved to the next working day, so "
    "that nobody is called late too early."
)
_BORN_ANY_DAY = N_(
    "A decision born of silence is born on its day, even a Saturday, a Sunday or a public holiday; "
    "moving it would also move the time limit to contest it, and make you act too late."
)
_SAFE_DAY = N_(
    "This is your own safe day: neither the extra day of a « délai franc » nor a move to the next "
    "working day is counted on, so that you never act too late."
)

_MONTH_OR_THREE = (Period(months=1), Period(months=3))

_CONTROLLER_ANSWER = Rule(
    name="controller-answer",
    nature=Nature.ANSWER,
    event=N_("Request received by the controller"),
    from_receipt=True,
    says=N_("The controller has one month from receipt to answer."),
    period=Period(months=1),
    rolls=True,
    why=_BY_REGULATION,
    sources=(texts.GDPR_MONTH, texts.EVENT_NOT_COUNTED, texts.SAME_DATE, texts.MOVED_ON),
    extension=_MONTH_OR_THREE,
)
_CONTROLLER_ANSWER_EXTENDED = Rule(
    name="controller-answer-extended",
    nature=Nature.ANSWER,
    event=N_("Request received by the controller"),
    from_receipt=True,
    says=N_("A controller that took an extension has three months from receipt to answer."),
    period=Period(months=3),
    rolls=True,
    why=_BY_REGULATION,
    sources=(
        texts.GDPR_MONTH,
        texts.GDPR_EXTENSION,
        texts.EVENT_NOT_COUNTED,
        texts.SAME_DATE,
        texts.MOVED_ON,
    ),
    extension=_MONTH_OR_THREE,
)
_AUTHORITY_SILENCE = Rule(
    name="authority-silence",
    nature=Nature.BIRTH,
    event=N_("Complaint received by the CNIL"),
    says=N_("When the CNIL has been silent on a complaint for three months, the complaint is rejected."),
    period=Period(months=3),
    rolls=False,
    why=_BORN_ANY_DAY,
    sources=(texts.CNIL_SILENCE, texts.CNIL_LATER_DECISION, texts.BIRTH_ON_ANY_DAY),
)
_COUNCIL_OF_STATE = Rule(
    name="council-of-state",
    nature=Nature.ACTION,
    event=N_("Decision of the CNIL notified, or born of its silence"),
    says=N_("You have two months, a « délai franc », to bring the matter before the Conseil d'État."),
    period=Period(months=2, franc=True),
    rolls=True,
    why=_BY_THE_COURTS,
    sources=(
        texts.COUNCIL_JUDGES,
        texts.TWO_MONTHS_TO_SUE,
        texts.TWO_MONTHS_AFTER_SILENCE,
        texts.FRANC,
        texts.REMEDIES_MENTIONED,
        texts.DISTANCE,
        texts.COURTS_ROLL,
    ),
    distance=Distance.FROM_PARIS,
)
_CADA_SILENCE = Rule(
    name="cada-silence",
    nature=Nature.BIRTH,
    event=N_("Request for documents received by the administration"),
    from_receipt=True,
    says=N_("An administration silent for one month on a request for documents has refused it."),
    period=Period(months=1),
    rolls=False,
    why=_BORN_ANY_DAY,
    sources=(texts.DOCUMENTS_SILENCE, texts.BIRTH_ON_ANY_DAY),
)
_CADA_REFERRAL = Rule(
    name="cada-referral",
    nature=Nature.ACTION,
    event=N_("Refusal notified, or born of silence"),
    says=N_("You have two months to bring a refusal of documents before the CADA."),
    period=Period(months=2),
    rolls=False,
    why=_SAFE_DAY,
    sources=(texts.CADA_REFERRAL, texts.CADA_FIRST, texts.COUNTED_SAFELY),
)
_CADA_CONFIRMED_REFUSAL = Rule(
    name="cada-confirmed-refusal",
    nature=Nature.BIRTH,
    event=N_("Referral registered by the CADA"),
    says=N_(
        "An administration silent for two months after the CADA registered the matter "
        "has confirmed its refusal."
    ),
    period=Period(months=2),
    rolls=False,
    why=_BORN_ANY_DAY,
    sources=(texts.CADA_CONFIRMED, texts.BIRTH_ON_ANY_DAY),
)
_ADMINISTRATIVE_COURT = Rule(
    name="administrative-court",
    nature=Nature.ACTION,
    event=N_("Confirmed refusal notified, or born of silence"),
    says=N_("You have two months, a « délai franc », to bring the matter before the administrative court."),
    period=Period(months=2, franc=True),
    rolls=True,
    why=_BY_THE_COURTS,
    sources=(
        texts.CADA_FIRST,
        texts.TWO_MONTHS_TO_SUE,
        texts.TWO_MONTHS_AFTER_SILENCE,
        texts.FRANC,
        texts.REMEDIES_MENTIONED,
        texts.DISTANCE,
        texts.COURTS_ROLL,
    ),
    distance=Distance.FROM_THE_COURT,
)
_MEDICAL_RECORD_RECENT = Rule(
    name="medical-record-recent",
    nature=Nature.ANSWER,
    event=N_("Request received by the practitioner or the hospital"),
    from_receipt=True,
    says=N_("Medical information less than five years old is given within eight days of receipt."),
    period=Period(days=8),
    rolls=True,
    why=_OUT_OF_CAUTION,
    sources=(texts.MEDICAL_RECORD, texts.MEDICAL_REFLECTION),
)
_MEDICAL_RECORD_OLD = Rule(
    name="medical-record-old",
    nature=Nature.ANSWER,
    event=N_("Request received by the practitioner or the hospital"),
    from_receipt=True,
    says=N_("Medical information more than five years old is given within two months of receipt."),
    period=Period(months=2),
    rolls=True,
    why=_OUT_OF_CAUTION,
    sources=(texts.MEDICAL_RECORD, texts.MEDICAL_REFLECTION),
)
_WRITTEN_QUESTION = Rule(
    name="written-question",
    nature=Nature.ANSWER,
    event=N_("Written question published"),
    says=N_("The minister has two months to answer a written question."),
    period=Period(months=2),
    rolls=True,
    why=_OUT_OF_CAUTION,
    sources=(texts.QUESTION_ASSEMBLY, texts.QUESTION_SENATE),
)

RULES = MappingProxyType(
    {
        rule.name: rule
        for rule in (
            _CONTROLLER_ANSWER,
            _CONTROLLER_ANSWER_EXTENDED,
            _AUTHORITY_SILENCE,
            _COUNCIL_OF_STATE,
            _CADA_SILENCE,
            _CADA_REFERRAL,
            _CADA_CONFIRMED_REFUSAL,
            _ADMINISTRATIVE_COURT,
            _MEDICAL_RECORD_RECENT,
            _MEDICAL_RECORD_OLD,
            _WRITTEN_QUESTION,
        )
    }
)
"""Every rule, by name, in the order in which a matter meets them."""
