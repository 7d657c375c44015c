"""Registers published packed (FINESS+ as .json.gz, DILA as .tar.bz2): read as they are, within limits."""

import bz2
import gzip
import io
import json
import random
import tarfile
import tracemalloc

import pytest

from letters.domain.listed import Listed
from letters.domain.register_errors import (
    ArchiveTooLarge,
    BrokenArchive,
    EmptyFile,
    NoRegister,
    WebPage,
    WrongCharacters,
)
from letters.ports.registers import Keep
from letters.registers.recognise import recognised

PACKERS = {"gzip": gzip.compress, "bzip2": bz2.compress, "not at all": bytes}
COMMUNES = b"PK\x03\x04" + random.Random(5).randbytes(300_000)
"""What stands before the list in the archive of DILA: a zip of competences, larger than the list."""


def places(count):
    return [
        {
            "informationsGeneralesEGE": {"numFinessEge": f"{number:09}", "nomEgeLong": f"CLINIQUE {number}"},
            "adresse": [{"codePostal": "35000", "ligneAcheminement": "35000 RENNES"}],
        }
        for number in range(count)
    ]


def finess_plus(count=3):
    persons = [{"ege": [place]} for place in places(count)]
    return json.dumps({"generatedAt": "2026-09-29T01:00:00Z", "pmej": persons}).encode()


def dila(count=3):
    bodies = [
        {
            "id": f"{number}", "nom": f"Mairie - Éxemple {number}",
            "pivot": [{"type_service_local": "mairie"}],
            "adresse": [{"numero_voie": "1 rue X", "code_postal": "35000", "nom_commune": "Rennes"}],
        }
        for number in range(count)
    ]  # fmt: skip
    return json.dumps({"service": bodies}, ensure_ascii=False).encode()


def tarred(*members, form=tarfile.PAX_FORMAT, name="all_latest/2026-09-13_053123-data.gouv_local.json"):
    """Put *members* into an archive, after a folder; names long enough to need a header of their own."""
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w", format=form) as archive:
        folder = tarfile.TarInfo("all_latest")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
        for number, member in enumerate(members):
            info = tarfile.TarInfo(f"{name}{number}{'é' * 120}")
            info.size = len(member)
            archive.addfile(info, io.BytesIO(member))
    return content.getvalue()


def rows(file):
    return list(recognised(file).rows(file, Keep()))


@pytest.mark.parametrize("packer", ["gzip", "bzip2"])
def test_finess_plus_packed_gives_what_it_gives_unpacked(dropped, packer):
    packed, plain = dropped(PACKERS[packer](finess_plus())), dropped(finess_plus())

    assert 3 == len(rows(plain)) == sum(isinstance(row, Listed) for row in rows(plain))
    assert rows(plain) == rows(packed)
    assert recognised(plain).edition(plain) == recognised(packed).edition(packed)


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT], ids=["pax", "GNU"])
@pytest.mark.parametrize("packer", PACKERS)
@pytest.mark.parametrize("before", [(), (COMMUNES,)], ids=["alone", "after a zip"])
def test_the_list_in_an_archive_of_dila_is_found_wherever_it_stands(dropped, packer, before, form):
    file = dropped(PACKERS[packer](tarred(*before, dila(), COMMUNES, form=form)))

    assert rows(dropped(dila())) == rows(file)
    assert rows(file) == rows(file)


def test_an_old_file_in_cp1252_is_read_packed_too(dropped):
    text = f"finess;etalab;1;2026-05-12\r\nstructureet;010000001;2;CLINIQUE DES ÉRABLES{';' * 28}\r\n"

    assert rows(dropped(text)) == rows(dropped(gzip.compress(text.encode("cp1252"))))


def test_done_goes_with_what_was_read_of_the_packed_file(dropped):
    file = dropped(gzip.compress(tarred(COMMUNES, dila(20_000), COMMUNES)))
    seen = [file.done for _row in recognised(file).rows(file, Keep())]

    assert sorted(seen) == seen
    assert 0.3 < seen[0] < seen[-1] < 1.0


CUTS = [1, 9, 40, 1_000, 30_000, -5_000, -9]


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("packer", ["gzip", "bzip2"])
def test_a_download_that_broke_off_is_told_wherever_it_did(dropped, packer, cut):
    content = PACKERS[packer](tarred(COMMUNES, dila(9_000)))

    with pytest.raises((BrokenArchive, NoRegister), match="dropped") as raised:
        rows(dropped(content[:cut]))
    assert BrokenArchive is raised.type or cut == 1


@pytest.mark.parametrize("cut", [600, 1_300, 2_000, -20_000])
def test_an_archive_that_nothing_packed_and_that_broke_off_is_told(dropped, cut):
    with pytest.raises(BrokenArchive):
        rows(dropped(tarred(dila(500))[:cut]))


@pytest.mark.parametrize("at", [12, 200, 3_000])
@pytest.mark.parametrize("packer", ["gzip", "bzip2"])
def test_a_packed_file_with_bytes_changed_is_damaged(dropped, packer, at):
    content = bytearray(PACKERS[packer](dila(5_000)))
    content[at : at + 8] = b"\xff" * 8

    with pytest.raises(BrokenArchive):
        rows(dropped(bytes(content)))


@pytest.mark.parametrize("size", [b"-0000000777", b"7_7", b"99999999999", b"\x80" + b"\xff" * 11])
def test_an_archive_that_lies_about_the_size_of_a_file_is_damaged(dropped, size):
    content = bytearray(tarred(dila()))
    content[124:136] = size.ljust(12, b"\0")

    with pytest.raises(BrokenArchive):
        dropped(bytes(content))


@pytest.mark.parametrize("packer", ["gzip", "bzip2"])
@pytest.mark.parametrize("wrapped", [bytes, tarred], ids=["alone", "in a tar"])
def test_a_bomb_is_refused_and_never_held(dropped, packer, wrapped):
    content = PACKERS[packer](wrapped(b'{"pmej": [' + b" " * 80_000_000))
    tracemalloc.start()
    with pytest.raises(ArchiveTooLarge, match="unpacks to more"):
        rows(dropped(content))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 20_000_000


def test_memory_is_in_no_proportion_to_what_is_unpacked(dropped):
    whole = tarred(COMMUNES, finess_plus(12_000).replace(b"CLINIQUE", b"CLINIQUE " + b"X" * 1_000))
    file = dropped(gzip.compress(whole, 1))
    tracemalloc.start()
    count = sum(1 for _row in recognised(file).rows(file, Keep(departments=frozenset({"29"}))))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert 12_000 == count
    assert peak < len(whole) / 2


REFUSED = {
    "a page": (b"<!doctype html><html></html>", WebPage),
    "nothing": (b"", EmptyFile),
    "spaces": (b"\r\n ", EmptyFile),
    "UTF-16": ('{"pmej": []}'.encode("utf-16"), WrongCharacters),
    "bytes of no encoding": (b'{"pmej": "\x81\x8d"}', WrongCharacters),
    "another list": (b"a,b\n1,2\n", NoRegister),
    "an archive of archives": (tarred(COMMUNES), EmptyFile),
    "an archive of nothing": (tarred(), EmptyFile),
}


@pytest.mark.parametrize("packer", ["gzip", "bzip2"])
@pytest.mark.parametrize(("content", "fault"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_register_is_refused_packed_as_it_is_unpacked(dropped, packer, content, fault):
    with pytest.raises(fault, match="dropped"):
        recognised(dropped(PACKERS[packer](content)))


def test_characters_of_another_encoding_far_behind_the_beginning_are_told_with_their_line(dropped):
    content = finess_plus(6_000).replace(b"}, {", b"},\n{")
    spoilt = content[:-400].rpartition(b"CLINIQUE")
    file = dropped(gzip.compress(spoilt[0] + b"CLINIQUE \xe9" + spoilt[2] + content[-400:]))

    with pytest.raises(WrongCharacters, match="near line"):
        rows(file)
