"""Where the real files of registers stand, and small invented ones."""

import json
import os
from itertools import count
from pathlib import Path

import pytest

from letters.registers.files import DroppedFile
from tests.house.sources import ROOT

DATA = Path(os.environ.get("PLAIDOYER_DATA", ROOT.parent / "shared" / "data"))


@pytest.fixture(scope="session")
def real():
    """Open a real file by its path in the data; where it is absent the test is told as not run, by name."""

    def opened(path):
        if not DATA.is_dir():
            pytest.skip(f"not run: {path} is not here")
        return DroppedFile(DATA / path)

    return opened


@pytest.fixture
def real_texts():
    """Read the real files of a folder of the data, each by its name."""

    def texts(folder):
        if not DATA.is_dir():
            pytest.skip(f"not run: {folder} is not here")
        return {path.name: path.read_text("utf-8") for path in sorted((DATA / folder).glob("*.json"))}

    return texts


@pytest.fixture(scope="session")
def expected():
    """The counts that reading a real file must give."""
    if not DATA.is_dir():
        pytest.skip("not run: expected.json is not here")
    return json.loads((DATA / "expected.json").read_text("utf-8"))


@pytest.fixture
def dropped(tmp_path):
    """Write an invented file, in a folder of its own, and drop it."""
    folders = count()

    def written(content, name="dropped"):
        path = tmp_path / str(next(folders)) / name
        path.parent.mkdir()
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return DroppedFile(path)

    return written
