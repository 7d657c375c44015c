"""A hostile, damaged or foreign book is refused by name in one sentence, and nothing of it comes in."""

import hashlib
import json
import os
import tracemalloc
from dataclasses import replace
from datetime import timedelta

import pytest

from letters.domain.campaign_errors import (
    BookFault,
    BookOfTomorrow,
    EditedBook,
    EmptyBook,
    LargeBook,
    LaterBook,
    NoBook,
    OtherBook,
    TruncatedBook,
    UnfitBook,
)
from letters.domain.campaigns.facts import Withdrawn
from letters.domain.errors import FileUnreadable, PlaidoyerError
from letters.output.campaign_book.chains import LONGEST as LONGEST_CHAIN
from letters.output.campaign_book.keeper import MOST_BYTES, BookFiles
from letters.ports.campaign_books import CampaignBook
from letters.services.campaigns.telling_merges import merge_notes
from letters.services.language import sentence
from tests.fakes.books_of_volunteers import COMMON, DAY, MADE, THEIRS, Computer, book, written
from tests.fakes.campaign_story import CAMPAIGN, aim, contact, entry, uid, volunteer

LITTLE = 24 << 20


@pytest.fixture
def good(tmp_path):
    return written(tmp_path, "bon", *COMMON, *THEIRS["Anne"]).read_bytes()


def sealed(lines):
    """A book of *lines* with the digest that they need: anybody can make one."""
    content = "\n".join(lines) + "\n"
    digest = hashlib.sha256(content.encode(errors="surrogatepass")).hexdigest()
    return (content + f'],"sha256":"{digest}"}}\n').encode(errors="surrogatepass")


def lines_of(content):
    return content.decode().split("\n")[:-2]


def head(**changed):
    """The first line changed."""

    def make(good):
        first, *others = lines_of(good)
        told = json.loads(first + "]}")
        del told["entries"]
        told |= changed
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        return sealed([f'{text[:-1]},"entries":[', *others])

    return make


def said(change, place=1):
    """The entry at *place* changed by *change*, and the digest made anew."""

    def make(good):
        lines = lines_of(good)
        comma = "," if lines[place].endswith(",") else ""
        told = json.loads(lines[place].removesuffix(","))
        change(told)
        lines[place] = json.dumps(told, ensure_ascii=False, separators=(",", ":")) + comma
        return sealed(lines)

    return make


def raw(old, new):
    """Words put in the place of others, and the digest made anew."""

    def make(good):
        text = "\n".join(lines_of(good))
        assert old in text
        return sealed(text.replace(old, new, 1).split("\n"))

    return make


def fact(**values):
    return said(lambda told: told["fact"].update(values))


FILES = {
    "of no byte": (lambda _good: b"", EmptyBook),
    "of spaces": (lambda _good: b" \n\n", EmptyBook),
    "without an entry": (lambda good: sealed([lines_of(head(count=0)(good))[0]]), EmptyBook),
    "of another program": (lambda _good: b"%PDF-1.7\n", NoBook),
    "of another kind of JSON": (lambda _good: b'{"format":"plaidoyer requests","version":1}', NoBook),
    "with a mark before it": (lambda good: b"\xef\xbb\xbf" + good, NoBook),
    "of a later version": (head(version=2), LaterBook),
    "of a version far later": (lambda good: good.replace(b'"version":1', b'"version":999999'), LaterBook),
    "cut in its first line": (lambda good: good[:20], TruncatedBook),
    "cut in the middle": (lambda good: good[: len(good) // 2], TruncatedBook),
    "cut of its last sign": (lambda good: good[:-1], TruncatedBook),
    "cut of its last line": (lambda good: good.rpartition(b"]")[0], TruncatedBook),
    "with a line taken out": (lambda good: good.replace(good.split(b"\n")[2] + b"\n", b""), EditedBook),
    "edited by hand": (lambda good: good.replace(b"Anne", b"Zoe!", 1), EditedBook),
    "with other line ends": (lambda good: good.replace(b"\n", b"\r\n")[:-2] + b"\n", EditedBook),
    "with another digest": (lambda good: good[:-67] + b"0" * 64 + good[-3:], EditedBook),
    "with a bit turned": (lambda good: good[:300] + bytes([good[300] ^ 1]) + good[301:], EditedBook),
    "that miscounts": (head(count=3), UnfitBook),
    "that counts a truth": (head(count=True), UnfitBook),
    "of no campaign": (head(campaign="x"), UnfitBook),
    "of a campaign written otherwise": (head(campaign=str(CAMPAIGN).upper()), UnfitBook),
    "of whoever": (head(whose=7), UnfitBook),
    "made at no moment": (head(made_at="hier"), UnfitBook),
    "made without a zone": (head(made_at="2026-11-20T09:00:00"), UnfitBook),
    "made before time": (head(made_at="0001-01-01T00:00:00+23:59"), UnfitBook),
    "with a word more in its head": (head(more="x"), UnfitBook),
    "with an entry twice": (
        lambda good: sealed([*lines_of(good)[:2], lines_of(good)[1], *lines_of(good)[3:]]),
        UnfitBook,
    ),
    "without its commas": (
        lambda good: sealed([each.removesuffix(",") for each in lines_of(good)]),
        UnfitBook,
    ),
    "with a comma after its last entry": (
        lambda good: sealed([*lines_of(good)[:-1], lines_of(good)[-1] + ","]),
        UnfitBook,
    ),
    "with a line that is blank": (lambda good: sealed([*lines_of(good), ""]), UnfitBook),
    "with fewer entries than it counts": (
        lambda good: sealed([*lines_of(good)[:-2], lines_of(good)[-1]]),
        UnfitBook,
    ),
    "with spaces between": (raw('"kind":"aim"', '"kind": "aim"'), UnfitBook),
    "with a key given twice": (raw('"kind":"aim"', '"kind":"effect","kind":"aim"'), UnfitBook),
    "with letters written by their numbers": (raw("Constances", "\\u0043onstances"), UnfitBook),
    "of another kind of fact": (said(lambda told: told.update(kind="spell")), UnfitBook),
    "of a fact that is a list": (said(lambda told: told.update(fact=[])), UnfitBook),
    "of a kind that is a list": (said(lambda told: told.update(kind=[])), UnfitBook),
    "of a fact with more": (fact(colour="red"), UnfitBook),
    "of a fact with less": (said(lambda told: told["fact"].pop("title")), UnfitBook),
    "of a default that is told": (fact(letters=[]), UnfitBook),
    "of a title that is a number": (fact(title=7), UnfitBook),
    "of a day that is none": (fact(opens_on="2026-02-30"), UnfitBook),
    "of a day written otherwise": (fact(opens_on="20260203"), UnfitBook),
    "of a moment that is a number": (said(lambda told: told.update(at=0)), UnfitBook),
    "of an entry that corrects itself": (said(lambda told: told.update(corrects=told["uid"])), UnfitBook),
    "of an author that is a number": (said(lambda told: told.update(by=3)), UnfitBook),
    "that turns the line around": (fact(title="\u202eélu"), UnfitBook),
    "that commands a terminal": (fact(title="\x1b]0;x\x07"), UnfitBook),
    "with a control of eight bits": (fact(title="\x9b31m"), UnfitBook),
    "with what nobody sees": (fact(title="a\u200bb"), UnfitBook),
    "with a filler that is blank": (fact(title="a\u3164b"), UnfitBook),
    "with half of a character": (fact(title="\ud800"), UnfitBook),
    "with a name on two lines": (fact(title="Anne\nBruno"), UnfitBook),
    "with a return in a note": (fact(goal="Anne\rBruno"), UnfitBook),
    "with a separator of lines": (fact(title="Anne\u2028Bruno"), UnfitBook),
    "with a line turned around by its author": (
        raw('"kind":"aim"', '"by":"\u2066x","kind":"aim"'),
        UnfitBook,
    ),
    "without the last of its entries": (lambda good: sealed(lines_of(good)[:-1]), UnfitBook),
    "with a name of a book's length": (fact(title="a" * 1_001), UnfitBook),
    "with a text of a book's length": (fact(goal="a" * 20_001), UnfitBook),
    "with a hidden sign in a list": (fact(arguments=["a\u00adb"]), UnfitBook),
    "too deep": (raw('"title":"Constances"', '"title":' + "[" * 50_000 + "]" * 50_000), UnfitBook),
    "of a number too long": (raw('"title":"Constances"', '"title":' + "9" * 5_000), UnfitBook),
    "of no number": (raw('"title":"Constances"', '"title":NaN'), UnfitBook),
    "that is not UTF-8": (lambda good: sealed(lines_of(good)).replace(b"Anne", b"\xff\xfe??"), EditedBook),
}


@pytest.mark.parametrize(("make", "error"), FILES.values(), ids=FILES.keys())
def test_a_book_that_is_none_is_refused_by_name(tmp_path, good, make, error):
    path = tmp_path / "reçu.cahier"
    path.write_bytes(make(good))
    here = Computer()

    with pytest.raises(error) as caught:
        here.books.merge(path)

    assert error is type(caught.value)
    assert "reçu.cahier" in sentence(caught.value)
    assert () == here.records.campaigns()


def test_bytes_that_are_not_utf8_under_their_own_digest_are_refused(tmp_path, good):
    content = good[: good.rindex(b"]")].replace(b"Anne", b"\xff\xfe??")
    digest = hashlib.sha256(content).hexdigest()
    path = tmp_path / "reçu.cahier"
    path.write_bytes(content + f'],"sha256":"{digest}"}}\n'.encode())

    with pytest.raises(UnfitBook):
        Computer().books.look(path)


def test_the_line_at_fault_is_told(tmp_path, good):
    path = tmp_path / "x.cahier"
    lines = lines_of(good)
    path.write_bytes(sealed([*lines[:4], lines[3], *lines[5:]]))

    with pytest.raises(UnfitBook) as caught:
        BookFiles().read(path)

    assert 5 == caught.value.facts["line"]


def test_every_way_of_refusing_has_its_own_sentence():
    told = [error.sentence for error in BookFault.__subclasses__()]

    assert len(told) == len(set(told))


def test_a_constituency_that_no_country_has_is_refused(tmp_path, good):
    place = next(at for at, line in enumerate(lines_of(good)) if '"kind":"target"' in line)
    path = tmp_path / "x.cahier"
    for number in (-1, 10**6, 10**4_000):
        path.write_bytes(said(lambda told, n=number: told["fact"].update(constituency=n), place)(good))
        with pytest.raises(UnfitBook):
            BookFiles().read(path)


@pytest.mark.parametrize("closed", [False, True], ids=["a chain", "a ring"])
def test_corrections_without_end_are_refused(tmp_path, good, closed):
    count = LONGEST_CHAIN + 1
    chain = [
        entry(f"e{n}", volunteer("Anne").fact, n, corrects=f"e{n - 1}" if n else None) for n in range(count)
    ]
    chain[0] = replace(chain[0], corrects=uid(f"e{count - 1}") if closed else uid("e-1"))
    path = tmp_path / "x.cahier"
    path.write_bytes(good)
    lines = lines_of(encoded_lines(aim(), *chain))
    path.write_bytes(sealed(lines))

    with pytest.raises(UnfitBook):
        BookFiles().read(path)


def encoded_lines(*entries):
    from letters.output.campaign_book.form import encoded  # here: to forge what the keeper does not write

    return encoded(book(*entries))


def test_a_ring_of_two_is_refused_and_a_short_chain_is_not(tmp_path):
    told = volunteer("Anne").fact
    chain = [entry(f"e{n}", told, n, corrects=f"e{n - 1}" if n else None) for n in range(LONGEST_CHAIN)]

    assert LONGEST_CHAIN + 1 == len(BookFiles().read(written(tmp_path, "chain", aim(), *chain)).entries)


def test_a_book_of_another_campaign_than_the_one_asked_for_is_refused(tmp_path):
    here = Computer()
    other = here.logs.begin(replace(aim().fact, title="Une autre"))
    path = written(tmp_path, "Anne", *COMMON)

    with pytest.raises(OtherBook) as caught:
        here.books.merge(path, into=other)

    assert "Constances" in sentence(caught.value)
    assert (other,) == here.records.campaigns()


def test_one_bad_book_among_several_lets_none_of_them_in(tmp_path, good):
    path = tmp_path / "mauvais.cahier"
    path.write_bytes(good[:-9])
    here = Computer()

    with pytest.raises(TruncatedBook):
        here.books.merge_all([written(tmp_path, "Anne", *COMMON), path])

    assert () == here.records.campaigns()


def test_a_book_made_after_today_is_refused_and_one_of_another_time_zone_is_not(tmp_path):
    here = Computer()
    soon, later = (MADE.replace(day=DAY.day) + timedelta(hours=hours) for hours in (20, 40))

    assert here.books.look(written(tmp_path, "soon", *COMMON, made_at=soon)).new
    with pytest.raises(BookOfTomorrow):
        here.books.look(written(tmp_path, "later", *COMMON, made_at=later))


def test_a_campaign_does_not_begin_by_a_book_that_tells_no_aim(tmp_path):
    path = written(tmp_path, "x", volunteer("Anne"))

    with pytest.raises(UnfitBook):
        Computer().books.merge(path)


def test_a_file_larger_than_any_book_is_refused_without_being_read(tmp_path):
    path = tmp_path / "gros.cahier"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    with pytest.raises(LargeBook):
        BookFiles().read(path)


@pytest.mark.parametrize("kind", ["absent", "a folder", "a pipe", "a name with a zero"])
def test_what_is_no_file_is_refused_in_one_sentence(tmp_path, kind):
    path = tmp_path / ("x\0y" if kind == "a name with a zero" else "x.cahier")
    if kind == "a folder":
        path.mkdir()
    if kind == "a pipe":
        os.mkfifo(path)

    with pytest.raises(FileUnreadable):
        BookFiles().read(path)


def test_a_list_of_millions_of_lists_takes_little_memory(tmp_path, good):
    path = tmp_path / "x.cahier"
    path.write_bytes(raw('"title":"Constances"', '"title":[' + "[]," * 1_000_000 + "0]")(good))

    tracemalloc.start()
    try:
        with pytest.raises(UnfitBook):
            BookFiles().read(path)
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < LITTLE


def test_no_bit_turned_anywhere_comes_in(tmp_path, good):
    path = tmp_path / "x.cahier"
    for place in range(0, len(good), 37):
        path.write_bytes(good[:place] + bytes([good[place] ^ 4]) + good[place + 1 :])
        with pytest.raises(PlaidoyerError):
            BookFiles().read(path)


def test_an_entry_cut_over_several_lines_lets_nothing_past_the_gate(tmp_path):
    path = tmp_path / "x.cahier"
    three = encoded_lines(aim(), volunteer("A"), volunteer("Z\x1b[31m"))
    aims, name, hostile = (each.removesuffix(",") for each in lines_of(three)[1:])
    first, *others = lines_of(encoded_lines(*(aim(n, "a},b},c") for n in range(4))))
    cut = others[0].removesuffix(",").replace("a},b},c", "a}\n,b}\n,c").split("\n,")
    path.write_bytes(sealed([first, f"{aims},{name},{hostile},", *(f"{each}," for each in cut[:2]), cut[2]]))

    with pytest.raises(UnfitBook):
        BookFiles().read(path)


def test_a_book_of_another_campaign_takes_neither_the_name_nor_the_entries_of_one(tmp_path):
    here, other = Computer(), uid("another campaign")
    theirs = [replace(each, campaign=other) for each in (aim(9, "Une autre"), *COMMON[1:3])]
    theft = replace(
        entry("theft", replace(aim().fact, title="Volée"), 99, corrects="aim Constances 0"), campaign=other
    )
    path = tmp_path / "b.cahier"
    BookFiles().write(path, CampaignBook(other, MADE, (*theirs, theft)))

    here.books.merge(path)
    here.books.merge(written(tmp_path, "Anne", *COMMON))

    assert "Constances" == here.logs.aims()[CAMPAIGN].title
    assert len(COMMON) == len(here.logs.entries(CAMPAIGN))


def test_what_is_of_a_day_to_come_waits_for_it_and_holds_against_nothing(tmp_path):
    here, always = Computer(), aim(title="Pour toujours")
    never = contact("s1", "Anne", "9999-12-31", at=20)
    path = written(tmp_path, "x", *COMMON, replace(always, at=MADE.replace(year=9999)), never)

    told = here.books.merge(path)

    assert (len(COMMON), 2) == (told.new, told.to_come)
    assert ("Constances", {}) == (told.title, here.logs.campaign(CAMPAIGN).contacts)


def test_a_campaign_does_not_begin_without_a_name(tmp_path):
    with pytest.raises(UnfitBook):
        Computer().books.merge(written(tmp_path, "x", aim(title=" ")))


@pytest.mark.parametrize(
    "told",
    [
        entry("blank", replace(aim().fact, title=""), 90),
        entry("blank", replace(aim().fact, title=" "), 90, corrects="aim Constances 0"),
        entry("gone", Withdrawn(), 90, corrects="aim Constances 0"),
    ],
    ids=["an aim without a name", "a correction without a name", "the aim taken back"],
)
def test_no_book_takes_a_campaign_that_is_here_its_name(tmp_path, told):
    here = Computer()
    here.books.merge(written(tmp_path, "Anne", *COMMON))

    merged = here.books.merge(written(tmp_path, "b", *COMMON, told))

    names = merged.title, here.logs.aims()[CAMPAIGN].title, here.logs.campaign(CAMPAIGN).aim.title
    assert ("Constances", "Constances", "Constances") == names


def test_what_a_book_takes_back_of_what_is_here_is_told(tmp_path):
    here = Computer()
    here.books.merge(written(tmp_path, "Anne", *COMMON, *THEIRS["Anne"]))
    back = entry("back", Withdrawn(), 40, corrects="Anne email s1 2021-11-05 10")

    told = here.books.merge(written(tmp_path, "b", *COMMON, back))

    assert [("contact", "s1")] == [(each.kind, each.about) for each in told.overruled]
    assert any("corrigée ou retirée" in note for note in merge_notes(told))
