"""A table of volunteers, as people save them."""

import pytest

from letters.domain.campaign_errors import VolunteersNotNamed
from letters.domain.register_errors import (
    DoubledColumn,
    NoHead,
    NothingListed,
    OpenQuotes,
    RegisterFault,
    WrongCharacters,
)
from letters.registers.volunteers import rows_of

ANNE = (2, "Anne Martin", "35, 22", "", "anne@example.org")
HEAD = "nom;prénom;départements;courriel\n"
LINE = "Martin;Anne;35, 22;anne@example.org\n"


def told(file):
    return [(row.row, row.name, row.departments, row.constituencies, row.email) for row in rows_of(file)]


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


WRONG = {
    "no column of names": ("téléphone;ville\n06;Rennes\n", VolunteersNotNamed),
    "no head": ("Martin;Anne;35;anne@example.org\n", NoHead),
    "two columns of one name": ("nom;nom\na;b\n", DoubledColumn),
    "nobody": ("nom;prénom\n", NothingListed),
    "open quotes": ('nom;prénom\n"Martin;Anne\n', OpenQuotes),
    "spoilt letters": ("nom;prénom\nMartin;HÃ©lÃ¨ne\n", WrongCharacters),
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
    with pytest.raises((RegisterFault, VolunteersNotNamed)):
        told(dropped(content))
