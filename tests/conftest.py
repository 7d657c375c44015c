"""What every test begins with: the interface speaks French, whoever spoke before."""

import pytest

from plaidoyer import language


@pytest.fixture(autouse=True)
def in_french():
    language.use("fr")
