"""Reading which purposes and which wishes make sense for whom: what the interview offers, and no more."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from letters.domain.plans import Holder, Purpose, Wish
from letters.domain.wording import N_
from letters.drafting.toml_table import Table, parse

_Asked = TypeVar("_Asked", bound=StrEnum)
_Chosen = TypeVar("_Chosen", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the interview offers after each answer; the guide itself answers every combination."""

    purposes: dict[Holder, tuple[Purpose, ...]]
    wishes: dict[Holder, tuple[Wish, ...]]
    wishes_by_purpose: dict[Purpose, tuple[Wish, ...]]

    def wishes_in(self, holder: Holder, purpose: Purpose) -> tuple[Wish, ...]:
        """Give the wishes that make sense for *holder* and *purpose*, in the order of the holder's."""
        return tuple(wish for wish in self.wishes[holder] if wish in self.wishes_by_purpose[purpose])


def read_choices(text: str) -> Choices:
    """Read the file of choices; raises `BrokenTemplate` at the first fault."""
    head = Table(parse(text), text)
    head.only({"purposes", "wishes", "wishes-by-purpose"})
    return Choices(
        _by(head, "purposes", Holder, Purpose),
        _by(head, "wishes", Holder, Wish),
        _by(head, "wishes-by-purpose", Purpose, Wish),
    )


def _by(
    head: Table, key: str, asked: type[_Asked], chosen: type[_Chosen]
) -> dict[_Asked, tuple[_Chosen, ...]]:
    table = head.within(f"[{key}]", head.table(key))
    known = tuple(each.value for each in asked)
    table.only(known)
    return {each: _chosen(table, each, chosen) for each in asked}


def _chosen(table: Table, key: str, words: type[_Chosen]) -> tuple[_Chosen, ...]:
    known = tuple(each.value for each in words)
    values = table.texts(key, required=True)
    for value in values:
        if value not in known:
            sentence = N_("« {value} » is not known here; known: {known}")
            raise table.fault(sentence, key, value=value, known=", ".join(known))
    return tuple(words(value) for value in values)
