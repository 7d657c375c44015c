"""Words that a letter may not use, each with what to write instead: they would be false, dated or unclear."""

import re
from typing import Final

IMPLICIT_REFUSAL: Final = re.compile(r"\b(?:refus|rejet|décision)s? implicites?\b", re.IGNORECASE)
"""No text makes a controller's silence a decision (law.md §1.1.9)."""

HOSTS: Final = re.compile(
    r"\b(?:Microsoft|Azure|Amazon|AWS|Google|Scaleway|OVH(?:cloud)?|Outscale|Bleu|S3NS|Oracle|IBM)\b"
)
"""Who hosts the data changes: it stands in an argument, with its dates."""

_MONTHS: Final = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
DAYS: Final = re.compile(rf"\b\d{{1,2}}(?:er)?\s(?:{_MONTHS})\s\d{{4}}\b")
"""A day written out in a letter."""

CITING: Final = re.compile(
    r"(?:loi|ordonnance|décret|arrêté|arrêt|décision|délibération|directive|règlement|circulaire|avis|"
    r"Cour|Conseil|Commission|Parlement|CNIL|CADA|n°)",
)
"""What may bear a date in a letter: a text, a court, an authority."""

PERSONS: Final = re.compile(r"\b(?:M\.|Mme|Monsieur|Madame)\s+(?!Monsieur|Madame)[A-ZÉÈÀÎÔ][\wéèêàçîôï-]+")
"""A person named by their name: who holds an office changes."""

JARGON: Final = {
    "RGPD": "la loi européenne",
    "DPO": "la personne chargée de la protection des données",
    "SNDS": "le système national des données de santé",
    "HDH": "la Plateforme des données de santé",
    "EDS": "l'entrepôt de données",
    "NIR": "le numéro de sécurité sociale",
    "LRAR": "la lettre recommandée",
    "AIPD": "l'étude des risques",
    "CSP": "la loi",
    "LIL": "la loi",
    "base légale": "ce qui autorise l'organisme",
    "base juridique": "ce qui autorise l'organisme",
    "responsable de traitement": "l'organisme",
    "personne concernée": "la personne",
    "sous-traitant": "l'entreprise qui travaille pour l'organisme",
    "finalité": "le but",
    "appariement": "le croisement",
    "licéité": "la légalité",
    "et/ou": "ou",
    "susmentionné": "ce",
    "nonobstant": "malgré",
    "subséquent": "qui suit",
}
"""Words refused in a question, and plain ones in their place."""
