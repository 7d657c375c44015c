"""Open letters and those who sign them, from the command line."""

import json

import pytest

from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import quick_desk
from tests.fakes.signatory_tables import HEAD, as_csv, as_xlsx, table

TITLE = "Nos données de santé"


@pytest.fixture
def desk(tmp_path):
    return [*quick_desk(tmp_path), "--today", "2020-06-01", "--language", "en"]


def asked(*arguments):
    ran = plaidoyer(*arguments)
    assert not ran.status, ran.complained
    return ran.json


@pytest.fixture
def letter(desk, tmp_path):
    (tmp_path / "letter.md").write_text("Nous demandons que ce droit soit connu.", encoding="utf-8")
    options = ("--kind", "open-letter/public", "--tag", "Hdh", "--text", tmp_path / "letter.md")
    return asked(*desk, "open-letters", "new", TITLE, *options, "--json")["id"]


def test_a_letter_is_written_tagged_and_listed(desk, letter, tmp_path):
    (tmp_path / "next.md").write_text("Nous demandons encore.", encoding="utf-8")
    asked(*desk, "open-letters", "text", TITLE, tmp_path / "next.md", "--since", "2020-05-20", "--json")

    tagged = asked(*desk, "open-letters", "tag", TITLE, "Presse", "--remove", "hdh", "--json")
    (listed,) = asked(*desk, "open-letters", "list", "--tag", "presse", "--json")
    shown = asked(*desk, "open-letters", "show", letter[:8], "--json")

    assert ["Presse"] == tagged["tags"] == listed["tags"]
    assert ["2020-06-01", "2020-05-20"] == [each["since"] for each in shown["texts"]]
    assert ("open-letter/public", 0, 0) == (listed["kind"], listed["signatures"], listed["to_decide"])


def test_a_table_is_brought_in_and_each_bad_row_is_told(desk, letter, tmp_path):
    good, near = table(3), list(table(1)[0])
    near[4] = "autre@exemple.test"
    bad = ("Anne", "=cmd|' /C calc'!A0", *good[0][2:])
    file = as_csv(tmp_path / "list.csv", [*good, bad, good[0], near], HEAD)

    told = asked(*desk, "signatories", "import", letter, file, "--json")

    assert (3, 1) == (told["added"], told["to_decide"])
    assert [(6, "same"), (7, "name")] == [(each["row"], each["why"]) for each in told["duplicates"]]
    assert [5] == [each["row"] for each in told["refused"]]
    assert "formula" in told["refused"][0]["reason"]


def test_a_list_is_decided_withdrawn_verified_and_published(desk, letter, tmp_path):
    rows = [*table(4), (*table(1)[0][:4], "autre@exemple.test", *table(1)[0][5:])]
    asked(*desk, "signatories", "import", letter, as_xlsx(tmp_path / "list.xlsx", rows), "--json")
    (pair,) = asked(*desk, "signatories", "duplicates", letter, "--json")
    assert not plaidoyer(*desk, "signatories", "decide", letter, pair["waiting"]["id"], "same").status
    assert not plaidoyer(
        *desk, "signatories", "proof", letter, "signataire.2@exemple.test", tmp_path / "p"
    ).status
    assert not plaidoyer(*desk, "signatories", "withdraw", letter, "signataire.3@exemple.test").status

    told = asked(*desk, "signatories", "verify", letter, "--output", tmp_path / "seal.json", "--json")
    seen = asked(
        "signatories", "verify", "--seal", tmp_path / "seal.json", "--proof", tmp_path / "p", "--json"
    )
    published = asked(*desk, "signatories", "export", letter, tmp_path / "list.csv", "--json")

    assert (3, True) == (told["count"], told["ok"])
    assert (3, True, told["head"]) == (seen["count"], seen["holds"], seen["head"])
    assert (3, told["head"]) == (published["count"], published["seal"])
    assert published["shown"] + 1 == len((tmp_path / "list.csv").read_text("utf-8-sig").splitlines())
    assert "@" not in (tmp_path / "list.csv").read_text("utf-8-sig")


def test_somebody_who_withdrew_signs_again_by_hand(desk, letter):
    anne = (
        "signatories",
        "add",
        letter,
        "--first-name",
        "Anne",
        "--last-name",
        "Ut",
        "--email",
        "a@exemple.test",
    )
    assert "consent" in plaidoyer(*desk, *anne).sentence
    asked(*desk, *anne, "--consents", "--json")
    plaidoyer(*desk, "signatories", "withdraw", letter, "a@exemple.test")
    assert "1st June 2020" in plaidoyer(*desk, *anne, "--consents").sentence

    told = asked(*desk, *anne, "--consents", "--shown", "--again", "--json")

    assert ("Ut", "typed", False) == (told["last_name"], told["origin"], told["to_decide"])


def test_the_mark_of_a_withdrawal_is_erased_on_request_and_what_follows_is_said(desk, letter):
    anne = ("--first-name", "Anne", "--last-name", "Ut", "--email", "a@exemple.test")
    asked(*desk, "signatories", "add", letter, *anne, "--consents", "--json")
    withdrawn = plaidoyer(*desk, "signatories", "withdraw", letter, "a@exemple.test")

    told = asked(*desk, "signatories", "forget-mark", letter, *anne, "--json")

    assert "Backups" in withdrawn.said
    assert {"erased": 2} == told
    assert not plaidoyer(*desk, "signatories", "add", letter, *anne, "--consents").status
    assert "No mark" in plaidoyer(*desk, "signatories", "forget-mark", letter, *anne).sentence


def test_what_those_who_sign_are_told_is_written_with_the_title_of_the_letter(desk, letter):
    given = ("--who", "Association Essai", "--contact", "a@exemple.test", "--until", "2021-12-31")

    told = asked(*desk, "signatories", "notice", letter, *given, "--json")["notice"]
    refused = plaidoyer(*desk, "signatories", "notice", letter, *given, "--host", "Essai")

    assert all(each in told for each in (TITLE, "Association Essai", "31/12/2021"))
    assert 2 == refused.status


def test_what_is_handed_out_says_what_it_shows_and_for_how_long(desk, letter, tmp_path):
    asked(*desk, "signatories", "import", letter, as_csv(tmp_path / "l.csv", table(1), HEAD), "--json")

    published = plaidoyer(*desk, "signatories", "export", letter, tmp_path / "list.csv")
    proof = plaidoyer(*desk, "signatories", "proof", letter, "signataire.0@exemple.test", tmp_path / "p")

    assert "who withdrew between them" in published.said
    assert "worked out from the whole list" in published.said
    assert "does not expire" in proof.said


def test_a_text_that_cannot_be_read_is_published_as_it_was_typed_and_says_so(desk, letter, tmp_path):
    (tmp_path / "bad.md").write_text("Bonjour.\n\n![photo](x.png)", encoding="utf-8")
    assert asked(*desk, "open-letters", "show", letter, "--json")["unread"] is None

    told = asked(*desk, "open-letters", "text", letter, tmp_path / "bad.md", "--json")
    published = plaidoyer(*desk, "signatories", "export", letter, tmp_path / "list.html")

    assert "Line 3" in told["unread"]
    assert "as it was typed" in published.said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("open-letters", "show", "autre"), "no open letter"),
        (("open-letters", "new", TITLE), "already called"),
        (("signatories", "import", TITLE, "absent.csv"), "no file"),
        (("signatories", "withdraw", TITLE, "Personne"), "Nobody who signed"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(desk, letter, arguments, words):
    assert letter

    ran = plaidoyer(*desk, *arguments)

    assert (1, True) == (ran.status, words in ran.sentence)


@pytest.mark.parametrize(
    "arguments",
    [
        ("open-letters", "new", "Essai", "--kind", "objection/health-insurer"),
        ("signatories", "export", "Essai", "list.docx"),
        ("signatories", "verify"),
    ],
)
def test_wrong_usage_is_told(desk, arguments):
    ran = plaidoyer(*desk, *arguments)

    assert (2, False) == (ran.status, "Traceback" in ran.complained)


def test_a_seal_that_was_changed_is_refused(tmp_path):
    (tmp_path / "seal.json").write_text(json.dumps({"letter": "x"}))

    ran = plaidoyer("signatories", "verify", "--seal", tmp_path / "seal.json")

    assert (1, True) == (ran.status, "seal.json" in ran.sentence)
