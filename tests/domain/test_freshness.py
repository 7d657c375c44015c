"""How long what was read about a body is taken as it is."""

from datetime import date, timedelta

import pytest

from letters.domain.freshness import to_be_checked

READ = date(2026, 9, 13)


@pytest.mark.parametrize(
    ("days", "expected"), [(0, False), (365, False), (366, True), (4000, True), (-3, False)]
)
def test_an_address_is_to_be_checked_after_365_days(days, expected):
    assert expected is to_be_checked(READ, READ + timedelta(days=days))
