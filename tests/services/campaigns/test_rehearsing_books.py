"""Books looked into before they come in: everything is told by name, and nothing is written."""

from dataclasses import replace

import pytest

from letters.domain.campaign_errors import ChangedBook, OtherBook, TruncatedBook
from letters.domain.campaigns.facts import Withdrawn
from letters.output.campaign_book.keeper import BookFiles
from letters.services.campaigns import bringing_in
from letters.services.campaigns.telling_entries import MOST_SHOWN, shortened_list
from letters.services.campaigns.telling_merges import is_grave
from letters.services.campaigns.telling_rehearsals import (
    book_words,
    foretold,
    foretold_lines,
    together,
    together_words,
)
from tests.fakes.books_of_volunteers import COMMON, THEIRS, Computer, five_books, written
from tests.fakes.campaign_story import CAMPAIGN, aim, assigned, contact, entry, uid, volunteer


@pytest.fixture
def here(tmp_path):
    computer = Computer()
    computer.books.merge(written(tmp_path, "ici", *COMMON, *THEIRS["Anne"]))
    return computer


@pytest.fixture
def before(here):
    return here.logs.entries(CAMPAIGN)


def said(words):
    return " ".join(words).replace("\u00a0", " ").replace("\u202f", " ")


def test_a_rehearsal_says_what_the_merge_then_does_and_writes_nothing(tmp_path, here, before):
    books = five_books(tmp_path)

    rehearsal = here.books.rehearse(books)

    assert before == here.logs.entries(CAMPAIGN)
    merged = here.books.add(rehearsal)
    assert rehearsal.together == tuple(replace(each, receipt=None) for each in merged)
    assert rehearsal.new == sum(each.new for each in merged)


def test_a_rehearsal_does_what_merging_does(tmp_path):
    books, rehearsed, merged = five_books(tmp_path), Computer(), Computer()

    rehearsed.books.add(rehearsed.books.rehearse(books))
    merged.books.merge_all(books)

    assert merged.logs.entries(CAMPAIGN) == rehearsed.logs.entries(CAMPAIGN)


def test_what_a_book_would_take_back_of_what_is_here_is_named(tmp_path, here):
    back = entry("back", Withdrawn(), 40, corrects="Anne email s1 2021-11-05 10")
    path = written(tmp_path, "b", *COMMON, back)

    (ahead,) = here.books.rehearse([path]).books

    assert [("contact", "s1")] == [(each.kind, each.about) for each in ahead.would.overruled]
    assert "1 note qui est ici serait corrigée ou retirée : - un contact (s1)" in said(
        foretold_lines(ahead.would)
    )
    assert is_grave(ahead.would)


def test_legislators_who_would_change_hands_and_a_new_name_are_told(tmp_path, here):
    taken = assigned("s1", "Bruno", 60, replaces=["s1 to Anne"])
    path = written(tmp_path, "b", *COMMON, taken, aim(70, "Autre nom"))

    told = said(foretold_lines(here.books.rehearse([path]).books[0].would))

    assert "La campagne « Constances » s’appellerait « Autre nom »." in told
    assert "1 élu changerait de bénévole : - s1 : de Anne à Bruno" in told


def test_a_book_that_changes_nothing_of_what_is_here_says_nothing_grave(tmp_path, here):
    (ahead,) = here.books.rehearse([written(tmp_path, "b", *COMMON, *THEIRS["Bruno"])]).books

    assert () == tuple(foretold(ahead.would))


def test_a_book_that_is_here_whole_says_so(tmp_path, here):
    (ahead,) = here.books.rehearse([written(tmp_path, "b", *COMMON)]).books

    assert "Tout est déjà ici" in said(book_words(ahead.seen, ahead.would.new))
    assert "Rien ne serait ajouté." == together_words(here.books.rehearse([ahead.path]))


def test_a_campaign_that_is_not_here_is_told_to_begin(tmp_path):
    (ahead,) = Computer().books.rehearse([written(tmp_path, "b", *COMMON)]).books

    assert "n’est pas encore dans votre dossier" in said(book_words(ahead.seen, ahead.would.new))
    assert ahead.would.begun


def test_books_that_cannot_be_read_are_told_and_the_others_come_in(tmp_path, here):
    good, bad = written(tmp_path, "b", *COMMON, *THEIRS["Bruno"]), written(tmp_path, "c", *COMMON)
    bad.write_bytes(bad.read_bytes()[:-9])

    rehearsal = here.books.rehearse([bad, good])

    assert [("c.cahier", TruncatedBook)] == [(each.path.name, type(each.fault)) for each in rehearsal.refused]
    assert len(THEIRS["Bruno"]) == sum(each.new for each in here.books.add(rehearsal))


def test_a_book_of_another_campaign_than_the_one_asked_for_is_told(tmp_path, here):
    there = Computer()
    other = there.logs.begin(replace(aim().fact, title="Une autre"))
    there.books.export(other, tmp_path / "autre.cahier")

    rehearsal = here.books.rehearse([tmp_path / "autre.cahier"], CAMPAIGN)

    assert ((), [OtherBook]) == (rehearsal.books, [type(each.fault) for each in rehearsal.refused])


def test_what_was_erased_on_request_is_told_to_stay_out(tmp_path, here):
    here.records.forget_entries(CAMPAIGN, {uid("mail of Anne")})
    here.logs.reread(CAMPAIGN)

    (ahead,) = here.books.rehearse([written(tmp_path, "b", *COMMON)]).books

    assert (0, 1) == (ahead.would.new, ahead.would.left_out)
    assert "ne revient pas" in said(foretold_lines(ahead.would))


def test_two_who_took_one_legislator_are_told_though_neither_book_tells_of_both(tmp_path, here):
    rehearsal = here.books.rehearse(five_books(tmp_path))

    assert ["d2"] == [each.target for each in rehearsal.together[0].conflicts]
    assert "d2 : Chloé et Denis" in said(name for each in together(rehearsal) for name in each.names)


def test_what_was_looked_into_is_what_comes_in_even_if_the_file_changed_since(tmp_path, here):
    path = written(tmp_path, "b", *COMMON, *THEIRS["Bruno"])
    rehearsal = here.books.rehearse([path])

    written(tmp_path, "b", *COMMON, *THEIRS["Élise"])

    assert len(THEIRS["Bruno"]) == here.books.add(rehearsal)[0].new


def test_a_book_too_large_to_be_held_is_read_again_and_refused_if_it_changed(tmp_path, here, before):
    path = written(tmp_path, "b", *COMMON, *THEIRS["Bruno"])
    holding_none = bringing_in.BringingIn(here.logs, BookFiles, here.records, most_kept=0)
    rehearsal = holding_none.rehearse([path])
    (call,) = THEIRS["Bruno"]
    written(tmp_path, "b", *COMMON, replace(call, fact=replace(call.fact, note="Autre chose.")))

    with pytest.raises(ChangedBook, match=r"b\.cahier"):
        holding_none.add(rehearsal)

    assert before == here.logs.entries(CAMPAIGN)


def test_a_book_too_large_to_be_held_comes_in_as_it_was_looked_into(tmp_path, here):
    path = written(tmp_path, "b", *COMMON, *THEIRS["Bruno"])
    holding_none = bringing_in.BringingIn(here.logs, BookFiles, here.records, most_kept=0)

    (merged,) = holding_none.add(holding_none.rehearse([path]))

    assert len(THEIRS["Bruno"]) == merged.new


def test_what_is_of_a_day_to_come_is_counted_once_however_many_books_tell_it(tmp_path, here):
    late = contact("s1", "Anne", "2031-01-01", at=3)

    (told,) = here.books.rehearse([written(tmp_path, name, *COMMON, late) for name in "ab"]).together

    assert 1 == told.to_come


def test_who_changes_hands_only_by_several_books_together_is_told(tmp_path, here):
    first = written(tmp_path, "b", *COMMON, assigned("s1", "Bruno", 60, replaces=["s1 to Anne"]))
    second = written(tmp_path, "c", *COMMON, assigned("s1", "Denis", 70, replaces=["s1 to Bruno"]))

    told = said(name for each in together(here.books.rehearse([first, second])) for name in each.names)

    assert "s1 : de Anne à Denis" in told


def test_no_more_is_held_than_the_largest_book(tmp_path, here):
    keeping = bringing_in.BringingIn(here.logs, BookFiles, here.records, most_kept=len(COMMON) + 1)
    books = [written(tmp_path, name, *COMMON) for name in "ab"]

    assert {books[0]} == keeping.rehearse(books).kept.keys()


def test_a_long_list_is_cut_and_the_rest_counted():
    names = [str(number) for number in range(MOST_SHOWN + 3)]

    assert [*names[:MOST_SHOWN], "et 3 autres"] == list(shortened_list(names))


def test_two_volunteers_of_one_name_are_told_apart_where_they_took_one_legislator(tmp_path, here):
    namesake = replace(
        volunteer("Anne 2"), fact=replace(volunteer("Anne 2").fact, name="Anne", departments=("35",))
    )
    path = written(tmp_path, "b", *COMMON, namesake, assigned("s1", "Anne 2", 50))

    (ahead,) = here.books.rehearse([path]).books

    assert {"Anne (35)", f"Anne ({str(uid('Anne'))[:8]})"} == set(ahead.would.conflicts[0].volunteers)
