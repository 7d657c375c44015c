"""From a kind of letter and a case to a finished letter."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from letters.domain.bodies import Recipient, postal_lines
from letters.domain.cases import Case
from letters.domain.channels import Channel
from letters.domain.errors import MissingAnswer, OutdatedArgument, WrongAnswer
from letters.domain.kinds import Form, Kind
from letters.domain.letters import Block, Enclosure, Letter, Paragraph
from letters.domain.notes import renumbered
from letters.domain.wording import N_, Said
from letters.drafting.arguments import NAMES
from letters.drafting.asked import answered, only_asked, only_known
from letters.drafting.catalogue import LANGUAGE, Catalogue
from letters.drafting.context import around
from letters.drafting.directory import Directory
from letters.drafting.draft import Draft, Reason
from letters.drafting.faults import BrokenTemplate, in_file
from letters.drafting.joining import as_enclosure
from letters.drafting.language import Text
from letters.drafting.markdown import read

APART: Final = 10_000
"""How far apart the notes of the arguments are numbered, before all are put in order."""

TAKEN_FROM_THE_OUTER_LETTER: Final = ("controller_name", "controller_address")
"""What a joined letter does not ask: the outer letter's recipient is the body it is about."""

REGISTERED: Final = (Channel.REGISTERED_POST, Channel.ELECTRONIC_REGISTERED_POST)


class Composer:
    """Writes letters from a catalogue and a directory."""

    def __init__(self, catalogue: Catalogue, directory: Directory) -> None:
        self._catalogue = catalogue
        self._directory = directory

    def compose(self, slug: str, case: Case, today: date, language: str = LANGUAGE) -> Letter:
        """Write the letter *slug* for *case*, dated *today* unless the case says another day.

        Raises an `AnswersFault`, an `AddressFault`, `NoLegalEffect`, `OutdatedArgument`, `UnknownLetter` or
        `LetterFault`.
        """
        try:
            return self._written(slug, case, case.dated or today, language)
        except BrokenTemplate as error:
            raise in_file(error.fault, f"{slug}/letter.{language}.md") from error

    def _written(self, slug: str, case: Case, day: date, language: str) -> Letter:
        draft = self._draft(slug, case, day, language)
        only_known(case.answers, self._known(draft.kind))
        only_asked(draft.prepared, case.answers, draft.values)
        draft.refuse_without_effect()
        return self._letter(draft)

    def _draft(self, slug: str, case: Case, day: date, language: str, *, joined: bool = False) -> Draft:
        prepared = self._catalogue.prepared(slug, language)
        recipient = self._recipient(prepared.kind, case)
        given = around(case, recipient, day, language) | {"joined": joined}
        values = answered(prepared, case.answers, given)
        return Draft(prepared, case, recipient, day, values, self._catalogue.wording(language))

    def _recipient(self, kind: Kind, case: Case) -> Recipient:
        if case.recipient is not None:
            return _suited(case.recipient, kind)
        if kind.recipient:
            return self._directory.record(kind.recipient).recipient
        raise MissingAnswer(name="recipient", label=N_("whom the letter is for: name, address"))

    def _known(self, kind: Kind) -> frozenset[str]:
        kinds = (kind, *(self._catalogue.prepared(slug, kind.language).kind for slug in kind.joins))
        return frozenset(question.name for each in kinds for question in each.questions)

    def _letter(self, draft: Draft) -> Letter:
        kind, case = draft.kind, draft.case
        body, notes = draft.body(tuple(self._reasons(draft)))
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
            elements=tuple(draft.elements()),
            joined=tuple(self._joined(draft)),
        )

    def _reasons(self, draft: Draft) -> Iterator[Reason]:
        chosen = draft.case.answers.get("arguments", [])
        offered = draft.kind.arguments
        if not isinstance(chosen, list) or any(each not in offered for each in chosen):
            known = ", ".join(offered) or "—"
            raise WrongAnswer(name="arguments", reason=Said(N_("choose among: {known}."), {"known": known}))
        for place, slug in enumerate(dict.fromkeys(chosen), 1):
            yield self._reason(slug, draft, APART * place)

    def _reason(self, slug: str, draft: Draft, apart: int) -> Reason:
        language = draft.kind.language
        argument = self._catalogue.argument(slug, language)
        if not argument.holds_on(draft.day):
            raise OutdatedArgument(title=argument.title, first=argument.valid_from, last=argument.valid_until)
        text = Text(argument.body, NAMES, argument.body_line)
        found = read(text.render({"today": draft.day}, draft.dated), language)
        notes = tuple(replace(note, number=note.number + apart) for note in found.notes)
        blocks = renumbered(found.blocks, lambda number: number + apart)
        return Reason(tuple(_given_as_reason(block) for block in blocks), notes)

    def _joined(self, draft: Draft) -> Iterator[Enclosure]:
        outer = draft.recipient
        known = dict(zip(TAKEN_FROM_THE_OUTER_LETTER, (outer.name, "\n".join(outer.address)), strict=True))
        case = replace(draft.case, answers={**known, **draft.case.answers})
        for number, slug in enumerate(draft.kind.joins, 1):
            is_letter = self._catalogue.prepared(slug, draft.kind.language).kind.form is Form.LETTER
            recipient = None if is_letter else outer
            inner = replace(case, recipient=recipient)
            written = self._draft(slug, inner, draft.day, draft.kind.language, joined=True)
            only_asked(written.prepared, _its_own(draft), written.values)
            yield as_enclosure(written, number)


def _suited(recipient: Recipient, kind: Kind) -> Recipient:
    """Give the recipient its kind of body; refuse one to whom this letter says nothing."""
    if not kind.to:
        return recipient
    if recipient.kind and recipient.kind not in kind.to:
        reason = Said(N_("this letter is for: {known}."), {"known": ", ".join(kind.to)})
        raise WrongAnswer(name="recipient.kind", reason=reason)
    return replace(recipient, kind=recipient.kind or kind.to[0])


def _given_as_reason(block: Block) -> Block:
    return replace(block, reason=True) if isinstance(block, Paragraph) else block


def _its_own(draft: Draft) -> dict[str, object]:
    """Give the answers that the outer letter does not ask for: the joined one must print them."""
    asked = {question.name for question in draft.kind.questions}
    return {name: answer for name, answer in draft.case.answers.items() if name not in asked}


def _reached_at(case: Case) -> Iterator[str]:
    yield from filter(None, (case.sender.email, case.sender.telephone))


def _mention(draft: Draft) -> tuple[str, ...]:
    dispatch, phrases = draft.case.dispatch, draft.wording.phrases
    if dispatch.channel and dispatch.channel not in draft.kind.channels:
        known = ", ".join(draft.kind.channels)
        raise WrongAnswer(
            name="sending.channel", reason=Said(N_("choose one of: {known}."), {"known": known})
        )
    if dispatch.channel not in REGISTERED:
        return ()
    number = phrases["registered_number"].format(number=dispatch.number) if dispatch.number else ""
    return tuple(filter(None, (phrases["registered"], number)))
