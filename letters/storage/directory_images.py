"""What an import replaced, kept beside it as it was, and put back when the import is undone."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import sqlalchemy as sa

from letters.storage.columns import DAY, json_text, json_value
from letters.storage.directory_rows import Row, Values

_CHANGING: Final = tuple(sorted(set(Row._fields) - {"family", "key"}))
_JSON: Final = frozenset({"said", "heard"})
_AT_ONCE: Final = 500

_KEPT: Final = "INSERT INTO undo (import_id, recipient_id, before) VALUES (?, ?, ?)"
_ADDED: Final = "INSERT INTO undo (import_id, recipient_id) SELECT ?, id FROM recipient WHERE id >= ?"
_ONE: Final = "SELECT before FROM undo WHERE import_id = ? AND recipient_id = ? AND before IS NOT NULL"
_COMPLETED: Final = "UPDATE undo SET before = ? WHERE import_id = ? AND recipient_id = ?"
_COUNT: Final = "SELECT count(*) FROM undo WHERE import_id = ?"
_REPLACED: Final = (
    "SELECT recipient_id, before FROM undo WHERE import_id = ? AND before IS NOT NULL AND recipient_id > ?"
    " ORDER BY recipient_id LIMIT ?"
)
_TAKEN_AWAY: Final = (
    "DELETE FROM recipient WHERE id IN"
    " (SELECT recipient_id FROM undo WHERE import_id = ? AND before IS NULL LIMIT ?)"
)


def image_of(stored: Row, new: Row) -> str:
    """Give, as JSON, what *new* replaces of *stored*; an empty text where it replaces nothing."""
    if stored == new:
        return ""
    told = (
        (name, getattr(stored, name)) for name in _CHANGING if getattr(stored, name) != getattr(new, name)
    )
    return "{" + ",".join(f'"{name}":{_json_of(name, value)}' for name, value in told) + "}"


def keep_images(connection: sa.Connection, number: int, images: Iterable[tuple[int, str]]) -> None:
    """Keep beside the import of *number* what it replaced, by the number of the body."""
    kept = [(number, body, image) for body, image in images]
    if kept:
        connection.exec_driver_sql(_KEPT, kept)


def complete_image(connection: sa.Connection, number: int, body: int, image: str) -> None:
    """Complete what undoes a row that this import wrote before: what it was first is what counts."""
    first = connection.exec_driver_sql(_ONE, (number, body)).scalar_one_or_none()
    if first is not None:
        whole = json_text(json_value(image) | json_value(first))
        connection.exec_driver_sql(_COMPLETED, (whole, number, body))


def keep_added(connection: sa.Connection, number: int, first: int) -> None:
    """Note that the import of *number* added every body from the number *first* on."""
    connection.exec_driver_sql(_ADDED, (number, first))


def replaced_by(connection: sa.Connection, number: int) -> int:
    """Count the bodies that the import of *number* added or changed."""
    return int(connection.exec_driver_sql(_COUNT, (number,)).scalar_one())


def put_back(connection: sa.Connection, number: int) -> None:
    """Make every body what it was before the import of *number*, and take away whom it added."""
    for some in _images(connection, number):
        by_columns: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        for replaced in some:
            before = _stored_of(json_value(replaced.before))
            by_columns.setdefault(tuple(before), []).append((*before.values(), replaced.recipient_id))
        for columns, values in by_columns.items():
            connection.exec_driver_sql(_update(columns), values)
    # Some at a time: what one statement changes is held in memory until it ends. Their notes go with them.
    while connection.exec_driver_sql(_TAKEN_AWAY, (number, _AT_ONCE)).rowcount:
        pass


def _images(connection: sa.Connection, number: int) -> Iterator[Sequence[sa.Row[Any]]]:
    last = 0
    while some := connection.exec_driver_sql(_REPLACED, (number, last, _AT_ONCE)).all():
        yield some
        last = some[-1].recipient_id


def _update(columns: tuple[str, ...]) -> str:
    """Say in SQL that *columns* change, names that stand in `_CHANGING` alone."""
    if not set(columns) <= set(_CHANGING):
        raise ValueError("an image of columns that no import changes")
    return f"UPDATE recipient SET {', '.join(f'{name} = ?' for name in columns)} WHERE id = ?"  # noqa: S608 -- ours


def _json_of(name: str, value: Any) -> str:
    if name in _JSON:
        return str(value)
    return json_text({DAY: value}) if name == "retired_on" and value else json_text(value)


def _stored_of(image: Values) -> Values:
    """Give the columns of *image* as they are stored."""
    stored: Values = {name: json_text(value) if name in _JSON else value for name, value in image.items()}
    if stored.get("retired_on"):
        stored["retired_on"] = stored["retired_on"].isoformat()
    return stored
