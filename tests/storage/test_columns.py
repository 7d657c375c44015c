"""The same column holds the same value in a strict SQLite file and in PostgreSQL, each in its own type."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from letters.storage.columns import Day, Json, Moment, Uid, json_text, moment_text

TYPES = [(Day, "DATE"), (Moment, "TIMESTAMP WITH TIME ZONE"), (Uid, "UUID"), (Json, "JSON")]
VALUES = [
    (Day, date(2026, 3, 2), "2026-03-02"),
    (Moment, datetime(2026, 3, 2, 9, 0, 0, 5, tzinfo=UTC), "2026-03-02T09:00:00.000005+00:00"),
    (Uid, UUID(int=5), "00000000-0000-0000-0000-000000000005"),
    (Json, {"é": [1, True]}, '{"\\u00e9":[1,true]}'),
]


@pytest.mark.parametrize(("kind", "native"), TYPES)
def test_each_type_is_text_in_a_file_and_native_on_a_server(kind, native):
    table = sa.Table("t", sa.MetaData(), sa.Column("c", kind), sqlite_strict=True)

    written = [
        str(sa.schema.CreateTable(table).compile(dialect=each))
        for each in (sqlite.dialect(), postgresql.dialect())
    ]

    assert "c TEXT" in written[0]
    assert f"c {native}" in written[1]


@pytest.mark.parametrize(("kind", "value", "text"), VALUES)
def test_each_value_is_written_as_text_in_a_file_and_as_it_is_on_a_server(kind, value, text):
    file, server = sqlite.dialect(), postgresql.dialect()

    assert (text, value) == (kind().process_bind_param(value, file), kind().process_bind_param(value, server))
    assert value == kind().process_result_value(text, file)
    assert value == kind().process_result_value(value, server)
    assert kind().process_result_value(None, file) is None


def test_moments_of_any_zone_sort_as_they_came():
    east, west = (timezone(timedelta(hours=hours)) for hours in (4, -10))
    moments = [datetime(2026, 3, 2, 23, tzinfo=east), datetime(2026, 3, 2, 23, tzinfo=UTC),
               datetime(2026, 3, 2, 22, tzinfo=west)]  # fmt: skip

    assert [moment_text(each) for each in moments] == sorted(moment_text(each) for each in moments)


def test_the_same_value_is_the_same_text():
    assert json_text({"b": 1, "a": {"d": 1, "c": 2}}) == json_text({"a": {"c": 2, "d": 1}, "b": 1})


def test_a_time_of_day_is_kept_as_its_text_and_what_is_no_value_is_refused():
    assert '"09:30:00"' == json_text(time(9, 30))
    with pytest.raises(TypeError, match="bytes cannot be kept"):
        json_text(b"x")
