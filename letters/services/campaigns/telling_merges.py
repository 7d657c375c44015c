"""A merge of books in words: what came, and what is to be known besides."""

from collections.abc import Iterable, Iterator

from letters.services.campaigns.merging import MergeTold
from letters.services.campaigns.telling_entries import altered_words, moved_words, shortened_list
from letters.services.campaigns.unmerging import Undoable, Undone
from letters.services.language import _, day_of_month, n_


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
    if told.renamed:
        words = _("The campaign « {before} » is now called « {after} ».")
        yield words.format(before=told.renamed, after=told.title)
    if told.overruled:
        yield n_(
            "{count} entry that was here is corrected or taken back by the book: anybody who has one can do "
            "so.",
            "{count} entries that were here are corrected or taken back by the book: anybody who has one can "
            "do so.",
            len(told.overruled),
        ).format(count=len(told.overruled))
        yield from _named(map(altered_words, told.overruled))
    if told.moved:
        yield n_(
            "{count} legislator changed hands.", "{count} legislators changed hands.", len(told.moved)
        ).format(count=len(told.moved))
        yield from _named(map(moved_words, told.moved))
    yield from left_out_notes(told)


def is_grave(told: MergeTold) -> bool:
    """Say whether something that was here no longer holds, or is called or shared otherwise."""
    return bool(told.overruled or told.moved or told.renamed)


def _named(names: Iterable[str]) -> Iterator[str]:
    return (f"– {name}" for name in shortened_list(tuple(names)))


def left_out_notes(told: MergeTold) -> Iterator[str]:
    """Say what of a book does not come in, a line each."""
    if told.left_out:
        yield n_(
            "{count} entry was erased here at somebody’s request: it does not come back.",
            "{count} entries were erased here at somebody’s request: they do not come back.",
            told.left_out,
        ).format(count=told.left_out)
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


def undoable_note(told: MergeTold) -> str:
    """Say that a merge can be undone, and what this means; nothing where nothing came."""
    if told.receipt is None:
        return ""
    return _(
        "You can take these entries out of this file again, as if the books had never been read, until "
        "something that you note rests on them. Adding the books once more brings them back."
    )


def undoing_words(last: Undoable) -> str:
    """Say what undoing the last merge would take out."""
    day = day_of_month(last.receipt.at.date())
    words = n_(
        "{count} entry came on {day}. It is taken out of this file, as if the books had never been read; "
        "adding them once more brings it back.",
        "{count} entries came on {day}. They are taken out of this file, as if the books had never been "
        "read; adding them once more brings them back.",
        last.entries,
    )
    return words.format(count=last.entries, day=day)


def undone_words(undone: Undone) -> str:
    """Say what was taken out, in one line."""
    if undone.gone:
        words = _("« {title} » is not in this file any more: it had come with these books.")
        gone = words.format(title=undone.title)
        again = _(
            "Adding them again brings back whoever was erased from it: erase these people once more then."
        )
        return f"{gone} {again}" if undone.erased else gone
    words = n_(
        "« {title} »: {count} entry taken out.", "« {title} »: {count} entries taken out.", undone.removed
    )
    return words.format(title=undone.title, count=undone.removed)
