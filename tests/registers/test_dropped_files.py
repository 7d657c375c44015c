"""What is no register: each is refused in one sentence, before anything is read into memory."""

import io
import struct
import tracemalloc
import zipfile

import pytest

from letters.domain.register_errors import (
    ArchiveTooLarge,
    BrokenArchive,
    EmptyFile,
    LineTooLarge,
    NoRegister,
    RegisterFault,
    Spreadsheet,
    WebPage,
    WrongCharacters,
)
from letters.registers.files import DroppedFile
from letters.registers.recognise import recognised
from letters.services.language import sentence
from tests.fakes.assemblee_archive import actor, archive


def packed(members, compression=zipfile.ZIP_DEFLATED):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", compression) as file:
        for name, text in members.items():
            file.writestr(name, text)
    return content.getvalue()


REFUSED = {
    "nothing": (b"", EmptyFile),
    "spaces and a mark": (b"\xef\xbb\xbf \r\n", EmptyFile),
    "an archive of nothing": (packed({}), EmptyFile),
    "a page": (b"<!DOCTYPE html><html><body>404</body></html>", WebPage),
    "a page after a mark and lines": (b"\xef\xbb\xbf\r\n\r\n<HTML lang='fr'>", WebPage),
    "a page with a declaration": (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'>", WebPage),
    "a workbook": (packed({"[Content_Types].xml": "", "xl/workbook.xml": ""}), Spreadsheet),
    "a workbook of LibreOffice": (packed({"mimetype": "", "content.xml": ""}), Spreadsheet),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Spreadsheet),
    "half an archive": (archive(actor())[:-400], BrokenArchive),
    "the beginning of an archive": (b"PK\x03\x04", BrokenArchive),
    "a bomb": (packed({"json/acteur/PA1.json": bytes(5_000_000)}), ArchiveTooLarge),
    "UTF-16": ("id,nom\n1,Zoé\n".encode("utf-16"), WrongCharacters),
    "UTF-16 the other way": (b"\xfe\xff" + "id,nom\n".encode("utf-16-be"), WrongCharacters),
    "UTF-16 without a mark": ("id,nom\n1,Zoé\n".encode("utf-16-le"), WrongCharacters),
    "words spoilt": ("nom\nJÃ©rÃ©my\n", WrongCharacters),
    "bytes of no encoding": (b"nom\nA\x81\x8d\n", WrongCharacters),
    "a list of something else": ("a,b\n1,2\n", NoRegister),
    "a text": ("Bonjour", NoRegister),
}


@pytest.mark.parametrize(("content", "fault"), REFUSED.values(), ids=REFUSED.keys())
def test_a_file_that_is_no_register_is_refused_in_one_sentence_that_names_it(dropped, content, fault):
    with pytest.raises(fault) as raised:
        recognised(dropped(content, name="liste.json"))

    said = sentence(raised.value)
    assert "liste.json" in said
    assert "\n" not in said
    assert said != raised.value.sentence.format(**raised.value.facts)


@pytest.mark.parametrize("name", ["deputes.csv", "deputes.json", "deputes (1)"])
def test_a_page_is_known_under_every_name(dropped, name):
    with pytest.raises(WebPage, match="web page"):
        dropped("<html></html>", name=name)


def test_the_limits_of_an_archive_are_told_before_a_byte_of_it_is_unpacked(dropped):
    tracemalloc.start()
    with pytest.raises(ArchiveTooLarge):
        dropped(packed({"a.json": bytes(50_000_000)}))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 60_000_000


def test_an_archive_that_lies_about_the_size_of_a_member_is_damaged(dropped):
    content = bytearray(packed({"a.json": b"x" * 5000}, zipfile.ZIP_STORED))
    directory = content.index(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = struct.pack("<I", 10)

    with pytest.raises(BrokenArchive):
        dropped(bytes(content)).member("a.json")


def test_an_archive_with_a_byte_changed_is_damaged(dropped):
    content = bytearray(packed({"a.json": b"x" * 5000}, zipfile.ZIP_STORED))
    content[1000] ^= 1

    with pytest.raises(BrokenArchive):
        dropped(bytes(content)).member("a.json")


def test_an_encrypted_archive_is_refused(dropped):
    content = bytearray(packed({"a.json": b"{}"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1

    with pytest.raises(BrokenArchive):
        dropped(bytes(content)).member("a.json")


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:\\x", "no such member"])
def test_a_member_is_only_ever_one_of_the_archive(dropped, name):
    with pytest.raises(BrokenArchive):
        dropped(packed({"a.json": "{}"})).member(name)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_same_text_is_read_in_each_encoding_of_registers(dropped, encoding):
    text = "nom;ville\r\nZoé;L’Haÿ-les-Roses\r\n"

    file = dropped(text.encode(encoding))

    assert text == file.beginning
    assert text.splitlines(keepends=True) == list(file.lines())


@pytest.fixture
def line_of_200_megabytes(tmp_path):
    path = tmp_path / "long.csv"
    with path.open("wb") as file:
        file.write(b"id,nom\n")
        file.truncate(200_000_000)
    yield path
    path.unlink()


def test_a_line_of_200_megabytes_is_refused_without_being_held(line_of_200_megabytes):
    tracemalloc.start()
    file = DroppedFile(line_of_200_megabytes)
    with pytest.raises(NoRegister):
        recognised(file)
    with pytest.raises(LineTooLarge, match="Line 2"):
        list(file.lines())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 120_000_000


def test_done_counts_what_was_read_of_a_text(dropped):
    file = dropped("a\n" * 2_000_000)
    before = file.done

    lines = file.lines()
    next(lines)

    assert before == 0.0
    assert 0.0 < file.done < 1.0
    assert 1.0 == (list(lines), file.done)[1]


def test_every_fault_of_a_register_keeps_the_name_of_the_file():
    faults = [each for each in RegisterFault.__subclasses__() if "{file}" not in each.sentence]

    assert faults == []
