"""The texts that the periods of law rest on, with what each says and how it is known."""

from letters.domain.sources import Certainty, Source
from letters.domain.wording import N_

_GDPR = N_("Regulation (EU) 2016/679 (GDPR)")
_COUNTING = N_("Regulation (EEC, Euratom) 1182/71")
_CJA = N_("Code de justice administrative")
_CRPA = N_("Code des relations entre le public et l'administration")
_CSP = N_("Code de la santé publique")
_CASE_LAW = N_("Case law of the Conseil d'État")
_CASE_LAW_BY_ANALOGY = N_("Case law of the Conseil d'État on letters from an administration, by analogy")
_POST = N_("Code des postes et des communications électroniques")
_ANSWER_DELAY_ADDRESS = "https://www.dataprotection.ie/en/individuals/know-your-rights/how-long-will-it-take"

GDPR_MONTH = Source(
    _GDPR,
    N_("article 12(3)"),
    N_("The controller says what it did with the request within one month of receipt."),
    Certainty.READ,
    _ANSWER_DELAY_ADDRESS,
)
GDPR_EXTENSION = Source(
    _GDPR,
    N_("article 12(3)"),
    N_(
        "The month may be extended by two further months if the person is told so, with reasons, within the "
        "first month; the three months run from receipt."
    ),
    Certainty.DERIVED,
    _ANSWER_DELAY_ADDRESS,
)
EVENT_NOT_COUNTED = Source(
    _COUNTING, N_("article 3(1)"), N_("The day of the event is not counted."), Certainty.READ
)
SAME_DATE = Source(
    _COUNTING,
    N_("article 3(2)(c)"),
    N_(
        "A period in months ends with the day of the last month that has the same date as the day of the "
        "event or, if that month has none, with its last day."
    ),
    Certainty.READ,
)
MOVED_ON = Source(
    _COUNTING,
    N_("article 3(4)"),
    N_(
        "A period whose last day is a public holiday, a Sunday or a Saturday ends with the last hour of the "
        "following working day."
    ),
    Certainty.READ,
)
IDENTITY_SUSPENDS = Source(
    N_("Décret n° 2019-536"),
    N_("article 77"),
    N_(
        "The periods are suspended while the controller waits for what it asked "
        "in order to identify the person."
    ),
    Certainty.FROM_MEMORY,
)
IDENTITY_SUSPENDED_BEFORE = Source(
    N_("Décret n° 2005-1309, in force until 1 June 2019"),
    N_("article 92"),
    N_("The same suspension, in the words of the earlier text."),
    Certainty.READ,
    "https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000037300884/2024-03-01",
)
HOLIDAYS = Source(
    N_("Code du travail"),
    N_("article L3133-1"),
    N_("The eleven public holidays of France."),
    Certainty.READ,
    "https://github.com/etalab/jours-feries-france",
)
LOCAL_HOLIDAYS = Source(
    _COUNTING,
    N_("article 2(1)"),
    N_(
        "The public holidays are those designated by the Member State; whether those of a single region "
        "count is not settled."
    ),
    Certainty.PARTLY_READ,
)

CNIL_SILENCE = Source(
    N_("Décret n° 2019-536"),
    N_("article 10"),
    N_("Silence of the CNIL for three months on a complaint is a rejection."),
    Certainty.READ,
    "https://blog.davidlibeau.fr/?p=4251",
)
CNIL_LATER_DECISION = Source(
    N_("Conseil d'État, 26 December 2025"),
    N_("n° 491378"),
    N_("A later express decision of the CNIL takes the place of the rejection born of its silence."),
    Certainty.READ,
)
BIRTH_ON_ANY_DAY = Source(
    N_("Administrative law practice"),
    "",
    N_("An implicit decision may be born on a Saturday, a Sunday or a public holiday."),
    Certainty.PARTLY_READ,
    "https://vagneux.fr/2022/06/25/"
    "du-delai-de-recours-contre-la-decision-implicite-de-rejet-dune-demande-a-ladministration/",
)
COUNCIL_JUDGES = Source(
    _CJA,
    N_("article R311-1, 4°"),
    N_("The Conseil d'État judges the decisions of the CNIL in first and last resort."),
    Certainty.READ,
)
TWO_MONTHS_TO_SUE = Source(
    _CJA,
    N_("article R421-1"),
    N_("A court is seised within two months of the notification of the decision."),
    Certainty.READ,
)
TWO_MONTHS_AFTER_SILENCE = Source(
    _CJA,
    N_("article R421-2"),
    N_(
        "A rejection born of silence is contested within two months of its birth; an express rejection "
        "inside that time starts it again."
    ),
    Certainty.READ,
)
REMEDIES_MENTIONED = Source(
    _CJA,
    N_("article R421-5"),
    N_("The time limit binds only if the notification mentioned it, with the remedies."),
    Certainty.READ,
)
DISTANCE = Source(
    _CJA,
    N_("article R421-7"),
    N_(
        "One month is added for those who live overseas and sue in metropolitan France, or who sue overseas "
        "and do not live there; two months for those who live abroad."
    ),
    Certainty.READ,
    "http://codes-et-lois.fr/code-de-justice-administrative/article-r421-7",
)
FRANC = Source(
    _CASE_LAW,
    N_("n° 289818, 29 December 2006"),
    N_("The two months are a « délai franc »: neither the first nor the last day counts."),
    Certainty.PARTLY_READ,
    "https://vagneux.fr/2024/05/25/"
    "droit-le-delai-de-larticle-r-421-1-du-code-de-justice-administrative-r-421-1-cja-est-un-delai-franc",
)
COURTS_ROLL = Source(
    _CASE_LAW,
    N_("n° 312682, 5 June 2009"),
    N_(
        "A « délai franc » that ends on a Saturday, a Sunday or a public holiday "
        "runs to the next working day."
    ),
    Certainty.READ,
    "https://elus.cfmel.fr/defere-prefectoral-notion-de-delai-franc",
)

DOCUMENTS_SILENCE = Source(
    _CRPA,
    N_("articles R*311-12 and R311-13"),
    N_("Silence of one month on a request for documents is a refusal."),
    Certainty.READ,
)
CADA_REFERRAL = Source(
    _CRPA, N_("article R343-1"), N_("The CADA is seised within two months of the refusal."), Certainty.READ
)
CADA_FIRST = Source(
    _CRPA,
    N_("article L342-1"),
    N_("The CADA must be seised before the court is."),
    Certainty.READ,
)
COUNTED_SAFELY = Source(
    N_("Our reading"),
    "",
    N_("Counted without the extra day of a « délai franc »: the earlier, safe date."),
    Certainty.DERIVED,
)
CADA_CONFIRMED = Source(
    _CRPA,
    N_("articles R*343-4 and R343-5"),
    N_("Silence for two months after the CADA registered the matter confirms the refusal."),
    Certainty.READ,
)

MEDICAL_RECORD = Source(
    _CSP,
    N_("article R1111-1"),
    N_(
        "The eight days, or the two months when the information is more than five years old, run from "
        "receipt of the request."
    ),
    Certainty.READ,
)
MEDICAL_REFLECTION = Source(
    _CSP,
    N_("article L1111-7"),
    N_("Communication comes eight days after the request at the latest and after 48 hours of reflection."),
    Certainty.FROM_MEMORY,
)
QUESTION_ASSEMBLY = Source(
    N_("Rules of the Assemblée nationale"),
    N_("article 135, paragraph 6"),
    N_("Ministers answer written questions within two months."),
    Certainty.PARTLY_READ,
    "https://2017-2022.nosdeputes.fr/15/amendement/1955/419",
)
QUESTION_SENATE = Source(
    N_("Rules of the Sénat"),
    N_("article 75, paragraph 2"),
    N_("Ministers answer written questions within two months."),
    Certainty.READ,
    "https://www2.senat.fr/reglement/reglement53.html",
)

HANDED_OVER_BY_POST = Source(
    N_("Code de procédure civile, by analogy"),
    N_("articles 668 and 669"),
    N_("A registered letter is received on the day of its delivery, which the post writes on the receipt."),
    Certainty.DERIVED,
)
REFUSED_LETTER = Source(
    _CASE_LAW_BY_ANALOGY,
    N_("10 February 1975"),
    N_("A registered letter that is refused counts as received on the day of its presentation."),
    Certainty.DERIVED,
)
COLLECTED_LETTER = Source(
    _POST,
    N_("article R1-1-6"),
    N_("A registered letter is kept for fifteen days; collected meanwhile, it is received that day."),
    Certainty.DERIVED,
)
UNCOLLECTED_LETTER = Source(
    _CASE_LAW_BY_ANALOGY,
    N_("n° 341146, 24 April 2012"),
    N_("A registered letter never collected counts as received on the day of its first presentation."),
    Certainty.DERIVED,
)
ELECTRONIC_LETTER = Source(
    _POST,
    N_("articles L100 and R53 to R53-4"),
    N_(
        "The recipient has fifteen days, from the day after the notice, "
        "to accept an electronic registered letter."
    ),
    Certainty.READ,
)
ARRIVAL = Source(
    N_("EDPB, Guidelines 01/2022"),
    N_("paragraphs 160 to 164"),
    N_("The period starts when the request reaches the controller through one of its official channels."),
    Certainty.PARTLY_READ,
)
ELECTRONIC_RECEIPT = Source(
    _CRPA,
    N_("articles L112-11, L112-13 and R112-11-1"),
    N_("An electronic request is acknowledged; the acknowledgement bears the date of receipt."),
    Certainty.READ,
)
POSTAL_RECEIPT = Source(
    _CRPA,
    N_("articles L112-3 and R112-5"),
    N_("An administration acknowledges every request, with the date of receipt."),
    Certainty.READ,
)
COUNTER_RECEIPT = Source(
    N_("Décret n° 2005-1309, in force until 1 June 2019"),
    N_("article 110-5"),
    N_("A request made on the spot is answered at once or given a dated and signed receipt."),
    Certainty.DERIVED,
)
ESTIMATE = Source(
    N_("Our reading"),
    "",
    N_("No text says when an ordinary letter arrives: this is an estimate."),
    Certainty.DERIVED,
)
REGISTERED_ESTIMATE = Source(
    N_("Our reading"),
    "",
    N_("No text says when a registered letter is presented; the post then keeps it for fifteen days."),
    Certainty.DERIVED,
)
NO_PERIOD = Source(
    N_("Our reading"),
    "",
    N_("No text read sets a time to answer this letter."),
    Certainty.DERIVED,
)
RIGHT_TO_COMPLAIN = Source(
    _GDPR,
    N_("article 77(1)"),
    N_("Every data subject may lodge a complaint with a supervisory authority."),
    Certainty.READ,
    "https://eur-lex.europa.eu/eli/reg/2016/679/oj/fra",
)
