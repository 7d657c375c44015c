"""Who may have signed already: looked up by keys, never by comparing everybody with everybody."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from letters.domain.folding import folded
from letters.domain.signatures.signatories import Likeness, Signatory, Signature

_PARTICLES = frozenset({"de", "d", "du", "des", "la", "le", "l", "et"})


@dataclass(frozen=True, slots=True)
class Like:
    """The signature that somebody's may be, and why; *uid* is None for one that is gone meanwhile."""

    uid: UUID | None
    name: str
    why: Likeness


_Met = tuple[bytes, str, str]
"""A signature as it is found again: its identifier, who it is, and their name as it is looked up.

Plain, for there may be a hundred thousand: the collector of the language passes such over.
"""

_KEY = 2


class Known:
    """The signatures of a letter as they are looked up; each look costs the same, whoever signed before.

    One e-mail and one name are one signature. One e-mail and two names may be a couple, or the mailbox of an
    association. One name (accents, hyphens, capitals, particles and the order of its words left aside) with
    the same organisation or the same function, or with nothing else to tell two people apart, may be one
    person. Without any address, the same name, organisation and function are one signature.
    """

    def __init__(self, signatures: Iterable[Signature] = ()) -> None:
        self._by_email: dict[str, _Met] = {}
        self._by_key: dict[tuple[str, str], _Met] = {}
        self._keys: dict[tuple[str, str], tuple[str, ...]] = {}
        self._last: tuple[Signatory, str, tuple[str, ...]] | None = None
        for each in signatures:
            self.add(each)

    def add(self, signature: Signature) -> None:
        """Let *signature* be found from now on."""
        told = signature.signatory
        name, keys = self._looked_up(told)
        met = signature.uid.bytes, told.name, name
        if told.email and self._by_email.setdefault(told.email, met)[_KEY] != name:
            self._by_key.setdefault((name, told.email), met)
        for key in (*keys, *_alone(keys, told)):
            self._by_key.setdefault((name, key), met)

    def like(self, told: Signatory) -> Like | None:
        """Give the signature that *told* may be, if there is one."""
        name, keys = self._looked_up(told)
        at_address = self._by_email.get(told.email)
        if told.email:
            is_same = at_address is not None and at_address[_KEY] == name
            same = at_address if is_same else self._by_key.get((name, told.email))
        else:
            same = self._by_key.get((name, _whole(keys)))
        if same:
            return _like(same, Likeness.SAME)
        if at_address:
            return _like(at_address, Likeness.EMAIL)
        for key in (*keys, _asked(keys, told)):
            if met := self._by_key.get((name, key)):
                return _like(met, Likeness.NAME)
        return None

    def _looked_up(self, told: Signatory) -> tuple[str, tuple[str, ...]]:
        """Give the name of *told* as it is looked up, and the other keys that one person's signatures share.

        Those of the last one are kept: whoever is looked up is mostly added next.
        """
        if self._last is None or self._last[0] is not told:
            self._last = told, name_key(told), self._keys_of(told.function, told.organisation)
        return self._last[1:]

    def _keys_of(self, function: str, organisation: str) -> tuple[str, ...]:
        """Fold what somebody does, and where, once: however many people do so there."""
        known = self._keys.get((function, organisation))
        if known is None:
            folds = ("function", folded(function)), ("at", folded(organisation))
            known = self._keys[function, organisation] = tuple(
                f"\n{what} {fold}" for what, fold in folds if fold
            )
        return known


def name_key(told: Signatory) -> str:
    """Give the words of a name without accents, capitals, hyphens or particles, in an order of their own."""
    words = folded(told.name).split()
    return " ".join(sorted([each for each in words if each not in _PARTICLES] or words))


def _like(met: _Met, why: Likeness) -> Like:
    uid, name, _key = met
    return Like(UUID(bytes=uid), name, why)


def _alone(keys: tuple[str, ...], told: Signatory) -> Iterator[str]:
    """Give the keys by which a name alone is found, where nothing else tells two people apart."""
    yield "\nname"
    if not keys:
        yield "\nbare"
    if not told.email:
        yield "\nunaddressed"
        yield _whole(keys)
    if not (keys or told.email):
        yield "\nbare, unaddressed"


def _asked(keys: tuple[str, ...], told: Signatory) -> str:
    """Give the key of those that *told* may be by a name alone: only where one of the two has no address."""
    if told.email:
        return "\nbare, unaddressed" if keys else "\nunaddressed"
    return "\nbare" if keys else "\nname"


def _whole(keys: tuple[str, ...]) -> str:
    return "\nwhole" + "".join(keys)
