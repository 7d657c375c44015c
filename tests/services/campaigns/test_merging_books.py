"""Books merged: the union of what they tell, in whatever order, however often; what is at odds is told."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters.domain.campaign_errors import UnknownCampaign, UnknownVolunteer
from letters.domain.campaigns.facts import Position, Withdrawn
from letters.domain.campaigns.folding import campaign_of
from letters.domain.campaigns.words import Basis, Stance
from letters.domain.listed import Ref
from letters.services.campaigns.telling_books import disputed_words, inside_words, look_words
from letters.services.campaigns.telling_entries import altered_words
from plaidoyer import language
from tests.fakes.books_of_volunteers import COMMON, DAY, NAMES, THEIRS, Computer, five_books, written
from tests.fakes.campaign_entries import ENTRIES
from tests.fakes.campaign_story import CAMPAIGN, aim, assigned, contact, entry, target, uid, volunteer

ALL = (*COMMON, *(each for name in NAMES for each in THEIRS[name]))


@pytest.fixture
def here():
    return Computer()


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    return five_books(tmp_path_factory.mktemp("books"))


@pytest.fixture(scope="module")
def reports(books):
    language.use("fr")  # before the tests of this file begin to
    computer = Computer()
    computer.books.merge_all(books)
    return {ending: computer.report(ending) for ending in ("csv", "xlsx", "pdf")}


@pytest.mark.parametrize("order", list(permutations(range(5))), ids=lambda order: "".join(map(str, order)))
def test_five_books_in_every_order_give_the_same_bytes_of_report(books, reports, here, order):
    for place in order:
        here.books.merge(books[place])

    assert campaign_of(CAMPAIGN, ALL) == here.logs.campaign(CAMPAIGN)
    assert reports["csv"] == here.report("csv")
    assert reports["xlsx"] == here.report("xlsx")


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 0, 4, 1, 3), (3, 3, 1, 0, 4, 2, 0)])
def test_five_books_give_the_same_bytes_on_paper(books, reports, here, order):
    for place in order:
        here.books.merge(books[place])

    assert reports["pdf"] == here.report("pdf")


def test_a_book_merged_twice_changes_nothing(books, here):
    first = here.books.merge(books[0])
    before = here.logs.entries(CAMPAIGN)

    again = here.books.merge(books[0])

    told = len(COMMON) + len(THEIRS["Anne"])
    assert (told, 0, True) == (first.new, first.already_there, first.begun)
    assert (0, told, False, ()) == (again.new, again.already_there, again.begun, again.altered)
    assert before == here.logs.entries(CAMPAIGN)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    entries=ENTRIES,
    cuts=st.lists(st.tuples(st.integers(0, 25), st.integers(0, 25)), min_size=1, max_size=6),
    chance=st.randoms(use_true_random=False),
)
def test_random_books_in_random_order_and_repetition_tell_the_same(tmp_path, entries, cuts, chance):
    parts = [(aim(), *entries[min(cut) : max(cut)]) for cut in cuts]
    paths = [written(tmp_path, str(number), *part) for number, part in enumerate(parts)]
    union = {each.uid: each for part in parts for each in part}
    together = Computer()
    together.books.merge_all(paths)
    expected = campaign_of(CAMPAIGN, union.values()), together.report("csv")
    for _turn in range(3):
        apart = Computer()
        order = [chance.choice(paths) for _ in range(2)] + paths
        chance.shuffle(order)
        for path in order:
            apart.books.merge(path)

        assert expected == (apart.logs.campaign(CAMPAIGN), apart.report("csv"))


def test_two_volunteers_who_took_one_legislator_are_named_for_a_person_to_decide(books, here):
    told = here.books.merge_all(books)[0]

    assert [("d2", ("Chloé", "Denis"))] == [(each.target, each.volunteers) for each in told.conflicts]
    assert "d2 : Chloé et Denis" == disputed_words(told.conflicts[0]).replace("\u00a0", " ")


def test_a_conflict_that_somebody_ended_is_over_whatever_comes_later(tmp_path, books, here):
    decided = assigned("d2", "Denis", 30, replaces=["d2 to Chloé", "d2 to Denis"])
    here.books.merge(written(tmp_path, "decided", *COMMON, decided))

    told = here.books.merge_all(books)[0]

    assert () == told.conflicts
    assert uid("Denis") == here.logs.campaign(CAMPAIGN).assigned[Ref("assemblee", "d2")]


def test_a_share_that_was_taken_back_is_no_conflict(tmp_path, books, here):
    back = entry("back", Withdrawn(), 40, corrects="d2 to Denis")

    told = here.books.merge_all([*books, written(tmp_path, "back", *COMMON, back)])[0]

    assert () == told.conflicts == here.logs.campaign(CAMPAIGN).conflicts


def test_an_entry_told_otherwise_stays_as_it_is_here_and_is_named(tmp_path, here):
    here.books.merge(written(tmp_path, "Anne", *COMMON, *THEIRS["Anne"]))
    other = replace(THEIRS["Anne"][0], fact=replace(THEIRS["Anne"][0].fact, note="Jamais venu."))

    told = here.books.merge(written(tmp_path, "other", *COMMON, other))

    assert (0, len(COMMON)) == (told.new, told.already_there)
    assert ["un contact (s1)"] == [altered_words(each) for each in told.altered]
    assert THEIRS["Anne"][0] in here.logs.entries(CAMPAIGN)


def test_books_brought_together_that_contradict_one_another_say_so(tmp_path, here):
    other = replace(COMMON[1], by="Quelqu’un")
    paths = [written(tmp_path, "a", *COMMON), written(tmp_path, "b", COMMON[0], other)]

    told = here.books.merge_all(paths)[0]

    assert (len(COMMON), [COMMON[1].uid]) == (told.new, [each.uid for each in told.altered])


def test_what_was_erased_at_somebody_s_request_does_not_come_back(books, here):
    here.books.merge(books[0])
    mail = next(each.uid for each in COMMON if each.uid == uid("mail of Anne"))
    here.records.forget_entries(CAMPAIGN, {mail})
    here.logs.reread(CAMPAIGN)

    told = here.books.merge(books[0])

    assert (0, 1) == (told.new, told.left_out)
    assert {} == here.logs.campaign(CAMPAIGN).mailboxes


def test_a_campaign_unknown_here_begins_and_its_namesake_is_told(books, here):
    here.logs.begin(aim().fact)

    told = here.books.merge(books[0])

    assert (True, True, "Constances") == (told.begun, told.namesake, told.title)
    assert 2 == len(here.records.campaigns())


def test_two_campaigns_brought_together_are_told_apart(tmp_path, books, here):
    there = Computer()
    other = there.logs.begin(replace(aim().fact, title="Une autre"))
    there.books.export(other, tmp_path / "autre.cahier")

    told = here.books.merge_all([*books, tmp_path / "autre.cahier"])

    assert ["Constances", "Une autre"] == [each.title for each in told]


def test_the_share_of_a_volunteer_goes_out_comes_back_and_brings_what_they_did(tmp_path, books, here):
    here.books.merge_all(books)
    seen = here.books.export(CAMPAIGN, tmp_path / "Anne.cahier", uid("Anne"))
    anne = Computer()
    anne.books.merge(tmp_path / "Anne.cahier")
    call = contact("s1", "Anne", "2026-11-21").fact

    anne.logs.tell(CAMPAIGN, [call])
    anne.books.export(CAMPAIGN, tmp_path / "retour.cahier", uid("Anne"))
    told = here.books.merge(tmp_path / "retour.cahier")

    assert ("Anne", 1) == (seen.whose, seen.targets)
    assert (1, seen.entries) == (told.new, told.already_there)
    assert call in here.logs.campaign(CAMPAIGN).contacts.values()


def test_what_is_inside_is_said_before_anything_is_merged(tmp_path, here):
    stance = Position(Ref("senat", "s1"), Stance.FAVOURABLE, DAY, Basis.REPLY)
    path = written(tmp_path, "Anne", *COMMON, *THEIRS["Anne"], entry("p", stance), whose="Anne")

    seen = here.books.look(path)

    said = "3 élus, 1 contact, 5 bénévoles, 1 paragraphe personnel, 1 position, 1 adresse électronique"
    assert said == inside_words(seen).replace("parlementaires", "élus")
    assert ("Anne", False, seen.entries) == (seen.whose, seen.known, seen.new)
    assert "« Constances », part confiée à Anne, au 20 novembre 2026" in next(iter(look_words(seen))).replace(
        "\u00a0", " "
    )
    assert () == here.records.campaigns()


def test_a_book_of_the_aim_alone_says_so(tmp_path, here):
    assert "rien d’autre que le but de la campagne" == inside_words(
        here.books.look(written(tmp_path, "x", aim()))
    )


def test_only_volunteers_of_a_campaign_have_a_share_of_it(books, here, tmp_path):
    here.books.merge(books[0])

    with pytest.raises(UnknownVolunteer):
        here.books.export(CAMPAIGN, tmp_path / "x.cahier", uid("Zoé"))
    with pytest.raises(UnknownCampaign):
        here.books.export(uid("other"), tmp_path / "x.cahier")


def test_the_name_proposed_for_a_book_can_be_that_of_a_file(tmp_path, here):
    odd = replace(COMMON[1], fact=replace(COMMON[1].fact, name="Anne/../x: <b>"))
    here.books.merge(written(tmp_path, "x", aim(title="Constances ?"), odd, target("s1"), volunteer("Bruno")))

    assert "Constances _ – Anne-..-x_ _b_.cahier" == here.books.file_name(CAMPAIGN, uid("Anne"))
    assert "Constances _.cahier" == here.books.file_name(CAMPAIGN)
