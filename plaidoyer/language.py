"""The catalogue of the language asked for: French unless said otherwise."""

import gettext
import os
from functools import cache
from pathlib import Path

from letters.services.language import _, n_, sentence, shown, speak
from plaidoyer import ROOT

__all__ = ["LANGUAGES", "_", "n_", "sentence", "shown", "use"]

DOMAIN = "plaidoyer"
LANGUAGES = ("fr", "en")


def use(language: str) -> None:
    """Speak *language* (``fr`` or ``en``) from now on; English needs no catalogue.

    The libraries that look their own sentences up with gettext (click) find them in our catalogue too.
    """
    speak(_catalogue(language))
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(ROOT / "locales"))
    gettext.textdomain(DOMAIN)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = ROOT / "locales" / language / "LC_MESSAGES"
    compiled, source = folder / f"{DOMAIN}.mo", folder / f"{DOMAIN}.po"
    if _is_fresh(compiled, source):
        with compiled.open("rb") as file:
            return gettext.GNUTranslations(file)
    return _compiled_in_memory(source)


def _is_fresh(compiled: Path, source: Path) -> bool:
    if not compiled.is_file():
        return False
    return not source.is_file() or compiled.stat().st_mtime >= source.stat().st_mtime


def _compiled_in_memory(source: Path) -> gettext.NullTranslations:
    if not source.is_file():
        return gettext.NullTranslations()
    from plaidoyer.catalogues import compiled  # here: babel is needed only by those who edit a catalogue

    return gettext.GNUTranslations(compiled(source))
