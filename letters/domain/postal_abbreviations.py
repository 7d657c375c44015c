"""The abbreviations that the post reads (NF Z10-011, annex), and those of bodies of the health system."""

import re
from collections.abc import Iterable
from typing import TypeAlias

Rule: TypeAlias = tuple[re.Pattern[str], str]
"""What is written, and what stands for it."""


def _rules(table: Iterable[tuple[str, str]]) -> tuple[Rule, ...]:
    return tuple((re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), short) for words, short in table)


WAYS = _rules((
    ("avenue", "AV"),
    ("boulevard", "BD"),
    ("zone artisanale", "ZA"),
    ("zone industrielle", "ZI"),
    ("zone d['’]activités?", "ZA"),
    ("zone d['’]am[ée]nagement concert[ée]", "ZAC"),
    ("parc d['’]activit[ée]s?", "PA"),
    ("r[ée]sidence", "RES"),
    ("b[âa]timent", "BAT"),
    ("appartement", "APP"),
    ("immeuble", "IMM"),
    ("escalier", "ESC"),
    ("[ée]tage", "ETG"),
    ("centre commercial", "CCAL"),
    ("lotissement", "LOT"),
    ("quartier", "QUA"),
    ("faubourg", "FG"),
    ("chemin", "CHE"),
    ("impasse", "IMP"),
    ("all[ée]e", "ALL"),
    ("place", "PL"),
    ("route", "RTE"),
    ("square", "SQ"),
    ("sentier", "SEN"),
    ("esplanade", "ESP"),
    ("promenade", "PROM"),
    ("passage", "PAS"),
    ("rond[- ]point", "RPT"),
    ("chauss[ée]e", "CHS"),
    ("hameau", "HAM"),
    ("domaine", "DOM"),
    ("cours", "CRS"),
    ("mar[ée]chal", "MAL"),
    ("g[ée]n[ée]ral", "GAL"),
    ("commandant", "CDT"),
    ("colonel", "COL"),
    ("capitaine", "CAP"),
    ("lieutenant", "LT"),
    ("pr[ée]sident", "PDT"),
    ("professeur", "PROF"),
    ("docteur", "DR"),
    ("monseigneur", "MGR"),
    ("saint", "ST"),
    ("sainte", "STE"),
    ("permanence parlementaire", "PERMANENCE"),
))  # fmt: skip
"""Of streets and buildings; each is taken only as long as a line is too long, in this order."""

TOWNS = _rules((("saint", "ST"), ("sainte", "STE"), ("sur", "S/"), ("sous", "S/")))
"""Of the line of the town."""

BODIES = _rules((
    (r"caisse primaire d['’ ] ?assurance maladie(?: \(CPAM\))?", "CPAM"),
    (r"caisse g[ée]n[ée]rale de s[ée]curit[ée] sociale(?: \(CGSS\))?", "CGSS"),
    (r"caisse de s[ée]curit[ée] sociale(?: \(CSSM\))? de mayotte(?: \(CSSM\))?", "CSSM"),
    (r"caisse d['’]assurance retraite et de la sant[ée] au travail(?: \(CARSAT\))?", "CARSAT"),
    (r"(?:caisse de )?mutualit[ée] sociale agricole(?: \(MSA\))?", "MSA"),
    (r"agence r[ée]gionale de sant[ée](?: \(ARS\))?", "ARS"),
    (r"assistance publique[ –-]+h[ôo]pitaux de paris", "AP-HP"),
    (r"assistance publique[ –-]+h[ôo]pitaux de marseille", "AP-HM"),
    ("centre hospitalier r[ée]gional (?:et )?universitaire", "CHRU"),
    ("centre hospitalier universitaire", "CHU"),
    ("centre hospitalier intercommunal", "CHI"),
    ("centre hospitalier r[ée]gional", "CHR"),
    ("centre hospitalier sp[ée]cialis[ée]", "CHS"),
    ("centre hospitalier", "CH"),
    ("groupe(?:ment)? hospitalier de territoire", "GHT"),
    ("groupe(?:ment)? hospitalier", "GH"),
    ("[ée]tablissement d['’]h[ée]bergement pour personnes [âa]g[ée]es d[ée]pendantes", "EHPAD"),
    ("[ée]tablissement public de sant[ée]", "EPS"),
    ("service d[ée]partemental d['’]incendie et de secours", "SDIS"),
    ("centre de sant[ée]", "CDS"),
    ("maison de sant[ée] pluriprofessionnelle", "MSP"),
    ("direction", "DIR"),
    ("association", "ASSOC"),
    ("f[ée]d[ée]ration", "FED"),
    ("compagnie", "CIE"),
    ("soci[ée]t[ée]", "STE"),
    ("institut", "INST"),
    ("laboratoire", "LABO"),
    ("d[ée]partementale?", "DEPT"),
    ("nationale?", "NAT"),
    ("g[ée]n[ée]rale?", "GAL"),
    ("mutuelle", "MUT"),
    ("maritime", "MAR"),
    ("sainte", "STE"),
    ("saint", "ST"),
))  # fmt: skip
"""Of the names of bodies."""

SERVICES = _rules((
    ("d[ée]l[ée]gu[ée]+ [àa] la protection des donn[ée]es", "DPO"),
    ("data protection officer", "DPO"),
    ("[àa] l['’]attention d[ue]", "ATTN"),
    ("direction", "DIR"),
    ("service", "SCE"),
    ("d[ée]partement", "DEPT"),
    ("responsable", "RESP"),
))  # fmt: skip
"""Of the service or the person in a body to whom a letter goes."""


def shortened(line: str, rules: Iterable[Rule], limit: int) -> str:
    """Take abbreviations one after the other until *line* has at most *limit* characters; cut nothing."""
    for words, short in rules:
        if len(line) <= limit:
            break
        line = words.sub(short, line)
    return line
