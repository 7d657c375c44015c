"""The words of a letter that its reader gets, with the line of the file where each stands."""

from collections.abc import Iterator

from letters.domain.kinds import Kind


def lines_written(kind: Kind) -> Iterator[tuple[int, str]]:
    """Give what is printed: the lines of the body, each with its line in the file, then those of the head.

    What stands in the head is said to stand on line 1.
    """
    yield from enumerate(kind.body.split("\n"), kind.body_line)
    yield from ((1, text) for text in (kind.subject, *kind.short.split("\n"), *kind.enclosures) if text)


def all_written(kind: Kind) -> str:
    """Give what is printed as one text."""
    return "\n".join(line for _, line in lines_written(kind))
