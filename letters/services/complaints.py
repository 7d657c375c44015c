"""What a person does to complain to the CNIL: see if it can be taken up, fill in the form, join papers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from letters.domain.admissibility import Matter, Requirement, admissibility
from letters.domain.complaint_forms import Advised, ComplaintForm, Fills, FormField, FormPage
from letters.domain.complaint_papers import Paper, papers
from letters.domain.drafts import Draft
from letters.domain.errors import PlaidoyerError
from letters.domain.happenings import Happening
from letters.domain.household import Member
from letters.domain.letters import Letter
from letters.domain.steps import COMPLAINT
from letters.ports.records import DraftRecords
from letters.services.following import Following
from letters.services.household import Household
from letters.services.interview import Interview
from letters.services.interview_fields import ANSWERS
from letters.services.letters import Letters
from letters.services.previews import NO_LIMIT
from letters.services.requests import Followed, Happened, Requests
from letters.services.sending import Departure, Sending


class Known(Protocol):
    """What is known of the form and of the judge (`letters.drafting.complaint_forms`)."""

    @property
    def form(self) -> ComplaintForm:
        """The online form."""

    @property
    def court(self) -> tuple[Advised, ...]:
        """What to know before the Conseil d'État is asked."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A field with the *text* to paste; *characters* counts each line break as two, as forms may.

    *brief* is a shorter text of *brief_limit* characters at most, told where the limit is not known and the
    text is long; *misfit* says that the limit is smaller than what the complaint must say.
    """

    field: FormField
    text: str
    characters: int
    brief: str = ""
    brief_characters: int = 0
    brief_limit: int = 0
    misfit: PlaidoyerError | None = None


@dataclass(frozen=True, slots=True)
class FilledPage:
    """A page of the form with its fields filled in."""

    page: FormPage
    fields: tuple[Filled, ...]


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint being prepared from a request.

    *letter* is the complaint itself, None while something in it is missing, which *missing* says.
    """

    followed: Followed
    requirements: tuple[Requirement, ...]
    form: ComplaintForm
    pages: tuple[FilledPage, ...]
    papers: tuple[Paper, ...]
    draft: Draft
    letter: Letter | None = None
    missing: tuple[PlaidoyerError, ...] = ()


@dataclass(frozen=True, slots=True)
class Complaints:
    """Complaints about the requests of one encrypted file."""

    letters: Letters
    requests: Requests
    household: Household
    drafts: DraftRecords
    following: Following
    sending: Sending
    known: Known

    def prepared(self, uid: UUID) -> Complaint:
        """Prepare the complaint about a request, from the person's own draft where one was begun.

        Raises `UnknownRequest`.
        """
        followed = self.requests.followed(uid)
        member = self.household.member(followed.request.member)
        interview = Interview(self.letters, self._draft(followed, member))
        sketch = interview.sketch(followed.day)
        letter = interview.finished(followed.day) if sketch.is_complete else None
        for_another = member.represented_by is not None
        return Complaint(
            followed,
            requirements_of(followed, member),
            self.known.form,
            tuple(self._pages(interview, letter, followed)),
            papers(
                followed.request, followed.events, followed.letters, followed.files, for_another=for_another
            ),
            interview.draft,
            letter,
            tuple(dict.fromkeys(sketch.faults.values())),
        )

    def content(self, complaint: Complaint, paper: Paper) -> bytes:
        """Give a paper to join, exactly as it is kept; the complaint itself is put on paper.

        Raises what reading a kept content does, and what is wrong with a complaint that is not complete.
        """
        if paper.letter is not None:
            return self.requests.paper(paper.letter)
        if paper.kept is not None:
            return self.requests.content(paper.kept)
        interview = Interview(self.letters, complaint.draft)
        return interview.export("pdf", complaint.followed.day).content

    def sent(self, complaint: Complaint, departure: Departure) -> Followed:
        """Record that the complaint was lodged, with its exact text where it is complete.

        Raises what `letters.services.sending.Sending.mark_sent` does.
        """
        uid = complaint.followed.request.uid
        if complaint.letter is None:
            happened = Happened(
                Happening.COMPLAINT_SENT, departure.on, channel=departure.channel, proof=departure.proof
            )
            return self.requests.record(uid, happened, *((departure.file,) if departure.file else ()))
        case = Interview(self.letters, complaint.draft).case(complaint.followed.day)
        return self.sending.mark_sent(complaint.draft, complaint.letter, case, departure)

    def court(self) -> tuple[Advised, ...]:
        """Give what to know before the Conseil d'État is asked."""
        return self.known.court

    def _draft(self, followed: Followed, member: Member) -> Draft:
        uid = followed.request.uid
        begun = (each for each in self.drafts.drafts() if each.kind == COMPLAINT and each.request == uid)
        own = next(begun, None)
        if own is not None:
            return own
        by = member.represented_by
        writer = self.household.member(by) if by is not None else None
        return self.following.draft(followed, COMPLAINT, member, followed.day, writer)

    def _pages(self, interview: Interview, letter: Letter | None, followed: Followed) -> Iterator[FilledPage]:
        told = dict(_told(interview, letter, followed))
        for page in self.known.form.pages:
            fields = tuple(
                self._filled(field, told.get(field.fills, ""), letter)
                for field in page.fields
                if field.fills is not Fills.ACTING_FOR or told.get(field.fills)
            )
            yield FilledPage(page, fields)

    def _filled(self, field: FormField, text: str, letter: Letter | None) -> Filled:
        if field.fills is Fills.COMPLAINT and letter is not None:
            return self._complaint(field, letter)
        return Filled(field, text, counted(text))

    def _complaint(self, field: FormField, letter: Letter) -> Filled:
        write = self.letters.outputs.form
        try:
            whole = write(letter, field.limit or NO_LIMIT)
            brief = write(letter, self.known.form.short) if field.limit is None else whole
        except PlaidoyerError as misfit:
            whole = write(letter, NO_LIMIT)
            return Filled(field, whole.text, whole.characters, misfit=misfit)
        if brief.text == whole.text:
            return Filled(field, whole.text, whole.characters)
        short = self.known.form.short
        return Filled(field, whole.text, whole.characters, brief.text, brief.characters, short)


def requirements_of(followed: Followed, member: Member | None) -> tuple[Requirement, ...]:
    """Say of each thing that the CNIL asks for whether it is there."""
    matter = Matter(
        followed.request, followed.standing, followed.day, member, followed.letters, followed.files
    )
    return admissibility(matter)


def counted(text: str) -> int:
    """Count the characters of *text* as a form may: code points, two for each line break."""
    return len(text) + text.count("\n")


def file_name(number: int, paper: Paper, words: str) -> str:
    """Give the name of a paper saved to be joined: its place, what it is, and a plain ending."""
    plain = "".join(each if each.isalnum() else "-" for each in words.lower())
    return f"{number:02}-{'-'.join(filter(None, plain.split('-')))}{paper.ending}"


def _told(interview: Interview, letter: Letter | None, followed: Followed) -> Iterator[tuple[Fills, str]]:
    for fills, (section, key) in _TYPED.items():
        yield fills, _lines(interview.value(section, key))
    for fills, name in _CHOSEN.items():
        yield fills, _words(interview, name)
    sent_on = followed.standing.sent_on
    yield Fills.SENT_ON, f"{sent_on:%d/%m/%Y}" if sent_on is not None else ""
    yield Fills.ACTING_FOR, _lines(interview.value("letter", "acting_for"))
    yield Fills.SUBJECT, letter.subject if letter is not None else ""


def _words(interview: Interview, name: str) -> str:
    """Give the words of the option chosen for the question *name*."""
    chosen = str(interview.value(ANSWERS, name) or "")
    questions = (each for each in interview.kind.questions if each.name == name)
    return next((words for each in questions for key, words in each.options if key == chosen), chosen)


def _lines(value: object) -> str:
    if isinstance(value, list | tuple):
        return "\n".join(map(str, value))
    return str(value or "")


_TYPED = {
    Fills.GIVEN_NAME: ("sender", "given_name"),
    Fills.FAMILY_NAME: ("sender", "family_name"),
    Fills.ADDRESS: ("sender", "address"),
    Fills.EMAIL: ("sender", "email"),
    Fills.TELEPHONE: ("sender", "telephone"),
    Fills.CONTROLLER_NAME: (ANSWERS, "controller_name"),
    Fills.CONTROLLER_ADDRESS: (ANSWERS, "controller_address"),
    Fills.CONTROLLER_SIREN: (ANSWERS, "controller_siren"),
}
_CHOSEN = {Fills.RIGHT: "right_exercised", Fills.GROUND: "ground"}
