"""Several points may be open at once: each is settled, said again, or changed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.drafts import KeptLetter
from letters.domain.points import Clash, PointState, contradictions, points
from letters.domain.replies import Quote, Reply, ReplyKind
from tests.fakes.story import day, sent, told, uid_of


def answered(on, *kinds, words=(), at=0, kind="note"):
    """Give an answer of *kinds*, noted as the event *kind*."""
    quotes = tuple(each if isinstance(each, Quote) else Quote(each) for each in words)
    return replace(told(kind, on, at), reply=Reply(tuple(ReplyKind(each) for each in kinds), quotes))


def letter_sent(slug, **answers):
    """Give a letter that left on 12 January, and the event that tells it."""
    kept = KeptLetter(
        uid_of(slug), uid_of("request"), slug, "", "fr", "", "", "", day("12.01"), answers=answers
    )
    return kept, replace(told("reply-sent", "12.01", 5), letter=kept.uid)


def states(*events):
    return {point.kind.value: point.state.value for point in points((sent(), *events))}


CASES = {
    "a demand is open": ([("10.01", ["identity-asked"])], {"identity-asked": "open"}),
    "two demands are open at once": (
        [("10.01", ["identity-asked", "fee-asked"])], {"identity-asked": "open", "fee-asked": "open"},
    ),
    "said again": (
        [("10.01", ["reasons-asked"]), ("20.01", ["reasons-asked"])], {"reasons-asked": "persisting"},
    ),
    "granted at last": (
        [("10.01", ["own-form-only"]), ("20.01", ["granted"])], {"own-form-only": "resolved"},
    ),
    "refused: the demand is dropped, the refusal is open": (
        [("10.01", ["fee-asked"]), ("20.01", ["refused-research"])],
        {"fee-asked": "resolved", "refused-research": "open"},
    ),
    "another ground": (
        [("10.01", ["refused-research"]), ("20.01", ["refused-public-interest"])],
        {"refused-research": "changed", "refused-public-interest": "open"},
    ),
    "anonymous, then coded": (
        [("10.01", ["says-anonymised"]), ("20.01", ["says-pseudonymised"])],
        {"says-anonymised": "changed", "says-pseudonymised": "open"},
    ),
    "a refusal that becomes a part granted": (
        [("10.01", ["refused-other"]), ("20.01", ["partly-granted"])],
        {"refused-other": "changed", "partly-granted": "open"},
    ),
    "what they say of the data outlives a refusal": (
        [("10.01", ["says-anonymised"]), ("20.01", ["refused-other"])],
        {"says-anonymised": "open", "refused-other": "open"},
    ),
    "a grant of only a part settles nothing of the data": (
        [("10.01", ["says-anonymised"]), ("20.01", ["granted", "partly-granted"])],
        {"says-anonymised": "open", "partly-granted": "open"},
    ),
    "an acknowledgement opens nothing": ([("10.01", ["acknowledged"])], {}),
    "an automatic message settles nothing": (
        [("10.01", ["fee-asked"]), ("20.01", ["out-of-office"])], {"fee-asked": "open"},
    ),
    "what was settled may open again": (
        [("10.01", ["refused-other"]), ("20.01", ["granted"]), ("25.01", ["refused-other"])],
        {"refused-other": "open"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("answers", "expected"), CASES.values(), ids=CASES.keys())
def test_each_point_is_followed_to_its_end(answers, expected):
    events = [answered(on, *kinds, at=at) for at, (on, kinds) in enumerate(answers)]

    assert expected == states(*events)


SEVERAL = (answered("10.01", "identity-asked", "reasons-asked", "fee-asked", "says-anonymised", at=1),)
ENDS = {
    "nothing since": ([], "open open open open"),
    "proof of identity sent": ([told("identity-given", "12.01", 2)], "resolved open open open"),
    "one asked again": ([answered("20.01", "fee-asked", at=2)], "open open persisting open"),
    "two asked again": (
        [answered("20.01", "fee-asked", "reasons-asked", at=2)], "open persisting persisting open",
    ),
    "data now coded": ([answered("20.01", "says-pseudonymised", at=2)], "open open open changed"),
    "refused": ([answered("20.01", "refused-other", at=2)], "resolved resolved resolved open"),
    "granted": ([answered("20.01", "granted", at=2)], "resolved resolved resolved resolved"),
    "one asked again, then a part granted": (
        [answered("20.01", "fee-asked", at=2), answered("25.01", "partly-granted", at=3)],
        "resolved resolved resolved open",
    ),
    "a request sent anew, the same answer": (
        [sent("15.01", name="again"), answered("20.01", "fee-asked", at=2)], "- - open -",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("then", "expected"), ENDS.values(), ids=ENDS.keys())
def test_of_several_points_open_at_once_each_comes_to_its_own_end(then, expected):
    found = states(*SEVERAL, *then)

    order = ("identity-asked", "reasons-asked", "fee-asked", "says-anonymised")
    assert expected == " ".join(found.get(kind, "-") for kind in order)


GIVEN = {
    "proof of identity": ("reply/identity-asked", {}, "resolved open"),
    "reasons": ("reply/reasons-asked", {"has_situation": True}, "open resolved"),
    "why no reason is owed": ("reply/reasons-asked", {"has_situation": False}, "open open"),
    "why their form is not the only way": ("reply/own-form-only", {"has_situation": True}, "open open"),
}


@pytest.mark.parametrize(("slug", "answers", "expected"), GIVEN.values(), ids=GIVEN.keys())
def test_a_demand_is_settled_by_what_is_given_and_not_by_what_contests_it(slug, answers, expected):
    asked = answered("10.01", "identity-asked", "reasons-asked", at=1)
    letter, left = letter_sent(slug, **answers)

    found = points((sent(), asked, left), (letter,))

    assert expected == " ".join(each.state for each in found)
    assert all(each.settled_on == day("12.01") for each in found if not each.is_open)


def test_a_letter_sent_before_they_asked_again_settles_nothing_since():
    letter, left = letter_sent("reply/reasons-asked", has_situation=True)
    asked = answered("10.01", "reasons-asked", at=1)

    found = points((sent(), asked, left, answered("20.01", "reasons-asked", at=9)), (letter,))

    assert ["resolved", "open"] == [each.state for each in found]


def test_each_point_has_the_words_that_say_it_and_those_of_none_in_particular():
    quotes = [
        Quote("15 euros", ReplyKind.FEE_ASKED),
        Quote("motivez", ReplyKind.REASONS_ASKED),
        Quote("merci"),
    ]

    fee, reasons = points((sent(), answered("10.01", "fee-asked", "reasons-asked", words=quotes)))

    assert (("15 euros", "merci"), ("motivez", "merci")) == (fee.words, reasons.words)


def test_a_proof_of_identity_settles_the_question_and_no_other():
    asked = answered("10.01", "identity-asked", "fee-asked", kind="identity-asked")

    assert {"identity-asked": "resolved", "fee-asked": "open"} == states(
        asked, told("identity-given", "12.01")
    )


def test_a_point_says_when_it_opened_when_it_was_settled_and_in_which_words():
    first = answered("10.01", "reasons-asked", words=["motivez"], at=1)
    again = answered("15.01", "reasons-asked", words=["pourquoi ?"], at=2)

    (point,) = points((sent(), first, again, answered("20.01", "granted", at=3)))

    assert (day("10.01"), day("15.01"), day("20.01")) == (point.opened_on, point.last_on, point.settled_on)
    assert (("motivez",), ("pourquoi ?",)) == (point.words, point.words_again)
    assert PointState.RESOLVED is point.state


def test_a_new_sending_begins_again():
    assert () == points((sent("05.01"), answered("10.01", "fee-asked"), sent("20.02")))


def test_an_answer_withdrawn_opened_nothing():
    asked = answered("10.01", "fee-asked")
    withdrawn = replace(told("withdrawn", "11.01", 5), corrects=asked.uid)

    assert () == points((sent(), asked, withdrawn))


CONTRADICTIONS = [
    (["granted"], ["refused-research"], [Clash.GRANTED_THEN_REFUSED]),
    (["granted"], ["refused-research", "refused-other"], [Clash.GRANTED_THEN_REFUSED]),
    (["not-found"], ["refused-legal-obligation"], [Clash.NOT_FOUND_THEN_HELD]),
    (["not-found"], ["granted"], [Clash.NOT_FOUND_THEN_HELD]),
    (["says-anonymised"], ["says-pseudonymised"], [Clash.ANONYMOUS_THEN_FOUND]),
    (["refused-other"], ["granted"], []),
    (["acknowledged"], ["not-found"], []),
    (["partly-granted"], ["refused-other"], []),
]


@pytest.mark.parametrize(("first", "then", "expected"), CONTRADICTIONS)
def test_two_answers_that_cannot_both_be_true_are_told(first, then, expected):
    found = contradictions((sent(), answered("10.01", *first, at=1), answered("20.01", *then, at=2)))

    assert expected == [each.clash for each in found]
    assert all((day("10.01"), day("20.01")) == (each.first_on, each.then_on) for each in found)


def test_two_letters_of_one_day_contradict_nothing():
    first, then = answered("10.01", "granted", at=1), answered("10.01", "refused-other", at=2)

    assert () == contradictions((sent(), first, then))


def test_a_contradiction_said_again_is_told_once_with_the_days_it_first_came():
    first, then = answered("10.01", "says-anonymised", at=1), answered("20.01", "says-pseudonymised", at=2)

    (found,) = contradictions((sent(), first, then, answered("25.01", "says-pseudonymised", at=3)))

    assert (day("10.01"), day("20.01")) == (found.first_on, found.then_on)


def test_what_was_said_before_a_new_sending_contradicts_nothing():
    first, then = answered("10.01", "granted", at=1), answered("20.01", "refused-other", at=2)

    assert () == contradictions((sent(), first, sent("15.01", name="again"), then))
    assert () == contradictions((sent(), first, then, sent("25.01", name="again")))


KINDS = st.lists(
    st.lists(st.sampled_from([kind.value for kind in ReplyKind]), max_size=3, unique=True), max_size=6
)


class TestLaws:
    """Whatever they answer."""

    @given(KINDS)
    def test_a_kind_is_open_once_at_most(self, answers):
        told_points = points(
            (sent(), *(answered(f"{10 + at}.01", *k, at=at) for at, k in enumerate(answers)))
        )

        open_kinds = [point.kind for point in told_points if point.is_open]
        assert len(open_kinds) == len(set(open_kinds))

    @given(KINDS)
    def test_a_point_is_settled_if_and_only_if_it_is_no_longer_open_and_never_before_it_opened(self, answers):
        for point in points(
            (sent(), *(answered(f"{10 + at}.01", *k, at=at) for at, k in enumerate(answers)))
        ):
            assert point.is_open is (point.settled_on is None)
            assert point.opened_on <= point.last_on <= (point.settled_on or point.last_on)

    @given(KINDS)
    def test_a_grant_leaves_nothing_open(self, answers):
        events = [answered(f"{10 + at}.01", *k, at=at) for at, k in enumerate(answers)]

        assert not any(
            point.is_open for point in points((sent(), *events, answered("28.01", "granted", at=9)))
        )
