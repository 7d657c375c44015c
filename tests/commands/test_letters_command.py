"""``plaidoyer letters``: the list, one letter, the check."""

import json

import pytest
from click.testing import CliRunner

from plaidoyer.__main__ import program
from tests.fakes.small_catalogue import letter, write_catalogue

FIELDS = {"kind", "title", "right", "to", "languages", "channels", "reviewed", "sources"}
LETTERS = {
    "access/health-insurer",
    "complaint/cnil",
    "information/cnil-copy",
    "legislator/deputy-written-question",
    "objection/health-insurer",
    "reminder/no-reply-after-one-month",
}


def run(*arguments):
    return CliRunner().invoke(program(), ["letters", *arguments])


def test_the_list_names_every_letter():
    listed = json.loads(run("--json").stdout)

    assert LETTERS == {row["kind"] for row in listed}
    assert all(FIELDS <= row.keys() and row["sources"] for row in listed)


def test_the_list_for_a_person_gives_a_line_each():
    assert len(LETTERS) == len(run().stdout.splitlines())


@pytest.mark.parametrize("kind", sorted(LETTERS))
def test_a_letter_shows_what_it_asks_and_on_what_it_rests(kind):
    shown = json.loads(run("show", kind, "--json").stdout)

    assert kind == shown["kind"]
    assert all(question["why"] and question["label"] for question in shown["questions"])
    assert all(source["words"] and source["checked"] for source in shown["sources"])
    assert shown["expect"] in run("show", kind).stdout


def test_a_reminder_asks_what_the_complaint_joined_to_it_asks_but_not_against_whom():
    shown = json.loads(run("show", "reminder/no-reply-after-one-month", "--json").stdout)
    asked = {question["name"] for question in shown["questions"]}

    assert {"right_exercised", "ground"} <= asked
    assert asked.isdisjoint({"controller_name", "controller_address"})


def test_the_letters_shipped_keep_every_rule():
    checked = run("check", "--json")

    assert [] == json.loads(checked.stdout)
    assert 0 == checked.exit_code


def test_a_wrong_letter_is_told_in_one_line_and_fails(tmp_path):
    folder = write_catalogue(tmp_path, letter("je m'oppose\n\n{{ nom }}"))
    checked = run("check", str(folder))

    (line,) = checked.stdout.replace("\u00a0", " ").splitlines()
    assert line.startswith("objection/essai/letter.fr.md, ligne 24 : unknown-name : « nom »")
    assert 1 == checked.exit_code
