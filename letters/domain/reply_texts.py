"""The texts of law on which the consequences of an answer rest."""

from letters.domain.sources import Certainty, Source
from letters.domain.wording import N_

_GDPR = N_("Regulation (EU) 2016/679 (GDPR)")
_CSP = N_("Code de la santé publique")
_CRPA = N_("Code des relations entre le public et l'administration")

REASONS_AND_REMEDIES = Source(
    _GDPR,
    N_("article 12(4)"),
    N_("A controller that does not act says why within the month, and that one may complain and sue."),
    Certainty.PARTLY_READ,
    "https://www.cnil.fr/fr/reglement-europeen-protection-donnees/chapitre3",
)
FREE_OF_CHARGE = Source(
    _GDPR,
    N_("article 12(5)"),
    N_("Nothing is paid, unless the request is manifestly unfounded or excessive, which they must show."),
    Certainty.PARTLY_READ,
    "https://www.cnil.fr/fr/reglement-europeen-protection-donnees/chapitre3",
)
FACILITATED = Source(
    _GDPR,
    N_("article 12(2)"),
    N_("The controller facilitates the exercise of the rights of the data subject."),
    Certainty.PARTLY_READ,
    "https://www.cnil.fr/fr/reglement-europeen-protection-donnees/chapitre3",
)
FORWARDED = Source(
    _CRPA,
    N_("article L. 114-2"),
    N_("An administration that is not competent forwards the request to the one that is, and says so."),
    Certainty.READ,
    "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000031366350",
)
STILL_PERSONAL = Source(
    _GDPR,
    N_("article 4(5)"),
    N_("Data are pseudonymised when further information, kept apart, still attributes them to a person."),
    Certainty.PARTLY_READ,
    "https://eur-lex.europa.eu/eli/reg/2016/679/oj/fra",
)
REFUSED_RECORD = Source(
    N_("Ministry of health: a medical record refused or late"),
    "",
    N_("The CADA for a public establishment, the civil judge for a private one or a practitioner."),
    Certainty.READ,
    "https://sante.gouv.fr/systeme-de-sante/parcours-de-sante-vos-droits/droit-a-l-information-et-consentement/"
    "article/que-faire-en-cas-de-refus-ou-de-retard-dans-la-communication-de-mon-dossier",
)
REASON_AFTER_DEATH = Source(
    _CSP,
    N_("article R1111-7"),
    N_(
        "Whoever asks for the record of somebody who died says why they need it; a refusal gives its reasons."
    ),
    Certainty.READ,
)
NO_FEE_FOR_RECORD = Source(
    _CSP,
    N_("article R1111-2"),
    N_("Since 1 January 2024 it no longer leaves the costs of copies to whoever asks for the record."),
    Certainty.PARTLY_READ,
    "https://www.hopitalex.com/donnees-juridiques?action=affichedoc&doc=12735",
)
NOT_RESTARTED = Source(
    N_("Our reading"),
    "",
    N_("No text read stops the month or starts it again for this answer."),
    Certainty.DERIVED,
)
