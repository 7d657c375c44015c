"""What cannot be done in a campaign: a name nobody gave, a table that cannot be read, a book that is refused.

CampaignFault
├── UnknownCampaign · AmbiguousCampaign · CampaignNameTaken · CampaignWithoutName
├── UnknownVolunteer · AmbiguousVolunteer · VolunteerWithoutName · VolunteersNotNamed · UnusableMailbox
├── TableFault · FormulaForAVolunteer            see `letters.domain.volunteer_errors`
├── UnknownTarget · AmbiguousTarget · NothingAimedAt · NoSuchGroup · NoLegislator
├── NotYet · ChasedBefore · AnsweredBefore · EffectWithoutTitle · PositionWithoutSource
├── UnknownContact · AmbiguousContact
├── LetterNotReady · NoLetterForThem · NobodySigns · AnothersWords · NobodyToCall · NotInTheDirectory
├── NoLetterWritten · NobodyToWriteTo · NoSuchQuestion
├── UnknownReportEnding · NoMergeToUndo · MergeBuiltUpon · BooksThere
└── BookFault             a book of a campaign that is refused
    ├── NoBook · EmptyBook · LaterBook · TruncatedBook · EditedBook · UnfitBook · LargeBook
    ├── OtherBook · BookOfTomorrow · ChangedBook
    └── TooMuchForABook · NotForABook
"""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class CampaignFault(PlaidoyerError):
    """Something that a campaign cannot do."""


class UnknownCampaign(CampaignFault):
    """A campaign that is not in this file."""

    sentence = N_("There is no campaign « {name} » here; « plaidoyer campaigns list » gives those there are.")


class AmbiguousCampaign(CampaignFault):
    """A name that several campaigns have."""

    sentence = N_("Several campaigns are called « {name} »: {names}. Give the beginning of the identifier.")


class CampaignNameTaken(CampaignFault):
    """A name that another campaign has."""

    sentence = N_("A campaign is already called « {name} »: give this one another name.")


class CampaignWithoutName(CampaignFault):
    """A campaign that nobody could tell from another."""

    sentence = N_("Give the campaign a name.")


class UnknownVolunteer(CampaignFault):
    """Somebody who is not a volunteer of the campaign."""

    sentence = N_("« {name} » is not among the volunteers of this campaign: add them first.")


class UnknownTarget(CampaignFault):
    """A legislator whom the campaign is not aimed at."""

    sentence = N_("« {name} » is not among the legislators whom this campaign is aimed at.")


class AmbiguousVolunteer(CampaignFault):
    """A name that several volunteers have."""

    sentence = N_(
        "Several volunteers are called « {name} »: {names}. Give the e-mail address or the identifier."
    )


class VolunteerWithoutName(CampaignFault):
    """A volunteer whom nobody could call."""

    sentence = N_("Give the volunteer a name.")


class VolunteersNotNamed(CampaignFault):
    """A table in which no column holds the names of volunteers."""

    sentence = N_(
        "No column of « {file} » is called « nom »; its columns are: {columns}. "
        "Name them nom, prénom, départements, courriel."
    )


class UnusableMailbox(CampaignFault):
    """A text that is no e-mail address."""

    sentence = N_("« {text} » is not an e-mail address.")


class AmbiguousTarget(CampaignFault):
    """A name that several legislators have."""

    sentence = N_("Several legislators are called « {name} »: {names}. Give the identifier.")


class NothingAimedAt(CampaignFault):
    """A choice that nobody in the directory fits."""

    sentence = N_(
        "Nobody in the directory fits this choice: widen it, or import the lists of the chambers first "
        "(« plaidoyer directory import FILE »)."
    )


class NoSuchGroup(CampaignFault):
    """A political group to which nobody in the directory belongs."""

    sentence = N_("Nobody in the directory is of the group « {name} »; those there are: {known}.")


class NoLegislator(CampaignFault):
    """Somebody who sits in no chamber."""

    sentence = N_(
        "« {name} » sits in no chamber, as far as the directory knows: a campaign aims at legislators."
    )


class NotYet(CampaignFault):
    """A day to come, told as one that was."""

    sentence = N_("The {day} is still to come: what is recorded has taken place.")


class ChasedBefore(CampaignFault):
    """A next date before the contact that it follows."""

    sentence = N_("The next date, {day}, is before the contact itself.")


class AnsweredBefore(CampaignFault):
    """An answer before the question."""

    sentence = N_("The answer of {day} is before the question.")


class EffectWithoutTitle(CampaignFault):
    """Something that happened, and nobody says what."""

    sentence = N_("Say in a few words what happened.")


class PositionWithoutSource(CampaignFault):
    """Where somebody stands, and nobody could check it."""

    sentence = N_("Say where it can be checked: nobody is placed on hearsay.")


class UnknownContact(CampaignFault):
    """An entry that the log of the campaign does not hold."""

    sentence = N_(
        "There is no contact « {name} » in this campaign; « campaigns show » gives their identifiers."
    )


class AmbiguousContact(CampaignFault):
    """The beginning of several identifiers."""

    sentence = N_("Several contacts begin with « {name} »: give more of the identifier.")


class LetterNotReady(CampaignFault):
    """A letter of a campaign that would be a circular, or that nobody can write yet."""

    sentence = N_("The letter to {name} is not ready. {why}")


class NoLetterForThem(CampaignFault):
    """A legislator to whom none of the letters of the campaign is written."""

    sentence = N_("No letter of this campaign is for {name}: choose one for their chamber.")


class NobodySigns(CampaignFault):
    """A volunteer of whom the household knows no address."""

    sentence = N_(
        "The address of {name}, who signs, is not known here: add them to your household with it, or say who "
        "else signs."
    )


class AnothersWords(CampaignFault):
    """A paragraph that says « I » in the words of one person, under the signature of another."""

    sentence = N_(
        "The paragraph says « I » in the words of {name}, and {signer} would sign it: let {name} sign, or "
        "ask them and say that they agree."
    )


class NoLetterWritten(CampaignFault):
    """A series of letters of which none could be written."""

    sentence = N_("No letter was written: none is ready. What each still needs is told with its name.")


class NobodyToWriteTo(CampaignFault):
    """A series of letters to nobody."""

    sentence = N_(
        "No letter was written: there is nobody to write to. Choose legislators first, and share them out."
    )


class UnknownReportEnding(CampaignFault):
    """A file whose name does not say what a report is to be written as."""

    sentence = N_(
        "« {file} »: the report of a campaign is written as {known}; end the name of the file with one of "
        "them."
    )


class BookFault(CampaignFault):
    """A book of a campaign that is refused, or that cannot be made."""


class NoBook(BookFault):
    """A file of another program."""

    sentence = N_(
        "« {file} » is not a book of a campaign: choose the file that Plaidoyer exported, whose name ends in "
        "« .cahier »."
    )


class EmptyBook(BookFault):
    """A file with nothing in it, or a book without an entry."""

    sentence = N_("« {file} » is empty: ask for the book again.")


class LaterBook(BookFault):
    """A book that a newer version of the program wrote."""

    sentence = N_(
        "« {file} » was made by a newer version of Plaidoyer: install the latest version here, then try "
        "again."
    )


class TruncatedBook(BookFault):
    """A book whose end is missing."""

    sentence = N_(
        "« {file} » is cut short: its end was lost on the way. Nothing was merged; ask for the book again."
    )


class EditedBook(BookFault):
    """A book that does not have the digest that it bears."""

    sentence = N_(
        "« {file} » was changed since Plaidoyer made it, by hand or on the way. Nothing was merged; ask for "
        "the book again."
    )


class UnfitBook(BookFault):
    """A book that bears its digest and says what this program never writes."""

    sentence = N_(
        "What « {file} » says on its line {line} is not what Plaidoyer writes: somebody made this file "
        "otherwise. Nothing was merged; ask whoever sent it how it was made."
    )


class LargeBook(BookFault):
    """A file larger than any book."""

    sentence = N_("« {file} » is too large to be a book of a campaign ({most} MB at most).")


class OtherBook(BookFault):
    """A book of another campaign than the one asked for."""

    sentence = N_(
        "« {file} » is a book of another campaign, « {other} », and not of « {asked} »: choose another file, "
        "or merge it from the list of the campaigns."
    )


class BookOfTomorrow(BookFault):
    """A book made after today."""

    sentence = N_(
        "« {file} » says that it was made on {day}, which has not come yet: set the date of the computer "
        "that made it, or of this one, and export it again."
    )


class TooMuchForABook(BookFault):
    """More entries than a book holds."""

    sentence = N_(
        "This campaign has too many entries for one book: nothing was written. Export the share of each "
        "volunteer instead."
    )


class NotForABook(BookFault):
    """Something noted that no book can give back as it is."""

    sentence = N_(
        "Something noted in this campaign holds characters that nobody sees, and cannot leave in a book: "
        "nothing was written ({text})."
    )


class NotInTheDirectory(CampaignFault):
    """A legislator of whom this computer does not know how they are greeted."""

    sentence = N_(
        "How to greet {name} is not known here: import the list of their chamber first "
        "(« plaidoyer directory import FILE »)."
    )


class NoSuchQuestion(CampaignFault):
    """A question that the file does not offer."""

    sentence = N_("Question {number} is not among those that this file offers: {known}.")


class NobodyToCall(CampaignFault):
    """A call sheet for somebody who has nobody to call."""

    sentence = N_("{name} has nobody to contact today: no call sheet is needed.")


class ChangedBook(BookFault):
    """A book that is no longer the one that was looked into."""

    sentence = N_(
        "« {file} » is no longer what you looked into: nothing was merged. Look into it again, then add it."
    )


class NoMergeToUndo(CampaignFault):
    """A merge that this file does not remember, or no longer."""

    sentence = N_(
        "There are no books to take out of this campaign: none came in here, or it was done already."
    )


class MergeBuiltUpon(CampaignFault):
    """A merge that cannot be undone, since what was told later rests on it."""

    sentence = N_(
        "These books cannot be taken out any more: what was noted since rests on them ({names}). Take that "
        "back first, then try again."
    )


class BooksThere(CampaignFault):
    """Books that would replace others."""

    sentence = N_(
        "{count} of these files are there already: {names}. Choose another folder, or replace them."
    )
