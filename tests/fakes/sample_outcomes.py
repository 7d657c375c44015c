"""What came of forty invented requests, as a report would tell it."""

from datetime import date, timedelta

from letters.domain.outcomes import Fate, Matter, Timing
from letters.domain.replies import ReplyKind
from letters.domain.stages import Outcome
from letters.services.outcomes import Matters

TODAY = date(2026, 11, 22)
WILD = ('=cmd|"/C calc"!A0', "+33 1 02", "-1+1", "@SUM(A1)", "\tTabulée", "קופת חולים", "Très long " * 30)
"""Names that a spreadsheet would compute, that run the other way, that have no end."""

_BODIES = (
    ("CPAM d’Ille-et-Vilaine", "health-insurer", "35", "iiiilllooaa"),
    ("Caisse primaire centrale d’assurance maladie des Bouches-du-Rhône", "health-insurer", "13", "iillloa"),
    ("CHU de Rennes (entrepôt de données)", "warehouse", "35", "iilooo"),
    ("Harmonie Mutuelle", "mutual-insurer", "75", "iiiil"),
    ("Plateforme des données de santé", "health-data-hub", "75", "looa"),
    ("Cohorte Constances", "cohort", "94", "iil"),
    ("Malakoff Humanis", "mutual-insurer", "75", "oa"),
    ("Pharmacie du Calvaire", "pharmacist", "35", "iu"),
)
_TIMES = {
    "i": (Timing.IN_TIME, Outcome.GRANTED),
    "l": (Timing.LATE, Outcome.REFUSED),
    "o": (Timing.OVERDUE, None),
    "a": (Timing.AWAITED, None),
    "u": (Timing.UNCOUNTED, Outcome.ANSWERED),
}


def sample(*more: Matter) -> Matters:
    """Give those requests, and *more*."""
    return Matters(TODAY, (*_made(), *more))


def named(*names: str) -> tuple[Matter, ...]:
    """Give one answered request to each of *names*."""
    return tuple(
        Matter(name, "health-insurer", "access", date(2026, 1, 3), Timing.IN_TIME, department="35")
        for name in names
    )


def _made():
    number = 0
    for body, kind, department, times in _BODIES:
        for each in times:
            number += 1
            timing, outcome = _TIMES[each]
            yield Matter(
                body,
                kind,
                "objection" if number % 3 else "access",
                date(2026, 1, 3) + timedelta(days=7 * number),
                timing,
                number % 23 + 3 if each in "lo" else 0,
                outcome,
                (ReplyKind.REFUSED_RESEARCH,) if each == "l" and number % 2 else (),
                (Fate.PENDING, Fate.SILENT, Fate.DECIDED)[number % 3] if each == "o" else None,
                department,
            )
