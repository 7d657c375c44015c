"""Following requests from the command line, in an encrypted file that each command opens and closes."""

from hashlib import sha256

import pytest

from letters.storage.lock import HomeLock
from plaidoyer.assembly import CATALOGUE, SAMPLE
from tests.fakes.in_process import plaidoyer
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


def test_files_are_told_with_what_they_are_their_digest_and_their_size(desk, tmp_path):
    identifier = opened(desk)["id"]
    for name in ("preuve.pdf", "reponse.eml"):
        (tmp_path / name).write_bytes(name.encode())
    given = [str(tmp_path / name) for name in ("preuve.pdf", "reponse.eml")]
    sent = ("--on", "2026-11-20", "--channel", "registered-post", "--file", given[0], "--file", given[1])
    plaidoyer(*desk, "requests", "record", identifier, "sent", *sent)
    plaidoyer(*desk, "requests", "join", identifier, "--file", given[0], "--file-kind", "identity-paper")

    shown = asked(*desk, "requests", "show", identifier, "--json")

    event = shown["events"][0]["id"]
    assert [
        ("preuve.pdf", "posting-receipt", event),
        ("reponse.eml", "email", event),
        ("preuve.pdf", "identity-paper", None),
    ] == [(kept["name"], kept["proof"], kept["event"]) for kept in shown["files"]]
    assert {(sha256(name.encode()).hexdigest(), len(name)) for name in ("preuve.pdf", "reponse.eml")} == {
        (kept["sha256"], kept["size"]) for kept in shown["files"]
    }


def test_identity_papers_are_erased_once_the_request_is_closed(desk, tmp_path):
    identifier = opened(desk)["id"]
    (tmp_path / "cni.pdf").write_bytes(b"identity")
    join = ("--file", str(tmp_path / "cni.pdf"), "--file-kind", "masked-identity-paper")
    plaidoyer(*desk, "requests", "join", identifier, *join)

    before = asked(*desk, "requests", "erase-identity", identifier, "--json")
    plaidoyer(*desk, "requests", "record", identifier, "closed", "--on", "2026-11-20")
    after = asked(*desk, "requests", "erase-identity", identifier, "--json")

    assert (1, 0) == (len(before["files"]), len(after["files"]))


def test_a_call_is_told_with_whom_and_how(desk):
    identifier = opened(desk)["id"]

    call = ("--on", "2026-11-20", "--who", "Mme Martin", "--way", "telephone", "--note", "en cours")
    shown = asked(*desk, "requests", "record", identifier, "talked", *call, "--json")

    assert ("Mme Martin", "telephone") == (shown["events"][0]["who"], shown["events"][0]["way"])


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


def test_a_last_day_set_by_hand_stands_beside_the_law_s(desk):
    uid = opened(desk)["id"]
    plaidoyer(*desk, "requests", "record", uid, "sent", "--on", "2026-11-20", "--channel", "email")
    said = ("--on", "2026-11-21", "--day", "2027-01-15", "--reason", "promis au téléphone", "--json")

    told = plaidoyer(*desk, "requests", "record", uid, "date-set", *said).json

    assert ("2026-12-21", "2027-01-15") == (told["due"], told["set_by_hand"])
    assert "2027-01-16" == told["next"][0]["from"]
    assert ("2027-01-15", "promis au téléphone") == (told["events"][-1]["day"], told["events"][-1]["reason"])
    assert 1 == plaidoyer(*desk, "requests", "record", uid, "date-set", "--on", "2026-11-21").status


def complained(desk):
    uid = opened(desk)["id"]
    for event, on, channel in (
        ("sent", "2025-10-01", "registered-post"),
        ("received", "2025-10-03", ""),
        ("complaint-sent", "2025-11-10", "web-form"),
    ):
        way = ("--channel", channel) if channel else ()
        plaidoyer(*desk, "requests", "record", uid, event, "--on", on, *way)
    return uid


def test_a_complaint_on_a_site_is_never_said_to_be_a_registered_letter(desk):
    uid = complained(desk)

    said = plaidoyer(*desk, "--today", "2025-12-01", "requests", "show", uid).said

    assert "Réclamation reçue par la CNIL" in said
    assert "La lettre recommandée a été remise" not in said
    assert "Attendre la réponse. La CNIL a jusqu’au" in said


def test_once_the_cnil_was_silent_the_time_to_contest_is_reasoned(desk):
    uid = complained(desk)

    said = plaidoyer(*desk, "--today", "2026-02-20", "requests", "show", uid).said

    assert "Vous avez deux mois, en délai franc" in said
    assert "article R. 421-5" in said


def test_news_of_the_cnil_are_not_told_as_the_receipt_of_the_complaint(desk):
    uid = complained(desk)

    told = ("requests", "record", uid, "complaint-progress", "--on", "2025-12-20")
    said = plaidoyer(*desk, "--today", "2026-01-05", *told).said

    assert "Dernières nouvelles de la CNIL au sujet de la réclamation" in said
    assert "Réclamation reçue par la CNIL" not in said


def test_a_request_shown_says_whether_the_cnil_can_take_a_complaint_up(desk):
    uid = opened(desk)["id"]
    asked(*desk, "requests", "record", uid, "sent", "--on", "2026-10-01", "--channel", "email", "--json")

    shown = asked(*desk, "--today", "2026-10-12", "requests", "show", uid, "--json")

    states = {each["name"]: each["state"] for each in shown["admissibility"]}
    assert not shown["admissible"]
    assert {
        "controller": "satisfied",
        "prior-request": "satisfied",
        "time": "missing",
    }.items() <= states.items()
    assert "2026-11-03" == next(each["from"] for each in shown["admissibility"] if each["name"] == "time")
