"""Lines of an address out of the pieces that a directory keeps apart."""

import re
from typing import Final

_WAYS: Final = {
    "ALL": "ALLEE", "AV": "AVENUE", "BD": "BOULEVARD", "CHE": "CHEMIN", "CRS": "COURS", "FG": "FAUBOURG",
    "IMP": "IMPASSE", "LOT": "LOTISSEMENT", "PAS": "PASSAGE", "PL": "PLACE", "QU": "QUAI",
    "QUA": "QUARTIER", "R": "RUE", "RES": "RESIDENCE", "RPT": "ROND-POINT", "RTE": "ROUTE", "SQ": "SQUARE",
}  # fmt: skip
"""Short words for ways, written in full: the post reads both, people do not."""

_DELIVERY: Final = re.compile(r"(\d{5})\s+(\S.*)")
_CEDEX: Final = re.compile(r"\s+cedex\b.*", re.IGNORECASE)


def street(number: str, repetition: str, way: str, name: str) -> str:
    """Give the line of a street: « 1 B RUE DES LILAS »; a way that its name repeats stands once."""
    full = _WAYS.get(way.upper(), way)
    repeated = bool(full) and name.upper().startswith(f"{full.upper()} ")
    return " ".join(each for each in (number, repetition, "" if repeated else full, name) if each)


def delivery(line: str) -> tuple[str, str]:
    """Part the last line of an address into postcode and town, the town without its CEDEX."""
    found = _DELIVERY.fullmatch(line.strip())
    return (found.group(1), _CEDEX.sub("", found.group(2))) if found else ("", line.strip())
