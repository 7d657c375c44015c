"""The messages that leave, kept in memory: what `letters.storage.outgoing_records` promises."""

from uuid import UUID

from letters.domain.mail_errors import NotWaiting
from letters.domain.mailing import Outgoing


class OutboxInMemory:
    """Every promise of `letters.ports.outbox.OutboxRecords`."""

    def __init__(self) -> None:
        super().__init__()
        self._outgoing: dict[UUID, Outgoing] = {}

    def keep_outgoing(self, item: Outgoing) -> None:
        self._known_member(item.member)
        if item.request is not None:
            self.request(item.request)
        self._outgoing[item.uid] = item

    def outgoing(self) -> tuple[Outgoing, ...]:
        return tuple(each for each in self._outgoing.values() if each.draft is not None)

    def one_outgoing(self, uid: UUID) -> Outgoing:
        if uid not in self._outgoing:
            raise NotWaiting
        return self._outgoing[uid]

    def discard_outgoing(self, uid: UUID) -> None:
        self._outgoing.pop(uid, None)
