"""Compiling a catalogue of translations in memory, for those who are writing it."""

from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compiled(source: Path) -> BytesIO:
    """Give the machine form of the catalogue in *source* (``.po``, UTF-8)."""
    with source.open("rb") as file:
        catalogue = read_po(file)
    result = BytesIO()
    write_mo(result, catalogue)
    result.seek(0)
    return result
