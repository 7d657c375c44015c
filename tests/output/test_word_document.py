"""The letter in a word processor: every word in order, notes at the foot, the address in the window."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from lxml import etree

from letters.domain.letters import Note, NoteCall, Text, text_of
from letters.domain.reading import contents
from plaidoyer.assembly import TITLE, word
from tests.fakes.plain_letters import letters, objection, of_blocks, paragraph

CREATED = datetime(2026, 11, 21, 12, tzinfo=UTC)


def written(letter, created=CREATED):
    return word().written(letter, created=created)


def opened(letter):
    return docx.Document(io.BytesIO(written(letter)))


def part(content, name):
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return etree.fromstring(parts.read(name))


def words(content):
    """The words of the text, in order, without those of the notes."""
    body = part(content, "word/document.xml")
    return "".join(each.text or "" for each in body.iter(qn("w:t")))


def notes_of(content):
    root = part(content, "word/footnotes.xml")
    texts = {
        int(each.get(qn("w:id"))): "".join(t.text or "" for t in each.iter(qn("w:t"))).strip()
        for each in root
    }
    return [text for number, text in sorted(texts.items()) if number > 0]


def test_everything_that_the_paper_says_is_there_in_its_order():
    letter = objection()
    text = words(written(letter))

    said = [*letter.sender, *letter.mention, *letter.recipient, letter.place_and_date, letter.subject]
    said += [run.content for block in letter.body for item in contents(block) for run in item
             if isinstance(run, Text) and len(run.content) > 3]  # fmt: skip
    places = [text.find(each) for each in said]

    assert -1 not in places
    assert sorted(places) == places


def test_the_notes_stand_at_the_foot_and_those_of_a_joined_text_are_numbered_anew():
    letter = objection()
    content = written(letter)

    expected = [
        text_of(note.content) for note in (*letter.notes, *(n for j in letter.joined for n in j.notes))
    ]

    assert expected == notes_of(content)
    restarts = part(content, "word/document.xml").findall(f".//{qn('w:numRestart')}")
    assert ["eachSect"] * (1 + len(letter.joined)) == [each.get(qn("w:val")) for each in restarts]


def test_a_note_called_twice_is_written_once():
    called = (paragraph("Bonjour,", NoteCall(1)), paragraph("Salut.", NoteCall(1)))
    letter = replace(of_blocks(*called, notes=(Note(1, (Text("A"),)),)), joined=())

    assert ["A"] == notes_of(written(letter))


def test_a_letter_without_notes_has_no_part_for_them():
    bare = replace(of_blocks(paragraph("Bonjour"), paragraph("Salut")), notes=(), joined=())

    with zipfile.ZipFile(io.BytesIO(written(bare))) as parts:
        assert "word/footnotes.xml" not in parts.namelist()


def test_the_address_stands_where_every_window_shows_it():
    frames = part(written(objection()), "word/document.xml").findall(f".//{qn('w:framePr')}")
    millimetres = {tuple(int(each.get(qn(f"w:{side}"))) / 20 / 72 * 25.4 for side in "xy") for each in frames}

    assert len(objection().recipient) == len(frames)
    ((left, top),) = millimetres
    assert pytest.approx(110, abs=0.1) == left
    assert 45 < top < 60


def test_the_file_names_nobody_and_says_its_language():
    known = opened(objection()).core_properties

    assert (TITLE, "", "fr") == (known.title, known.author, known.language)


def test_the_same_letter_made_at_the_same_moment_gives_the_same_bytes():
    later = CREATED + timedelta(days=1)

    assert written(objection()) == written(objection())
    assert written(objection()) != written(objection(), later)


def test_bold_italics_links_and_broken_lines_stay():
    body = part(written(objection()), "word/document.xml")

    links = [each.get(qn("w:instr")) for each in body.iter(qn("w:fldSimple"))]

    assert ['HYPERLINK "https://www.cnil.fr/"'] == links
    assert all(list(body.iter(qn(f"w:{name}"))) for name in ("b", "br"))


@settings(max_examples=60, deadline=None)
@given(letters())
def test_a_letter_of_any_shape_can_be_opened_again(letter):
    text = words(written(letter))

    for line in (*letter.sender, *letter.recipient, letter.signatory):
        assert line in text


def test_a_hostile_sentence_stays_text():
    hostile = '<w:p>&amp; "]]> HYPERLINK \\l =1+1'
    letter = replace(objection(), subject=hostile)

    assert hostile in words(written(letter))
