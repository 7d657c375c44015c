"""From Markdown to the tree of a letter: a small part of it, and answers that are only ever text."""

import pytest

from letters.domain.letters import (
    Emphasis,
    Heading,
    Items,
    LineBreak,
    Link,
    Note,
    NoteCall,
    Paragraph,
    Strong,
    Text,
    text_of,
)
from letters.drafting import language
from letters.drafting.faults import BrokenTemplate
from letters.drafting.grammar import Names
from letters.drafting.markdown import read

NAMES = Names(frozenset({"x", "y"}))

TREES = {
    "a paragraph, its lines one": ("un\ndeux", Paragraph((Text("un deux"),))),
    "emphasis": ("*un*", Paragraph((Emphasis((Text("un"),)),))),
    "strong": ("**un**", Paragraph((Strong((Text("un"),)),))),
    "a heading": ("## Les faits", Heading((Text("Les faits"),))),
    "a list": ("- un\n- deux", Items(((Text("un"),), (Text("deux"),)))),
    "a numbered list": ("1. un\n1. deux", Items(((Text("un"),), (Text("deux"),)), numbered=True)),
    "a link": (
        "[la CNIL](https://www.cnil.fr)",
        Paragraph((Link((Text("la CNIL"),), "https://www.cnil.fr"),)),
    ),
}

REFUSED = {
    "HTML": "un <b>mot</b>",
    "a block of HTML": "<div>\nmot\n</div>",
    "an image": "![photo](https://example.org/p.png)",
    "code": "un `mot`",
    "a block of code": "un\n\n    mot",
    "a fence": "```\nmot\n```",
    "a quotation": "> mot",
    "a rule": "un\n\n---\n\ndeux",
    "a first heading": "# Titre",
    "an underlined heading": "Titre\n=====",
    "a list in a list": "- un\n  - deux",
    "a list of paragraphs": "- un\n\n  deux",
    "a list that begins at 3": "3. un",
    "a forced line break": "un  \ndeux",
    "a reference": "[mot][ref]\n\n[ref]: https://example.org",
    "an entity": "un&nbsp;mot",
    "a link to a script": "[mot](javascript:alert(1))",
    "a link to a file": "[mot](file:///etc/passwd)",
    "a link without cipher": "[mot](http://example.org)",
    "an answer in a link": "[mot](https://example.org/{{ x }})",
    "an answer in the label of a note": "mot[^{{ x }}]\n\n[^a]: note",
    "a note without definition": "mot[^a]",
    "a note of two paragraphs": "mot[^a]\n\n[^a]: un\n\n    deux",
    "an inline note": "mot^[note]",
    "a star that closes nothing": "un * deux",
}

LOOKS_LIKE_MARK_UP = (
    "1", "# x", "- x", "> x", "<b>x</b>", "*x*", "[x](y)", "![x](y)", "`x`", "&amp;", "\\", "[^a]",
    "{{ x }}", "{% if %}", "---",
)  # fmt: skip


def tree(source, **answers):
    values = {"x": "", "y": ""} | answers
    return read(language.Text(source, NAMES).render(values, str), "fr")


@pytest.mark.parametrize(("source", "expected"), TREES.values(), ids=TREES.keys())
def test_what_a_letter_may_hold(source, expected):
    assert (expected,) == tree(source).blocks


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED.keys())
def test_anything_else_is_a_fault(source):
    with pytest.raises(BrokenTemplate):
        tree(source, x="y")


@pytest.mark.parametrize("answer", LOOKS_LIKE_MARK_UP)
def test_an_answer_is_text_whatever_it_looks_like(answer):
    (block,) = tree("{{ x }}. Suite", x=answer).blocks

    assert f"{answer}. Suite" == text_of(block.content)


def test_an_empty_answer_takes_its_emphasis_with_it():
    (block,) = tree("un **{{ x }}** deux").blocks

    assert all(isinstance(inline, Text) for inline in block.content)


def test_an_answer_of_several_paragraphs_splits_the_paragraph_it_fills_alone():
    blocks = tree("avant\n\n{{ x }}\n\naprès", x="un\n\ndeux\nlignes").blocks

    assert ["avant", "un", "deux\nlignes", "après"] == [text_of(block.content) for block in blocks]
    assert LineBreak() in blocks[2].content


def test_an_empty_answer_alone_in_its_paragraph_leaves_none():
    assert 2 == len(tree("avant\n\n{{ x }}\n\naprès").blocks)


def test_notes_are_numbered_in_the_order_of_their_calls():
    found = tree("un[^b] deux[^a] trois[^b]\n\n[^a]: seconde\n\n[^b]: première {{ x }}", x="fin")

    assert "un¹ deux² trois¹" == text_of(found.blocks[0].content)
    assert (Note(1, (Text("première fin"),)), Note(2, (Text("seconde"),))) == found.notes
    assert NoteCall(1) in found.blocks[0].content


def test_a_note_that_nothing_calls_is_told():
    assert ("a",) == tree("mot\n\n[^a]: note").uncalled


def test_a_fault_says_its_line():
    with pytest.raises(BrokenTemplate) as refused:
        tree("un\ndeux\n\ntrois `code`")

    assert 4 == refused.value.fault.line
