"""A report on paper: figures told to who listens as to who looks, whatever the names."""

from datetime import UTC, datetime

import page
import pytest

from letters.output.pdf.paper import read_paper
from letters.output.pdf.report import PdfReport
from letters.services.outcome_tables import figures_of
from letters.services.outcomes import Matters, Question, report_of
from plaidoyer.assembly import PAPER
from tests.fakes.sample_outcomes import TODAY, WILD, named, sample
from tests.fakes.tagged import read_pages, read_tags

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def press():
    return PdfReport(read_paper(PAPER))


def figures(*names):
    return figures_of(report_of(sample(*named(*names)), Question()))


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1])
@pytest.mark.parametrize("names", [(), WILD], ids=["plain", "wild"])
def test_it_keeps_both_standards(press, profile, names):
    content = press.write(figures(*names), NOW)

    assert [] == page.validate_pdf_bytes(content, profile=profile).failures


def test_each_bar_is_told_in_words(press):
    told = figures()
    tags = read_tags(press.write(told, NOW))

    alternatives = {str(tag.entry.get("/Alt", "")) for tag in tags.all("Figure")}
    assert {bar.words for bar in told.chart.bars} <= alternatives


def test_every_figure_of_the_tables_is_in_a_cell(press):
    told = figures()
    tables = read_tags(press.write(told, NOW)).all("Table")

    assert [len(grid.rows) for grid in told.grids] == [len(table.all("TR")) - 1 for table in tables]
    first = [cell.text.strip() for cell in tables[0].all("TR")[1].all("TD")]
    assert ["CPAM d’Ille-et-Vilaine", "11", "4", "3"] == first[:4]


def test_a_report_of_nothing_says_so(press):
    nothing = figures_of(report_of(Matters(TODAY, ()), Question()))

    assert "Aucune demande" in read_pages(press.write(nothing, NOW))[0]


def test_two_hundred_bodies_go_over_pages(press):
    many = figures(*(f"Organisme {number}" for number in range(200)))

    assert all("Organisme 199" in table.text for table in read_tags(press.write(many, NOW)).all("Table"))
