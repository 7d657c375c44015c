"""A series of letters that cannot be written, or one of its letters.

SeriesFault           SeriesInTheWay · OlderMessages · NothingForPaper · ColumnNotKnown · RowWithoutRecipient
"""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class SeriesFault(PlaidoyerError):
    """A series of letters, or one of its letters, that cannot be written."""


class SeriesInTheWay(SeriesFault):
    """A folder that holds files of the names which a series would take."""

    sentence = N_(
        "Nothing was written: « {folder} » already holds files of these names, such as « {file} » "
        "({count} in all). Choose an empty folder, or ask for them to be replaced."
    )


class OlderMessages(SeriesFault):
    """A folder with more messages of before than there are people to write to now."""

    sentence = N_(
        "Nothing was written: « {folder} » holds messages of before that would stay beside these, such as "
        "« {file} » ({count} in all), perhaps to people who withdrew since. Choose an empty folder."
    )


class NothingForPaper(SeriesFault):
    """A letter for paper to somebody of whom no postal address is known."""

    sentence = N_("No postal address of « {name} » is known. {otherwise}")


class ColumnNotKnown(SeriesFault):
    """A table with columns that no letter of this kind has a place for."""

    sentence = N_(
        "This letter has no place for the columns {columns}: take them out of the table, or call them as it "
        "does: {known}."
    )


class RowWithoutRecipient(SeriesFault):
    """A row that does not say for whom its letter is."""

    sentence = N_("This row does not say for whom it is: fill in « to », or « name » and « address ».")
