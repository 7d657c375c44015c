"""A paragraph rewritten by hand keeps the notes of the letter in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.editing import editable, edited
from letters.domain.elements import missing_elements, said_in
from letters.domain.errors import ForbiddenCharacter, TooLong, UnknownNote
from letters.domain.letters import Heading, Items, LineBreak, Note, NoteCall, Paragraph, Text
from letters.domain.notes import calls
from tests.fakes.plain_letters import OBJECTION, letters, objection, of_blocks, paragraph

OPPOSING, HEADING, LISTED, INFORMED = 1, 2, 4, 5


def rewritten(*content):
    return Paragraph(paragraph(*content).content, edited=True)


def test_a_note_is_called_by_its_number_in_brackets():
    assert "Je m’oppose[^1] à la réutilisation de mes données de santé." == editable(objection(), OPPOSING)


def test_a_link_is_shown_with_its_address():
    assert "La CNIL (https://www.cnil.fr/) en sera informée[^2]." == editable(objection(), INFORMED)


def test_a_list_has_one_item_a_line():
    listed = Items(((Text("un"), LineBreak(), Text("deux")), (Text("trois"),)))

    assert "un\n deux\ntrois" == editable(of_blocks(listed), 0)


def test_the_hand_written_text_takes_the_place_of_the_paragraph():
    letter = objection()

    after = edited(letter, OPPOSING, "Je refuse[^1].")

    assert rewritten("Je refuse", NoteCall(1), ".") == after.body[OPPOSING]
    assert (
        letter.body[:OPPOSING] + letter.body[OPPOSING + 1 :]
        == after.body[:OPPOSING] + after.body[OPPOSING + 1 :]
    )
    assert letter.notes == after.notes


def test_a_blank_line_begins_another_paragraph_and_a_single_line_break_stays():
    after = edited(objection(), OPPOSING, "Un,\ndeux.\n \n\nTrois.")

    assert (rewritten("Un,", LineBreak(), "deux."), rewritten("Trois.")) == after.body[
        OPPOSING : OPPOSING + 2
    ]


def test_a_note_no_longer_called_is_gone_and_the_others_are_numbered_again():
    after = edited(objection(), OPPOSING, "Je m’oppose.")

    assert [1] == list(calls(after.body))
    assert (Note(1, (Text("Règlement (UE) 2016/679, article 77."),)),) == after.notes


def test_notes_follow_the_new_order_of_their_calls():
    after = edited(objection(), OPPOSING, "La CNIL[^2] le sait ; je m’oppose[^1].")

    assert [1, 2, 1] == list(calls(after.body))
    assert ["article 77.", "article 21."] == [note.content[0].content.split(", ")[1] for note in after.notes]


@pytest.mark.parametrize("call", ["[^3]", "[^0]", "[^01]", "[^999999999]"])
def test_a_call_to_a_note_that_does_not_exist_is_refused_by_name(call):
    with pytest.raises(UnknownNote) as refusal:
        edited(objection(), OPPOSING, f"Je m’oppose{call}.")

    assert {"call": call} == refusal.value.facts


@pytest.mark.parametrize("text", ["[^a]", "[^]", "[1]", "^1", "[^-1]", "[^١]", "[ ^1]", "[^1234567890]"])
def test_other_brackets_are_words(text):
    after = edited(of_blocks(paragraph("Bonjour")), 0, text)

    assert (rewritten(text),) == after.body


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x1b", "\x85", "\u202e", "\u2066", "\ud800", "\ue000", "\U000f0000", "\u2028", "\u200b"],
)
def test_a_character_that_no_letter_can_hold_is_refused_by_name(character):
    with pytest.raises(ForbiddenCharacter) as refusal:
        edited(objection(), OPPOSING, f"Je m’op{character}pose")

    assert f"U+{ord(character):04X}" in str(refusal.value)
    assert 8 == refusal.value.facts["position"]


def test_a_text_beyond_every_letter_is_refused():
    with pytest.raises(TooLong):
        edited(objection(), OPPOSING, "a" * 20_001)


def test_a_heading_stays_one_and_what_follows_a_blank_line_is_a_paragraph():
    after = edited(objection(), HEADING, "Mes demandes\n\nLes voici.")

    assert (Heading((Text("Mes demandes"),)), rewritten("Les voici.")) == after.body[HEADING : HEADING + 2]


def test_a_list_stays_one_with_an_item_a_line():
    after = edited(objection(), LISTED, "leurs noms\n et adresses[^1]\nleur pays\n\nMerci.")

    items = ((Text("leurs noms"), LineBreak(), Text("et adresses"), NoteCall(1)), (Text("leur pays"),))
    assert (Items(items, numbered=True), rewritten("Merci.")) == after.body[LISTED : LISTED + 2]


@pytest.mark.parametrize("text", ["", "   ", "\n\n\t"])
def test_a_text_without_words_takes_the_block_away(text):
    letter = objection()

    after = edited(letter, LISTED, text)

    assert letter.body[:LISTED] + letter.body[LISTED + 1 :] == after.body


def test_a_block_from_the_end_is_the_same_block():
    assert edited(objection(), 7, "Salutations.") == edited(objection(), -1, "Salutations.")


def test_there_is_no_block_behind_the_last():
    with pytest.raises(IndexError):
        edited(objection(), 8, "Bonjour")


def test_an_element_cut_by_hand_is_found_missing():
    after = edited(objection(), OPPOSING, "Je ne suis pas d’accord.")

    assert (OBJECTION,) == missing_elements(after)


@given(letters(), st.data())
def test_a_text_that_nobody_changed_changes_nothing(letter, data):
    index = data.draw(st.integers(0, len(letter.body) - 1))

    assert letter == edited(letter, index, editable(letter, index))


WRITTEN = st.text(st.sampled_from("aé’ \n\u00a0-*_<&]^"), max_size=60)


@given(letters(), st.data(), WRITTEN)
def test_what_was_written_is_what_is_read(letter, data, written):
    index = data.draw(st.integers(0, len(letter.body) - 1))

    after = edited(letter, index, f"Texte {written}")

    added = after.body[index : index + 1 + len(after.body) - len(letter.body)]
    assert ["Texte", *written.split()] == " ".join(map(said_in, added)).split()


@given(letters(), st.data())
def test_after_any_edit_each_note_is_called_and_numbered_in_order(letter, data):
    index = data.draw(st.integers(0, len(letter.body) - 1))
    chosen = data.draw(st.lists(st.sampled_from([note.number for note in letter.notes] or [0]), max_size=4))
    written = "Texte" + "".join(f" [^{number}]" for number in chosen if number)

    after = edited(letter, index, written)

    called = list(dict.fromkeys(calls(after.body)))
    assert list(range(1, len(called) + 1)) == called
    assert called == [note.number for note in after.notes]
    assert {note.content for note in after.notes} <= {note.content for note in letter.notes}
