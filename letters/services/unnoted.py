"""What a person said of an answer and did not note yet: kept like a letter being written, then given back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from letters.domain.drafts import Draft
from letters.domain.replies import ReplyKind
from letters.domain.request_errors import UnknownDraft
from letters.ports.clock import Clock
from letters.ports.records import DraftRecords

UNNOTED: Final = "an answer to be noted"
"""The kind of its draft: no letter can be called so."""

_SECTION: Final = "reply"


@dataclass(frozen=True, slots=True)
class Unnoted:
    """What was said so far of an answer to *request*: text, what is ticked, day, the *path* of a file."""

    request: UUID
    text: str = ""
    kinds: tuple[ReplyKind, ...] = ()
    on: date | None = None
    path: str = ""

    @property
    def is_begun(self) -> bool:
        """Whether anything would be lost: a day alone says nothing."""
        return bool(self.text.strip() or self.kinds or self.path)


@dataclass(frozen=True, slots=True)
class UnnotedAnswers:
    """The answers of one encrypted file that were begun, one a request; they go with their request."""

    records: DraftRecords
    clock: Clock

    def begun(self, request: UUID) -> Unnoted | None:
        """Give what was said of an answer to *request*, or None."""
        try:
            draft = self.records.draft(_uid(request))
        except UnknownDraft:
            return None
        said = draft.sections.get(_SECTION, {})
        on = said.get("on")
        return Unnoted(
            request,
            str(said.get("text", "")),
            tuple(_known(said.get("kinds"))),
            on if isinstance(on, date) else None,
            str(said.get("path", "")),
        )

    def keep(self, unnoted: Unnoted) -> None:
        """Keep what was said, in the place of what was before; raises `UnknownRequest`."""
        if not unnoted.is_begun:
            self.drop(unnoted.request)
            return
        said: dict[str, object] = {"text": unnoted.text, "kinds": list(unnoted.kinds), "path": unnoted.path}
        if unnoted.on is not None:
            said["on"] = unnoted.on
        uid, now = _uid(unnoted.request), self.clock.now()
        sections = {_SECTION: said}
        self.records.save_draft(Draft(uid, UNNOTED, sections=sections, request=unnoted.request, saved_at=now))

    def drop(self, request: UUID) -> None:
        """Keep nothing more of an answer to *request*: it was noted, or given up."""
        self.records.discard_draft(_uid(request))


def _uid(request: UUID) -> UUID:
    return uuid5(request, UNNOTED)


def _known(kinds: object) -> Iterator[ReplyKind]:
    """Give the kinds that this version knows."""
    listed = kinds if isinstance(kinds, list) else []
    yield from (ReplyKind(each) for each in listed if each in set(ReplyKind))
