"""The list of signatories in a spreadsheet: three columns, no address, nothing that is computed."""

import csv
import io

import openpyxl
import pytest

from letters.output.signatory_tables import as_csv_list, as_xlsx_list
from letters.output.spreadsheet import read_back
from tests.fakes.signed_letters import NOW, SEAL, USUAL, WILD, signed


def made(write, letter):
    file = io.BytesIO()
    write(letter, NOW, file)
    return file.getvalue()


@pytest.mark.parametrize("names", [USUAL, WILD], ids=["usual", "wild"])
def test_the_csv_holds_name_function_and_organisation(names):
    text = made(as_csv_list, signed(5, names=names)).decode("utf-8-sig")

    _heads, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    wanted = [[each.name, each.function, each.organisation] for each in names]
    assert wanted == [[read_back(cell) for cell in row] for row in rows]


def test_no_cell_of_the_csv_begins_as_a_formula():
    text = made(as_csv_list, signed(5, names=WILD)).decode("utf-8-sig")

    for row in csv.reader(io.StringIO(text, newline=""), delimiter=";"):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_the_workbook_holds_text_and_a_sheet_about_it():
    book = openpyxl.load_workbook(io.BytesIO(made(as_xlsx_list, signed(5, names=WILD))))

    names, about = book.worksheets
    assert {"s", "n"} >= {cell.data_type for row in names.iter_rows() for cell in row}
    assert WILD[0].name == names.cell(2, 1).value
    assert any(SEAL in str(row[0].value) for row in about.iter_rows())
