"""``plaidoyer plan``: one JSON value, one reading in French, one sentence for a wrong word."""

import json

import pytest
from click.testing import CliRunner

from plaidoyer.__main__ import program

LETTER = {"kind", "order", "why", "expect", "title", "role", "to", "channels", "deadline", "refusal_foreseen"}
WRONG = {
    "a holder that is none": (["--holder", "hopital"], "hospital"),
    "two purposes": (["--holder", "hospital", "--purpose", "warehouse"], "--purpose"),
    "an empty wish": (["--holder", "hospital", "--wish", ""], "--wish"),
}


def run(*arguments):
    return CliRunner().invoke(program(), ["plan", *arguments])


def plan(holder, purpose, wish, *more):
    return run("--holder", holder, "--purpose", purpose, "--wish", wish, *more)


def test_a_plan_in_json_has_the_fields_of_the_command_line():
    told = json.loads(plan("health-insurer", "research-reuse", "stop", "--json").stdout)

    assert {"letters", "guidance", "not_offered"} <= told.keys()
    assert all(LETTER <= each.keys() for each in told["letters"])
    assert all({"text", "source"} <= each.keys() and each["source"] for each in told["guidance"])


def test_letters_are_numbered_in_the_order_to_send_them():
    told = json.loads(plan("health-data-hub", "unknown", "stop", "--acting-for", "mandate", "--json").stdout)

    assert list(range(1, len(told["letters"]) + 1)) == [each["order"] for each in told["letters"]]
    assert "mandate/association" == told["letters"][0]["kind"]


def test_what_has_no_effect_is_told_with_its_reason():
    told = json.loads(plan("health-insurer", "feeding-the-main-base", "stop", "--json").stdout)

    assert {"objection/health-insurer", "objection/health-data-hub"} == {
        each["kind"] for each in told["not_offered"]
    }
    assert all(each["why"] for each in told["not_offered"])
    assert not told["grants_the_wish"]


def test_a_plan_is_read_in_lines_that_fit_a_page():
    said = plan("hospital", "care", "stop").stdout

    assert "Copie de mon dossier médical" in said
    assert "plaidoyer write access/hospital-record" in said
    assert max(map(len, said.splitlines())) <= 100


def test_a_letter_that_starts_a_period_says_which():
    told = json.loads(plan("hospital", "care", "see-medical-record", "--json").stdout)

    assert "huit jours" in told["letters"][0]["deadline"]


@pytest.mark.parametrize(("arguments", "said"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_word_is_a_wrong_usage_told_in_one_sentence(arguments, said):
    given = [*arguments, "--purpose", "care", *([] if "--wish" in arguments else ["--wish", "stop"])]
    told = run(*given)

    assert 2 == told.exit_code
    assert "" == told.stdout
    assert said in told.stderr.splitlines()[-1]


def test_what_is_left_out_is_asked_for():
    assert "--wish" in run("--holder", "hospital", "--purpose", "care").stderr
