"""Where the lists of legislators are published: dated data, refused where something of it lacks."""

import pytest

from letters.domain.rights import BodyKind
from letters.drafting.faults import BrokenTemplate
from letters.drafting.official_lists import read_official_lists
from plaidoyer.campaigning import LISTS, published_lists

WHOLE = (LISTS / "legislators.fr.toml").read_text("utf-8")


def test_each_chamber_has_its_list_on_a_page_that_was_checked():
    lists = published_lists()

    assert [BodyKind.DEPUTY, BodyKind.SENATOR, BodyKind.MEP] == [each.kind for each in lists]
    assert all(each.address.startswith("https://") and each.checked and each.file for each in lists)


@pytest.mark.parametrize("line", ["kind", "title", "file", "address", "checked", "seen"])
def test_a_list_that_lacks_something_is_refused(line):
    kept = [each for each in WHOLE.splitlines() if not each.startswith(f"{line} ")]

    with pytest.raises(BrokenTemplate):
        read_official_lists("\n".join(kept), "fr")


def test_a_list_of_another_kind_of_body_is_refused():
    with pytest.raises(BrokenTemplate):
        read_official_lists(WHOLE.replace('"mep"', '"minister"'), "fr")
