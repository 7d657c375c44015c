"""A campaign as it looks after some weeks: invented legislators of real places, volunteers, contacts."""

from datetime import date, timedelta
from random import Random
from uuid import UUID

from letters.domain.campaigns.facts import Aim, Assigned, Contact, Fact, Left, Position, Target, Volunteer
from letters.domain.campaigns.words import Basis, ContactChannel, ContactOutcome, Stance
from letters.domain.departments import DEPARTMENTS
from letters.domain.listed import Ref
from letters.domain.rights import BodyKind
from letters.services.campaigns.logs import CampaignLogs
from tests.fakes.campaign_story import uid

GIVEN = ("Anne", "Bruno", "Chloé", "Denis", "Élise", "Farid", "Gaëlle", "Hugo", "Inès", "Jules")
FAMILY = ("Marée", "Landier", "Dune", "Estran", "Falaise", "Goémon", "Houle", "Îlot", "Jusant", "Phare")
GROUPS = ("Groupe de la Marée", "Groupe du Large", "Groupe des Deux Rives", "Non-inscrits")
COMMITTEES = ("Affaires sociales", "Lois", "Finances", "Affaires européennes")
PEOPLE = (
    ("Alice Ondine", ("35", "22")), ("Basile Quai", ("29", "56")), ("Camille Balise", ("75", "92", "93")),
    ("Dora Brise", ("69", "38", "01")), ("Émile Cap", ("13", "83", "06")), ("Fanny Digue", ()),
)  # fmt: skip
AIM = Aim(
    "Hébergement des données de santé",
    "Demander à chaque parlementaire une question écrite sur l’hébergement des données de santé.",
    date(2026, 10, 1),
    date(2027, 1, 31),
)
_SEATED = tuple(each.code for each in DEPARTMENTS if each.code not in {"984", "989"})
_CAME = tuple(ContactOutcome)


def legislators(count: int = 240) -> list[Target]:
    """Give *count* invented legislators, spread over every place that elects somebody."""
    chance = Random(11)
    found = []
    for number in range(count):
        kind = (BodyKind.DEPUTY, BodyKind.DEPUTY, BodyKind.SENATOR)[number % 3]
        if number % 40 == 39:
            kind = BodyKind.MEP
        place = "" if kind == BodyKind.MEP else _SEATED[(number * 7) % len(_SEATED)]
        family = f"{FAMILY[number // 10 % 10]}" + ("" if number < 100 else f"-{FAMILY[number % 9]}")
        found.append(
            Target(
                Ref("senat" if kind == BodyKind.SENATOR else "assemblee", f"X{number}"),
                kind,
                f"{GIVEN[number % 10]} {family}",
                place,
                number % 9 + 1 if kind == BodyKind.DEPUTY else 0,
                chance.choice(GROUPS),
                (chance.choice(COMMITTEES),),
            )
        )
    return found


def filled(logs: CampaignLogs, today: date, count: int = 240) -> UUID:
    """Begin the campaign in *logs*, and give it."""
    campaign = logs.begin(AIM)
    chance, targets = Random(5), legislators(count)
    people = [Volunteer(uid(name), name, places) for name, places in PEOPLE]
    facts: list[Fact] = [*people, *targets]
    for target in targets:
        takers = [each for each in people if target.department in each.departments]
        if takers and chance.random() < 0.8:
            facts += _share(target, takers[0], chance, today)
    disputed = next(each for each in targets if each.department == "35")
    facts.append(Assigned(disputed.ref, people[5].uid))
    facts.append(Left(targets[1].ref, today))
    logs.tell(campaign, facts)
    return campaign


def _share(target: Target, taker: Volunteer, chance: Random, today: date) -> list[Fact]:
    """Give what *taker* did with their legislator."""
    facts: list[Fact] = [Assigned(target.ref, taker.uid)]
    for _turn in range(chance.randrange(3)):
        on = today - timedelta(days=chance.randrange(3, 40))
        outcome = chance.choice(_CAME)
        again = chance.choice((None, on + timedelta(days=15)))
        channel = chance.choice(tuple(ContactChannel))
        facts.append(Contact(target.ref, taker.uid, on, channel, outcome, next_on=again))
    if chance.random() > 0.85:
        facts.append(Position(target.ref, Stance.CONVINCED, today, Basis.REPLY))
    return facts
