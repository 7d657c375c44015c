"""What the window asks while a letter is written: every call knows what day it is, so that no page has to."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from letters.domain.bodies import Recipient
from letters.domain.cases import Case
from letters.domain.drafts import Draft
from letters.domain.household import Member
from letters.domain.kinds import Kind
from letters.domain.letters import Letter
from letters.domain.request_errors import UnknownDraft
from letters.ports.clock import Clock
from letters.services.drafts import Begun, Drafts
from letters.services.interview import Interview, Sketched
from letters.services.interview_fields import STEPS, Asked, Step
from letters.services.letters import Export, Letters
from letters.services.previews import NO_LIMIT, Preview, Previews
from letters.services.requests import Followed
from letters.services.sending import Departure


class SendingDesk(Protocol):
    """Whoever keeps what left (`letters.services.sending`)."""

    def mark_sent(self, draft: Draft, letter: Letter, case: Case, departure: Departure) -> Followed:
        """Keep *letter* as it left; give the request it belongs to."""


@dataclass(frozen=True, slots=True)
class Beginnings:
    """What can be written, and what was begun."""

    kinds: tuple[Kind, ...]
    begun: tuple[Begun, ...]


@dataclass(frozen=True, slots=True)
class FixedRecipient:
    """The body to which a kind of letter always goes, and where and when its address was read."""

    recipient: Recipient
    source: str
    verified_on: date


@dataclass(frozen=True, slots=True)
class Opened:
    """A letter to go on with, and what may be chosen in it.

    *known* are bodies already written to, *fixed* the one that the letter names itself.
    """

    interview: Interview
    kind: Kind
    sketch: Sketched
    fields: dict[Step, tuple[Asked, ...]]
    members: tuple[Member, ...]
    known: tuple[Recipient, ...] = ()
    fixed: FixedRecipient | None = None


@dataclass(frozen=True, slots=True)
class Writing:
    """Everything a person does from the choice of a letter to its departure."""

    drafts: Drafts
    desk: SendingDesk
    clock: Clock

    def beginnings(self) -> Beginnings:
        """Give every kind of letter, and the drafts, the last saved first."""
        return Beginnings(self.letters.kinds(), self.drafts.all())

    def begin(self, slug: str) -> Opened:
        """Begin a letter, about the one person of the household if there is only one; nothing is kept yet."""
        members = self.drafts.members()
        member = members[0] if len(members) == 1 else None
        return self._opened(self.drafts.interview(self.drafts.begin(slug, member)))

    def reopen(self, draft: Draft | UUID) -> Opened:
        """Go on with a draft as it was last kept; one that never was is taken as it is.

        Raises `UnknownDraft` for an identifier that is not kept.
        """
        uid = draft if isinstance(draft, UUID) else draft.uid
        try:
            return self._opened(self.drafts.interview(self.drafts.draft(uid)))
        except UnknownDraft:
            if isinstance(draft, UUID):
                raise
            return self._opened(self.drafts.interview(draft))

    def about(self, interview: Interview, member: Member | None) -> Interview:
        """Give the interview written about *member* of the household, or about somebody still to be typed."""
        draft = interview.draft
        chosen = self.drafts.about(draft, member) if member else self.drafts.about_somebody_else(draft)
        return self.drafts.interview(chosen)

    def settled(self, interview: Interview) -> Interview:
        """Keep who writes, and for whom, in the household; give the interview about that member."""
        return self.drafts.interview(self.drafts.settled(interview.draft))

    def preview(self, interview: Interview, *, limit: int | None = None) -> Preview:
        """Show the letter as it stands; *limit* is what the person's web form takes."""
        return Previews(self.letters).preview(interview, self.today(), limit=limit)

    def sketch(self, interview: Interview) -> Sketched:
        """Give the letter as it stands, and what is missing."""
        return interview.sketch(self.today())

    def rewritten(self, interview: Interview, index: int, text: str) -> Interview:
        """Give the interview with a block of the letter rewritten; raises an `UnusableText`."""
        return interview.edited(index, text, self.today())

    def export(self, interview: Interview, ending: str) -> Export:
        """Give the finished letter as a file (pdf, txt, eml); raises what is wrong with it."""
        return interview.export(ending, self.today())

    def text(self, interview: Interview) -> str:
        """Give the finished letter as a text; raises what is wrong with it."""
        return self.letters.outputs.text(interview.finished(self.today()))

    def form_text(self, interview: Interview, limit: int | None) -> str:
        """Give the finished letter for a form of *limit* characters, whole without one.

        Raises what is wrong with it, and `DoesNotFitForm`.
        """
        letter = interview.finished(self.today())
        return self.letters.form(letter, limit or NO_LIMIT).content.decode()

    def mark_sent(self, interview: Interview, departure: Departure) -> Followed:
        """Keep the letter as it left, with who wrote it; raises what `SendingDesk.mark_sent` does."""
        today = self.today()
        letter, case = interview.finished(today), interview.case(today)
        draft = interview.draft if interview.draft.request else self.drafts.settled(interview.draft)
        return self.desk.mark_sent(draft, letter, case, departure)

    def _opened(self, interview: Interview) -> Opened:
        kind = interview.kind
        fields = {step: interview.fields(step, self.today()) for step in STEPS}
        known = self.drafts.known_recipients(kind)
        fixed = self._fixed_recipient(kind)
        return Opened(interview, kind, self.sketch(interview), fields, self.drafts.members(), known, fixed)

    def _fixed_recipient(self, kind: Kind) -> FixedRecipient | None:
        if not kind.recipient:
            return None
        record = self.letters.directory.record(kind.recipient)
        return FixedRecipient(record.recipient, record.source, record.verified_on)

    def today(self) -> date:
        """Give the day it is."""
        return self.clock.today()

    @property
    def letters(self) -> Letters:
        """The letters that can be written."""
        return self.drafts.letters
