"""What came of the requests, from the command line: closed with an outcome, counted, written."""

import csv
import io

import openpyxl
import pytest

from plaidoyer.assembly import SAMPLE
from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import quick_desk

DAY = ("--today", "2026-11-22")


@pytest.fixture
def desk(tmp_path):
    return [*quick_desk(tmp_path), *DAY]


def asked(*arguments):
    ran = plaidoyer(*arguments)
    assert not ran.status, ran.complained
    return ran.json


def sent(desk):
    answers = ("--answers", str(SAMPLE / "objection.toml"), "--json")
    uid = asked(*desk, "requests", "new", "objection/health-insurer", *answers)["id"]
    record(desk, uid, "sent", "2026-09-01", "--channel", "email")
    return uid


def record(desk, uid, event, on, *more):
    return asked(*desk, "requests", "record", uid, event, "--on", on, *more, "--json")


def report(desk, *more):
    return asked(*desk, "outcomes", "report", *more, "--json")


def test_a_request_closed_with_its_outcome_and_its_reason_is_counted_so(desk):
    uid = sent(desk)
    shown = record(desk, uid, "refused", "2026-10-12")
    assert shown["state"] == "answered"
    closing = ("--outcome", "refused", "--reason", "refused-research")

    closed = record(desk, uid, "closed", "2026-11-20", *closing)
    told = report(desk)["all"]

    assert ("closed", "refused") == (closed["state"], closed["outcome"])
    assert (1, 1, 11) == (told["sent"], told["timings"]["late"], told["late_most_days"])
    assert {"refused-research": 1} == {kind: count for kind, count in told["refusals"].items() if count}


def test_a_wait_that_is_over_is_no_answer(desk):
    sent(desk)

    told = report(desk)["all"]

    assert (1, 0) == (told["timings"]["overdue"], told["timings"]["late"])
    assert (None, 1) == (told["late_median_days"], told["outcomes"]["unknown"])


@pytest.mark.parametrize(
    ("by", "expected"),
    [("kind", "Caisse d’assurance maladie (CPAM, MSA, CGSS)"), ("region", "Ille-et-Vilaine (35)")],
)
def test_they_are_grouped_as_asked(desk, by, expected):
    sent(desk)

    assert [expected] == [group["name"] for group in report(desk, "--by", by)["groups"]]


def test_an_empty_book_has_a_report_too(desk):
    told = report(desk, "--since", "2026-01-01")

    assert (None, [], "2026-01-01") == (told["all"], told["groups"], told["since"])


def test_the_report_is_written_in_the_form_that_its_name_ends_with(desk, tmp_path):
    sent(desk)
    for ending in ("csv", "xlsx", "pdf"):
        report(desk, "--output", str(tmp_path / f"suites.{ending}"))

    rows = list(csv.reader(io.StringIO((tmp_path / "suites.csv").read_text("utf-8-sig")), delimiter=";"))
    sheet = openpyxl.load_workbook(tmp_path / "suites.xlsx").worksheets[0]
    assert [rows[1][0], int(rows[1][1])] == [sheet["A2"].value, sheet["B2"].value]
    assert (tmp_path / "suites.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_another_ending_is_wrong_usage_and_nothing_is_written(desk, tmp_path):
    ran = plaidoyer(*desk, "outcomes", "report", "--output", str(tmp_path / "suites.ods"))

    assert 2 == ran.status
    assert ".pdf" in ran.complained
    assert not (tmp_path / "suites.ods").exists()


WRONG = {
    "an outcome of what is not closed": (("granted", "--outcome", "granted"), 2),
    "a decision without a complaint": (("closed", "--outcome", "decided"), 1),
    "a reason that is none": (("closed", "--outcome", "refused", "--reason", "because"), 1),
}


@pytest.mark.parametrize(("said", "status"), WRONG.values(), ids=WRONG)
def test_what_cannot_have_come_of_it_is_told_and_nothing_is_recorded(desk, said, status):
    uid = sent(desk)
    event, *more = said

    ran = plaidoyer(*desk, "requests", "record", uid, event, "--on", "2026-11-20", *more)

    assert status == ran.status
    assert "Traceback" not in ran.complained
    assert 1 == len(asked(*desk, "requests", "show", uid, "--json")["events"])


def test_days_the_wrong_way_round_are_wrong_usage(desk):
    ran = plaidoyer(*desk, "outcomes", "report", "--since", "2026-02-01", "--until", "2026-01-01")

    assert 2 == ran.status
    assert "--since" in ran.complained


def test_an_empty_common_count_says_how_to_fill_it(desk):
    assert "outcomes merge" in plaidoyer(*desk, "outcomes", "report", "--pooled").said


def test_a_report_that_was_written_says_so(desk, tmp_path):
    said = plaidoyer(*desk, "outcomes", "report", "--output", str(tmp_path / "suites.csv")).said

    assert "suites.csv" in said.splitlines()[-1]


def test_said_to_a_person_it_is_sentences(desk):
    sent(desk)

    said = plaidoyer(*desk, "outcomes", "report").said

    assert "1 demande envoyée le 1er septembre 2026." in said
    assert "Aucune" not in said


def test_several_books_are_counted_together_without_a_server(desk, tmp_path):
    sent(desk)
    file = tmp_path / "miennes.jsonl"
    exported = plaidoyer(*desk, "outcomes", "export", file)

    first, again = (asked(*desk, "outcomes", "merge", file, "--json") for _ in range(2))
    told = report(desk, "--pooled")

    assert 0 == exported.status
    assert (1, 0) == (first["new"], again["new"])
    assert (None, [], 1) == (told["all"], told["groups"], told["hidden_groups"])


def test_a_file_that_is_no_pool_is_refused_by_its_name(desk, tmp_path):
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"\xff\xd8\xff")

    ran = plaidoyer(*desk, "outcomes", "merge", file)

    assert 1 == ran.status
    assert "photo.jpg" in ran.sentence
