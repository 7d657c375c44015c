"""The board of a campaign: what each row says, which are wanted, in which order."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.campaigns.board import Narrowed, in_order, narrowed
from letters.domain.campaigns.board_clerk import board_of
from letters.domain.campaigns.board_words import STATES, Column, State
from letters.domain.campaigns.coverage import Coverage, coverage_of, progress_of
from letters.domain.campaigns.facts import Left, Position
from letters.domain.campaigns.folding import campaign_of
from letters.domain.campaigns.words import Basis, Stance
from tests.fakes.campaign_entries import ENTRIES
from tests.fakes.campaign_story import CAMPAIGN, aim, assigned, contact, entry, ref, target, uid, volunteer

TODAY = date(2021, 11, 20)


def board(*entries, today=TODAY):
    return board_of(campaign_of(CAMPAIGN, [aim(), *entries]), today, str)


def names(rows):
    return [row.target.name for row in rows]


def only(*entries):
    (row,) = board(target("d Élise Noé"), *entries)
    return row


def test_somebody_whom_nobody_reached_is_to_contact():
    assert State.TO_CONTACT is only().state


def test_an_office_that_did_not_answer_leaves_somebody_to_contact():
    row = only(contact("d Élise Noé", "Ana", outcome="unreachable"))

    assert State.TO_CONTACT is row.state
    assert ("1", "05/11/2021", "e-mail", "Could not be reached") == (
        row.cells[Column.CONTACTS], row.cells[Column.LAST], row.cells[Column.CHANNEL],
        row.cells[Column.OUTCOME],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("next_on", "state"),
    [(None, State.WAITING), (date(2021, 11, 21), State.WAITING), (TODAY, State.TO_CHASE)],
)
def test_somebody_reached_is_chased_from_the_day_said(next_on, state):
    assert state is only(contact("d Élise Noé", "Ana", next_on=next_on)).state


def test_the_last_contact_of_a_day_is_the_one_written_down_last():
    row = only(
        contact("d Élise Noé", "Ana", outcome="unreachable", at=1, next_on=TODAY),
        contact("d Élise Noé", "Ana", outcome="promised", at=2),
    )

    assert ("Promised to act", State.WAITING) == (row.cells[Column.OUTCOME], row.state)


def test_a_convinced_legislator_is_not_to_chase():
    won = entry("won", Position(ref("d Élise Noé"), Stance.CONVINCED, TODAY, Basis.REPLY), 9)

    row = only(contact("d Élise Noé", "Ana", next_on=TODAY), won)

    assert (State.CONVINCED, "", "Won over") == (
        row.state, row.cells[Column.NEXT], row.cells[Column.POSITION],
    )  # fmt: skip


def test_whom_two_volunteers_took_is_told_with_both_names():
    row = only(
        volunteer("Ana"), volunteer("Bo"), assigned("d Élise Noé", "Ana", 1), assigned("d Élise Noé", "Bo", 2)
    )

    assert State.DISPUTED is row.state
    assert {"Ana", "Bo"} == set(row.cells[Column.VOLUNTEER].split(" · "))
    assert {uid("Ana"), uid("Bo")} == set(row.taken_by)


def test_a_mandate_that_ended_is_said_and_its_history_kept():
    row = only(contact("d Élise Noé", "Ana"), entry("end", Left(ref("d Élise Noé"), TODAY), 9))

    assert (State.ENDED, "1", True) == (row.state, row.cells[Column.CONTACTS], row.reached)


def test_a_volunteer_who_was_forgotten_has_no_name():
    assert "A volunteer who left" == only(assigned("d Élise Noé", "Ana")).cells[Column.VOLUNTEER]


ROWS = board(
    target("d Élise Noé", "35"), target("d Zoé Île", "2A"), target("s Émile Pré", "2A"),
    target("s Abel", "971"), target("m Anne", "", kind="mep"), volunteer("Ana"),
    assigned("d Élise Noé", "Ana"), contact("s Abel", "Ana", "2021-11-02"),
    contact("d Zoé Île", "Ana", "2021-11-09", "promised"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("by", "found"),
    [
        (Narrowed(), ["d Élise Noé", "d Zoé Île", "m Anne", "s Abel", "s Émile Pré"]),
        (Narrowed("elise"), ["d Élise Noé"]),
        (Narrowed("ELISE ille"), ["d Élise Noé"]),
        (Narrowed("lise"), []),
        (Narrowed("promised"), ["d Zoé Île"]),
        (Narrowed("02/11"), ["s Abel"]),
        (Narrowed("971"), ["s Abel"]),
        (Narrowed(kind="senator"), ["s Abel", "s Émile Pré"]),
        (Narrowed(department="2A"), ["d Zoé Île", "s Émile Pré"]),
        (Narrowed(volunteer=uid("Ana")), ["d Élise Noé"]),
        (Narrowed(nobodys=True), ["d Zoé Île", "m Anne", "s Abel", "s Émile Pré"]),
        (Narrowed(state=State.WAITING), ["d Zoé Île", "s Abel"]),
        (Narrowed("corse", kind="senator", state=State.TO_CONTACT), ["s Émile Pré"]),
    ],
)
def test_words_and_choices_narrow_the_board(by, found):
    assert found == names(narrowed(ROWS, by))


@pytest.mark.parametrize(
    ("column", "falling", "found"),
    [
        (Column.NAME, True, ["s Émile Pré", "s Abel", "m Anne", "d Zoé Île", "d Élise Noé"]),
        (Column.DEPARTMENT, False, ["d Zoé Île", "s Émile Pré", "d Élise Noé", "s Abel", "m Anne"]),
        (Column.DEPARTMENT, True, ["s Abel", "d Élise Noé", "d Zoé Île", "s Émile Pré", "m Anne"]),
        (Column.LAST, False, ["s Abel", "d Zoé Île", "d Élise Noé", "m Anne", "s Émile Pré"]),
        (Column.LAST, True, ["d Zoé Île", "s Abel", "d Élise Noé", "m Anne", "s Émile Pré"]),
        (Column.STATE, False, ["d Élise Noé", "m Anne", "s Émile Pré", "d Zoé Île", "s Abel"]),
    ],
)
def test_any_column_orders_the_board_and_what_is_empty_comes_last(column, falling, found):
    assert found == names(in_order(ROWS, column, falling=falling))


def test_each_departement_says_how_many_were_reached():
    expected = (Coverage("2A", 2, 1, 1), Coverage("35", 1, 0, 1), Coverage("971", 1, 1, 0))

    assert (*expected, Coverage("", 1, 0, 1)) == coverage_of(ROWS)


def test_the_progress_leaves_out_those_whose_mandate_ended_before_a_contact():
    gone = [entry(f"end {name}", Left(ref(name), TODAY), 9) for name in ("d1", "d2")]

    assert (1, 2) == progress_of(board(target("d1"), target("d2"), target("d3"), contact("d1", "Ana"), *gone))


@given(ENTRIES, st.sampled_from(Column), st.booleans())
def test_a_sort_keeps_every_row_and_is_in_order(log, column, falling):
    rows = board_of(campaign_of(CAMPAIGN, log), TODAY, str)

    found = in_order(rows, column, falling=falling)

    assert sorted(map(id, rows)) == sorted(map(id, found))
    keys = [row.keys[column] for row in found if row.keys[column] is not None]
    assert all(one >= two if falling else one <= two for one, two in pairwise(keys))


@given(ENTRIES)
def test_who_is_to_do_for_their_volunteer_is_to_do_on_the_board(log):
    campaign = campaign_of(CAMPAIGN, log)
    rows = {row.target.ref: row for row in board_of(campaign, TODAY, str)}

    to_do = {each.ref for who in campaign.volunteers for each in campaign.to_do(who, TODAY)}

    assert to_do <= {ref for ref, row in rows.items() if row.state in {State.TO_CONTACT, State.TO_CHASE}}


def test_every_state_has_its_words():
    assert set(State) == set(STATES)


def test_legislators_are_sorted_by_family_name_as_a_french_list_is():
    people = [("Zoé Émeline", "Émeline"), ("Annaïg Le Meur", "Le Meur"), ("Yves de Gaulle", "de Gaulle")]
    known = [target(f"s{number}") for number in range(len(people))]
    log = [
        replace(each, fact=replace(each.fact, name=name, family_name=family))
        for each, (name, family) in zip(known, people, strict=True)
    ]

    assert ["Zoé Émeline", "Yves de Gaulle", "Annaïg Le Meur"] == names(board(*log))
