"""Requests opened from a file of answers: their letter waits as a draft, and is kept once it left."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import uuid4

from letters.domain.bodies import Recipient
from letters.domain.drafts import Draft
from letters.domain.requests import Request
from letters.drafting.toml_table import parse
from letters.ports.records import DraftRecords
from letters.services.following import recipient_section
from letters.services.interview import Interview
from letters.services.interview_fields import LETTER
from letters.services.letters import Letters
from letters.services.requests import Followed
from letters.services.sending import Departure, Sending

_ABOVE = ("date", "acting_for")


@dataclass(frozen=True, slots=True)
class OpenedLetters:
    """The letters of requests that are to be sent, written from files of answers."""

    letters: Letters
    drafts: DraftRecords

    def keep(self, request: Request, answers: str, recipient: Recipient | None = None) -> None:
        """Keep the letter that *answers* (TOML, read without fault before) gives, as a draft of *request*.

        *recipient* stands for the one that the file names.
        """
        told = parse(answers)
        sections = {name: each for name, each in told.items() if isinstance(each, Mapping)}
        above: dict[str, object] = {name: told[name] for name in _ABOVE if name in told}
        if told.get("acting_for"):
            above["for_another"] = True
        sections[LETTER] = above
        if recipient is not None:
            sections["recipient"] = recipient_section(recipient)
        self.drafts.save_draft(
            Draft(uuid4(), request.kind, "fr", sections, member=request.member, request=request.uid)
        )

    def waiting(self, request: Request) -> Draft | None:
        """Give the letter that opened *request* and did not leave yet."""
        drafts = (draft for draft in self.drafts.drafts() if draft.request == request.uid)
        return next((draft for draft in drafts if draft.kind == request.kind), None)

    def sent(self, draft: Draft, departure: Departure, sending: Sending) -> Followed:
        """Tell that the letter of *draft* left, and keep it as its answers give it on that day.

        Raises what `Interview.finished` and `Sending.mark_sent` do.
        """
        interview = Interview(self.letters, draft)
        letter, case = interview.finished(departure.on), interview.case(departure.on)
        return sending.mark_sent(draft, letter, case, departure)
