"""A letter may use names, conditions, loops and dates, and nothing else."""

from datetime import date

import pytest

from letters.drafting.faults import BrokenTemplate
from letters.drafting.grammar import Names
from letters.drafting.language import MOST_CHARACTERS, MOST_RENDERED, Chosen, Condition, Text

NAMES = Names(
    frozenset({"name", "other", "day", "things", "agreed"}),
    dates=frozenset({"day"}),
    lists=frozenset({"things"}),
    flags=frozenset({"agreed"}),
)
VALUES = {"name": "Ana", "other": "", "day": date(2026, 12, 1), "things": ("un", "deux"), "agreed": True}

SAID = {
    "words stay words": ("Bonjour.", "Bonjour."),
    "a name gives its answer": ("Bonjour {{ name }}.", "Bonjour Ana."),
    "a date is written in full": ("Le {{ day | date }}.", "Le 2026-12-01."),
    "a condition chooses": ("{% if agreed %}oui{% else %}non{% endif %}", "oui"),
    "an empty answer is no": ("{% if other %}oui{% elif name %}Ana{% endif %}", "Ana"),
    "answers are compared": ('{% if name == "Ana" and not other %}oui{% endif %}', "oui"),
    "dates are compared": ("{% if day <= day %}oui{% endif %}", "oui"),
    "a loop goes over a list": ("{% for x in things %}[{{ x }}]{% endfor %}", "[un][deux]"),
}

REFUSED = {
    "an attribute": "{{ name.upper }}",
    "an item": "{{ name[0] }}",
    "a call": "{{ name() }}",
    "a method": "{{ ''.__class__ }}",
    "a constant": "{{ 'x' }}",
    "arithmetic": "{{ name * 1000000 }}",
    "joining": "{% if name ~ other %}{% endif %}",
    "a float": "{% if name == 1.5 %}{% endif %}",
    "membership": "{% if name in things %}{% endif %}",
    "a test": "{% if name is defined %}{% endif %}",
    "an inline if": "{{ name if agreed else other }}",
    "another filter": "{{ name | upper }}",
    "a filter with arguments": "{{ day | date('x') }}",
    "two filters": "{{ day | date | date }}",
    "the filter on no date": "{{ name | date }}",
    "a date without the filter": "{{ day }}",
    "a list printed": "{{ things }}",
    "yes or no printed": "{{ agreed }}",
    "an unknown name": "{{ secret }}",
    "the loop's own object": "{% for x in things %}{{ loop.index }}{% endfor %}",
    "a loop in a loop": "{% for x in things %}{% for y in things %}{% endfor %}{% endfor %}",
    "a loop over a text": "{% for x in name %}{% endfor %}",
    "a loop with a condition": "{% for x in things if x %}{% endfor %}",
    "a loop with else": "{% for x in things %}{% else %}x{% endfor %}",
    "a recursive loop": "{% for x in things recursive %}{% endfor %}",
    "a loop that hides a name": "{% for name in things %}{% endfor %}",
    "an assignment": "{% set x = name %}",
    "an inclusion": "{% include 'other' %}",
    "an import": "{% import 'other' as o %}",
    "an extension": "{% extends 'other' %}",
    "a block": "{% block b %}{% endblock %}",
    "a macro": "{% macro m() %}{% endmacro %}",
    "a call block": "{% call m() %}{% endcall %}",
    "a filter block": "{% filter upper %}x{% endfilter %}",
    "a scope": "{% with x = name %}{% endwith %}",
    "escaping": "{% autoescape true %}{% endautoescape %}",
    "a raw block": "{% raw %}{{ x }}{% endraw %}",
    "a comment": "{# secret #}",
    "an unclosed name": "{{ name",
    "an unclosed condition": "{% if name %}",
    "conditions too deep": "{% if name %}" * 400 + "{% endif %}" * 400,
    "a condition too long": "{% if " + "not " * 3000 + "name %}{% endif %}",
    "a mark of ours": "a\ue000b",
    "a control character": "a\x07b",
    "a mark of direction": "a\u202eb",
    "half a character": "a\ud800b",
    "a letter too long": "x" * (MOST_CHARACTERS + 1),
}


@pytest.mark.parametrize(("source", "expected"), SAID.values(), ids=SAID.keys())
def test_what_a_letter_may_use(source, expected):
    rendered = Text(source, NAMES).render(VALUES, date.isoformat)

    assert expected == rendered.in_words(str)


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED.keys())
def test_anything_else_is_refused_before_it_runs(source):
    with pytest.raises(BrokenTemplate):
        Text(source, NAMES)


def test_a_fault_says_its_line():
    with pytest.raises(BrokenTemplate) as refused:
        Text("Bonjour,\n\n{{ secret }}", NAMES)

    assert (3, "unknown-name") == (refused.value.fault.line, refused.value.fault.rule)


def test_an_option_is_compared_by_its_key_and_printed_in_its_words():
    text = Text('{% if name == "silence" %}{{ name }}{% endif %}', NAMES)

    rendered = text.render(VALUES | {"name": Chosen("silence", "pas de réponse")}, str)

    assert "pas de réponse" == rendered.in_words(str)


def test_a_letter_that_would_grow_without_end_is_stopped():
    text = Text("{% for x in things %}" + "mots " * 3000 + "{% endfor %}", NAMES)

    with pytest.raises(BrokenTemplate, match=str(MOST_RENDERED)):
        text.render(VALUES | {"things": ("x",) * 30}, str)


def test_comparing_a_date_with_words_is_a_fault_and_no_crash():
    with pytest.raises(BrokenTemplate, match="computed"):
        Condition("name < day", NAMES).holds(VALUES)


@pytest.mark.parametrize("source", ["name %}{% endif %}{% if other", "name %}x{% if day", "{% raw %}"])
def test_a_condition_cannot_close_its_own_block(source):
    with pytest.raises(BrokenTemplate):
        Condition(source, NAMES)
