"""A guide written where a test asks, so that a test sees all that it relies on."""

from letters.domain.plans import Holder, Purpose
from letters.drafting.guide import Guide
from letters.drafting.shelves import MemoryShelf

SOURCES = """\
[[source]]
name = "law"
title = "RGPD"
article = "21"
checked = 2026-11-21
certainty = "V"
words = "Le droit d'opposition."
"""

RULE = """\
[[rule]]
name = "{name}"
sources = ["law"]
{more}
"""

GUIDANCE = """\
[[rule.guidance]]
text = "{text}"
"""

FILE = "10-rules.fr.toml"
CHOICES = "\n".join((
    "[purposes]",
    *(f'{holder.value} = ["unknown"]' for holder in Holder),
    "[wishes]",
    *(f'{holder.value} = ["stop", "know"]' for holder in Holder),
    "[wishes-by-purpose]",
    *(f'{purpose.value} = ["know"]' for purpose in Purpose),
))  # fmt: skip


def rule(name: str, *more: str) -> str:
    """Give a rule called *name* with the lines *more*."""
    return RULE.format(name=name, more="\n".join(more))


def offering(kind: str, *more: str) -> str:
    """Give the table of a letter that a rule offers."""
    return "\n".join(("[[rule.letter]]", f'kind = "{kind}"', 'why = "Parce que."', *more))


def refusing(kind: str) -> str:
    """Give the table of a letter that a rule does not offer."""
    return f'[[rule.not-offered]]\nkinds = ["{kind}"]\nwhy = "Sans effet."\n'


def guiding(text: str) -> str:
    """Give the table of a guidance."""
    return GUIDANCE.format(text=text)


def small_guide(*rules: str, reviewed: str = "2026-11-21", sources: str = SOURCES) -> Guide:
    """Give a guide of one file."""
    written = "\n".join((f"reviewed = {reviewed}", *rules))
    return Guide(MemoryShelf({FILE: written, "sources.fr.toml": sources, "choices.toml": CHOICES}))
