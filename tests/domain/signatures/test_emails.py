"""One e-mail address is written in one way, and no two people are taken for one by a guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.headers import email_address
from letters.domain.output_errors import UnsafeHeader
from letters.domain.signature_errors import WrongEmailOfSignatory
from letters.domain.signatures.emails import normalised_email


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Anne.Ut@Exemple.TEST", "anne.ut@exemple.test"),
        (" anne@exemple.test\u00a0", "anne@exemple.test"),
        ("a.n.n.e+lettre@exemple.test", "a.n.n.e+lettre@exemple.test"),
        ("anne@Hôpital.test", "anne@xn--hpital-ixa.test"),
        ("o'brien@exemple.test", "o'brien@exemple.test"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_an_address_is_written_in_one_way(typed, kept):
    assert kept == normalised_email(typed)


@pytest.mark.parametrize(
    "typed",
    ["anne", "anne@", "@exemple.test", "anne@exemple", "a b@exemple.test", "a@b.test, c@d.test", "a@-b.test",
     "anne@exemple..test", "é@exemple.test", "Anne <anne@exemple.test>", "a\n@b.test",
     "a@" + "é" * 300 + ".test"],
)  # fmt: skip
def test_what_is_not_one_address_is_refused(typed):
    with pytest.raises(WrongEmailOfSignatory):
        normalised_email(typed)


@given(st.from_regex(r"[a-z0-9._+=?-]{0,6}@[a-z0-9-]{0,3}(\.[a-z0-9-]{0,3}){0,2}", fullmatch=True))
def test_the_short_way_lets_nothing_through_that_a_message_would_refuse(typed):
    try:
        kept = normalised_email(typed)
    except WrongEmailOfSignatory:
        with pytest.raises(UnsafeHeader):
            email_address("To", typed)
    else:
        assert kept == email_address("To", typed)


@given(st.text(max_size=20))
def test_an_address_written_once_more_stays_as_it_is(typed):
    try:
        kept = normalised_email(typed)
    except WrongEmailOfSignatory:
        return
    assert kept == normalised_email(kept)
