"""A file of answers: each thing that can be wrong with it is said in one sentence, naming the answer."""

from datetime import date

import pytest

from letters.domain.bodies import Gender
from letters.domain.date_errors import UnknownTerritory
from letters.domain.errors import MissingAnswer, PlaidoyerError, UnreadableAnswers, WrongAnswer
from letters.drafting.answers import read_case

WHOLE = """\
date = 2026-11-21
acting_for = "Elias Diaz"

[sender]
given_name = "Ana"
family_name = "Diaz"
address = ["1 rue Haute", "", "29000 QUIMPER"]

[recipient]
name = "CPAM"
address = ["1 rue de Savoie", "29000 QUIMPER"]
gender = "f"

[request]
sent_on = 2026-09-01
territory = "974"

[sending]
channel = "registered-post"
number = "1A 1"

[answers]
place = "Quimper"
"""

ANA = "[sender]\ngiven_name = 'A'\nfamily_name = 'D'\n"
WRONG = {
    "not TOML": ("sender = ", UnreadableAnswers, "TOML"),
    "an unknown section": ("[writer]\nname = 'Ana'", UnreadableAnswers, "sender"),
    "an unknown key": ("[sender]\ngiven_name = 'Ana'\nfamilyname = 'D'", UnreadableAnswers, "family_name"),
    "no sender": ("[answers]\nplace = 'Quimper'", MissingAnswer, "sender"),
    "no name": ("[sender]\ngiven_name = 'Ana'", MissingAnswer, "family_name"),
    "a name that is no text": ("[sender]\ngiven_name = 1", UnreadableAnswers, "given_name"),
    "an impossible date": ("date = 2026-02-30\n[sender]", UnreadableAnswers, "« 2026-02-30 » is no day"),
    "a date that is a text": (f"date = '2026-02-28'\n{ANA}", UnreadableAnswers, "date"),
    "a control character": ('[sender]\ngiven_name = "A\\u0007"', WrongAnswer, "U+0007"),
    "a mark of direction": ('[sender]\ngiven_name = "A\\u202E"', WrongAnswer, "U+202E"),
    "a line break in a name": ('[sender]\ngiven_name = "A\\nB"', WrongAnswer, "line break"),
    "a field of 90 kB": (f'[sender]\ngiven_name = "{"a" * 90_000}"', WrongAnswer, "200"),
    "a file of 200 kB": (f'[sender]\ngiven_name = "{"a" * 200_000}"', UnreadableAnswers, "longer"),
    "a gender that is neither": (f"{ANA}[recipient]\nname = 'X'\ngender = 'x'", WrongAnswer, "gender"),
    "a name left to be written": (f"{ANA}[recipient]\nname = '[nom]'", WrongAnswer, "brackets"),
    "an address that is none": (f"{ANA}email = 'chez moi'", WrongAnswer, "sender.email"),
    "an unknown territory": (f"{ANA}[request]\nterritory = '999'", UnknownTerritory, "999"),
}  # fmt: skip


def test_every_section_is_read():
    case = read_case(WHOLE)

    assert ("Ana Diaz", ("1 rue Haute", "29000 QUIMPER")) == (case.sender.name, case.sender.address)
    assert (Gender.FEMININE, "974") == (case.recipient.gender, case.request.territory)
    assert (date(2026, 11, 21), "Elias Diaz", "1A 1") == (case.dated, case.acting_for, case.dispatch.number)


@pytest.mark.parametrize(("text", "error", "said"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_said_in_one_sentence(text, error, said):
    with pytest.raises(error) as refused:
        read_case(text)

    assert isinstance(refused.value, PlaidoyerError)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_accents_typed_in_two_parts_become_one():
    case = read_case('[sender]\ngiven_name = "Ame\\u0301lie"\nfamily_name = "D"')

    assert "Amélie" == case.sender.given_name
