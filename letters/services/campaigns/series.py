"""The letters of a campaign as a series: those that can be written now, and why the others cannot."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from letters.domain.bodies import Recipient
from letters.domain.campaign_errors import LetterNotReady
from letters.domain.campaigns.facts import Target
from letters.domain.cases import Case
from letters.domain.errors import PlaidoyerError
from letters.domain.folding import folded
from letters.domain.kinds import Kind
from letters.domain.letters import Letter
from letters.domain.listed import Ref
from letters.domain.wording import Said
from letters.services.series import Unwritable, Wanted

Why = Said | PlaidoyerError
"""What keeps a letter from being written, to be shown."""


@dataclass(frozen=True, slots=True)
class Written:
    """What one letter is written from: the *kind* and the *case*, for a legislator, by a volunteer."""

    ref: Ref
    volunteer: UUID
    target: Target
    kind: Kind
    case: Case

    @property
    def recipient(self) -> Recipient:
        """To whom it goes."""
        return self.case.recipient or Recipient(self.target.name, ())


@dataclass(frozen=True, slots=True)
class Unready:
    """A legislator whose letter is not ready, and *why*; *volunteer* is None where nobody has them."""

    ref: Ref
    volunteer: UUID | None
    target: Target
    why: Why

    @property
    def fault(self) -> PlaidoyerError:
        """Why, as an error that names the legislator."""
        return LetterNotReady(name=self.target.name, why=self.why)


@dataclass(frozen=True, slots=True)
class Series:
    """The letters that can be written now, and those that cannot yet, by the names of the legislators."""

    ready: tuple[Written, ...]
    unready: tuple[Unready, ...]

    def held_back(self, why: type[PlaidoyerError]) -> dict[str, int]:
        """Count the letters that a fault of that class keeps from being written, by the name it gives."""
        names = (str(each.why.facts.get("name", "")) for each in self.unready if isinstance(each.why, why))
        return dict(sorted(Counter(names).items(), key=lambda each: folded(each[0])))

    def wanted(self, composed: Callable[[Written], Letter]) -> list[Wanted | Unwritable]:
        """Give the letters, each written by *composed* when its turn comes, then those that are not ready."""
        ready = [
            Wanted(
                row,
                each.recipient,
                partial(composed, each),
                filed_as=each.target.name,
                department=each.target.department,
            )
            for row, each in enumerate(self.ready, 1)
        ]
        late = enumerate(self.unready, len(ready) + 1)
        return [*ready, *(Unwritable(row, each.fault, each.target.name) for row, each in late)]
