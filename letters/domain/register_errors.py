"""Files of registers that cannot be used; each sentence says what the file is and what to do."""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class RegisterFault(PlaidoyerError):
    """A file that cannot be read as a register; nothing was changed."""


class NoRegister(RegisterFault):
    """A file that no register knows."""

    sentence = N_(
        "« {file} » is no official file that is known here: legislators, health establishments, public "
        "services, data protection officers, postcodes, constituencies. Save a table of your own as CSV "
        "(UTF-8)."
    )


class Folder(RegisterFault):
    """A folder given as a file."""

    sentence = N_("« {file} » is a folder: give the files that are in it, one by one.")


class EmptyFile(RegisterFault):
    """A file without anything in it."""

    sentence = N_("« {file} » is empty: download it again.")


class WebPage(RegisterFault):
    """A page of a web site saved under the name of a file."""

    sentence = N_("« {file} » is a web page and not the file: download it with the link of the file itself.")


class Spreadsheet(RegisterFault):
    """A workbook of a spreadsheet program."""

    sentence = N_("« {file} » is a workbook: take the file as published, or save it as CSV (UTF-8).")


class BrokenArchive(RegisterFault):
    """An archive that was cut, or that is none."""

    sentence = N_("« {file} » was not downloaded to its end or is damaged: download it again.")


class ArchiveTooLarge(RegisterFault):
    """An archive that would unpack to more than any register does."""

    sentence = N_("« {file} » unpacks to more than any known register: it was not opened.")


class WrongCharacters(RegisterFault):
    """A text in an encoding that cannot be told, or that was already damaged."""

    sentence = N_(
        "The characters of « {file} » cannot be read, near line {line}: download it again, or save a table "
        "of your own as CSV (UTF-8)."
    )


class WrongShape(RegisterFault):
    """A file of a register whose columns or keys are not those that are known."""

    sentence = N_("« {file} » lacks what is needed, « {missing} », near line {line}: is it whole?")


class LineTooLarge(RegisterFault):
    """A line longer than any register has."""

    sentence = N_("Line {line} of « {file} » is longer than any line of a register: it is not whole.")


class SpoiltBySpreadsheet(RegisterFault):
    """A CSV that a spreadsheet program saved again: zeros at the beginning of numbers are lost."""

    sentence = N_("A spreadsheet changed « {file} » (« {value} » lost its zeros): take it as published.")


class AnotherFile(RegisterFault):
    """A sister of a register, which is not the list that is wanted."""

    sentence = N_("« {file} » is {what}, not the list: take « {wanted} ».")


class CutShort(RegisterFault):
    """A file that ends in the middle of a record."""

    sentence = N_("« {file} » stops in the middle, near line {line}: download it again.")


class Misshapen(RegisterFault):
    """A file whose text is not written as its format asks."""

    sentence = N_("« {file} » is not written as {format} near line {line}: download it again.")


class OpenQuotes(RegisterFault):
    """A cell whose quotes are never closed: all that follows it would be taken for one cell."""

    sentence = N_(
        'The quotes (") opened in « {file} » near line {line} are never closed: close them, then save it.'
    )


class NoSuchFile(RegisterFault):
    """A name that no file has."""

    sentence = N_("There is no file « {file} »: check its name and its folder.")


class NothingListed(RegisterFault):
    """A file that names its columns, and has no row."""

    sentence = N_("« {file} » names its columns and lists nothing: there is nothing to import.")


class UnknownColumn(RegisterFault):
    """A file of a register with a column that nobody met: what it says cannot be told."""

    sentence = N_("« {file} » has a column that is not known, « {column} »: its form has changed.")


class ColumnsNotMatched(RegisterFault):
    """A list of somebody's own of which no column is known to hold names."""

    sentence = N_("No column of « {file} » is known to hold names: say which of these does: {columns}.")


class UnknownHome(PlaidoyerError):
    """Nothing that says where somebody lives."""

    sentence = N_("Say where: --postcode with five figures, or --country.")


class NoHead(RegisterFault):
    """A table whose first line is data already."""

    sentence = N_(
        "« {file} » begins with data (« {cell} »): add a first line that names its columns, then save it."
    )


class DoubledColumn(RegisterFault):
    """A table with two columns of one name."""

    sentence = N_("Two columns of « {file} » are called « {column} »: rename one of them, then save it.")


class UnnamedColumn(RegisterFault):
    """A table with cells in a column that has no name."""

    sentence = N_("Column {place} of « {file} » has no name: write one in its first line, then save it.")


class NoSuchColumn(RegisterFault):
    """A column matched by hand that the table does not have."""

    sentence = N_("« {file} » has no column « {column} »; it has: {columns}.")


class UntitledList(PlaidoyerError):
    """A list without a title."""

    sentence = N_("Give the list a title of letters or figures: the next import finds its bodies under it.")


class NotAPostcode(PlaidoyerError):
    """What is no French postcode."""

    sentence = N_("« {postcode} » is no French postcode: it has five figures, the first zero included.")


class NoQuestions(RegisterFault):
    """A file that no reader of parliamentary questions knows."""

    sentence = N_(
        "« {file} » is no file of parliamentary questions that is known here: take an archive of questions "
        "(JSON, .zip) of data.assemblee-nationale.fr, or the questions (CSV) of data.senat.fr."
    )
