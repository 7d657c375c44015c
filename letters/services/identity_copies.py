"""A masked copy of an identity paper: opened for this alone, made for one body, joined to the request."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from letters.domain.proofs import Proof
from letters.ports.masking import CopyForm, Mask, MaskingTool, OpenedPaper
from letters.services.language import _, shown
from letters.services.requests import File, Followed, Requests


@dataclass(frozen=True, slots=True)
class MaskedCopy:
    """A copy as it will be sent."""

    name: str
    content: bytes
    form: CopyForm


@dataclass(frozen=True, slots=True)
class IdentityCopies:
    """Makes masked copies; the paper itself is kept nowhere."""

    requests: Requests
    tool: MaskingTool

    def words(self, followed: Followed) -> str:
        """Give what stands across the copy: for whom, when, for which request."""
        return _("Copy for {body}, {day}, request {number}").format(
            body=followed.request.recipient.name,
            day=shown(followed.day),
            number=str(followed.request.uid)[:8],
        )

    def opened(self, content: bytes) -> OpenedPaper:
        """Open the paper that the person chose; raises `PaperUnreadable`."""
        return self.tool.opened(content)

    def made(self, paper: OpenedPaper, masks: Sequence[Mask], words: str, form: CopyForm) -> MaskedCopy:
        """Make the copy: what is masked is gone from it, not covered."""
        content = self.tool.masked(paper, masks, " ".join(words.split()), form)
        return MaskedCopy(_("masked-identity-paper.{ending}").format(ending=form.value), content, form)

    def keep(self, request: UUID, copy: MaskedCopy) -> Followed:
        """Join *copy* to the request; it will be offered to be erased once that is closed."""
        return self.requests.join(request, [File(copy.name, copy.content, proof=Proof.MASKED_IDENTITY)])
