"""Figures in spreadsheets: read there as data, never as formulas, and the same once read back."""

import csv
import io
import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.output.spreadsheet import as_csv, as_xlsx, guarded, read_back
from letters.ports.reports import Chart, Figures, Grid
from letters.services.outcome_tables import figures_of
from letters.services.outcomes import Question, report_of
from tests.fakes.sample_outcomes import WILD, named, sample

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
LEADERS = ("=", "+", "-", "@", "\t", "\r")


def figures(*names):
    return figures_of(report_of(sample(*named(*names)), Question()))


def of(*rows, heads=("Organisme", "Nombre", "Jour"), decimal=","):
    whole = Grid("Suites", heads, rows)
    return Figures("Suites", "fr", ("Une phrase.",), Chart("", (), ()), (), whole, decimal=decimal)


def read(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def sheets(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def test_a_french_spreadsheet_opens_the_csv_by_a_double_click():
    content = as_csv(of(("Œuvre", 12.5, date(2026, 1, 3)), ("b", None, None)), NOW)

    assert content.startswith(b'\xef\xbb\xbf"Organisme";"Nombre";"Jour"\r\n')
    assert '"Œuvre";"12,5";"2026-01-03"\r\n"b";"";""\r\n' in content.decode("utf-8-sig")


@pytest.mark.parametrize("leader", LEADERS)
def test_a_name_with_a_comma_is_one_cell_where_commas_separate(leader):
    """A spreadsheet that speaks English reads it so."""
    content = as_csv(of((f"CHU,{leader}1+1,", 12.5, None)), NOW)

    cells = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1]

    assert not [cell for cell in cells if cell.startswith(LEADERS)]


@pytest.mark.parametrize("leader", LEADERS)
@pytest.mark.parametrize("place", range(3))
def test_what_a_spreadsheet_would_compute_has_an_apostrophe_in_whatever_column(leader, place):
    row = ["a", "b", "c"]
    row[place] = f"{leader}1+1"

    written = read(as_csv(of(tuple(row)), NOW))[1][place]

    assert f"'{leader}1+1" == written
    assert row[place] == read_back(written)


def test_a_figure_below_zero_stays_a_figure():
    assert ["a", "-3", "-0,5"] == read(as_csv(of(("a", -3, -0.5)), NOW))[1]


@given(st.text(alphabet=st.sampled_from("='+-@\t\r\na; \"é")))
def test_whatever_was_guarded_is_read_back_as_it_was(text):
    assert text == read_back(guarded(text))
    assert not guarded(text).startswith(LEADERS)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=5))
def test_whatever_the_names_the_csv_gives_them_back(names):
    rows = [(name, 1, None) for name in names]

    assert names == [read_back(row[0]) for row in read(as_csv(of(*rows), NOW))[1:]]


def test_every_name_of_a_workbook_is_text_and_every_figure_a_figure():
    book = sheets(as_xlsx(figures(*WILD), NOW))

    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {"s", "n", "d"} == {cell.data_type for cell in cells}
    assert {name for name in WILD if not name.startswith("\t")} <= {cell.value for cell in cells}
    assert not any(cell.hyperlink for cell in cells)


def test_days_of_a_workbook_are_days_and_halves_are_halves():
    sheet = sheets(as_xlsx(of(("a", 12.5, date(2026, 1, 3))), NOW)).worksheets[0]

    assert ["a", 12.5, datetime(2026, 1, 3)] == [cell.value for cell in sheet[2]]  # noqa: DTZ001 -- openpyxl's


def test_an_empty_cell_stays_empty():
    sheet = sheets(as_xlsx(of(("a", None, None)), NOW)).worksheets[0]

    assert None is sheet["B2"].value


def test_what_no_cell_can_hold_is_cut_and_the_file_still_opens():
    sheet = sheets(as_xlsx(of(("a" * 40_000, float("nan"), None)), NOW)).worksheets[0]

    assert 32_767 == len(sheet["A2"].value)


def test_a_report_of_nothing_is_a_table_of_heads():
    nothing = figures_of(report_of(replace_all(sample()), Question()))

    assert 1 == len(read(as_csv(nothing, NOW)))
    assert 1 == sheets(as_xlsx(nothing, NOW)).worksheets[0].max_row


def replace_all(matters):
    return type(matters)(matters.day, ())


def test_heads_of_the_whole_table_are_all_different():
    heads = figures().whole.heads

    assert len(heads) == len(set(heads))


def test_the_same_figures_are_the_same_file_and_name_nobody():
    first, again = as_xlsx(figures(), NOW), as_xlsx(figures(), NOW)

    assert first == again
    assert not sheets(first).properties.creator


CALC = Path(shutil.which("soffice") or "").resolve().parent / "libsclo.so"


@pytest.mark.skipif(not CALC.is_file(), reason="the spreadsheet of LibreOffice is not installed here")
@pytest.mark.parametrize(("ending", "write"), [("csv", as_csv), ("xlsx", as_xlsx)])
def test_libreoffice_computes_nothing(tmp_path, ending, write):
    file = tmp_path / f"suites.{ending}"
    file.write_bytes(write(figures(*WILD), NOW))
    reading = ["--infilter=CSV:59,34,76,1"] if ending == "csv" else []

    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", *reading,
         "--convert-to", "fods", "--outdir", tmp_path, file],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip

    opened = (tmp_path / "suites.fods").read_text("utf-8")
    assert "CPAM d’Ille-et-Vilaine" in opened
    assert "table:formula" not in opened
