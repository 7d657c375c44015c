"""Following requests from the command line, in an encrypted file that each command opens and closes."""

import pytest

from letters.storage.lock import HomeLock
from plaidoyer.assembly import CATALOGUE, SAMPLE
from tests.fakes.program import plaidoyer
from tests.fakes.quick_desk import options, quick_desk


@pytest.fixture
def desk(tmp_path):
    """The global options of a person who keeps their data in a folder of this test."""
    return quick_desk(tmp_path)


def asked(*arguments):
    return plaidoyer(*arguments).json


def opened(desk):
    return asked(
        *desk,
        "requests",
        "new",
        "objection/health-insurer",
        "--answers",
        str(SAMPLE / "objection.toml"),
        "--json",
    )


def test_the_first_request_makes_the_encrypted_file_and_tells_the_recovery_code_once(tmp_path):
    desk = options(tmp_path)
    new = ("requests", "new", "objection/health-insurer", "--answers", str(SAMPLE / "objection.toml"))
    first = plaidoyer(*desk, *new)
    second = plaidoyer(*desk, "requests", "list")

    assert "nouveau fichier chiffré" in first.complained
    assert "code de secours" in first.complained
    assert (0, "") == (second.status, second.complained)


@pytest.mark.parametrize("command", [("requests", "list"), ("requests", "show", "a"), ("verify",)])
def test_without_a_passphrase_to_make_a_file_a_folder_mistyped_is_told(tmp_path, command):
    ran = plaidoyer("--home", str(tmp_path / "hmoe"), *command)

    assert 1 == ran.status
    assert "vérifiez le nom du dossier" in ran.sentence
    assert not (tmp_path / "hmoe").exists()


def test_a_folder_that_holds_other_files_is_left_as_it_is(tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "photo.jpg").touch()

    ran = plaidoyer(*options(tmp_path), "requests", "list")

    assert 1 == ran.status
    assert "contient d’autres fichiers" in ran.sentence
    assert not (tmp_path / "home" / "vault.json").exists()


def test_a_passphrase_that_can_be_asked_of_nobody_is_told(tmp_path):
    quick_desk(tmp_path)

    ran = plaidoyer("--home", str(tmp_path / "home"), "requests", "list")

    assert 1 == ran.status
    assert "--passphrase-file" in ran.sentence


def test_a_request_goes_its_way_from_sending_to_complaint(desk):
    identifier = opened([*desk, "--today", "2026-09-30"])["id"]
    later = [*desk, "--today", "2026-12-20"]

    for event, day in (("sent", "2026-10-01"), ("presented", "2026-10-03"), ("received", "2026-10-03")):
        plaidoyer(
            *later, "requests", "record", identifier, event, "--on", day, "--channel", "registered-post"
        )
    waiting = asked(*later, "requests", "show", identifier[:8], "--json")
    plaidoyer(*later, "requests", "record", identifier, "reminder-sent", "--on", "2026-11-05")
    complained = asked(
        *later, "requests", "record", identifier, "complaint-sent", "--on", "2026-11-24", "--json"
    )

    assert ("waiting", "2026-11-03") == (waiting["state"], waiting["due"])
    assert ["remind", "complain"] == [step["step"] for step in waiting["next"]]
    assert ("complained", "contest") == (complained["state"], complained["next"][0]["step"])


def test_a_file_recorded_with_an_event_is_kept_with_its_digest(desk, tmp_path):
    identifier = opened(desk)["id"]
    paper = tmp_path / "avis.txt"
    paper.write_bytes(b"avis de reception")
    plaidoyer(*desk, "requests", "record", identifier, "sent", "--on", "2026-11-20")

    told = ("--on", "2026-11-20", "--file", str(paper), "--json")
    shown = asked(*desk, "requests", "record", identifier, "note", *told)

    assert [("avis.txt", 17)] == [(kept["name"], kept["size"]) for kept in shown["files"]]


@pytest.mark.parametrize(
    ("event", "day", "told"),
    [("sent", "2999-01-01", "n’est pas encore"), ("decided", "2026-11-20", "ne peut pas encore")],
)
def test_what_cannot_have_happened_is_refused_and_nothing_changes(desk, event, day, told):
    identifier = opened(desk)["id"]

    refused = plaidoyer(*desk, "requests", "record", identifier, event, "--on", day)

    assert 1 == refused.status
    assert told in refused.sentence
    assert [] == asked(*desk, "requests", "show", identifier, "--json")["events"]


def test_while_a_window_has_the_file_open_a_command_says_so(desk, tmp_path):
    opened(desk)

    with HomeLock(tmp_path / "home"):
        refused = plaidoyer(*desk, "requests", "list")

    assert 1 == refused.status
    assert "ouvert" in refused.sentence


def test_a_wrong_passphrase_is_one_sentence(desk, tmp_path):
    (tmp_path / "phrase").write_text("une autre phrase\n", encoding="utf-8")

    refused = plaidoyer(*desk, "requests", "list")

    assert (1, 1) == (refused.status, len(refused.sentence.splitlines()))


def test_a_backup_put_back_on_another_home_holds_the_same_requests(desk, tmp_path):
    identifier = opened(desk)["id"]
    plaidoyer(*desk, "requests", "record", identifier, "sent", "--on", "2026-11-20")
    plaidoyer(*desk, "backup", str(tmp_path / "sauvegarde.zip"))
    elsewhere = ["--home", str(tmp_path / "elsewhere"), *desk[2:]]

    put_back = plaidoyer(*elsewhere, "restore", str(tmp_path / "sauvegarde.zip"))

    assert 0 == put_back.status
    assert asked(*desk, "requests", "show", identifier, "--json") == asked(
        *elsewhere, "requests", "show", identifier, "--json"
    )
    assert asked(*elsewhere, "verify", "--json")["ok"]


@pytest.mark.parametrize(
    ("kind", "example"),
    [("access/hospital-record", "after-a-death"), ("public-documents/request", "full")],
)
def test_what_the_cnil_does_not_rule_is_refused_towards_the_cada(desk, kind, example):
    answers = CATALOGUE / kind / "examples" / f"{example}.toml"
    uid = plaidoyer(*desk, "requests", "new", kind, "--answers", answers, "--json").json["id"]
    for event, day in (("sent", "2026-01-05"), ("received", "2026-01-07"), ("refused", "2026-01-12")):
        told = plaidoyer(*desk, "requests", "record", uid, event, "--on", day, "--channel", "post", "--json")

    assert "refer" == told.json["next"][0]["step"]
