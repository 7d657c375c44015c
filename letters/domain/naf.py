"""Activities as INSEE counts them (NAF rév. 2): to which section a code belongs."""

from bisect import bisect_right
from typing import Final

_FIRST_DIVISIONS: Final = (
    (1, "A"), (5, "B"), (10, "C"), (35, "D"), (36, "E"), (41, "F"), (45, "G"), (49, "H"), (55, "I"),
    (58, "J"), (64, "K"), (68, "L"), (69, "M"), (77, "N"), (84, "O"), (85, "P"), (86, "Q"), (90, "R"),
    (94, "S"), (97, "T"), (99, "U"),
)  # fmt: skip


def section_of(activity: str) -> str:
    """Give the section (« Q ») of an activity code (« 8610Z », « 86.10Z »); an empty text of others."""
    division = activity.strip()[:2]
    if not (division.isascii() and division.isdigit()) or division == "00":
        return ""
    return _FIRST_DIVISIONS[bisect_right(_FIRST_DIVISIONS, (int(division), "Z")) - 1][1]
