"""Finding the decisions, decrees and laws that a sentence names by their number."""

import re
from collections.abc import Iterator
from typing import Final

from letters.domain.sources import Source
from letters.drafting.articles import articles_named, stands_among

_DECISION: Final = re.compile(r"\b([CT]-\d+/\d+(?: P)?)\b|n°\s?(\d{5,6})\b")
_ACT: Final = re.compile(
    r"\b(?:loi(?: organique)?|ordonnance|décret|arrêté|délibération|circulaire|avis)\b[^.;:()\n]{0,40}?"
    r"n°\s?([\w-]*\d[\w./-]*\w)",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"^(?:[LRD]\.?\s?\*?\s?)?\d+(?:-\d+)*")


def numbers_named(text: str) -> Iterator[str]:
    """Give the number of each decision, law, decree and deliberation named in *text*."""
    for found in _DECISION.finditer(text):
        yield found[1] or found[2]
    for found in _ACT.finditer(text):
        yield found[1]


def says_number(number: str, sources: tuple[Source, ...]) -> bool:
    """Say whether one of *sources* is the text or the decision called *number*."""
    return any(_stands(number, f"{source.title} {source.article}") for source in sources)


def is_named(source: Source, text: str) -> bool:
    """Say whether *text* names the article, or the number, on which *source* rests."""
    article = _ARTICLE.match(source.article)
    if article is None:
        return source.article in text
    if not article[0].isdigit():
        return stands_among(article[0], [text])
    if len(article[0]) > _LONG:
        return _stands(article[0], text)
    return article[0] in articles_named(text)


_LONG: Final = 4
"""Figures above which a number is that of a decision, not of an article."""


def _stands(number: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(number)}(?![\w-])", text) is not None
