"""Dates that contradict one another, and tables of dates that cannot be used.

DateFault
├── NotADate (NoSuchDay)
├── UnknownRule · UnknownTerritory · BeyondCalendar · DoesNotApply · DateOfAnotherChannel
├── NotAfter          ExtendedBeforeReceipt · AskedBeforeReceipt · GivenBeforeAsked
│                     BeforePosting · BeforePresentation
├── MissingDate       MissingPosting · MissingPresentation · MissingArrival
│                     MissingAcknowledgement · MissingReceipt · MissingIdentityRequest
└── TwoFates · PeriodSuspended

TableFault            UnreadableTable · WrongHeading · WrongRow · WrongLength
"""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class DateFault(PlaidoyerError):
    """Dates that contradict one another, or that lead nowhere."""


class NotADate(DateFault):
    """A text that writes no day."""

    sentence = N_("« {text} » is not a date such as 2026-03-05.")


class NoSuchDay(NotADate):
    """A text that writes a day which the calendar does not have."""

    sentence = N_("The calendar has no day « {text} »; check the day and the month.")


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
