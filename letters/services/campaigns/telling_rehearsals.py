"""What books would do, in words: the same in the window, before they are added, and on the command line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from letters.domain.listed import Ref
from letters.services.campaigns.book_seen import BookSeen
from letters.services.campaigns.merging import Disputed, MergeTold
from letters.services.campaigns.rehearsals_of_merges import Rehearsal
from letters.services.campaigns.telling_books import disputed_words, look_words, new_words
from letters.services.campaigns.telling_entries import altered_words, moved_words, shortened_list
from letters.services.campaigns.telling_merges import left_out_notes
from letters.services.language import _, n_


@dataclass(frozen=True, slots=True)
class Foretold:
    """One thing that a book would do: *words*, and whom or what it is done to, by name.

    *grave* where something that is here would no longer hold.
    """

    words: str
    names: tuple[str, ...] = ()
    grave: bool = False


def book_words(seen: BookSeen, new: int) -> Iterator[str]:
    """Say what a book holds, a line each, how many *new* entries come, and what to be careful of in it."""
    yield from tuple(look_words(seen))[:-1]
    if seen.known and not seen.new:
        yield _("All of it is here already: nothing would change.")
    else:
        yield new_words(new)
    if seen.opinions:
        yield _("It says where legislators stand: opinions, which the law protects (GDPR, article 9).")


def together_words(rehearsal: Rehearsal) -> str:
    """Say what the books that can be read add in all, in one line."""
    new = rehearsal.new
    if not new:
        return _("Nothing would be added.")
    if rehearsal.refused:
        return n_(
            "{count} entry would be added. Books that cannot be added stay out of it.",
            "{count} entries would be added. Books that cannot be added stay out of it.",
            new,
        ).format(count=new)
    return n_("{count} entry would be added.", "{count} entries would be added.", new).format(count=new)


def together(rehearsal: Rehearsal) -> tuple[Foretold, ...]:
    """Say what only several books together would do, and none of them by itself."""
    alone = {_key(each) for book in rehearsal.books for each in book.would.conflicts}
    moved = {each for book in rehearsal.books for each in book.would.moved}
    odd = {entry.uid for book in rehearsal.books for entry in book.would.altered}
    told = (
        MergeTold(
            each.campaign,
            each.title,
            each.new,
            each.already_there,
            tuple(one for one in each.conflicts if _key(one) not in alone),
            tuple(one for one in each.altered if one.uid not in odd),
            moved=tuple(one for one in each.moved if one not in moved),
        )
        for each in rehearsal.together
    )
    return tuple(one for each in told for one in foretold(each))


def _key(each: Disputed) -> tuple[Ref, tuple[str, ...]]:
    return each.ref, each.volunteers


def foretold(would: MergeTold) -> Iterator[Foretold]:
    """Say what a merge would do to what is here, the gravest first."""
    yield from _overruling(would)
    if would.conflicts:
        words = n_(
            "{count} legislator would be with several volunteers; you decide who keeps each:",
            "{count} legislators would be with several volunteers; you decide who keeps each:",
            len(would.conflicts),
        )
        yield _listed(words, map(disputed_words, would.conflicts))
    if would.altered:
        words = n_(
            "{count} entry says otherwise in the book than here; it would stay as it is here:",
            "{count} entries say otherwise in the book than here; they would stay as they are here:",
            len(would.altered),
        )
        yield _listed(words, map(altered_words, would.altered))
    if would.namesake:
        yield Foretold(_("Another campaign here has the same name: they are two, begun apart."))
    yield from map(Foretold, left_out_notes(would))


def _overruling(would: MergeTold) -> Iterator[Foretold]:
    if would.renamed:
        words = _("The campaign « {before} » would be called « {after} ».")
        yield Foretold(words.format(before=would.renamed, after=would.title), grave=True)
    if would.overruled:
        words = n_(
            "{count} entry that is here would be corrected or taken back:",
            "{count} entries that are here would be corrected or taken back:",
            len(would.overruled),
        )
        yield _listed(words, map(altered_words, would.overruled), grave=True)
    if would.moved:
        count = len(would.moved)
        words = n_("{count} legislator would change hands:", "{count} legislators would change hands:", count)
        yield _listed(words, map(moved_words, would.moved), grave=True)


def _listed(words: str, names: Iterable[str], *, grave: bool = False) -> Foretold:
    those = tuple(names)
    return Foretold(words.format(count=len(those)), those, grave)


def foretold_lines(would: MergeTold) -> Iterator[str]:
    """Say the same line by line, long lists cut short."""
    for each in foretold(would):
        yield each.words
        yield from (f"- {name}" for name in shortened_list(each.names))
