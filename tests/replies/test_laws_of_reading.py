"""What changes nothing in an answer: accents, capitals, line breaks, quotations, small print."""

import random
import tomllib
import unicodedata

import pytest

from letters.domain.replies import ReplyKind
from plaidoyer.assembly import reading
from tests.house.sources import ROOT

OWN = tomllib.loads((ROOT / "tests" / "replies" / "own.toml").read_text("utf-8"))["reply"]
SOME = [
    each["text"]
    for each in OWN
    if len(each["text"]) > 150 and not {"bounced", "unclear"} & set(each["kinds"])
][::6]
SMALL_PRINT = (
    "\n\nCe message et ses pièces jointes sont confidentiels et destinés exclusivement à leur destinataire. "
    "Si vous l'avez reçu par erreur, merci de le détruire.\n\n"
    "Conformément au RGPD, vous disposez d'un droit d'accès, de rectification et d'opposition que vous "
    "pouvez exercer auprès de notre délégué, en joignant une copie de votre pièce d'identité.\n"
)
LETTER = (
    "\n\nLe 3 mars 2026 à 10:12, Camille Moreau <camille@exemple.test> a écrit :\n"
    "> Je vous demande de supprimer mes données. Vous trouverez ci-joint ma pièce d'identité.\n"
    "> Si vous refusez, je saisirai la CNIL.\n"
)


def kinds(text):
    return [each.kind for each in reading().read(text)]


def bare(text):
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))


def broken(text):
    chance = random.Random(1)
    return "".join("\n" if each == " " and chance.random() < 0.1 else each for each in text)


CHANGES = {
    "without accents": bare,
    "accents written apart": lambda text: unicodedata.normalize("NFD", text),
    "in capitals": str.upper,
    "other apostrophes": lambda text: text.replace("'", "’"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "lines broken anywhere": broken,
    "small print under it": lambda text: text + SMALL_PRINT,
    "the person's own letter under it": lambda text: text + LETTER,
    "spaces at both ends": lambda text: f"\n \n{text}\n \n",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_it_changes_nothing(change):
    changed = [text for text in SOME if kinds(text)[0] is not kinds(change(text))[0]]

    assert len(changed) <= len(SOME) // 20


def test_the_answers_of_the_house_are_read_as_they_were_meant():
    wrong = [each["id"] for each in OWN if kinds(each["text"])[0] not in each["kinds"]]

    assert len(wrong) <= len(OWN) // 20


@pytest.mark.parametrize("text", [SMALL_PRINT, LETTER])
def test_small_print_and_quotations_alone_say_nothing(text):
    assert [ReplyKind.UNCLEAR] == kinds(text)


def test_a_text_in_another_language_is_not_guessed_at():
    assert [ReplyKind.UNCLEAR] == kinds(
        "We regret that we cannot delete your data, as the law obliges us to keep it."
    )
