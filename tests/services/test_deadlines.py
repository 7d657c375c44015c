"""What must be kept, by whom and by when: in order of urgency, and month by month."""

from dataclasses import replace

import pytest

from letters.domain.happenings import Particulars
from letters.services.deadlines import Deadlines, Marks, When, bounds
from letters.services.telling_days import told_days
from tests.fakes.busy_household import busy
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, sent, told, uid_of

COMPLAINED = (sent("05.01"), told("complaint-sent", "10.02", channel="web-form"))


def days_of(desk):
    return Deadlines(desk.records, desk.clock)


def by_hand(last, on="10.03", at=90):
    return replace(
        told("date-set", on, at), particulars=Particulars(day=day(last), reason="promis au téléphone")
    )


def asked(today="16.03", *events):
    desk = Desk(day(today))
    desk.keep("CPAM", sent("20.02"), *events, opened=day("20.02"))
    return desk


@pytest.mark.parametrize(
    ("today", "first_and_last"),
    [
        ("16.03", [(None, "15.03"), ("16.03", "22.03"), ("23.03", "31.03"), ("01.04", None)]),
        ("22.03", [(None, "21.03"), ("22.03", "22.03"), ("23.03", "31.03"), ("01.04", None)]),
        ("31.03", [(None, "30.03"), ("31.03", "05.04"), ("06.04", "31.03"), ("06.04", None)]),
    ],
)
def test_the_groups_follow_one_another_without_a_gap(today, first_and_last):
    expected = [(first and day(first), last and day(last)) for first, last in first_and_last]

    assert expected == [bounds(when, day(today)) for when in When]


def test_everybody_awaited_is_in_one_group():
    agenda = days_of(busy()).agenda()

    names = {when: [due.request.recipient.name for due in found] for when, found in agenda.theirs.items()}

    assert ["Plateforme des données de santé", "Harmonie Mutuelle"] == names[When.OVERDUE]
    assert 5 == sum(map(len, names.values()))
    assert frozenset() == agenda.more


def test_a_group_that_is_cut_says_so_and_gives_the_rest():
    desk = Desk(day("16.03"))
    for number in range(5):
        desk.keep(f"Organisme {number}", sent("05.03", name=f"{number}"), opened=day("05.03"))

    agenda = days_of(desk).agenda(most=3)

    assert ({When.LATER}, 3) == (set(agenda.more), len(agenda.theirs[When.LATER]))
    assert 2 == len(days_of(desk).group(When.LATER, skip=3))


def test_the_last_day_to_contest_is_the_person_s_own():
    desk = Desk(day("01.06"))
    desk.keep("CPAM", *COMPLAINED, opened=day("05.01"))

    agenda = days_of(desk).agenda()

    (own,) = agenda.own
    assert own.own
    assert own.standing.appeal.earliest == own.next_day
    assert not any(agenda.theirs.values())
    assert {own.next_day: Marks(own=1)} == days_of(desk).month(own.next_day.replace(day=1)).marks
    assert (own,) == days_of(desk).on(own.next_day)


def test_one_s_own_last_day_that_passed_is_told_as_passed():
    desk = Desk(day("01.06"))
    desk.keep("CPAM", *COMPLAINED, opened=day("05.01"))
    (own,) = days_of(desk).agenda().own

    desk.clock.day = own.next_day.replace(day=own.next_day.day + 1)

    assert () == days_of(desk).agenda().own
    assert [own.request.uid] == [each.request.uid for each in days_of(desk).passed(day("01.06"))]
    assert () == days_of(desk).passed(desk.clock.day)


def test_a_month_marks_the_days_that_are_awaited():
    month = days_of(asked()).month(day("01.03"))

    assert {day("20.03"): Marks(theirs=1)} == month.marks
    assert [uid_of("CPAM")] == [each.request.uid for each in days_of(asked()).on(day("20.03"))]


@pytest.mark.parametrize(
    ("hand", "today", "when", "pill"),
    [
        ("18.03", "16.03", When.THIS_WEEK, "Dans 2 jours"),
        ("18.03", "19.03", When.THIS_WEEK, "Demain"),
        ("18.03", "21.03", When.OVERDUE, "Leur retard\u00a0: 1 jour"),
        ("26.03", "16.03", When.THIS_WEEK, "Dans 4 jours"),
        ("26.03", "21.03", When.THIS_MONTH, "Dans 5 jours"),
        ("26.03", "28.03", When.OVERDUE, "Leur retard\u00a0: 2 jours"),
    ],
)
def test_both_days_count_and_late_is_after_the_later(hand, today, when, pill):
    """An e-mail of 20 February 2026 is answered until Friday 20 March."""
    agenda = days_of(asked(today, by_hand(hand))).agenda()

    (due,) = agenda.theirs[when]

    assert day("20.03") == due.standing.answer.due
    assert pill == told_days(due).pill.words


def test_both_days_and_the_reason_are_told():
    followed = asked("16.03", by_hand("26.03")).requests.followed(uid_of("CPAM"))

    days = told_days(followed)

    assert days.by_hand
    assert [True] * 3 == [
        any(part in line for line in days.days) for part in ("26 mars", "20 mars", "promis")
    ]
    assert any("26 mars" in line for line in days.reasoning)
    assert any("20 mars" in line for line in days.reasoning)
