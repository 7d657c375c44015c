"""Reading the files that a person names on the command line."""

from pathlib import Path

from letters.domain.errors import FileUnreadable
from letters.domain.wording import N_

MOST_BYTES = 20_000_000
"""Bytes read of a file: an image of a signature is far smaller, a file of answers smaller still."""


def read_bytes(path: Path) -> bytes:
    """Give the content of *path*; raises `FileUnreadable` with the reason."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except IsADirectoryError as error:
        raise FileUnreadable(name=path.name, reason=N_("it is a folder")) from error
    except FileNotFoundError as error:
        raise FileUnreadable(name=path.name, reason=N_("it does not exist")) from error
    except PermissionError as error:
        raise FileUnreadable(name=path.name, reason=N_("you may not read it")) from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(name=path.name, reason=N_("the system refuses it")) from error
    if len(content) > MOST_BYTES:
        raise FileUnreadable(name=path.name, reason=N_("it is too large"))
    return content


def read_text(path: Path) -> str:
    """Give the text of *path*, UTF-8; raises `FileUnreadable`."""
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileUnreadable(
            name=path.name, reason=N_("it is not text in UTF-8: save it as UTF-8")
        ) from error
