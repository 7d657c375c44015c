"""A book for each volunteer into one folder: one name each, nothing replaced unasked, stopped at will."""

from dataclasses import replace

import pytest

from gui.job import Stopped
from letters.domain.campaign_errors import BooksThere
from letters.domain.folding import folded
from tests.fakes.books_of_volunteers import COMMON, NAMES, Computer, five_books, written
from tests.fakes.campaign_story import CAMPAIGN, aim, uid, volunteer


@pytest.fixture
def here(tmp_path):
    computer = Computer()
    (tmp_path / "books").mkdir()
    computer.books.merge_all(five_books(tmp_path / "books"))
    return computer


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "cahiers"
    made.mkdir()
    return made


def nothing(_done, _total):
    """Go on."""


def test_each_volunteer_gets_the_book_that_they_would_get_alone(here, folder):
    written_now = list(here.books.for_all.write(CAMPAIGN, folder, nothing))

    assert sorted(f"Constances – {name}.cahier" for name in NAMES) == sorted(
        each.name for each in written_now
    )
    for each in written_now:
        alone = here.books.inside(CAMPAIGN, each.volunteer)
        assert (each.whose, alone.entries) == (each.whose, here.books.look(folder / each.name).entries)


def test_files_that_are_there_are_not_replaced_without_asking(here, folder):
    theirs = folder / "Constances – Anne.cahier"
    theirs.write_bytes(b"x")

    with pytest.raises(BooksThere) as refused:
        list(here.books.for_all.write(CAMPAIGN, folder, nothing))

    assert (1, "« Constances – Anne.cahier »") == (refused.value.facts["count"], refused.value.facts["names"])
    assert (b"x", [theirs]) == (theirs.read_bytes(), list(folder.iterdir()))
    list(here.books.for_all.write(CAMPAIGN, folder, nothing, replacing=True))
    assert b"x" != theirs.read_bytes()


def test_stopped_half_way_what_was_written_is_known_and_whole(here, folder):
    done = []

    def step(count, _total):
        if count == 2:
            raise Stopped

    with pytest.raises(Stopped):
        done.extend(here.books.for_all.write(CAMPAIGN, folder, step))
    names = sorted(path.name for path in folder.iterdir())

    assert 2 == len(names)
    assert all(here.books.look(folder / name).entries for name in names)


def test_volunteers_of_one_name_get_files_of_two_names(tmp_path):
    here, other = Computer(), volunteer("Anne 2")
    namesake = replace(other, fact=replace(other.fact, name="Anne", departments=("35",)))
    here.books.merge(written(tmp_path, "x", *COMMON, namesake))

    names = {each.volunteer: each.name for each in here.books.for_all.planned(CAMPAIGN)}

    assert "Constances – Anne (35).cahier" == names[uid("Anne 2")]
    assert f"Constances – Anne ({str(uid('Anne'))[:8]}).cahier" == names[uid("Anne")]


def called(*names):
    return [
        replace(volunteer(str(n)), fact=replace(volunteer(str(n)).fact, name=name))
        for n, name in enumerate(names)
    ]


@pytest.mark.parametrize(
    ("title", "people"),
    [
        ("Santé/Brest", ("a/Anne", "b/Anne", "c\\Anne", "Anne")),
        ("Constances", ("é" * 100 + " Anne", "é" * 100 + " Zoé")),
        ("C" * 119, ("x" * 45 + "a" + "x" * 70, "x" * 45 + "b" + "x" * 70)),
    ],
    ids=["signs of folders", "characters of two bytes", "names cut alike"],
)
def test_no_book_takes_the_name_of_another_however_its_volunteer_is_called(tmp_path, title, people):
    here = Computer()
    here.books.merge(written(tmp_path, "x", aim(title=title), *called(*people)))

    names = [each.name for each in here.books.for_all.planned(CAMPAIGN)]

    assert len(people) == len({folded(name) for name in names})
    assert all(title[:5] in name.replace("-", "/") for name in names)


def test_names_that_one_disk_takes_for_one_are_told_apart(tmp_path):
    here = Computer()
    here.books.merge(written(tmp_path, "x", aim(), *called("Anne?", "Anne*", "ANNE_")))

    names = [each.name.lower() for each in here.books.for_all.planned(CAMPAIGN)]

    assert 3 == len(set(names))
    assert all(name.endswith(".cahier") for name in names)
