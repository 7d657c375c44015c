"""The rules by which answers are read are data: each fault has its line and says what to write."""

import pytest

from letters.domain.errors import LetterFault
from letters.domain.replies import ReplyKind
from letters.drafting.faults import BrokenTemplate
from letters.drafting.reply_cues import read_cues
from letters.drafting.reply_examples import read_examples
from letters.drafting.reply_reader import CUES, EXAMPLES, reader_in
from plaidoyer.assembly import ANSWERS

BEGINNING = 'reviewed = 2026-11-22\nfrench = ["de"]\nsentence = ["est"]\n'
CUE = '[[cue]]\nsign = "granted"\nstrength = "certain"\nwhy = "They say yes."\nphrases = ["oui"]\n'


def test_a_book_is_read_with_the_reason_of_each_cue():
    book = read_cues(
        BEGINNING + '[[family]]\nname = "yes"\nphrases = ["oui"]\n' + CUE.replace('"oui"', '"@yes"')
    )

    (cue,) = book.cues
    assert ("granted", 0.95, "They say yes.") == (cue.sign, cue.strength, cue.why)


FAULTS = {
    "an unknown key": (CUE + 'weight = "big"\n', 9),
    "a strength that is none": (CUE.replace("certain", "huge"), 6),
    "no reason": (CUE.replace("They say yes.", ""), 7),
    "a phrase that is none": (CUE.replace("oui", "Oui !"), 8),
    "a family that is not there": (CUE.replace("oui", "@yes"), 8),
    "a scope that is not there": (CUE + 'outside = ["footer"]\n', 9),
    "a combination of nothing": (CUE + '[[combination]]\nwhen = []\ngives = "x"\nwhy = "y"\n', 10),
    "a combination of what nothing says": (
        CUE + '[[combination]]\nwhen = ["x"]\ngives = "y"\nwhy = "z"\n',
        10,
    ),
}


@pytest.mark.parametrize(("rules", "line"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_has_its_line(rules, line):
    with pytest.raises(BrokenTemplate) as broken:
        read_cues(BEGINNING + rules)

    assert line == broken.value.fault.line


EXAMPLE_FAULTS = {
    "a sign that no rule knows": '[[says]]\nsign = "maybe"\nsentences = ["Peut-être."]\n',
    "no sentence": '[[says]]\nsign = "granted"\nsentences = []\n',
    "a word that is none": '[[idea]]\nname = "yes"\nwords = ["Oui"]\n',
}


@pytest.mark.parametrize("rules", EXAMPLE_FAULTS.values(), ids=EXAMPLE_FAULTS.keys())
def test_examples_are_read_strictly(rules):
    with pytest.raises(BrokenTemplate):
        read_examples("reviewed = 2026-11-22\n" + rules, ["granted"])


@pytest.mark.parametrize("name", [CUES, EXAMPLES])
def test_a_fault_names_its_file(tmp_path, name):
    for file in (CUES, EXAMPLES):
        (tmp_path / file).write_text((ANSWERS / file).read_text("utf-8") if file != name else "x = ", "utf-8")

    with pytest.raises(LetterFault, match=name):
        reader_in(tmp_path)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(LetterFault, match=CUES):
        reader_in(tmp_path)


def test_every_kind_of_answer_can_be_read():
    book = read_cues((ANSWERS / CUES).read_text("utf-8"))
    made = {cue.sign for cue in book.cues} | {each.gives for each in book.combinations}

    assert set(ReplyKind) <= made
