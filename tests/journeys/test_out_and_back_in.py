"""Requests taken out of one computer and brought into another, where they tell the same story."""

import json
import zipfile
from contextlib import closing

import jsonschema
import pytest

from letters.domain.happenings import Happening
from letters.domain.portable import AlteredContent, NotWhole
from letters.output.portable.carrier import schema
from tests.fakes.sample_requests import event, letter
from tests.fakes.two_computers import PAPER, SCAN, Computer, unheard


@pytest.fixture
def computers(tmp_path):
    first, second = Computer(tmp_path / "first"), Computer(tmp_path / "second")
    with closing(first.records), closing(second.records):
        yield first, second


@pytest.fixture
def copy(computers, tmp_path):
    computers[0].asked, _ = computers[0].fill()
    computers[0].carrying.export_all(tmp_path / "tout.zip", unheard)
    return tmp_path / "tout.zip"


def counts(brought):
    return brought.members, brought.requests, brought.events, brought.files, brought.drafts, brought.same


def test_everything_comes_back_on_another_computer_as_it_was(computers, copy):
    brought = computers[1].carrying.bring(copy, unheard)

    assert (2, 2, 0, 1, 1, 0) == counts(brought)
    assert () == brought.refused
    assert computers[0].tells() == computers[1].tells()


def test_the_same_file_twice_adds_nothing(computers, copy):
    computers[1].carrying.bring(copy, unheard)
    before = computers[1].tells()

    again = computers[1].carrying.bring(copy, unheard)

    assert (0, 0, 0, 0, 0, 2) == counts(again)
    assert before == computers[1].tells()


def test_one_request_goes_alone_with_its_person_and_who_writes_for_them(computers, tmp_path):
    asked, _ = computers[0].fill()

    computers[0].carrying.export(tmp_path / "une.zip", [asked], unheard)

    brought = computers[1].carrying.bring(tmp_path / "une.zip", unheard)
    assert (2, 1, 0, 1, 0, 0) == counts(brought)
    assert computers[0].records.request(asked) == computers[1].records.request(asked)


def test_a_request_known_on_both_gains_on_each_what_the_other_was_told(computers, copy, tmp_path):
    first, second = computers
    second.carrying.bring(copy, unheard)
    first.records.append(first.asked, (event(Happening.ACKNOWLEDGED, after=10),))
    second.records.append(first.asked, (event(Happening.EXTENDED, after=11),))

    for here, there in ((first, second), (second, first)):
        here.carrying.export_all(tmp_path / "again.zip", unheard)
        there.carrying.bring(tmp_path / "again.zip", unheard)

    stories = [{each.uid: each for each in one.records.request(first.asked).events} for one in computers]
    assert stories[0] == stories[1]
    assert 5 == len(stories[0])
    assert first.records.listed(closed=True) == second.records.listed(closed=True)


def test_a_request_that_gained_something_is_counted_as_completed(computers, copy, tmp_path):
    computers[1].carrying.bring(copy, unheard)
    computers[0].records.append(computers[0].asked, (event(Happening.ACKNOWLEDGED, after=10),))
    computers[0].carrying.export_all(tmp_path / "again.zip", unheard)

    brought = computers[1].carrying.bring(tmp_path / "again.zip", unheard)

    assert (0, 1, 1, 1) == (brought.requests, brought.completed, brought.events, brought.same)


def test_a_correction_written_by_a_late_clock_comes_after_what_it_corrects(computers, copy, tmp_path):
    first, second = computers
    second.carrying.bring(copy, unheard)
    told = event(Happening.ACKNOWLEDGED, after=10)
    first.records.append(first.asked, (told, event(Happening.NOTE, after=-50, corrects=told.uid)))
    first.carrying.export_all(tmp_path / "again.zip", unheard)

    assert () == second.carrying.bring(tmp_path / "again.zip", unheard).refused
    assert first.tells() == second.tells()


def test_how_far_it_is_goes_from_nothing_to_everything(computers, tmp_path):
    computers[0].fill()
    out, back = [], []

    computers[0].carrying.export_all(tmp_path / "a.zip", lambda *told: out.append(told))
    computers[1].carrying.bring(tmp_path / "a.zip", lambda *told: back.append(told))

    for told in (out, back):
        assert sorted(told) == told
        assert told[-1][0] == told[-1][1] > 0


def test_what_is_exported_is_what_its_description_says(copy):
    with zipfile.ZipFile(copy) as archive:
        values = json.loads(archive.read("plaidoyer.json"))
        described = json.loads(archive.read(values["$schema"]))

    checker = jsonschema.Draft202012Validator(described, format_checker=jsonschema.FormatChecker())
    assert [] == list(checker.iter_errors(values))
    assert json.loads(schema()) == described


def test_a_person_finds_each_file_under_a_name_they_know(copy):
    with zipfile.ZipFile(copy) as archive:
        contents = {name.partition("-")[2]: archive.read(name) for name in archive.namelist() if "/" in name}

    assert {
        "avis-de-réception.pdf": SCAN,
        "2026-03-02-objection-health-insurer.pdf": PAPER,
    } == contents


def altered(copy, target, change):
    """Write *copy* anew, its text changed by *change*, its files by those that it names."""
    with zipfile.ZipFile(copy) as source, zipfile.ZipFile(target, "w") as archive:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == "plaidoyer.json":
                content = json.dumps(change(json.loads(content))).encode()
            archive.writestr(info, content)
    return target


def test_a_file_altered_on_the_way_keeps_its_request_out_and_the_others_come(computers, copy, tmp_path):
    with zipfile.ZipFile(copy) as source, zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        for info in source.infolist():
            content = source.read(info)
            archive.writestr(info, content[::-1] if content == PAPER else content)

    brought = computers[1].carrying.bring(tmp_path / "bad.zip", unheard)

    ((title, fault),) = brought.refused
    assert ("Opposition à la réutilisation", AlteredContent) == (title, type(fault))
    assert 1 == brought.requests
    assert computers[1].records.contents() == set()


def test_a_letter_that_is_not_of_the_request_is_refused(computers, copy, tmp_path):
    def change(values):
        for each in values["requests"]:
            for left in each["letters"]:
                left["uid"] = str(letter(left["request"]).uid)
        return values

    brought = computers[1].carrying.bring(altered(copy, tmp_path / "bad.zip", change), unheard)

    assert [NotWhole] == [type(fault) for _, fault in brought.refused]


def test_stopped_half_way_the_same_file_again_brings_the_rest(computers, copy):
    class Stopped(Exception):
        pass

    def stop(_done, _total):
        raise Stopped

    with pytest.raises(Stopped):
        computers[1].carrying.bring(copy, stop)

    computers[1].carrying.bring(copy, unheard)
    assert computers[0].tells() == computers[1].tells()
