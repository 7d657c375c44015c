"""A letter in a form that takes so many characters loses words, never what it must say."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.elements import carries, missing_elements
from letters.domain.letters import Element, Heading, Items, Note, NoteCall, Text
from letters.domain.notes import calls
from letters.domain.output_errors import DoesNotFitForm
from letters.domain.reading import block_words
from letters.domain.shortening import shorter_versions
from letters.output.plain_text import as_message, as_plain_text
from letters.output.web_form import characters, fit
from tests.fakes.plain_letters import OBJECTION, letters, objection, of_blocks, paragraph

SENTENCE = "Le texte complet est joint en annexe."
GREETING, CLOSING = paragraph("Madame, Monsieur,"), paragraph("Salutations distinguées.")


def heading(words):
    return Heading((Text(words),))


def bare(*body, **more):
    """A letter whose message holds nothing but its body and a signatory of two characters."""
    letter = of_blocks(GREETING, *body, CLOSING, **more)
    return replace(letter, sender=(), sender_email="", reference="", enclosures=(), signatory="CM")


def smallest(letter):
    with pytest.raises(DoesNotFitForm) as refusal:
        fit(letter, 0)
    return fit(letter, refusal.value.facts["needed"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("abc", 3), ("é", 1), ("👩", 1), ("a\nb", 4), ("a\n\nb", 6), ("\u00a0\u202f", 2)],
)
def test_a_form_counts_characters_and_twice_each_line_break(text, expected):
    assert expected == characters(text)


def test_a_message_that_fits_is_left_as_it_is():
    message = as_message(objection())

    form = fit(objection(), characters(message))

    assert (message, characters(message), (), "") == (form.text, form.characters, form.left_out, form.annex)


def test_the_notes_go_first_with_their_calls():
    whole = fit(objection(), 2000)

    form = fit(objection(), whole.characters - 1)

    assert (
        "¹ Règlement (UE) 2016/679, article 21.",
        "² Règlement (UE) 2016/679, article 77.",
    ) == form.left_out
    assert "Je m’oppose à la réutilisation" in form.text
    assert "La CNIL (https://www.cnil.fr/) en sera informée." in form.text
    assert f"\n\n{SENTENCE}\n\nJe vous prie d’agréer" in form.text


def test_what_is_left_out_can_be_joined_whole():
    form = fit(objection(), 500)

    assert as_plain_text(objection()) == form.annex


def test_blocks_go_from_the_last_to_the_first():
    letter = bare(paragraph("Un."), paragraph("je m’oppose"), paragraph("Deux."), elements=(OBJECTION,))

    left_out = list(dict.fromkeys(version.left_out for version in shorter_versions(letter)))

    assert [(), ("Deux.",), ("Un.", "Deux.")] == left_out


def test_greeting_closing_signatory_and_element_are_the_last_to_stay():
    letter = bare(paragraph("a" * 99), paragraph("je m’oppose"), paragraph("b" * 99), elements=(OBJECTION,))

    form = smallest(letter)

    assert f"Madame, Monsieur,\n\nje m’oppose\n\n{SENTENCE}\n\nSalutations distinguées.\n\nCM" == form.text


def test_a_heading_goes_with_the_last_of_what_stood_under_it():
    letter = bare(
        heading("Demande"), paragraph("Un."), paragraph("Deux."), heading("Suite"), paragraph("Trois.")
    )

    left_out = list(dict.fromkeys(version.left_out for version in shorter_versions(letter)))

    assert [
        (),
        ("Suite", "Trois."),
        ("Deux.", "Suite", "Trois."),
        ("Demande", "Un.", "Deux.", "Suite", "Trois."),
    ] == left_out


def test_a_heading_stays_as_long_as_something_under_it():
    letter = bare(heading("Demande"), paragraph("je m’oppose"), paragraph("Suite."), elements=(OBJECTION,))

    left_out = list(dict.fromkeys(version.left_out for version in shorter_versions(letter)))

    assert [(), ("Suite.",), ("Demande", "Suite.")] == left_out


def test_a_heading_that_must_be_said_stays_even_above_nothing():
    letter = bare(heading("je m’oppose"), paragraph("Suite."), paragraph("Fin."), elements=(OBJECTION,))

    left_out = list(dict.fromkeys(version.left_out for version in shorter_versions(letter)))

    assert [(), ("Fin.",), ("Suite.", "Fin.")] == left_out


def test_a_greeting_with_a_colon_announces_nothing():
    letter = of_blocks(paragraph("Dear Sir or Madam:"), paragraph("Un."), CLOSING)

    *_, last = shorter_versions(letter)

    assert ("Un.",) == last.left_out


def test_a_list_that_ends_a_needed_sentence_stays():
    listed = Items(((Text("la recherche ;"),), (Text("les entrepôts."),)))
    letter = bare(paragraph("je m’oppose à\u00a0: "), listed, paragraph("a" * 99), elements=(OBJECTION,))

    form = smallest(letter)

    assert "je m’oppose à\u00a0: \n\n– la recherche ;\n– les entrepôts." in form.text


@pytest.mark.parametrize("called", [(), (NoteCall(1),)])
def test_a_list_and_its_announcement_go_together(called):
    letter = bare(
        paragraph("Je demande\u00a0:", *called),
        Items(((Text("Tout."),),)),
        notes=(Note(1, (Text("Note."),)),) * len(called),
    )

    said = [[block_words(block) for block in version.letter.body] for version in shorter_versions(letter)]

    assert ["Madame, Monsieur,", SENTENCE, "Salutations distinguées."] == said[-1]
    assert all(("– Tout." in blocks) == (len(blocks) > 3) for blocks in said)


def test_a_note_that_alone_carries_an_element_stays_and_becomes_the_first():
    element = Element("article", "L’article", ("article 21",))
    notes = (Note(1, (Text("n" * 99),)), Note(2, (Text("RGPD, article 21."),)))
    letter = bare(
        paragraph("Un", NoteCall(1), "."),
        paragraph("Deux", NoteCall(2), "."),
        notes=notes,
        elements=(element,),
    )

    form = smallest(letter)

    assert "Deux¹." in form.text
    assert form.text.endswith("\n\n¹ RGPD, article 21.")
    assert ("Un¹.", "¹ " + "n" * 99) == form.left_out


def test_a_subject_that_alone_carries_an_element_stands_in_the_text():
    letter = replace(bare(elements=(OBJECTION,)), subject="Je m’oppose")

    assert fit(letter, 500).text.startswith("Objet\u00a0: Je m’oppose\n\nMadame")
    assert not fit(replace(letter, elements=()), 500).text.startswith("Objet")


def test_a_form_too_small_for_what_must_be_said_is_refused_with_the_size_needed():
    letter = bare(paragraph("je m’oppose"), elements=(OBJECTION,))
    needed = characters(as_message(letter))

    with pytest.raises(DoesNotFitForm) as refusal:
        fit(letter, needed - 1)

    assert {"limit": needed - 1, "needed": needed} == refusal.value.facts
    assert f"takes {needed - 1} characters and this letter needs {needed} at least" in str(refusal.value)


def fitted(letter, size):
    """The form of *size*, or the smallest possible when that one is refused; and its size."""
    try:
        return fit(letter, size), size
    except DoesNotFitForm as refusal:
        needed = refusal.facts["needed"]
        return fit(letter, needed), needed


SIZES = st.integers(0, 900)


@given(letters(), SIZES)
def test_a_form_is_never_filled_beyond_its_size(letter, size):
    form, limit = fitted(letter, size)

    assert form.characters <= limit
    assert characters(form.text) == form.characters


@given(letters(), SIZES)
def test_every_element_of_the_letter_survives(letter, size):
    form, _ = fitted(letter, size)

    present = set(letter.elements) - set(missing_elements(letter))
    assert all(carries(form.text, element) for element in present)


def silent(block):
    return block_words(block, call=lambda _: "")


@given(letters())
def test_each_version_keeps_the_order_and_invents_nothing(letter):
    for version in shorter_versions(letter):
        *kept, last = map(silent, version.letter.body)
        if version.left_out:
            assert SENTENCE == kept.pop()

        said = iter(map(silent, letter.body))
        assert all(words in said for words in (*kept, last))


@given(letters())
def test_what_a_version_does_not_say_it_names(letter):
    for version in shorter_versions(letter):
        said = len(version.letter.body) + len(version.letter.notes) - bool(version.left_out)

        assert len(letter.body) + len(letter.notes) == said + len(version.left_out)


@given(letters())
def test_greeting_and_closing_are_in_every_version(letter):
    for version in shorter_versions(letter):
        ends = version.letter.body[0], version.letter.body[-1]

        assert (silent(letter.body[0]), silent(letter.body[-1])) == tuple(map(silent, ends))


@given(letters())
def test_every_version_calls_its_notes_in_order_and_no_other(letter):
    for version in shorter_versions(letter):
        called = list(dict.fromkeys(calls(version.letter.body)))

        assert called == [note.number for note in version.letter.notes]


def test_the_arguments_that_were_added_go_first_and_the_demands_last():
    whole = objection()
    argument = replace(paragraph("Une raison ajoutée, longue de bien des mots."), reason=True)
    letter = replace(whole, body=(*whole.body[:2], argument, *whole.body[2:]))

    shortened = fit(letter, fit(letter, 100_000).characters - 1)

    assert ("Une raison ajoutée, longue de bien des mots.",) == shortened.left_out
