"""The paragraphs of a whole team, weighed one by one or at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.likeness import Compared, Likeness
from letters.domain.campaigns.runs import LEAST_WORDS, Aside, own_words
from letters.domain.listed import Ref
from letters.domain.wording import N_, Said
from letters.services.campaigns.readiness import Like, Readiness, missing, percent

_SHORT: Final = N_(
    "The paragraph for {name} needs {least} words of your own at least, not counting those of the campaign "
    "({count} so far): say what you lived, where and when."
)
_SHORT_OF_THEIRS: Final = N_(
    "The paragraph of {volunteer} for {name} needs {least} words of their own at least, not counting those "
    "of the campaign ({count} so far)."
)
_OWN: Final = N_(
    "It repeats {share} of what you wrote for {other}: give {name} a reason that is for them alone."
)
_TEAM: Final = N_("It repeats {share} of what {volunteer} wrote for {other}: say it in your own words.")
_REPEATED: Final = N_(
    "It repeats {share} of what {volunteer} wrote for {other}: {name} needs a reason that is for them alone."
)
_SOMEBODY: Final = N_("somebody of the team")

Key = tuple[Ref, UUID]
"""For whom a paragraph is, and whose it is."""


@dataclass(slots=True)
class Team:
    """The paragraphs of a campaign in one state, read once, told to the volunteer *me*, or to nobody known.

    To whoever wrote a paragraph it is said « you »; to anybody else, the name of who wrote it.
    """

    campaign: Campaign
    aside: Aside
    keys: tuple[Key, ...]
    compared: Compared
    me: UUID | None = None
    _overview: dict[Key, Readiness] | None = None

    def like(self, likeness: Likeness) -> Like:
        """Say whose paragraph the `second` of *likeness* is."""
        return Like(*self.keys[likeness.second], likeness.share)

    def weigh(self, key: Key, text: str) -> Readiness:
        """Weigh *text* as the paragraph of *key*, which is the only one that it is not compared with."""
        but = self.keys.index(key) if key in self.keys else -1
        return self._readiness(key, text, tuple(map(self.like, self.compared.like(text, but=but))))

    def unwritten(self, key: Key) -> Readiness:
        """Say that there is no paragraph of *key* yet."""
        theirs = "" if key[1] == self.me else self._named(key[1])
        return Readiness(ready=False, why=(missing(self._name(key[0]), theirs),))

    def overview(self) -> dict[Key, Readiness]:
        """Weigh every paragraph at once; of those that one is like, only the nearest is told."""
        if self._overview is None:
            near = {each.first: each for group in self.compared.groups() for each in group.nearest}
            texts = self.campaign.paragraphs
            self._overview = {
                key: self._readiness(key, texts[key].text, (self.like(near[at]),) if at in near else ())
                for at, key in enumerate(self.keys)
            }
        return self._overview

    def _readiness(self, key: Key, text: str, like: tuple[Like, ...]) -> Readiness:
        why = (*self._too_short(key, text), *(self._repeated(key, each) for each in like[:1]))
        return Readiness(not why, why, like)

    def _too_short(self, key: Key, text: str) -> Iterator[Said]:
        count = own_words(text, self.aside)
        if count < LEAST_WORDS:
            facts = {"name": self._name(key[0]), "count": count, "least": LEAST_WORDS}
            if key[1] == self.me:
                yield Said(_SHORT, facts)
            else:
                yield Said(_SHORT_OF_THEIRS, {**facts, "volunteer": self._named(key[1])})

    def _repeated(self, key: Key, like: Like) -> Said:
        ref, volunteer = key
        facts = {"share": percent(like.share), "other": self._name(like.ref)}
        if volunteer == self.me == like.volunteer:
            return Said(_OWN, {**facts, "name": self._name(ref)})
        facts = {**facts, "volunteer": self._named(like.volunteer)}
        if volunteer == self.me:
            return Said(_TEAM, facts)
        return Said(_REPEATED, {**facts, "name": self._name(ref)})

    def _named(self, volunteer: UUID) -> str:
        known = self.campaign.volunteers.get(volunteer)
        return known.name if known and known.name else _SOMEBODY

    def _name(self, ref: Ref) -> str:
        targets = self.campaign.targets
        return targets[ref].name if ref in targets else ref.key
