"""Exhibits that are words alone: a text, an e-mail, told as text with its headers first, as they stand."""

from dataclasses import dataclass, replace
from email.parser import BytesParser
from email.policy import default

WRITTEN = frozenset({".txt", ".eml"})
"""The endings of such files."""

_MOST_CHARACTERS = 200_000
_HEADERS = ("From", "To", "Cc", "Date", "Subject")
_CODINGS = ("utf-8-sig", "cp1252", "latin-1")


class TooLong(ValueError):
    """A text of more characters than are printed."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is written, and the names of the files that came with it, which are not read."""

    text: str
    joined: tuple[str, ...] = ()


def read_written(content: bytes, ending: str) -> Words:
    """The words of a file whose name has that *ending*; raises `TooLong`, `ValueError` if there is none."""
    words = _email(content) if ending == ".eml" else Words(_decoded(content))
    text = words.text
    if len(text) > _MOST_CHARACTERS:
        raise TooLong(len(text))
    if not text.strip() or "\0" in text:
        raise ValueError("no text")
    return replace(words, text="\n".join(text.expandtabs(4).splitlines()))


def _decoded(content: bytes) -> str:
    for coding in _CODINGS:
        try:
            return content.decode(coding)
        except UnicodeDecodeError:
            continue
    raise ValueError("no text")


def _email(content: bytes) -> Words:
    message = BytesParser(policy=default).parsebytes(content)
    body = message.get_body(preferencelist=("plain",))
    if body is None or message["From"] is None:
        raise ValueError("no plain text")
    told = [f"{name}: {message[name]}" for name in _HEADERS if message[name]]
    joined = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    return Words("\n".join([*told, "", str(body.get_content())]), tuple(joined))
