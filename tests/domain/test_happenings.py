"""Which events still stand, and in what order they took place."""

from itertools import permutations

from letters.domain.happenings import in_force
from tests.fakes.story import sent, told


def kinds(*events):
    return [event.kind.value for event in in_force(events)]


def test_events_stand_in_the_order_of_their_days():
    assert ["sent", "acknowledged", "granted"] == kinds(
        told("granted", "20.01", 1), sent("05.01"), told("acknowledged", "08.01", 9)
    )


def test_events_of_one_day_stand_in_the_order_in_which_they_were_told():
    assert ["answered", "refused"] == kinds(told("refused", "08.01", 2), told("answered", "08.01", 1))


def test_a_corrected_event_gives_way_to_its_correction():
    wrong = told("granted", "20.01", 1, name="wrong")
    right = told("refused", "21.01", 2, corrects="wrong")

    assert (right,) == in_force((wrong, right))


def test_a_correction_of_a_correction_stands_alone():
    first = told("granted", "20.01", 1, name="first")
    second = told("refused", "20.01", 2, name="second", corrects="first")
    third = told("partly-granted", "20.01", 3, corrects="second")

    assert (third,) == in_force((first, second, third))


def test_an_event_withdrawn_is_gone():
    wrong = told("granted", "20.01", 1, name="wrong")

    assert ["sent"] == kinds(sent(), wrong, told("withdrawn", "22.01", 2, corrects="wrong"))


def test_a_correction_withdrawn_does_not_bring_back_what_it_corrected():
    first = told("granted", "20.01", 1, name="first")
    second = told("refused", "20.01", 2, name="second", corrects="first")

    assert [] == kinds(first, second, told("withdrawn", "22.01", 3, corrects="second"))


def test_of_two_corrections_in_two_books_merged_the_last_told_stands_alone():
    """One book corrected the event, then its correction; the other corrected the event later."""
    first = told("granted", "20.01", 1, name="first")
    here = told("refused", "20.01", 2, name="here", corrects="first")
    again = told("partly-granted", "20.01", 3, corrects="here")
    there = told("answered", "20.01", 4, corrects="first")

    assert (there,) == in_force((first, here, again, there))


def test_a_correction_keeps_the_place_of_what_it_corrects():
    """An answer corrected after the request was closed, the same day, does not follow the closing."""
    answer = told("answered", "20.01", 1, name="answer")
    closed = told("closed", "20.01", 2)
    corrected = told("granted", "20.01", 3, corrects="answer")

    assert ["granted", "closed"] == kinds(answer, closed, corrected)


def test_a_correction_of_an_event_that_is_not_there_stands_for_itself():
    assert ["granted"] == kinds(told("granted", "20.01", corrects="elsewhere"))


def test_events_that_correct_one_another_in_a_ring_are_gone():
    one = told("granted", "20.01", 1, name="one", corrects="other")
    other = told("refused", "20.01", 2, name="other", corrects="one")

    assert ["sent"] == kinds(one, other, sent())


def test_the_same_event_read_twice_counts_once():
    assert ["sent"] == kinds(sent(), sent())


def test_the_order_of_writing_changes_nothing():
    first = told("granted", "20.01", 1, name="first")
    events = (sent(), first, told("refused", "20.01", 2, corrects="first"), told("closed", "20.01", 3))

    assert {in_force(order) for order in permutations(events)} == {in_force(events)}
