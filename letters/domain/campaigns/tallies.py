"""Counting for many at once: a whole number holds a bit for each of them, and is added as one."""

from collections.abc import Iterable, Iterator, Sequence

Level = tuple[int, int]
"""A count, and who has it: a bit for each."""


def sum_of(sets: Iterable[int]) -> list[int]:
    """Count for each bit in how many of *sets* it is: the counts in binary, their lowest digits first."""
    digits: list[int] = []
    for carry in sets:
        for place, digit in enumerate(digits):
            digits[place], carry = digit ^ carry, digit & carry  # noqa: PLW2901 -- the carry of an addition
            if not carry:
                break
        else:
            digits.append(carry)
    return digits


def levels_of(digits: Sequence[int], among: int) -> Iterator[Level]:
    """Give each count that a bit *among* those asked for has, and the bits that have it; none of zero."""
    left = [(len(digits), 0, among)]
    while left:
        place, count, those = left.pop()
        if not those:
            continue
        if not place:
            if count:
                yield count, those
            continue
        digit = digits[place - 1]
        left.append((place - 1, count, those & ~digit))
        left.append((place - 1, count + (1 << place - 1), those & digit))


def bits_of(those: int) -> Iterator[int]:
    """Give the places of the bits of *those*, the lowest first."""
    while those:
        lowest = those & -those
        yield lowest.bit_length() - 1
        those ^= lowest
