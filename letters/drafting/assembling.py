"""The parts of a letter put together, once each of them was checked or stands in for one that is missing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from letters.domain.bodies import Recipient, postal_lines
from letters.domain.cases import Case, Dispatch
from letters.domain.channels import Channel
from letters.domain.errors import OutdatedArgument, WrongAnswer
from letters.domain.kinds import Argument, Kind
from letters.domain.letters import Block, Enclosure, Letter, Paragraph
from letters.domain.notes import renumbered
from letters.domain.wording import N_, Said
from letters.drafting.arguments import NAMES
from letters.drafting.draft import Draft, Reason
from letters.drafting.language import Text
from letters.drafting.markdown import read

APART: Final = 10_000
"""How far apart the notes of the arguments are numbered, before all are put in order."""

TAKEN_FROM_THE_OUTER_LETTER: Final = ("controller_name", "controller_address")
"""What a joined letter does not ask: the outer letter's recipient is the body it is about."""

REGISTERED: Final = (Channel.REGISTERED_POST, Channel.ELECTRONIC_REGISTERED_POST)

_NOT_ON_A_SLIP: Final = N_(
    "arguments do not go on the one page that you hand over at the counter: choose none, or another channel."
)
_NO_PLACE: Final = N_("your other answers leave no place for arguments in this letter: choose none.")


def assembled(draft: Draft, reasons: tuple[Reason, ...], joined: tuple[Enclosure, ...]) -> Letter:
    """Give the letter that *draft* makes with *reasons*, *joined* behind it; raises an `AddressFault`."""
    kind, case = draft.kind, draft.case
    body, notes = draft.body(reasons)
    return Letter(
        kind=kind.slug,
        title=kind.title,
        language=kind.language,
        reviewed=kind.reviewed,
        edition=kind.edition,
        sender=(case.sender.name, *postal_lines(case.sender.address), *_reached_at(case)),
        recipient=postal_lines(draft.recipient.lines),
        place_and_date=draft.place_and_date(),
        subject=draft.line(draft.prepared.subject),
        body=body,
        signatory=case.sender.name,
        furniture=draft.wording.furniture,
        sender_email=case.sender.email,
        recipient_email=draft.recipient.email,
        mention=_mention(draft),
        reference=case.request.reference,
        enclosures=draft.enclosures(),
        notes=notes,
        short=draft.short(),
        slip=draft.wording.slip if case.dispatch.channel == Channel.COUNTER else None,
        elements=tuple(draft.elements()),
        joined=joined,
    )


def reason(argument: Argument, draft: Draft, place: int) -> Reason:
    """Give *argument* as the letter holds it, the *place*-th of its reasons; raises `OutdatedArgument`."""
    if not argument.holds_on(draft.day):
        raise OutdatedArgument(title=argument.title, first=argument.valid_from, last=argument.valid_until)
    apart = APART * place
    text = Text(argument.body, NAMES, argument.body_line)
    found = read(text.render({"today": draft.day}, draft.dated), draft.kind.language, keep=True)
    notes = tuple(replace(note, number=note.number + apart) for note in found.notes)
    blocks = renumbered(found.blocks, lambda number: number + apart)
    return Reason(tuple(_given_as_reason(block) for block in blocks), notes)


def reason_chosen(chosen: object, offered: tuple[str, ...]) -> tuple[str, ...]:
    """Give the arguments *chosen*, each once, if all are among those *offered*; raises `WrongAnswer`."""
    if not isinstance(chosen, list) or any(each not in offered for each in chosen):
        known = ", ".join(offered) or "—"
        raise WrongAnswer(name="arguments", reason=Said(N_("choose among: {known}."), {"known": known}))
    return tuple(dict.fromkeys(chosen))


def refuse_reasons_left_out(chosen: tuple[str, ...], draft: Draft) -> None:
    """Refuse arguments *chosen* for a letter that has no place for them; raises `WrongAnswer`."""
    if chosen and not draft.holds_reasons:
        at_counter = draft.case.dispatch.channel == Channel.COUNTER
        raise WrongAnswer(name="arguments", reason=_NOT_ON_A_SLIP if at_counter else _NO_PLACE)


def for_joined(case: Case, outer: Recipient, day: date) -> Case:
    """Give the case of a text joined to a letter to *outer* dated *day*: that body is the one it is about."""
    known = dict(zip(TAKEN_FROM_THE_OUTER_LETTER, (outer.name, "\n".join(outer.address)), strict=True))
    return replace(case, answers={**known, **case.answers}, dated=day)


def suited(recipient: Recipient, kind: Kind) -> Recipient:
    """Give the recipient its kind of body; raises `WrongAnswer` for one to whom this letter says nothing."""
    if not kind.to:
        return recipient
    if recipient.kind and recipient.kind not in kind.to:
        because = Said(N_("this letter is for: {known}."), {"known": ", ".join(kind.to)})
        raise WrongAnswer(name="recipient.kind", reason=because)
    return replace(recipient, kind=recipient.kind or kind.to[0])


def check_number(dispatch: Dispatch) -> None:
    """Refuse the number of a letter that does not say how it travels; raises `WrongAnswer`."""
    if dispatch.number and not dispatch.channel:
        known = ", ".join(REGISTERED)
        because = Said(
            N_("it goes with a registered letter: say « channel » too, {known}."), {"known": known}
        )
        raise WrongAnswer(name="sending.number", reason=because)


def check_channel(channel: str, kind: Kind) -> None:
    """Refuse a channel by which this letter does not travel; raises `WrongAnswer`."""
    if channel and channel not in kind.channels:
        known = ", ".join(kind.channels)
        because = Said(N_("choose one of: {known}."), {"known": known})
        raise WrongAnswer(name="sending.channel", reason=because)


def _given_as_reason(block: Block) -> Block:
    return replace(block, reason=True) if isinstance(block, Paragraph) else block


def _reached_at(case: Case) -> Iterator[str]:
    yield from filter(None, (case.sender.email, case.sender.telephone))


def _mention(draft: Draft) -> tuple[str, ...]:
    dispatch, phrases = draft.case.dispatch, draft.wording.phrases
    check_channel(dispatch.channel, draft.kind)
    check_number(dispatch)
    if dispatch.channel not in REGISTERED:
        return ()
    number = phrases["registered_number"].format(number=dispatch.number) if dispatch.number else ""
    return tuple(filter(None, (phrases["registered"], number)))
