"""Questions of deputies, from the archives of the Assemblée nationale: written, to the Government, oral."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from letters.domain.campaigns.tabled import Tabled
from letters.domain.listed import Ref, Skipped
from letters.domain.register_errors import AnotherFile, BrokenArchive
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.ports.registers import Dropped
from letters.registers.assemblee import FAMILY, LICENCE
from letters.registers.json_stream import Json
from letters.registers.made_from_xml import inside, records_at, text_at, texts_at

_MEMBER: Final = re.compile(r"(?:^|/)QANR\d+L\d+(?:QE|QG|QOSD)\d+\.(json|xml)$")
_NATURES: Final = frozenset({"QE", "QG", "QOSD"})
_PAGE: Final = "https://questions.assemblee-nationale.fr/q{term}/{term}-{number}{nature}.htm"
_FIGURES: Final = re.compile(r"[0-9]{1,9}")
_TAG: Final = re.compile(r"<[^<>]*>")
_XML: Final = N_("the archive in XML")
_WANTED: Final = "Questions_ecrites.json.zip"

NOT_TOLD: Final = N_("without a number, an author or a day")
"""Why a question is passed over."""


@dataclass(frozen=True, slots=True)
class AssembleeQuestions:
    """An archive of questions, a member for each, read one after the other.

    The archives of the fifteenth legislature write days as in 23/12/2021, and know no « textesQuestion »: the
    day is then that on which the question was first published as given to a ministry.
    """

    title: str = N_("Questions of deputies: archive of the Assemblée nationale")
    licence: str = LICENCE

    def recognises(self, file: Dropped) -> bool:
        """Say whether *file* is an archive with a member for each question (« QANR5L17QE… »)."""
        return any(map(_MEMBER.search, file.members))

    def questions(self, file: Dropped) -> Iterator[Tabled | Skipped]:
        """Read the questions; raises `AnotherFile` for the archive in XML, `BrokenArchive`."""
        found = [(each, match[1]) for each in file.members if (match := _MEMBER.search(each))]
        if any(ending == "xml" for _, ending in found):
            raise AnotherFile(file=file.name, what=_XML, wanted=_WANTED)
        members = [each for each, _ in found]
        file.will_read(members)
        for number, member in enumerate(members, 1):
            yield _tabled(_parsed(file, member)) or Skipped(NOT_TOLD, number, member)


def _parsed(file: Dropped, member: str) -> Json:
    try:
        found = json.loads(file.member(member))
    except (ValueError, RecursionError) as error:
        raise BrokenArchive(file=file.name) from error
    return found.get("question") if isinstance(found, dict) else None


def _tabled(question: Json) -> Tabled | None:
    number, term = (text_at(question, "identifiant", key) for key in ("numero", "legislature"))
    nature, author = text_at(question, "type"), text_at(question, "auteur", "identite", "acteurRef")
    given = _days(question, "minAttribs", "minAttrib")
    on = min(_days(question, "textesQuestion", "texteQuestion") or given, default=None)
    if not (number and author and on and nature in _NATURES):
        return None
    return Tabled(
        BodyKind.DEPUTY,
        nature,
        number,
        _title(question),
        on,
        "",
        Ref(FAMILY, author),
        ministry=_named(question, "minInt") or _ministry(question),
        answered_on=min(_days(question, "textesReponse", "texteReponse"), default=None),
        page=_page(term, number, nature),
        term=term,
        words=_words(question),
    )


def _page(term: str, number: str, nature: str) -> str:
    """Give the page of a question; what is no number stands in no address."""
    are_figures = all(map(_FIGURES.fullmatch, (term, number)))
    return _PAGE.format(term=term, number=number, nature=nature) if are_figures else ""


def _title(question: Json) -> str:
    """Give what the question is about: its heading, and the first of what it is filed under."""
    index = inside(question, "indexationAN")
    filed = texts_at(index, "analyses", "analyse") or texts_at(index, "ANALYSE", "ANA")
    headings = (text_at(index, "rubrique"), text_at(index, "teteAnalyse"))
    return " — ".join(filter(None, (*headings, *filed[:1])))


def _words(question: Json) -> str:
    texts = (text_at(each, "texte") for each in records_at(question, "textesQuestion", "texteQuestion"))
    return html.unescape(_TAG.sub(" ", " ".join(texts)))


def _days(question: Json, *keys: str) -> list[date]:
    days = (_day(text_at(each, "infoJO", "dateJO")) for each in records_at(question, *keys))
    return [day for day in days if day]


def _ministry(question: Json) -> str:
    given = records_at(question, "minAttribs", "minAttrib")
    return next(filter(None, (_named(each, "denomination") for each in given)), "")


def _named(value: Json, key: str) -> str:
    return text_at(value, key, "developpe") or text_at(value, key, "abrege") or text_at(value, key)


def _day(text: str) -> date | None:
    """Read a day, written as in 2021-12-23 or as in 23/12/2021."""
    parts = text[:10].split("/")
    try:
        return date.fromisoformat("-".join(reversed(parts)))
    except ValueError:
        return None
