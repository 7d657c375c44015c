"""What the database itself refuses of a sealed list, whoever asks; and what an erasure leaves in the file."""

from contextlib import closing

import pytest
from sqlcipher3 import dbapi2

from letters.storage.connecting import connect
from letters.storage.records import create_book, open_book
from tests.fakes.pages import deciphered
from tests.fakes.released import released
from tests.fakes.signers import begun, desk, signer

KEY = "5a" * 32


@pytest.fixture
def connection(tmp_path):
    released(tmp_path / "book.db", KEY, "0008")
    with closing(connect(tmp_path / "book.db", KEY)) as opened:
        yield opened


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE open_letter SET secret = x'00'",
        "UPDATE open_letter SET uid = 'other'",
        "UPDATE open_letter_text SET text = 'Autre'",
        "DELETE FROM open_letter_text",
        "UPDATE signature_link SET leaf = x'00'",
        "DELETE FROM signature_link",
        "INSERT INTO signature_link VALUES (1, 9, x'00', x'00', NULL)",
        "INSERT INTO signature_link VALUES (1, 5, x'00', x'00', 3)",
        "INSERT INTO signature_link VALUES (1, 5, x'00', x'00', 4)",
        "INSERT INTO signature_link VALUES (1, 5, x'00', x'00', 5)",
        "UPDATE signature SET last_name = 'Autre' WHERE id = 1",
        "UPDATE signature SET salt = x'00' WHERE id = 1",
        "UPDATE signature SET place = NULL, salt = NULL WHERE id = 1",
        "UPDATE signature SET place = 3, salt = x'00' WHERE id = 1",
        "UPDATE signature SET place = 9, salt = x'00' WHERE id = 3",
        "UPDATE signature SET uid = 'other' WHERE id = 1",
        "UPDATE signature SET origin = 'moon' WHERE id = 1",
        "UPDATE signature SET email = '' WHERE id = 1",
        "UPDATE signature SET shown = 2 WHERE id = 1",
        "UPDATE signature SET salt = NULL WHERE id = 1",
        "DELETE FROM signature WHERE id = 1",
        "INSERT INTO signature_mark VALUES (1, 'other', x'00', '2026-01-01')",
    ],
)
def test_a_sealed_list_cannot_be_rewritten(connection, statement):
    with pytest.raises(dbapi2.IntegrityError):
        connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE open_letter SET title = 'Autre'",
        "UPDATE signature SET shown = 0, messages = 1 WHERE id = 1",
        "DELETE FROM signature WHERE id = 3",
        "DELETE FROM open_letter",
    ],
)
def test_what_is_not_sealed_may_change(connection, statement):
    assert connection.execute(statement).rowcount


def test_the_file_as_it_was_released_is_sound(tmp_path):
    released(tmp_path / "book.db", KEY, "0008")
    with closing(open_book(tmp_path / "book.db", KEY)) as book:
        (letter,) = book.open_letters()

        verified = desk(book)[1].verify(letter.uid)

    assert (2, ()) == (verified.count, verified.faults)


def test_nothing_of_who_withdrew_is_left_in_the_pages_of_the_file(tmp_path):
    path = tmp_path / "book.db"
    with closing(create_book(path, KEY)) as book:
        _, signatures, letter = begun(book)
        signatures.add(letter, signer("Anne Ut", "anne@exemple.test"))
        made = signatures.add(letter, signer("Canarina Serinus", "canarina@exemple.test", "oiselle"))
        words = (b"Canarina", b"canarina", b"oiselle", made.salt)
        assert all(word in deciphered(path, KEY) for word in words)

        signatures.withdraw(letter, made.uid)

        assert not [word for word in words if word in deciphered(path, KEY)]
