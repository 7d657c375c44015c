"""Files of registers that cannot be used; each sentence says what the file is and what to do."""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class RegisterFault(PlaidoyerError):
    """A file that cannot be read as a register; nothing was changed."""


class NoRegister(RegisterFault):
    """A file that no register knows."""

    sentence = N_("« {file} » is none of the files that can be read here: {known}.")


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

    sentence = N_("The characters of « {file} » cannot be read, near line {line}: download it again.")


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
