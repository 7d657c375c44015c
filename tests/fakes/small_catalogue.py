"""A catalogue of one letter, written where a test asks, so that a test sees all that it relies on."""

from pathlib import Path

from letters.domain.points import KINDS, Clash

_POINTS = (
    "answered", "quoted", "quote", "and", "cut", "again", "again_that_day", "changed", "changed_that_day",
    "demand", "refusal", "part", "data", "undecided", *sorted(KINDS), *Clash,
)  # fmt: skip
WORDING = """\
subject = "Objet"
reference = "Réf."
enclosures = "P. J."
separator = " :"
signature_of = "Signature manuscrite de {name}"
link_to = "Lien vers {address}"
left_out = "Le texte complet est joint."
registered = "Lettre recommandée avec avis de réception"
registered_number = "n° {number}"
receipt_of_registered = "avis de réception n° {number}"
receipt = "accusé de réception n° {number}"
place_and_date = "{place}, le {date}"
date_alone = "Le {date}"
from = "De :"
to = "À :"
draft = "Annexe {number} — Projet : {title}"
annex = "Annexe {number} — {title}"

[dossier]
title = "Dossier"
cover = "Réclamation"
list = "Liste des pièces"
exhibit = "Pièce n° {number}"
number = "N°"
designation = "Désignation"
pages = "Pages"
first_page = "Page"
digest = "Empreinte SHA-256"
note = "Note."
repaired = "Réparé : {pages}."
left_out = "À part."
locked = "Fermé."
too_large = "Trop grand."
lost = "Perdu."
unprinted = "Remplacés."
joined = "Avec : {names}."
chronology = "Chronologie"
day = "Jour"
event = "Événement"
way = "Voie"
exhibits = "Pièce"
exhibit_short = "n° {number}"
letter = "{subject} ({day})"
paper = "{title} ({day})"
request = "Objet"
person = "Personne"
body = "Organisme"
opened = "Ouverte"
made = "Fait"
talked = "{event} : {who}"

[dossier.events]
sent = "Envoi de la demande"
presented = "Lettre recommandée présentée"
received = "Demande reçue par l'organisme"
returned = "Lettre revenue, non réclamée"
channel-failed = "Envoi qui n'a pas abouti"
acknowledged = "Accusé de réception de l'organisme"
identity-asked = "Justificatif d'identité demandé par l'organisme"
identity-given = "Justificatif d'identité envoyé"
extended = "Prolongation annoncée par l'organisme"
answered = "Réponse de l'organisme"
refused = "Refus de l'organisme"
partly-granted = "Demande satisfaite en partie"
granted = "Demande satisfaite"
reply-sent = "Réponse envoyée à l'organisme"
reminder-sent = "Relance envoyée"
complaint-sent = "Réclamation adressée à la CNIL"
complaint-acknowledged = "Accusé de réception de la CNIL"
complaint-progress = "État d'avancement donné par la CNIL"
decided = "Décision de la CNIL"
talked = "Appel téléphonique ou visite"

[dossier.ways]
post = "courrier simple"
registered-post = "lettre recommandée"
electronic-registered-post = "lettre recommandée électronique"
email = "courriel"
web-form = "formulaire en ligne"
counter = "remise au guichet"

[dossier.proofs]
posting-receipt = "Preuve de dépôt"
acknowledgement-of-receipt = "Avis de réception"
counter-slip = "Reçu tamponné au guichet"
email = "Courriel"
portal-receipt = "Accusé de réception du formulaire en ligne"
screenshot = "Copie d'écran"
answer = "Réponse de l'organisme"
scan = "Photographie ou numérisation"
identity-paper = "Pièce d'identité"
masked-identity-paper = "Pièce d'identité masquée"
mandate = "Mandat"
other = "Autre document"

[slip]
title = "Reçu"
lines = ["Date :"]
copies = ["Un", "Deux"]

[points]
"""
WORDING += "".join(f'{key} = "{key}"\n' for key in _POINTS)

HEAD = """\
title = "Une lettre d'essai"
right = "objection"
to = ["health-insurer"]
subject = "Essai (article 21)"
channels = ["post", "registered-post"]
expect = "Rien : c'est un essai."
reviewed = 2026-11-21

[[source]]
title = "RGPD"
article = "21"
checked = 2026-11-21
certainty = "V"
words = "Le droit d'opposition."

[[must]]
name = "objection"
label = "l'opposition"
any = ["je m'oppose"]
"""

QUESTION = """
[ask.{name}]
label = "Une question"
kind = "{kind}"
optional = true
why = "Pour l'essai."
"""

EXAMPLE = """\
[sender]
given_name = "Ana"
family_name = "Diaz"
address = ["1 rue Haute", "29000 QUIMPER"]

[recipient]
name = "CPAM du Finistère"
address = ["1 rue de Savoie", "29000 QUIMPER"]
kind = "health-insurer"
"""


def letter(body: str, *, head: str = HEAD, **questions: str) -> str:
    """Give the text of a letter whose head asks *questions* (kind by name)."""
    asked = "".join(QUESTION.format(name=name, kind=kind) for name, kind in questions.items())
    return f"+++\n{head}{asked}+++\n{body}"


def write_catalogue(
    folder: Path, text: str, *, slug: str = "objection/essai", example: str = EXAMPLE
) -> Path:
    """Write a catalogue of the letter *text* under *folder*."""
    home = folder / slug
    (home / "examples").mkdir(parents=True)
    (home / "letter.fr.md").write_text(text, encoding="utf-8")
    for name in ("one", "two"):
        (home / "examples" / f"{name}.toml").write_text(example, encoding="utf-8")
    (folder / "wording.fr.toml").write_text(WORDING, encoding="utf-8")
    return folder
