"""What was answered so far is told point by point, in French that a letter takes as it is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.plain import plain_text
from letters.domain.points import contradictions, points
from letters.domain.replies import Quote, Reply, ReplyKind
from letters.drafting.asked import TEXT
from letters.drafting.points_told import points_told
from plaidoyer.assembly import letters
from tests.fakes.story import sent, told

WORDS = letters().catalogue.wording("fr").points


def answered(on, *kinds, at=0, words=""):
    said = tuple(Quote(words, ReplyKind(each)) for each in kinds if words)
    return replace(told("note", on, at), reply=Reply(tuple(ReplyKind(each) for each in kinds), said))


def said_of(*events):
    """Give what is told, with ordinary spaces."""
    found = (sent(), *events)
    text = points_told(points(found), contradictions(found), WORDS)
    return text.replace("\u00a0", " ").replace("\u202f", " ")


FEE, TEN = "15 euros", "La réponse du 10 janvier 2026"
CASES = {
    "nothing was answered": ([], ""),
    "an answer that leaves nothing": ([answered("10.01", "acknowledged")], ""),
    "all is settled": ([answered("10.01", "fee-asked"), answered("20.01", "granted", at=1)], ""),
    "all is settled or given up": (
        [
            answered("10.01", "refused-research"),
            answered("20.01", "partly-granted", at=1),
            answered("25.01", "granted", at=2),
        ],
        "",
    ),
    "a demand, quoted": (
        [answered("10.01", "fee-asked", words=FEE)],
        f"{TEN} demande un paiement : « 15 euros ». Cette exigence n’a pas été levée.",
    ),
    "said again, in other words": (
        [answered("10.01", "fee-asked", words=FEE), answered("01.02", "fee-asked", at=1, words="20 euros")],
        (
            f"{TEN} demande un paiement : « 15 euros ». Celle du 1er février 2026 le répète : « 20 euros ». "
            "Cette exigence n’a pas été levée."
        ),
    ),
    "said again, in the same words, on the same day": (
        [answered("10.01", "fee-asked", words=FEE), answered("10.01", "fee-asked", at=1, words=FEE)],
        (
            f"{TEN} demande un paiement : « 15 euros ». Une autre, du même jour, le répète. "
            "Cette exigence n’a pas été levée."
        ),
    ),
    "another ground": (
        [answered("10.01", "refused-research"), answered("20.01", "refused-public-interest", at=1)],
        (
            f"{TEN} oppose un refus, en invoquant la recherche. Celle du 20 janvier 2026 dit autre chose.\n\n"
            "La réponse du 20 janvier 2026 oppose un refus, en invoquant l’intérêt public. "
            "Ce refus n’a pas été retiré."
        ),
    ),
    "granted, then refused": (
        [answered("10.01", "granted"), answered("20.01", "refused-other", at=1)],
        (
            "La réponse du 20 janvier 2026 oppose un refus. Ce refus n’a pas été retiré.\n\n"
            f"{TEN} accordait la demande ; celle du 20 janvier 2026 la refuse : elles se contredisent."
        ),
    ),
    "two points at once, one settled since": (
        [answered("10.01", "identity-asked", "not-found"), told("identity-given", "12.01", 1)],
        f"{TEN} dit qu’aucune donnée n’a été trouvée. Ce point reste à éclaircir.",
    ),
}


@pytest.mark.parametrize(("events", "expected"), CASES.values(), ids=CASES.keys())
def test_the_points_left_are_told_one_by_one(events, expected):
    assert expected == said_of(*events)


def test_words_that_a_letter_cannot_hold_are_mended():
    hostile = "\u202eNos «\u00a0services\u00a0»\nont\u200b besoin, \ue000d’un motif."

    text = said_of(answered("10.01", "reasons-asked", words=hostile))

    assert "exercé : « Nos “services” ont besoin, d’un motif »." in text


def test_long_words_are_cut_between_two_words():
    text = said_of(answered("10.01", "reasons-asked", words="mot " * 200))

    assert text.count("mot") < 80
    assert "mot mot (…) »." in text


@pytest.mark.parametrize("kind", ReplyKind)
def test_every_kind_that_leaves_something_is_told_in_whole_sentences(kind):
    text = said_of(answered("10.01", kind))

    assert not text or (text.startswith(TEN) and text.endswith(".") and "{" not in text)


ANSWERS = st.lists(
    st.tuples(st.lists(st.sampled_from(ReplyKind), min_size=1, unique=True), st.text(max_size=400)),
    max_size=30,
)
EVERY_KIND = [([each for each in ReplyKind if each != "granted"], "mot " * 100)] * 6


class TestLaws:
    """Whatever they answer."""

    @staticmethod
    def told(answers):
        first = date(2026, 1, 10)
        events = (
            replace(answered("10.01", *kinds, at=at, words=words), on=first + timedelta(days=at))
            for at, (kinds, words) in enumerate(answers)
        )
        found = (sent(), *events)
        return points(found), points_told(points(found), contradictions(found), WORDS)

    @given(ANSWERS)
    def test_what_is_told_is_an_answer_that_a_letter_takes(self, answers):
        _points, text = self.told(answers)

        assert text == plain_text(text, limit=TEXT, lines=True)

    @given(ANSWERS)
    def test_what_is_open_is_told(self, answers):
        found, text = self.told(answers)

        assert all(WORDS[each.kind] in text for each in found if each.is_open)

    def test_all_that_can_be_open_at_once_still_stands_in_one_answer(self):
        found, text = self.told(EVERY_KIND)

        assert len(found) == 15
        assert 1000 < len(text) <= TEXT
