"""Types of column that hold the same values in a strict SQLite file and in PostgreSQL."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

_NULL = "null"

DAY = "plaidoyer:date"
"""The one key of an object that stands for a date, which JSON does not know."""


def _is_native(dialect: Dialect) -> bool:
    return dialect.name == "postgresql"


class Day(TypeDecorator[date]):
    """A date; in SQLite its ISO text, which sorts as it does."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Give the type of the database."""
        return dialect.type_descriptor(sa.Date() if _is_native(dialect) else sa.Text())

    def process_bind_param(self, value: date | None, dialect: Dialect) -> Any:
        """Write a date."""
        return value if value is None or _is_native(dialect) else value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        """Read a date."""
        return value if value is None or _is_native(dialect) else date.fromisoformat(value)


class Moment(TypeDecorator[datetime]):
    """A moment with its zone, kept in UTC; one without a zone is refused (`ValueError`)."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Give the type of the database."""
        return dialect.type_descriptor(sa.DateTime(timezone=True) if _is_native(dialect) else sa.Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Write a moment."""
        return value if value is None or _is_native(dialect) else moment_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Read a moment."""
        return value if value is None or _is_native(dialect) else datetime.fromisoformat(value)


class Uid(TypeDecorator[UUID]):
    """A universal identifier; in SQLite its 36 characters."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Give the type of the database."""
        return dialect.type_descriptor(sa.Uuid() if _is_native(dialect) else sa.Text())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        """Write an identifier."""
        return value if value is None or _is_native(dialect) else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        """Read an identifier."""
        return value if value is None or _is_native(dialect) else UUID(value)


class Json(TypeDecorator[Any]):
    """Texts, numbers, truths, dates, and lists and mappings of them; whatever was typed comes back.

    ASCII alone is written, so that even half of a character, which UTF-8 cannot hold, is kept. A tuple
    comes back as a list, a time of day as its ISO text.
    """

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Give the type of the database."""
        return dialect.type_descriptor(sa.JSON() if _is_native(dialect) else sa.Text())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Write a value."""
        return value if _is_native(dialect) else json_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Read a value."""
        if value is None or value == _NULL:
            return None
        return value if _is_native(dialect) else json_value(value)


def moment_text(value: datetime) -> str:
    """Write *value* as SQLite keeps it; raises `ValueError` when it has no zone."""
    if value.tzinfo is None:
        raise ValueError("a moment needs its zone")
    moment = value if value.tzinfo is UTC else value.astimezone(UTC)
    return moment.isoformat(timespec="microseconds")


def json_text(value: object) -> str:
    """Write *value* as SQLite keeps it: the same text for the same value."""
    return _ENCODED(value)


def json_value(text: str) -> Any:
    """Read what `json_text` wrote."""
    return _DECODED(text)


def _dated(value: object) -> object:
    if isinstance(value, datetime | time):
        return value.isoformat()
    if isinstance(value, date):
        return {DAY: value.isoformat()}
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} cannot be kept")


def _undated(found: dict[str, Any]) -> Any:
    if found.keys() != {DAY}:
        return found
    try:
        return date.fromisoformat(found[DAY])
    except (TypeError, ValueError):
        return found


_ENCODED = json.JSONEncoder(default=_dated, sort_keys=True, separators=(",", ":")).encode
_DECODED = json.JSONDecoder(object_hook=_undated).decode
"""Made once: making them takes as long as writing a short value."""
