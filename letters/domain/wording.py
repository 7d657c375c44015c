"""Sentences that are translated where they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def N_(sentence: str) -> str:  # noqa: N802 -- the name that gettext's tools look for
    """Mark *sentence* (English) for the catalogues of `locales`; return it unchanged."""
    return sentence


@dataclass(frozen=True, slots=True)
class Said:
    """A marked sentence with the facts that fill it, so that it can still be translated."""

    sentence: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format(**self.facts)
