"""The names a letter may use: those every letter has, and those its head asks for."""

from collections.abc import Iterable
from typing import Final

from letters.domain.kinds import Answering, Question
from letters.drafting.grammar import Names

DATES: Final = frozenset({"today", "sent_on", "received_on", "extended_on", "due_on"})
LISTS: Final = frozenset({"sender_address", "arguments"})
FLAGS: Final = frozenset({"feminine", "masculine", "joined"})
TEXTS: Final = frozenset({
    "sender_name", "recipient_name", "recipient_kind", "greeting", "closing", "closing_together", "reference",
    "proof", "channel", "leaves_by", "acting_for",
})  # fmt: skip
GIVEN: Final = DATES | LISTS | FLAGS | TEXTS
"""What a letter may use without asking."""

_NATURES: Final = {Answering.DATE: "dates", Answering.LIST: "lists", Answering.YES_NO: "flags"}


def names_of(questions: Iterable[Question]) -> Names:
    """Give every name that a letter asking *questions* may use."""
    natures: dict[str, set[str]] = {"dates": set(DATES), "lists": set(LISTS), "flags": set(FLAGS), "": set()}
    for question in questions:
        natures[_NATURES.get(question.answering, "")].add(question.name)
    known = TEXTS.union(*natures.values())
    return Names(known, frozenset(natures["dates"]), frozenset(natures["lists"]), frozenset(natures["flags"]))
