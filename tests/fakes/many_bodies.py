"""Invented bodies in any number: their names, towns and persons are made of syllables, the same each time."""

from collections.abc import Iterator
from random import Random

from letters.domain.departments import DEPARTMENTS
from letters.domain.listed import Listed, Mail, Post, Ref

_FIRST = (
    "ba",
    "cor",
    "du",
    "fon",
    "gra",
    "mar",
    "lan",
    "tri",
    "vau",
    "sau",
    "pel",
    "bro",
    "chel",
    "nou",
    "ri",
)
_MIDDLE = ("va", "li", "ro", "ne", "du", "mé", "to", "ca", "sœu", "vi", "gna", "lle", "bre", "pi")
_LAST = ("ville", "court", "gny", "nac", "ges", "mont", "val", "sault", "lès", "zan", "rieux", "bourg", "tot")
_BODIES = (
    ("hospital", "Centre hospitalier de {town}"),
    ("hospital", "Clinique {person}"),
    ("hospital", "Hôpital St-{person}"),
    ("pharmacist", "Pharmacie {person}"),
    ("pharmacist", "Pharmacie de {town}"),
    ("practitioner", "Cabinet du Dr {person}"),
    ("controller", "Laboratoire {person} et {other}"),
    ("public-body", "Mairie de {town}"),
    ("association", "Association d’aide aux malades de {town}"),
    ("mutual-insurer", "Mutuelle {person}"),
)


def word(chance: Random) -> str:
    """Give an invented name of two or three syllables."""
    middle = chance.choice(_MIDDLE) if chance.random() < 0.8 else ""
    return (chance.choice(_FIRST) + chance.choice(_MIDDLE) + middle + chance.choice(_LAST)).capitalize()


def many_bodies(count: int, seed: int = 1) -> Iterator[Listed]:
    """Give *count* invented bodies; the same for the same *seed*."""
    chance = Random(seed)
    towns = [(word(chance), chance.choice(DEPARTMENTS).code) for _ in range(min(count, 30_000) // 3 + 1)]
    for number in range(count):
        (town, code), (kind, name) = chance.choice(towns), chance.choice(_BODIES)
        called = name.format(town=town, person=word(chance), other=word(chance))
        yield Listed(
            ref=Ref("invented", f"{number:06}"),
            kind=kind,
            name=called,
            place=town,
            postcode=f"{code[:2]}000",
            department=code,
            mails=(Mail(f"dpo@body{number}.test"),) if number % 3 else (),
            posts=(Post((f"{number % 90 + 1} rue de {town}", f"{code[:2]}000 {town.upper()}")),),
        )


def mistyped(typed: str, chance: Random) -> str:
    """Give *typed* with one error inside its longest word: a letter less, twice, exchanged or another."""
    words = typed.split()
    place = max(range(len(words)), key=lambda each: len(words[each]))
    words[place] = _with_error(words[place], chance)
    return " ".join(words)


def _with_error(typed: str, chance: Random) -> str:
    at = chance.randrange(1, len(typed) - 1)
    return chance.choice((
        typed[:at] + typed[at + 1 :],
        typed[:at] + typed[at] + typed[at:],
        typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :],
        typed[:at] + chance.choice("abcdefghijklmnopqrstuvwxyz") + typed[at + 1 :],
    ))  # fmt: skip
