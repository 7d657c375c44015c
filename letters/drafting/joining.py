"""A letter joined to another, as a draft of what may follow."""

from collections.abc import Iterable, Iterator

from letters.domain.kinds import Form
from letters.domain.letters import Block, Enclosure, Inline, LineBreak, Paragraph, Strong, Text
from letters.drafting.draft import Draft


def as_enclosure(draft: Draft, number: int) -> Enclosure:
    """Give the text of *draft* as enclosure *number* (from 1) of another letter.

    A letter is headed by its sender, its recipient and its subject, and says that it is a draft.
    """
    body, notes = draft.body()
    is_letter = draft.kind.form is Form.LETTER
    phrase = draft.wording.phrases["draft" if is_letter else "annex"]
    title = phrase.format(number=number, title=draft.kind.title)
    return Enclosure(title, (*(_heading(draft) if is_letter else ()), *body), notes)


def _heading(draft: Draft) -> Iterator[Block]:
    words, case = draft.wording, draft.case
    yield _block(words.phrases["from"], (case.sender.name, *case.sender.address))
    yield _block(words.phrases["to"], draft.recipient.lines)
    around = words.furniture
    subject = f"{around.subject}{around.separator} {draft.line(draft.prepared.subject)}"
    yield Paragraph((Strong((Text(subject),)),))


def _block(label: str, lines: Iterable[str]) -> Paragraph:
    content: list[Inline] = [Text(label)]
    for line in lines:
        content += (LineBreak(), Text(line))
    return Paragraph(tuple(content))
