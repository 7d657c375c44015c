"""The recovery code: the key on a sheet of paper, written so that a mistake in copying is noticed."""

import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import Self

from letters.domain.keeping_errors import RecoveryCodeCharacter, RecoveryCodeCheck, RecoveryCodeLength

SIGNS = 28
"""How many signs a code has: 26 for 128 bits, 2 to check them."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_MISTAKEN = str.maketrans("OIL", "011")
_BYTES, _GROUP = 16, 4
_CHECK_SPAN = 1 << 10  # what the two check signs can say
_PRIME = 1021  # the largest below it: every wrong sign and every exchange of two neighbours is noticed
_LONGEST_TYPED = 1000
_SEPARATORS = {"Pd", "Zs", "Zl", "Zp", "Cc", "Cf"}
"""Unicode categories of what separates signs: dashes, spaces, ends of lines, marks of format."""


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """128 bits drawn at random, which open the file when the passphrase is forgotten."""

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """Draw a code from the chance of the system."""
        return cls(secrets.token_bytes(_BYTES))

    @classmethod
    def read(cls, typed: str) -> Self:
        """Read a code as a person types it: capitals or not, with or without spaces, O for 0, I or L for 1.

        Raises `RecoveryCodeLength`, `RecoveryCodeCharacter` or `RecoveryCodeCheck`.
        """
        number = 0
        for value in _values(typed):
            number = number << 5 | value
        secret, check = divmod(number, _CHECK_SPAN)
        if number % _PRIME != 1 or check >= _PRIME or secret >> 8 * _BYTES:
            raise RecoveryCodeCheck
        return cls(secret.to_bytes(_BYTES, "big"))

    @property
    def groups(self) -> tuple[str, ...]:
        """The code as it is printed: seven groups of four signs."""
        number = int.from_bytes(self.secret, "big") * _CHECK_SPAN
        number += (1 - number) % _PRIME
        signs = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(SIGNS)))
        return tuple(signs[start : start + _GROUP] for start in range(0, SIGNS, _GROUP))

    @property
    def text(self) -> str:
        """The groups on one line, a hyphen between them."""
        return "-".join(self.groups)


def _values(typed: str) -> list[int]:
    """Give the value of each sign of *typed*; raises `RecoveryCodeCharacter`, `RecoveryCodeLength`."""
    if len(typed) > _LONGEST_TYPED:
        raise RecoveryCodeLength(expected=SIGNS, count=len(typed))
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_MISTAKEN)
    signs = [sign for sign in plain if unicodedata.category(sign) not in _SEPARATORS]
    for place, sign in enumerate(signs):
        if sign not in _ALPHABET:
            raise RecoveryCodeCharacter(group=place // _GROUP + 1, character=_named(sign))
    if len(signs) != SIGNS:
        raise RecoveryCodeLength(expected=SIGNS, count=len(signs))
    return [_ALPHABET.index(sign) for sign in signs]


def _named(sign: str) -> str:
    return sign if sign.isprintable() else f"U+{ord(sign):04X}"
