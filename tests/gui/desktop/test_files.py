"""The names of files."""

from pathlib import Path

import pytest

from gui.desktop.files import FileKind, with_ending

PDF, PICTURES = FileKind("Lettre", ("pdf",)), FileKind("Images", ("png", "jpg"))

ENDINGS = [
    ("lettre", [PDF], "lettre.pdf"), ("lettre.pdf", [PDF], "lettre.pdf"), ("LETTRE.PDF", [PDF], "LETTRE.PDF"),
    ("lettre.v2", [PDF], "lettre.v2.pdf"), ("scan.jpg", [PDF, PICTURES], "scan.jpg"), ("x", [], "x"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "kinds", "written"), ENDINGS)
def test_a_file_gets_the_ending_of_its_kind(typed, kinds, written):
    assert Path(written) == with_ending(Path(typed), kinds)


def test_a_kind_is_said_as_the_dialog_wants_it():
    assert PICTURES.filter() == "Images (*.png *.jpg)"
