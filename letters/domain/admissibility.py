"""Whether the CNIL can take a complaint up: each thing it asks for, met, missing or to be checked.

It tells, and forbids nothing: the person decides, and other grievances ask for less.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letters.domain import complaint_texts as texts
from letters.domain import reply_texts
from letters.domain.after_death import AFTER_DEATH
from letters.domain.drafts import KeptLetter
from letters.domain.happenings import Event, Happening
from letters.domain.household import Capacity, Member
from letters.domain.periods import days_after
from letters.domain.proofs import Proof
from letters.domain.public_documents import PUBLIC_DOCUMENT
from letters.domain.requests import Kept, Request
from letters.domain.rights import BodyKind
from letters.domain.sources import Source
from letters.domain.stages import Stage
from letters.domain.standing import Standing
from letters.domain.texts import CADA_REFERRAL, IDENTITY_SUSPENDS, RIGHT_TO_COMPLAIN
from letters.domain.wording import N_, Said


class Met(StrEnum):
    """Whether something that the CNIL asks for is there."""

    YES = "satisfied"
    CHECK = "to-check"
    NO = "missing"


class Asked(StrEnum):
    """What the CNIL asks of a complaint, in the order in which it is told."""

    CONTROLLER = "controller"
    PRIOR_REQUEST = "prior-request"
    TIME = "time"
    PROOF = "proof"
    IDENTITY = "identity"
    MANDATE = "mandate"
    FRENCH = "french"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing asked for: *why* says what is known of it, *to_do* what the person can do, if anything.

    *from_day* is the first day on which it will be met by itself, where one is known.
    """

    asked: Asked
    met: Met
    why: Said
    source: Source
    to_do: str = ""
    from_day: date | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """What is known of a request when a complaint is thought of, on *today*.

    *member* is the data subject, None where nobody is known; *letters* and *files* are those of the request.
    """

    request: Request
    standing: Standing
    today: date
    member: Member | None = None
    letters: Sequence[KeptLetter] = ()
    files: Sequence[Kept] = ()


def admissibility(matter: Matter) -> tuple[Requirement, ...]:
    """Say of each thing that the CNIL asks for whether it is there, in the order of `Asked`.

    What concerns a mandate is told only where somebody acts for another person.
    """
    return tuple(_requirements(matter))


def overall(requirements: Sequence[Requirement]) -> Met:
    """Give the worst of them: missing, to be checked, or satisfied where all are."""
    found = {each.met for each in requirements}
    return next((met for met in (Met.NO, Met.CHECK) if met in found), Met.YES)


def _requirements(matter: Matter) -> Iterator[Requirement]:
    yield _controller(matter)
    yield _prior_request(matter)
    yield _time(matter)
    yield _proof(matter)
    yield _identity(matter.member)
    if matter.member is not None and matter.member.represented_by is not None:
        yield _mandate(matter.member, matter.files)
    yield _french(matter.letters)


def _controller(matter: Matter) -> Requirement:
    if matter.request.topic in _ELSEWHERE:
        why, source = _ELSEWHERE[matter.request.topic]
        return Requirement(Asked.CONTROLLER, Met.NO, Said(why), source, _OTHER_WAY)
    recipient = matter.request.recipient
    facts = {"body": recipient.name}
    if recipient.kind in _NOT_CONTROLLERS:
        return Requirement(Asked.CONTROLLER, Met.NO, Said(_NOT_FOR_CNIL, facts), RIGHT_TO_COMPLAIN)
    if recipient.kind in set(BodyKind):
        return Requirement(Asked.CONTROLLER, Met.YES, Said(_HOLDS_DATA, facts), RIGHT_TO_COMPLAIN)
    return Requirement(
        Asked.CONTROLLER, Met.CHECK, Said(_HOLDS_DATA_IF, facts), RIGHT_TO_COMPLAIN, _CHECK_BODY
    )


def _prior_request(matter: Matter) -> Requirement:
    sent = matter.standing.course.sent
    if sent is None or matter.standing.stage is Stage.DRAFT:
        return Requirement(Asked.PRIOR_REQUEST, Met.NO, Said(_NOT_ASKED), texts.PRIOR_REQUEST, _ASK_FIRST)
    return Requirement(Asked.PRIOR_REQUEST, Met.YES, Said(_ASKED, {"day": sent.on}), texts.PRIOR_REQUEST)


def _time(matter: Matter) -> Requirement:
    standing, answer = matter.standing, matter.standing.course.answer
    if standing.course.sent is None:
        return _timed(Met.NO, Said(_NO_TIME_YET))
    if answer is not None:
        met = Met.YES if answer.kind in _UNSATISFACTORY else Met.CHECK
        return _timed(met, Said(_ANSWERED[answer.kind], {"day": answer.on}), _TO_DO_ON[answer.kind])
    if standing.stage is Stage.SUSPENDED:
        return Requirement(Asked.TIME, Met.NO, Said(_SUSPENDED), IDENTITY_SUSPENDS, _PROVE)
    if standing.answer is None or standing.late_after is None:
        return _timed(Met.CHECK, Said(_NO_PERIOD), _CHECK_DATES)
    return _against(standing.late_after, matter.today)


def _against(last_day: date, today: date) -> Requirement:
    """Compare with the later of the possible last days: nobody is accused too early."""
    facts = {"day": last_day}
    if today > last_day:
        return _timed(Met.YES, Said(_OVER, facts))
    open_on = days_after(last_day, 1)
    return Requirement(
        Asked.TIME, Met.NO, Said(_NOT_OVER, facts), texts.PRIOR_REQUEST, _WAIT, from_day=open_on
    )


def _timed(met: Met, why: Said, to_do: str = "") -> Requirement:
    return Requirement(Asked.TIME, met, why, texts.PRIOR_REQUEST, to_do)


def _proof(matter: Matter) -> Requirement:
    course = matter.standing.course
    if course.sent is None:
        return Requirement(Asked.PROOF, Met.NO, Said(_NOTHING_TO_PROVE), texts.PROOF_OF_STEPS)
    joined = next((each for each in matter.files if each.proof in _PROVES), None)
    if joined is not None:
        return _proven(Met.YES, Said(_FILE_PROVES, {"file": joined.label or joined.name}))
    if course.sign is not None:
        return _written(course.sign, matter.files)
    if course.sent.proof:
        return _proven(Met.CHECK, Said(_NUMBER_ONLY, {"number": course.sent.proof}), _JOIN_RECEIPT)
    return _proven(Met.NO, Said(_NO_PROOF), _JOIN_RECEIPT)


def _written(sign: Event, files: Sequence[Kept]) -> Requirement:
    """What they wrote proves that they had the request, once it is joined."""
    why = Said(_THEY_WROTE, {"day": sign.on})
    if any(each.proof is Proof.ANSWER or each.event == sign.uid for each in files):
        return _proven(Met.YES, why)
    return _proven(Met.CHECK, why, _JOIN_ANSWER)


def _proven(met: Met, why: Said, to_do: str = "") -> Requirement:
    return Requirement(Asked.PROOF, met, why, texts.PROOF_OF_STEPS, to_do)


def _identity(member: Member | None) -> Requirement:
    source = texts.IDENTITY_AND_MANDATE
    if member is None or not member.person.name:
        return Requirement(Asked.IDENTITY, Met.NO, Said(_NOBODY), source, _SAY_WHO)
    facts = {"name": member.person.name}
    acts_alone = member.represented_by is None
    if acts_alone and not member.person.address:
        return Requirement(Asked.IDENTITY, Met.NO, Said(_NO_ADDRESS, facts), source, _SAY_WHERE)
    return Requirement(Asked.IDENTITY, Met.YES, Said(_KNOWN, facts), source)


def _mandate(member: Member, files: Sequence[Kept]) -> Requirement:
    source = texts.IDENTITY_AND_MANDATE
    joined = next((each for each in files if each.proof is Proof.MANDATE), None)
    if joined is not None:
        why = Said(_MANDATE_JOINED, {"file": joined.label or joined.name})
        return Requirement(Asked.MANDATE, Met.YES, why, source)
    if member.capacity in {Capacity.PARENT, Capacity.GUARDIAN}:
        why = Said(_BY_LAW, {"name": member.person.name})
        return Requirement(Asked.MANDATE, Met.CHECK, why, source, _JOIN_CAPACITY)
    why = Said(_NO_MANDATE, {"name": member.person.name})
    return Requirement(Asked.MANDATE, Met.NO, why, source, _JOIN_MANDATE)


def _french(letters: Sequence[KeptLetter]) -> Requirement:
    if any(letter.language != "fr" for letter in letters):
        return Requirement(Asked.FRENCH, Met.CHECK, Said(_OTHER_LANGUAGE), texts.IN_FRENCH, _TRANSLATE)
    return Requirement(Asked.FRENCH, Met.YES, Said(_IN_FRENCH), texts.IN_FRENCH)


WITHOUT_REQUEST = Said(
    N_(
        "This holds for a right that was exercised. Another grievance, such as data badly protected or "
        "information never given, needs no request before: you may send it at once."
    )
)
"""What must be said beside the whole list; its source is `complaint_texts.OTHER_GRIEVANCES`."""

TITLES = {
    Asked.CONTROLLER: N_("The body answers for personal data"),
    Asked.PRIOR_REQUEST: N_("You wrote to it first"),
    Asked.TIME: N_("It refused, or its time to answer is over"),
    Asked.PROOF: N_("Your request can be proved"),
    Asked.IDENTITY: N_("You say who you are"),
    Asked.MANDATE: N_("You show that you may act for somebody else"),
    Asked.FRENCH: N_("The complaint is in French"),
}
"""What is asked for, as a list says it, marked for translation."""

MET = {
    Met.YES: N_("All right"),
    Met.CHECK: N_("To be checked"),
    Met.NO: N_("Missing"),
}
"""Whether it is there, as a pill says it, marked for translation."""

_NOT_CONTROLLERS = frozenset(
    {
        BodyKind.SUPERVISORY_AUTHORITY, BodyKind.DEFENDER_OF_RIGHTS, BodyKind.DOCUMENTS_AUTHORITY,
        BodyKind.DEPUTY, BodyKind.SENATOR, BodyKind.MEP, BodyKind.COMMITTEE_CHAIR, BodyKind.MINISTER,
        BodyKind.SIGNATORIES, BodyKind.PUBLIC, BodyKind.PERSON,
    }
)  # fmt: skip
_UNSATISFACTORY = frozenset({Happening.REFUSED, Happening.PARTLY_GRANTED})
_PROVES = frozenset(
    {Proof.POSTING, Proof.DELIVERY, Proof.COUNTER_SLIP, Proof.EMAIL, Proof.PORTAL_RECEIPT, Proof.SCREENSHOT}
)

_NOT_FOR_CNIL = N_("{body} was not written to as a body that holds your data: a complaint leads nowhere.")
_HOLDS_DATA = N_("{body} holds data about you, and answers for what is done with them.")
_HOLDS_DATA_IF = N_("Nothing says what kind of body {body} is.")
_CHECK_BODY = N_("Check that it decides itself what is done with the data, and does not only keep them.")
_RECORD_AFTER_DEATH = N_("The medical record of somebody who died is not for the CNIL.")
_DOCUMENTS = N_("A refusal of public documents is not for the CNIL.")
_OTHER_WAY = N_("Go to the CADA, or to the civil judge: the request says which and until when.")
_NOT_ASKED = N_("No request that reached them is recorded.")
_ASK_FIRST = N_("Write to the body first: the CNIL does not exercise your rights in your place.")
_ASKED = N_("You wrote to them on {day}.")
_NO_TIME_YET = N_("Their time to answer runs from the day they receive your request.")
_REFUSED = N_("They refused on {day}.")
_IN_PART = N_("They granted only a part on {day}.")
_SAID_YES = N_("They granted it on {day}.")
_SAID_SOMETHING = N_("They answered on {day}.")
_IF_NOT_DONE = N_("Complain only if they did not do what they say, and tell what is missing.")
_SAY_WHAT = N_(
    "Say on the request what they answered: a refusal, or an answer in part, can be complained of."
)
_SUSPENDED = N_("They asked who was writing, and wait for your proof: their time does not run.")
_PROVE = N_("Send them the proof they asked for, or explain why it is too much.")
_NO_PERIOD = N_("Nothing says until when they had to answer.")
_CHECK_DATES = N_("Check the dates of the request; one month after they received it, you may complain.")
_OVER = N_("They had until {day}, and no answer is recorded.")
_NOT_OVER = N_("They have until {day} to answer, counted at the latest.")
_WAIT = N_("Wait until that day is over: a complaint sent too early may be set aside.")
_NOTHING_TO_PROVE = N_("There is no request to prove yet.")
_FILE_PROVES = N_("« {file} » shows that it was sent or received.")
_THEY_WROTE = N_("They wrote to you on {day}: they had your request.")
_JOIN_ANSWER = N_("Join what they wrote: it proves that they had your request.")
_NUMBER_ONLY = N_("The number {number} is noted, but no receipt is joined.")
_NO_PROOF = N_("Nothing joined here shows that they received it.")
_JOIN_RECEIPT = N_("Join the acknowledgement of receipt, the proof of posting, or the receipt of their site.")
_NOBODY = N_("Nothing says who the request is about.")
_SAY_WHO = N_("Give your name and your address in the settings of the household.")
_NO_ADDRESS = N_("No address of {name} is known: the CNIL answers by post too.")
_SAY_WHERE = N_("Give your address in the settings of the household.")
_KNOWN = N_("{name} is named, with an address.")
_MANDATE_JOINED = N_("« {file} » is joined.")
_BY_LAW = N_("You represent {name} by law: no mandate is needed, but the CNIL must be shown it.")
_JOIN_CAPACITY = N_("Join the paper that shows it: family record book, decision of a judge.")
_NO_MANDATE = N_("You write for {name}, and no signed mandate is joined.")
_JOIN_MANDATE = N_("Join a mandate signed by that person; Plaidoyer has a model of one.")
_IN_FRENCH = N_("The letter that Plaidoyer prepares is in French.")
_OTHER_LANGUAGE = N_("A letter of this request is in another language.")
_TRANSLATE = N_("Join a translation, or sum it up in French.")

_ELSEWHERE = {
    AFTER_DEATH: (_RECORD_AFTER_DEATH, reply_texts.REFUSED_RECORD),
    PUBLIC_DOCUMENT: (_DOCUMENTS, CADA_REFERRAL),
}
_ANSWERED = {
    Happening.REFUSED: _REFUSED,
    Happening.PARTLY_GRANTED: _IN_PART,
    Happening.GRANTED: _SAID_YES,
    Happening.ANSWERED: _SAID_SOMETHING,
}
_TO_DO_ON = {
    Happening.REFUSED: "",
    Happening.PARTLY_GRANTED: "",
    Happening.GRANTED: _IF_NOT_DONE,
    Happening.ANSWERED: _SAY_WHAT,
}
