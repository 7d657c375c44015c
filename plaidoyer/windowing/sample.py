"""A file that is nowhere, with an invented person in it whose requests stand at different points."""

from datetime import date, timedelta
from uuid import uuid4

from letters.domain.bodies import Recipient
from letters.domain.channels import Channel
from letters.domain.happenings import Event, Happening
from letters.domain.household import Member
from letters.domain.requests import Request
from letters.drafting.answers import read_case
from letters.ports.clock import Clock
from letters.services.requests import Requests
from letters.storage.in_memory import TrialHome
from plaidoyer.assembly import SAMPLE, letters

_LATE = (
    (Happening.SENT, 50, Channel.REGISTERED_POST),
    (Happening.PRESENTED, 47, None),
    (Happening.RECEIVED, 47, None),
)
_ASKED = ((Happening.SENT, 20, Channel.EMAIL), (Happening.IDENTITY_ASKED, 12, None))
_WAITING = ((Happening.SENT, 9, Channel.WEB_FORM), (Happening.ACKNOWLEDGED, 9, None))


def sample_home(clock: Clock) -> TrialHome:
    """Give the file, its days counted back from today."""
    home = TrialHome()
    case = read_case((SAMPLE / "objection.toml").read_text(encoding="utf-8"))
    member = Member(uuid4(), case.sender, {"place": "Rennes", "birth_date": "1983-04-17"})
    home.records.keep_member(member)
    requests = Requests(home.records, home.files, clock)
    recipient = case.recipient
    if recipient is None:
        raise ValueError("the sample writes to nobody")
    for kind, to, story in (
        ("objection/health-insurer", recipient, _LATE),
        ("access/health-insurer", recipient, _ASKED),
        ("access/health-insurer", _OTHER, _WAITING),
    ):
        requests.open(_request(kind, member, to, _told(story, clock)))
    return home


def _request(slug: str, member: Member, recipient: Recipient, events: tuple[Event, ...]) -> Request:
    kind = letters().kind(slug)
    opened = events[0].on
    return Request(
        uuid4(), member.uid, recipient, slug, kind.right, kind.title, opened, kind.deadline, events=events
    )


def _told(story: tuple[tuple[Happening, int, Channel | None], ...], clock: Clock) -> tuple[Event, ...]:
    return tuple(
        Event(
            uuid4(),
            happening,
            _before(clock.today(), days),
            clock.now() + timedelta(seconds=number),
            channel=channel.value if channel else "",
        )
        for number, (happening, days, channel) in enumerate(story)
    )


def _before(day: date, days: int) -> date:
    return day - timedelta(days=days)


_OTHER = Recipient("Caisse d’exemple du Finistère", ("1 rue de l’Exemple", "29000 QUIMPER"), "health-insurer")
