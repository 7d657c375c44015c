"""Packs of letters, good and hostile, made in memory."""

import io
import zipfile

from letters.drafting.catalogue import Catalogue
from plaidoyer.assembly import CATALOGUE

LABEL = """\
name = "essai"
title = "Recueil d'essai"
author = "Association d'essai"
licence = "CC0-1.0"
contact = "contact@example.org"
"""

SLUG = "objection/employer"


def letter_files(slug=SLUG):
    """A letter that keeps every rule: one of the catalogue, under another name."""
    shelf = Catalogue.under(CATALOGUE).shelf
    files = {name: shelf.text(name) for name in shelf.names if name.startswith("information/cnil-copy/")}
    return {name.replace("information/cnil-copy", slug): text for name, text in files.items()}


def good_files():
    """The files of a pack of one letter."""
    return {"pack.toml": LABEL} | letter_files()


def packed(files, *, method=zipfile.ZIP_DEFLATED):
    """A zip of *files*, by name or by entry."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in files.items():
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name)
            info.compress_type = method
            archive.writestr(info, content)
    return made.getvalue()


def good():
    """A pack of one letter that keeps every rule."""
    return packed(good_files())
