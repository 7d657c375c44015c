"""What is asked of the encrypted file about the messages that leave from here."""

from typing import Protocol
from uuid import UUID

from letters.domain.mailing import Outgoing


class OutboxRecords(Protocol):
    """The messages on their way; each call is one whole transaction on the disk."""

    def keep_outgoing(self, item: Outgoing) -> None:
        """Keep *item*, in the place of the one with its identifier.

        Raises `UnknownMember` or `UnknownRequest` once the person or the request it is about was deleted.
        """

    def outgoing(self) -> tuple[Outgoing, ...]:
        """Give every message that is not noted as sent on its request yet, the oldest first."""

    def one_outgoing(self, uid: UUID) -> Outgoing:
        """Give one, noted or not; raises `NotWaiting`."""

    def discard_outgoing(self, uid: UUID) -> None:
        """Delete a message, if it is there."""
