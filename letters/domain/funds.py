"""Funds of the health insurance, told apart by their names: whom each insures, and how to know one's own."""

import re
from collections.abc import Collection
from enum import StrEnum
from typing import Final

from letters.domain.departments import ABROAD, department
from letters.domain.folding import folded
from letters.domain.listed import Listed
from letters.domain.wording import N_, Said


class Scheme(StrEnum):
    """Whom a fund insures."""

    GENERAL = "general"
    FARMING = "farming"
    OVERSEAS = "overseas"


SEVERAL: Final = frozenset({"59", "62", "64", "76"})
"""Départements that several CPAM share (Hainaut, Flandres…; Artois, Côte d'Opale; Pau, Bayonne; Rouen, Le
Havre): a directory that holds one of them holds too few."""

_OF_THEIR_OWN: Final = frozenset({"975", "986", "987", "988"})
"""Collectivities whose own fund is no part of the general scheme."""

_NAMES: Final = (
    (Scheme.FARMING, re.compile(r"\bmsa\b|mutualite sociale agricole")),
    (
        Scheme.OVERSEAS,
        re.compile(r"\bcgss\b|\bcssm\b|caisse generale de securite sociale|securite sociale de ma"),
    ),
    (Scheme.GENERAL, re.compile(r"\bcpam\b|\bccss\b|assurance maladie|caisse (?:primaire|commune)")),
)

_REASONS: Final = {
    Scheme.GENERAL: N_("serves {department}: the fund of employees, the self-employed and most residents"),
    Scheme.FARMING: N_("serves {department}: yours if you work, or worked, in farming"),
    Scheme.OVERSEAS: N_("serves {department}, farming included"),
}
_ONE_OF_SEVERAL: Final = N_(
    "one of the several funds of {department}: residents of the others write to theirs"
)

_CERTIFICATE: Final = N_(
    "Your fund is named on your certificate of rights: that of your work decides, and some schemes "
    "(military, seafarers, railways…) have their own."
)
_ABROAD: Final = N_(
    "Abroad, your fund is the one you are insured with, such as the Caisse des Français de l'étranger: take "
    "its address from its letters."
)

_NOT_LISTED: Final = N_(
    "The general fund of {department} is not in the directory: take its address from its letters."
)


def scheme_of(name: str) -> Scheme | None:
    """Tell whom the fund of this name insures; nobody's health, for a family or pension fund."""
    plain = folded(name)
    return next((scheme for scheme, pattern in _NAMES if pattern.search(plain)), None)


def is_fund(body: Listed) -> bool:
    """Say whether *body* is a fund that insures health, by its name."""
    return scheme_of(body.name) is not None


def fund_reason(body: Listed, code: str) -> Said:
    """Say why *body* may be the fund of somebody who lives in the département *code*."""
    scheme = scheme_of(body.name) or Scheme.GENERAL
    is_one = scheme is Scheme.GENERAL and code in SEVERAL
    return Said(_ONE_OF_SEVERAL if is_one else _REASONS[scheme], {"department": _name(code)})


def narrowing_of_funds(departments: Collection[str], funds: Collection[Listed]) -> tuple[Said, ...]:
    """Say how to know one's own fund, and where the directory holds too few."""
    if ABROAD in departments:
        return (Said(_ABROAD),)
    return (Said(_CERTIFICATE), *(each for code in departments for each in _too_few(code, funds)))


def _too_few(code: str, funds: Collection[Listed]) -> tuple[Said, ...]:
    facts = {"department": _name(code)}
    here = [each for each in funds if code in (each.serves or (each.department,))]
    general = [each for each in here if scheme_of(each.name) is not Scheme.FARMING]
    if code in _OF_THEIR_OWN and not here:
        return (Said(N_("{department} has a fund of its own, which is not in the directory."), facts),)
    if not general:
        return (Said(_NOT_LISTED, facts),)
    if code in SEVERAL and len(general) == 1:
        return (Said(N_("{department} has several funds, and the directory holds one: yours may be another."),
                     facts),)  # fmt: skip
    return ()


def _name(code: str) -> str:
    found = department(code)
    return found.name if found else code
