"""What a person does with letters: see which there are, learn what one asks, write it, put it in a file."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from letters.domain.bodies import Recipient
from letters.domain.cases import Case
from letters.domain.elements import missing_elements
from letters.domain.errors import MissingElement
from letters.domain.kinds import Argument, Kind, Question
from letters.domain.letters import Letter
from letters.domain.output_errors import UnknownEnding
from letters.drafting.answers import read_case
from letters.drafting.catalogue import LANGUAGE, Catalogue
from letters.drafting.compose import TAKEN_FROM_THE_OUTER_LETTER, Composer
from letters.drafting.directory import Directory
from letters.ports.exports import Attachment
from letters.ports.outputs import Outputs

PDF = "application/pdf"
ENDINGS = ("pdf", "txt", "eml", "docx")
"""Endings of the files a letter can be written to."""


@dataclass(frozen=True, slots=True)
class Export:
    """A letter as the content of a file; *pages* is None where there are none, *left_out* as in a form."""

    content: bytes
    characters: int
    pages: int | None = None
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of one catalogue, for one directory, with every way out."""

    catalogue: Catalogue
    directory: Directory
    outputs: Outputs

    def kinds(self, language: str = LANGUAGE) -> tuple[Kind, ...]:
        """Give every kind of letter that can be written."""
        return self.catalogue.letters(language)

    def kind(self, slug: str, language: str = LANGUAGE) -> Kind:
        """Give one kind; raises `UnknownLetter`."""
        return self.catalogue.prepared(slug, language).kind

    def questions(self, slug: str, language: str = LANGUAGE) -> tuple[Question, ...]:
        """Give what a letter asks, then what the letters joined to it ask besides."""
        kind = self.kind(slug, language)
        asked = {question.name: question for question in kind.questions}
        for joined in kind.joins:
            for question in self.kind(joined, language).questions:
                if question.name not in TAKEN_FROM_THE_OUTER_LETTER:
                    asked.setdefault(question.name, question)
        return tuple(asked.values())

    def arguments(self, slug: str, language: str = LANGUAGE) -> tuple[Argument, ...]:
        """Give the arguments that a letter may use, outdated ones included."""
        return tuple(self.catalogue.argument(each, language) for each in self.kind(slug, language).arguments)

    def argument(self, slug: str, language: str = LANGUAGE) -> Argument:
        """Give one argument, whether it still holds or not; raises `LetterFault` if it is not there."""
        return self.catalogue.argument(slug, language)

    def example(self, slug: str, name: str = "", language: str = LANGUAGE) -> Case:
        """Give an example of a letter, the most usual unless named, dated as the letter was reviewed."""
        case = read_case(self.catalogue.example(slug, name))
        return case if case.dated else replace(case, dated=self.kind(slug, language).reviewed)

    def recipient(self, slug: str) -> Recipient:
        """Give a body of the directory; raises `UnknownRecipient`."""
        return self.directory.record(slug).recipient

    def compose(self, slug: str, case: Case, today: date, language: str = LANGUAGE) -> Letter:
        """Write a letter; raises what `Composer.compose` does, and `MissingElement`."""
        letter = Composer(self.catalogue, self.directory).compose(slug, case, today, language)
        return complete(letter)

    def export(self, letter: Letter, ending: str, *, day: date, signature: bytes | None = None) -> Export:
        """Put *letter* into the form that a file's *ending* names, dated *day*.

        Raises `UnknownEnding` or an `OutputFault`.
        """
        complete(letter)
        match ending:
            case "pdf":
                return self._paper(letter, day, signature)
            case "txt":
                text = self.outputs.text(letter)
                return Export(text.encode(), len(text))
            case "eml":
                return self._draft(letter, day, signature)
            case "docx":
                content = self.outputs.word().written(letter, created=noon(day))
                return Export(content, len(self.outputs.text(letter)))
            case _:
                raise UnknownEnding(ending=ending, known=", ".join(ENDINGS))

    def form(self, letter: Letter, limit: int) -> Export:
        """Give the text for a web form of *limit* characters, what was left out beside it.

        Raises `DoesNotFitForm` when what the letter must say is longer than the form.
        """
        text = self.outputs.form(complete(letter), limit)
        return Export(text.text.encode(), text.characters, left_out=text.left_out)

    def _paper(self, letter: Letter, day: date, signature: bytes | None) -> Export:
        typeset = self.outputs.paper().typeset(letter, created=noon(day), signature=signature)
        return Export(typeset.content, len(self.outputs.text(letter)), typeset.pages)

    def _draft(self, letter: Letter, day: date, signature: bytes | None) -> Export:
        paper = self._paper(letter, day, signature)
        attachment = Attachment("courrier.pdf", paper.content, PDF)
        content = self.outputs.draft(letter, attachments=(attachment,))
        return Export(content, paper.characters, paper.pages)


def complete(letter: Letter) -> Letter:
    """Give *letter* back if it says all it must; raises `MissingElement` naming what is missing."""
    missing = missing_elements(letter)
    if missing:
        raise MissingElement(missing=" · ".join(element.label for element in missing))
    return letter


def noon(day: date) -> datetime:
    """Give the moment at which a paper dated *day* says it was made."""
    return datetime.combine(day, time(12), UTC)
