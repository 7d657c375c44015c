"""The known answers by which others are read are data: each fault has its line and says what to write."""

import pytest

from letters.domain.errors import LetterFault
from letters.domain.reading_replies import NOTHING_SAID
from letters.domain.replies import ReplyKind
from letters.drafting.faults import BrokenTemplate
from letters.drafting.known_answers import known_answers, reader_in
from plaidoyer.assembly import ANSWERS

BEGINNING = "reviewed = 2026-11-22\n"
FAULTS = {
    "an unknown key": (BEGINNING + 'sentences = ["Oui."]\nweight = 2\n', 3),
    "no day of review": ('sentences = ["Oui."]\n', 1),
    "nothing known": (BEGINNING + "sentences = []\n", 2),
    "an answer that is no text": (BEGINNING + "answers = [3]\n", 2),
}


def test_an_answer_and_a_sentence_are_known_alike():
    (sentence,) = known_answers(BEGINNING + 'sentences = ["Nous effaçons tout."]', "granted")
    (answer,) = known_answers(BEGINNING + 'answers = ["NOUS EFFACONS\\nTOUT"]', "granted")

    assert sentence == answer
    assert {"nous", "effac", "tout", "nous effac", "effac tout"} == sentence.traits


@pytest.mark.parametrize(("text", "line"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_has_its_line(text, line):
    with pytest.raises(BrokenTemplate) as broken:
        known_answers(text, "granted")

    assert line == broken.value.fault.line


@pytest.mark.parametrize("kind", [*ReplyKind, NOTHING_SAID])
def test_every_kind_of_answer_is_known_by_forty_at_least(kind):
    assert len(known_answers((ANSWERS / f"{kind}.toml").read_text("utf-8"), kind)) >= 40


def copied(folder):
    for file in ANSWERS.glob("*.toml"):
        (folder / file.name).write_text(BEGINNING + 'sentences = ["Bonjour."]', "utf-8")
    return folder


def test_a_fault_names_its_file(tmp_path):
    (copied(tmp_path) / "bounced.toml").write_text("sentences = [", "utf-8")

    with pytest.raises(LetterFault, match=r"bounced\.toml"):
        reader_in(tmp_path)


def test_a_kind_without_a_file_is_told(tmp_path):
    (copied(tmp_path) / "unclear.toml").unlink()

    with pytest.raises(LetterFault, match=r"unclear\.toml"):
        reader_in(tmp_path)
