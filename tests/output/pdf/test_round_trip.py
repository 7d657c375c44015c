"""The letter on paper is the letter: every character, in order, read by its tags."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters.domain.letters import Heading, Items, NoteCall, Paragraph, Text, raised
from letters.domain.reading import contents, words
from letters.output.plain_text import as_plain_text
from tests.fakes import sample_letters
from tests.fakes.poppler import words_on
from tests.fakes.tagged import read_tags

KINDS = {Paragraph: "P", Heading: "H2"}
HOSTILE = [
    "Mme <Martin>",
    "Dupont & Fils",
    "&amp; &lt;b&gt; &#233;",
    "a<br>b<br/>c",
    '<img src="/etc/passwd" width="10"/>',
    "<onDraw name='save'/>",
    "<a href='javascript:alert(1)'>ici</a>",
    "]]> <!-- --> <?xml?>",
    "100 % {x} {{y}} %s %(z)s",
    r"C:\dossier\(1)\fin\\",
    "((( ) ( \\( ET BT Tj",
    "12\u202f345\u00a0€\u202f!",
    "vice\u2011président",
    "  deux  espaces  ",
    "¹²³⁴⁵⁶⁷⁸⁹⁰",
    "ἀλήθεια Київ Đặng",
    "☐ non ☑ oui",
    "e\u0301 décomposé",
]
PRINTED = st.text(
    st.sampled_from("aéœŸ ñZ<>&;\"'()[]{}\\/%#-–—«»’€°0123456789\u00a0\u202f\u2011ΩяĐ☐¹"),
    min_size=1,
    max_size=400,
)


def blocks_of(letter):
    """The text of each block in reading order, its notes behind it."""
    unread = {note.number: note for note in letter.notes}
    for block in letter.body:
        if isinstance(block, Items):
            marks = (f"{number}. " if block.numbered else "– " for number in range(1, len(block.items) + 1))
            yield from (
                ("LI", on_paper(f"{mark}{words(item)}"))
                for mark, item in zip(marks, block.items, strict=False)
            )
        else:
            yield KINDS[type(block)], on_paper(words(block.content))
        called = [
            inline.number for content in contents(block) for inline in content if isinstance(inline, NoteCall)
        ]
        for note in (unread.pop(number) for number in called):
            yield "Note", f"{raised(note.number)} {words(note.content)}"


def on_paper(text):
    """A line ends on paper where it ends in the text, with a space for who listens."""
    return text.replace("\n", " ")


def read_blocks(tree):
    """The blocks under the tag of the whole letter, from the first one behind its head."""
    head = next(place for place, tag in enumerate(tree.kids) if tag.kind == "H1")
    for tag in tree.kids[head + 1 :]:
        yield from ((item.kind, item.text) for item in (tag.kids if tag.kind == "L" else [tag]))


@pytest.mark.parametrize("name", ["one_page", "long", "awkward", "bare"])
def test_every_block_is_read_as_it_was_written(typeset, name):
    letter = replace(getattr(sample_letters, name)(), reference="", enclosures=())

    blocks = list(read_blocks(read_tags(typeset(letter).content)))

    assert [*blocks_of(letter), ("P", letter.signatory)] == blocks


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_a_command_is_printed_as_typed(typeset, text):
    letter = replace(sample_letters.bare(), body=(Paragraph((Text(text),)), sample_letters.CLOSING))

    paragraph = next(read_blocks(read_tags(typeset(letter).content)))

    assert ("P", text) == paragraph


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PRINTED, min_size=8, max_size=20), PRINTED)
def test_any_text_comes_back_character_for_character(typeset, texts, subject):
    """A thousand texts at least, of the characters that have been lost by typesetters."""
    letter = replace(
        sample_letters.bare(), body=tuple(Paragraph((Text(text),)) for text in texts), subject=subject
    )

    tree = read_tags(typeset(letter).content)

    assert f"Objet\u00a0: {subject}" == tree.all("H1")[0].text
    assert [*texts, letter.signatory] == [tag.text for tag in tree.kids[-len(texts) - 1 :]]


def test_the_head_of_the_letter_is_read_in_order(typeset):
    letter = sample_letters.one_page()

    tree = read_tags(typeset(letter).content)

    sender, mention, recipient = ([line.text for line in block.all("P")] for block in tree.kids[:3])
    assert [*letter.sender] == sender
    assert [*letter.mention] == mention
    assert [*letter.recipient] == recipient
    assert letter.place_and_date == tree.kids[3].text
    assert f"Objet\u00a0: {letter.subject}" == tree.kids[4].text
    assert f"Réf.\u00a0: {letter.reference}" == tree.kids[5].text
    assert "P.\u00a0J.\u00a0: " == tree.kids[6].text
    assert [*letter.enclosures] == [item.text for item in tree.kids[7].all("LBody")]


@pytest.mark.parametrize("name", ["one_page", "long", "bare"])
def test_paper_and_plain_text_say_the_same(typeset, name):
    """Line by line; but paper reads a note behind the block that calls it."""
    letter = getattr(sample_letters, name)()

    tree = read_tags(typeset(letter).content)

    read = [
        item.text.rstrip() for kid in tree.kids for item in (kid.kids if kid.kind in {"Div", "L"} else [kid])
    ]
    assert Counter(line.rstrip() for line in as_plain_text(letter).split("\n") if line) == Counter(read)


def test_the_address_of_a_link_is_on_paper_too(typeset):
    tree = read_tags(typeset(sample_letters.one_page()).content)

    assert any("libertés (https://www.cnil.fr/fr/plaintes)." in tag.text for tag in tree.all("P"))
    assert ["Commission nationale de l’informatique et des libertés"] == [
        tag.text for tag in tree.all("Link")
    ]


def test_what_is_joined_is_read_behind_the_signature(typeset):
    letter = sample_letters.with_enclosures()

    tree = read_tags(typeset(letter).content)

    first, second = tree.kids[-2:]
    assert ["Sect", "Sect"] == [first.kind, second.kind]
    assert letter.joined[0].title == first.all("H1")[0].text
    assert "¹ Code de procédure civile, article 202." == first.all("Note")[0].text
    assert ["1. ", "2. "] == [label.text for label in first.all("L")[0].all("Lbl")]
    assert "Aucun. À ce jour." == second.all("P")[0].text


def test_another_reader_finds_the_same_words(typeset):
    """Poppler knows nothing of our tags: it looks at what is drawn."""
    letter = sample_letters.awkward()
    drawn = " ".join(word.text for word in words_on(typeset(letter).content, 1))

    for word in (
        "<Martin>",
        "a<br>b,",
        "Θεσσαλονίκη,",
        "Київ,",
        "vice\u2011président,",
        "3ᵉ.",
    ):
        assert word in drawn
