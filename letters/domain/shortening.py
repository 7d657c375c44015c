"""Saying less in a letter without losing anything that it must say."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from letters.domain.elements import carries, missing_elements, said_in
from letters.domain.letters import (
    Block,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Items,
    Letter,
    LineBreak,
    Link,
    Note,
    NoteCall,
    Paragraph,
    Strong,
    Text,
    raised,
    text_of,
)
from letters.domain.notes import calls, in_order_of_call
from letters.domain.reading import announces, block_words, words


@dataclass(frozen=True, slots=True)
class Shorter:
    """A letter that says less, and the texts that it leaves out: blocks, then notes, in their order."""

    letter: Letter
    left_out: tuple[str, ...] = ()


def shorter_versions(letter: Letter) -> Iterator[Shorter]:
    """Give *letter*, then versions that say less and less, down to what must be said.

    The arguments that the person chose to add go first, all at once, with what announces them; then the
    notes, with their calls; then one block after the other, from the last to the first. A version that
    lacks something says so before its last block (`Furniture.left_out`).
    Never left out: the first block (the greeting), the last (the closing), a block that carries an element,
    a note that alone carries one and the blocks that call it, and what a colon binds to one of these.
    A heading goes at the latest with the last of what stood under it.
    The last version is the short text of the letter, where it has one that says all it must.
    """
    yield Shorter(letter)
    kept = set(range(len(letter.body))) - _reasons(letter)
    yield _version(letter, letter, kept)
    bare = _with_few_notes(letter)
    needed = _needed(bare)
    yield _version(letter, bare, kept)
    for bound in reversed(_bound(bare.body)):
        if needed.isdisjoint(bound):
            kept.difference_update(bound)
            if not _heads_nothing(letter.body, kept, needed):
                yield _version(letter, bare, kept)
    yield from _in_few_sentences(letter)


def _in_few_sentences(letter: Letter) -> Iterator[Shorter]:
    if not letter.short:
        return
    left_out = (*map(block_words, letter.body[1:-1]), *map(_note_words, letter.notes))
    joined = Paragraph((Text(letter.furniture.left_out),))
    brief = replace(letter, body=(letter.body[0], *letter.short, joined, letter.body[-1]), notes=())
    if not missing_elements(brief):
        yield Shorter(brief, left_out)


def _reasons(letter: Letter) -> frozenset[int]:
    """The places of the arguments, and of what a colon binds to them, where nothing there must be said."""
    needed = _needed(letter)
    bound = (places for places in _bound(letter.body) if needed.isdisjoint(places))
    return frozenset(
        place for places in bound if any(_is_reason(letter.body[each]) for each in places) for place in places
    )


def _is_reason(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.reason


def _with_few_notes(letter: Letter) -> Letter:
    """The letter with those notes only that alone carry an element; numbers stay."""
    texts = list(map(said_in, letter.body))
    alone = [element for element in letter.elements if not any(carries(text, element) for text in texts)]
    notes = tuple(
        note for note in letter.notes if any(carries(text_of(note.content), each) for each in alone)
    )
    numbers = frozenset(note.number for note in notes)
    return replace(letter, body=tuple(_calling(block, numbers) for block in letter.body), notes=notes)


def _needed(letter: Letter) -> frozenset[int]:
    """The places of the blocks that stay."""
    ends = {0, len(letter.body) - 1}
    return frozenset(
        place
        for bound in _bound(letter.body)
        if not ends.isdisjoint(bound) or any(_says_something(letter.body[each], letter) for each in bound)
        for place in bound
    )


def _says_something(block: Block, letter: Letter) -> bool:
    text = said_in(block)
    return any(calls((block,))) or any(carries(text, element) for element in letter.elements)


def _bound(body: tuple[Block, ...]) -> list[list[int]]:
    """The places of the blocks, those that a colon binds together."""
    groups: list[list[int]] = []
    for place in range(len(body)):
        if place > 1 and announces(body[place - 1]):
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _heads_nothing(body: tuple[Block, ...], kept: Container[int], needed: Container[int]) -> bool:
    """Say whether a heading that may go stands before another one or before the last block."""
    places = [place for place in range(len(body)) if place in kept]
    return any(
        isinstance(body[place], Heading)
        and place not in needed
        and (isinstance(body[after], Heading) or after == places[-1])
        for place, after in pairwise(places)
    )


def _version(whole: Letter, bare: Letter, kept: Container[int]) -> Shorter:
    called = set(calls(block for place, block in enumerate(bare.body) if place in kept))
    left_out = (
        *(block_words(block) for place, block in enumerate(whole.body) if place not in kept),
        *(_note_words(note) for note in whole.notes if note.number not in called),
    )
    if not left_out:
        return Shorter(whole)
    body = [block for place, block in enumerate(bare.body) if place in kept]
    body[-1:-1] = [Paragraph((Text(whole.furniture.left_out),))]
    blocks, notes = in_order_of_call(tuple(body), bare.notes)
    return Shorter(replace(whole, body=blocks, notes=notes), left_out)


def _note_words(note: Note) -> str:
    return f"{raised(note.number)} {words(note.content)}"


def _calling(block: Block, notes: Container[int]) -> Block:
    if isinstance(block, Items):
        return replace(block, items=tuple(_only(item, notes) for item in block.items))
    return replace(block, content=_only(block.content, notes))


def _only(content: Inlines, notes: Container[int]) -> Inlines:
    """Give *content* without the calls of other notes than *notes*."""
    return tuple(inline for old in content for inline in _kept(old, notes))


def _kept(inline: Inline, notes: Container[int]) -> Inlines:
    match inline:
        case NoteCall(number):
            return (inline,) if number in notes else ()
        case Emphasis(inner) | Strong(inner) | Link(inner):
            return (replace(inline, content=_only(inner, notes)),)
        case Text() | LineBreak():
            return (inline,)
