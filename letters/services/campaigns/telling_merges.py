"""A merge of books in words: what came, and what is to be known besides."""

from collections.abc import Iterator

from letters.services.campaigns.merging import MergeTold
from letters.services.language import _, n_


def merged_words(told: MergeTold) -> str:
    """Say what a book added, in one line."""
    new = n_("{count} entry added", "{count} entries added", told.new).format(count=told.new)
    there = n_("{count} was there already", "{count} were there already", told.already_there)
    line = f"{new} · {there.format(count=told.already_there)}"
    return _("« {title} »: {told}").format(title=told.title, told=line)


def merge_notes(told: MergeTold) -> Iterator[str]:
    """Say what is to be known besides of a book that was merged, a line each."""
    if told.begun:
        yield _("The campaign « {title} » was not in this file: it is now.").format(title=told.title)
    if told.namesake:
        yield _("Another campaign here has the same name: they are two, begun apart.")
    if told.left_out:
        yield n_(
            "{count} entry was erased here at somebody’s request: it does not come back.",
            "{count} entries were erased here at somebody’s request: they do not come back.",
            told.left_out,
        ).format(count=told.left_out)
    if told.overruled:
        yield n_(
            "{count} entry that was here is corrected or taken back by the book: anybody who has one can do "
            "so.",
            "{count} entries that were here are corrected or taken back by the book: anybody who has one can "
            "do so.",
            len(told.overruled),
        ).format(count=len(told.overruled))
    if told.to_come:
        yield n_(
            "{count} entry is of a day that has not come: it is left out until then.",
            "{count} entries are of a day that has not come: they are left out until then.",
            told.to_come,
        ).format(count=told.to_come)


def altered_note(told: MergeTold) -> str:
    """Say how many entries a book tells otherwise than they are here; nothing of none."""
    count = len(told.altered)
    words = n_(
        "{count} entry says otherwise in the book than here: it stays as it is here.",
        "{count} entries say otherwise in the book than here: they stay as they are here.",
        count,
    )
    return words.format(count=count) if count else ""
