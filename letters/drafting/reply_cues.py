"""Reading the rules by which an answer is read: ``letters/guide/replies.LANGUAGE.toml``."""

from collections.abc import Collection, Sequence
from typing import Final

from letters.domain.cues import STRENGTHS, Combination, Cue, CueBook, Follows, Scope, Yield
from letters.domain.phrases import Families, Phrase, PhraseFault, phrase
from letters.domain.replies import ReplyKind
from letters.domain.wording import N_
from letters.drafting.toml_table import Table, parse

_KEYS: Final = frozenset(
    {
        "reviewed", "french", "sentence", "incomparable",
        "family", "scope", "cue", "combination", "yields", "follows", "rivals",
    }
)  # fmt: skip
_FAMILY: Final = frozenset({"name", "phrases"})
_SCOPE: Final = frozenset({"name", "why", "phrases", "unless", "silent", "onwards"})
_CUE: Final = frozenset({"sign", "strength", "why", "phrases", "needed", "unless", "outside", "any_language"})
_YIELD: Final = frozenset({"sign", "to", "why"})
_FOLLOWS: Final = frozenset({"sign", "after", "why"})
_COMBINATION: Final = frozenset({"when", "unless", "gives", "drops", "why", "sure"})


NOTHING_SAID: Final = "nothing"
"""The sign of the known sentences that decide nothing: what was asked, courtesy, signatures."""


def read_cues(text: str) -> CueBook:
    """Read the rules written in *text*; raises `BrokenTemplate` at the first that cannot be used."""
    table = Table(parse(text), text)
    table.only(_KEYS)
    families = _families(table.tables("family"))
    scopes = tuple(_scope(each, families) for each in table.tables("scope"))
    named = tuple(scope.name for scope in scopes)
    cues = tuple(_cue(each, families, named) for each in table.tables("cue"))
    signs = {*(cue.sign for cue in cues), *ReplyKind}
    combinations = []
    for each in table.tables("combination"):
        combinations.append(_combination(each, signs))
        signs.add(combinations[-1].gives)
    return CueBook(
        table.day("reviewed"),
        scopes,
        cues,
        tuple(combinations),
        tuple(_yield(each, signs) for each in table.tables("yields")),
        tuple(_follows(each, signs) for each in table.tables("follows")),
        tuple(_known(each, "among", signs) for each in table.tables("rivals")),
        frozenset(table.texts("french", required=True)),
        frozenset(table.texts("sentence", required=True)),
        frozenset(_known(table, "incomparable", named)),
    )


def _families(tables: Sequence[Table]) -> Families:
    """Read the families in their order: each may use those before it, so that none can hold itself."""
    families: dict[str, tuple[Phrase, ...]] = {}
    for table in tables:
        table.only(_FAMILY)
        families[table.text("name", required=True)] = _phrases(table, "phrases", families, required=True)
    return families


def _scope(table: Table, families: Families) -> Scope:
    table.only(_SCOPE)
    return Scope(
        table.text("name", required=True),
        table.text("why", required=True),
        _phrases(table, "phrases", families, required=True),
        _phrases(table, "unless", families),
        table.flag("silent"),
        table.flag("onwards"),
    )


def _cue(table: Table, families: Families, scopes: Sequence[str]) -> Cue:
    table.only(_CUE)
    return Cue(
        table.text("sign", required=True),
        STRENGTHS[table.choice("strength", tuple(STRENGTHS))],
        table.text("why", required=True),
        _phrases(table, "phrases", families, required=True),
        _phrases(table, "needed", families),
        _phrases(table, "unless", families),
        frozenset(_known(table, "outside", scopes)),
        table.flag("any_language"),
    )


def _combination(table: Table, signs: set[str]) -> Combination:
    table.only(_COMBINATION)
    if not table.texts("when"):
        raise table.fault(N_("« {key} » is empty: fill it in"), "when")
    return Combination(
        _known(table, "when", signs),
        table.text("gives", required=True),
        table.text("why", required=True),
        _known(table, "unless", signs),
        _known(table, "drops", signs),
        table.flag("sure"),
    )


def _yield(table: Table, signs: set[str]) -> Yield:
    table.only(_YIELD)
    sign = table.choice("sign", tuple(sorted(signs)))
    return Yield(sign, _known(table, "to", signs), table.text("why", required=True))


def _follows(table: Table, signs: set[str]) -> Follows:
    table.only(_FOLLOWS)
    sign = table.choice("sign", tuple(sorted(signs)))
    return Follows(sign, _known(table, "after", signs), table.text("why", required=True))


def _phrases(table: Table, key: str, families: Families, *, required: bool = False) -> tuple[Phrase, ...]:
    try:
        return tuple(phrase(each, families) for each in table.texts(key, required=required))
    except PhraseFault as error:
        raise table.fault(N_("« {part} » in « {key} » is no phrase"), key, part=error.part) from error


def _known(table: Table, key: str, among: Collection[str]) -> tuple[str, ...]:
    names = table.texts(key)
    for name in names:
        if name not in among:
            raise table.fault(
                N_("« {name} » in « {key} » is not known; known: {known}"),
                key,
                name=name,
                known=", ".join(sorted(among)),
            )
    return names
