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


class Known:
    """The signatures of a letter as they are looked up; each look costs the same, whoever signed before.

    One e-mail and one name are one signature. One e-mail and two names may be a couple, or the mailbox of an
    association. One name (accents, hyphens, capitals, particles and the order of its words left aside) with
    the same organisation or the same function, or with nothing else to tell two people apart, may be one
    person. Without any address, the same name, organisation and function are one signature.
    """

    def __init__(self, signatures: Iterable[Signature] = ()) -> None:
        self._by_key: dict[str, Signature] = {}
        self._folded: dict[str, str] = {}
        self._last: tuple[Signatory, str, tuple[str, ...]] | None = None
        for each in signatures:
            self.add(each)

    def add(self, signature: Signature) -> None:
        """Let *signature* be found from now on."""
        told = signature.signatory
        name, keys = self._looked_up(told)
        if told.email:
            self._by_key.setdefault(told.email, signature)
            self._by_key.setdefault(told.email + name, signature)
        for key in (*keys, *_alone(keys, told)):
            self._by_key.setdefault(name + key, signature)

    def like(self, told: Signatory) -> Like | None:
        """Give the signature that *told* may be, if there is one."""
        name, keys = self._looked_up(told)
        same = self._by_key.get(told.email + name if told.email else name + _whole(keys))
        if same:
            return _like(same, Likeness.SAME)
        if told.email in self._by_key:
            return _like(self._by_key[told.email], Likeness.EMAIL)
        for key in (*keys, _asked(keys, told)):
            if name + key in self._by_key:
                return _like(self._by_key[name + key], Likeness.NAME)
        return None

    def _looked_up(self, told: Signatory) -> tuple[str, tuple[str, ...]]:
        """Give the name of *told* as it is looked up, and the other keys that one person's signatures share.

        Those of the last one are kept: whoever is looked up is mostly added next.
        """
        if self._last is None or self._last[0] is not told:
            function, organisation = self._fold(told.function), self._fold(told.organisation)
            keys = (
                f"\nfunction {function}" if function else "",
                f"\nat {organisation}" if organisation else "",
            )
            self._last = told, f"\n{name_key(told)}", tuple(filter(None, keys))
        return self._last[1:]

    def _fold(self, text: str) -> str:
        """Fold *text* once, however many people work there."""
        if text not in self._folded:
            self._folded[text] = folded(text)
        return self._folded[text]


def name_key(told: Signatory) -> str:
    """Give the words of a name without accents, capitals, hyphens or particles, in an order of their own."""
    words = folded(told.name).split()
    return " ".join(sorted([each for each in words if each not in _PARTICLES] or words))


def _like(signature: Signature, why: Likeness) -> Like:
    return Like(signature.uid, signature.signatory.name, why)


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
