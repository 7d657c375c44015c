"""Laws of the directory in the encrypted file: twice is once, undoing is undoing, order does not count."""

import itertools
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from letters.domain.entries import Correction
from letters.domain.import_reports import Doubt
from letters.domain.listed import Box, Lent, Listed, Mail, Membership, Post, Ref, Seat, Use
from letters.domain.rights import BodyKind
from letters.services.directory_imports import DirectoryImports
from letters.storage.columns import json_text, json_value
from letters.storage.directory_rows import said_text
from letters.storage.in_memory import DatabaseInMemory
from letters.storage.records import Book
from letters.storage.triggers import TRIGGER_NAMES
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.many_bodies import many_bodies
from tests.fakes.still_clock import StillClock

TODAY = date(2026, 11, 22)
TABLES = ("register_import", "recipient", "correction", "undo", "recipient_words")
SMALL = settings(max_examples=12, deadline=None)

texts = st.sampled_from(["", "Rennes", "Saint-Malo", "Œuvre", "75 rue", "Ploërmel"])
addresses = st.sampled_from(["a@b.test", "A@b.test", "c@d.test"])
mails = st.lists(st.builds(Mail, addresses, st.sampled_from(Box)), max_size=2)
posts = st.builds(
    Post, st.tuples(texts.filter(bool)), st.sampled_from(Use), st.sampled_from(["", "BELGIQUE"])
)
seats = st.builds(
    Seat,
    st.sampled_from(["", "35"]),
    st.sampled_from([None, 2]),
    texts,
    committees=st.just(()) | st.tuples(st.builds(Membership, texts)),
)


def rows(names):
    bodies = st.builds(
        Listed,
        st.sampled_from("abcdef").map(lambda key: Ref("invented", key)),
        st.sampled_from([BodyKind.HOSPITAL, BodyKind.DEPUTY]),
        st.sampled_from(names),
        attention=texts,
        place=texts,
        department=st.sampled_from(["", "35", "2A", "971"]),
        mails=mails.map(tuple),
        posts=st.lists(posts, max_size=1).map(tuple),
        seat=st.none() | seats,
        since=st.none() | st.just(TODAY),
    )
    lent = st.builds(Lent, st.sampled_from("abcdef").map(lambda key: Ref("invented", key)), mails.map(tuple))
    return st.lists(bodies | lent, max_size=8)


def imported(book, told, content=b"x", **about):
    service = DirectoryImports(book, StillClock(TODAY), lambda _file: InventedRegister(told, **about))
    service.apply(InventedFile(content=content), confirmed=tuple(Doubt))
    return service


@contextmanager
def a_book():
    database = DatabaseInMemory()
    with closing(Book(database)) as book:
        yield book, database


def dump(database, tables=TABLES):
    with database.reading() as connection:
        return {
            name: connection.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall()  # noqa: S608 -- ours
            for name in tables
        }


@SMALL
@given(rows(["CPAM", "Clinique"]))
def test_importing_twice_is_importing_once(told):
    with a_book() as (book, database):
        imported(book, told)
        before = dump(database)

        imported(book, told)

        assert before == dump(database)


@SMALL
@given(rows(["CPAM", "Clinique"]), rows(["Hôpital", "Clinique"]), st.booleans())
def test_undoing_gives_back_every_byte(first, then, corrected):
    with a_book() as (book, database):
        imported(book, first)
        if corrected:
            book.correct(Ref("invented", "a"), Correction({"name": "Zut"}, StillClock(TODAY).now()))
        before = dump(database)
        service = imported(book, then, b"y", chamber=BodyKind.DEPUTY, name="chamber")

        service.undo()

        assert before == dump(database)
        assert words_agree(database)


@SMALL
@given(rows(["CPAM", "Clinique"]), rows(["Hôpital"]), rows(["Zut"]))
def test_imports_are_undone_one_after_the_other_to_the_very_beginning(first, second, third):
    with a_book() as (book, database):
        empty = dump(database)
        for place, told in enumerate((first, second, third)):
            service = imported(book, told, bytes([place]), name=f"register {place}")

        while book.imports():
            service.undo()

        assert empty == dump(database)


@SMALL
@given(
    rows(["CPAM"]).map(lambda told: [each for each in told if isinstance(each, Listed)]),
    rows(["Hôpital"]).map(lambda told: [each for each in told if isinstance(each, Listed)]),
    st.permutations([0, 1]),
    st.booleans(),
)
def test_the_order_of_two_registers_does_not_count(first, second, order, same_day):
    days = (date(2026, 9, 1), date(2026, 9, 1 if same_day else 2))
    told = [
        {"told": told, "name": f"register {place}", "on": days[place]}
        for place, told in enumerate((first, second))
    ]
    seen = []
    for places in ((0, 1), order):
        with a_book() as (book, _database):
            for place in places:
                imported(book, content=bytes([place]), **told[place])
            seen.append([book.entry(Ref("invented", key)) for key in "abcdef"])

    accounts = [[each and each.account for each in entries] for entries in seen]
    assert accounts[0] == accounts[1]


def test_who_lends_before_or_after_tells_the_same():
    list_of = [Listed(Ref("invented", key), BodyKind.DEPUTY, f"N {key}", place="Paris") for key in "ab"]
    lender = [replace(each, name="Other", note="x", mails=(Mail("a@b.test"),)) for each in list_of]
    about = ({"told": list_of, "name": "list"}, {"told": lender, "name": "lender", "lends": True})
    seen = []
    for order in itertools.permutations(about):
        with a_book() as (book, _database):
            for place, each in enumerate(order):
                imported(book, content=bytes([place]), chamber=BodyKind.DEPUTY, **each)
            seen.append([book.entry(Ref("invented", key)).account for key in "ab"])

    assert seen[0] == seen[1]
    assert [("N a", "", 1), ("N b", "", 1)] == [(e.name, e.note, len(e.mails)) for e in seen[0]]


def test_what_an_old_import_replaced_is_let_go():
    with a_book() as (book, _database):
        for place in range(6):
            told = [Listed(Ref("invented", "a"), BodyKind.HOSPITAL, f"Name {place}")]
            imported(book, told, bytes([place]))

        assert [True] * 5 + [False] == [each.undoable for each in book.imports()]


def test_every_field_comes_back_as_it_was():
    full = Listed(
        Ref("invented", "a"), BodyKind.MEP, "Camille Œuvrard", "Camille", "Œuvrard", None, "Députée", "DPO",
        "Rennes", "35000", "35", ("35", "22"), "84.30A", (Mail("a@b.test", Box.PERSONAL, suggested=True),),
        (Post(("1 rue", "35000 RENNES"), Use.DPO, "BELGIQUE"),), ("02",), "https://f", "https://w",
        Seat("35", 2, "Groupe", "G", (Membership("Lois", "rapporteure"),)), "note", TODAY,
    )  # fmt: skip
    with a_book() as (book, _database):
        imported(book, [full])

        assert full == book.entry(full.ref).account


def words_agree(database):
    """Say whether the index holds the words of the table and no other; SQLite raises where it does not."""
    with database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO recipient_fts (recipient_fts, rank) VALUES ('integrity-check', 1)"
        )
    return True


def test_two_rows_far_apart_of_one_identifier_are_undone_to_every_byte():
    same = Listed(Ref("invented", "same"), BodyKind.HOSPITAL, "Clinique", place="Brest", department="29")
    between = [replace(same, ref=Ref("invented", str(number))) for number in range(700)]
    with a_book() as (book, database):
        imported(book, [same])
        before = dump(database)
        then = [replace(same, place="Rennes"), *between, replace(same, name="Other", department="35")]

        imported(book, then, b"y").undo()

        assert before == dump(database)


def test_many_bodies_at_once_are_found_and_undone_like_a_few():
    many = list(many_bodies(2300))
    with a_book() as (book, database):
        imported(book, many[:3])
        before = dump(database)

        service = imported(book, [*many, replace(many[0], name="Zut", since=TODAY)], b"y")
        assert words_agree(database)
        assert TRIGGER_NAMES == triggers(database)

        service.undo()
        assert (before, TRIGGER_NAMES) == (dump(database), triggers(database))
        assert words_agree(database)


def test_what_is_said_again_word_for_word_is_told_of_the_new_state_and_undone():
    told = list(many_bodies(3))
    with a_book() as (book, database):
        imported(book, told)
        before = dump(database)

        service = imported(book, told, b"y", on=TODAY)
        entry = book.entry(told[0].ref)
        assert [(2, TODAY)] == [(voice.number, voice.on) for voice in entry.voices]

        service.undo()
        assert before == dump(database)


@SMALL
@given(rows(["CPAM", 'Cl"i\\nique\u2028', "\ud800"]))
def test_what_is_said_is_written_as_json_would(told):
    for said in told:
        written = said_text("a register", said)

        assert json_text(json_value(written)) == written


def triggers(database):
    with database.reading() as connection:
        found = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        return set(found.scalars())
