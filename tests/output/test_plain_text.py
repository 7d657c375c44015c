"""The letter as characters: in the order of the paper one, nothing lost, nothing wrapped."""

from dataclasses import replace

import pytest
from hypothesis import given

from letters.domain.letters import Emphasis, Items, LineBreak, Link, NoteCall, Strong, Text, raised, text_of
from letters.domain.reading import contents
from letters.output.plain_text import as_message, as_plain_text
from tests.fakes.plain_letters import letters, objection, of_blocks, paragraph

WHOLE = """\
Camille Moreau
12 rue des Lilas
35000 RENNES

Recommandé avec AR
1A 123 456 7890 1

CPAM d’Ille-et-Vilaine
7 cours des Alliés
35024 RENNES CEDEX 9

Rennes, le 21\u00a0novembre 2026

Objet\u00a0: Exercer les droits informatique et libertés
Réf.\u00a0: 2026-117
P. J.\u00a0:
– copie de la réponse
– fiche

Madame, Monsieur,

Je m’oppose¹ à la réutilisation de mes données de santé.

Ce que je demande

Je demande\u00a0:

1. la liste des destinataires\u202f;
2. leur pays.

La CNIL (https://www.cnil.fr/) en sera informée².

Vous me répondrez dans le délai d’un\u00a0mois.

Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.

Camille Moreau

¹ Règlement (UE) 2016/679, article 21.
² Règlement (UE) 2016/679, article 77.

----------------------------------------

Fiche

Première ligne
seconde ligne¹

¹ Voir la lettre."""


def test_the_text_stands_in_the_order_of_the_paper_letter():
    assert WHOLE == as_plain_text(objection())


def test_a_message_says_who_writes_and_leaves_the_postal_blocks_out():
    _, _, body = WHOLE.partition("P. J.\u00a0:\n– copie de la réponse\n– fiche\n\n")
    body, _, notes = body.partition("Camille Moreau\n\n")
    notes, _, _ = notes.partition("\n\n---")
    identity = "Camille Moreau\n12 rue des Lilas\n35000 RENNES\ncamille.moreau@example.org"
    joined = "P. J.\u00a0:\n– copie de la réponse\n– fiche"

    expected = "\n\n".join(("Réf.\u00a0: 2026-117", body.rstrip("\n"), identity, joined, notes))

    assert expected == as_message(objection())


def test_a_message_may_begin_with_its_subject():
    message = as_message(objection(), with_subject=True)

    assert message.startswith(
        "Objet\u00a0: Exercer les droits informatique et libertés\nRéf.\u00a0: 2026-117\n\nMadame"
    )


def test_what_a_letter_does_not_have_leaves_no_trace():
    letter = replace(objection(), mention=(), reference="", enclosures=(), notes=(), joined=(), body=())

    lines = as_plain_text(letter).split("\n\n")

    assert ["Objet\u00a0: Exercer les droits informatique et libertés", "Camille Moreau"] == lines[-2:]
    assert 5 == len(lines)


def test_one_enclosure_stands_on_its_line():
    letter = replace(objection(), enclosures=("copie de la réponse",))

    assert "P. J.\u00a0: copie de la réponse\n\nMadame" in as_plain_text(letter)


def test_an_email_address_on_the_letterhead_is_not_said_twice():
    letter = objection()
    shown = replace(letter, sender=(*letter.sender, "Courriel\u00a0: camille.moreau@example.org"))

    assert 1 == as_message(shown).count("camille.moreau@example.org")


@pytest.mark.parametrize(
    ("words", "target", "expected"),
    [
        ("la CNIL", "https://www.cnil.fr/", "la CNIL (https://www.cnil.fr/)"),
        ("https://www.cnil.fr/", "https://www.cnil.fr/", "https://www.cnil.fr/"),
        ("www.cnil.fr", "https://www.cnil.fr/", "www.cnil.fr"),
        ("www.cnil.fr", "https://www.cnil.fr/plaintes", "www.cnil.fr (https://www.cnil.fr/plaintes)"),
        ("dpo@example.org", "mailto:dpo@example.org", "dpo@example.org"),
        ("le délégué", "mailto:dpo@example.org", "le délégué (dpo@example.org)"),
    ],
)
def test_a_link_gives_its_address_unless_its_words_are_it(words, target, expected):
    letter = of_blocks(paragraph(Link((Text(words),), target)))

    assert f"\n\n{expected}\n\n" in as_plain_text(letter)


def test_a_line_broken_in_an_item_goes_on_under_its_words():
    letter = of_blocks(Items((paragraph("un", LineBreak(), "deux").content, paragraph("trois").content)))

    assert "\n\n– un\n  deux\n– trois\n\n" in as_plain_text(letter)


def test_italics_and_bold_leave_their_words():
    letter = of_blocks(paragraph(Strong((Emphasis((Text("ainsi"), NoteCall(12))),)), " dit"))

    assert "\n\nainsi¹² dit\n\n" in as_plain_text(letter)


def leaves(content):
    for inline in content:
        match inline:
            case Text(words):
                yield words
            case NoteCall(number):
                yield raised(number)
            case Emphasis(inner) | Strong(inner) | Link(inner):
                yield from leaves(inner)


@given(letters())
def test_every_character_of_the_tree_stands_in_the_text_in_order(letter):
    text = as_plain_text(letter)
    said = [
        *(content for block in letter.body for content in contents(block)),
        *(n.content for n in letter.notes),
    ]

    place = text.index(letter.subject)
    for words in (words for content in said for words in leaves(content)):
        place = text.index(words, place) + len(words)


@given(letters())
def test_both_forms_say_each_note_once_behind_its_raised_number(letter):
    for text in (as_plain_text(replace(letter, joined=())), as_message(letter)):
        *_, last = text.split("\n\n")
        said = [f"{raised(note.number)} {text_of(note.content)}" for note in letter.notes]
        assert not letter.notes or said == last.split("\n")


def test_a_paragraph_is_one_line_however_long():
    long = "très " * 500 + "long"

    assert long in as_plain_text(of_blocks(paragraph(long))).split("\n")
