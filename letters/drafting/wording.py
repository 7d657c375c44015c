"""Reading the fixed words of a language: around a letter, of a dossier, of what was answered so far."""

from string import Formatter
from typing import Final

from letters.domain.channels import Channel
from letters.domain.happenings import IN_CHRONOLOGY
from letters.domain.kinds import Wording
from letters.domain.letters import Furniture, Slip
from letters.domain.points import KINDS, Clash
from letters.domain.proofs import Proof
from letters.domain.wording import N_
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
    "repaired", "left_out", "locked", "too_large", "lost", "unprinted", "joined", "chronology", "day",
    "event", "way", "exhibits", "exhibit_short", "letter", "paper", "request", "person", "body", "opened",
    "made", "talked",
)  # fmt: skip
_TOLD: Final[dict[str, tuple[str, ...]]] = {
    "events": tuple(each.value for each in IN_CHRONOLOGY),
    "ways": tuple(Channel),
    "proofs": tuple(Proof),
}
_POINTS: Final = (
    "answered", "quoted", "quote", "and", "cut", "again", "again_that_day", "changed", "changed_that_day",
    "demand", "refusal", "part", "data", "undecided", *sorted(KINDS), *Clash,
)  # fmt: skip
_PLACES: Final[dict[str, tuple[str, ...]]] = {
    "signature_of": ("name",),
    "link_to": ("address",),
    "registered_number": ("number",),
    "receipt_of_registered": ("number",),
    "receipt": ("number",),
    "exhibit": ("number",),
    "draft": ("number", "title"),
    "annex": ("number", "title"),
    "place_and_date": ("place", "date"),
    "date_alone": ("date",),
    "repaired": ("pages",),
    "exhibit_short": ("number",),
    "joined": ("names",),
    "letter": ("subject", "day"),
    "paper": ("title", "day"),
    "talked": ("event", "who"),
    "answered": ("day", "says", "quoted"),
    "quoted": ("words",),
    "quote": ("words",),
    "again": ("day", "quoted"),
    "again_that_day": ("day", "quoted"),
    "changed": ("day", "quoted"),
    "changed_that_day": ("day", "quoted"),
    **{clash.value: ("day", "then") for clash in Clash},
}
"""The names that stand between braces in some of the words; in the others there are none."""


def read_wording(text: str, language: str) -> Wording:
    """Read one ``wording.LANGUAGE.toml``; raises `BrokenTemplate` if a word is missing or unusable."""
    table = Table(parse(text), text)
    dossier = table.within("[dossier]", table.table("dossier"))
    return Wording(
        furniture=Furniture(**_words(table, _FURNITURE, language)),
        phrases=_words(table, _PHRASES, language),
        dossier=_words(dossier, _DOSSIER, language),
        told={
            group: _words(table.within(f"[dossier.{group}]", dossier.table(group)), names, language)
            for group, names in _TOLD.items()
        },
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
    return {key: typeset(_fillable(table, key), language) for key in keys}


def _fillable(table: Table, key: str) -> str:
    """Give the words of *key*, which hold between braces nothing but the names that are filled in."""
    words, known = table.text(key, required=True), _PLACES.get(key, ())
    if not _holds_only(words, known):
        told = ", ".join(f"{{{name}}}" for name in known) or "—"
        raise table.fault(N_("« {key} » may hold between braces only: {known}"), key, known=told)
    return words


def _holds_only(words: str, known: tuple[str, ...]) -> bool:
    try:
        found = [each[1:] for each in Formatter().parse(words) if each[1] is not None]
    except ValueError:
        return False
    return all(name in known and not layout and not conversion for name, layout, conversion in found)
