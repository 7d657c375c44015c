"""The words of a letter, for a reader who gets characters and nothing else."""

from collections.abc import Callable

from letters.domain.letters import (
    Block,
    Emphasis,
    Inline,
    Inlines,
    Items,
    LineBreak,
    Link,
    NoteCall,
    Paragraph,
    Strong,
    Text,
    raised,
    text_of,
)

Calling = Callable[[int], str]


def contents(block: Block) -> tuple[Inlines, ...]:
    """The texts of *block*: each of its items, or its only one."""
    return block.items if isinstance(block, Items) else (block.content,)


def block_words(block: Block, call: Calling = raised) -> str:
    """What *block* says, as `words` says it, an item a line behind its number or a dash."""
    if not isinstance(block, Items):
        return words(block.content, call)
    return "\n".join(
        _item(f"{number}. " if block.numbered else "– ", words(item, call))
        for number, item in enumerate(block.items, 1)
    )


def announces(block: Block) -> bool:
    """Say whether a colon ends a paragraph, whatever note is called behind it: what follows belongs to it."""
    return isinstance(block, Paragraph) and words(block.content, call=lambda _: "").rstrip().endswith(":")


def words(content: Inlines, call: Calling = raised) -> str:
    """What *content* says, broken lines kept, notes called by *call*.

    A link gives its words, then its address in parentheses unless the words are that address.
    """
    return "".join(_said(inline, call) for inline in content)


def _item(mark: str, text: str) -> str:
    return mark + text.replace("\n", "\n" + " " * len(mark))


def _said(inline: Inline, call: Calling) -> str:
    match inline:
        case Text(content):
            return content
        case NoteCall(number):
            return call(number)
        case LineBreak():
            return "\n"
        case Emphasis(content) | Strong(content):
            return words(content, call)
        case Link(content, target):
            return words(content, call) + _address(target, unless=text_of(content))


def _address(target: str, *, unless: str) -> str:
    shown = target.removeprefix("mailto:")
    known = {target, shown, shown.removeprefix("https://"), shown.removeprefix("https://").rstrip("/")}
    return "" if unless in known else f" ({shown})"
