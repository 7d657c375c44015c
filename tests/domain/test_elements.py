"""What a letter must say is found however it is typeset, and missed when it is gone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.elements import carries, missing_elements, said_in
from letters.domain.letters import Element, Items, LineBreak, Note, NoteCall, Strong, Text, text_of
from tests.fakes.plain_letters import ANSWER, OBJECTION, letters, objection, of_blocks, paragraph


def test_a_whole_letter_lacks_nothing():
    letter = objection()

    assert () == missing_elements(letter)


@pytest.mark.parametrize(
    "text",
    [
        "Je m'oppose à tout",
        "JE M’OPPOSE",
        "je mʼoppose",
        "je\u00a0m’oppose",
        "je\u202fm'oppose",
        "je\nm'oppose",
        "je   m'oppose",
        "Aujourd’hui, jé m’ôppose",
        "je m’oppo\u0301se",
        "je m’oppose⁴²",
        "je¹ m’oppose",
    ],
)
def test_typography_hides_no_element(text):
    assert carries(text, OBJECTION)


@pytest.mark.parametrize("text", ["", "Je me plains", "je m oppose", "je m’op pose", "je ne m'y oppose"])
def test_other_words_are_no_element(text):
    assert not carries(text, OBJECTION)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("mes vœux", "MES VOEUX"),
        ("MES VOEUX", "mes vœux"),
        ("ex æquo", "ex aequo"),
        ("Straße", "STRASSE"),
        ("secret\u2011santé", "secret-santé"),
    ],
)
def test_ligatures_and_hyphens_make_no_difference(text, phrase):
    assert carries(text, Element("wish", "Les vœux", (phrase,)))


def test_one_of_several_phrases_is_enough():
    element = Element("right", "Le droit", ("article 21", "droit d'opposition"))

    assert carries("mon droit d’opposition", element)
    assert not carries("mon droit", element)


@pytest.mark.parametrize(
    "block",
    [
        paragraph("je ", Strong((Text("m’"),)), "oppose"),
        paragraph("je", LineBreak(), "m’oppose"),
        paragraph("je m’", NoteCall(1), "oppose"),
        Items(((Text("autre"),), (Text("je m’oppose"),))),
    ],
)
def test_an_element_is_found_across_the_inlines_of_a_block(block):
    letter = of_blocks(block, elements=(OBJECTION,))

    assert () == missing_elements(letter)


@pytest.mark.parametrize("where", [{"subject": "Je m'oppose"}, {"notes": (Note(1, (Text("je m'oppose"),)),)}])
def test_an_element_may_stand_in_the_subject_or_in_a_note(where):
    letter = replace(of_blocks(paragraph("Bonjour"), elements=(OBJECTION,)), **where)

    assert () == missing_elements(letter)


def test_a_joined_text_does_not_speak_for_the_letter():
    letter = objection()

    silent = replace(
        letter, body=letter.body[:1], elements=(Element("page", "La fiche", ("seconde ligne",)),)
    )

    assert silent.elements == missing_elements(silent)


def test_missing_elements_are_named_in_their_order():
    letter = of_blocks(paragraph("Bonjour"), elements=(ANSWER, OBJECTION))

    assert (ANSWER, OBJECTION) == missing_elements(letter)


@given(letters())
def test_an_element_written_word_for_word_is_never_missing(letter):
    texts = (letter.subject, *map(said_in, letter.body), *(text_of(note.content) for note in letter.notes))

    written = {
        each for each in letter.elements for phrase in each.phrases if any(phrase in text for text in texts)
    }

    assert written.isdisjoint(missing_elements(letter))


@given(letters())
def test_an_empty_letter_lacks_every_element(letter):
    empty = replace(letter, body=(), notes=(), subject="")

    assert letter.elements == missing_elements(empty)


@given(st.text(), st.text(min_size=1), st.text())
def test_a_phrase_is_always_found_in_a_text_that_holds_it_apart(before, phrase, after):
    """Apart, since a combining mark or a raised figure may join what stands before it."""
    assert carries(f"{before} {phrase} {after}", Element("any", "Tout", (phrase,)))
