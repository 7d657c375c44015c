"""Which version this is, said as every program says it."""

import tomllib

from letters.storage.database import NEEDS
from tests.fakes.in_process import plaidoyer
from tests.house.sources import ROOT

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def test_the_program_says_its_version():
    said = plaidoyer("--version")

    assert said.status == 0
    assert said.said.startswith("Plaidoyer")


def test_the_program_is_no_older_than_the_version_that_its_own_file_asks_for():
    ours, asked = (tuple(map(int, each.split("."))) for each in (VERSION, NEEDS))

    assert ours >= asked
