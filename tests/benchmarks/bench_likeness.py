"""Times of comparing 925 personal paragraphs: all apart, all quoting the same texts, all copied from one."""

import time
from collections.abc import Callable
from random import Random
from typing import TypeVar

from letters.domain.campaigns.likeness import Compared
from letters.domain.campaigns.runs import Aside

T = TypeVar("T")

LEGISLATORS = 925
WORDS = 70
QUOTED = "toute personne peut s opposer à la réutilisation de ses données de santé sans donner de raison " * 2


def main() -> None:
    """Print the times in milliseconds."""
    choose, words = Random(4), [f"mot{number}" for number in range(4_000)]
    apart = [" ".join(choose.choices(words, k=WORDS)) for _ in range(LEGISLATORS)]
    texts = {
        "all apart": apart,
        "all quoting the same sentences": [f"{text} {QUOTED}" for text in apart],
        "all copied from one, a word apart": [f"{apart[0]} {word}" for word in words[:LEGISLATORS]],
    }
    for name, those in texts.items():
        _tell(name, those)


def _tell(name: str, texts: list[str]) -> None:
    aside = Aside.of([QUOTED])
    compared, reading = _timed(lambda: Compared(texts, aside))
    groups, grouping = _timed(compared.groups)
    _, one = _timed(lambda: compared.like(texts[0], but=0))
    print(f"{name}: read {reading:.0f} ms, groups {grouping:.0f} ms ({len(groups)}), one more {one:.1f} ms")


def _timed(call: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = call()
    return result, (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
