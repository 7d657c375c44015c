"""What no check of a row can say: what is written once stays, logs have no gap, words are indexed."""

import re
from collections.abc import Iterator

import sqlalchemy as sa

from letters.domain.happenings import Happening

_KINDS = ", ".join(f"'{kind.value}'" for kind in Happening)

_ABOUT = 'uid, person_id, kind, "right", rule, topic, title, opened_on, recipient_name, recipient, body_key'


def _of_another_request(column: str, table: str) -> str:
    """Say that NEW names in *column* a row of *table* that is not of its own request."""
    found = f"SELECT 1 FROM {table} WHERE uid = NEW.{column} AND request_id = NEW.request_id"  # noqa: S608 -- ours
    return f"NEW.{column} IS NOT NULL AND NOT EXISTS ({found})"


_ALWAYS = "true"
_STILL_THERE = "EXISTS (SELECT 1 FROM request WHERE id = OLD.request_id)"
_GAP = "NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM event WHERE request_id = NEW.request_id)"
_IMPORTED = (
    "id, register, title, family, chamber, edition, edition_on, term, licence, lends, file_name, sha256,"
    " imported_at"
)
_NEWER = "EXISTS (SELECT 1 FROM register_import WHERE id > OLD.id)"
_NOT_ADDED = "NOT EXISTS (SELECT 1 FROM undo WHERE recipient_id = OLD.id AND before IS NULL)"
_NOT_TO_FORGET = (
    "EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id) AND NOT EXISTS"
    " (SELECT 1 FROM forgotten_entry WHERE campaign_id = OLD.campaign_id AND uid = OLD.uid)"
)
_ITS_LETTER = "EXISTS (SELECT 1 FROM open_letter WHERE id = OLD.open_letter_id)"
_LINK_GAP = (
    "NEW.place <> 1 + (SELECT coalesce(max(place), 0) FROM signature_link"
    " WHERE open_letter_id = NEW.open_letter_id)"
)
_VOIDS_NO_SIGNATURE = (
    "NEW.voids IS NOT NULL AND NOT EXISTS (SELECT 1 FROM signature_link"
    " WHERE open_letter_id = NEW.open_letter_id AND place = NEW.voids AND voids IS NULL)"
)
_NOT_VOID = (
    "OLD.place IS NOT NULL AND EXISTS (SELECT 1 FROM open_letter WHERE id = OLD.open_letter_id)"
    " AND NOT EXISTS (SELECT 1 FROM signature_link"
    " WHERE open_letter_id = OLD.open_letter_id AND voids = OLD.place)"
)
_SEALED = ("first_name", "last_name", "function", "organisation", "signed_on", "salt")
_OLD, _NEW = (", ".join(f"{row}.{each}" for each in _SEALED) for row in ("OLD", "NEW"))
_SEALED_CHANGES = f"OLD.place IS NEW.place AND OLD.place IS NOT NULL AND ({_OLD}) IS NOT ({_NEW})"
_MOVED = "OLD.uid <> NEW.uid OR OLD.open_letter_id <> NEW.open_letter_id"
_NO_LEAF = (
    "NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM signature_link"
    " WHERE open_letter_id = NEW.open_letter_id AND place = NEW.place AND voids IS NULL)"
)

_REFUSALS = {
    "event_never_changed": ("UPDATE ON event", _ALWAYS),
    "event_goes_with_its_request": ("DELETE ON event", _STILL_THERE),
    "event_of_a_known_kind": ("INSERT ON event", f"NEW.kind NOT IN ({_KINDS})"),
    "event_without_gap": ("INSERT ON event", _GAP),
    "event_corrects_its_own": ("INSERT ON event", _of_another_request("corrects", "event")),
    "event_names_its_own_letter": ("INSERT ON event", _of_another_request("letter", "letter")),
    "letter_never_changed": ("UPDATE ON letter", _ALWAYS),
    "letter_goes_with_its_request": ("DELETE ON letter", _STILL_THERE),
    "request_stays_what_it_is": (f"UPDATE OF {_ABOUT} ON request", _ALWAYS),
    "blob_never_changed": ("UPDATE ON blob", _ALWAYS),
    "attachment_never_changed": ("UPDATE ON attachment", _ALWAYS),
    "attachment_shows_its_own_event": ("INSERT ON attachment", _of_another_request("event", "event")),
    "import_never_changed": (f"UPDATE OF {_IMPORTED} ON register_import", _ALWAYS),
    "import_undone_only_the_last": ("DELETE ON register_import", _NEWER),
    "import_no_longer_undoable": ("DELETE ON register_import", "OLD.undoable = 0"),
    "recipient_stays_who_it_is": ('UPDATE OF id, family, "key" ON recipient', _ALWAYS),
    "recipient_is_retired_not_deleted": ("DELETE ON recipient", _NOT_ADDED),
    "campaign_entry_never_changed": ("UPDATE ON campaign_entry", _ALWAYS),
    "campaign_entry_goes_with_its_campaign": ("DELETE ON campaign_entry", _NOT_TO_FORGET),
    "open_letter_stays_itself": ("UPDATE OF id, uid, secret ON open_letter", _ALWAYS),
    "open_letter_text_never_changed": ("UPDATE ON open_letter_text", _ALWAYS),
    "open_letter_text_goes_with_its_letter": ("DELETE ON open_letter_text", _ITS_LETTER),
    "signature_link_never_changed": ("UPDATE ON signature_link", _ALWAYS),
    "signature_link_goes_with_its_letter": ("DELETE ON signature_link", _ITS_LETTER),
    "signature_link_without_gap": ("INSERT ON signature_link", _LINK_GAP),
    "signature_link_voids_a_signature": ("INSERT ON signature_link", _VOIDS_NO_SIGNATURE),
    "signature_added_with_its_leaf": ("INSERT ON signature", _NO_LEAF),
    "signature_given_its_leaf": ("UPDATE OF place ON signature", _NO_LEAF),
    "signature_keeps_its_letter": ("UPDATE OF uid, open_letter_id ON signature", _MOVED),
    "signature_sealed_as_it_is": ("UPDATE ON signature", _SEALED_CHANGES),
    "signature_moves_once_void": (
        "UPDATE OF place ON signature",
        f"OLD.place IS NOT NEW.place AND {_NOT_VOID}",
    ),
    "signature_erased_once_void": ("DELETE ON signature", _NOT_VOID),
}
"""Before what each refuses, and when; a row goes with its request, which is then there no more."""

_SWEEP_NAME = "blob_goes_with_its_last_file"
_SWEEP = (
    "AFTER DELETE ON attachment WHEN NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = OLD.sha256)"
    " BEGIN DELETE FROM blob WHERE sha256 = OLD.sha256; END"
)

_FORGET_WORDS = (
    "INSERT INTO recipient_fts (recipient_fts, rowid, fold, kind)"
    " VALUES ('delete', OLD.id, OLD.fold, OLD.kind)"
)
_KEEP_WORDS = "INSERT INTO recipient_fts (rowid, fold, kind) VALUES (NEW.id, NEW.fold, NEW.kind)"
_OTHER_WORDS = "WHEN OLD.fold <> NEW.fold OR OLD.kind <> NEW.kind"
_INDEXING = {
    "recipient_words_kept": f"AFTER INSERT ON recipient BEGIN {_KEEP_WORDS}; END",
    "recipient_words_forgotten": f"AFTER DELETE ON recipient BEGIN {_FORGET_WORDS}; END",
    "recipient_words_changed": (
        f"AFTER UPDATE OF fold, kind ON recipient {_OTHER_WORDS} BEGIN {_FORGET_WORDS}; {_KEEP_WORDS}; END"
    ),
}
"""How the index of words follows its table."""

TRIGGER_NAMES = frozenset({*_REFUSALS, _SWEEP_NAME, *_INDEXING})
"""The rules that a file of the newest schema holds."""


def create_triggers(connection: sa.Connection) -> None:
    """Write every trigger of the newest schema, but those of tables that an older one has not."""
    there = set(sa.inspect(connection).get_table_names())
    for statement in _statements():
        table = re.search(r" ON (\w+)", statement)
        if table and table[1] in there:
            connection.exec_driver_sql(statement)


def drop_indexing(connection: sa.Connection) -> None:
    """Let the index of words follow its table no more: who does this makes it anew afterwards."""
    for name in _INDEXING:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")


def create_indexing(connection: sa.Connection) -> None:
    """Let the index of words follow its table again."""
    for name, kept in _INDEXING.items():
        connection.exec_driver_sql(f"CREATE TRIGGER {name} {kept}")


def drop_triggers(connection: sa.Connection) -> None:
    """Take away every trigger: a table cannot be rebuilt under them."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    for name in names.scalars().all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def _statements() -> Iterator[str]:
    for name, (moment, condition) in _REFUSALS.items():
        refusal = f"BEGIN SELECT RAISE(ABORT, '{name}'); END"
        yield f"CREATE TRIGGER {name} BEFORE {moment} WHEN {condition} {refusal}"
    yield f"CREATE TRIGGER {_SWEEP_NAME} {_SWEEP}"
    for name, kept in _INDEXING.items():
        yield f"CREATE TRIGGER {name} {kept}"
