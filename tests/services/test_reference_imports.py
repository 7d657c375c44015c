"""Tables of reference: looked at, replaced whole, taken away; too few rows are asked about."""

import pytest

from letters.domain.directory_errors import NoTable, Unconfirmed
from letters.domain.homes import Home
from letters.domain.import_reports import Doubt
from letters.domain.reference_tables import doubts_about
from letters.domain.register_errors import SpoiltBySpreadsheet
from letters.registers.files import DroppedFile
from letters.registers.reference import table_of
from letters.services.reference_imports import ReferenceImports
from letters.storage.in_memory import TrialHome
from tests.fakes.still_clock import StillClock
from tests.fakes.tables import ABROAD, NOW, PARTS, POSTE, stored_table

FILES = {"commune": POSTE, "constituency": PARTS, "constituency-abroad": ABROAD}


class StopError(Exception):
    """What cancelling raises."""


@pytest.fixture
def records():
    return TrialHome().records


@pytest.fixture
def imports(records):
    return ReferenceImports(records, StillClock(NOW.date()), table_of)


@pytest.fixture
def file(tmp_path):
    def written(text, name="any.csv"):
        (tmp_path / name).write_bytes(text.encode())
        return DroppedFile(tmp_path / name)

    return written


def apply(imports, file, confirmed=(Doubt.COUNT,), **given):
    return imports.apply(file, imports.known(file), confirmed, **given)


@pytest.mark.parametrize(("name", "told"), [
    ("commune", (4, 4, {"communes": 4, "postcodes": 3})),
    ("constituency", (5, 5, {"communes": 4, "constituencies": 4})),
    ("constituency-abroad", (4, 2, {"countries": 2, "constituencies": 2})),
])  # fmt: skip
def test_a_file_is_told_before_anything_is_kept(imports, file, name, told):
    dropped = file(FILES[name])

    report = imports.examine(dropped, imports.known(dropped))

    assert name == report.table.name
    assert told == (report.read, report.kept, report.table.counts)
    assert ((), True) == (imports.stored(), report.changes_something)


def test_rows_left_out_are_counted_by_reason(imports, file):
    report = apply(imports, file(ABROAD))

    assert {"is a part of France": 1, "votes in no constituency": 1} == report.skipped


@pytest.mark.parametrize(("name", "words"), [
    ("commune", "4 communes, and there are at least 30000"), ("constituency", "4 communes"),
    ("constituency-abroad", "2 countries, and there are at least 190"),
])  # fmt: skip
def test_a_table_with_too_few_rows_is_not_believed(imports, file, name, words):
    with pytest.raises(Unconfirmed, match=words):
        apply(imports, file(FILES[name]), confirmed=())

    assert () == imports.stored()


def test_the_same_file_twice_changes_nothing(imports, file):
    first = apply(imports, file(POSTE))
    before = imports.stored()

    again = imports.apply(file(POSTE), imports.known(file(POSTE)))

    assert (False, first.kept, before) == (again.changes_something, again.kept, imports.stored())


def test_a_table_is_replaced_whole(imports, records, file):
    apply(imports, file(POSTE))

    report = apply(imports, file("\r\n".join([*POSTE.splitlines()[:1], "29001;KERBRUG;29777;KERBRUG;"])))

    assert {"communes": 4, "postcodes": 3} == report.replaced.counts
    assert [{"communes": 1, "postcodes": 1}] == [each.counts for each in imports.stored()]
    assert () == records.tables_for(Home("29888")).communes


def test_a_table_taken_away_is_gone_with_its_rows_and_no_other(imports, records, file):
    for text in FILES.values():
        apply(imports, file(text))

    gone = imports.remove("constituency")

    assert "constituency" == gone.name
    assert ["commune", "constituency-abroad"] == [each.name for each in imports.stored()]
    tables = records.tables_for(Home("29999"))
    assert (2, 0) == (len(tables.communes), len(tables.constituencies))


def test_a_table_that_is_not_there_cannot_be_taken_away(imports):
    with pytest.raises(NoTable, match="constituency"):
        imports.remove("constituency")


@pytest.mark.parametrize("text", [POSTE.replace("29888", "9888"), PARTS + "001;29;X;01;9999\n"])
def test_a_file_that_is_spoilt_half_way_changes_nothing(imports, records, file, text):
    apply(imports, file(POSTE))
    before = imports.stored(), records.tables_for(Home("29999"))

    with pytest.raises(SpoiltBySpreadsheet):
        apply(imports, file(text))

    assert before == (imports.stored(), records.tables_for(Home("29999")))


def test_stopped_half_way_it_changes_nothing(imports, records, file):
    apply(imports, file(POSTE))

    def stop(done, _of):
        if done:
            raise StopError

    with pytest.raises(StopError):
        apply(imports, file(POSTE + "29004;LOC;29777;LOC;\r\n"), progress=stop)

    assert 4 == imports.stored()[0].counts["communes"]
    assert 2 == len(records.tables_for(Home("29999")).communes)


def test_fewer_than_half_of_what_is_stored_is_asked_about():
    whole = stored_table("commune", counts={"communes": 90_000, "postcodes": 6_300})
    half = stored_table("commune", counts={"communes": 35_000, "postcodes": 6_200})

    (question,) = doubts_about(half, whole)

    assert (Doubt.COUNT, True) == (question.doubt, "fewer than half of the 90000" in str(question.sentence))
    assert [] == list(doubts_about(half, None))
