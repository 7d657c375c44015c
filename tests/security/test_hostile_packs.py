"""A pack cannot write where it should not, fill the disk or the memory, or hide anything (P6)."""

import io
import random
import stat
import struct
import tracemalloc
import zipfile

import pytest

from letters.domain.pack_errors import PackUnreadable
from letters.drafting.packs import read_pack
from tests.fakes.packs import LABEL, good, good_files, packed

EVERY_RUN, LONG = 2_000, 50_000
MOST_MEMORY = 64 * 2**20
ONE = "arguments/x.fr.md"


def entry(mode, content=b"x"):
    info = zipfile.ZipInfo(ONE)
    info.external_attr = mode << 16
    return packed({**good_files(), info: content})


def holding(name, content=b"x", method=zipfile.ZIP_DEFLATED):
    return packed({**good_files(), name: content}, method=method)


def many(count, content=b"x", method=zipfile.ZIP_DEFLATED):
    return packed(good_files() | {f"arguments/a{n}.fr.md": content for n in range(count)}, method=method)


def labelled(text):
    return packed(good_files() | {"pack.toml": text})


def with_flag(flag):
    """Set a flag in every header, as an encrypted zip does."""
    content = bytearray(good())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := content.find(sign, start + 1)) >= 0:
            content[start + place] |= flag
    return bytes(content)


def twice(name):
    made = io.BytesIO(holding(name))
    with zipfile.ZipFile(made, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(name, b"again")
    return made.getvalue()


def lying(size):
    """Say another size than the true one in the list of the files."""
    content = bytearray(packed(good_files(), method=zipfile.ZIP_STORED))
    struct.pack_into("<I", content, content.find(b"PK\x01\x02") + 24, size)
    return bytes(content)


NAMES = {
    "a way up": "../evil.md",
    "two ways up": "a/../../evil.md",
    "an absolute path": "/etc/passwd.md",
    "a drive letter": "C:/evil.md",
    "a path of Windows": "a\\b\\letter.fr.md",
    "a hidden file": ".bashrc.md",
    "a way to here": "./objection/x/letter.fr.md",
    "an empty part": "objection//letter.fr.md",
    "a capital": "Objection/x/letter.fr.md",
    "an accent": "objection/é/letter.fr.md",
    "a line break": "objection/x\n/letter.fr.md",
    "a space": "objection/x y/letter.fr.md",
    "a program": "objection/x/run.py",
    "a page": "objection/x/index.html",
    "a library": "lib.so",
    "a zip": "inner.zip",
    "a letter too deep": "a/b/c/d/letter.fr.md",
    "a letter on top": "letter.fr.md",
    "a wording": "wording.fr.toml",
    "an argument too deep": "arguments/x/y.fr.md",
    "a name of 4 000 characters": f"objection/{'x' * 4000}/letter.fr.md",
    "a direction mark": "objection/\u202efr/letter.fr.md",
    "a device of Windows": "objection/x/nul",
    "a percent": "objection/%2e%2e/letter.fr.md",
}
HOSTILE = {label: holding(name) for label, name in NAMES.items()} | {
    "a symbolic link": entry(0o777 | stat.S_IFLNK, b"/etc/passwd"),
    "a pipe": entry(0o644 | stat.S_IFIFO),
    "a device": entry(0o644 | stat.S_IFBLK),
    "an encrypted file": with_flag(0x1),
    "a packing of its own": packed(good_files(), method=zipfile.ZIP_LZMA),
    "another packing of its own": packed(good_files(), method=zipfile.ZIP_BZIP2),
    "nothing at all": b"",
    "an empty zip": packed({}),
    "no zip": b"%PDF-1.7",
    "a zip cut in two": good()[: len(good()) // 2],
    "a zip without its end": good()[:-10],
    "a zip without its beginning": good()[40:],
    "a small zip at the end of 8 MiB": b"\0" * 8 * 2**20 + good(),
    "a bomb": holding(ONE, b" " * 1_000_000),
    "a file of more than 1 MiB": holding(ONE, b"x" * 1_048_577, zipfile.ZIP_STORED),
    "more than 8 MiB in all": many(9, b"x" * 1_000_000, zipfile.ZIP_STORED),
    "more than 200 files": many(200),
    "a size that is a lie, too large": lying(10**9),
    "one name twice": twice(ONE),
    "a text that is not UTF-8": holding(ONE, b"\xff\xfe"),
    "no label": packed({name: text for name, text in good_files().items() if name != "pack.toml"}),
    "a label that is no TOML": labelled("x ="),
    "a label of more than 4 000 characters": labelled(LABEL + f"#{'x' * 4000}"),
    "a label without an author": labelled(LABEL.replace("author", "autor")),
    "a name that is a path": labelled(LABEL.replace('"essai"', '"../essai"')),
    "no letter": packed({"pack.toml": LABEL, ONE: "x"}),
    "a name that is not the one of its header": good().replace(b"pack.toml", b"pack.tomm", 1),
}


def test_there_are_at_least_forty_of_them():
    assert len(HOSTILE) >= 40


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_pack_is_refused_in_one_sentence_and_takes_little_memory(content):
    tracemalloc.start()
    try:
        with pytest.raises(PackUnreadable) as refusal:
            read_pack(content)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak < MOST_MEMORY
    assert refusal.value.facts["reason"].sentence


def outcome(content):
    try:
        return "read" if read_pack(content).files else "empty"
    except PackUnreadable:
        return "refused"


REASONS = {
    "a way up": "is not a file of a pack",
    "a symbolic link": "no ordinary file",
    "an encrypted file": "encrypted",
    "a bomb": "hundredfold",
    "more than 200 files": "more than 200 files",
    "one name twice": "one name",
    "a text that is not UTF-8": "not UTF-8",
    "no zip": "no whole zip",
}


@pytest.mark.parametrize(("label", "reason"), REASONS.items(), ids=REASONS.keys())
def test_it_is_said_what_is_wrong_with_it(label, reason):
    with pytest.raises(PackUnreadable) as refusal:
        read_pack(HOSTILE[label])

    assert reason in refusal.value.facts["reason"].sentence


def flipped(count, seed):
    dice, whole = random.Random(seed), good()
    told = {"read": 0, "refused": 0}
    for _ in range(count):
        content = bytearray(whole)
        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
        told[outcome(bytes(content))] += 1
    return told


def test_a_bit_flipped_anywhere_is_refused_or_changes_nothing_that_counts():
    told = flipped(EVERY_RUN, seed=2)

    assert EVERY_RUN == sum(told.values())
    assert told["refused"] > EVERY_RUN / 2


@pytest.mark.long
def test_50_000_bits_flipped_are_refused_or_change_nothing_that_counts():
    assert LONG == sum(flipped(LONG, seed=3).values())
