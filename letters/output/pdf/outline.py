"""Bookmarks: one line for each part of a long file, beside its pages on the screen (ISO 32000-1, 12.3.3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from letters.output.pdf.objects import Name, Objects, Ref, Value

_TOGETHER = 50
"""Bookmarks under one heading: longer chains are hard to go through, and some readers refuse them."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line that says *title* and leads to *page*."""

    title: str
    page: Ref


def write_outline(file: Objects, bookmarks: Sequence[Bookmark]) -> Ref:
    """Add *bookmarks* (one at least) to *file*; the result is the catalogue's ``Outlines``."""
    top = file.reserve()
    groups = [bookmarks[start : start + _TOGETHER] for start in range(0, len(bookmarks), _TOGETHER)]
    if len(groups) == 1:
        held = _write_chain(file, bookmarks, top, [{} for _ in bookmarks])
    else:
        places = [file.reserve() for _ in groups]
        within = [
            _write_chain(file, group, place, [{} for _ in group])
            for group, place in zip(groups, places, strict=True)
        ]
        heads = [Bookmark(f"{group[0].title} – {group[-1].title}", group[0].page) for group in groups]
        folded = [{**held, "Count": -len(group)} for held, group in zip(within, groups, strict=True)]
        held = _write_chain(file, heads, top, folded, places)
    file.put(top, {"Type": Name("Outlines"), **held})
    return top


def _write_chain(
    file: Objects,
    bookmarks: Sequence[Bookmark],
    parent: Ref,
    more: Sequence[dict[str, Value]],
    places: Sequence[Ref] = (),
) -> dict[str, Value]:
    """Write lines one below the other, each with *more* entries, and give those of what holds them."""
    at = places or [file.reserve() for _ in bookmarks]
    for number, (bookmark, place) in enumerate(zip(bookmarks, at, strict=True)):
        destination: Value = (bookmark.page, Name("Fit"))
        entries: dict[str, Value] = {"Title": bookmark.title, "Parent": parent, "Dest": destination}
        if number:
            entries["Prev"] = at[number - 1]
        if number + 1 < len(at):
            entries["Next"] = at[number + 1]
        file.put(place, entries | more[number])
    return {"First": at[0], "Last": at[-1], "Count": len(at)}
