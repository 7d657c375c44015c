"""When what was read about a body is old enough to be read again."""

from datetime import date
from typing import Final

DAYS: Final = 365
"""Days for which a verified address is taken as it is."""


def to_be_checked(verified_on: date, today: date) -> bool:
    """Say whether more than 365 days have passed since *verified_on*; a day to come is not yet old."""
    return (today - verified_on).days > DAYS
