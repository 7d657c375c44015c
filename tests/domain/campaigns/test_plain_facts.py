"""Facts as plain values: what is written is read, and nothing else is."""

import json
from dataclasses import fields
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.campaigns.facts import Fact
from letters.domain.campaigns.plain_facts import KINDS, UnfitFact, fact_of, kind_of, plain_fact

FACTS = st.one_of(*(st.from_type(kind) for kind in get_args(Fact)))


@given(FACTS)
def test_a_fact_written_as_json_is_read_as_it_was(fact):
    told = json.loads(json.dumps(plain_fact(fact)))

    assert fact == fact_of(kind_of(fact), told)


@given(FACTS)
def test_a_fact_read_is_written_as_it_was(fact):
    told = plain_fact(fact)

    assert told == plain_fact(fact_of(kind_of(fact), told))


def test_every_fact_has_a_word():
    assert set(get_args(Fact)) == set(KINDS.values())


def test_what_is_as_by_default_is_left_out():
    left = KINDS["left"](ref=fact_ref(), on=date(2026, 1, 2))

    assert {"ref": ["senat", "s1"], "on": "2026-01-02"} == plain_fact(left)


def fact_ref():
    return fact_of("target", {"ref": ["senat", "s1"], "kind": "senator", "name": "A"}).ref


CONTACT = {
    "ref": ["senat", "s1"],
    "volunteer": "d371d61a-98d8-510f-a2ed-20aa16a6293f",
    "on": "2021-11-05",
    "channel": "email",
    "outcome": "nothing",
}


@pytest.mark.parametrize(
    ("kind", "changed", "place"),
    [
        ("contact", {"on": "2021-02-30"}, "contact.on"),
        ("contact", {"on": 20211105}, "contact.on"),
        ("contact", {"channel": "pigeon"}, "contact.channel"),
        ("contact", {"volunteer": "D371D61A-98D8-510F-A2ED-20AA16A6293F"}, "contact.volunteer"),
        ("contact", {"ref": ["senat"]}, "contact.ref"),
        ("contact", {"ref": "s1"}, "contact.ref"),
        ("contact", {"note": 7}, "contact.note"),
        ("contact", {"colour": "blue"}, "contact"),
        ("pigeon", {}, "pigeon"),
    ],
)
def test_what_nobody_wrote_is_refused_with_its_place(kind, changed, place):
    with pytest.raises(UnfitFact, match=place):
        fact_of(kind, CONTACT | changed)


@pytest.mark.parametrize("missing", sorted(CONTACT))
def test_a_fact_without_what_it_needs_is_refused(missing):
    with pytest.raises(UnfitFact, match="contact"):
        fact_of("contact", {name: value for name, value in CONTACT.items() if name != missing})


def test_the_table_above_names_what_a_contact_needs():
    needed = {each.name for each in fields(KINDS["contact"])} - {"note", "next_on"}

    assert needed == set(CONTACT)
