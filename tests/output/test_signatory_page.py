"""Open letters on the web: valid, whole, without a script, every character escaped."""

import io
from html.parser import HTMLParser

import pytest

from letters.output.signatory_page import as_page
from tests.fakes.signed_letters import NOW, SEAL, USUAL, WILD, signed

ALLOWED = frozenset({
    "html", "head", "meta", "title", "style", "body", "main", "article", "section", "footer", "h1",
    "h2", "p", "ol", "ul", "li", "a", "sup", "strong", "em", "b", "bdi", "br", "span", "code",
})  # fmt: skip
VOID = frozenset({"meta", "br"})


class Reader(HTMLParser):
    """Reads a page as a browser does; complains of what is not closed."""

    def __init__(self, content):
        super().__init__()
        self.tags, self.attributes, self.ids, self.open, self.text = [], [], [], [], ""
        self.feed(content)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *each) for each in attrs]
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert tag == self.open.pop()

    def handle_data(self, data):
        self.text += data


def read(letter):
    file = io.BytesIO()
    as_page(letter, NOW, file)
    return Reader(file.getvalue().decode())


@pytest.mark.parametrize("names", [USUAL, WILD], ids=["usual", "wild"])
def test_the_page_holds_the_allowed_tags_only_each_closed_each_name_once(names):
    page = read(signed(1200, names=names))

    assert [] == page.open
    assert set(page.tags) <= ALLOWED
    assert len(page.ids) == len(set(page.ids))


def test_nothing_is_fetched_from_elsewhere_and_no_attribute_runs_anything():
    page = read(signed(5, names=WILD))

    assert {"href"} == {name for _tag, name, value in page.attributes if "https:" in str(value)}
    assert not [name for _tag, name, _value in page.attributes if name.startswith("on") or name == "src"]
    assert ("meta", "content") in {
        (tag, name) for tag, name, value in page.attributes if "'none'" in str(value)
    }


def test_every_name_is_there_as_it_was_written():
    page = read(signed(5, names=WILD))

    for each in WILD:
        assert each.name in page.text
        assert each.organisation in page.text


def test_the_language_the_count_and_the_seal_are_told():
    page = read(signed(700))

    assert ("html", "lang", "fr") in page.attributes
    assert "702" in page.text
    assert SEAL in page.text
    assert 700 == page.tags.count("b")


def test_a_note_called_twice_leads_back_to_its_first_call():
    page = read(signed())

    assert 1 == page.ids.count("call-1")
    assert 1 == page.ids.count("note-1")
    assert "Association déclarée" in page.text


def test_a_letter_that_is_no_markdown_of_ours_is_printed_as_it_was_typed():
    page = read(signed(text="# Un titre\n\n<b>gras</b> & [^rien]\nligne"))

    assert "<b>gras</b> & [^rien]" in page.text
    assert "# Un titre" in page.text
    assert "b" in page.tags  # of the names
