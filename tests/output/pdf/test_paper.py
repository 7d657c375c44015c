"""The sheet and its envelopes: what a window shows is computed, not believed."""

import shutil
import tomllib
from itertools import product

import pytest

from letters.output.pdf.envelopes import Envelope, shown_by_all, shown_by_any
from letters.output.pdf.geometry import MM, Area
from letters.output.pdf.paper import read_paper
from tests.output.pdf.conftest import PAPER

DL35 = Envelope(220, 110, 210, 99, Area(100, 55, 200, 90))
DL45 = Envelope(220, 110, 210, 99, Area(100, 45, 200, 90))
SHIFTS = list(product(range(11), range(12)))


def test_a_dl_window_of_35_mm_always_shows_24_mm_of_the_sheet():
    assert Area(100, 55, 190, 79) == DL35.always_shows()
    assert Area(90, 44, 200, 90) == DL35.may_show()


def test_what_is_always_shown_is_shown_wherever_the_sheet_has_slipped():
    """A second computation: slide the sheet by every whole millimetre and look through the window."""
    seen = [Area(100 - across, 45 - down, 200 - across, 90 - down) for across, down in SHIFTS]

    always, ever = DL45.always_shows(), DL45.may_show()

    assert (always.left, always.top) == (max(area.left for area in seen), max(area.top for area in seen))
    assert (always.right, always.bottom) == (
        min(area.right for area in seen),
        min(area.bottom for area in seen),
    )
    assert (ever.left, ever.top) == (min(area.left for area in seen), min(area.top for area in seen))
    assert (ever.right, ever.bottom) == (max(area.right for area in seen), max(area.bottom for area in seen))


def test_several_envelopes_show_what_each_of_them_shows():
    assert Area(100, 55, 190, 79) == shown_by_all([DL35, DL45])
    assert Area(90, 34, 200, 90) == shown_by_any([DL35, DL45])


def test_the_sheet_is_a4_with_the_address_in_every_likely_window(paper):
    measures = [paper.width, paper.height, paper.recipient.left, paper.recipient.top, paper.recipient.bottom]

    assert [210, 297, 110, 55.5, 79] == pytest.approx([measure / MM for measure in measures])


def test_everything_else_keeps_clear_of_every_window(paper):
    assert paper.sender.right < paper.window.left
    assert paper.mention.right < paper.window.left
    assert paper.first_page.top > paper.window.bottom


@pytest.mark.parametrize("file", sorted((PAPER / "envelopes").glob("*.toml")), ids=lambda file: file.stem)
def test_every_envelope_says_how_sure_it_is_and_by_whom(file):
    entry = tomllib.loads(file.read_text("utf-8"))

    assert entry["source"]
    assert entry["certainty"] in {"likely", "unverified"}
    assert entry["certainty"] == "unverified" or "window" in entry


def test_an_envelope_that_becomes_certain_moves_the_address(tmp_path):
    """The C5 window, if it proves right, shows the sheet from 57 mm on only."""
    shutil.copytree(PAPER, tmp_path, dirs_exist_ok=True)
    envelope = tmp_path / "envelopes" / "c5.toml"
    envelope.write_text(envelope.read_text("utf-8").replace("unverified", "likely"), "utf-8")

    assert 57.5 == pytest.approx(read_paper(tmp_path).recipient.top / MM)
