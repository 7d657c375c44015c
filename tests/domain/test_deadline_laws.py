"""What is true of every period, whatever its dates."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from letters.domain.calendars import Territory, day_off
from letters.domain.date_errors import BeyondCalendar
from letters.domain.deadlines import deadline
from letters.domain.rules import RULES, Nature

DAYS = st.dates(date(2018, 5, 25), date(2199, 12, 31))
RULE_NAMES = st.sampled_from(sorted(RULES))
CONTROLLER = st.sampled_from(["controller-answer", "controller-answer-extended"])
TERRITORIES = st.sampled_from(Territory)
MOST_DAYS_OFF_IN_A_ROW = 4
WAIT = st.integers(0, 120)


class TestTheLastDay:
    """A last day that is off runs on to the following working day (Regulation 1182/71, art. 3(4)).

    "Where the last day of a period … is a public holiday, Sunday or Saturday, the period shall end with the
    expiry of the last hour of the following working day."
    """

    @given(RULE_NAMES, DAYS, TERRITORIES)
    def test_is_never_before_the_day_counted(self, rule: str, start: date, territory: Territory):
        found = deadline(rule, start, territory=territory)

        assert start < found.raw <= found.due_national <= found.due
        assert found.due <= found.raw + timedelta(days=MOST_DAYS_OFF_IN_A_ROW)

    @given(RULE_NAMES.filter(lambda name: RULES[name].rolls), DAYS, TERRITORIES)
    def test_is_worked_when_it_moves(self, rule: str, start: date, territory: Territory):
        found = deadline(rule, start, territory=territory)

        assert day_off(found.due, territory) is None
        assert day_off(found.due_national, Territory.FRANCE) is None

    @given(RULE_NAMES, DAYS, TERRITORIES)
    def test_is_moved_by_every_day_between_and_by_no_other(
        self, rule: str, start: date, territory: Territory
    ):
        found = deadline(rule, start, territory=territory)

        between = [found.raw + timedelta(days=count) for count in range((found.due - found.raw).days)]
        assert between == [off.day for off in found.moved_by]

    @given(RULE_NAMES, DAYS, TERRITORIES)
    def test_does_not_come_sooner_for_a_later_start(self, rule: str, start: date, territory: Territory):
        first = deadline(rule, start, territory=territory)
        second = deadline(rule, start + timedelta(days=1), territory=territory)

        assert first.raw <= second.raw
        assert first.due <= second.due

    @given(RULE_NAMES, DAYS)
    def test_is_one_and_the_same_where_there_are_no_local_holidays(self, rule: str, start: date):
        found = deadline(rule, start)

        assert found.due == found.due_national == found.earliest

    @given(RULE_NAMES.filter(lambda name: RULES[name].nature is Nature.BIRTH), DAYS, TERRITORIES)
    def test_does_not_move_when_a_decision_is_born(self, rule: str, start: date, territory: Territory):
        found = deadline(rule, start, territory=territory)

        assert (found.raw, found.raw, ()) == (found.due, found.due_national, found.moved_by)


class TestTheMonth:
    """A period in months ends on the same date, or on the last day of a month without it (art. 3(2)(c))."""

    @given(DAYS)
    def test_has_from_28_to_31_days(self, start: date):
        found = deadline("controller-answer", start)

        assert 28 <= (found.raw - start).days <= 31
        assert found.raw.day == start.day or (found.raw + timedelta(days=1)).day == 1

    @given(DAYS, TERRITORIES)
    def test_ends_before_the_three(self, start: date, territory: Territory):
        one = deadline("controller-answer", start, territory=territory)
        three = deadline("controller-answer-extended", start, territory=territory)

        assert one.due < three.due


class TestDistance:
    """The farther the home, the later the last day (CJA R421-7)."""

    @given(DAYS)
    def test_only_ever_adds(self, start: date):
        at_home, overseas, abroad = (
            deadline("council-of-state", start, residence=home).due for home in ("FR", "974", "abroad")
        )

        assert at_home < overseas < abroad


class TestIdentity:
    """A wait for proof of identity never makes an answer due sooner (décret 2019-536, art. 77)."""

    @given(CONTROLLER, DAYS, TERRITORIES, WAIT, WAIT)
    def test_no_way_of_counting_ends_before_the_proof_was_given(
        self, rule: str, start: date, territory: Territory, until_asked: int, until_given: int
    ):
        asked = start + timedelta(days=until_asked)
        given_on = asked + timedelta(days=until_given)
        found = deadline(rule, start, territory=territory, identity_asked=asked, identity_given=given_on)
        assume(found.variants)

        assert all(given_on <= variant.raw for variant in found.variants)
        assert found.due == max(variant.due for variant in found.variants)
        assert found.earliest == min(variant.due_national for variant in found.variants)

    @given(CONTROLLER, DAYS, WAIT)
    def test_added_days_are_never_less_than_the_wait(self, rule: str, start: date, wait: int):
        paused = deadline(
            rule, start, identity_asked=start, identity_given=start + timedelta(days=wait)
        ).variants[0]

        assert deadline(rule, start).raw + timedelta(days=wait) == paused.raw


@given(RULE_NAMES, st.dates(), TERRITORIES)
def test_any_date_is_counted_or_refused_in_plain_words(rule: str, start: date, territory: Territory):
    try:
        found = deadline(rule, start, territory=territory)
    except BeyondCalendar:
        assert start.year == date.max.year
    else:
        assert start < found.due
