"""The guide speaks to somebody who knows no law: short sentences, no jargon, nothing that will change."""

import re
from datetime import date

import pytest

from letters.domain.reading_ease import longest_sentence, reading_ease
from letters.drafting.said_words import HOSTS, IMPLICIT_REFUSAL, JARGON, PERSONS
from letters.services.guide_checking import check_guide
from plaidoyer.assembly import planning

GUIDE = planning().guide


def said():
    for rule in GUIDE.rules:
        yield from ((rule.name, text) for offer in rule.offers for text in (offer.why, offer.refusal) if text)
        yield from ((rule.name, each.text) for each in rule.guidance)
        yield from ((rule.name, each.why) for each in rule.not_offered)


TEXTS = sorted({text: rule for rule, text in said()}.items())


@pytest.mark.parametrize(("text", "rule"), TEXTS, ids=[rule for _, rule in TEXTS])
def test_a_text_is_easy_to_read(text, rule):
    del rule

    assert reading_ease(text) >= 50
    assert longest_sentence(text) <= 30


def test_no_text_says_what_is_unclear_or_will_change():
    words = re.compile("|".join(rf"\b{re.escape(word)}s?\b" for word in JARGON))
    found = [(rule, text) for text, rule in TEXTS for bad in (words, HOSTS, IMPLICIT_REFUSAL, PERSONS)
             if bad.search(text)]  # fmt: skip

    assert [] == found


def test_the_guide_shipped_keeps_every_rule():
    found = check_guide(GUIDE, planning().catalogue, date(2026, 11, 22), under="letters/guide/plan/")

    assert [] == [(each.file, each.line, str(each.message)) for each in found]
