"""Several points may be open at once: each is settled, said again, or changed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.points import PointState, contradictions, points
from letters.domain.replies import Reply, ReplyKind
from tests.fakes.story import day, sent, told


def answered(on, *kinds, words=(), at=0, kind="note"):
    """Give an answer of *kinds*, noted as the event *kind*."""
    return replace(told(kind, on, at), reply=Reply(tuple(ReplyKind(each) for each in kinds), tuple(words)))


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
    assert (("motivez", "pourquoi ?"), PointState.RESOLVED) == (point.words, point.state)


def test_a_new_sending_begins_again():
    assert () == points((sent("05.01"), answered("10.01", "fee-asked"), sent("20.02")))


def test_an_answer_withdrawn_opened_nothing():
    asked = answered("10.01", "fee-asked")
    withdrawn = replace(told("withdrawn", "11.01", 5), corrects=asked.uid)

    assert () == points((sent(), asked, withdrawn))


CONTRADICTIONS = [
    (["granted"], ["refused-research"], 1),
    (["not-found"], ["refused-legal-obligation"], 1),
    (["not-found"], ["granted"], 1),
    (["says-anonymised"], ["says-pseudonymised"], 1),
    (["refused-other"], ["granted"], 0),
    (["acknowledged"], ["not-found"], 0),
    (["partly-granted"], ["refused-other"], 0),
]


@pytest.mark.parametrize(("first", "then", "count"), CONTRADICTIONS)
def test_two_answers_that_cannot_both_be_true_are_told(first, then, count):
    found = contradictions((sent(), answered("10.01", *first, at=1), answered("20.01", *then, at=2)))

    assert count == len(found)
    assert all((day("10.01"), day("20.01")) == (each.first_on, each.then_on) for each in found)


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
