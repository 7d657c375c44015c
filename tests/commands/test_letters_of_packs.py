"""Letters of a pack installed in the encrypted file, from the command line."""

import pytest

from tests.fakes.in_process import plaidoyer
from tests.fakes.packs import SLUG, good, letter_files
from tests.fakes.quick_desk import quick_desk


@pytest.fixture
def desk(tmp_path):
    """The global options of a person with one pack installed."""
    desk = quick_desk(tmp_path)
    (tmp_path / "pack.zip").write_bytes(good())
    plaidoyer(*desk, "packs", "install", str(tmp_path / "pack.zip"))
    return desk


def test_a_letter_of_a_pack_is_listed_shown_and_written_once_its_file_is_opened(desk, tmp_path):
    output = tmp_path / "lettre.txt"

    listed = plaidoyer(*desk, "letters", "--json").json
    shown = plaidoyer(*desk, "letters", "show", SLUG, "--json").json
    written = plaidoyer(*desk, "write", SLUG, "--example", "--output", str(output))

    assert SLUG in {each["kind"] for each in listed}
    assert (SLUG, ["fr"]) == (shown["kind"], shown["languages"])
    assert (0, "") == (written.status, written.complained)
    assert "3 place de Fontenoy" in output.read_text(encoding="utf-8")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "command", [("write", SLUG, "--example", "--output", "l.txt"), ("letters", "show", SLUG)]
)
def test_without_its_file_open_it_is_said_what_opens_it(tmp_path, command):
    ran = plaidoyer(*command, folder=tmp_path)

    assert 1 == ran.status
    assert "--passphrase-file" in ran.sentence
    assert not (tmp_path / "l.txt").exists()


def test_a_letter_that_no_pack_holds_is_told_with_the_nearest_that_one_does(desk, tmp_path):
    ran = plaidoyer(*desk, "write", f"{SLUG}s", "--example", "--output", "l.txt", folder=tmp_path)

    assert (1, True) == (ran.status, f"{SLUG} ?" in ran.sentence)


def test_for_a_letter_that_is_shipped_no_file_is_opened(tmp_path):
    desk = ["--home", str(tmp_path / "nowhere")]

    ran = plaidoyer(
        *desk, "write", "information/cnil-copy", "--example", "--output", "l.txt", folder=tmp_path
    )

    assert (0, False) == (ran.status, (tmp_path / "nowhere").exists())


def test_a_request_may_be_opened_by_a_letter_of_a_pack(desk, tmp_path):
    example = tmp_path / "answers.toml"
    files = {name: text for name, text in letter_files().items() if "/examples/" in name and ".toml" in name}
    example.write_text(next(iter(files.values())), encoding="utf-8")

    request = plaidoyer(*desk, "requests", "new", SLUG, "--answers", str(example), "--json").json

    assert SLUG == request["kind"]
