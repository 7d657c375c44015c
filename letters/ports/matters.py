"""What is asked of the encrypted file to count what came of requests."""

from collections.abc import Generator
from typing import Protocol

from letters.domain.requests import Request


class MatterRecords(Protocol):
    """The requests that were sent, read one after the other: never all at once."""

    def count_sent(self) -> int:
        """Give how many requests were sent."""

    def every_sent(self) -> Generator[Request, None, None]:
        """Give each request that was sent, with its events, as they all stood at the first of them.

        Notes that change nothing may be left out. The *residence* of the member is not told. Close it, or
        go on to its end.
        """
