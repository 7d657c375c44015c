"""The order of a French list of names, family name first.

It is our choice, after the usage of French directories and indexes; no text of AFNOR NF Z 44-001 was read.
Letters count first, word by word, without accents nor capitals; œ is oe and æ is ae; hyphens, apostrophes
and spaces part words alike. « de » and « d' » in small letters, or where the whole name is in capitals,
come after the name they stand before: « de Gaulle » is under G. « Du », « Des », « La », « Le », « L' » and a
« De » with its capital in a name that has small letters (Belgian names) are part of the name. Then accents
count, the letter without one first; then what is left (capitals, signs): no two different names are equal.
"""

import re
import unicodedata

from letters.domain.folding import folded

Key = tuple[str, ...]

_PARTICLE = re.compile(r"(?:de\s+|d['’ʼ]\s*)(?=\S)", re.IGNORECASE)


def filed_name(last_name: str) -> str:
    """Give the part of a last name that it is filed under: « Gaulle » of « de Gaulle »."""
    found = _PARTICLE.match(last_name)
    if found and (found[0].islower() or last_name.isupper()):
        return last_name[found.end() :]
    return last_name


def name_order(first_name: str, last_name: str) -> Key:
    """Give what a list of names is sorted by: two keys are equal when first and last names are the same."""
    filed = filed_name(last_name)
    if first_name.isascii() and filed.isascii():
        return folded(filed), folded(first_name), "", "", last_name, first_name
    return (
        folded(filed),
        folded(first_name),
        _accented(filed),
        _accented(first_name),
        last_name,
        first_name,
    )


def _accented(text: str) -> str:
    """Give the accents of *text* in the order of its letters; a text without any comes first."""
    if text.isascii():
        return ""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(each for each in apart if each.isalnum() or unicodedata.combining(each))
