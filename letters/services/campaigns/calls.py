"""One call of a call sheet: whom, by which numbers, what was said before, what to ask."""

import re
from typing import Final

from letters.domain.campaigns.facts import Aim
from letters.domain.wording import N_
from letters.ports.call_sheets import Call
from letters.services.campaigns.known import Known
from letters.services.campaigns.telling_my_day import last_words, seat_of, warning_words
from letters.services.language import _, day_of_month

SENTENCES: Final = 2
"""Sentences in which what is asked is said: somebody at a telephone has no more."""

_SENTENCE = re.compile(r"(?<=[.!?…]) +")

_SPACES = re.compile(r"[ \n\t]+")


def asked_of(aim: Aim) -> str:
    """Say what is asked in two sentences at most: the first ones of the aim."""
    first = _SENTENCE.split(_SPACES.sub(" ", aim.goal).strip())[:SENTENCES]
    return " ".join(first) or _("What is asked is not written yet: write it on the page of the campaign.")


def call_of(known: Known) -> Call:
    """Give the block of one call."""
    chase = ""
    if known.chase:
        chase = _("To chase since {day}.").format(day=day_of_month(known.chase))
    warnings = filter(None, (chase, warning_words(known)))
    return Call(known.target.name, seat_of(known), _numbers(known), last_words(known), tuple(warnings))


def _numbers(known: Known) -> tuple[tuple[str, str], ...]:
    """Give the numbers to call; without one, whatever else reaches them."""
    listed = known.listed
    if listed is None:
        return ((_("Telephone"), _("not in the directory of this computer")),)
    if listed.telephones:
        return tuple((_(_office(number)), number) for number in listed.telephones)
    mails = [mail.address for mail in listed.mails if not mail.suggested]
    none = (_("Telephone"), _("none is published: ask the switchboard of their chamber"))
    return (none, *((_("E-mail"), each) for each in mails[:1]))


def _office(number: str) -> str:
    """Say where a number rings, as far as its first figures tell (numbering plan of the ARCEP)."""
    figures = number.replace(" ", "").replace("+33", "0")
    if figures.startswith("01"):
        return _PARIS
    return _THERE if figures[:2] in {"02", "03", "04", "05"} else _ANYWHERE


_ANYWHERE = N_("Telephone")

_PARIS = N_("Telephone (Paris region)")

_THERE = N_("Telephone (constituency)")
