"""Invented answers, by authors who had not read the known ones: what is read in them, and its laws."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.domain.replies import LONGEST_REPLY, ReplyKind, ReplyTooLong
from plaidoyer.assembly import reading
from tests.house.sources import ROOT

TOLD = {file.stem: json.loads(file.read_text("utf-8")) for file in sorted(ROOT.glob("tests/replies/*.json"))}
TEXTS = [each["text"] for told in TOLD.values() for each in told]
LEAST = 0.9
"""The share of answers whose main kind is true, at least: nobody learned from these."""


def share_right(told):
    right = [reading().read(each["text"])[0].kind in each["kinds"] for each in told]
    return sum(right) / len(right)


@pytest.mark.parametrize("name", TOLD)
def test_the_main_kind_of_an_answer_is_true_as_often_as_was_measured(name):
    assert len(TOLD[name]) >= 80
    assert share_right(TOLD[name]) >= LEAST


def test_every_kind_of_answer_was_told():
    assert set(ReplyKind) == {ReplyKind(each["kinds"][0]) for told in TOLD.values() for each in told}


@pytest.mark.parametrize("text", TEXTS[::2])
def test_the_words_relied_on_are_those_of_the_text_at_their_place(text):
    for proposal in reading().read(text):
        assert all(text[words.start : words.end] == words.text for words in proposal.because)
        assert proposal.because or proposal.kind == ReplyKind.UNCLEAR


@pytest.mark.parametrize("text", TEXTS[::2])
def test_kinds_have_scores_from_0_to_1_and_stand_once(text):
    found = reading().read(text)

    assert all(0 < each.score <= 1 for each in found)
    assert len(found) == len({each.kind for each in found})
    assert len(found) == 1 or ReplyKind.UNCLEAR not in {each.kind for each in found}


@pytest.mark.parametrize("text", TEXTS[::4])
def test_reading_twice_reads_the_same(text):
    assert reading().read(text) == reading().read(text)


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "…", "?", "👩", "Bonjour,"])
def test_nothing_is_read_in_nothing(text):
    assert [ReplyKind.UNCLEAR] == [each.kind for each in reading().read(text)]


def test_a_text_too_long_is_refused():
    with pytest.raises(ReplyTooLong):
        reading().read("a" * (LONGEST_REPLY + 1))


HOSTILE = {
    "one long word": "a" * LONGEST_REPLY,
    "nothing but spaces": " " * LONGEST_REPLY,
    "nothing but line breaks": "\n" * LONGEST_REPLY,
    "quotes in quotes": "> " * (LONGEST_REPLY // 2),
    "brackets": "(" * LONGEST_REPLY,
    "one phrase without end": "nous ne sommes pas en mesure de " * (LONGEST_REPLY // 40),
    "sentences without end": "Non. " * (LONGEST_REPLY // 5),
    "signs that mean nothing": "\u202e\u200b\ufeff" * (LONGEST_REPLY // 3),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_is_read_to_its_end(text):
    assert reading().read(text)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read(text):
    assert reading().read(text)
