"""Tables of invented signatories, as a form of the web or a spreadsheet gives them."""

import csv
import random

import xlsxwriter

HEAD = ("Prénom", "Nom", "Fonction", "Association/Entreprise/École", "E-mail", "Consentement", "Afficher",
        "Messages", "Date")  # fmt: skip

_FIRST = [
    "Anaïs",
    "Bénédicte",
    "Camille",
    "Dominique",
    "Éloïse",
    "Françoise",
    "Gaëlle",
    "Hélène",
    "Inès",
    "Jean-Luc",
    "Kévin",
    "Léo",
    "Maël",
    "Noé",
]
_PARTS = [
    "Bar",
    "Cha",
    "Del",
    "Fau",
    "Gri",
    "Hus",
    "Lam",
    "Mor",
    "Nau",
    "Per",
    "Quen",
    "Roc",
    "Sau",
    "Thi",
    "Vau",
]
_ENDS = [
    "del",
    "don",
    "det",
    "gnon",
    "lart",
    "melle",
    "ney",
    "pin",
    "quet",
    "rand",
    "sac",
    "tier",
    "vert",
    "zac",
    "bœuf",
]
_WORK = ["médecin", "infirmière", "kinésithérapeute", "patiente", "étudiant", "chercheuse", "pharmacien"]
_WHERE = ("Association Patients d'Essai", "Hôpital des Tests", "École de Nulle-Part", "", "Collectif Exemple")


def row(number):
    """Give the signatory of that *number*: always the same one, and nobody else's."""
    chance = random.Random(number)
    last = chance.choice(("", "", "", "de ", "Le ", "d'")) + chance.choice(_PARTS) + chance.choice(_ENDS)
    last += f"-{chance.choice(_PARTS)}{chance.choice(_ENDS)}" if chance.random() < 0.7 else ""
    return (
        chance.choice(_FIRST), f"{last} {_letters(number)}", chance.choice(_WORK), chance.choice(_WHERE),
        f"signataire.{number}@exemple.test", "oui", "oui" if chance.random() < 0.9 else "non",
        "oui" if chance.random() < 0.5 else "non", f"2020-05-{number % 28 + 1:02}",
    )  # fmt: skip


def _letters(number):
    """Write a number in letters, so that no two invented people have one name."""
    word = ""
    while True:
        number, rest = divmod(number, 20)
        word += "bcdfghjklmnpqrstvwxz"[rest] + "aeiou"[rest % 5]
        if not number:
            return word.capitalize()


def table(count, first=0):
    """Give the rows of *count* signatories."""
    return [row(number) for number in range(first, first + count)]


def as_csv(path, rows, head=HEAD):
    """Write *rows* as a French spreadsheet does."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([head, *rows])
    return path


def as_xlsx(path, rows, head=HEAD):
    """Write *rows* as a workbook; a cell that begins with « = » is a formula."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": True}) as book:
        sheet = book.add_worksheet()
        for number, cells in enumerate([head, *rows]):
            sheet.write_row(number, 0, cells)
    return path
