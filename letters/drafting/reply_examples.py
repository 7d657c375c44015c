"""Reading the sentences that answers are compared with: ``letters/guide/replies-examples.LANGUAGE.toml``."""

from collections.abc import Collection, Iterator
from typing import Final

from letters.domain.phrases import PhraseFault, phrase
from letters.domain.reply_words import words_in
from letters.domain.resemblance import Example, Examples, Idea
from letters.domain.wording import N_
from letters.drafting.toml_table import Table, parse

_KEYS: Final = frozenset({"reviewed", "idea", "says"})
_IDEA: Final = frozenset({"name", "words", "denies"})
_SAYS: Final = frozenset({"sign", "sentences"})


def read_examples(text: str, signs: Collection[str]) -> Examples:
    """Read the sentences written in *text*, each of one of *signs*; raises `BrokenTemplate`."""
    table = Table(parse(text), text)
    table.only(_KEYS)
    table.day("reviewed")
    ideas = tuple(_idea(each) for each in table.tables("idea"))
    examples = tuple(example for each in table.tables("says") for example in _examples(each, signs))
    return Examples(ideas, examples)


def _idea(table: Table) -> Idea:
    table.only(_IDEA)
    try:
        words = tuple(phrase(each.replace("_", " ")) for each in table.texts("words", required=True))
    except PhraseFault as error:
        raise table.fault(N_("« {part} » in « {key} » is no phrase"), "words", part=error.part) from error
    return Idea(table.text("name", required=True), words, table.flag("denies"))


def _examples(table: Table, signs: Collection[str]) -> Iterator[Example]:
    table.only(_SAYS)
    sign = table.choice("sign", signs)
    for sentence in table.texts("sentences", required=True):
        yield Example(sign, sentence, tuple(word.text for word in words_in(sentence)))
