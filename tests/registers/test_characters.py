"""Words spoilt by a wrong encoding are found, and words that only look strange are not."""

import pytest

from letters.domain.register_errors import WrongCharacters
from letters.registers.characters import refuse_spoilt_beginning, spoilt_word

WORDS = ["Jérémy", "élève", "À", "Émeline", "cœur", "l’Université", "«", "Français", "Œuvre", "naïve", "Noël"]


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
@pytest.mark.parametrize("word", WORDS)
def test_a_word_read_in_another_encoding_is_found(word, encoding):
    spoilt = word.encode("utf-8").decode(encoding, errors="replace")

    assert spoilt == spoilt_word(f"Mme {spoilt} Dupré")


def test_a_letter_lost_for_good_is_found():
    assert "R\ufffdpublique" == spoilt_word("la R\ufffdpublique")


@pytest.mark.parametrize("text", [*WORDS, "SÃO TOMÉ", "ÂGE", "Åse", "Ürümqi", "Nuñez", "K/Bidi", "Â , Ã", ""])
def test_a_word_that_is_right_is_left_alone(text):
    assert spoilt_word(text) == ""


def test_the_line_of_the_spoilt_word_is_told(dropped):
    with pytest.raises(WrongCharacters, match="line 2"):
        refuse_spoilt_beginning(dropped("nom\nJÃ©rÃ©my\n"))
