"""One connection to the encrypted file: its raw key, and what every connection promises."""

from pathlib import Path

from sqlcipher3 import dbapi2

FULL_KEY = 64
"""Hexadecimal figures of a raw key."""

_PROMISES = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "cache_size = -65536",
    "busy_timeout = 5000",
)
"""What was saved is on the disk, what was erased is overwritten, nothing is laid outside the file."""


def connect(path: Path, key_hex: str) -> dbapi2.Connection:
    """Open the file at *path*, which exists, with its raw key of 64 hexadecimal figures.

    Raises `sqlcipher3.dbapi2.DatabaseError` when the file is damaged or the key another's, and
    `ValueError` when the key is none; neither says anything of the key.
    """
    if len(key_hex) != FULL_KEY or not set(key_hex) <= set("0123456789abcdef"):
        raise ValueError("this is no raw key")
    place = f"{path.absolute().as_uri()}?mode=rw"
    connection = dbapi2.connect(place, uri=True, check_same_thread=False, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key_hex}'\"")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        for promise in _PROMISES:
            connection.execute(f"PRAGMA {promise}")
    except BaseException:
        connection.close()
        raise
    return connection
