"""``plaidoyer requests``: open one, list them, show one, record what happened."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack
from uuid import UUID, uuid4

import click

from letters.domain.bodies import Recipient
from letters.domain.channels import Channel
from letters.domain.happenings import HAPPENED, Happening, Particulars, Way
from letters.domain.kinds import Kind
from letters.domain.requests import Listed, Request
from letters.domain.stages import STAGES, Outcome
from letters.domain.steps import WORDS, Advice, Step
from letters.domain.topics import topic_of
from letters.drafting.answers import read_case
from letters.services.evidence import to_erase
from letters.services.household import Household, member_like
from letters.services.opened_letters import OpenedLetters
from letters.services.reasoning import cited
from letters.services.requests import Followed, Happened, Requests, last_told
from letters.services.telling_days import reasoning, set_by_hand
from plaidoyer.commands.admissibility import admissibility_fields
from plaidoyer.commands.carrying import export, import_
from plaidoyer.commands.dates import IsoDate
from plaidoyer.commands.evidence import PROOFS, file_fields, files_given
from plaidoyer.commands.files import read_text
from plaidoyer.commands.first_letters import first_letter
from plaidoyer.commands.installed import letters_with
from plaidoyer.commands.opening import opened, requests_of
from plaidoyer.commands.recipients import chosen
from plaidoyer.language import _, shown

_FILE = click.Path(path_type=Path)
_EVENTS = [happening.value for happening in Happening if happening is not Happening.WITHDRAWN]
_OUTCOMES = [outcome.value for outcome in Outcome]
_CHANNELS = [channel.value for channel in Channel]
_JSON = click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))


@click.group("requests", help=_("Follow your requests: open one, list them, record what happened."))
def command() -> None:
    """Group the verbs of a request."""


command.add_command(export)
command.add_command(import_)


@command.command("new", help=_("Open the request that the letter KIND makes."))
@click.argument("kind")
@click.option("--answers", type=_FILE, metavar="FILE", required=True, help=_("answers (TOML)"))
@click.option("--to", "recipient", metavar="RECIPIENT", help=_("identifier in the directory"))
@_JSON
@click.pass_context
def new(context: click.Context, kind: str, answers: Path, recipient: str | None, *, as_json: bool) -> None:
    """Open a request, to be sent."""
    case = read_case(read_text(answers))
    desk = letters_with(kind, context.obj)
    to = chosen(recipient, desk, context.obj)[0] if recipient else case.recipient
    case = replace(case, recipient=to)
    desk.compose(kind, case, context.obj.today)
    with opened(context.obj) as home:
        requests = requests_of(home, context.obj.today)
        member = member_like(Household(home.records), case.sender)
        whom = to or desk.recipient(desk.kind(kind).recipient)
        request = _request(desk.kind(kind), member, whom, context.obj.today)
        request = replace(request, topic=topic_of(request.rule, case.answers.get("acting_as")))
        followed = requests.open(request)
        OpenedLetters(desk, home.records).keep(request, read_text(answers), to)
        _answer(followed, as_json=as_json)
        if not as_json:
            after = _("Once it has left: plaidoyer requests record {id} sent --on DATE")
            click.echo(after.format(id=str(request.uid)[:8]))


@command.command("list", help=_("List the requests."))
@click.option("--closed", is_flag=True, help=_("the closed ones too"))
@_JSON
@click.pass_context
def list_(context: click.Context, *, closed: bool, as_json: bool) -> None:
    """List the requests, the latest opened first."""
    with opened(context.obj) as home:
        requests = requests_of(home, context.obj.today)
        rows = list(_every(requests, closed=closed))
    if as_json:
        click.echo(json.dumps([_listed_fields(row) for row in rows], ensure_ascii=False))
    else:
        click.echo("\n".join(_line(row) for row in rows) or _("There is no request yet."))


@command.command("show", help=_("Show the request ID: the first characters are enough."))
@click.argument("identifier", metavar="ID")
@_JSON
@click.pass_context
def show(context: click.Context, identifier: str, *, as_json: bool) -> None:
    """Show one request: where it stands, what to do, all that happened."""
    with opened(context.obj) as home:
        requests = requests_of(home, context.obj.today)
        followed = requests.followed(requests.found(identifier))
        if as_json:
            member = Household(home.records).member(followed.request.member)
            told = _fields(followed) | admissibility_fields(followed, member)
            click.echo(json.dumps(told, ensure_ascii=False))
        else:
            _answer(followed, as_json=False)


class _Told(TypedDict):
    day: date
    note: str
    file: tuple[Path, ...]
    file_kind: tuple[str, ...]
    channel: str | None
    proof: str
    last_day: date | None
    outcome: str | None
    reason: str
    who: str
    way: str | None
    as_json: bool


@command.command("record", help=_("Record that EVENT happened to the request ID."))
@click.argument("identifier", metavar="ID")
@click.argument("event", type=click.Choice(_EVENTS))
@click.option("--on", "day", type=IsoDate(), metavar="DATE", required=True, help=_("the day it happened"))
@click.option("--note", default="", metavar="T", help=_("words to remember"))
@click.option("--file", multiple=True, type=_FILE, metavar="F", help=_("a file that shows it; repeated"))
@click.option("--file-kind", multiple=True, type=click.Choice(PROOFS), help=_("what that file is"))
@click.option("--channel", type=click.Choice(_CHANNELS), help=_("how it travelled"))
@click.option("--proof", default="", metavar="N", help=_("number of the registered letter or receipt"))
@click.option("--day", "last_day", type=IsoDate(), metavar="DATE", help=_("the last day you set by hand"))
@click.option("--outcome", type=click.Choice(_OUTCOMES), help=_("what came of a request that is closed"))
@click.option("--reason", default="", metavar="T", help=_("why: of a day set by hand, of a refusal"))
@click.option("--who", default="", metavar="NAME", help=_("who was spoken to"))
@click.option("--way", type=click.Choice([way.value for way in Way]), help=_("how you talked"))
@_JSON
@click.pass_context
def record(context: click.Context, identifier: str, event: str, **told: Unpack[_Told]) -> None:
    """Record one event, with the files that show it."""
    if told["outcome"] and event != Happening.CLOSED:
        raise click.UsageError(_("Only a request that is closed has an outcome: record « closed »."))
    files = files_given(told["file"], told["file_kind"], Happening(event), told["channel"] or "")
    happened = Happened(
        Happening(event),
        told["day"],
        told["note"],
        Channel(told["channel"]) if told["channel"] else None,
        told["proof"],
        particulars=_particulars(told),
    )
    with opened(context.obj) as home:
        requests = requests_of(home, context.obj.today)
        uid = requests.found(identifier)
        followed = first_letter(context.obj, home, requests, uid, happened)
        if followed is None:
            followed = requests.record(uid, happened, *files)
        elif files:
            followed = requests.join(uid, files, last_told(followed.request).uid)
        _answer(followed, as_json=told["as_json"])


class _Joined(TypedDict):
    file: tuple[Path, ...]
    file_kind: tuple[str, ...]
    event: UUID | None
    as_json: bool


@command.command("join", help=_("Join files to the request ID: all of them or none."))
@click.argument("identifier", metavar="ID")
@click.option("--file", multiple=True, required=True, type=_FILE, metavar="F", help=_("a file; repeated"))
@click.option("--file-kind", multiple=True, type=click.Choice(PROOFS), help=_("what that file is"))
@click.option("--event", type=click.UUID, metavar="ID", help=_("the event that they show"))
@_JSON
@click.pass_context
def join(context: click.Context, identifier: str, **told: Unpack[_Joined]) -> None:
    """Join files to a request, or to an event recorded already."""
    with opened(context.obj) as home:
        requests = requests_of(home, context.obj.today)
        uid = requests.found(identifier)
        shown = next((each for each in requests.followed(uid).events if each.uid == told["event"]), None)
        kind, channel = (shown.kind, shown.channel) if shown else (None, "")
        given = files_given(told["file"], told["file_kind"], kind, channel)
        _answer(requests.join(uid, given, told["event"]), as_json=told["as_json"])


@command.command("erase-identity", help=_("Erase the identity papers of the closed request ID."))
@click.argument("identifier", metavar="ID")
@_JSON
@click.pass_context
def erase_identity(context: click.Context, identifier: str, *, as_json: bool) -> None:
    """Erase the identity papers that serve no more, and their contents."""
    with opened(context.obj) as home:
        requests = requests_of(home, context.obj.today)
        followed = requests.followed(requests.found(identifier))
        requests.detach(*to_erase(followed))
        _answer(requests.followed(followed.request.uid), as_json=as_json)


def _particulars(told: _Told) -> Particulars | None:
    outcome = Outcome(told["outcome"]) if told["outcome"] else None
    way = Way(told["way"]) if told["way"] else None
    given = Particulars(told["who"].strip(), told["last_day"], outcome, told["reason"].strip(), way)
    return None if given == Particulars() else given


def _request(kind: Kind, member: UUID, recipient: Recipient, today: date) -> Request:
    return Request(
        uuid4(), member, recipient, kind.slug, kind.right, kind.title, opened_on=today, rule=kind.deadline
    )


def _every(requests: Requests, *, closed: bool) -> Iterator[Listed]:
    first, page = 0, requests.listed(closed=closed)
    while page:
        yield from page
        first += len(page)
        page = requests.listed(closed=closed, first=first)


def _answer(followed: Followed, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(_fields(followed), ensure_ascii=False))
    else:
        click.echo("\n".join(_lines(followed)))


def _fields(followed: Followed) -> dict[str, object]:
    running = followed.standing.running
    outcome = followed.standing.outcome
    return {
        "id": str(followed.request.uid),
        "recipient": followed.request.recipient.name,
        "kind": followed.request.kind,
        "state": followed.standing.stage.value,
        "outcome": outcome.value if outcome else None,
        "due": running.due.isoformat() if running else None,
        "expected": running.earliest.isoformat() if running else None,
        "set_by_hand": _iso(set_by_hand(followed)),
        "next": [_step_fields(step) for step in followed.steps],
        "events": [
            {
                "id": str(event.uid),
                "kind": event.kind.value,
                "on": event.on.isoformat(),
                "note": event.note,
                "channel": event.channel,
                "proof": event.proof,
                "day": _iso(event.particulars.day if event.particulars else None),
                "outcome": event.particulars.outcome if event.particulars else None,
                "reason": event.particulars.reason if event.particulars else "",
                "who": event.particulars.who if event.particulars else "",
                "way": event.particulars.way if event.particulars else None,
            }
            for event in followed.events
        ],
        "files": list(file_fields(followed.files)),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _step_fields(step: Step) -> dict[str, object]:
    return {
        "step": step.advice.value,
        "from": step.since.isoformat(),
        "until": step.until.isoformat() if step.until else None,
        "why": shown(step.why),
        "source": cited(step.source),
        "letter": step.letter,
    }


def _listed_fields(row: Listed) -> dict[str, object]:
    return {
        "id": str(row.uid),
        "person": row.member_name,
        "recipient": row.recipient_name,
        "title": row.title,
        "state": row.stage.value,
        "due": row.due_on.isoformat() if row.due_on else None,
        "step": row.step,
        "step_from": row.step_on.isoformat() if row.step_on else None,
        "outcome": row.outcome or None,
    }


def _line(row: Listed) -> str:
    due = _("until {day}").format(day=shown(row.due_on)) if row.due_on else ""
    told = (str(row.uid)[:8], row.recipient_name, row.title, _(STAGES[row.stage]), due)
    return " · ".join(part for part in told if part)


def _lines(followed: Followed) -> Iterator[str]:
    request, standing = followed.request, followed.standing
    yield f"{request.uid}  {request.recipient.name} — {request.title}"
    yield _(STAGES[standing.stage])
    if followed.advised:
        yield _advised(followed.advised)
    for event in followed.events:
        yield "- " + " · ".join(filter(None, (shown(event.on), _(HAPPENED[event.kind]), event.note)))
    yield from reasoning(followed)


def _advised(step: Step) -> str:
    """Say the step to take; a wait is until the next one, never from a day to come."""
    if step.advice is Advice.WAIT:
        return _("{step}. {why}").format(step=_(WORDS[step.advice]), why=shown(step.why))
    told = _("{step}, from {day}. {why}")
    return told.format(step=_(WORDS[step.advice]), day=shown(step.since), why=shown(step.why))
