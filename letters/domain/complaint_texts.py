"""The texts that a complaint to the supervisory authority rests on, from its admissibility to the judge."""

from letters.domain.sources import Certainty, Source
from letters.domain.wording import N_

_GDPR = N_("Regulation (EU) 2016/679 (GDPR)")
_GDPR_ADDRESS = "https://eur-lex.europa.eu/eli/reg/2016/679/oj/fra"
_LODGING = N_("CNIL, « Vous portez plainte à la CNIL »")
_LODGING_ADDRESS = "https://cnil.fr/fr/node/166989"

PRIOR_REQUEST = Source(
    _LODGING,
    "",
    N_(
        "The CNIL acts once the right was exercised: no answer after one month, or one that is incomplete "
        "or wrong."
    ),
    Certainty.READ,
    _LODGING_ADDRESS,
)
IDENTITY_AND_MANDATE = Source(
    _LODGING,
    "",
    N_(
        "A complaint gives one's identity and address, and those of the body; a signed mandate goes with one "
        "made for somebody else."
    ),
    Certainty.READ,
    _LODGING_ADDRESS,
)
IN_FRENCH = Source(_LODGING, "", N_("A complaint is written in French."), Certainty.READ, _LODGING_ADDRESS)
PROOF_OF_STEPS = Source(
    N_("CNIL, « Adresser une plainte à la CNIL » (16 February 2021)"),
    "",
    N_("The CNIL does not deal with a complaint that is vague or without proof of the steps taken."),
    Certainty.READ,
    "https://www.cnil.fr/fr/adresser-une-plainte",
)
OTHER_GRIEVANCES = Source(
    N_("CNIL, « Adresser une plainte à la CNIL » (16 February 2021)"),
    "",
    N_("Other grievances, such as a lack of security or of information, can be sent at once."),
    Certainty.READ,
    "https://www.cnil.fr/fr/adresser-une-plainte",
)
TOLD_OF_PROGRESS = Source(
    _GDPR,
    N_("article 77(2)"),
    N_("The authority tells the complainant where the complaint stands and what came of it."),
    Certainty.READ,
    _GDPR_ADDRESS,
)
NEWS_IN_TIME = Source(
    N_("Conseil d'État, 24 July 2023"),
    N_("n° 465229"),
    N_(
        "A rejection is born of three months of silence where the CNIL neither handled the complaint nor "
        "told where it stands."
    ),
    Certainty.PARTLY_READ,
    "https://www.conseil-etat.fr/fr/arianeweb/CE/analyse/2023-07-24/465229",
)
NEWS_AFTERWARDS = Source(
    N_("Conseil d'État, 31 December 2025"),
    N_("n° 491492 and n° 491493"),
    N_(
        "An examination that goes on after the three months shows that the CNIL took back the rejection born "
        "of its silence; what it writes when it registers a complaint does not prevent that rejection."
    ),
    Certainty.PARTLY_READ,
    "https://kohenavocats.com/10eme-chambre-du-conseil-detat-le-31-decembre-2025-n491493",
)
COUNTED_ANEW = Source(
    N_("Our reading"),
    "",
    N_(
        "No text read says whether three new months of silence after such news are a rejection: they are "
        "counted so that the question is not forgotten."
    ),
    Certainty.DERIVED,
)
ONCE_A_YEAR = Source(
    N_("Our advice"),
    "",
    N_("No text sets it: a complaint may last for years, and a short letter once a year keeps it in sight."),
    Certainty.DERIVED,
)
