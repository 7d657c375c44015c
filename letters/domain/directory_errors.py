"""Bodies that cannot be written to as the directory stands; each sentence says what to do."""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class NotRecorded(PlaidoyerError):
    """A body that exists and of which no address was read."""

    sentence = N_("No verified address of « {name} » is known: take it from its letters or its own site.")


class NoPostalAddress(PlaidoyerError):
    """A letter for paper, to a body that the directory knows without an address."""

    sentence = N_(
        "No postal address of « {name} » is known: write it in the answers under [recipient], or choose a "
        ".txt or .eml file. {note}"
    )


class NotCorrectable(PlaidoyerError):
    """A field that the person cannot correct."""

    sentence = N_("« {field} » cannot be corrected; what can be: {known}.")


class Unconfirmed(PlaidoyerError):
    """An import that asks something first, and was not answered."""

    sentence = N_("« {file} » was not imported: {question}")


class NothingToUndo(PlaidoyerError):
    """No import is left that can be undone."""

    sentence = N_("No import is left that can be undone: only the last five can be.")


class UnknownDepartment(PlaidoyerError):
    """A département that no table knows."""

    sentence = N_("« {label} » is no département: write its name, or its code such as « 2A ».")


class NearlyDepartment(UnknownDepartment):
    """Words that name no département, and are near to a name."""

    sentence = N_("« {label} » is no département. Did you mean « {near} »?")


class NumberForDepartments(UnknownDepartment):
    """A number with a decimal part, as a spreadsheet makes of two codes."""

    sentence = N_(
        "« {label} » is no département: a spreadsheet takes « 35,22 » for one number. "
        "Write « 35 ; 22 », or the names."
    )


class DepartmentsTakenForADay(UnknownDepartment):
    """A day, as a spreadsheet makes of « 01/02 »."""

    sentence = N_(
        "« {label} » is a day: the spreadsheet took départements such as « 01/02 » for one. Give their "
        "column the form « text », then type them again."
    )


class UnknownConstituency(PlaidoyerError):
    """Words that name no constituency."""

    sentence = N_("« {label} » is no constituency: write the code of the département and a number, « 35-3 ».")


class ConstituencyTakenForADay(UnknownConstituency):
    """A day, as a spreadsheet makes of « 01-02 »."""

    sentence = N_(
        "« {label} » is a day: the spreadsheet took a constituency such as « 01-2 » for one. Give its column "
        "the form « text », then type it again."
    )


class NoTable(PlaidoyerError):
    """A table of reference that is not stored."""

    sentence = N_("No table « {table} » is stored; those that are: {known}.")
