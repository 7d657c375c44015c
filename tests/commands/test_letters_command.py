"""``plaidoyer letters``: the list, one letter, the check."""

import json

import pytest
from click.testing import CliRunner

from plaidoyer.__main__ import program
from tests.fakes.small_catalogue import letter, write_catalogue

FIELDS = {"kind", "title", "right", "to", "languages", "channels", "reviewed", "sources"}
NAMES = {
    "objection": (
        "health-insurer health-data-hub hospital-warehouse private-warehouse "
        "general-practice-warehouse sos-medecins-contact practitioner pharmacist "
        "cohort-project cohort-all-reuses research-study mutual-insurer marketing "
        "automated-decision"
    ),
    "access": ("health-insurer hospital-record traceability warehouse-authorisation cohort mutual-insurer"),
    "erasure": "cohort-total controller",
    "rectification": "controller",
    "restriction": "controller",
    "portability": "controller",
    "withdrawal-of-consent": "cohort controller",
    "reminder": "no-reply-after-one-month incomplete-reply extension-not-notified",
    "information": "cnil-copy",
    "reply": (
        "identity-asked reasons-asked refused-legal-obligation refused-public-interest "
        "refused-research says-anonymised says-pseudonymised not-competent own-form-only "
        "fee-asked not-found late-extension other-language thanks-and-close"
    ),
    "complaint": "cnil cnil-supplement cnil-state-of-progress defender-of-rights",
    "public-documents": "request cada-referral",
    "legislator": (
        "deputy-written-question deputy-meeting deputy-follow-up deputy-thanks "
        "senator-written-question senator-meeting senator-follow-up senator-thanks "
        "mep-written-question mep-meeting mep-follow-up mep-thanks committee-chair-hearing"
    ),
    "minister": "request collective-report",
    "open-letter": "hospital-directors public thanks-to-signatories",
    "mandate": "association parent household",
}
"""The folders of the catalogue and what each holds: a name never changes once it was released."""

LETTERS = {f"{folder}/{name}" for folder, names in NAMES.items() for name in names.split()}


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
