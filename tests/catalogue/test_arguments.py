"""The arguments shipped: short, sourced, dated; refused after their last day, and readable for ever."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from click.testing import CliRunner

from letters.domain.errors import OutdatedArgument
from letters.domain.letters import Paragraph
from letters.drafting.answers import read_case
from letters.drafting.articles import articles_named, stands_among
from letters.drafting.catalogue import Catalogue
from letters.drafting.compose import Composer
from letters.drafting.directory import Directory
from letters.drafting.shelves import FolderShelf, MemoryShelf, Shelves
from plaidoyer.__main__ import program
from plaidoyer.assembly import CATALOGUE, DIRECTORY
from tests.fakes.small_catalogue import EXAMPLE, HEAD, letter

SHIPPED = Catalogue.under(CATALOGUE)
ARGUMENTS = {slug: SHIPPED.argument(slug, language) for slug, language in SHIPPED.arguments}
HISTORIC = {slug: each for slug, each in ARGUMENTS.items() if "historique" in each.tags}
LAST_REVIEW = date(2027, 11, 21)
"""No argument is used after this day without being read again."""

OFFERS_ALL = letter(
    "{{ greeting }}\n\nje m'oppose.\n\n"
    "{% for argument in arguments %}\n{{ argument }}\n{% endfor %}\n\n{{ closing }}\n",
    head=f"arguments = {json.dumps(sorted(ARGUMENTS))}\n{HEAD}",
)
DECISIONS = re.compile(r"[CT]-\d+/\d+(?: P)?|\b\d{6}\b")

SUCCESSORS = {
    "emc2-three-years": "emc2-authorised-for-three-years",
    "host-qualification-pending": "host-chosen-in-2026",
    "new-host-announced": "new-host-was-announced",
    "hosting-under-foreign-law": "under-which-law",
}
"""What still says the fact, in the past, from the day after the argument that may have become false."""

each_argument = pytest.mark.parametrize("argument", ARGUMENTS.values(), ids=ARGUMENTS.keys())
each_historic = pytest.mark.parametrize("argument", HISTORIC.values(), ids=HISTORIC.keys())


def sentences(argument):
    """The lines of the text: one sentence each; the notes come after."""
    text = argument.body.split("\n[^")[0]
    return [line for line in text.splitlines() if line.strip()]


@cache
def composer():
    memory = MemoryShelf({"objection/essai/letter.fr.md": OFFERS_ALL})
    return Composer(Catalogue(Shelves((memory, FolderShelf(CATALOGUE)))), Directory(DIRECTORY))


def written_on(day, argument):
    case = replace(read_case(EXAMPLE), answers={"arguments": [argument.slug]})
    return composer().compose("objection/essai", case, day)


def show(*arguments):
    return CliRunner().invoke(program(), ["letters", "show", *arguments])


def test_there_are_arguments_enough_to_choose_from():
    assert len(ARGUMENTS) >= 46
    assert len(HISTORIC) >= 3


@each_argument
def test_an_argument_is_one_to_three_sentences(argument):
    said = sentences(argument)

    assert 1 <= len(said) <= 3
    assert [] == [line for line in said if not re.search(r"[.?](\[\^[a-z]+\])?$", line)]


@each_argument
def test_an_argument_claims_one_thing_in_one_sentence(argument):
    assert argument.claim.endswith(".")
    assert not re.search(r"[.?!] [A-ZÀÉÈ]", argument.claim)


@each_argument
def test_each_note_of_an_argument_is_defined_once_and_called(argument):
    defined = re.findall(r"^\[\^([a-z]+)\]:", argument.body, re.MULTILINE)
    called = re.findall(r"\[\^([a-z]+)\](?!:)", argument.body)

    assert sorted(called) == sorted(set(defined))
    assert defined


@each_argument
def test_each_article_that_an_argument_names_has_its_source(argument):
    known = [source.article for source in argument.sources]

    assert [] == [named for named in articles_named(argument.body) if not stands_among(named, known)]
    assert [] == [named for named in DECISIONS.findall(argument.body) if named not in " ".join(known)]


@each_argument
def test_each_article_and_decision_relied_on_is_named(argument):
    named = [*articles_named(argument.body), *DECISIONS.findall(argument.body)]
    numbers = [re.match(r"[LRC]?\.? ?[-\dT/]+", source.article) for source in argument.sources]

    assert [] == [found[0] for found in numbers if found and not stands_among(found[0].strip(), named)]


@each_argument
def test_each_source_was_read_on_a_day_and_says_what_it_says(argument):
    assert all(source.words and source.checked for source in argument.sources)
    assert argument.valid_until <= LAST_REVIEW


@each_argument
def test_an_argument_has_subjects(argument):
    assert 1 <= len(argument.tags) <= 5


@each_argument
def test_an_argument_serves_whoever_writes_for_oneself_or_another(argument):
    assert not re.search(r"\b([Mm]es|[Mm]on|[Mm]a|[Nn]otre)\b(?! espace)", argument.body)
    assert "refus implicite" not in argument.body


@each_argument
def test_an_argument_is_historic_when_it_was_no_longer_true_at_its_review(argument):
    reviewed = max(source.checked for source in argument.sources)

    assert (argument.valid_until < reviewed) is ("historique" in argument.tags)


@each_argument
@pytest.mark.parametrize("place", ["valid_from", "valid_until"])
def test_an_argument_stands_in_a_letter_on_its_first_and_on_its_last_day(argument, place):
    found = written_on(getattr(argument, place), argument)

    assert 1 == len([block for block in found.body if isinstance(block, Paragraph) and block.reason])
    assert len(found.notes) == argument.body.count("\n[^")


@each_argument
def test_an_argument_is_refused_the_day_after_and_the_sentence_says_why(argument):
    with pytest.raises(OutdatedArgument) as raised:
        written_on(argument.valid_until + timedelta(days=1), argument)

    expected = {"title": argument.title, "first": argument.valid_from, "last": argument.valid_until}
    assert expected == raised.value.facts
    assert str(argument.valid_until) in str(raised.value)


@each_historic
def test_an_outdated_argument_can_still_be_read(argument):
    found = json.loads(show(f"arguments/{argument.slug}", "--json").stdout)
    said = show(f"arguments/{argument.slug}").stdout

    assert (argument.slug, argument.body.strip()) == (found["argument"], found["text"])
    assert str(argument.valid_until) == found["valid_until"]
    assert argument.body.strip() in said
    assert str(argument.valid_until.year) in said


def test_an_argument_shows_its_subjects_and_the_source_that_one_cannot_read_whole():
    found = json.loads(show("arguments/unpublished-authorisation", "--json").stdout)

    assert "médecine de ville" in found["tags"]
    assert [True] == [source["partial_access"] for source in found["sources"]]


def test_an_argument_that_is_not_there_is_told_in_one_line():
    ran = show("arguments/none-such")

    assert "none-such" in str(ran.exception or ran.output)
    assert ran.exit_code


@pytest.mark.parametrize(("first", "then"), SUCCESSORS.items())
def test_an_argument_that_may_become_false_is_followed_by_one_that_cannot(first, then):
    assert ARGUMENTS[first].valid_until + timedelta(days=1) == ARGUMENTS[then].valid_from


@pytest.mark.parametrize(("first", "then"), SUCCESSORS.items())
def test_each_letter_that_offers_an_argument_offers_the_one_that_follows_it(first, then):
    offering = [SHIPPED.prepared(slug, "fr").kind for slug in SHIPPED.slugs]

    found = [kind.slug for kind in offering if first in kind.arguments]
    assert found
    assert found == [kind.slug for kind in offering if then in kind.arguments]


def test_no_argument_is_left_without_a_word_in_2027():
    ending = {slug for slug, each in ARGUMENTS.items() if each.valid_until < date(2027, 1, 1)}

    assert set(SUCCESSORS) == ending - set(HISTORIC)
