"""How the CNIL's register of 6 July 2026 was made up, as its readers counted it (facts on registers, 4.2)."""

FULL = 111_560

SECTIONS = {
    "A": (223, 47), "B": (41, 9), "C": (3_045, 605), "D": (186, 64), "E": (877, 423), "F": (2_366, 533),
    "G": (9_082, 2_222), "H": (1_736, 429), "I": (1_384, 263), "J": (7_540, 1_531), "K": (6_412, 1_180),
    "L": (3_246, 887), "M": (17_766, 7_638), "N": (4_514, 1_111), "O": (24_547, 18_166),
    "P": (8_561, 1_314), "Q": (13_354, 6_569), "R": (1_028, 258), "S": (4_146, 1_088), "T": (6, 3),
    "U": (18, 5), "": (1_482, 514),
}  # fmt: skip
"""Rows of each NAF section, and those of them whose officer is a firm."""

YEARS = {
    2018: (22_800, 6_533), 2019: (17_997, 8_548), 2020: (8_440, 3_280), 2021: (9_742, 3_968),
    2022: (11_864, 5_060), 2023: (10_206, 3_896), 2024: (12_226, 5_962), 2025: (11_898, 4_969),
    2026: (6_387, 2_643),
}  # fmt: skip
"""Designations of each year, and those of them of a firm; 2026 ends on 6 July."""

WITHOUT_SIREN = 10_947

PLACES = {"france": 108_439, "short": 221, "unusable": 106, "deduced": 98, "nowhere": 1_310, "abroad": 1_386}
"""France with a postcode, one that lost its zero, one of no use; no country told; and other countries."""

_FEW = (
    "AFRIQUE DU SUD", "ALBANIE", "ALGÉRIE", "ANDORRE", "ARABIE SAOUDITE", "ARGENTINE", "AUSTRALIE",
    "AUTRICHE", "BAHREÏN", "BÉNIN", "BRÉSIL", "BULGARIE", "BURKINA FASO", "CAMEROUN", "CHILI", "CHYPRE",
    "COLOMBIE", "CÔTE D'IVOIRE", "CROATIE", "DANEMARK", "ÉGYPTE", "ÉMIRATS ARABES UNIS", "ESTONIE",
    "FINLANDE", "GABON", "GÉORGIE", "GRÈCE", "GUINÉE", "HONG KONG", "HONGRIE", "INDE", "INDONÉSIE",
    "ISLANDE", "JAPON", "JERSEY", "JORDANIE", "KENYA", "LETTONIE", "LIBAN", "LIECHTENSTEIN", "LITUANIE",
    "MADAGASCAR", "MALAISIE", "MALI", "MALTE", "MAURICE", "MEXIQUE", "MONACO", "NIGÉRIA", "NORVÈGE",
    "NOUVELLE-ZÉLANDE", "POLOGNE", "QATAR", "ROUMANIE", "RUSSIE", "SÉNÉGAL", "SERBIE", "SINGAPOUR",
    "SLOVAQUIE", "SLOVÉNIE", "SUÈDE", "TAÏWAN", "TURQUIE",
)  # fmt: skip

COUNTRIES = {
    "ETATS-UNIS D'AMÉRIQUE": 335, "ROYAUME-UNI": 113, "SUISSE": 112, "ALLEMAGNE": 77, "ESPAGNE": 57,
    "BELGIQUE": 55, "LUXEMBOURG": 51, "ITALIE": 49, "IRLANDE": 42, "PAYS-BAS": 41, "MAROC": 41, "CANADA": 39,
    "CORÉE DU SUD": 30, "CHINE": 19, "TUNISIE": 19, "ISRAËL": 16, "PORTUGAL": 15,
} | {country: 5 if place < 23 else 4 for place, country in enumerate(_FEW)}  # fmt: skip
"""Rows of each country abroad; the last 63 share 275."""

POSTCODES_ABROAD = {
    "ETATS-UNIS D'AMÉRIQUE": "CA 94080", "BELGIQUE": "1050", "LUXEMBOURG": "L-1855", "ALLEMAGNE": "80331",
}  # fmt: skip

LARGE_FIRMS = (
    7_317, 4_912, 2_483, 1_755, 1_703, 1_132, 811, 650, 640, 528, 527, 497, 481, 474, 470, 451, 430, 332, 330,
    327, 323, 314, 278, 273, 263, 251, 250, 250, 244, 236,
)  # fmt: skip
FIRMS = dict(enumerate((*LARGE_FIRMS, *[8] * 1_591, *[7] * 457)))
"""Rows of each of the 2,078 firms."""


def drawn(counts, rows, chance):
    """Give *rows* keys of *counts* in its proportions, exactly where *rows* is their sum, in any order."""
    whole = sum(counts.values())
    shares = {key: count * rows / whole for key, count in counts.items()}
    taken = {key: int(share) for key, share in shares.items()}
    last = sorted(shares, key=lambda key: shares[key] - taken[key], reverse=True)
    for key in last[: rows - sum(taken.values())]:
        taken[key] += 1
    keys = [key for key, count in taken.items() for _ in range(count)]
    chance.shuffle(keys)
    return keys
