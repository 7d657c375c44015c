"""Tables of answers: any separator and encoding, cells as they were typed, rows as a spreadsheet counts."""

import pytest

from letters.domain.register_errors import DoubledColumn, NothingListed, OpenQuotes
from letters.registers.answer_tables import columns_of, rows_of
from letters.registers.files import DroppedFile


@pytest.fixture
def table(tmp_path):
    def put(content):
        path = tmp_path / "table.csv"
        path.write_bytes(content)
        return DroppedFile(path)

    return put


@pytest.mark.parametrize(
    "content",
    [
        "nom;réponse\nAnne;« oui »\n".encode("utf-8-sig"),
        "nom,réponse\r\nAnne,« oui »\r\n".encode("cp1252"),
        "sep=;\nnom;réponse\nAnne;« oui »\n".encode(),
        "nom\tréponse\nAnne\t« oui »".encode(),
    ],
)
def test_any_separator_and_encoding_that_spreadsheets_write_is_read(table, content):
    file = table(content)

    assert ("nom", "réponse") == columns_of(file)
    assert [{"nom": "Anne", "réponse": "« oui »"}] == [dict(cells) for _row, cells in rows_of(file)]


def test_the_lines_of_a_cell_stay_and_rows_are_counted_as_a_spreadsheet_does(table):
    file = table('nom;texte\nAnne;"un\n\ndeux"\n;\nPaul;"trois\r\nquatre"\nZoé;=1+1\n'.encode())

    assert [
        (2, {"nom": "Anne", "texte": "un\n\ndeux"}),
        (4, {"nom": "Paul", "texte": "trois\nquatre"}),
        (5, {"nom": "Zoé", "texte": "=1+1"}),
    ] == [(row, dict(cells)) for row, cells in rows_of(file)]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"nom;texte\n", NothingListed),
        (b"nom;nom\nAnne;x\n", DoubledColumn),
        (b'nom;texte\nAnne;"jamais fini\n', OpenQuotes),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(table, content, fault):
    with pytest.raises(fault):
        list(rows_of(table(content)))
