"""Reading an argument: a reason a letter may give, with its sources and the days on which it holds."""

from typing import Final

from letters.domain.kinds import Argument
from letters.domain.wording import N_
from letters.drafting.faults import BrokenTemplate
from letters.drafting.grammar import Names
from letters.drafting.head import read_head, read_sources, split
from letters.drafting.language import Text
from letters.drafting.toml_table import Table
from letters.drafting.typography import typeset

NAMES: Final = Names(frozenset({"today"}), dates=frozenset({"today"}))
"""What an argument may use: the day of the letter."""

TAGS: Final = (
    "hébergement", "transferts", "droit des États-Unis", "pseudonymisation", "anonymisation", "CNIL",
    "Conseil d'État", "CJUE", "entrepôts", "cohortes", "recherche", "information", "opposition", "accès",
    "sécurité", "espace européen", "médecine de ville", "assurance maladie", "complémentaires", "mineurs",
    "Parlement", "historique",
)  # fmt: skip
"""The subjects under which an argument may be found."""

MOST_TAGS: Final = 5
"""Subjects of one argument."""

_KEYS: Final = frozenset({"title", "claim", "valid_from", "valid_until", "tags", "source"})


def read_argument(text: str, slug: str, language: str) -> Argument:
    """Read one ``arguments/SLUG.LANGUAGE.md``; raises `BrokenTemplate` at its first fault."""
    head, body, body_line = split(text)
    try:
        argument = _argument(read_head(head), slug, language, (body, body_line))
    except BrokenTemplate as error:
        raise BrokenTemplate(error.fault.moved(1)) from error
    Text(body, NAMES, body_line)
    return argument


def _argument(head: Table, slug: str, language: str, written: tuple[str, int]) -> Argument:
    head.only(_KEYS)
    first, last = head.day("valid_from"), head.day("valid_until")
    if last < first:
        raise head.fault(N_("« valid_until » is before « valid_from »"), "valid_until")
    body, body_line = written
    return Argument(
        slug=slug,
        language=language,
        title=typeset(head.text("title", required=True), language),
        claim=head.text("claim", required=True),
        valid_from=first,
        valid_until=last,
        sources=read_sources(head, language),
        body=body,
        body_line=body_line,
        tags=_tags(head),
    )


def _tags(head: Table) -> tuple[str, ...]:
    tags = head.texts("tags")
    for tag in tags:
        if tag not in TAGS:
            sentence = N_("« {value} » is not known here; known: {known}")
            raise head.fault(sentence, "tags", value=tag, known=", ".join(TAGS))
    if len(tags) > MOST_TAGS or len(set(tags)) < len(tags):
        raise head.fault(N_("« tags » holds at most {limit} words, each once"), "tags", limit=MOST_TAGS)
    return tags
