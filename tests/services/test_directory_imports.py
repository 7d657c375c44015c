"""Importing a register: what it says, what it changes, what it asks; the real file and the fake alike."""

from dataclasses import replace
from datetime import date

import pytest

from letters.domain.directory_errors import NothingToUndo, Unconfirmed
from letters.domain.import_reports import Doubt
from letters.domain.listed import Lent, Listed, Mail, Ref, Remark, Seat, Skipped, UnknownLabel
from letters.domain.rights import BodyKind
from letters.services.directory import AddressBook
from letters.services.directory_imports import DirectoryImports
from letters.storage.records import create_book
from plaidoyer.assembly import letters
from tests.fakes.directory_in_memory import DirectoryInMemory
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.still_clock import StillClock

TODAY = date(2026, 11, 22)


@pytest.fixture(params=["memory", "file"])
def records(request, tmp_path):
    if request.param == "memory":
        yield DirectoryInMemory()
        return
    book = create_book(tmp_path / "book.db", "5a" * 32)
    yield book
    book.close()


class Desk:
    """Somebody who imports invented registers, and reads the directory."""

    def __init__(self, records):
        self.records, self.clock = records, StillClock(TODAY)
        self.book = AddressBook(letters().directory, lambda _word, _words: (), self.clock, records)

    def service(self, told, **about):
        register = InventedRegister(told, **about)
        return DirectoryImports(self.records, self.clock, lambda _file: register)

    def examine(self, told, content=b"x", **about):
        return self.service(told, **about).examine(InventedFile(content=content))

    def apply(self, told, content=b"x", confirmed=(), **about):
        return self.service(told, **about).apply(InventedFile(content=content), confirmed=confirmed)

    def told(self, key, family="invented"):
        return self.book.record(f"{family}:{key}")


@pytest.fixture
def desk(records):
    return Desk(records)


def body(key, name="Clinique des Lilas", **about):
    return Listed(Ref("invented", key), BodyKind.HOSPITAL, name, **about)


def deputies(count, **about):
    return [
        replace(
            body(f"{number:03}", f"Camille Numéro{number}"), kind=BodyKind.DEPUTY, seat=Seat("35"), **about
        )
        for number in range(count)
    ]


CHAMBER = {"chamber": BodyKind.DEPUTY}


def test_a_mailbox_that_is_only_suggested_counts_as_none(desk):
    report = desk.examine([body("1", mails=(Mail("a.b@c.test", suggested=True),))])

    assert 1 == report.without_email


def test_a_dry_run_says_what_would_change_and_keeps_nothing(desk):
    rows = [body("1"), body("2", mails=(Mail("dpo@b.test"),)), Skipped("no name"), UnknownLabel("Ailleurs")]

    report = desk.examine([*rows, Remark("mended"), Skipped("no name")])

    assert (4, 2, 2, 0, 0, 1) == tuple(report.counts.values())
    assert ({"no name": 2}, {"mended": 1}, ("Ailleurs",)) == (report.skipped, report.remarks, report.unknown)
    assert ((), ()) == (desk.records.imports(), desk.book.search("lilas"))


def test_what_is_imported_is_what_the_dry_run_said(desk):
    rows = [body("1"), body("2", "Hôpital Saint-Cœur"), Skipped("no name")]

    dry = desk.examine(rows)

    assert dry == desk.apply(rows)
    assert "invented:2" == desk.book.search("hopital st coeur")[0].identifier


def test_importing_the_same_file_twice_changes_nothing(desk):
    desk.apply([body("1"), body("2")])
    before = desk.records.imports(), desk.told("1")

    again = desk.apply([body("1"), body("2")])

    assert (2, 0, 0, 0) == (again.kept, again.new, again.changed, again.gone)
    assert before == (desk.records.imports(), desk.told("1"))


def test_a_later_state_that_changes_nothing_makes_what_is_told_fresh(desk):
    desk.apply([body("1")], on=date(2024, 1, 1))
    old = desk.told("1")

    desk.apply([body("1")], content=b"y", on=date(2026, 9, 1))

    assert (True, False) == (old.stale, desk.told("1").stale)


def test_fields_are_compared_and_not_files(desk):
    desk.apply([body("1"), body("2"), body("3")])

    report = desk.apply([body("3"), body("1", place="Rennes"), body("2"), body("4")], content=b"y")

    assert (1, 1, 0) == (report.new, report.changed, report.gone)


def test_an_import_that_fails_in_the_middle_changes_nothing(desk):
    def broken():
        yield from (body(str(number)) for number in range(1200))
        raise RuntimeError

    with pytest.raises(RuntimeError):
        desk.apply(broken())

    assert () == desk.records.imports()
    assert () == desk.book.search("lilas")


def test_an_import_can_be_stopped_and_says_how_far_it_is(desk):
    steps = []

    def step(done, of):
        steps.append((done, of))
        if len(steps) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.service([body(str(n)) for n in range(2000)]).apply(InventedFile(), progress=step)

    assert ((0, 1000), ()) == (steps[0], desk.records.imports())


def test_a_poorer_register_of_the_family_erases_nothing(desk):
    rich = body("1", attention="DPO", telephones=("02 00 00 00 00",), mails=(Mail("dpo@b.test"),))
    desk.apply([rich], name="rich", on=date(2026, 4, 1))

    desk.apply([body("1", place="Rennes")], name="poor", on=date(2026, 9, 1))

    told = desk.told("1").listed
    assert ("DPO", "Rennes") == (told.attention, told.place)
    assert (("02 00 00 00 00",), (Mail("dpo@b.test"),)) == (told.telephones, told.mails)


def test_what_a_register_no_longer_says_is_no_longer_told(desk):
    desk.apply([body("1", telephones=("02 00 00 00 00",))])

    desk.apply([body("1")], content=b"y")

    assert () == desk.told("1").listed.telephones


def test_a_mailbox_is_lent_only_to_somebody_listed(desk):
    desk.apply([body("1")], name="list")

    report = desk.apply(
        [Lent(Ref("invented", key), (Mail(f"{key}@b.test"),)) for key in "12"], name="lender", lends=True
    )

    assert (1, 1) == (report.kept, sum(report.skipped.values()))
    assert (Mail("1@b.test"),) == desk.told("1").listed.mails


def test_who_lends_adds_nobody_where_a_better_register_says_who_sits(desk):
    desk.apply(deputies(575), name="list", **CHAMBER)

    report = desk.apply(deputies(577, mails=(Mail("a@b.test"),)), name="lender", lends=True, **CHAMBER)

    assert (575, 0, 0) == (report.kept, report.new, report.gone)
    assert (Mail("a@b.test"),) == desk.told("004").listed.mails


def test_one_who_left_the_chamber_is_retired_and_not_found_but_still_told(desk):
    desk.apply(deputies(577), **CHAMBER)

    report = desk.apply(deputies(577)[1:], content=b"y", **CHAMBER)

    assert (1, ()) == (report.gone, report.questions)
    assert TODAY == desk.told("000").retired_on
    assert () == desk.book.search("Numéro0 Camille", BodyKind.DEPUTY)


def test_one_who_comes_back_sits_again(desk):
    desk.apply(deputies(577), **CHAMBER)
    desk.apply(deputies(577)[1:], content=b"y", **CHAMBER)

    report = desk.apply(deputies(577), content=b"z", **CHAMBER)

    assert (0, 1) == (report.new, report.changed)
    assert desk.told("000").retired_on is None


def test_a_chamber_retires_nobody_of_another_kind(desk):
    desk.apply([body("clinic")])
    desk.apply(deputies(577), **CHAMBER)

    assert desk.told("clinic").retired_on is None


@pytest.mark.parametrize(("count", "asks"), [(569, True), (570, False), (576, False), (3, True)])
def test_a_list_that_lacks_too_many_asks_before_it_retires_them(desk, count, asks):
    desk.apply(deputies(577), **CHAMBER)

    report = desk.examine(deputies(count), content=b"y", **CHAMBER)

    assert asks == any(each.doubt is Doubt.COUNT for each in report.questions)


@pytest.mark.parametrize(("kind", "count", "asks"), [
    ("deputy", 300, True), ("deputy", 578, True), ("deputy", 570, False), ("deputy", 577, False),
    ("mep", 74, True), ("mep", 81, False), ("", 3, False),
])  # fmt: skip
def test_a_first_list_that_is_no_whole_chamber_asks_too(desk, kind, count, asks):
    told = [replace(each, kind=kind or BodyKind.HOSPITAL) for each in deputies(count)]

    report = desk.examine(told, chamber=kind)

    assert asks == any(each.doubt is Doubt.COUNT for each in report.questions)
    assert asks == any("it is not whole" in str(each.sentence) for each in report.questions)


def test_half_a_chamber_once_confirmed_is_not_asked_about_again(desk):
    desk.apply(deputies(300), confirmed=(Doubt.COUNT,), **CHAMBER)

    assert () == desk.apply(deputies(300), **CHAMBER).questions
    assert () == desk.apply(deputies(300), content=b"y", **CHAMBER).questions


@pytest.mark.parametrize(("known", "asks"), [(343, False), (314, False), (313, True), (173, True)])
def test_mailboxes_of_a_file_that_does_not_know_who_sits_ask_before_they_replace_others(desk, known, asks):
    desk.apply(deputies(348), name="list", confirmed=(Doubt.COUNT,), **CHAMBER)
    lent = [Lent(each.ref, (Mail("old@b.test"),)) for each in deputies(known)]
    gone = Skipped("no longer sits", detail="somebody")

    report = desk.examine([*lent, gone], name="lender", lends=True, on=None, **CHAMBER)

    assert ([Doubt.OLDER] if asks else []) == [each.doubt for each in report.questions]


def test_who_is_known_to_sit_no_more_does_not_make_a_file_old(desk):
    about = CHAMBER | {"lends": True, "on": None}
    desk.apply(deputies(577), **about)
    left = [Skipped("no longer sits", detail=each.ref.key) for each in deputies(170)]
    came = [replace(each, ref=Ref("invented", f"n{each.ref.key}")) for each in deputies(170)]

    report = desk.examine([*deputies(577)[170:], *left, *came], content=b"y", **about)

    assert (170, 170, ()) == (report.new, report.gone, report.questions)


def test_half_a_chamber_changes_nothing_until_it_is_confirmed(desk):
    desk.apply(deputies(577), **CHAMBER)

    with pytest.raises(Unconfirmed):
        desk.apply(deputies(200), content=b"y", **CHAMBER)
    refused = desk.told("300").retired_on
    desk.apply(deputies(200), content=b"y", confirmed=(Doubt.COUNT,), **CHAMBER)

    assert (None, TODAY) == (refused, desk.told("300").retired_on)


@pytest.mark.parametrize(
    ("first", "then", "doubt"),
    [
        ({"on": date(2026, 9, 1)}, {"on": date(2026, 4, 1)}, Doubt.OLDER),
        ({"term": "17"}, {"term": "16"}, Doubt.TERM),
        ({"term": "17"}, {"term": "18"}, Doubt.TERM),
    ],
)
def test_an_older_state_or_another_term_asks(desk, first, then, doubt):
    desk.apply([body("1")], **first)

    with pytest.raises(Unconfirmed):
        desk.apply([body("1")], content=b"y", **then)
    desk.apply([body("1")], content=b"y", confirmed=(doubt,), **then)

    assert 2 == len(desk.records.imports())


@pytest.mark.parametrize("apart", [0, 700])
@pytest.mark.parametrize(
    ("days", "wins"), [((1, 2), "second"), ((2, 1), "first"), ((1, 1), "second"), ((None, None), "second")]
)
def test_of_two_rows_of_one_identifier_the_later_designation_counts(desk, apart, days, wins):
    first, second = (
        body("same", name, since=date(2026, 1, day) if day else None)
        for name, day in zip(("first", "second"), days, strict=True)
    )
    between = [body(str(number)) for number in range(apart)]

    report = desk.apply([first, *between, second])

    assert (apart + 1, apart + 1, 1) == (report.new, report.kept, sum(report.skipped.values()))
    assert wins == desk.told("same").listed.name


@pytest.mark.parametrize("apart", [0, 700])
def test_a_file_with_two_rows_of_one_identifier_imported_twice_changes_nothing(desk, apart):
    rows = [body("same", "first"), *(body(str(number)) for number in range(apart)), body("same", "second")]
    desk.apply(rows)

    assert not desk.apply(rows).changes_something
    assert not desk.apply(rows, content=b"y").changes_something


def test_undoing_gives_back_what_two_rows_far_apart_changed_one_after_the_other(desk):
    desk.apply([body("same", place="Brest", department="29")])
    between = [body(str(number)) for number in range(700)]
    desk.apply([body("same", place="Rennes", department="29"), *between, body("same", "Other")], content=b"y")

    desk.service([]).undo()

    assert "invented:same" == desk.book.search("lilas brest 29")[0].identifier
    assert () == desk.book.search("other")


def test_what_the_person_corrected_wins_over_the_next_import_and_is_shown_as_such(desk):
    desk.apply([body("1", mails=(Mail("old@b.test"),))])
    desk.book.correct("invented:1", {"email": "mine@b.test", "name": "Clinique Zinzolin"})

    desk.apply([body("1", mails=(Mail("new@b.test"),), place="Rennes")], content=b"y")

    told = desk.told("1")
    assert ("mine@b.test", "Clinique Zinzolin", "Rennes") == (
        told.listed.mails[0].address, told.listed.name, told.listed.place,
    )  # fmt: skip
    assert {"email", "name"} == set(told.corrected)
    assert "invented:1" == desk.book.search("zinzolin rennes")[0].identifier


def test_undoing_brings_back_what_was_there(desk):
    desk.apply([body("1"), body("2")])
    before = desk.told("1")
    desk.apply([body("1", place="Rennes"), body("3")], content=b"y")

    undone = desk.service([]).undo()

    assert 2 == undone.number
    assert before == desk.told("1")
    assert 2 == len(desk.book.search("lilas"))


def test_with_no_import_there_is_nothing_to_undo(desk):
    with pytest.raises(NothingToUndo):
        desk.service([]).undo()
