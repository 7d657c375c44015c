"""What may stand in the head of an e-mail, and what never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.headers import email_address, header_value
from letters.domain.output_errors import UnsafeHeader

UNSAFE = [
    ("Bonjour\r\nBcc: x@example.org", "it holds the character U+000D; remove it"),
    ("Bonjour\nBcc: x@example.org", "it holds the character U+000A; remove it"),
    ("Bonjour\x00", "it holds the character U+0000; remove it"),
    ("\tBonjour", "it holds the character U+0009; remove it"),
    ("Bonjour\x7f", "it holds the character U+007F; remove it"),
    ("Bonjour\x85", "it holds the character U+0085; remove it"),
    ("Bonjour\u2028", "it holds the character U+2028; remove it"),
    ("Bonjour\u2029", "it holds the character U+2029; remove it"),
    ("Bonjour\ud800", "it holds the character U+D800; remove it"),
    ("=?UTF-8?Q?=0A?=Bcc: x", "it holds “=?”, which begins a code; remove it"),
    ("=?", "it holds “=?”, which begins a code; remove it"),
    ("a" * 201, "it has more than 200 characters; shorten it"),
]


@pytest.mark.parametrize(("value", "reason"), UNSAFE)
def test_an_unsafe_text_is_refused_with_its_header_and_the_reason(value, reason):
    with pytest.raises(UnsafeHeader) as refusal:
        header_value("Subject", value)

    assert ("Subject", reason) == (refusal.value.facts["header"], str(refusal.value.facts["reason"]))
    assert f"its header « Subject »: {reason}." in str(refusal.value)


@pytest.mark.parametrize(
    "value", ["", "a" * 200, "Réf.\u00a0: 1 = 2\u202f? Oui", "Bcc: x@example.org", " é "]
)
def test_a_safe_text_passes_unchanged(value):
    assert value == header_value("Subject", value)


@pytest.mark.parametrize("address", ["dpo@example.org", "a.b+c@sous-domaine.example.org", "x_y'z@a.fr"])
def test_one_address_passes(address):
    assert address == email_address("To", address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "dpo",
        "dpo@",
        "@example.org",
        "dpo@example",
        "a@example.org, b@example.org",
        "a@example.org;b@example.org",
        "DPO <dpo@example.org>",
        "dpo @example.org",
        "dpo@example.org ",
        "dpo@-example.org",
        "dpo@example..org",
        "délégué@example.org",
        "dpo@exämple.org",
        "dpo@[127.0.0.1]",
        '"a b"@example.org',
        "dpo@example.org>",
    ],
)
def test_anything_but_one_address_is_refused(address):
    with pytest.raises(UnsafeHeader, match="« To »: it is not one e-mail address"):
        email_address("To", address)


@given(st.text())
def test_what_passes_has_no_control_no_line_end_and_no_code(value):
    try:
        passed = header_value("Subject", value)
    except UnsafeHeader:
        return

    assert passed.isprintable() or not any(ord(each) < 32 or 127 <= ord(each) < 160 for each in passed)
    assert "=?" not in passed
    assert 1 >= len(passed.splitlines())
