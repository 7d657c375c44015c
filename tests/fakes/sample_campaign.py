"""An invented campaign, half-way: five volunteers, ten legislators, contacts of every kind, what followed."""

from datetime import date
from uuid import uuid5

from letters.domain.bodies import Gender
from letters.domain.campaigns.facts import (
    Aim,
    Assigned,
    Contact,
    Effect,
    Left,
    Paragraph,
    Position,
    Target,
    Volunteer,
)
from letters.domain.campaigns.words import Basis, ContactChannel, ContactOutcome, EffectKind, Stance
from letters.domain.listed import Listed, Mail, Post, Ref, Seat, Use
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.targets import MANDATE_ENDED
from tests.fakes.address_book import imports_into
from tests.fakes.campaign_story import SPACE
from tests.fakes.campaigns_in_memory import CampaignsInMemory
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.still_clock import StillClock

TODAY = date(2026, 11, 23)
TITLE = "Nos données de santé"
JEANNE, PAUL, AMINA = (uuid5(SPACE, name) for name in ("Jeanne", "Paul", "Amina"))
NAMES = {JEANNE: "Jeanne Le Goff", PAUL: "Paul Marchand", AMINA: "Amina Cherif"}
_PEOPLE = (
    ("PA1", "deputy", "Anne Kerdoncuff", Gender.FEMININE, "29", 1, "Groupe des Marées"),
    ("PA2", "deputy", "Yves Riou", Gender.MASCULINE, "29", 2, "Groupe des Dunes"),
    ("PA3", "deputy", "Odile Tanguy", Gender.FEMININE, "35", 4, "Groupe des Marées"),
    ("PA4", "deputy", "Marc-Antoine de La Villéon", Gender.MASCULINE, "35", 7, "Non inscrit"),
    ("S1", "senator", "Hélène Prigent", Gender.FEMININE, "29", 0, "Groupe des Phares"),
    ("S2", "senator", "Loïc Abgrall", Gender.MASCULINE, "29", 0, "Groupe des Marées"),
    ("S3", "senator", "Fatou Diallo", Gender.FEMININE, "35", 0, "Groupe des Phares"),
    ("S4", "senator", "Bernard Coz", Gender.MASCULINE, "22", 0, "Groupe des Dunes"),
    ("M1", "mep", "Claire Hamon", Gender.FEMININE, "", 0, "Groupe des Îles"),
    ("M2", "mep", "Tomas Le Bris", Gender.MASCULINE, "", 0, "Groupe des Îles"),
)
TITLES = {"PA3": "Députée"}
KEYS = {person[0]: Ref("invented", person[0]) for person in _PEOPLE}
TARGETS = {
    key: Target(KEYS[key], kind, name, department, number, group)
    for key, kind, name, _gender, department, number, group in _PEOPLE
}


def listed(key: str) -> Listed:
    """Give one of them as a register lists them."""
    _key, kind, name, gender, department, number, group = next(each for each in _PEOPLE if each[0] == key)
    given, family = name.split(" ", 1)
    place = number or 1
    return Listed(
        KEYS[key],
        kind,
        name,
        given_name=given,
        family_name=family,
        gender=gender,
        department=department,
        mails=(Mail(f"{family.split()[-1].lower()}@parlement.example"),),
        posts=(
            Post((f"{place} quai du Phare", "29200 BREST"), Use.CONSTITUENCY),
            Post(("126 rue de l'Université", "75355 PARIS 07 SP")),
        ),
        telephones=("01 00 00 00 %02d" % place, "02 00 00 00 %02d" % place),  # noqa: UP031 -- two figures
        web_form="https://parlement.example/ecrire",
        seat=Seat(department, number or None, group),
    )


def _contact(key, by, on, channel, outcome, note="", next_on=None):  # noqa: PLR0913, PLR0917 -- one contact in a line
    return Contact(
        KEYS[key],
        by,
        date.fromisoformat(on),
        ContactChannel(channel),
        ContactOutcome(outcome),
        note,
        date.fromisoformat(next_on) if next_on else None,
    )


CONTACTS = {
    "first": _contact("PA1", JEANNE, "2026-10-12", "email", "nothing", next_on="2026-10-22"),
    "call": _contact("PA1", JEANNE, "2026-10-22", "telephone", "unreachable", next_on="2026-10-24"),
    "again": _contact(
        "PA1",
        JEANNE,
        "2026-10-26",
        "telephone",
        "forwarded-to-minister",
        "La collaboratrice rappelle après le débat.",
        "2026-11-16",
    ),
    "paul": _contact("PA2", PAUL, "2026-11-04", "meeting", "undecided", "Reçu à la permanence."),
    "tried": _contact("S1", JEANNE, "2026-11-09", "telephone", "unreachable"),
    "tried twice": _contact("S1", JEANNE, "2026-11-11", "telephone", "unreachable", next_on="2026-11-13"),
    "later": _contact("S2", JEANNE, "2026-11-18", "post", "nothing", next_on="2026-12-09"),
    "convinced": _contact("S3", JEANNE, "2026-10-30", "office", "question-tabled", next_on="2026-12-30"),
    "no": _contact("S4", PAUL, "2026-11-05", "email", "office-declined"),
    "europe": _contact("M1", AMINA, "2026-11-12", "email", "favourable", next_on="2026-11-27"),
}
QUESTION = Effect(
    EffectKind.WRITTEN_QUESTION,
    date(2026, 11, 5),
    "Hébergement de la Plateforme des données de santé",
    "https://senat.example/questions/26125",
    "26125",
    "Fatou Diallo",
)
OTHER_QUESTION = Effect(
    EffectKind.WRITTEN_QUESTION,
    date(2026, 8, 20),
    "Calendrier du décret sur l’hébergement des données de santé",
    "https://senat.example/questions/24011",
    "24011",
    "Hélène Prigent",
)
ANSWER = Effect(
    EffectKind.ANNOUNCEMENT,
    date(2026, 11, 20),
    "Le ministère suspend la demande d’autorisation",
    "https://presse.example/annonce",
)
LETTERS = tuple(f"legislator/{chamber}-written-question" for chamber in ("deputy", "senator", "mep"))
ARGUMENTS = (
    "nine-patients-in-ten",
    "judge-named-the-risk",
    "law-against-foreign-access",
    "parliament-has-asked",
)


def sample_logs(clock=None, records=None) -> CampaignLogs:
    """Give the campaign, told in an encrypted file that is nowhere."""
    return CampaignLogs(records or CampaignsInMemory(), clock or StillClock(TODAY))


def begin(logs: CampaignLogs):
    """Tell the whole campaign into *logs*, and give what it is known by."""
    goal = (
        "Demander au Gouvernement d’héberger nos données de santé chez un hébergeur qui ne dépend que du "
        "droit européen. Poser une question écrite au ministre de la Santé."
    )
    uid = logs.begin(Aim(TITLE, goal, date(2026, 10, 1), date(2027, 1, 31), LETTERS, ARGUMENTS))
    logs.tell(uid, [Volunteer(each, name, ("29",)) for each, name in NAMES.items()])
    logs.tell(uid, list(TARGETS.values()))
    logs.tell(uid, [Assigned(KEYS[key], AMINA if key.startswith("M") else JEANNE) for key in KEYS])
    uids = dict(zip(CONTACTS, logs.tell(uid, list(CONTACTS.values())), strict=True))
    logs.tell(uid, [Paragraph(KEYS["PA1"], JEANNE, PARAGRAPH), Paragraph(KEYS["S1"], JEANNE, "Bonjour.")])
    logs.tell(
        uid,
        [
            Position(KEYS["S3"], Stance.CONVINCED, date(2026, 11, 5), Basis.QUESTION, QUESTION.source),
            Left(KEYS["PA4"], date(2026, 11, 15), MANDATE_ENDED),
        ],
    )
    after = frozenset({uids["convinced"]})
    logs.tell(uid, [Effect(*_fields(QUESTION), after), ANSWER])
    return uid


def in_file(records, logs: CampaignLogs):
    """Tell it into an encrypted file whose directory knows them all, and give what it is known by."""
    imports_into(records, InventedRegister([listed(key) for key in KEYS])).apply(InventedFile())
    return begin(logs)


def begin_alone(logs: CampaignLogs):
    """Begin a campaign that nobody joined yet."""
    return logs.begin(Aim("Une campagne toute neuve"))


PARAGRAPH = (
    "Je suis suivie depuis 2019 à l’hôpital de Quimper pour une maladie rare : mon dossier dit tout de moi, "
    "de mes traitements à mes absences, et je veux savoir sous quelle loi il est gardé."
)


def _fields(effect: Effect):
    return (
        effect.kind,
        effect.on,
        effect.title,
        effect.source,
        effect.number,
        effect.author,
        effect.answered_on,
    )
