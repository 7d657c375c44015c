"""What cannot be done with an open letter and those who sign it; a row refused says which rule it breaks.

SignatureFault
├── UnknownOpenLetter · AmbiguousOpenLetter · OpenLetterTitleTaken · OpenLetterWithoutTitle · NoOpenLetterText
├── ClosesBeforeItOpens
├── UnknownSignatory · AmbiguousSignatory · NotToDecide · NoLongerThere · NoMarkOfWithdrawal
├── ColumnsOfSignatoriesMissing · TwoColumnsOfOne · WorkbookUnreadable · WorkbookTooLarge · TooManyRows
├── SealUnreadable
└── RowRefused
    ├── WithoutName · NobodyNamed · WithoutConsent · WithoutEmail · WrongEmailOfSignatory · FormulaInCell
    ├── UnusableCell · UnclearAnswer · UnclearDay · DayToCome · SignedBeforeOpening · SignedAfterClosing
    └── WithdrewOn · SignedBeforeWithdrawing · SignedAlready
"""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class SignatureFault(PlaidoyerError):
    """Something that cannot be done with an open letter."""


class UnknownOpenLetter(SignatureFault):
    """An open letter that is not in this file."""

    sentence = N_(
        "There is no open letter « {name} » here; « plaidoyer open-letters list » gives those there are."
    )


class AmbiguousOpenLetter(SignatureFault):
    """The beginning of the identifiers of several open letters."""

    sentence = N_("Several open letters begin with « {name} »: {names}. Give more of the identifier.")


class OpenLetterTitleTaken(SignatureFault):
    """A title that another open letter has."""

    sentence = N_("An open letter is already called « {name} »: give this one another title.")


class OpenLetterWithoutTitle(SignatureFault):
    """An open letter that nobody could tell from another."""

    sentence = N_("Give the open letter a title.")


class NoOpenLetterText(SignatureFault):
    """An open letter without a text on the day asked for."""

    sentence = N_("« {name} » has no text on {day}: write one first, with « plaidoyer open-letters text ».")


class ClosesBeforeItOpens(SignatureFault):
    """An open letter that would never be open."""

    sentence = N_("The letter would close on {closes}, before it opens on {opens}: exchange the two days.")


class UnknownSignatory(SignatureFault):
    """Somebody who did not sign."""

    sentence = N_("Nobody who signed « {letter} » is called « {name} » or has that e-mail address.")


class AmbiguousSignatory(SignatureFault):
    """A name that several signatories have."""

    sentence = N_("Several signatories answer to « {name} »: {names}. Give the beginning of the identifier.")


class NotToDecide(SignatureFault):
    """A signature of which nothing waits to be decided."""

    sentence = N_("Nothing is to be decided about {name}: they are in the list already.")


class NoLongerThere(SignatureFault):
    """A signature that a waiting one was like, and that was withdrawn meanwhile."""

    sentence = N_(
        "The signature that {name} is like is no longer there: say that both sign, or withdraw this one."
    )


class NoMarkOfWithdrawal(SignatureFault):
    """A mark to erase that nobody's withdrawal left."""

    sentence = N_(
        "No mark of a withdrawal answers to this: write the name, the function, the organisation and the "
        "e-mail address as they were signed."
    )


class ColumnsOfSignatoriesMissing(SignatureFault):
    """A table that does not say who signs, or that they consent."""

    sentence = N_(
        "« {file} » lacks the column « {missing} »; it has: {columns}. "
        "The first row names the columns: prénom, nom, fonction, organisation, courriel, consentement."
    )


class TwoColumnsOfOne(SignatureFault):
    """A table that says one thing twice."""

    sentence = N_("« {first} » and « {second} » of « {file} » say the same: keep one of the two columns.")


class WorkbookUnreadable(SignatureFault):
    """A workbook that is damaged, locked or none."""

    sentence = N_("« {file} » cannot be read as a workbook (.xlsx): save it again, or as CSV (UTF-8).")


class WorkbookTooLarge(SignatureFault):
    """A workbook that unpacks to more than any table of people."""

    sentence = N_("« {file} » unpacks to more than any list of people: it was not opened.")


class TooManyRows(SignatureFault):
    """A table of more rows than an open letter takes at once."""

    sentence = N_("« {file} » has more than {limit} rows: import it in several files.")


class SealUnreadable(SignatureFault):
    """A file that is no seal, or no proof, as the program writes them."""

    sentence = N_("« {file} » is not a seal or a proof written by this program, or it was changed.")


class RowRefused(SignatureFault):
    """A row, or somebody typed in, who cannot sign so."""


class WithoutName(RowRefused):
    """A signature of nobody."""

    sentence = N_("A first name and a last name are needed.")


class NobodyNamed(RowRefused):
    """Nothing by which somebody could be looked for."""

    sentence = N_("Write a first name and a last name, or an e-mail address.")


class WithoutConsent(RowRefused):
    """A signature without consent: it may reveal opinions (GDPR, article 9)."""

    sentence = N_("They did not consent to sign, and nobody is listed without their consent.")


class WithoutEmail(RowRefused):
    """A signature on the web that nothing ties to anybody."""

    sentence = N_("An e-mail address is needed: only a signature on paper may do without.")


class WrongEmailOfSignatory(RowRefused):
    """A text that is not one e-mail address."""

    sentence = N_("« {email} » is not one e-mail address: correct it.")


class FormulaInCell(RowRefused):
    """A cell that a spreadsheet would compute."""

    sentence = N_("« {column} » holds a formula of a spreadsheet, which is never computed here: « {value} ».")


class UnusableCell(RowRefused):
    """A cell that no list can hold."""

    sentence = N_("« {column} » cannot be used. {why}")


class UnclearAnswer(RowRefused):
    """An answer that is neither yes nor no."""

    sentence = N_("« {column} » is to be answered with yes or no, and not with « {value} ».")


class UnclearDay(RowRefused):
    """A text that is no day."""

    sentence = N_("« {value} » is no day that can be read: write it as 2026-11-22 or 22/11/2026.")


class DayToCome(RowRefused):
    """A signature of a day that has not come."""

    sentence = N_("The day {day} has not come yet: correct it.")


class SignedBeforeOpening(RowRefused):
    """A signature of before the letter opened."""

    sentence = N_("They signed on {day}, and the letter opened on {opens} only: correct one of the two days.")


class SignedAfterClosing(RowRefused):
    """A signature of after the letter closed."""

    sentence = N_("They signed on {day}, and the letter closed on {closes}.")


class WithdrewOn(RowRefused):
    """Somebody who withdrew their signature, and whom an old list would bring back."""

    sentence = N_(
        "This person withdrew their signature on {day}, and no list brings them back. "
        "If they sign again, add them by hand and say so."
    )


class SignedBeforeWithdrawing(RowRefused):
    """A signature that was withdrawn since."""

    sentence = N_(
        "They withdrew on {withdrew}: a signature of {day} no longer stands. Give the day on which they "
        "signed again."
    )


class SignedAlready(RowRefused):
    """Somebody who signed already."""

    sentence = N_("{name} signed already.")
