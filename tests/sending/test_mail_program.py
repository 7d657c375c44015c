"""A letter short enough goes by a link to the mail program, and says what the letter says."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.desktop.links import is_safe
from letters.domain.output_errors import UnsafeHeader
from letters.sending.mail_program import LONGEST_LINK, mail_link

TO = "dpo@example.org"


def test_a_short_letter_is_a_link():
    link = mail_link(TO, "Accès & copie", "Madame,\nà bientôt + 100 %")

    assert (
        "mailto:dpo@example.org?subject=Acc%C3%A8s%20%26%20copie"
        "&body=Madame%2C%0D%0A%C3%A0%20bient%C3%B4t%20%2B%20100%20%25"
    ) == link
    assert is_safe(link)


def test_a_whole_letter_does_not_fit_a_link():
    assert "" == mail_link(TO, "x", "é" * 400)
    assert LONGEST_LINK >= len(mail_link(TO, "x", "é" * 300))


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=60))
def test_nothing_typed_becomes_another_field(text):
    link = mail_link(TO, "x", f"a{text}b")

    said = parse_qs(urlsplit(link).query)
    assert {"subject", "body"} == said.keys()
    assert f"a{text}b" == unquote(link.rpartition("&body=")[2])


UNSAFE = [
    ("a@b.fr?bcc=x@y.fr", "x"), ("a@b.fr,c@d.fr", "x"), (TO, "x\r\nBcc: y"), (TO, "=?utf-8?Q?=0A?="),
]  # fmt: skip


@pytest.mark.parametrize(("to", "subject"), UNSAFE)
def test_an_address_or_a_subject_that_hides_something_is_refused(to, subject):
    with pytest.raises(UnsafeHeader):
        mail_link(to, subject, "Bonjour")
