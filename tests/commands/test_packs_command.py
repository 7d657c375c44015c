"""``plaidoyer packs``: a pack that is not installed says each of its faults."""

from tests.fakes.in_process import plaidoyer
from tests.fakes.packs import LABEL, good, good_files, packed
from tests.fakes.quick_desk import quick_desk


def test_a_pack_that_takes_the_place_of_another_packs_letter_says_so_file_by_file(tmp_path):
    desk = quick_desk(tmp_path)
    other = good_files() | {"pack.toml": LABEL.replace('"essai"', '"autre"')}
    (tmp_path / "one.zip").write_bytes(good())
    (tmp_path / "two.zip").write_bytes(packed(other))
    plaidoyer(*desk, "packs", "install", str(tmp_path / "one.zip"))

    ran = plaidoyer(*desk, "packs", "install", str(tmp_path / "two.zip"))

    assert 1 == ran.status
    assert all(name in ran.complained for name in other if name != "pack.toml")
