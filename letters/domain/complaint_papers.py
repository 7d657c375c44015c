"""The papers that go with a complaint, in the order in which the complaint numbers them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from letters.domain.course import ANSWERS
from letters.domain.drafts import KeptLetter
from letters.domain.happenings import Event
from letters.domain.proofs import Proof
from letters.domain.requests import Kept, Request
from letters.domain.wording import N_

_REMINDERS = "reminder/"
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}\Z")


class Role(StrEnum):
    """What a paper is to the complaint, in the order of joining."""

    COMPLAINT = "complaint"
    REQUEST = "request"
    PROOF = "proof"
    ANSWER = "answer"
    REMINDER = "reminder"
    MANDATE = "mandate"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper to join: the complaint itself, a letter that left, or a file kept with the request.

    Neither *letter* nor *kept* stands for the complaint, or for a paper that is wanted and not there.
    """

    role: Role
    letter: KeptLetter | None = None
    kept: Kept | None = None

    @property
    def is_there(self) -> bool:
        """Whether it can be saved to be joined."""
        return self.role is Role.COMPLAINT or self.letter is not None or self.kept is not None

    @property
    def ending(self) -> str:
        """Give the ending of its file; none where the name it came with has no plain one."""
        if self.kept is None:
            return ".pdf"
        found = _ENDING.search(self.kept.name)
        return found.group().lower() if found else ""


def papers(
    request: Request,
    events: Sequence[Event],
    letters: Sequence[KeptLetter],
    files: Sequence[Kept],
    *,
    for_another: bool,
) -> tuple[Paper, ...]:
    """Give the papers to join, in order; what is wanted and not there stands in its place.

    An identity paper is never among them: the CNIL did not ask for one in what was read.
    """
    found = (Paper(Role.COMPLAINT), *_letters(request, letters), *_files(events, files))
    wanted = {Role.REQUEST, Role.PROOF} | ({Role.MANDATE} if for_another else set())
    lacking = wanted - {each.role for each in found}
    order = list(Role)
    return tuple(
        sorted((*found, *(Paper(role) for role in lacking)), key=lambda each: order.index(each.role))
    )


def _letters(request: Request, letters: Sequence[KeptLetter]) -> Iterator[Paper]:
    for letter in letters:
        if letter.pdf and letter.kind == request.kind:
            yield Paper(Role.REQUEST, letter=letter)
        elif letter.pdf and letter.kind.startswith(_REMINDERS):
            yield Paper(Role.REMINDER, letter=letter)


def _files(events: Sequence[Event], files: Sequence[Kept]) -> Iterator[Paper]:
    answers = {event.uid for event in events if event.kind in ANSWERS}
    for kept in files:
        if kept.proof in _IDENTITY:
            continue
        is_answer = kept.proof in {None, Proof.SCAN, Proof.OTHER} and kept.event in answers
        role = Role.ANSWER if is_answer else _ROLES.get(kept.proof or Proof.OTHER, Role.OTHER)
        yield Paper(role, kept=kept)


_IDENTITY = frozenset({Proof.IDENTITY, Proof.MASKED_IDENTITY})
_ROLES = {
    **dict.fromkeys(
        (Proof.POSTING, Proof.DELIVERY, Proof.COUNTER_SLIP, Proof.PORTAL_RECEIPT, Proof.SCREENSHOT),
        Role.PROOF,
    ),
    Proof.EMAIL: Role.PROOF,
    Proof.ANSWER: Role.ANSWER,
    Proof.MANDATE: Role.MANDATE,
}

ROLES = {
    Role.COMPLAINT: N_("The complaint itself"),
    Role.REQUEST: N_("Copy of your request"),
    Role.PROOF: N_("Proof that it was sent or received"),
    Role.ANSWER: N_("Their answer"),
    Role.REMINDER: N_("Copy of your reminder"),
    Role.MANDATE: N_("Mandate, or paper that shows your capacity"),
    Role.OTHER: N_("Other paper of the request"),
}
"""What a paper is, as a list says it, marked for translation."""
