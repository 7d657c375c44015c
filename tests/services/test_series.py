"""Writing a series: who can be written to is, the others are told; nothing is written over or left half."""

import csv
from datetime import date

import pytest

from letters.domain.bodies import Recipient
from letters.domain.errors import MissingAnswer
from letters.domain.output_errors import NotWritten, SignatureUnusable
from letters.domain.series_errors import NothingForPaper, SeriesInTheWay
from letters.output.series_files import DiskFiles
from letters.services.language import sentence
from letters.services.series import Series
from letters.services.series_asked import Goal, Unwritable, Wanted
from tests.fakes.plain_letters import objection
from tests.fakes.series_press import Press

DAY = date(2026, 11, 21)
ADDRESS = ("7 cours des Alliés", "35024 RENNES CEDEX 9")


def wanted(row, name="CPAM d’Ille-et-Vilaine", *, address=ADDRESS, fault=None, **more):
    def write():
        if fault:
            raise fault
        return objection()

    return Wanted(row, Recipient(name, address, email=more.pop("email", "")), write, **more)


def three():
    return [
        wanted(2, filed_as="Un", department="35"),
        wanted(3, filed_as="Deux"),
        wanted(4, filed_as="Trois"),
    ]


@pytest.fixture
def series():
    return Series(Press, DiskFiles())


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "lettres"


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def listed(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_each_letter_has_its_file_and_its_line_in_the_list(series, folder):
    told = series.write(three(), Goal(folder), day=DAY)

    assert ["000-liste.csv", "001-35-Un.pdf", "002-Deux.pdf", "003-Trois.pdf"] == names(folder)
    assert b"CPAM d\xe2\x80\x99Ille-et-Vilaine 21/11/2026" == (folder / "002-Deux.pdf").read_bytes()
    assert [("1", "2"), ("2", "3"), ("3", "4")] == [tuple(row[:2]) for row in listed(told.list_file)[1:]]
    assert (3, (), False) == (len(told.written), told.refused, told.stopped)


def test_a_row_that_cannot_be_written_is_told_and_the_others_go_on(series, folder):
    fault = MissingAnswer(name="minister", label="Ministre")
    rows = [
        wanted(2, filed_as="Un"),
        wanted(3, fault=fault),
        Unwritable(4, fault, "Paul"),
        wanted(5, filed_as="Q"),
    ]

    told = series.write(rows, Goal(folder), day=DAY)

    assert [2, 5] == [each.row for each in told.written]
    assert [(3, fault), (4, fault)] == [(each.row, each.fault) for each in told.refused]
    assert ["000-liste.csv", "001-Un.pdf", "004-Q.pdf"] == names(folder)
    assert sentence(fault) in [row[2] for row in listed(told.list_file)]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (
            {"email": "a@exemple.fr", "form": "https://exemple.fr"},
            "Écrivez plutôt par courriel, à a@exemple.fr",
        ),
        ({"form": "https://exemple.fr/f"}, "formulaire du site\u00a0: https://exemple.fr/f"),
        ({}, "retirez-la"),
    ],
)
def test_somebody_without_an_address_is_told_with_the_ways_there_are(series, folder, more, says):
    told = series.write([wanted(2, "Anne Dupont", address=(), **more)], Goal(folder), day=DAY)

    (refused,) = told.refused
    assert isinstance(refused.fault, NothingForPaper)
    assert "Anne Dupont" in sentence(refused.fault)
    assert says in sentence(refused.fault)


def test_nothing_is_written_over_unless_it_was_asked(series, folder):
    folder.mkdir()
    (folder / "002-DEUX.pdf").write_bytes(b"old")

    with pytest.raises(SeriesInTheWay):
        series.write(three(), Goal(folder), day=DAY)

    assert ["002-DEUX.pdf"] == names(folder)
    series.write(three(), Goal(folder, replacing=True), day=DAY)
    assert b"old" not in [
        each.read_bytes() for each in folder.glob("00[1-3]*") if each.name != "002-DEUX.pdf"
    ]
    assert 4 <= len(names(folder))


def test_stopped_half_way_what_was_written_stays_and_is_listed(series, folder):
    told = series.write(three(), Goal(folder), day=DAY, go_on=lambda done, _total: done < 2)

    assert told.stopped
    assert ["000-liste.csv", "001-35-Un.pdf", "002-Deux.pdf"] == names(folder)
    assert 3 == len(listed(told.list_file))


def test_broken_off_what_was_written_is_listed_too(series, folder):
    def interrupted(done, _total):
        if done == 1:
            raise KeyboardInterrupt
        return True

    with pytest.raises(KeyboardInterrupt):
        series.write(three(), Goal(folder), day=DAY, go_on=interrupted)

    assert ["000-liste.csv", "001-35-Un.pdf"] == names(folder)


def test_the_print_file_holds_every_letter_and_its_list_stands_beside(series, tmp_path):
    told = series.write(three(), Goal(print_file=tmp_path / "tout.pdf"), day=DAY)

    assert ["tout-liste.csv", "tout.pdf"] == names(tmp_path)
    lines = (tmp_path / "tout.pdf").read_text().splitlines()
    assert "2/3 CPAM d’Ille-et-Vilaine 7 cours des Alliés, 35024 RENNES CEDEX 9" == lines[1]
    assert "fin" == lines[-1]
    assert (tmp_path / "tout.pdf", 3) == (told.print_file, len(told.written))


@pytest.mark.parametrize("go_on", [lambda done, _total: done < 1])
def test_a_print_file_is_there_whole_or_not_at_all(series, tmp_path, go_on):
    told = series.write(three(), Goal(print_file=tmp_path / "tout.pdf"), day=DAY, go_on=go_on)

    assert [] == names(tmp_path)
    assert (None, (), None) == (told.print_file, told.written, told.list_file)


def test_a_print_file_without_a_letter_is_not_made(series, tmp_path):
    told = series.write([wanted(2, address=())], Goal(print_file=tmp_path / "tout.pdf"), day=DAY)

    assert ["tout-liste.csv"] == names(tmp_path)
    assert None is told.print_file


def test_files_and_print_file_may_be_asked_together(series, folder):
    told = series.write(three(), Goal(folder, folder / "tout.pdf"), day=DAY)

    assert 5 == len(names(folder))
    assert folder / "000-liste.csv" == told.list_file


def test_a_signature_that_cannot_be_used_is_said_once_and_nothing_is_written(series, folder):
    with pytest.raises(SignatureUnusable):
        series.write(three(), Goal(folder), day=DAY, signature=b"broken")

    assert [] == names(folder)


def test_a_folder_that_cannot_be_made_is_said(series, tmp_path):
    with pytest.raises(NotWritten):
        series.write(three(), Goal(tmp_path / "a" / "b"), day=DAY)


def test_progress_is_heard_before_each_letter(series, folder):
    heard = []

    series.write(
        three(), Goal(folder), day=DAY, go_on=lambda done, total: heard.append((done, total)) is None
    )

    assert [(0, 3), (1, 3), (2, 3), (3, 3)] == heard
