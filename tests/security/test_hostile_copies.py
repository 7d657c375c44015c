"""A hostile or damaged copy of requests is refused in one sentence: nothing half-written, little memory."""

import io
import json
import struct
import tracemalloc
import warnings
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from letters.domain.portable import (
    AlteredContent,
    NotPortable,
    NotWhole,
    NotYetHappened,
    OtherRequest,
    PortableFault,
)
from letters.domain.request_errors import AlreadyOpen, NothingToCorrect, UnknownMember
from letters.output.portable.reading import MOST_FILES
from tests.fakes.sample_requests import DAY
from tests.fakes.two_computers import PAPER, SCAN, Computer, unheard

LITTLE = 48 << 20
NAMES, FORM, SIZES = "files that no export has", "not written as those of an export", "not of the size"
NOT_OURS, LACKING = "a part of it is missing", "a file that it tells of is not in it"


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """The files of a good copy, by name."""
    folder = tmp_path_factory.mktemp("good")
    computer = Computer(folder / "home")
    with closing(computer.records):
        computer.fill()
        computer.carrying.export_all(folder / "a.zip", unheard)
    with zipfile.ZipFile(folder / "a.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def here(tmp_path):
    computer = Computer(tmp_path / "here")
    with closing(computer.records):
        yield computer


def zipped(members, **said):
    """An archive of *members*, each with *said* of it in the list of the archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name)
            for key, value in said.items():
                setattr(info, key, value)
            archive.writestr(info, content)
    return held.getvalue()


def added(*names):
    return lambda good: zipped([*good.items(), *((name, b"x") for name in names)])


def renamed(name):
    """The scan under another *name*, of which the values tell."""

    def make(good):
        old = next(each for each in good if each.endswith("avis-de-réception.pdf"))
        told = good["plaidoyer.json"].replace(
            json.dumps(old, ensure_ascii=False).encode(), json.dumps(name).encode()
        )
        members = {each if each != old else name: content for each, content in good.items()}
        return zipped((members | {"plaidoyer.json": told}).items())

    return make


def told(change):
    """The values changed by *change*."""

    def make(good):
        values = json.loads(good["plaidoyer.json"])
        change(values)
        return zipped((good | {"plaidoyer.json": json.dumps(values).encode()}).items())

    return make


def twice(good):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return zipped([*good.items(), ("plaidoyer.json", good["plaidoyer.json"])])


def patched(place, value):
    """The list of the archive with *value* at *place* of what it says of the values."""

    def make(good):
        whole = zipped(good.items())
        found = whole.rindex(b"plaidoyer.json") - 46 + place
        return whole[:found] + value + whole[found + len(value) :]

    return make


def packed(_good):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("plaidoyer.json", b" " * (200 << 20))
    return held.getvalue()


def overlapping(good):
    """One content told under many names: a bomb without compression."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in good.items():
            archive.writestr(name, content)
        first = archive.getinfo(next(name for name in good if name.startswith("files/")))
        for number in range(200):
            other = zipfile.ZipInfo(f"files/{number:012x}-a.pdf")
            for said in ("CRC", "compress_size", "file_size", "header_offset"):
                setattr(other, said, getattr(first, said))
            archive.filelist.append(other)
            archive.NameToInfo[other.filename] = other
    return held.getvalue()


def crowded(_good):
    """A list of millions of empty names."""
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 3, 20, 0, *[0] * 4, 0, 0, 0, *[0] * 5, 0, 0)
    count = 1_000_000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, count * len(entry), 0, 0)
    return entry * count + end


def said_larger(values):
    values["contents"] = {
        digest: place | {"size": place["size"] + 1} for digest, place in values["contents"].items()
    }


def paper_larger(values):
    (paper,) = {left["pdf"] for each in values["requests"] for left in each["letters"]}
    values["contents"][paper]["size"] += 1


def kept_smaller(values):
    for each in values["requests"]:
        for file in each["files"]:
            file["size"] -= 1


ARCHIVES = {
    "with a name above its folder": (added("../../.ssh/authorized_keys"), NAMES),
    "with a name of the whole disk": (added("/etc/cron.d/x"), NAMES),
    "with a name of Windows": (added("..\\..\\x.exe"), NAMES),
    "with a folder": (added("files/"), NAMES),
    "with a content above its folder": (renamed("files/../../x"), NAMES),
    "with a content of another name": (renamed("plaidoyer.exe.pdf"), LACKING),
    "with 30,001 files": (added(*(f"files/{number:012x}-a" for number in range(MOST_FILES + 1))), NAMES),
    "with a name twice": (twice, NAMES),
    "with a symbolic link": (lambda good: zipped(good.items(), external_attr=0o120777 << 16), FORM),
    "with a pipe": (lambda good: zipped(good.items(), external_attr=0o010600 << 16), FORM),
    "encrypted": (patched(8, b"\x01\x00"), FORM),
    "that lies of a size": (patched(24, struct.pack("<L", 99)), FORM),
    "that lies of both sizes": (patched(20, struct.pack("<LL", 2**31, 2**31)), SIZES),
    "packed": (packed, FORM),
    "of contents that lie on one another": (overlapping, SIZES),
    "of a million names": (crowded, NOT_OURS),
    "that says a content larger": (told(said_larger), SIZES),
    "that says a paper larger": (told(paper_larger), SIZES),
    "that says a file smaller": (told(kept_smaller), SIZES),
    "that tells of a content that is not there": (told(lambda values: values["contents"].popitem()), LACKING),
}


@pytest.mark.parametrize(("make", "reason"), ARCHIVES.values(), ids=ARCHIVES)
def test_a_hostile_copy_is_one_sentence_and_nothing_is_written(good, here, tmp_path, make, reason):
    (tmp_path / "x.zip").write_bytes(make(good))
    before = here.tells()

    tracemalloc.start()
    with pytest.raises(NotPortable, match=reason):
        here.carrying.bring(tmp_path / "x.zip", unheard)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < LITTLE
    assert before == here.tells()
    assert ["book.db", "here", "x.zip"] == sorted(
        path.name for path in tmp_path.rglob("*") if not path.name.startswith("book.db-")
    )


def nested(depth):
    return b'{"format": "plaidoyer requests", "version": 1, "a": ' + b"[" * depth + b"]" * depth + b"}"


def crumbs(_good):
    """64 MB of empty lists, which would take a gigabyte."""
    return b"[" + b"[]," * ((64 << 20) // 3 - 10) + b"[]]"


def deep_draft(good):
    values = json.loads(good["plaidoyer.json"])
    values["drafts"][0]["sections"] = {"answers": {"a": "DEEP"}}
    return json.dumps(values).encode().replace(b'"DEEP"', b"[" * 400 + b"]" * 400)


TEXTS = {
    "nested too deep": lambda _: nested(100_000),
    "nested as deep as json reads": lambda _: nested(900),
    "with a draft nested deep": deep_draft,
    "of 64 MB of crumbs": crumbs,
    "of more than 64 MB": lambda _: b" " * ((64 << 20) + 1),
    "in half of a character": lambda _: b'{"a": "\xc3"}',
    "of a number without end": lambda _: b'{"version": ' + b"9" * 10_000 + b"}",
    "of another version that is true": lambda good: good["plaidoyer.json"].replace(
        b'"version": 1', b'"version": true'
    ),
}


@pytest.mark.parametrize("make", TEXTS.values(), ids=TEXTS)
def test_a_text_made_to_break_what_reads_it_is_one_sentence(good, here, tmp_path, make):
    (tmp_path / "x.zip").write_bytes(zipped((good | {"plaidoyer.json": make(good)}).items()))

    with pytest.raises(PortableFault):
        here.carrying.bring(tmp_path / "x.zip", unheard)

    assert ((), ()) == (here.records.members(), here.records.listed(closed=True))


def test_crumbs_take_no_more_memory_than_their_text(good, here, tmp_path):
    (tmp_path / "x.zip").write_bytes(zipped((good | {"plaidoyer.json": crumbs(good)}).items()))

    tracemalloc.start()
    with pytest.raises(NotPortable):
        here.carrying.bring(tmp_path / "x.zip", unheard)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 3 * (64 << 20)


def first_of(values):
    """The request with letters and files."""
    return next(each for each in values["requests"] if each["files"])


def like_another(values):
    other = json.loads(json.dumps(first_of(values)))
    told = json.dumps(other["request"] | {"uid": str(uuid4()), "events": []})
    values["requests"].append({"request": json.loads(told), "letters": [], "files": []})


def in_the_future(values):
    first_of(values)["request"]["events"][-1]["on"] = (DAY + timedelta(days=30)).isoformat()


def written_in_the_future(values):
    first_of(values)["request"]["events"][-1]["recorded_at"] = datetime(2099, 1, 1, tzinfo=UTC).isoformat()


def of_nobody(values):
    first_of(values)["request"]["member"] = str(uuid4())


def with_an_event_of_another(values):
    one, other = (each["request"]["events"] for each in values["requests"])
    other[0]["uid"] = one[0]["uid"]


def correcting_twice(values):
    asked = first_of(values)["request"]
    correction = next(each for each in asked["events"] if each["corrects"])
    asked["events"].append(correction | {"uid": str(uuid4())})


CONTRADICTIONS = {
    "open twice for the same right and body": (like_another, AlreadyOpen),
    "with an event of next month": (in_the_future, NotYetHappened),
    "written down in 2099": (written_in_the_future, NotYetHappened),
    "of a person who is not in it": (of_nobody, UnknownMember),
    "with an event of another request": (with_an_event_of_another, NotWhole),
    "with an event corrected twice": (correcting_twice, NothingToCorrect),
}


@pytest.mark.parametrize(("change", "reason"), CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_a_request_that_contradicts_is_told_and_left_out_and_the_others_come(
    good, here, tmp_path, change, reason
):
    (tmp_path / "x.zip").write_bytes(told(change)(good))
    count = len(json.loads(told_values(tmp_path / "x.zip"))["requests"])

    brought = here.carrying.bring(tmp_path / "x.zip", unheard)

    assert [reason] == [type(fault) for _, fault in brought.refused]
    assert count - 1 == brought.requests == len(here.records.listed(closed=True))
    assert () == here.records.faults()


def told_values(path):
    with zipfile.ZipFile(path) as archive:
        return archive.read("plaidoyer.json")


def test_a_request_that_takes_the_place_of_another_is_refused(good, here, tmp_path):
    (tmp_path / "x.zip").write_bytes(zipped(good.items()))
    here.carrying.bring(tmp_path / "x.zip", unheard)
    before = here.tells()

    def change(values):
        for each in values["requests"]:
            each["request"]["recipient"]["name"] = "Cabinet de l’Ombre"

    (tmp_path / "y.zip").write_bytes(told(change)(good))
    brought = here.carrying.bring(tmp_path / "y.zip", unheard)

    assert {OtherRequest} == {type(fault) for _, fault in brought.refused}
    assert before == here.tells()


def test_an_event_told_otherwise_than_here_is_refused(good, here, tmp_path):
    (tmp_path / "x.zip").write_bytes(zipped(good.items()))
    here.carrying.bring(tmp_path / "x.zip", unheard)

    def change(values):
        first_of(values)["request"]["events"][0]["note"] = "Tout va bien."

    (tmp_path / "y.zip").write_bytes(told(change)(good))

    assert [NotWhole] == [
        type(fault) for _, fault in here.carrying.bring(tmp_path / "y.zip", unheard).refused
    ]


def test_somebody_of_the_same_name_is_kept_beside_and_told(good, here, tmp_path):
    (tmp_path / "x.zip").write_bytes(zipped(good.items()))
    here.carrying.bring(tmp_path / "x.zip", unheard)

    uids = {each["uid"]: str(uuid4()) for each in json.loads(good["plaidoyer.json"])["members"]}
    text = good["plaidoyer.json"].decode()
    for old, new in uids.items():
        text = text.replace(old, new)
    values = json.loads(text) | {"requests": [], "drafts": [], "contents": {}}
    (tmp_path / "y.zip").write_bytes(zipped([("plaidoyer.json", json.dumps(values))]))
    brought = here.carrying.bring(tmp_path / "y.zip", unheard)

    assert ("Hélène Martin", "Zoé Martin") == brought.namesakes
    assert 4 == len(here.records.members())


def test_persons_who_write_for_one_another_or_for_nobody_known_come_without(good, here, tmp_path):
    def change(values):
        mother, child = values["members"]
        mother["represented_by"], mother["capacity"] = child["uid"], "parent"

    (tmp_path / "x.zip").write_bytes(told(change)(good))

    here.carrying.bring(tmp_path / "x.zip", unheard)

    assert [None, None] == [each.represented_by for each in here.records.members()]


@pytest.mark.parametrize("content", [PAPER, SCAN], ids=["paper", "scan"])
def test_a_content_that_is_not_what_was_exported_keeps_its_request_out(good, here, tmp_path, content):
    members = {name: each[::-1] if each == content else each for name, each in good.items()}
    (tmp_path / "x.zip").write_bytes(zipped(members.items()))

    brought = here.carrying.bring(tmp_path / "x.zip", unheard)

    assert [AlteredContent] == [type(fault) for _, fault in brought.refused]
    assert 1 == brought.requests
