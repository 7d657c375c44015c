"""The main job, from one end to the other, as a person starts it."""

import re
from datetime import date

import pytest
from icalendar import Calendar

from letters.domain.deadlines import deadline
from tests.fakes.program import plaidoyer

FILES = [
    "letter.pdf", "letter.txt", "letter.eml", "web-form.txt", "deadline.ics", "reminder.pdf", "complaint.pdf",
    "dossier.pdf",
]  # fmt: skip


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    ran = plaidoyer("--today", "2026-11-21", "demo", "--output", "out", "--json", folder=folder)
    assert (0, "") == (ran.status, ran.complained)
    return folder / "out", ran.json


def test_the_demo_writes_its_eight_files(demo):
    folder, told = demo

    assert FILES == [re.split(r"[/\\]", path)[-1] for path in told["files"]]
    assert sorted(FILES) == sorted(file.name for file in folder.iterdir())


def test_the_demo_counts_the_month_from_the_day_of_receipt(demo):
    _folder, told = demo

    assert "2026-12-24" == told["due"]
    assert date(2026, 12, 24) == deadline("controller-answer", date(2026, 11, 24)).due


def test_the_calendar_holds_the_due_day(demo):
    folder, told = demo
    (event,) = Calendar.from_ical((folder / "deadline.ics").read_bytes()).walk("VEVENT")

    assert told["due"] == event["dtstart"].dt.isoformat()
    assert "CPAM" not in event["summary"]


def test_the_demo_tells_the_deadlines_with_their_reasoning(tmp_path):
    said = plaidoyer("--today", "2026-11-22", "demo", "--output", "out", folder=tmp_path).said

    assert "article 12, paragraphe 3" in said
    assert "lundi 28 décembre 2026" in said


def test_the_demo_is_the_same_each_time_it_is_asked_on_one_day(demo, tmp_path):
    folder, _told = demo
    plaidoyer("--today", "2026-11-21", "demo", "--output", "out", folder=tmp_path)

    differing = [
        name for name in FILES if (folder / name).read_bytes() != (tmp_path / "out" / name).read_bytes()
    ]

    assert [] == differing


@pytest.mark.parametrize("day", ["2026-01-01", "2028-02-29", "2026-12-31", "2027-03-28"])
def test_the_demo_works_whatever_the_day(tmp_path, day):
    assert 0 == plaidoyer("--today", day, "demo", "--output", "out", folder=tmp_path).status


def test_with_no_command_and_no_window_the_program_says_so_and_shows_the_demo(tmp_path):
    ran = plaidoyer(folder=tmp_path)

    assert 0 == ran.status
    assert "écran" in ran.sentence
    assert sorted(FILES) == sorted(file.name for file in (tmp_path / "plaidoyer-demo").iterdir())


def test_english_is_spoken_when_asked(tmp_path):
    ran = plaidoyer(
        "--language", "en", "deadline", "controller-answer", "--from", "2026-03-05", folder=tmp_path
    )

    assert "Easter Monday" in ran.said
