"""`plaidoyer deadline`: one period with its reasoning, or a table of them."""

import csv
import json
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from letters.domain.date_errors import (
    MissingArrival,
    PeriodSuspended,
    UnreadableTable,
    WrongHeading,
    WrongRow,
)
from letters.domain.errors import FileUnreadable
from plaidoyer import language
from plaidoyer.commands.dates import IsoDate, typed_date
from plaidoyer.commands.deadline import command
from plaidoyer.commands.files import MOST_BYTES

ROOT = Path(__file__).parents[2]
VECTORS = ROOT / "tests" / "domain" / "deadline_vectors.csv"
BOM = b"\xef\xbb\xbf"
DUE = b"2026-03-05,FR,2026-04-07"
TABBED = DUE.replace(b",", b"\t")
BAD_ROWS = [
    "2026-02-30,FR",
    "05/03/2026,FR",
    ",FR",
    "2026-03-05,57",
    "2026-03-05,",
    "2026-03-05",
    "2026-03-05,FR,",
    "9999-12-31,FR",
]


@pytest.fixture(autouse=True)
def _in_english() -> None:
    language.use("en")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def answer(*arguments: str) -> dict:
    return json.loads(run(*arguments, "--json").stdout)


def table(tmp_path: Path, content: bytes, *more: str) -> Result:
    file = tmp_path / "receipts.csv"
    file.write_bytes(content)
    return run("controller-answer", "--table", str(file), *more)


class TestOnePeriod:
    def test_the_fields_of_the_answer(self):
        found = answer("controller-answer", "--from", "2026-03-05")

        assert {
            "rule": "controller-answer",
            "from": "2026-03-05",
            "territory": "FR",
            "raw": "2026-04-05",
            "due": "2026-04-07",
            "due_national": "2026-04-07",
            "earliest": "2026-04-07",
            "moved_by": [
                {"date": "2026-04-05", "reason": "Easter Sunday", "key": "easter-sunday"},
                {"date": "2026-04-06", "reason": "Easter Monday", "key": "easter-monday"},
            ],
            "variants": [],
            "remarks": [],
        } == {name: value for name, value in found.items() if name != "sources"}
        assert {"title", "article", "words", "certainty", "address"} == set(found["sources"][0])

    def test_the_reasoning_is_told_step_by_step(self):
        lines = run("controller-answer", "--from", "2026-03-05").stdout.splitlines()

        assert [
            "Request received by the controller: Thursday 5 March 2026",
            "The controller has one month from receipt to answer.",
            "Day counted: Sunday 5 April 2026",
            "Moved on by: Sunday 5 April 2026 (Easter Sunday), Monday 6 April 2026 (Easter Monday)",
            "Last day to answer, included: Tuesday 7 April 2026",
        ] == lines[:5]
        assert "Sources" in lines

    def test_a_day_that_did_not_move_needs_no_reason(self):
        lines = run("controller-answer", "--from", "2026-03-03").stdout.splitlines()

        assert ["Last day to answer, included: Friday 3 April 2026", "Sources"] == lines[3:5]

    def test_a_plain_saturday_is_not_named_twice(self):
        told = run("controller-answer", "--from", "2026-04-08").stdout

        assert "(Victory of 1945), Saturday 9 May 2026, Sunday 10 May 2026\n" in told

    def test_local_holidays_are_those_of_the_territory(self):
        found = answer("controller-answer", "--from", "2026-03-03", "--territory", "am")

        assert ("2026-04-07", "2026-04-03") == (found["due"], found["due_national"])
        assert ("2026-04-03", "AM") == (found["earliest"], found["territory"])

    def test_distance_is_added_for_a_home_far_from_the_court(self):
        assert (
            "2027-07-12" == answer("council-of-state", "--from", "2027-03-10", "--residence", "abroad")["due"]
        )

    def test_both_ways_to_count_a_wait_for_proof_of_identity_are_shown(self):
        dates = ("--from", "2026-11-24", "--identity-asked", "2026-12-01", "--identity-given", "2026-12-08")

        found = answer("controller-answer", *dates)
        told = run("controller-answer", *dates).stdout

        assert ["2026-12-31", "2027-01-08"] == [variant["due"] for variant in found["variants"]]
        assert "2027-01-08" == found["due"]
        assert "Thursday 31 December 2026" in told
        assert "Friday 8 January 2027" in told

    def test_an_extension_told_too_late_has_no_effect(self):
        found = answer("controller-answer-extended", "--from", "2026-03-05", "--extended-on", "2026-04-08")

        assert "2026-04-07" == found["due"]
        assert "no effect" in found["remarks"][0]

    def test_a_person_is_told_the_day_that_is_safe(self):
        told = run("council-of-state", "--from", "2026-03-21", "--territory", "972").stdout

        assert "Last day for you to act, included: Friday 22 May 2026" in told

    def test_a_decision_is_born_of_silence(self):
        told = run("authority-silence", "--from", "2026-12-10").stdout

        assert "The decision is born of silence on: Wednesday 10 March 2027" in told


class TestTheDayOfReceiptByChannel:
    def test_an_estimate_gives_the_later_day_and_expects_an_answer_on_the_earlier(self):
        found = answer("controller-answer", "--channel", "post", "--posted", "2026-03-01")

        start = {name: found["start"][name] for name in ("day", "earliest", "proven")}
        assert {"day": "2026-03-06", "earliest": "2026-03-03", "proven": False} == start
        assert ("2026-04-07", "2026-04-03") == (found["due"], found["earliest"])

    def test_the_reasoning_says_when_nothing_is_proven(self):
        told = run("controller-answer", "--channel", "post", "--posted", "2026-03-01").stdout

        assert "not proven" in told
        assert "Earliest day it may have been: Tuesday 3 March 2026" in told
        assert "Answer expected on: Friday 3 April 2026" in told

    def test_a_receipt_is_a_proof(self):
        found = answer("controller-answer", "--channel", "registered-post", "--collected", "2026-03-05")

        assert (True, "2026-04-07") == (found["start"]["proven"], found["due"])

    def test_a_channel_without_its_date_says_which_to_give(self):
        assert isinstance(run("controller-answer", "--channel", "email").exception, MissingArrival)


@pytest.mark.parametrize("written", ["2026-03-05", "05/03/2026", "5/3/2026"])
def test_a_day_is_typed_as_in_france_or_as_in_tables(written):
    assert date(2026, 3, 5) == typed_date(written)


@pytest.mark.parametrize("written", ["31/02/2026", "2026-02-31", "05/13/2026"])
def test_a_day_that_the_calendar_does_not_have_is_told_as_such(written):
    result = run("controller-answer", "--from", written)

    assert 2 == result.exit_code
    assert f"The calendar has no day « {written} »" in result.stderr


class TestWrongUsage:
    @pytest.mark.parametrize(
        "arguments",
        [
            ("refus-implicite", "--from", "2026-03-05"),
            ("controller-answer", "--from", "05-03-2026"),
            ("controller-answer", "--from", "2026-02-29"),
            ("controller-answer", "--from", "20260305"),
            ("controller-answer", "--from", "2026-03-05", "--territory", "75"),
            ("controller-answer", "--from", "2026-03-05", "--residence", "Paris"),
            ("controller-answer", "--from", "2026-03-05", "--channel", "post"),
            ("controller-answer", "--from", "2026-03-05", "--posted", "2026-03-01"),
            ("controller-answer", "--channel", "pigeon"),
            ("controller-answer",),
            ("controller-answer", "--table", "t.csv", "--json"),
            ("controller-answer", "--table", "t.csv", "--territory", "AM"),
            ("controller-answer", "--table", "t.csv", "--identity-asked", "2026-03-05"),
            ("controller-answer", "--table", "", "--posted", "2026-03-05"),
        ],
    )
    def test_is_refused_before_anything_is_counted(self, arguments: tuple[str, ...]):
        result = run(*arguments)

        assert 2 == result.exit_code
        assert "" == result.stdout

    def test_lists_the_rules_that_exist(self):
        assert "controller-answer, controller-answer-extended" in run("other", "--from", "2026-03-05").stderr


def test_a_date_already_read_is_taken_as_it_is():
    assert date(2026, 3, 5) == IsoDate().convert(date(2026, 3, 5), None, None)


class TestATable:
    def test_gives_each_row_its_last_day(self):
        rows = list(csv.DictReader(StringIO(run("controller-answer", "--table", str(VECTORS)).stdout)))

        assert 30 == len(rows)
        assert [row["due_one_month"] for row in rows] == [row["due"] for row in rows]

    def test_keeps_every_column_in_its_order(self, tmp_path: Path):
        content = b'name,territory,received,note\n"Martin, A.",FR,2026-03-05,\xc3\xa9t\xc3\xa9\n'

        expected = 'name,territory,received,note,due\n"Martin, A.",FR,2026-03-05,été,2026-04-07\n'
        assert expected == table(tmp_path, content).stdout

    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            (BOM + b"received,territory\n2026-03-05,FR\n", b"received,territory,due\n" + DUE + b"\n"),
            (b"received,territory\r\n2026-03-05,FR\r\n", b"received,territory,due\r\n" + DUE + b"\r\n"),
            (b"received;territory\n2026-03-05;fr\n", b"received;territory;due\n2026-03-05;fr;2026-04-07\n"),
            (b"received\tterritory\n2026-03-05\tFR", b"received\tterritory\tdue\n" + TABBED + b"\n"),
            (b"received,territory\n\n2026-03-05,FR\n\n", b"received,territory,due\n" + DUE + b"\n"),
            (b"received,territory\n", b"received,territory,due\n"),
        ],
    )
    def test_takes_what_spreadsheets_write(self, tmp_path: Path, content: bytes, expected: bytes):
        """A byte order mark, other line ends, semicolons, tabs, blank lines."""
        assert expected == table(tmp_path, content).stdout_bytes

    @pytest.mark.parametrize("row", BAD_ROWS)
    def test_with_a_bad_row_writes_nothing_and_names_it(self, tmp_path: Path, row: str):
        result = table(tmp_path, f"received,territory\n2026-03-05,FR\n{row}\n2026-03-05,FR\n".encode())

        assert isinstance(result.exception, WrongRow)
        assert str(result.exception).startswith("Row 2 of the table (line 3 of the file): ")
        assert "" == result.stdout

    @pytest.mark.parametrize(
        "heading", [b"", b"received\n", b"received,territory,received\n", b"received,territory,due\n"]
    )
    def test_with_other_columns_is_refused(self, tmp_path: Path, heading: bytes):
        assert isinstance(table(tmp_path, heading).exception, WrongHeading)

    def test_whose_quotation_mark_is_never_closed_is_refused(self, tmp_path: Path):
        """It would swallow the rows after it."""
        content = b'received,territory\n"2026-03-05,FR\n'

        assert isinstance(table(tmp_path, content).exception, UnreadableTable)

    def test_in_another_encoding_is_refused(self, tmp_path: Path):
        content = b"received,territory\n\xe9t\xe9,FR\n"

        assert isinstance(table(tmp_path, content).exception, FileUnreadable)

    def test_that_is_endless_is_refused(self, tmp_path: Path):
        result = table(tmp_path, b"received,territory\n".ljust(MOST_BYTES + 1, b"\n"))

        assert isinstance(result.exception, FileUnreadable)
        assert "" == result.stdout

    @pytest.mark.parametrize("name", [".", "missing.csv"])
    def test_that_cannot_be_opened_is_refused(self, tmp_path: Path, name: str):
        assert isinstance(run("controller-answer", "--table", str(tmp_path / name)).exception, FileUnreadable)

    def test_counts_distance_for_a_home_given_once(self, tmp_path: Path):
        file = tmp_path / "receipts.csv"
        file.write_text("received,territory\n2027-03-10,FR\n", encoding="utf-8")

        written = run("council-of-state", "--table", str(file), "--residence", "974").stdout

        assert written.endswith("2027-06-11\n")


def test_a_suspended_period_is_refused_with_what_to_do():
    result = run("controller-answer", "--from", "2026-03-05", "--identity-asked", "2026-03-10")

    assert isinstance(result.exception, PeriodSuspended)
    assert "" == result.stdout


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("controller-answer", "--from", "2026-03-05"), 0),
        (("controller-answer", "--from", "9999-12-31"), 1),
        (("other", "--from", "2026-03-05"), 2),
    ],
)
def test_the_program_itself_answers_or_says_why_in_one_sentence(arguments: tuple[str, ...], status: int):
    done = subprocess.run(
        [sys.executable, "-m", "plaidoyer", "deadline", *arguments],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert status == done.returncode
    assert (status == 0) == bool(done.stdout)
    assert "Traceback" not in done.stderr
    assert status != 1 or 1 == len(done.stderr.splitlines())
