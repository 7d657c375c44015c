"""What happened to a request, told in one line an event: the day of 2026, what, and how."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid5

from letters.domain.bodies import Recipient
from letters.domain.channels import Channel
from letters.domain.happenings import Event, Happening
from letters.domain.requests import Request

_SPACE = UUID("6f0a1d5e-0000-4000-8000-000000000000")
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
MEMBER = uuid5(_SPACE, "member")


def uid_of(name: str) -> UUID:
    return uuid5(_SPACE, name)


def day(text: str, year: int = 2026) -> date:
    """Read « 31.01 » as the 31 January of *year*."""
    number, month = text.split(".")
    return date(year, int(month), int(number))


def told(  # noqa: PLR0913 -- one event, told in one line
    kind: str, on: str, at: int = 0, *, channel: str = "", proof: str = "", name: str = "", corrects: str = ""
) -> Event:
    """Give the event *kind* of the day *on*, written down as the *at*-th."""
    return Event(
        uid_of(name or f"{kind} {on} {at}"),
        Happening(kind),
        day(on),
        _EPOCH + timedelta(minutes=at),
        channel=channel,
        proof=proof,
        corrects=uid_of(corrects) if corrects else None,
    )


def sent(on: str = "05.01", channel: Channel = Channel.EMAIL, **more: str) -> Event:
    return told("sent", on, channel=channel.value, **more)


def story(*events: Event, rule: str = "controller-answer", address: tuple[str, ...] = ()) -> Request:
    """Give a request of 1 January 2026 to an invented insurer, with *events*."""
    recipient = Recipient("Harmonie Mutuelle", address or ("1 rue Haute", "35000 RENNES"), "mutual-insurer")
    return Request(
        uid_of("request"),
        MEMBER,
        recipient,
        "objection/health-insurer",
        "objection",
        "Opposition",
        date(2026, 1, 1),
        rule,
        events=events,
    )
