"""A portable copy is read with suspicion: what is not written by the program is refused in one sentence."""

import io
import json
import sys
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.output_errors import NotWritten
from letters.domain.portable import (
    CarriedRequest,
    NotCarriable,
    NotPortable,
    Portable,
    PortableTooNew,
    TooMuchToCarry,
)
from letters.output.portable.carrier import PortableCopies
from letters.output.portable.names import is_allowed, name_in_copy
from letters.output.portable.reading import MOST_FILES
from letters.output.portable.values import decoded, encoded
from tests.fakes.sample_requests import CPAM, NOW, draft, event, kept, letter, member, request
from tests.fakes.two_computers import unheard
from tests.fakes.wild_logs import LOGS

if sys.platform == "linux":
    from tests.fakes.child import CANNOT_SET_UP, mount_small_disk, said_by_a_child


def portable():
    who = member()
    asked = request(who.uid)
    return Portable(NOW, (who,), (CarriedRequest(asked, (letter(asked.uid),)),), (draft(who.uid),))


@pytest.fixture
def copy(tmp_path):
    PortableCopies().write(tmp_path / "copie.zip", portable(), unheard, {}, unheard)
    return tmp_path / "copie.zip"


@given(LOGS)
def test_whatever_happened_is_read_as_it_was_written(log):
    who = member()
    told = Portable(
        NOW, (who,), (CarriedRequest(replace(request(who.uid), events=tuple(log))),), (draft(who.uid),)
    )

    assert (told, {}) == decoded(encoded(told, {}))


def test_what_was_typed_comes_back_whatever_it_was():
    who = member()
    typed = {
        "pasted": "a\x0bb\x1b[2J",
        "half": "\ud83d",
        "since": date(2025, 1, 1),
        "list": [True, 1, "é\u202e"],
    }
    asked = request(who.uid, CPAM, event(note="collé\x0bde Word\n\tfin"))
    left = replace(letter(asked.uid), answers={"since": date(2025, 1, 1)})
    begun = replace(draft(who.uid), sections={"answers": typed})
    told = Portable(NOW, (who,), (CarriedRequest(asked, (left,)),), (begun,))

    assert (told, {}) == decoded(encoded(told, {}))


def with_a_note(asked):
    return CarriedRequest(replace(asked, events=(event(note="\x1b[2J"),))), ()


def with_a_draft(asked):
    typed = {"answers": {"since": {"plaidoyer:date": "2025-01-01"}}}
    return CarriedRequest(asked), (replace(draft(), sections=typed),)


@pytest.mark.parametrize(("make", "place"), [(with_a_note, "note"), (with_a_draft, r"\$")])
def test_what_would_not_come_back_as_it_was_is_not_written(tmp_path, make, place):
    carried, drafts = make(request(member().uid))

    with pytest.raises(NotCarriable, match=place):
        PortableCopies().write(
            tmp_path / "copie.zip", Portable(NOW, (), (carried,), drafts), unheard, {}, unheard
        )

    assert [] == list(tmp_path.iterdir())


def test_more_files_than_one_copy_holds_are_refused_before_anything_is_written(tmp_path):
    asked = request(member().uid)
    files = tuple(replace(kept(asked.uid), sha256=f"{number:064x}") for number in range(MOST_FILES))
    told = Portable(NOW, (), (CarriedRequest(asked, files=files),))

    with pytest.raises(TooMuchToCarry):
        PortableCopies().write(tmp_path / "copie.zip", told, unheard, {}, unheard)

    assert [] == list(tmp_path.iterdir())


def changed(values, name, value):
    values["requests"][0]["request"][name] = value
    return values


def hidden(values):
    values["members"][0]["person"]["given_name"] = "Zo\u202eé"
    return values


VALUES = {
    "no object": lambda values: [values],
    "of another program": lambda values: values | {"format": "agenda"},
    "without a version": lambda values: {name: each for name, each in values.items() if name != "version"},
    "with a key too many": lambda values: values | {"script": "x"},
    "with a right that is a number": lambda values: changed(values, "right", 5),
    "with an unknown happening": lambda values: changed(values, "events", [{"kind": "exploded"}]),
    "with what commands a terminal": lambda values: changed(values, "title", "a\x1b[2Jb"),
    "with a recipient that begins a header": lambda values: changed(
        values,
        "recipient",
        values["requests"][0]["request"]["recipient"] | {"email": "a@b.test\nBcc: c@d.test"},
    ),
    "with a moment without its zone": lambda values: values | {"made_at": "2026-03-02T09:30:15"},
    "with a moment of no calendar": lambda values: values | {"made_at": "0001-01-01T00:00:00+14:00"},
    "with a text too long": lambda values: changed(values, "title", "a" * 200_001),
    "with a name no letter can hold": hidden,
}


@pytest.mark.parametrize("change", VALUES.values(), ids=VALUES)
def test_values_that_plaidoyer_does_not_write_are_refused(copy, tmp_path, change):
    with zipfile.ZipFile(copy) as source, zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        values = change(json.loads(source.read("plaidoyer.json")))
        archive.writestr("plaidoyer.json", json.dumps(values))

    with pytest.raises(NotPortable, match=r"other\.zip"), PortableCopies().opened(tmp_path / "other.zip"):
        pass


def test_a_copy_of_a_later_version_is_told_so(copy, tmp_path):
    with zipfile.ZipFile(copy) as source, zipfile.ZipFile(tmp_path / "later.zip", "w") as archive:
        archive.writestr(
            "plaidoyer.json", json.dumps(json.loads(source.read("plaidoyer.json")) | {"version": 2})
        )

    with pytest.raises(PortableTooNew), PortableCopies().opened(tmp_path / "later.zip"):
        pass


def packed(content):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("plaidoyer.json", content)
    return made.getvalue()


ARCHIVES = {
    "an empty file": lambda _: b"",
    "no archive": lambda _: b"<html>404</html>",
    "half an archive": lambda whole: whole[: len(whole) // 2],
    "an archive with a byte changed": lambda whole: whole.replace(b"objection", b"objectioN", 1),
    "a bomb": lambda _: packed(b"0" * 50_000_000),
    "an archive of something else": lambda _: packed(b"{}"),
}


@pytest.mark.parametrize("change", ARCHIVES.values(), ids=ARCHIVES)
def test_what_is_no_copy_is_refused(copy, tmp_path, change):
    (tmp_path / "other.zip").write_bytes(change(copy.read_bytes()))

    with pytest.raises(NotPortable, match=r"other\.zip"), PortableCopies().opened(tmp_path / "other.zip"):
        pass


def test_a_file_that_is_not_there_is_told_in_a_sentence(tmp_path):
    with pytest.raises(NotPortable, match="no such file"), PortableCopies().opened(tmp_path / "x.zip"):
        pass


@given(st.text(max_size=400))
def test_no_name_leaves_its_folder(name):
    found = name_in_copy("ab" * 32, name)

    assert is_allowed(found)
    assert found.startswith("files/abababababab-")


NAMES = {
    "../../etc/passwd": "etc-passwd",
    "avis de réception.pdf": "avis-de-réception.pdf",
    "CON": "CON",
    "a" * 300 + ".pdf": "a" * 70 + ".pdf",
    "…": "file",
}


@pytest.mark.parametrize(("name", "expected"), NAMES.items(), ids=range(len(NAMES)))
def test_a_name_keeps_what_a_person_recognises(name, expected):
    assert f"files/abababababab-{expected}" == name_in_copy("ab" * 32, name)


def fill(folder):
    mount_small_disk(folder, 262_144)
    (folder / "copie.zip").write_bytes(b"the old copy")
    asked = request(member().uid)
    told = Portable(NOW, (), (CarriedRequest(asked, files=(replace(kept(asked.uid), sha256="a" * 64),)),))
    try:
        PortableCopies().write(
            folder / "copie.zip", told, lambda _digest, file: file.write(bytes(1 << 20)), {}, unheard
        )
    except NotWritten as refusal:
        left = {path.name: path.read_bytes() for path in folder.iterdir()}
        raise RuntimeError(refusal, left) from refusal


@pytest.mark.skipif(sys.platform != "linux", reason="needs a disk mounted for one process")
def test_a_full_disk_leaves_the_copy_before_and_nothing_else(tmp_path):
    said = said_by_a_child(lambda: fill(tmp_path))

    if CANNOT_SET_UP in said:
        pytest.skip(said)
    assert "the disk is full" in said
    assert "{'copie.zip': b'the old copy'}" in said
