"""``plaidoyer replies classify``: what an answer says, from a file."""

import pytest

from plaidoyer.assembly import SAMPLE
from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import quick_desk

REFUSAL = (
    "Madame,\n\nVous nous avez demandé de prouver que vos données ne servent pas à la recherche.\n"
    "Afin de traiter votre demande, merci de nous adresser la copie d'une pièce d'identité.\n\n"
    "Cordialement,\nLe délégué à la protection des données\n"
)


@pytest.fixture
def answer(tmp_path):
    file = tmp_path / "reponse.txt"
    file.write_text(REFUSAL, encoding="utf-8")
    return str(file)


def test_the_answer_gives_kinds_consequences_and_letters(answer):
    read = plaidoyer("--today", "2026-11-22", "replies", "classify", answer, "--json").json

    assert "identity-asked" == read["kinds"][0]["kind"]
    because = read["kinds"][0]["because"]
    assert all(REFUSAL[each["start"] : each["end"]] == each["text"] for each in because)
    assert ["2026-11-22"] == [each["from"] for each in read["consequences"]]
    assert ["reply/identity-asked"] == [each["kind_of_letter"] for each in read["next"]]


def test_it_is_told_in_words_too(answer):
    said = plaidoyer("replies", "classify", answer).said

    assert "pièce d'identité" in said
    assert "plaidoyer write reply/identity-asked" in said


def test_of_a_request_its_own_dates_are_told(tmp_path, answer):
    desk = quick_desk(tmp_path)
    sample = ("--answers", str(SAMPLE / "objection.toml"))
    request = plaidoyer(*desk, "requests", "new", "objection/health-insurer", *sample, "--json").json["id"]
    sent = ("record", request, "sent", "--on", "2026-11-02", "--channel", "email")
    plaidoyer(*desk, "--today", "2026-11-22", "requests", *sent)

    late = plaidoyer(
        *desk, "--today", "2026-12-22", "replies", "classify", answer, "--request", request, "--json"
    )

    assert "article 12" in late.json["consequences"][0]["source"]


def test_a_file_that_is_not_there_is_one_sentence(tmp_path):
    ran = plaidoyer("replies", "classify", str(tmp_path / "rien.txt"))

    assert (1, 1) == (ran.status, len(ran.complained.strip().splitlines()))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "est vide"),
        (b"\xef\xbb\xbf \r\n", "est vide"),
        (b"<!DOCTYPE html><html><body>Madame</body></html>", "page web"),
        (b"%PDF-1.7\n%\xe2\xe3", "recopiez le texte"),
        (b"\x89PNG\r\n\x1a\n\0\0", "recopiez le texte"),
        (b"\0\0\0\x18ftypheic", "recopiez le texte"),
        ("Pièce".encode("cp1252"), "UTF-8"),
    ],
)
def test_a_file_that_is_no_text_is_told_what_it_is(tmp_path, content, told):
    file = tmp_path / "reponse"
    file.write_bytes(content)

    ran = plaidoyer("--language", "fr", "replies", "classify", str(file))

    assert (1, 1) == (ran.status, len(ran.complained.strip().splitlines()))
    assert told in ran.complained
