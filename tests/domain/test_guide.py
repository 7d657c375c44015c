"""What rules say together: the first that speaks of a letter decides, guidance adds up, some end it."""

from hypothesis import given
from hypothesis import strategies as st

from letters.domain.guide import GuideRule, Offer, addressees, outline
from letters.domain.plans import Acting, Guidance, Holder, NotOffered, Purpose, Situation, Wish
from letters.domain.rights import BodyKind

HERE = Situation(Holder.HOSPITAL, Purpose.CARE, Wish.STOP)
KINDS = st.sampled_from(["access/a", "erasure/b", "objection/c"])


def rule(name="r", *, offers=(), refused=(), told=(), **more):
    return GuideRule(
        name=name,
        file="f",
        line=1,
        holders=more.get("holders", frozenset(Holder)),
        purposes=frozenset(Purpose),
        wishes=frozenset(Wish),
        acting=frozenset(Acting),
        sources=(),
        offers=tuple(Offer(kind, f"why {name}", rule=name) for kind in offers),
        guidance=tuple(Guidance(text, ()) for text in told),
        not_offered=tuple(NotOffered(kind, "no effect", ()) for kind in refused),
        ends=more.get("ends", False),
    )


RULES = st.lists(
    st.builds(rule, st.text("rst", min_size=1), offers=st.sets(KINDS), ends=st.booleans())
    | st.builds(rule, st.text("rst", min_size=1), refused=st.sets(KINDS), told=st.sets(KINDS))
)


def kinds(said):
    return [each.kind for each in said]


def test_letters_come_in_the_order_in_which_they_are_spoken_of():
    said = outline(HERE, [rule(offers=["b/b"]), rule(offers=["a/a"])])

    assert ["b/b", "a/a"] == kinds(said.offers)


def test_the_first_rule_that_offers_a_letter_gives_the_reason():
    said = outline(HERE, [rule("precise", offers=["a/a"]), rule("general", offers=["a/a"])])

    assert ["why precise"] == [each.why for each in said.offers]


def test_what_a_precise_rule_does_not_offer_a_general_one_does_not_either():
    said = outline(HERE, [rule(refused=["a/a"]), rule(offers=["a/a"])])

    assert [] == kinds(said.offers)
    assert ["a/a"] == kinds(said.not_offered)


def test_what_a_precise_rule_offers_a_general_one_does_not_take_back():
    said = outline(HERE, [rule(offers=["a/a"]), rule(refused=["a/a"])])

    assert ["a/a"] == kinds(said.offers)
    assert [] == kinds(said.not_offered)


def test_guidance_adds_up_and_is_told_once():
    said = outline(HERE, [rule(told=["one"]), rule(told=["two", "one"])])

    assert ["one", "two"] == [each.text for each in said.guidance]


def test_a_rule_that_ends_the_reading_is_the_last_heard():
    said = outline(HERE, [rule("last", told=["one"], ends=True), rule("after", told=["two"])])

    assert ("last",) == said.heard


def test_a_rule_that_does_not_speak_here_ends_nothing():
    elsewhere = rule("elsewhere", told=["x"], holders=frozenset({Holder.COHORT}), ends=True)
    said = outline(HERE, [elsewhere, rule("here", told=["one"])])

    assert ("here",) == said.heard


def test_a_letter_goes_to_the_holder_unless_the_rule_names_others():
    elsewhere = Offer("a/a", "why", to=(BodyKind.HEALTH_DATA_HUB,))

    assert (BodyKind.HOSPITAL,) == addressees(Offer("a/a", "why"), HERE)
    assert (BodyKind.HEALTH_DATA_HUB,) == addressees(elsewhere, HERE)


@given(RULES)
def test_no_letter_is_told_twice_nor_both_ways(rules):
    said = outline(HERE, rules)
    told = [*kinds(said.offers), *kinds(said.not_offered)]

    assert sorted(set(told)) == sorted(told)


@given(RULES, RULES)
def test_what_was_said_first_stays_whatever_rules_are_added_behind(rules, more):
    before, after = outline(HERE, rules), outline(HERE, [*rules, *more])

    assert after.offers[: len(before.offers)] == before.offers
    assert set(before.not_offered) <= set(after.not_offered)
