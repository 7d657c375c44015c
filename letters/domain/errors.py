"""Every way a rule can be broken, as one tree; this is its trunk.

PlaidoyerError
├── UnusableText          a character or a length that no letter can hold
│   └── ForbiddenCharacter · TooLong · UnknownNote
├── AddressFault          an address that the post would not read
│   └── TooManyLines · LineTooLong
├── AnswersFault          a file of answers that cannot be used
│   ├── UnreadableAnswers · UnknownAnswer · MissingAnswer · WrongAnswer · AnswerNotAsked
│   └── WrongNationalId
├── LetterFault           a letter of the catalogue that breaks a rule of the catalogue
├── UnknownLetter · UnknownLanguage · UnknownExample · UnknownRecipient · UnknownChoice
│   └── UnlikeAnyRecipient
├── NoLegalEffect         a letter that would be useless or premature
├── OutdatedArgument      an argument that is not true on the day of the letter
├── MissingElement        a letter that no longer says what it must say
├── FileUnreadable        a file that cannot be read
├── DateFault, TableFault            in `letters.domain.date_errors`
└── OutputFault                      in `letters.domain.output_errors`

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


class UnknownNote(UnusableText):
    """A note called in a text written by hand, which the letter does not have."""

    sentence = N_("This letter has no note « {call} »; remove the call, or give it the number of a note.")


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

    sentence = N_(
        "« {name} » has an answer, but your other answers make it pointless: leave it out ({when})."
    )


class WrongNationalId(AnswersFault):
    """A social-security number whose figures or key are not right."""

    sentence = N_("This is no social-security number: 13 figures, then a key of 2; check both on your card.")


class LetterFault(PlaidoyerError):
    """A letter of the catalogue that breaks a rule of the catalogue."""

    sentence = N_("{file}, line {line}: {rule}: {message}")


class UnknownLetter(PlaidoyerError):
    """A kind of letter that the catalogue does not hold."""

    sentence = N_("There is no letter « {slug} »; `plaidoyer letters` lists them{nearest}.")


class UnknownLanguage(PlaidoyerError):
    """A letter asked for in a language in which it is not written."""

    sentence = N_("« {slug} » is not written in « {language} »; it exists in: {known}.")


class UnknownExample(PlaidoyerError):
    """An example that does not come with its letter."""

    sentence = N_("« {slug} » has no example « {name} »; it has: {known}.")


class UnknownRecipient(PlaidoyerError):
    """A recipient that the directory does not hold."""

    sentence = N_("The directory holds no « {slug} »; it holds, among others: {known}.")


class UnlikeAnyRecipient(UnknownRecipient):
    """A recipient that the directory does not hold, nor any that is called like it."""

    sentence = N_("The directory holds no « {slug} », nor any body called like it: look for it by its name.")


class NoLegalEffect(PlaidoyerError):
    """A letter that would be useless or premature; the reason is the catalogue's own."""

    sentence = N_("This letter is not written: {because}")


class OutdatedArgument(PlaidoyerError):
    """An argument that is not, or no longer, true on the day of the letter."""

    sentence = N_("The argument « {title} » may be used from {first} to {last} only; leave it out.")


class MissingElement(PlaidoyerError):
    """A letter that no longer says what it must say to have its legal effect."""

    sentence = N_("The letter no longer says what it must say: {missing}; put it back.")


class FileUnreadable(PlaidoyerError):
    """A file that was asked for and cannot be read."""

    sentence = N_("The file « {name} » cannot be read: {reason}.")


class UnknownChoice(PlaidoyerError):
    """A word that is none of those by which a situation is told."""

    sentence = N_("« {value} » is not known for « {name} »{nearest}; write one of: {known}.")
