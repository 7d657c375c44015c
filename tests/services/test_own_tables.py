"""Importing a table of one's own: matched once, remembered by its columns; nobody gone without a question."""

from dataclasses import replace
from datetime import date

import pytest

from letters.domain.directory_errors import Unconfirmed
from letters.domain.errors import LineTooLong
from letters.domain.import_reports import KEPT_UNDOABLE, NAMED, Doubt
from letters.domain.matching import Field, Matching
from letters.domain.own_lists import OwnList
from letters.domain.register_errors import ColumnsNotMatched
from letters.ports.registers import Keep
from letters.registers.files import DroppedFile
from letters.registers.own_tables import PlainTables
from letters.registers.recognise import recognised
from letters.services.directory_imports import DirectoryImports
from letters.services.own_tables import OwnTables
from letters.storage import directory_imports
from letters.storage.in_memory import TrialHome
from tests.fakes.still_clock import StillClock

HEAD = "Qui;CP;Ville\n"
MATCHING = Matching({Field.NAME: "Qui", Field.POSTCODE: "CP", Field.TOWN: "Ville"}, "mutual-insurer")


@pytest.fixture
def tables():
    records = TrialHome().records
    imports = DirectoryImports(records, StillClock(date(2026, 11, 22)), recognised)
    return OwnTables(imports, PlainTables(), records)


@pytest.fixture
def dropped(tmp_path):
    def written(text, name="mes_mutuelles.csv"):
        (tmp_path / name).write_text(text)
        return DroppedFile(tmp_path / name)

    return written


def bodies(*names):
    return HEAD + "".join(f"{name};35000;Rennes\n" for name in names)


def imported(tables, file, own=None, **about):
    own = own or replace(tables.table(file).own, matching=MATCHING)
    report = tables.importing(file, own).apply(file, **about)
    tables.remember(own)
    return report


def test_a_table_is_proposed_under_the_name_of_its_file(tables, dropped):
    table = tables.table(dropped("Nom;CP;Zut\nA;35000;1\n"))

    assert ("Mes mutuelles", False) == (table.own.title, table.remembered)
    assert {Field.NAME: "Nom", Field.POSTCODE: "CP"} == table.own.matching.columns


def test_a_table_of_the_same_columns_needs_no_matching(tables, dropped):
    imported(tables, dropped(bodies("A")))

    table = tables.table(dropped(bodies("A", "B"), "autre nom.csv"))

    assert (True, "Mes mutuelles", MATCHING) == (table.remembered, table.own.title, table.own.matching)


def test_of_two_lists_of_the_same_columns_the_last_is_proposed_and_asked(tables, dropped):
    for title in ("Première", "Seconde"):
        file = dropped(bodies(title))
        imported(tables, file, OwnList(title, tables.table(file).head.columns, MATCHING))

    table = tables.table(dropped(bodies("A")))

    assert ("Seconde", False) == (table.own.title, table.remembered)


def test_a_list_with_a_new_column_keeps_what_was_matched_of_the_others(tables, dropped):
    imported(tables, dropped(bodies("A")))

    table = tables.table(dropped("Qui;CP;Ville;Mail\nA;35000;Rennes;a@b.example\n"))

    assert {**MATCHING.columns, Field.MAIL: "Mail"} == table.own.matching.columns
    assert ("mutual-insurer", False) == (table.own.matching.kind, table.remembered)


def test_what_was_remembered_and_cannot_be_read_is_passed_over(tables, dropped):
    for spoilt in ("{", "{}", '[{"title": 1}]'):
        tables.settings.set("own_lists", spoilt)
        assert not tables.table(dropped(bodies("A"))).remembered


def test_nobody_of_a_list_is_gone_without_a_question(tables, dropped):
    imported(tables, dropped(bodies("A", "B")))

    with pytest.raises(Unconfirmed):
        imported(tables, dropped(bodies("A")))
    report = imported(tables, dropped(bodies("A")), confirmed=(Doubt.GONE,))

    assert (1, ("B",)) == (report.gone, report.gone_names)


def test_another_list_and_a_part_of_one_make_nobody_gone(tables, dropped):
    imported(tables, dropped(bodies("A", "B")))
    file = dropped(bodies("A"))
    other = OwnList("Autre", tables.table(file).head.columns, MATCHING)

    assert (1, 0) == (imported(tables, file, other).new, imported(tables, file, other).gone)
    part = imported(tables, file, keep=Keep(departments=frozenset({"29"})))
    assert (0, 0) == (part.kept, part.gone)


def test_the_first_bodies_are_shown_as_they_would_read(tables, dropped):
    head = tables.table(dropped(HEAD + f"Mutuelle des Marées;1400;Brest\n{'x' * 300};;\nC;;\n")).head

    good, bad = tables.preview(head, MATCHING)

    assert (("Mutuelle des Marées", "01400 BREST"), None) == (good.lines, good.fault)
    assert (True, "x" * 300) == (isinstance(bad.fault, LineTooLong), bad.lines[0])


def test_without_names_nothing_is_shown_and_nothing_is_imported(tables, dropped):
    file = dropped(bodies("A"))
    table = tables.table(file)

    assert () == tables.preview(table.head, Matching())
    with pytest.raises(ColumnsNotMatched):
        tables.importing(file, replace(table.own, matching=Matching()))


def test_a_report_names_the_first_of_each_sort_and_counts_the_others(tables, dropped):
    imported(tables, dropped(bodies(*(f"Corps {number}" for number in range(30)))))
    changed = [f"Corps {number};35000;Brest" for number in range(25)]
    text = HEAD + "\n".join([*changed, "Neuf A;35000;Rennes", "Neuf B;35000;Rennes"]) + "\n"

    report = imported(tables, dropped(text), confirmed=(Doubt.GONE,))

    assert (2, 25, 5) == (report.new, report.changed, report.gone)
    assert ("Neuf A", "Neuf B") == report.new_names
    assert (NAMED, "Corps 0") == (len(report.changed_names), report.changed_names[0])
    assert 5 == len(report.gone_names)


def test_what_is_said_to_be_undoable_is_what_is_kept():
    assert KEPT_UNDOABLE == directory_imports.KEPT_UNDOABLE
