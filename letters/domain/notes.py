"""Numbering the notes of a letter in the order in which they are called."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from letters.domain.letters import (
    Block,
    Emphasis,
    Inline,
    Inlines,
    Items,
    LineBreak,
    Link,
    Note,
    NoteCall,
    Strong,
    Text,
)

Renumbering = Callable[[int], int]


def calls(blocks: Iterable[Block]) -> Iterator[int]:
    """Give the number of each note called in *blocks*, in order, as often as it is called."""
    for block in blocks:
        for content in block.items if isinstance(block, Items) else (block.content,):
            yield from _calls(content)


def _calls(content: Inlines) -> Iterator[int]:
    for inline in content:
        match inline:
            case NoteCall(number):
                yield number
            case Emphasis(inner) | Strong(inner) | Link(inner):
                yield from _calls(inner)
            case Text() | LineBreak():
                pass


def in_order_of_call(
    blocks: tuple[Block, ...], notes: tuple[Note, ...]
) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """Number the notes from 1 in the order of their calls and leave out those that nothing calls.

    A call without its note is left as it is: `letters.drafting` refuses such a letter.
    """
    new = {old: place for place, old in enumerate(dict.fromkeys(calls(blocks)), 1)}
    kept = sorted((note for note in notes if note.number in new), key=lambda note: new[note.number])
    numbered = tuple(replace(note, number=new[note.number]) for note in kept)
    return renumbered(blocks, lambda old: new.get(old, old)), numbered


def renumbered(blocks: tuple[Block, ...], number: Renumbering) -> tuple[Block, ...]:
    """Give *blocks* with each call of a note renumbered."""
    return tuple(_block(block, number) for block in blocks)


def _block(block: Block, number: Renumbering) -> Block:
    if isinstance(block, Items):
        return replace(block, items=tuple(_inlines(item, number) for item in block.items))
    return replace(block, content=_inlines(block.content, number))


def _inlines(content: Inlines, number: Renumbering) -> Inlines:
    return tuple(_inline(inline, number) for inline in content)


def _inline(inline: Inline, number: Renumbering) -> Inline:
    match inline:
        case NoteCall(old):
            return NoteCall(number(old))
        case Emphasis(inner) | Strong(inner) | Link(inner):
            return replace(inline, content=_inlines(inner, number))
        case Text() | LineBreak():
            return inline
