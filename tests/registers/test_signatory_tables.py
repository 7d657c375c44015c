"""Tables of signatories: CSV of any program, workbooks whose formulas are never computed, nothing bursts."""

import io
import random
import zipfile
from contextlib import suppress
from datetime import date

import pytest
import xlsxwriter

from letters.domain.register_errors import EmptyFile, NoSuchFile, RegisterFault, Spreadsheet
from letters.domain.signature_errors import SignatureFault, WorkbookTooLarge, WorkbookUnreadable
from letters.registers.sheet_xml import LONGEST_CELL
from letters.registers.signatory_tables import TablesOfSignatories
from letters.registers.workbooks import rows_of
from tests.fakes.signatory_tables import HEAD, as_csv, as_xlsx, table


def read(path):
    return [(number, list(cells)) for number, cells in TablesOfSignatories().rows(path)]


def test_a_csv_and_a_workbook_of_the_same_rows_read_the_same(tmp_path):
    rows = table(5)

    expected = [(number, list(cells)) for number, cells in enumerate([HEAD, *rows], 1)]

    assert (
        expected == read(as_csv(tmp_path / "list.csv", rows)) == read(as_xlsx(tmp_path / "list.xlsx", rows))
    )


@pytest.mark.parametrize("content", ["a;b\n\n1;2\n", "sep=;\na;b\n1;2\n", "a,b\n1,2\n", "a\tb\n1\t2\n"])
def test_a_csv_is_read_however_it_is_delimited(tmp_path, content):
    path = tmp_path / "list.csv"
    path.write_text(content)

    assert [["a", "b"], ["1", "2"]] == [cells for _, cells in read(path)]


def test_marks_that_nobody_sees_are_left_for_the_reading_to_refuse(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("a;b\nU\u202et;2\n")

    assert "U\u202et" == read(path)[1][1][0]


def workbook(path, fill):
    with xlsxwriter.Workbook(path) as book:
        fill(book, book.add_worksheet())
    return path


def test_a_formula_is_its_own_text_and_never_its_value(tmp_path):
    def fill(_book, sheet):
        sheet.write_row("B3", ["Prénom", "Nom", "Fonction"])
        sheet.write_formula("B4", "=CONCAT(A1,A2)", None, "Anne")
        sheet.write_formula("C4", "=cmd|' /C calc'!A0")
        sheet.write_string("D4", "=1+1")

    rows = read(workbook(tmp_path / "list.xlsx", fill))

    assert [(3, ["", "Prénom", "Nom", "Fonction"])] == rows[:1]
    assert [(4, ["", "=CONCAT(A1,A2)", "=cmd|' /C calc'!A0", "=1+1"])] == rows[1:]


def test_the_formulas_are_those_of_the_first_sheet(tmp_path):
    def fill(book, sheet):
        sheet.write_string(0, 0, "Prénom")
        book.add_worksheet().write_formula(0, 0, "=1+1")

    assert [(1, ["Prénom"])] == read(workbook(tmp_path / "list.xlsx", fill))


def test_days_numbers_and_truths_are_texts(tmp_path):
    def fill(book, sheet):
        sheet.write_datetime(0, 0, date(2020, 5, 11), book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_row(0, 1, [12, 1.5, True, False])

    assert [(1, ["2020-05-11", "12", "1.5", "oui", "non"])] == read(workbook(tmp_path / "list.xlsx", fill))


def test_a_cell_at_the_far_end_of_a_sheet_takes_neither_time_nor_memory(tmp_path):
    def fill(_book, sheet):
        sheet.write_string("A1", "Prénom")
        sheet.write_string("B1048576", "Anne")
        sheet.write_string("XFD1048576", "far")

    rows = read(workbook(tmp_path / "list.xlsx", fill))

    assert [(1, ["Prénom"]), (1_048_576, ["", "Anne"])] == rows


def test_a_prefix_of_names_and_texts_in_runs_change_nothing(tmp_path):
    path = as_xlsx(tmp_path / "list.xlsx", [("Anne",)], ("Prénom",))
    rewritten(
        path, SHEET, lambda old: old.replace(b"<", b"<x:").replace(b"<x:/", b"</x:").replace(b"<x:?", b"<?")
    )
    runs = b"<r><t>Pr</t></r><r><t>\xc3\xa9nom</t></r><rPh sb='0' eb='1'><t>spoken</t></rPh>"
    rewritten(path, "xl/sharedStrings.xml", lambda old: old.replace("<t>Prénom</t>".encode(), runs))
    rewritten(path, SHEET, lambda old: old.replace(b"<x:worksheet ", b"<x:worksheet xmlns:x='x' ", 1))

    assert [(1, ["Prénom"]), (2, ["Anne"])] == read(path)


def test_a_cell_longer_than_a_cell_can_be_is_cut_where_a_reading_refuses_it(tmp_path):
    path = as_xlsx(tmp_path / "list.xlsx", [("Anne",)], ("Prénom",))
    runs = b"<r><t>an</t></r>" * 40_000
    rewritten(path, "xl/sharedStrings.xml", lambda old: old.replace("<t>Prénom</t>".encode(), runs))

    assert LONGEST_CELL + 1 == len(read(path)[0][1][0])


def test_days_since_1904_are_days(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "list.xlsx", {"date_1904": True}) as book:
        day = book.add_format({"num_format": '[$-40C]d mmmm yyyy "le"'})
        book.add_worksheet().write_datetime(0, 0, date(2020, 5, 11), day)

    assert [(1, ["2020-05-11"])] == read(tmp_path / "list.xlsx")


def rewritten(path, name, change):
    """Write the workbook at *path* anew with another content of its member *name*."""
    with zipfile.ZipFile(path) as archive:
        members = {each: archive.read(each) for each in archive.namelist()}
    members[name] = change(members.get(name, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in members.items():
            archive.writestr(each, content)
    return path


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("name", "change", "fault"),
    [
        (SHEET, lambda _: b"\0" * 50_000_000, WorkbookTooLarge),
        (SHEET, lambda old: old.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1),
         WorkbookUnreadable),
        (SHEET, lambda old: old[: len(old) // 2], WorkbookUnreadable),
        ("xl/workbook.xml", lambda _: b"", WorkbookUnreadable),
        ("xl/_rels/workbook.xml.rels", lambda _: b"<x/>", WorkbookUnreadable),
        ("xl/_rels/workbook.xml.rels", lambda old: old.replace(b"worksheets/sheet1", b"../../etc/passwd"),
         WorkbookUnreadable),
    ],
)  # fmt: skip
def test_a_workbook_made_to_harm_or_damaged_is_refused(tmp_path, name, change, fault):
    path = rewritten(as_xlsx(tmp_path / "list.xlsx", table(50)), name, change)

    with pytest.raises(fault):
        read(path)


def test_a_workbook_of_too_many_members_is_refused(tmp_path):
    path = as_xlsx(tmp_path / "list.xlsx", table(2))
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(2001):
            archive.writestr(f"x{number}", b"")

    with pytest.raises(WorkbookTooLarge):
        read(path)


def test_a_damaged_workbook_is_told_or_read_and_never_breaks_the_program(tmp_path):
    content = as_xlsx(tmp_path / "list.xlsx", table(20)).read_bytes()
    chance = random.Random(7)
    for number in range(150):
        damaged = bytearray(content)
        for _ in range(3):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path = tmp_path / f"{number}.xlsx"
        path.write_bytes(damaged)
        with suppress(SignatureFault, RegisterFault):
            read(path)


def test_a_zip_of_something_else_is_told(tmp_path):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", b"a")
    (tmp_path / "list.xlsx").write_bytes(file.getvalue())

    with pytest.raises(WorkbookUnreadable):
        list(rows_of(tmp_path / "list.xlsx"))


@pytest.mark.parametrize(
    ("content", "fault"), [(b"", EmptyFile), (b"\xd0\xcf\x11\xe0old", Spreadsheet), (None, NoSuchFile)]
)
def test_what_is_no_table_is_told(tmp_path, content, fault):
    path = tmp_path / "list.xlsx"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(fault):
        read(path)
