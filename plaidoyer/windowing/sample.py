"""A file that is nowhere, with an invented person in it whose requests stand at different points."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from letters.domain.bodies import Recipient
from letters.domain.cases import Case
from letters.domain.channels import Channel
from letters.domain.drafts import Draft
from letters.domain.happenings import Event, Happening
from letters.domain.household import Member
from letters.domain.requests import Request
from letters.drafting.answers import read_case
from letters.ports.clock import Clock
from letters.services.requests import Happened
from letters.services.sending import Departure
from letters.storage.in_memory import TrialHome
from plaidoyer.assembly import SAMPLE
from plaidoyer.windowing.services import Services, services_of

Story = tuple[tuple[Happening, int, Channel | None], ...]
"""What happened, so many days ago, by which way."""

_ASKED: Story = ((Happening.SENT, 20, Channel.EMAIL), (Happening.IDENTITY_ASKED, 12, None))
_WAITING: Story = ((Happening.SENT, 9, Channel.WEB_FORM), (Happening.ACKNOWLEDGED, 9, None))
_SENT, _DELIVERED = 50, 47
"""Days since the request that nobody answered was sent, and since it was delivered."""


def sample_home(clock: Clock) -> TrialHome:
    """Give the file, its days counted back from today."""
    home = TrialHome()
    services = services_of(home, clock)
    case = read_case((SAMPLE / "objection.toml").read_text(encoding="utf-8"))
    member = Member(uuid4(), case.sender, {"place": "Rennes", "birth_date": "1983-04-17"})
    services.household.keep(member)
    _objected(services, member, case)
    for recipient, story in ((case.recipient or _OTHER, _ASKED), (_OTHER, _WAITING)):
        services.requests.open(_request(services, member, recipient, story))
    return home


def _objected(services: Services, member: Member, case: Case) -> None:
    """Send the objection of the sample, and have it delivered; nobody answers."""
    slug, sent = "objection/health-insurer", _before(services.clock, _SENT)
    letter = services.letters.compose(slug, replace(case, dated=sent), sent)
    departure = Departure(Channel.REGISTERED_POST, sent, case.dispatch.number)
    draft = Draft(uuid4(), slug, member=member.uid)
    opened = services.sending.mark_sent(draft, letter, case, departure)
    for kind in (Happening.PRESENTED, Happening.RECEIVED):
        services.requests.record(opened.request.uid, Happened(kind, _before(services.clock, _DELIVERED)))


def _request(services: Services, member: Member, recipient: Recipient, story: Story) -> Request:
    slug = "access/health-insurer"
    kind = services.letters.kind(slug)
    events = _told(story, services.clock)
    return Request(
        uuid4(),
        member.uid,
        recipient,
        slug,
        kind.right,
        kind.title,
        events[0].on,
        kind.deadline,
        events=events,
    )


def _told(story: Story, clock: Clock) -> tuple[Event, ...]:
    return tuple(
        Event(
            uuid4(),
            happening,
            _before(clock, days),
            clock.now() + timedelta(seconds=number),
            channel=channel.value if channel else "",
        )
        for number, (happening, days, channel) in enumerate(story)
    )


def _before(clock: Clock, days: int) -> date:
    return clock.today() - timedelta(days=days)


_OTHER = Recipient("Caisse d’exemple du Finistère", ("1 rue de l’Exemple", "29000 QUIMPER"), "health-insurer")
