"""Every way a rule can be broken, as one tree.

PlaidoyerError
├── UnusableText          a character or a length that no letter can hold
│   ├── ForbiddenCharacter · UnknownNote
│   └── TooLong
├── AddressFault          an address that the post would not read
│   ├── TooManyLines
│   └── LineTooLong
├── AnswersFault          a file of answers that cannot be used
│   ├── UnreadableAnswers · UnknownAnswer · MissingAnswer · WrongAnswer
├── LetterFault           a letter of the catalogue that breaks a rule of the catalogue
├── UnknownLetter · UnknownExample · UnknownRecipient
├── NoLegalEffect         a letter that would be useless or premature
├── MissingElement        a letter that no longer says what it must say
├── DateFault             dates that contradict one another
│   ├── NotADate · UnknownRule · UnknownTerritory · BeyondCalendar · DoesNotApply · DateOfAnotherChannel
│   ├── NotAfter          ExtendedBeforeReceipt · AskedBeforeReceipt · GivenBeforeAsked
│   │                     BeforePosting · BeforePresentation
│   ├── MissingDate       MissingPosting · MissingPresentation · MissingArrival
│   │                     MissingAcknowledgement · MissingReceipt · MissingIdentityRequest
│   └── TwoFates · PeriodSuspended
├── TableFault            a table (CSV) that cannot be used
│   └── UnreadableTable · WrongHeading · WrongRow · WrongLength
├── OutputFault           a letter that cannot be put on paper, or a file that cannot be written
│   ├── NoGlyph · RightToLeft · SignatureUnusable · DoesNotFit
│   └── DoesNotFitForm · NotWritten · UnsafeHeader
└── ExhibitFault          an exhibit that cannot join a dossier
    └── ExhibitLocked · ExhibitTooLarge

Each holds its sentence in English, to be translated where it is shown, and its facts by name.
"""

from typing import ClassVar

from letters.domain.wording import N_


class PlaidoyerError(ValueError):
    """A rule was broken; the sentence says which one and what the person can do."""

    sentence: ClassVar[str] = N_("This cannot be done.")

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.sentence.format(**facts))


class UnusableText(PlaidoyerError):
    """A text that no letter can hold."""


class ForbiddenCharacter(UnusableText):
    """A character that would be invisible, misleading or lost on paper."""

    sentence = N_(
        "The character at place {position} cannot stand in a letter ({character}: {reason}); remove it."
    )


class TooLong(UnusableText):
    """A text longer than its field."""

    sentence = N_("This text has {length} characters and {limit} at most are possible; shorten it.")


class AddressFault(PlaidoyerError):
    """An address that the post would not read."""


class TooManyLines(AddressFault):
    """An address of more lines than the window of an envelope shows."""

    sentence = N_(
        "This address has {count} lines and {limit} at most are possible, name and country included."
    )


class LineTooLong(AddressFault):
    """A line of an address longer than the post reads."""

    sentence = N_(
        "This line of the address has {length} characters and {limit} at most are possible; "
        "shorten it: « {line} »."
    )


class AnswersFault(PlaidoyerError):
    """A file of answers that cannot be used."""


class UnreadableAnswers(AnswersFault):
    """A file that is not what a file of answers is."""

    sentence = N_("The file of answers cannot be read: {reason}.")


class UnknownAnswer(AnswersFault):
    """An answer to a question that the letter does not ask."""

    sentence = N_("This letter does not ask for « {name} »; it asks for: {known}.")


class MissingAnswer(AnswersFault):
    """A question left without an answer."""

    sentence = N_("An answer is missing: « {name} » ({label}).")


class WrongAnswer(AnswersFault):
    """An answer that does not fit its question."""

    sentence = N_("The answer to « {name} » cannot be used: {reason}")


class AnswerNotAsked(AnswersFault):
    """An answer to a question that the other answers make pointless."""

    sentence = N_("« {name} » has an answer, but it is asked only when: {when}.")


class LetterFault(PlaidoyerError):
    """A letter of the catalogue that breaks a rule of the catalogue."""

    sentence = N_("{file}, line {line}: {rule}: {message}")


class UnknownLetter(PlaidoyerError):
    """A kind of letter that the catalogue does not hold."""

    sentence = N_("There is no letter « {slug} »; `plaidoyer letters` lists them{nearest}.")


class UnknownExample(PlaidoyerError):
    """An example that does not come with its letter."""

    sentence = N_("« {slug} » has no example « {name} »; it has: {known}.")


class UnknownRecipient(PlaidoyerError):
    """A recipient that the directory does not hold."""

    sentence = N_("The directory holds no « {slug} »; it holds: {known}.")


class NoLegalEffect(PlaidoyerError):
    """A letter that would be useless or premature; the reason is the catalogue's own."""

    sentence = N_("This letter is not written: {because}")


class OutdatedArgument(PlaidoyerError):
    """An argument that is not, or no longer, true on the day of the letter."""

    sentence = N_("The argument « {title} » may be used from {first} to {last} only; leave it out.")


class DateFault(PlaidoyerError):
    """Dates that contradict one another, or that lead nowhere."""


class NotADate(DateFault):
    """A text that writes no day."""

    sentence = N_("« {text} » is not a date such as 2026-03-05.")


class UnknownRule(DateFault):
    """A period that the law of this program does not hold."""

    sentence = N_("There is no rule « {rule} »; there are: {known}.")


class UnknownTerritory(DateFault):
    """A place whose public holidays are not known."""

    sentence = N_("There is no territory « {territory} »; there are: {known}.")


class BeyondCalendar(DateFault):
    """A period that would end after the last year that can be written."""

    sentence = N_("Counted from {start}, the period would end after the year 9999; check the date.")


class DoesNotApply(DateFault):
    """A date given to a rule that it cannot change."""

    sentence = N_(
        "An extension or a question about identity changes nothing to the rule « {rule} »; "
        "leave these dates out."
    )


class NotAfter(DateFault):
    """A date that comes before another that it must follow."""


class ExtendedBeforeReceipt(NotAfter):
    """An extension told before the request was received."""

    sentence = N_(
        "The extension is dated {extended_on}, before {received}, the day the request was received; "
        "check both dates."
    )


class AskedBeforeReceipt(NotAfter):
    """A question about identity that came before the request."""

    sentence = N_(
        "Proof of identity was asked on {asked}, before {received}, the day the request was received; "
        "check both dates."
    )


class GivenBeforeAsked(NotAfter):
    """A proof of identity that came before it was asked for."""

    sentence = N_(
        "Proof of identity was given on {given}, before {asked}, the day it was asked for; check both dates."
    )


class BeforePosting(NotAfter):
    """Something that befell a letter before it was sent."""

    sentence = N_("{day} comes before {posted}, the day the letter was sent; check both dates.")


class BeforePresentation(NotAfter):
    """Something that befell a registered letter before it was presented."""

    sentence = N_("{day} comes before {presented}, the day the letter was first presented; check both dates.")


class TwoFates(DateFault):
    """A letter that would have been both collected and sent back."""

    sentence = N_(
        "The letter cannot have been both collected ({collected}) and refused or returned ({other}); "
        "keep one of the two dates."
    )


class DateOfAnotherChannel(DateFault):
    """A date that a channel does not have."""

    sentence = N_("« {channel} » has no date « {date} »; it may have: {known}.")


class MissingDate(DateFault):
    """A date without which nothing can be counted."""


class MissingPosting(MissingDate):
    """A letter of which nothing is known."""

    sentence = N_("Give the day the letter was sent or, better, the day it was delivered or acknowledged.")


class MissingPresentation(MissingDate):
    """A registered letter that came back, without the day it was presented."""

    sentence = N_("Give the day the letter was first presented; the post's tracking shows it.")


class MissingArrival(MissingDate):
    """An e-mail without the day it arrived."""

    sentence = N_("Give the day the e-mail arrived: the day you sent it, if no error message came back.")


class MissingAcknowledgement(MissingDate):
    """A web form without its acknowledgement."""

    sentence = N_("Give the date of the acknowledgement that followed the form.")


class MissingReceipt(MissingDate):
    """A request handed over without its receipt."""

    sentence = N_("Give the date of the signed receipt that you were given at the counter.")


class MissingIdentityRequest(MissingDate):
    """A proof of identity given, without the day it was asked for."""

    sentence = N_("Proof of identity was given on {given}: give also the day it was asked for.")


class PeriodSuspended(DateFault):
    """A period that stands still until the person answers."""

    sentence = N_(
        "The period has stood still since {since}, the day proof of identity was asked for: "
        "answer, then give the day you did."
    )


class TableFault(PlaidoyerError):
    """A table (CSV) that cannot be used."""


class UnreadableTable(TableFault):
    """A file that cannot be read as a table."""

    sentence = N_("The table « {file} » cannot be read: {reason}.")


class WrongHeading(TableFault):
    """A table whose columns are not those asked for."""

    sentence = N_("The first row of the table must name each of these columns once: {columns}; {fault}.")


class WrongRow(TableFault):
    """A row that cannot be used."""

    sentence = N_("Row {row} of the table (line {line} of the file): {because}")


class WrongLength(TableFault):
    """A row with more or fewer cells than the heading."""

    sentence = N_("It has {count} cells and the heading has {expected}.")


class WrongNationalId(AnswersFault):
    """A social-security number whose figures or key are not right."""

    sentence = N_("This is no social-security number: 13 figures, then a key of 2; check both on your card.")


class UnknownNote(UnusableText):
    """A note called in a text written by hand, which the letter does not have."""

    sentence = N_("This letter has no note « {call} »; remove the call, or give it the number of a note.")


class MissingElement(PlaidoyerError):
    """A letter that no longer says what it must say to have its legal effect."""

    sentence = N_("The letter no longer says what it must say: {missing}; put it back.")


class OutputFault(PlaidoyerError):
    """A letter that cannot be put on paper, or a file that cannot be written."""


class DoesNotFitForm(OutputFault):
    """A form too small for what the letter must say."""

    sentence = N_(
        "The form takes {limit} characters and this letter needs {needed} at least; send it by another way, "
        "or as a file joined to a short message."
    )


class NotWritten(OutputFault):
    """A file that the system did not let us write."""

    sentence = N_("« {path} » was not written: {reason}.")


class UnsafeHeader(OutputFault):
    """A text that may not stand in the head of an e-mail."""

    sentence = N_("The e-mail was not made, because of its header « {header} »: {reason}.")


class UnknownEnding(OutputFault):
    """A file whose ending names no form that a letter can take."""

    sentence = N_("« {ending} » is no form a letter can take; end the name of the file with: {known}.")


class FileUnreadable(PlaidoyerError):
    """A file that was asked for and cannot be read."""

    sentence = N_("The file « {name} » cannot be read: {reason}.")


class NoGlyph(OutputFault):
    """A character that no face of the letter has."""

    sentence = N_("The letter cannot print the character {character}; write it another way.")


class RightToLeft(OutputFault):
    """A letter of a script written from right to left, of which the words would come out of order."""

    sentence = N_(
        "The letter cannot yet print scripts written from right to left ({character}); "
        "write it in Latin letters."
    )


class SignatureUnusable(OutputFault):
    """A picture that cannot stand as a signature."""

    sentence = N_("The picture of the signature cannot be used: {reason}. Choose another, or sign by hand.")


class DoesNotFit(OutputFault):
    """A line of the first page for which there is no room beside the window of the envelope or in it."""

    sentence = N_("There is no room on the first page for « {line} »; shorten it.")


class ExhibitFault(PlaidoyerError):
    """An exhibit that cannot join a dossier."""


class ExhibitLocked(ExhibitFault):
    """An exhibit that opens only with a password."""

    sentence = N_(
        "The exhibit « {title} » is locked by a password; open it, print it to a new PDF file without a "
        "password, and join that one."
    )


class ExhibitTooLarge(ExhibitFault):
    """An exhibit with more bytes or pixels than are read."""

    sentence = N_("The exhibit « {title} » is too large: {limit} at most. Make it smaller, or send it apart.")
