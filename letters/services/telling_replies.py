"""The kinds of answer in the words of the person who received one, in the order in which they are offered."""

from collections.abc import Iterable
from dataclasses import dataclass

from letters.domain.replies import ReplyKind
from letters.domain.wording import N_
from letters.services.language import _, n_

WORDS = {
    ReplyKind.GRANTED: N_("They do what you asked"),
    ReplyKind.PARTLY_GRANTED: N_("They do only a part of it"),
    ReplyKind.REFUSED_LEGAL_OBLIGATION: N_("They refuse: a law would oblige them to"),
    ReplyKind.REFUSED_PUBLIC_INTEREST: N_("They refuse in the name of the public interest"),
    ReplyKind.REFUSED_RESEARCH: N_("They refuse in the name of research"),
    ReplyKind.REFUSED_OTHER: N_("They refuse for another reason, or without giving one"),
    ReplyKind.IDENTITY_ASKED: N_("They ask you to prove who you are"),
    ReplyKind.REASONS_ASKED: N_("They ask you for your reasons"),
    ReplyKind.FEE_ASKED: N_("They ask you for money"),
    ReplyKind.OWN_FORM_ONLY: N_("They want you to use their own form"),
    ReplyKind.ACKNOWLEDGED: N_("They have received it, nothing more"),
    ReplyKind.EXTENDED: N_("They give themselves more time"),
    ReplyKind.NOT_COMPETENT: N_("They send you to another body"),
    ReplyKind.NOT_FOUND: N_("They find nothing about you"),
    ReplyKind.SAYS_ANONYMISED: N_("They say that the data are anonymous"),
    ReplyKind.SAYS_PSEUDONYMISED: N_("They say that a code stands for your name"),
    ReplyKind.BOUNCED: N_("Your message never arrived"),
    ReplyKind.OUT_OF_OFFICE: N_("An automatic message: somebody is away"),
    ReplyKind.UNCLEAR: N_("One cannot tell what they answer"),
}
"""What an answer says, as a box to tick says it, marked for translation."""

DETAILS = {
    ReplyKind.PARTLY_GRANTED: N_("For instance some of the papers, or one file and not the other."),
    ReplyKind.REFUSED_OTHER: N_("For instance « your request is excessive », or « we do not follow it up »."),
    ReplyKind.FEE_ASKED: N_("Copies, postage, a handling fee."),
    ReplyKind.ACKNOWLEDGED: N_("A file number, « your request is being dealt with »."),
    ReplyKind.EXTENDED: N_("The law allows them two months more, if they say why within the first month."),
    ReplyKind.SAYS_ANONYMISED: N_("« Nobody can be found in them any more, so no right applies. »"),
    ReplyKind.SAYS_PSEUDONYMISED: N_("« The data are coded, or pseudonymised. »"),
    ReplyKind.BOUNCED: N_("Unknown address, full mailbox, letter sent back."),
    ReplyKind.UNCLEAR: N_("It is an answer like another: it is noted, and you decide later."),
}
"""How to know some of them, marked for translation."""


@dataclass(frozen=True, slots=True)
class Group:
    """Kinds of answer that are offered together under *words*, marked for translation."""

    words: str
    kinds: tuple[ReplyKind, ...]


GROUPS = (
    Group(N_("They accept"), (ReplyKind.GRANTED, ReplyKind.PARTLY_GRANTED)),
    Group(
        N_("They refuse"),
        (
            ReplyKind.REFUSED_LEGAL_OBLIGATION,
            ReplyKind.REFUSED_PUBLIC_INTEREST,
            ReplyKind.REFUSED_RESEARCH,
            ReplyKind.REFUSED_OTHER,
        ),
    ),
    Group(
        N_("They ask you for something first"),
        (
            ReplyKind.IDENTITY_ASKED,
            ReplyKind.REASONS_ASKED,
            ReplyKind.FEE_ASKED,
            ReplyKind.OWN_FORM_ONLY,
        ),
    ),
    Group(
        N_("They put it off, or send you elsewhere"),
        (ReplyKind.ACKNOWLEDGED, ReplyKind.EXTENDED, ReplyKind.NOT_COMPETENT),
    ),
    Group(
        N_("What they say of your data"),
        (ReplyKind.NOT_FOUND, ReplyKind.SAYS_ANONYMISED, ReplyKind.SAYS_PSEUDONYMISED),
    ),
    Group(N_("Nobody has read it"), (ReplyKind.BOUNCED, ReplyKind.OUT_OF_OFFICE)),
    Group(N_("When in doubt"), (ReplyKind.UNCLEAR,)),
)
"""Every kind, once, in the order of a list to tick."""

CLEAR = 0.8
"""The score from which the words say it clearly; under it they are a sign, to be checked."""

_MOST_QUOTED, _LONGEST = 3, 240


def quoted(words: Iterable[str]) -> str:
    """Quote words of an answer, each once on its line, cut where they are long; say how many more follow."""
    once = list(dict.fromkeys(" ".join(each.split()) for each in words))
    lines = [_("« {words} »").format(words=_cut(each)) for each in once[:_MOST_QUOTED]]
    more = len(once) - _MOST_QUOTED
    if more > 0:
        lines.append(
            n_("and {count} more in the text", "and {count} more in the text", more).format(count=more)
        )
    return "\n".join(lines)


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]}…"
