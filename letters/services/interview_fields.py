"""What is asked besides the questions of a letter: to whom, by whom, about which request, by which way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from letters.domain.bodies import Gender
from letters.domain.channels import CHANNELS, Channel
from letters.domain.kinds import Answering, Kind, Question
from letters.domain.rights import BodyKind
from letters.domain.wording import N_


class Step(StrEnum):
    """The steps of the interview, in their order."""

    RECIPIENT = "recipient"
    SENDER = "sender"
    QUESTIONS = "questions"
    SENDING = "sending"


STEPS: Final = tuple(Step)
ANSWERS, LETTER = "answers", "letter"
"""The section of the letter's own questions, and that of what stands above every section in a file."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the *section* of a file of answers that its answer belongs to.

    Its words are marked for translation unless they come from the catalogue, which is in French.
    """

    section: str
    question: Question

    @property
    def name(self) -> str:
        """The name by which its fault is told: ``birth_date``, ``sender.given_name``."""
        key = self.question.name
        return key if self.section == ANSWERS else f"{self.section}.{key}"


def _asked(section: str, name: str, label: str, nature: Answering = Answering.LINE, **words: str) -> Asked:
    helped, example = words.get("help_text", ""), words.get("example", "")
    return Asked(section, Question(name, label, nature, optional=True, help=helped, example=example))


def _required(asked: Asked) -> Asked:
    return replace(asked, question=replace(asked.question, optional=False))


BODY_KINDS: Final = {
    BodyKind.HEALTH_INSURER: N_("Health insurance fund (CPAM, MSA, CGSS)"),
    BodyKind.MUTUAL_INSURER: N_("Complementary health insurer"),
    BodyKind.HOSPITAL: N_("Hospital or clinic"),
    BodyKind.PRACTITIONER: N_("Doctor or other practitioner"),
    BodyKind.PHARMACIST: N_("Pharmacy"),
    BodyKind.COHORT: N_("Cohort"),
    BodyKind.RESEARCH_STUDY: N_("Research study"),
    BodyKind.WAREHOUSE: N_("Health data warehouse"),
    BodyKind.PRIVATE_WAREHOUSE: N_("Health data warehouse of a company"),
    BodyKind.GENERAL_PRACTICE_WAREHOUSE: N_("Health data warehouse of general practice"),
    BodyKind.SOS_MEDECINS: N_("SOS Médecins (association or federation)"),
    BodyKind.HEALTH_DATA_HUB: N_("Health Data Hub"),
    BodyKind.CONTROLLER: N_("Another body"),
    BodyKind.PUBLIC_BODY: N_("Administration or public body"),
    BodyKind.PERSON: N_("Somebody close"),
    BodyKind.ASSOCIATION: N_("Association"),
    BodyKind.DEFENDER_OF_RIGHTS: N_("Defender of rights"),
    BodyKind.DOCUMENTS_AUTHORITY: N_("CADA (access to public documents)"),
    BodyKind.SUPERVISORY_AUTHORITY: N_("Data protection authority"),
    BodyKind.DEPUTY: N_("Member of the Assemblée nationale"),
    BodyKind.SENATOR: N_("Senator"),
    BodyKind.MEP: N_("Member of the European Parliament"),
    BodyKind.MINISTER: N_("Minister"),
    BodyKind.COMMITTEE_CHAIR: N_("Chair of a parliamentary committee"),
    BodyKind.HOSPITAL_DIRECTORS: N_("Directors of hospitals"),
    BodyKind.SIGNATORIES: N_("Signatories"),
    BodyKind.PUBLIC: N_("Everybody"),
}
"""What kind of body one writes to, marked for translation."""

_PERSONS: Final = {
    BodyKind.DEPUTY, BodyKind.SENATOR, BodyKind.MEP, BodyKind.MINISTER, BodyKind.COMMITTEE_CHAIR,
    BodyKind.PERSON,
}  # fmt: skip
_NAME = _required(_asked("recipient", "name", N_("Name of the body"), example="CPAM d’Ille-et-Vilaine"))
_NAME_OF_PERSON = _required(
    _asked("recipient", "name", N_("Given name and family name"), example="Anne Martin")
)
_KIND = _required(_asked("recipient", "kind", N_("What kind of body is it?"), Answering.CHOICE))
_GENDER = _asked(
    "recipient",
    "gender",
    N_("How is this person addressed?"),
    Answering.CHOICE,
    help_text=N_("Left open, the letter begins with « Madame, Monsieur »."),
)
_ATTENTION = _asked(
    "recipient",
    "attention",
    N_("Service"),
    help_text=N_("The line under the name. A body of any size has a data protection officer."),
    example="Délégué à la protection des données",
)
_ADDRESS = _required(
    _asked(
        "recipient",
        "address",
        N_("Postal address"),
        Answering.LINES,
        help_text=N_(
            "Up to six lines with the name, the postcode and town last. It is on the body’s letters and site."
        ),
    )
)
_EMAIL = _asked(
    "recipient", "email", N_("E-mail address"), help_text=N_("Only if you will send the letter by e-mail.")
)

SENDER: Final = (
    _required(_asked("sender", "given_name", N_("Given name"))),
    _required(_asked("sender", "family_name", N_("Family name"))),
    _required(
        _asked(
            "sender",
            "address",
            N_("Your postal address"),
            Answering.LINES,
            help_text=N_("The answer will come here. The postcode and town are the last line."),
        )
    ),
    _asked(
        ANSWERS,
        "place",
        N_("Town you write from"),
        help_text=N_("It stands before the date: « Rennes, le… »"),
    ),
    _asked(
        "sender",
        "email",
        N_("Your e-mail address"),
        help_text=N_("It stands under your address in the letter."),
    ),
    _asked("sender", "telephone", N_("Your telephone number")),
)
ACTING_FOR: Final = _required(
    _asked(LETTER, "acting_for", N_("Given name and family name of the person for whom you write"))
)

_EARLIER: Final = (
    _asked(
        "request",
        "sent_on",
        N_("On which day did you send your request, or your first letter?"),
        Answering.DATE,
    ),
    _asked("request", "channel", N_("How did you send it?"), Answering.CHOICE),
    _asked(
        "request",
        "received_on",
        N_("On which day did they receive it?"),
        Answering.DATE,
        help_text=N_("Only if something proves it: an acknowledgement of receipt, a receipt, an answer."),
    ),
    _asked(
        "request",
        "proof",
        N_("What proves it?"),
        help_text=N_("Words for the list of what you join."),
        example="avis de réception n° 1A 200 300 3950 9",
    ),
    _asked(
        "request", "reference", N_("Their reference"), help_text=N_("It is on the letters they sent you.")
    ),
    _asked(
        "request",
        "extended_on",
        N_("Did they announce two more months? On which day?"),
        Answering.DATE,
        help_text=N_("Leave it empty if they announced nothing."),
    ),
)
_WITH_DUE_DAY: Final = {"channel", "received_on", "extended_on"}

_NUMBER = _asked(
    "sending",
    "number",
    N_("Number of the registered letter"),
    help_text=N_(
        "It is on the form of the post; it will be printed on the letter. You can also add it later."
    ),
)
_DATED = _asked(
    LETTER,
    "date",
    N_("Date of the letter"),
    Answering.DATE,
    help_text=N_("Left empty: the day on which you save it."),
)
_REGISTERED: Final = {Channel.REGISTERED_POST, Channel.ELECTRONIC_REGISTERED_POST}
_WITHOUT_ADDRESS: Final = {Channel.EMAIL, Channel.WEB_FORM}


def of_recipient(kind: Kind, channel: str) -> Iterator[Asked]:
    """Give what is asked about whom the letter is for; nothing when the letter names its recipient itself."""
    if kind.recipient:
        return
    writes_to_person = set(kind.to) <= _PERSONS
    if len(kind.to) > 1:
        yield _with_options(_KIND, ((each, BODY_KINDS[BodyKind(each)]) for each in kind.to))
    yield _NAME_OF_PERSON if writes_to_person else _NAME
    if writes_to_person:
        genders = ((Gender.FEMININE, N_("Madame")), (Gender.MASCULINE, N_("Monsieur")))
        yield _with_options(_GENDER, genders)
    else:
        yield _ATTENTION
    yield _optional(_ADDRESS) if channel in _WITHOUT_ADDRESS else _ADDRESS
    if Channel.EMAIL in kind.channels:
        yield _required(_EMAIL) if channel == Channel.EMAIL else _EMAIL


def of_sender(*, for_another: bool) -> Iterator[Asked]:
    """Give what is asked about who writes, and about the person in whose place when *for_another*."""
    if for_another:
        yield ACTING_FOR
    yield from SENDER


def of_earlier_request(kind: Kind, names: frozenset[str]) -> Iterator[Asked]:
    """Give what is asked about a request made before, of which the letter *kind* uses *names*.

    Its day is needed where the letter refuses to be written without it.
    """
    for asked in _EARLIER:
        key = asked.question.name
        if key == "sent_on" and key in names:
            yield _sent_on(asked, kind)
        elif key in names or (key in _WITH_DUE_DAY and "due_on" in names):
            yield _with_options(asked, CHANNELS.items()) if key == "channel" else asked


def _sent_on(asked: Asked, kind: Kind) -> Asked:
    needed = any(refusal.when == "not sent_on" for refusal in kind.refusals)
    label = _COMPLAINED if kind.earlier == "authority-silence" else asked.question.label
    return replace(asked, question=replace(asked.question, label=label, optional=not needed))


_COMPLAINED: Final = N_("On which day did you lodge your complaint?")


def of_sending(kind: Kind, channel: str) -> Iterator[Asked]:
    """Give what is asked about how the letter leaves."""
    by = ((each, CHANNELS[Channel(each)]) for each in kind.channels)
    yield _required(
        _with_options(_asked("sending", "channel", N_("How will you send it?"), Answering.CHOICE), by)
    )
    if channel in _REGISTERED:
        yield _NUMBER
    yield _DATED


def _with_options(asked: Asked, options: Iterable[tuple[str, str]]) -> Asked:
    return replace(asked, question=replace(asked.question, options=tuple(options)))


def _optional(asked: Asked) -> Asked:
    return replace(asked, question=replace(asked.question, optional=True))
