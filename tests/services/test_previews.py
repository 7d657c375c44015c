"""The letter as it would leave by each way, while it is still being written."""

import pytest

from letters.domain.output_errors import DoesNotFitForm, NoGlyph
from letters.services.interview_fields import STEPS
from letters.services.previews import Previews
from plaidoyer.assembly import letters
from tests.fakes.poppler import words_on
from tests.fakes.writing_desk import CPAM, DAY, complete, empty


def preview(interview, limit=None):
    return Previews(letters()).preview(interview, DAY, limit=limit)


def test_a_letter_with_blanks_is_shown_on_paper():
    found = preview(empty())

    assert "[date" in [word.text for page in (1, 2) for word in words_on(found.pdf, page)]
    assert list(STEPS) == list(found.fields)


def test_an_e_mail_shows_its_subject_its_address_and_its_text():
    found = preview(complete(recipient={**CPAM, "email": "dpo@example.org"}))

    assert ("dpo@example.org", True) == (found.to, found.subject.startswith("Opposition"))
    assert found.body.startswith("Madame, Monsieur,")


def test_a_form_that_is_long_enough_takes_everything():
    found = preview(complete(), limit=100_000)

    assert ((), found.body) == (found.form.left_out, found.form.text)


def test_a_shorter_form_says_what_was_left_out_and_counts_its_characters():
    whole = preview(complete()).form.characters
    found = preview(complete(), limit=whole - 200)

    assert found.form.left_out
    assert whole - 200 >= found.form.characters


def test_a_form_too_small_for_what_the_letter_must_say_says_by_how_much():
    found = preview(complete(), limit=100)

    assert found.form is None
    assert isinstance(found.misfit, DoesNotFitForm)


@pytest.mark.parametrize("name", ["Zoé 🦄", "Ren\ue000é"])
def test_a_letter_that_cannot_be_printed_says_why_and_its_text_stays(name):
    found = preview(complete(recipient={**CPAM, "name": name}))

    assert found.sketch.text
    assert found.pdf is None or "recipient.name" in found.sketch.faults
    assert found.unprintable is None or isinstance(found.unprintable, NoGlyph)
