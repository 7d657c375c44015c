"""Reading a JSON array one object at a time."""

import json
import tracemalloc
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.domain.register_errors import CutShort, LineTooLarge, Misshapen, WrongShape
from letters.registers.files import DroppedFile
from letters.registers.json_stream import LARGEST, first_record, records

values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
objects = st.lists(st.dictionaries(st.text(max_size=3), values, max_size=3), max_size=6)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    path = tmp_path_factory.mktemp("json") / "list"

    def drop(content):
        path.write_text(content, "utf-8", newline="")
        return DroppedFile(path)

    return drop


@settings(max_examples=60, deadline=None)
@given(listed=objects, indent=st.sampled_from([None, 1]), plain=st.booleans())
def test_the_objects_of_a_list_are_those_that_json_reads(written, listed, indent, plain):
    whole = {"before": [1, {"x": []}], "list": listed, "after": 2}

    read = list(records(written(json.dumps(whole, indent=indent, ensure_ascii=plain)), "list"))

    assert listed == read


@settings(max_examples=40, deadline=None)
@given(listed=objects.filter(bool), part=st.floats(0.0, 0.999))
def test_a_list_that_is_cut_is_never_taken_for_a_whole_one(written, listed, part):
    text = json.dumps(listed)
    cut = "[" + text[1 : max(1, int(len(text) * part))]

    with pytest.raises(CutShort):
        list(records(written(cut)))


def test_objects_that_cross_the_blocks_are_read_whole(dropped):
    listed = [{"number": number, "words": "é" * 99_991} for number in range(12)]

    assert listed == list(records(dropped(json.dumps(listed, ensure_ascii=False))))


def test_the_first_objects_are_given_before_the_rest_is_read(dropped):
    file = dropped("[" + json.dumps({"a": "b" * 1_000_000}) + ',{"c": 1},' * 2 + " no JSON")

    assert ["a", "c"] == [next(iter(each)) for each in islice(records(file), 2)]


def test_a_large_list_is_read_in_the_memory_of_a_few_blocks(dropped):
    file = dropped(
        "[" + ",".join(f'{{"number": {number}, "words": "{"w" * 990}"}}' for number in range(16_000)) + "]"
    )
    assert file.beginning

    tracemalloc.start()
    try:
        assert 16_000 == sum(1 for _ in records(file))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak < file.size / 3


FAULTS = {
    "no list": ('{"list": {}}', WrongShape),
    "no such key": ('{"other": []}', WrongShape),
    "no object inside": ('{"list": [1]}', Misshapen),
    "words without quotes": ('{"list": [{name: 1}, {"a": 1}, {"a": 1}]}', Misshapen),
    "a comma too many": ('{"list": [{},]}', Misshapen),
    "no comma": ('{"list": [{} {}]}', Misshapen),
    "too deep": ('{"list": [' + "[" * 100_000, Misshapen),
    "a number without end": ('{"list": [{"a": ' + "9" * 5000 + "}]}", Misshapen),
    "nothing after the key": ('{"list"', CutShort),
    "a text without end": ('{"list": [{"a": "' + "b" * 400_000, CutShort),
}


@pytest.mark.parametrize(("text", "fault"), FAULTS.values(), ids=FAULTS.keys())
def test_a_text_that_is_no_such_list_is_refused_in_one_sentence(dropped, text, fault):
    with pytest.raises(fault) as raised:
        list(records(dropped(text, "list.json"), "list"))

    assert "« list.json »" in str(raised.value)
    assert "near line 1" in str(raised.value)


def test_the_line_of_a_fault_is_told(dropped):
    with pytest.raises(Misshapen) as raised:
        list(records(dropped('[\n{"a": 1},\n{"b": 2},\n{no: 3}, {"c": 1}, {"d": 1}]')))

    assert 4 == raised.value.facts["line"]


def test_a_value_larger_than_any_record_is_refused(dropped):
    with pytest.raises(LineTooLarge):
        list(records(dropped('[{"a": "' + "b" * (2 * LARGEST + 2_000_000))))


@pytest.mark.parametrize("text", ["[]", "{}", "nothing", '{"list": 1}', "[1]", "["])
def test_a_beginning_without_an_object_has_no_first_one(dropped, text):
    assert {} == first_record(dropped(text), "list")
    assert {} == first_record(dropped(text))


@pytest.mark.parametrize("spaces", range(262_130, 262_146, 3))
def test_a_number_that_crosses_a_block_before_the_list_is_one_number(dropped, spaces):
    file = dropped('{"before":' + " " * (spaces - 10) + '123456, "list": [{"a": 1}]}')

    assert [{"a": 1}] == list(records(file, "list"))
