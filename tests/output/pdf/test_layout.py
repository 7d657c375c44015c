"""A whole letter on its pages: what is kept together, what is numbered, what is never lost."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from letters.domain.letters import Heading, Items, Note, NoteCall, Paragraph, Text
from tests.fakes import sample_letters
from tests.fakes.poppler import picture_of, words_on
from tests.fakes.tagged import read_pages, read_tags

SENTENCE = "Le responsable du traitement prend les mesures appropriées pour fournir toute information. "
CLOSING = "l’expression de mes salutations distinguées."


def letter_of(*body, notes=()):
    return replace(sample_letters.bare(), body=(*body, sample_letters.CLOSING), notes=notes)


def paragraph(length):
    return Paragraph((Text((SENTENCE * 9)[:length].strip()),))


@pytest.mark.parametrize("count", range(1, 13))
def test_the_closing_is_on_the_page_of_the_signature_and_not_alone(typeset, count):
    letter = letter_of(*[paragraph(300 + 40 * count)] * count)

    last = read_pages(typeset(letter).content)[-1]

    assert CLOSING in last
    assert letter.signatory in last
    assert not last.startswith("Je vous prie")


@pytest.mark.parametrize("count", range(6, 14))
def test_a_heading_is_on_the_page_of_what_it_announces(typeset, count):
    letter = letter_of(
        *[paragraph(400)] * count, Heading((Text("Titre intérieur"),)), Paragraph((Text("Annoncé."),))
    )

    page = next(page for page in read_pages(typeset(letter).content) if "Titre intérieur" in page)

    assert "Annoncé." in page


@pytest.mark.parametrize("count", range(6, 14))
def test_a_paragraph_that_announces_a_list_is_on_the_page_of_its_first_item(typeset, count):
    items = Items(((Text("Premier point."),), (Text("Second point."),)))
    letter = letter_of(*[paragraph(400)] * count, Paragraph((Text("Je vous demande enfin\u00a0:"),)), items)

    page = next(page for page in read_pages(typeset(letter).content) if "Je vous demande enfin" in page)

    assert "Premier point." in page


def test_each_note_is_on_the_page_where_it_is_called(typeset):
    notes = tuple(Note(number, (Text(f"Note finale {number}."),)) for number in range(1, 31))
    body = [Paragraph((Text(SENTENCE * 3 + f"Appel {number}"), NoteCall(number))) for number in range(1, 31)]

    pages = read_pages(typeset(letter_of(*body, notes=notes)).content)

    called = [re.findall(r"Appel (\d+)(?=\D)", page) for page in pages]
    assert called == [re.findall(r"Note finale (\d+)\.", page) for page in pages]
    assert 30 == sum(map(len, called))


def test_notes_stand_below_the_text_and_above_the_page_number(typeset):
    content = typeset(sample_letters.one_page()).content
    words = words_on(content, 1)

    signatory = next(word for word in reversed(words) if word.text == "L’Hénaff-Nguyễn")
    note = next(word for word in words if word.text == "JORF")
    number = next(word for word in words if word.text == "1/1")
    assert signatory.bottom < note.top < note.bottom < number.top


def test_a_note_that_nothing_calls_is_printed_all_the_same(typeset):
    letter = letter_of(
        notes=(Note(1, (Text("Sans appel."), NoteCall(2))), Note(2, (Text("Appelée d’une note."),)))
    )

    notes = read_tags(typeset(letter).content).all("Note")

    assert ["¹ Sans appel.²", "² Appelée d’une note."] == [note.text for note in notes]


def test_pages_are_numbered_over_the_whole_file(typeset):
    typeset_letter = typeset(sample_letters.with_enclosures())

    pages = read_pages(typeset_letter.content)

    assert typeset_letter.pages == len(pages)
    assert [f"{number}/{len(pages)}" for number in range(1, len(pages) + 1)] == [page[-3:] for page in pages]


def test_each_text_joined_begins_a_page(typeset):
    letter = sample_letters.with_enclosures()

    pages = read_pages(typeset(letter).content)

    assert [enclosure.title for enclosure in letter.joined] == [
        page[: len(enclosure.title)] for page, enclosure in zip(pages[-2:], letter.joined, strict=True)
    ]


def test_a_letter_of_thirty_pages_loses_nothing(typeset):
    letter = letter_of(*[Paragraph((Text(f"{number}. " + SENTENCE * 12),)) for number in range(1, 101)])

    typeset_letter = typeset(letter)

    assert typeset_letter.pages >= 30
    read = [tag.text for tag in read_tags(typeset_letter.content).all("P")]
    assert [f"{number}. " + SENTENCE * 12 for number in range(1, 101)] == [
        text for text in read if SENTENCE in text
    ]


def test_an_item_longer_than_a_page_runs_over_it(typeset):
    letter = letter_of(Items(((Text(SENTENCE * 80),), (Text("court"),))))

    typeset_letter = typeset(letter)

    assert typeset_letter.pages > 1
    assert [SENTENCE * 80, "court"] == [tag.text for tag in read_tags(typeset_letter.content).all("LBody")]


@pytest.mark.parametrize("name", ["one_page", "long", "with_enclosures", "awkward", "crowded"])
def test_no_word_runs_over_the_edge_of_the_text(typeset, name):
    letter = typeset(getattr(sample_letters, name)())

    words = [word for page in range(1, letter.pages + 1) for word in words_on(letter.content, page)]

    assert [] == [word for word in words if word.left < 24.99 or word.right > 190.01 or word.bottom > 290]


def test_no_page_is_blank(typeset):
    letter = typeset(sample_letters.with_enclosures())

    for page in range(1, letter.pages + 1):
        assert sum(picture_of(letter.content, page).histogram()[:128]) > 200


def test_nothing_of_the_person_is_in_what_the_file_says_of_itself(typeset):
    """The title and the dates travel with the file, into search engines and mail programs."""
    letter = sample_letters.one_page()
    content = typeset(letter).content
    packet = content[content.index(b"<?xpacket begin") : content.index(b"<?xpacket end")].decode()

    assert '<rdf:li xml:lang="x-default">Courrier</rdf:li>' in packet
    assert "2026-11-21T12:00:00+00:00" in packet
    assert [] == [word for word in ("Zoé", "santé", "Opposition", "Quimper", "creator") if word in packet]


def leading_of(content):
    """The distance between two lines that is found most often on the first page, in millimetres."""
    tops = sorted({round(word.top, 1) for word in words_on(content, 1)})
    (most, _count), *_ = Counter(round(below - above, 1) for above, below in pairwise(tops)).most_common(1)
    return most


def test_a_letter_is_set_closer_where_that_saves_a_page_and_only_there(typeset):
    settings = {}
    for count in range(20):
        content = typeset(letter_of(*[paragraph(700)] * 2, *[paragraph(90)] * count)).content
        settings.setdefault(len(read_pages(content)), []).append(leading_of(content))

    assert [5.3, 4.9] == list(dict.fromkeys(settings[1]))
    assert 5.3 == settings[2][0]


@pytest.mark.parametrize("count", range(1, 13))
def test_the_closing_stays_with_what_announces_who_signs(typeset, count):
    announced = Paragraph((Text("Pour le collectif\u00a0:"),))
    letter = letter_of(*[paragraph(300 + 40 * count)] * count)

    last = read_pages(typeset(replace(letter, body=(*letter.body, announced))).content)[-1]

    assert CLOSING in last
    assert "Pour le collectif" in last
