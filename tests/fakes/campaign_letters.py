"""A small campaign with everything that its letters are written from, in memory."""

from datetime import date
from uuid import uuid4

from letters.domain.bodies import Gender
from letters.domain.campaigns.facts import Aim, Assigned, Target, Volunteer
from letters.domain.errors import LetterFault, UnknownLetter
from letters.domain.household import Member
from letters.domain.listed import Listed, Mail, Ref, Seat
from letters.domain.people import Person
from letters.services.campaigns.cases import Cases
from letters.services.campaigns.common_words import CommonWords
from letters.services.campaigns.letters import CampaignLetters
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.paragraphs import Paragraphs
from letters.services.household import Household
from plaidoyer.assembly import address_book, letters
from tests.fakes.address_book import imports_into
from tests.fakes.campaign_story import uid
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

DAY = date(2026, 11, 22)
ANNE, BRUNO = uid("Anne Quéré"), uid("Bruno Le Gall")
MINISTER = {"minister": "Mme la ministre de la santé"}
PARAGRAPH = (
    "Infirmière à Fougères depuis dix-huit ans, je vois chaque semaine des patients renoncer à me dire leur "
    "histoire de peur qu’elle parte ailleurs."
)
ANOTHER = "Mon père est suivi à l’hôpital de Brest pour une maladie rare, et personne ne lui a rien demandé."
QUESTIONS = ("deputy-written-question", "senator-written-question", "mep-written-question")


def _listed(key, kind, given, family, gender=Gender.FEMININE, **more):
    name = f"{given} {family}"
    return Listed(
        Ref("invented", key), kind, name, given, family, gender, mails=(Mail(f"{key}@elu.test"),), **more
    )


DEPUTY = _listed("D1", "deputy", "Hélène", "Trévidic", department="35", seat=Seat("35", 3))
SENATOR = _listed("S1", "senator", "Anne", "Dune", title="Sénateur", department="35", seat=Seat("35"))
MEP = _listed("E1", "mep", "Marc", "Lande", Gender.MASCULINE)


class LettersWithout:
    """The letters of the catalogue, but for what a pack that was taken out held."""

    def __init__(self, *gone):
        self._whole, self._gone = letters(), gone

    def __getattr__(self, name):
        return getattr(self._whole, name)

    def kind(self, slug, language="fr"):
        if slug in self._gone:
            raise UnknownLetter(slug=slug, nearest="")
        return self._whole.kind(slug, language)

    def argument(self, slug, language="fr"):
        if slug in self._gone:
            raise LetterFault(file=slug, line=1, rule="missing", message="")
        return self._whole.argument(slug, language)


def campaign_letters(day=DAY, *, gone=()):
    """Give the letters of campaigns, of an open file where three legislators and two people are known.

    What is *gone* of the catalogue is not on this computer.
    """
    records, clock = RecordsInMemory(), StillClock(day)
    imports_into(records, InventedRegister((DEPUTY, SENATOR, MEP))).apply(InventedFile())
    household, logs = Household(records), CampaignLogs(records, clock)
    household.keep(
        Member(uuid4(), Person("Anne", "Quéré", ("3 rue du Pain", "35300 FOUGÈRES"), "anne@example.org"))
    )
    shelf = LettersWithout(*gone)
    cases = Cases(shelf, address_book(clock, records), household)
    return CampaignLetters(logs, Paragraphs(logs, CommonWords(shelf)), cases)


def begun_with(desk, *, arguments=(), kinds=QUESTIONS):
    """Begin a campaign aimed at the three, who are all Anne's; Bruno has nobody."""
    slugs = tuple(f"legislator/{kind}" for kind in kinds)
    campaign = desk.logs.begin(Aim("Constances", "Suspendre le projet", letters=slugs, arguments=arguments))
    facts = [Volunteer(ANNE, "Anne Quéré"), Volunteer(BRUNO, "Bruno Le Gall")]
    for each in (DEPUTY, SENATOR, MEP):
        facts += [Target(each.ref, each.kind, each.name, each.department), Assigned(each.ref, ANNE)]
    desk.logs.tell(campaign, facts)
    return campaign
