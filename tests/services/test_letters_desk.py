"""What a person does with letters: nothing leaves that no longer says what it must say."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import page
import pytest

from letters.domain.editing import edited
from letters.domain.errors import MissingElement, OutdatedArgument
from letters.domain.letters import text_of
from letters.services.dossiers import bind_letter, of_bytes
from plaidoyer.assembly import letters
from tests.fakes.exhibits import scan

DAY = date(2026, 11, 21)
EXAMPLES = [
    (kind.slug, name) for kind in letters().kinds() for name in letters().catalogue.examples(kind.slug)
]
PROFILES = [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1]
OBJECTION = "objection/health-insurer"


def written(slug=OBJECTION, name="full"):
    return letters().compose(slug, letters().example(slug, name), DAY)


def without_its_objection():
    letter = written()
    place = next(n for n, block in enumerate(letter.body) if "je m’oppose" in text_of(block.content))
    return edited(letter, place, "Je préfère ne rien dire.")


@pytest.mark.parametrize("ending", ["pdf", "txt", "eml"])
def test_a_letter_rewritten_until_it_says_nothing_does_not_leave(ending):
    with pytest.raises(MissingElement):
        letters().export(without_its_objection(), ending, day=DAY)


@pytest.mark.parametrize(("slug", "usual"), [(OBJECTION, "full"), ("complaint/cnil", "silence")])
def test_the_example_that_is_not_named_shows_the_usual_case(slug, usual):
    assert letters().example(slug) == letters().example(slug, usual)


def test_nor_does_it_leave_by_a_form():
    with pytest.raises(MissingElement):
        letters().form(without_its_objection(), 10_000)


def test_a_paragraph_rewritten_in_other_words_leaves_and_is_marked():
    letter = written()
    rewritten = edited(letter, 0, "Madame la Directrice,")

    assert letters().export(rewritten, "txt", day=DAY).content
    assert [True] == [block.edited for block in rewritten.body[:1]]


def test_what_a_letter_must_say_depends_on_its_answers():
    names = [{element.name for element in written(name=name).elements} for name in ("full", "minimal")]

    assert "situation" in names[0] - names[1]


def test_an_argument_is_refused_once_it_is_no_longer_true():
    case = letters().example(OBJECTION, "full")
    chosen = case.answers["arguments"]
    first_out = min(each.valid_until for each in letters().arguments(OBJECTION) if each.slug in chosen)

    with pytest.raises(OutdatedArgument):
        letters().compose(OBJECTION, replace(case, dated=first_out + timedelta(days=1)), DAY)


@pytest.mark.parametrize(("slug", "name"), EXAMPLES)
def test_every_letter_of_the_catalogue_is_archival_and_accessible(slug, name):
    content = letters().export(written(slug, name), "pdf", day=DAY).content

    assert [] == [
        fault for each in PROFILES for fault in page.validate_pdf_bytes(content, profile=each).failures
    ]


MAY_BE_LONGER = ("complaint/", "open-letter/")


@pytest.mark.parametrize(
    ("slug", "name"), [each for each in EXAMPLES if not each[0].startswith(MAY_BE_LONGER)]
)
def test_a_letter_takes_one_or_two_pages_without_what_is_joined_to_it(slug, name):
    letter = replace(written(slug, name), joined=())

    copies = 2 if letter.slip else 1
    assert letters().export(letter, "pdf", day=DAY).pages <= 2 * copies


def test_the_title_of_a_file_says_nothing_of_what_it_holds():
    content = letters().export(written(), "pdf", day=DAY).content

    assert b'<rdf:li xml:lang="x-default">Courrier</rdf:li>' in content
    assert b"pposition" not in content


def test_a_dossier_holds_the_letter_the_list_and_the_exhibits(tmp_path):
    cover = letters().export(written("complaint/cnil", "silence"), "pdf", day=DAY)

    proof = of_bytes("Preuve", "preuve.pdf", scan(pages=2), uuid4(), DAY)

    bound = bind_letter(letters(), cover.content, [proof], tmp_path / "dossier.pdf", day=DAY)

    assert (cover.pages + 1 + 2, [(1, "Preuve", 2)]) == (
        bound.pages, [(each.number, each.title, each.pages) for each in bound.exhibits],
    )  # fmt: skip
