"""What the system refuses is said in one French sentence, with the name of the file."""

import errno
import os

import pytest

from plaidoyer import language
from plaidoyer.refused_by_system import refusal_words
from tests.fakes.program import plaidoyer


@pytest.fixture
def french():
    language.use("fr")
    yield
    language.use("en")


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(("number", "words"), [
    (errno.ENOENT, "introuvable"), (errno.EACCES, "l’ordinateur"), (errno.ENOSPC, "plein"),
    (errno.EISDIR, "dossier"), (errno.EEXIST, "porte déjà ce nom"),
])  # fmt: skip
def test_a_refusal_names_the_file_and_says_why_in_french(number, words):
    said = refusal_words(OSError(number, os.strerror(number), "/somewhere/lettre.toml"))

    assert said.startswith("Le système a refusé «\u00a0lettre.toml\u00a0»\u00a0: ")
    assert words in said
    assert os.strerror(number) not in said


@pytest.mark.usefixtures("french")
def test_a_refusal_of_no_file_says_why_alone():
    assert refusal_words(OSError("boum")).startswith("Le système a refusé\u00a0: boum")


def test_a_file_that_is_not_there_is_named(tmp_path):
    ran = plaidoyer("packs", "check", tmp_path / "absent.zip")

    assert 1 == ran.status
    assert "absent.zip" in ran.sentence
    assert "No such file" not in ran.sentence
