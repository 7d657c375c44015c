"""Every sentence of the interface exists in French, with the same names to fill in."""

import string

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from tests.house.sources import PACKAGES, ROOT

KEYWORDS = {"_": None, "N_": None, "n_": (1, 2)}
CATALOGUE = ROOT / "locales" / "fr" / "LC_MESSAGES" / "plaidoyer.po"


def said_in_code():
    """Every sentence marked in the source, plurals as pairs."""
    for package in PACKAGES:
        found = extract_from_dir(ROOT / package, [("**.py", "python")], keywords=KEYWORDS)
        yield from (message for _file, _line, message, _comments, _context in found)


def fields(sentence):
    return {
        name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name is not None
    }


@pytest.fixture(scope="module")
def french():
    with CATALOGUE.open("rb") as file:
        return read_po(file)


def test_every_sentence_is_said_in_french_and_no_other(french):
    said = set(said_in_code())
    translated = {message.id for message in french if message.id and message.string and not message.fuzzy}

    assert said == translated


def test_a_translation_fills_in_the_same_names(french):
    wrong = [message.id for message in french if message.id and isinstance(message.id, str)
             and fields(message.id) != fields(message.string)]  # fmt: skip

    assert wrong == []


@pytest.mark.parametrize("sentence", [each for each in said_in_code() if isinstance(each, str)])
def test_a_sentence_can_be_filled_in(sentence):
    names = fields(sentence)

    assert all(name.isidentifier() for name in names)
    assert sentence.format(**dict.fromkeys(names, "x"))


def test_french_sentences_have_french_spaces(french):
    texts = [message.string for message in french if isinstance(message.string, str)]
    bad = [text for text in texts for mark in (" ;", " !", " ?", " »", "« ") if mark in text]

    assert bad == []
