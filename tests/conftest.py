"""What every test begins with: no screen, an interface that speaks French, no law timed."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything of Qt is imported

import pytest
from hypothesis import settings

from plaidoyer import language

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def in_french():
    language.use("fr")
