"""What is asked of a clock: the day it is, and the moment."""

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time; the only one that reads it is the program's own."""

    def today(self) -> date:
        """Give the day it is where the person lives."""

    def now(self) -> datetime:
        """Give this moment, in UTC."""
