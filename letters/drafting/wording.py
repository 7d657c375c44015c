"""Reading the fixed words of a language: around a letter, of a dossier, of what was answered so far."""

from typing import Final

from letters.domain.kinds import Wording
from letters.domain.letters import Furniture, Slip
from letters.domain.points import KINDS, Clash
from letters.drafting.toml_table import Table, parse
from letters.drafting.typography import typeset

_FURNITURE: Final = ("subject", "reference", "enclosures", "signature_of", "link_to", "left_out", "separator")
_PHRASES: Final = (
    "registered",
    "registered_number",
    "receipt_of_registered",
    "receipt",
    "draft",
    "annex",
    "place_and_date",
    "date_alone",
    "from",
    "to",
)
_DOSSIER: Final = (
    "title", "cover", "list", "exhibit", "number", "designation", "pages", "first_page", "digest", "note",
    "repaired", "left_out",
)  # fmt: skip
_POINTS: Final = (
    "answered", "quoted", "quote", "and", "cut", "again", "again_that_day", "changed", "changed_that_day",
    "demand", "refusal", "part", "data", "undecided", *sorted(KINDS), *Clash,
)  # fmt: skip


def read_wording(text: str, language: str) -> Wording:
    """Read one ``wording.LANGUAGE.toml``; raises `BrokenTemplate` if a word is missing."""
    table = Table(parse(text), text)
    dossier = table.within("[dossier]", table.table("dossier"))
    return Wording(
        furniture=Furniture(**_words(table, _FURNITURE, language)),
        phrases=_words(table, _PHRASES, language),
        dossier=_words(dossier, _DOSSIER, language),
        points=_words(table.within("[points]", table.table("points")), _POINTS, language),
        slip=_slip(table.within("[slip]", table.table("slip")), language),
    )


def _slip(table: Table, language: str) -> Slip:
    return Slip(
        title=typeset(table.text("title", required=True), language),
        lines=tuple(typeset(line, language) for line in table.texts("lines", required=True)),
        copies=tuple(typeset(copy, language) for copy in table.texts("copies", required=True)),
    )


def _words(table: Table, keys: tuple[str, ...], language: str) -> dict[str, str]:
    return {key: typeset(table.text(key, required=True), language) for key in keys}
