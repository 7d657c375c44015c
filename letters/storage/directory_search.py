"""Finding bodies by the index of words: the nearest are told by SQLite, from what stands in their rows."""

from collections.abc import Collection
from typing import Final, NamedTuple

import sqlalchemy as sa

from letters.domain.folding import folded
from letters.domain.listed import Ref
from letters.domain.rights import BodyKind
from letters.domain.searching import Glimpse
from letters.ports.directory import Alternatives, Nearest, Wanted

_LOOKS: Final = 8_000
"""Looks at rows that a key press leaves time for: two at each row, and one for each beginning of a word."""

_WEIGHED: Final = 16
"""Words that count for who is the nearest; every word counts for who is found."""

_SEEN: Final = (
    "SELECT id, ' ' || recipient.fold || ' ' AS words, length(name) AS long"
    " FROM recipient_fts CROSS JOIN recipient ON id = recipient_fts.rowid"
    " WHERE recipient_fts MATCH ? AND retired_on IS NULL"
)
_SERVES: Final = (
    " AND CASE instr(said, '\"serves\":') WHEN 0 THEN department = ? ELSE ? IN"
    " (SELECT code.value FROM json_each(said) AS voice, json_each(voice.value, '$[1].serves') AS code) END"
)
_BEST: Final = "SELECT id, (SELECT count(*) FROM ranked) AS among FROM ranked ORDER BY cost, long, id LIMIT ?"
_GLIMPSES: Final = 'SELECT family, "key", recipient.name, fold, among FROM best JOIN recipient USING (id)'

_ONCE: Final = "instr(words, ?) BETWEEN 1 AND long"
_AT_FIRST: Final = "instr(words, ?) = 1"
_KINDS: Final = frozenset(map(str, BodyKind))


class _Part(NamedTuple):
    """A piece of SQL, and what its marks stand for."""

    sql: str
    given: tuple[str, ...] = ()


def nearest(connection: sa.Connection, wanted: Wanted, most: int) -> Nearest:
    """Give the *most* bodies that *wanted* means, and how many match.

    It is nobody where a kind is unknown. Where more match than a key press leaves time for, so many of them
    are looked at: never less than those asked for and one more.
    """
    if not _KINDS.issuperset(wanted.narrowing.kinds):
        return Nearest()
    looked_at = max(most + 1, _LOOKS // (2 + sum(map(len, wanted.words))))
    code, cost = wanted.narrowing.department, _cost(wanted.words[:_WEIGHED])
    serves = _Part(_SERVES, (code, code)) if code else _Part("")
    asked = (
        f"WITH seen AS ({_SEEN}{serves.sql} LIMIT ?),"  # noqa: S608 -- no word of anybody, marks alone
        f" ranked AS MATERIALIZED (SELECT id, long, {cost.sql} AS cost FROM seen),"
        f" best AS ({_BEST}) {_GLIMPSES}"
    )
    given = (_expression(wanted), *serves.given, looked_at, *cost.given, most)
    rows = connection.exec_driver_sql(asked, given).all()
    count = rows[0].among if rows else 0
    bodies = tuple(Glimpse(Ref(family, key), name, fold) for family, key, name, fold, _among in rows)
    return Nearest(bodies, count, counted=count < looked_at)


def _cost(words: Alternatives) -> _Part:
    """Say what a body costs: most for a word that its name lacks, least for a name that begins otherwise."""
    if not words:
        return _Part("0")
    costs = [_cost_of(each) for each in words]
    first = _any_of(_AT_FIRST, [f" {each}" for each in words[0]])
    given = tuple(each for cost in costs for each in cost.given)
    return _Part(f"2 * ({' + '.join(cost.sql for cost in costs)}) + NOT ({first.sql})", given + first.given)


def _cost_of(beginnings: Collection[str]) -> _Part:
    whole = _any_of(_ONCE, [f" {each} " for each in beginnings])
    begun = _any_of(_ONCE, [f" {each}" for each in beginnings])
    told = f"CASE WHEN {whole.sql} THEN 0 WHEN {begun.sql} THEN 1 ELSE 4 END"
    return _Part(told, whole.given + begun.given)


def _any_of(test: str, words: Collection[str]) -> _Part:
    return _Part(" OR ".join([test] * len(words)), tuple(words))


def _expression(wanted: Wanted) -> str:
    """Say in the words of FTS5 what is looked for; folded words hold no sign that means anything there."""
    sought = [f"({' OR '.join(map(_beginning, each))})" for each in wanted.words]
    if wanted.narrowing.department:
        sought.append(f'"{folded(wanted.narrowing.department)}"')
    kinds = " OR ".join(f'"{each}"' for each in wanted.narrowing.kinds)
    asked = [f"fold : ({' AND '.join(sought)})"] if sought else []
    return " AND ".join([*asked, f"kind : ({kinds})"] if kinds else asked)


def _beginning(word: str) -> str:
    return f'"{word}"*'
