"""Taking the step advised for a request: the letter that takes it is begun, or the request is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from gui.work import Work
from letters.domain.drafts import Draft
from letters.domain.household import Member
from letters.services.household import Household
from letters.services.requests import Followed, Requests


class Following(Protocol):
    """Whoever begins the letters that follow a request up (`letters.services.following`)."""

    def draft(
        self, followed: Followed, slug: str, member: Member, today: date, writer: Member | None = None
    ) -> Draft:
        """Begin the letter *slug* with everything that the request already tells."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Begins the reminder or the complaint of a request, off the window's thread."""

    requests: Requests
    household: Household
    following: Following
    work: Work

    def begin(self, uid: UUID, slug: str, then: Callable[[Draft], object]) -> None:
        """Begin the letter *slug* about the request *uid*, and give its draft to *then*."""
        self.work.do(lambda: self._draft(uid, slug), then=then, key="follow-up")

    def _draft(self, uid: UUID, slug: str) -> Draft:
        followed = self.requests.followed(uid)
        member = self.household.member(followed.request.member)
        by = member.represented_by
        writer = self.household.member(by) if by is not None else None
        return self.following.draft(followed, slug, member, followed.day, writer)
