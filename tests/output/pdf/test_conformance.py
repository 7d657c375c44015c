"""Every letter is archival and accessible in one file: PDF/A-2a and PDF/UA-1."""

from dataclasses import replace

import page
import pytest

from tests.fakes import sample_letters

LETTERS = ["one_page", "long", "with_enclosures", "awkward", "bare", "empty", "handed_over"]
PROFILES = [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1]


def faults(content, profile):
    return [
        (fault.rule_id, fault.message) for fault in page.validate_pdf_bytes(content, profile=profile).failures
    ]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_is_archival_and_accessible(typeset, name, profile):
    content = typeset(getattr(sample_letters, name)()).content

    assert [] == faults(content, profile)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_signed_letter_is_archival_and_accessible(typeset, signature, profile):
    content = typeset(sample_letters.one_page(), signature=signature).content

    assert [] == faults(content, profile)


@pytest.mark.parametrize("language", ["fr", "en", "br-FR"])
def test_the_language_of_the_letter_is_said(typeset, language):
    content = typeset(replace(sample_letters.one_page(), language=language)).content

    assert f"/Lang ({language})".encode() in content
    assert [] == faults(content, page.ValidationProfile.PDF_UA_1)


def test_the_validator_sees_a_file_that_promises_too_much(typeset):
    """A test that cannot fail is worthless: without its colours the file is refused."""
    content = typeset(sample_letters.one_page()).content
    without_colours = content.replace(b"/OutputIntents", b"/OutputIntentz")

    assert [] != faults(without_colours, page.ValidationProfile.PDF_A_2A)
