"""The four questions that lead to a plan, in plain words; each answer narrows what the next one offers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from letters.domain.plans import Acting, Holder, Purpose, Wish, situation
from letters.domain.wording import N_
from letters.drafting.guide_choices import Choices


@dataclass(frozen=True, slots=True)
class PlanOption:
    """One answer: its *value*, and the words shown, marked for translation; *help* may be empty."""

    value: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """One question of the interview, its words marked for translation, with the answers it takes now."""

    name: str
    label: str
    why: str
    help: str
    options: tuple[PlanOption, ...]


_Words = Mapping[str, tuple[str, str]]

HOLDERS: Final[_Words] = {
    Holder.HEALTH_INSURER: (
        N_("My health insurance fund"),
        N_("CPAM, MSA, CGSS: the one that reimburses your care first."),
    ),
    Holder.MUTUAL_INSURER: (N_("My complementary insurer"), N_("Mutual, insurance company, provident fund.")),
    Holder.HOSPITAL: (N_("A hospital or a clinic"), N_("Public or private, its consultations included.")),
    Holder.PRACTITIONER: (
        N_("A doctor or another practitioner"),
        N_("In a practice or a health centre: doctor, dentist, nurse, midwife…"),
    ),
    Holder.PHARMACIST: (N_("A pharmacy"), N_("The one that dispenses your medicines.")),
    Holder.COHORT: (
        N_("A cohort I take part in"),
        N_("A study that follows volunteers for years, such as Constances."),
    ),
    Holder.RESEARCH_STUDY: (
        N_("A research team"),
        N_("A study with its own name, even one you were told of only by a notice."),
    ),
    Holder.PRIVATE_WAREHOUSE: (
        N_("The health data warehouse of a company"),
        N_("A company that gathers the data of many pharmacies, laboratories or doctors."),
    ),
    Holder.GENERAL_PRACTICE_WAREHOUSE: (
        N_("A health data warehouse of general practice"),
        N_("It gathers the records of family doctors."),
    ),
    Holder.SOS_MEDECINS: (N_("SOS Médecins"), N_("The local association or the federation.")),
    Holder.HEALTH_DATA_HUB: (
        N_("The Health Data Hub"),
        N_("Also called « Plateforme des données de santé »."),
    ),
    Holder.PERSONAL_HEALTH_SPACE: (
        N_("Mon espace santé"),
        N_("Your health booklet online, which replaced the « dossier médical partagé »."),
    ),
    Holder.OTHER: (N_("Another body"), N_("Application, laboratory, employer, administration…")),
}
"""Who may hold the data."""

PURPOSES: Final[_Words] = {
    Purpose.CARE: (N_("To look after me"), N_("The record that carers keep and share.")),
    Purpose.REIMBURSEMENT: (N_("To reimburse me"), N_("Claims, payments, rights.")),
    Purpose.FEEDING_THE_MAIN_BASE: (
        N_("To feed the national system of health data"),
        N_("The main base (SNDS): what funds and hospitals must send to it."),
    ),
    Purpose.RESEARCH_REUSE: (
        N_("For research, studies or statistics"),
        N_("Another use than the one for which the data were collected."),
    ),
    Purpose.WAREHOUSE: (
        N_("To be gathered in a warehouse"),
        N_("Kept with those of many people, to be used again later."),
    ),
    Purpose.MARKETING: (N_("For advertising"), N_("Offers, canvassing, loyalty programmes.")),
    Purpose.AUTOMATED_DECISION: (
        N_("For a decision that a machine takes alone"),
        N_("A price, a refusal, a check, with nobody who looks."),
    ),
    Purpose.TRANSFER_OUTSIDE_EU: (
        N_("They leave the European Union, or may be read from outside"),
        N_("For instance because the host obeys the law of another country."),
    ),
    Purpose.UNKNOWN: (N_("I do not know"), N_("We shall begin by asking.")),
}
"""What the data may be used for."""

WISHES: Final[_Words] = {
    Wish.STOP: (N_("I want it to stop"), N_("To object.")),
    Wish.KNOW: (N_("I want to know what they hold"), N_("To have a copy, and to know what it is used for.")),
    Wish.TRACE: (N_("I want to know who received my data"), N_("The names, the dates, the projects.")),
    Wish.ERASE: (N_("I want them erased"), ""),
    Wish.CORRECT: (N_("Something is wrong: I want it corrected"), ""),
    Wish.RESTRICT: (
        N_("I want them kept but not used for now"),
        N_("While a disagreement is settled, or as evidence."),
    ),
    Wish.RECEIVE: (
        N_("I want to take my data elsewhere"),
        N_("To receive what I gave, in a file that another body can read."),
    ),
    Wish.WITHDRAW_CONSENT: (N_("I want to withdraw my agreement"), N_("An agreement that I had given.")),
    Wish.SEE_MEDICAL_RECORD: (N_("I want to see a medical record"), N_("Reports, results, images, letters.")),
}
"""What may be wished."""

ACTING: Final[_Words] = {
    Acting.SELF: (N_("For me"), ""),
    Acting.CHILD: (N_("For a child under 15"), N_("You hold parental authority.")),
    Acting.MINOR_15: (N_("For a minor of 15 to 17"), ""),
    Acting.PROTECTED_ADULT: (
        N_("For an adult under protection"),
        N_("Guardianship, family authorisation, mandate for future protection."),
    ),
    Acting.DECEASED: (N_("For somebody who has died"), ""),
    Acting.MANDATE: (
        N_("For an adult who asks me to"),
        N_("Somebody close, or a member of your association, who signs a mandate."),
    ),
}
"""For whom one may act."""


def words_of(choice: StrEnum) -> str:
    """Give the words of a choice, marked for translation."""
    return {**HOLDERS, **PURPOSES, **WISHES, **ACTING}[choice][0]


def questions(choices: Choices, answers: Mapping[str, str]) -> tuple[PlanQuestion, ...]:
    """Give the questions in their order; each appears once those it depends on are answered.

    A purpose that makes no sense for the holder is asked again. Raises `UnknownChoice` for an answer that is
    none.
    """
    known = situation(
        answers.get("holder") or Holder.OTHER,
        answers.get("purpose") or Purpose.UNKNOWN,
        answers.get("wish") or Wish.KNOW,
        answers.get("acting-for") or Acting.SELF,
    )
    asked = [_question("acting-for", Acting, ACTING), _question("holder", Holder, HOLDERS)]
    if not answers.get("holder"):
        return tuple(asked)
    purposes = choices.purposes[known.holder]
    asked.append(_question("purpose", purposes, PURPOSES))
    if answers.get("purpose") and known.purpose in purposes:
        asked.append(_question("wish", choices.wishes_in(known.holder, known.purpose), WISHES))
    return tuple(asked)


_ASKED: Final = {
    "acting-for": (
        N_("For whom do you act?"),
        N_("A child, an adult under protection or somebody who has died is not written for in the same way."),
        N_("If you help somebody who can decide, that person signs, or gives you a mandate."),
    ),
    "holder": (
        N_("Who holds the data?"),
        N_("Each body has its own duties: the same letter does not work everywhere."),
        N_("Choose the one you want to write to. If you hesitate between two, make two plans."),
    ),
    "purpose": (
        N_("What are the data used for?"),
        N_("One may object to some uses and not to others: the law decides use by use."),
        N_("The notice you were given often says so. If you do not know, we begin by asking."),
    ),
    "wish": (
        N_("What do you want?"),
        N_("To each wish its right, its letter and its limits."),
        N_("One thing at a time: the most urgent first."),
    ),
}


def _question(name: str, offered: Iterable[StrEnum], words: _Words) -> PlanQuestion:
    label, why, about = _ASKED[name]
    options = tuple(PlanOption(each.value, *words[each]) for each in offered)
    return PlanQuestion(name, label, why, about, options)
