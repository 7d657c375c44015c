"""Finding the articles of law that a sentence names."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

_NUMBER: Final = r"((?:[LRD]\.?\s?\*?\s?)?\d+(?:-\d+)*)"
_ARTICLE: Final = re.compile(rf"\b(?:articles?|art\.)\s+{_NUMBER}")
_MORE: Final = re.compile(rf"(?:,|\s+et|\s+ou|\s+à)\s+{_NUMBER}(?![\w°])")


def articles_named(text: str) -> Iterator[str]:
    """Give the number of each article named in *text*: « articles 15 et 21 » names two."""
    for found in _ARTICLE.finditer(text):
        yield found[1]
        place = found.end()
        while more := _MORE.match(text, place):
            yield more[1]
            place = more.end()


def stands_among(article: str, sources: Iterable[str]) -> bool:
    """Say whether one of *sources* (« R. 1461-9, II ») is about *article*, however it is written."""
    known = " ".join(map(_one_way, sources))
    return re.search(rf"(?<![\dlrd-]){re.escape(_one_way(article))}(?![\d-])", known) is not None


def _one_way(article: str) -> str:
    """Write an article one way: « R. 1461-9 », « R1461-9 » and « R.* 1461-9 » are the same."""
    return re.sub(r"\b([LRD])[.\s*]+", r"\1", article).lower()
