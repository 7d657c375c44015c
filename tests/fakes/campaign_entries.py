"""Books that no team would write: any fact of anybody, at any moment, replacing anything."""

from hypothesis import strategies as st

from letters.domain.campaigns.facts import Withdrawn
from tests.fakes.campaign_story import aim, assigned, contact, entry, target, volunteer

_NAMES = st.sampled_from(["s1", "s2", "d1", "d2"])
_WHO = st.sampled_from(["Anne", "Bruno", "Chloé"])
_AT = st.integers(0, 30)
_HEADS = st.lists(
    st.sampled_from([f"{n} to {w}" for n in ("s1", "d1") for w in ("Anne", "Bruno")]), max_size=3
)
ENTRIES = st.lists(
    st.one_of(
        st.builds(target, _NAMES, st.sampled_from(["35", "75"]), _AT),
        st.builds(volunteer, _WHO, _AT),
        st.builds(aim, _AT),
        st.builds(
            lambda name, who, at, heads: assigned(name, who, at, replaces=heads), _NAMES, _WHO, _AT, _HEADS
        ),
        st.builds(contact, _NAMES, _WHO, at=_AT),
        st.builds(
            lambda at: entry(f"never {at}", Withdrawn(), at, corrects="Anne email s1 2021-11-05 3"), _AT
        ),
    ),
    max_size=25,
    unique_by=lambda each: each.uid,
)
