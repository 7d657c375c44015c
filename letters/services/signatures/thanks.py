"""Thanking those who agreed to be written to: each their own message, never a list of addresses in one."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from letters.domain.bodies import Recipient
from letters.domain.drafts import Draft
from letters.domain.letters import Letter
from letters.domain.rights import BodyKind
from letters.domain.series_errors import OlderMessages, SeriesInTheWay
from letters.domain.signatures.signatories import Signatory
from letters.domain.wording import N_
from letters.ports.exports import Attachment
from letters.ports.reports import Chart, Figures, Grid
from letters.ports.series import SeriesFiles
from letters.services.drafts import Begun, Drafts
from letters.services.interview_fields import ANSWERS
from letters.services.language import _
from letters.services.signatures.open_letters import OpenLetters
from letters.services.signatures.publishing import LANGUAGE
from letters.services.signatures.signatures import Signatures

KIND: Final = "open-letter/thanks-to-signatories"
"""The letter of the catalogue that thanks."""

MOST: Final = 2000
"""Messages prepared at once, at most: beyond, the list for a program that writes to many is of more use."""

_FIGURES: Final = 4
_WHOM: Final = N_("Signatories of the letter")

Step = Callable[[int, int], None]
"""Told how many messages are made, of how many; may raise to stop."""


@dataclass(frozen=True, slots=True)
class Thanks:
    """The thank-you messages of open letters; *table* writes a list for a spreadsheet, *files* the rest."""

    letters: OpenLetters
    signatures: Signatures
    drafts: Drafts
    table: Callable[[Figures, datetime], bytes]
    files: SeriesFiles

    def begin(self, letter: UUID) -> Draft:
        """Keep and give a thank-you letter that knows already which letter was signed, and by how many.

        It is addressed to who writes it, where their address is known: sent as it is, it is a trial.
        Raises `UnknownOpenLetter`.
        """
        told, members = self.letters.letter(letter), self.drafts.members()
        draft = self.drafts.begin(
            KIND, members[0] if len(members) == 1 else None, Recipient(_(_WHOM), (), BodyKind.SIGNATORIES)
        )
        own = str(draft.sections.get("sender", {}).get("email", ""))
        since = min((each.since for each in told.texts), default=told.opens_on)
        count, _waiting = self.drafts.records.count_signatures(letter)
        known: Mapping[str, object] = {
            "headline": told.title,
            "signatures": str(count) if count else "",
            "published_on": since.isoformat() if since else "",
        }
        answers = {**draft.sections.get(ANSWERS, {}), **{name: each for name, each in known.items() if each}}
        return self.drafts.save(_to(replace(draft, sections={**draft.sections, ANSWERS: answers}), own))

    def written(self) -> tuple[Begun, ...]:
        """Give the thank-you letters being written, the last saved first."""
        return tuple(each for each in self.drafts.all() if each.draft.kind == KIND)

    def write(  # noqa: PLR0913 -- what is asked once, and how far it is
        self,
        letter: UUID,
        draft: UUID,
        folder: Path,
        joined: tuple[Attachment, ...] = (),
        *,
        replacing: bool = False,
        step: Step = lambda _done, _total: None,
    ) -> int:
        """Put a message for each person to thank into *folder*, a file each, and give how many.

        Stopped by what *step* raises, the files that are whole stay. Before anything is
        written, raises `SeriesInTheWay`, and `OlderMessages` where messages of before would stay, perhaps to
        somebody who withdrew since. Raises `NotWritten`, and what `messages` does.
        """
        total = min(len(self.signatures.to_thank(letter)), MOST)
        self._refuse_in_the_way(folder, total, replacing=replacing)
        self.files.make(folder)
        count = 0
        for count, (name, message) in enumerate(self.messages(letter, draft, joined), 1):
            self.files.write(folder / name, message)
            step(count, total)
        return count

    def _refuse_in_the_way(self, folder: Path, total: int, *, replacing: bool) -> None:
        """Refuse a folder where messages of before would be replaced unasked, or stay beside these."""
        taken = self.files.taken(folder, [_name(each) for each in range(1, MOST + 1)])
        named = folder.name or str(folder)
        stays = [each for each in taken if each > _name(total)]
        if stays:
            raise OlderMessages(folder=named, file=stays[0], count=len(stays))
        if taken and not replacing:
            raise SeriesInTheWay(folder=named, file=taken[0], count=len(taken))

    def messages(
        self, letter: UUID, draft: UUID, joined: tuple[Attachment, ...] = ()
    ) -> Iterator[tuple[str, bytes]]:
        """Give a message for each person to thank: the name of its file, and a draft for a mail program.

        Each is addressed to one person and names nobody else; the postal address of who writes is left out.
        Raises what is wrong with the letter, `UnknownDraft`, and what making a draft does.
        """
        day = self.drafts.clock.today()
        everybody = self.signatures.to_thank(letter)[:MOST]
        if not everybody:
            return
        kept = self.drafts.draft(draft)
        written = self.drafts.interview(_to(kept, everybody[0].email)).finished(day)
        for number, whom in enumerate(everybody, 1):
            message = self.drafts.letters.outputs.draft(_addressed(written, whom), attachments=joined)
            yield _name(number), message

    def list(self, letter: UUID) -> bytes:
        """Give those to thank as a table for a program that writes to each of them apart (CSV)."""
        whom = self.signatures.to_thank(letter)
        rows = tuple((each.email, each.first_name, each.last_name) for each in whom)
        heads = (_("E-mail address"), _("First name"), _("Last name"))
        whole = Grid(_("To thank"), heads, rows)
        figures = Figures(whole.name, LANGUAGE, (), Chart("", (), ()), (), whole)
        return self.table(figures, self.drafts.clock.now())

    def today(self) -> date:
        """Give the day it is."""
        return self.drafts.clock.today()


def _name(number: int) -> str:
    return f"{number:0{_FIGURES}}.eml"


def _to(draft: Draft, address: str) -> Draft:
    """Give *draft* as an e-mail to *address*."""
    recipient = {**draft.sections.get("recipient", {}), "email": address}
    return replace(draft, sections={**draft.sections, "recipient": recipient})


def _addressed(letter: Letter, whom: Signatory) -> Letter:
    """Give *letter* for *whom* alone: the name of who writes is enough of a sender for a message."""
    return replace(
        letter, sender=(letter.signatory,), recipient=(whom.name,), recipient_email=whom.email, mention=()
    )
