"""A table of volunteers, as people save them."""

import zipfile
from datetime import date

import pytest
import xlsxwriter

from letters.domain.campaign_errors import VolunteersNotNamed
from letters.domain.register_errors import DoubledColumn, NoHead, OpenQuotes, RegisterFault
from letters.domain.signature_errors import WorkbookTooLarge, WorkbookUnreadable
from letters.domain.volunteer_errors import (
    EmptyTable,
    FirstSheetEmpty,
    ManyVolunteers,
    OtherWorkbook,
    TableFault,
    UnreadableTable,
)
from letters.ports.volunteers import LONGEST_CELL, MOST_ROWS
from letters.registers.volunteers import table_of

ANNE = (2, "Anne Martin", "35, 22", "", "anne@example.org")
HEAD = "nom;prénom;départements;courriel\n"
LINE = "Martin;Anne;35, 22;anne@example.org\n"


def told(path):
    return [
        (row.row, row.name, row.departments, row.constituencies, row.email) for row in table_of(path).rows
    ]


@pytest.fixture
def dropped(tmp_path):
    """Write an invented table, and give its path."""

    def written(content, name="dropped"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


FILES = {
    "semicolons": HEAD + LINE,
    "a mark at the beginning": "\ufeff" + HEAD + LINE,
    "an old encoding": (HEAD + LINE).encode("cp1252"),
    "lines of Windows": (HEAD + LINE).replace("\n", "\r\n"),
    "commas and quotes": 'Nom,Prénom,Départements,Courriel\nMartin,Anne,"35, 22",anne@example.org\n',
    "tabulations": (HEAD + LINE).replace(";", "\t"),
    "another order": "E-mail;Département(s);Nom et prénom\nanne@example.org;35, 22;Anne Martin\n",
    "columns nobody asked for": "Nom;Prénom;Dept;Mail;Téléphone\nMartin;Anne;35, 22;anne@example.org;06 12\n",
    "an empty line between": HEAD + "\n" + LINE,
    "columns left empty by a spreadsheet": HEAD.strip() + ";;\n" + LINE.strip() + ";;\n",
}


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_the_table_is_read_however_it_was_saved(dropped, content):
    [row] = told(dropped(content))

    assert ANNE[1:] == row[1:]


def test_rows_keep_the_number_of_their_line_and_what_is_empty_stays_so(dropped):
    rows = told(dropped("nom;circonscription\nMartin;35-3\n;;\nRoux\n"))

    assert [(2, "Martin", "", "35-3", ""), (4, "Roux", "", "", "")] == rows


def test_a_formula_is_text_and_hidden_marks_are_left_out(dropped):
    rows = told(dropped('nom\n=HYPERLINK(\u202e"x")\n'))

    assert '=HYPERLINK("x")' == rows[0][1]


@pytest.fixture
def workbook(tmp_path):
    """Write a workbook of these sheets, each with its rows, and give its path."""

    def written(*sheets, name="equipe.xlsx"):
        with xlsxwriter.Workbook(tmp_path / name, {"default_date_format": "dd/mm/yyyy"}) as book:
            for title, rows in sheets:
                sheet = book.add_worksheet(title)
                for number, cells in enumerate(rows):
                    sheet.write_row(number, 0, cells)
        return tmp_path / name

    return written


ROWS = [("Nom", "Prénom", "Départements", "Courriel"), ("Martin", "Anne", "35, 22", "anne@example.org")]


def test_a_workbook_says_the_same_as_a_csv(workbook):
    table = table_of(workbook(("Équipe", ROWS)))

    [row] = told(workbook(("Équipe", ROWS)))

    assert ("Équipe", ()) == (table.sheet, table.unread)
    assert ANNE == row


def test_numbers_days_and_formulas_of_a_workbook_are_texts(workbook):
    cells = [("Nom", "Département"), ("Anne", 35), ("Bruno", 1), ("Chloé", 35.22), ("Zoé", date(2026, 2, 1))]
    rows = told(workbook(("Équipe", [*cells, ("=A2", '="01"')])))

    assert ["35", "1", "35.22", "2026-02-01", "01"] == [row[2] for row in rows]
    assert "=A2" == rows[-1][1]


def test_lines_of_a_workbook_keep_their_number_and_columns_without_a_name_may_be_empty(workbook):
    rows = told(workbook(("Équipe", [("Nom", "", ""), ("Anne", "", ""), (), ("Zoé", "", "")])))

    assert [(2, "Anne"), (4, "Zoé")] == [row[:2] for row in rows]


def test_the_other_sheets_of_a_workbook_are_named(workbook):
    table = table_of(workbook(("Équipe", ROWS), ("Anciens", ROWS), ("Notes", [])))

    assert ("Équipe", ("Anciens", "Notes")) == (table.sheet, table.unread)
    assert 1 == len(list(table.rows))


WRONG_SHEETS = {
    "nothing at all": ([("Équipe", [])], EmptyTable),
    "a first sheet that is empty": ([("Page 1", []), ("Équipe", ROWS)], FirstSheetEmpty),
    "columns alone": ([("Équipe", ROWS[:1])], EmptyTable),
    "no column of names": ([("Équipe", [("Ville",), ("Rennes",)])], VolunteersNotNamed),
    "two columns of one name": ([("Équipe", [("Nom", "Nom"), ("a", "b")])], DoubledColumn),
}


@pytest.mark.parametrize(("sheets", "fault"), WRONG_SHEETS.values(), ids=WRONG_SHEETS)
def test_a_workbook_that_cannot_be_read_is_refused_by_its_name(workbook, sheets, fault):
    with pytest.raises(fault) as refused:
        told(workbook(*sheets))

    assert "equipe.xlsx" in str(refused.value)


def test_a_damaged_workbook_is_refused_as_it_is_opened(workbook):
    path = workbook(("Équipe", ROWS))
    path.write_bytes(path.read_bytes()[:-200])

    with pytest.raises((WorkbookUnreadable, RegisterFault)):
        told(path)


def test_a_workbook_whose_list_of_sheets_is_endless_is_refused(workbook):
    path = workbook(("Équipe", ROWS))
    with zipfile.ZipFile(path) as whole:
        parts = {each: whole.read(each) for each in whole.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        for name, content in parts.items():
            made.writestr(name, content + b" " * 1_000_001 if name == "xl/workbook.xml" else content)

    with pytest.raises(WorkbookTooLarge, match="equipe"):
        told(path)


@pytest.mark.parametrize("encoding", ["foo", "shift_jis", "utf-32"])
def test_a_workbook_in_letters_that_nobody_knows_is_refused(workbook, encoding):
    path = workbook(("Équipe", ROWS))
    head = f'<?xml version="1.0" encoding="{encoding}"?><workbook><sheets/></workbook>'
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("xl/workbook.xml", head)

    with pytest.raises(WorkbookUnreadable, match="equipe"):
        told(path)


def test_a_workbook_of_another_form_asks_for_the_one_that_is_read(dropped):
    with pytest.raises(OtherWorkbook, match=r"equipe\.xls"):
        told(dropped(b"\xd0\xcf\x11\xe0" + b"\0" * 600, "equipe.xls"))


WRONG = {
    "no column of names": ("téléphone;ville\n06;Rennes\n", VolunteersNotNamed),
    "no head": ("Martin;Anne;35;anne@example.org\n", NoHead),
    "two columns of one name": ("nom;nom\na;b\n", DoubledColumn),
    "nobody": ("nom;prénom\n", EmptyTable),
    "open quotes": ('nom;prénom\n"Martin;Anne\n', OpenQuotes),
    "spoilt letters": ("nom;prénom\nMartin;HÃ©lÃ¨ne\n", UnreadableTable),
}


@pytest.mark.parametrize(("content", "fault"), WRONG.values(), ids=WRONG)
def test_a_table_that_cannot_be_read_is_refused_by_its_name(dropped, content, fault):
    with pytest.raises(fault) as refused:
        told(dropped(content, "equipe.csv"))

    assert "equipe.csv" in str(refused.value)


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"\x00\x01\x02", b"%PDF-1.7\n%\xff\n", b"<html></html>"]
)
def test_what_is_no_table_is_refused(dropped, content):
    with pytest.raises((RegisterFault, TableFault, VolunteersNotNamed, WorkbookUnreadable)):
        told(dropped(content))


def test_one_long_text_in_thousands_of_cells_is_cut_before_it_is_looked_at(workbook):
    long = "x" * 30_000
    rows = [("Nom", "Département", "Ville"), *((long, "35", long) for _line in range(2_000))]

    assert {LONGEST_CELL + 1} == {len(row[1]) for row in told(workbook(("Équipe", rows)))}


@pytest.mark.parametrize("is_workbook", [True, False])
def test_a_table_of_more_people_than_a_campaign_has_is_refused(workbook, dropped, is_workbook):
    names = [(f"Anne {number}",) for number in range(MOST_ROWS + 1)]
    lines = "nom;ville\n" + "".join(f"{name};Brest\n" for (name,) in names)

    with pytest.raises(ManyVolunteers, match="equipe"):
        told(workbook(("Équipe", [("Nom",), *names])) if is_workbook else dropped(lines, "equipe.csv"))
