"""Logs that no person would write: any event, any day, any correction."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import strategies as st

from letters.domain.channels import Channel
from letters.domain.happenings import Event, Happening

DAYS = st.one_of(
    st.dates(date(2026, 1, 1), date(2026, 6, 30)),
    st.sampled_from([date.min, date(9999, 10, 1), date.max]),
)
_UIDS = [UUID(int=number) for number in range(12)]
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)

_EVENTS = st.builds(
    Event,
    uid=st.sampled_from(_UIDS),
    kind=st.sampled_from(Happening),
    on=DAYS,
    recorded_at=st.integers(0, 60).map(lambda minutes: _EPOCH + timedelta(minutes=minutes)),
    channel=st.sampled_from(["", "pigeon", *Channel]),
    proof=st.sampled_from(["", "1A 200 300 3950 9"]),
    corrects=st.sampled_from([None, None, None, *_UIDS]),
)
LOGS = st.lists(_EVENTS, max_size=12, unique_by=lambda event: event.uid)


def withdrawn(kind: Happening, on: date) -> tuple[Event, Event]:
    """Give an event of its own, and the one that withdraws it."""
    event = Event(UUID(int=100), kind, on, _EPOCH)
    return event, Event(UUID(int=101), Happening.WITHDRAWN, on, _EPOCH, corrects=event.uid)
