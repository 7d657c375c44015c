"""What every test begins with: no screen, and an interface that speaks French, whoever spoke before."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything of Qt is imported

import pytest

from plaidoyer import language


@pytest.fixture(autouse=True)
def in_french():
    language.use("fr")
