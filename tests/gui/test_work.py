"""Calls are made elsewhere, their results given here."""

import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from gui.job import Stopped
from gui.work import Lane, Work
from letters.domain.errors import WrongNationalId

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def work():
    made = Work()
    yield made
    made.close()


class Heard(QObject):
    def __init__(self):
        super().__init__()
        self.all = []

    def hear(self, thing):
        self.all.append((thing, threading.current_thread()))

    @property
    def things(self):
        return [thing for thing, _thread in self.all]


def raising(error):
    def call():
        raise error

    return call


def test_a_call_is_made_elsewhere_and_its_result_given_here(work):
    heard = Heard()

    work.do(threading.current_thread, then=heard.hear)
    work.wait()

    [(there, here)] = heard.all
    assert here is threading.main_thread()
    assert there is not threading.main_thread()


@pytest.mark.parametrize("lane", Lane)
def test_one_lane_makes_its_calls_one_after_the_other(work, lane):
    busy, met, heard = threading.Lock(), [], Heard()

    def call():
        met.append(busy.acquire(blocking=False))
        busy.release()
        return len(met)

    for _ in range(20):
        work.do(call, then=heard.hear, lane=lane)
    work.wait()

    assert heard.things == list(range(1, 21))
    assert all(met)


def test_a_rule_that_is_broken_is_told(work, capsys):
    heard = Heard()
    error = WrongNationalId()

    work.do(raising(error), then=heard.hear, failed=heard.hear)
    work.wait()

    assert heard.things == [error]
    assert capsys.readouterr().err == ""


def test_what_nobody_expected_is_told_without_what_the_person_wrote(work, capsys):
    heard = Heard()

    work.do(raising(KeyError("Camille Moreau")), then=print, failed=heard.hear)
    work.wait()

    assert [KeyError] == [type(thing) for thing in heard.things]
    assert capsys.readouterr().err == "plaidoyer: KeyError\n"


def test_an_error_that_nobody_wanted_is_a_trouble_of_all(work):
    heard = Heard()
    work.trouble.connect(heard.hear)

    work.do(raising(WrongNationalId()), then=print)
    work.wait()

    assert [WrongNationalId] == [type(thing) for thing in heard.things]


def test_a_later_call_takes_the_place_of_an_earlier_one(work):
    begun, gate, heard = [], threading.Event(), Heard()
    work.do(gate.wait, then=print)
    for number in range(5):
        work.do(lambda number=number: begun.append(number) or number, then=heard.hear, key="preview")
    gate.set()
    work.wait()

    assert heard.things == [4]
    assert begun == [4]


def test_a_result_that_came_too_late_is_dropped(work):
    heard, gate = Heard(), threading.Event()
    work.do(lambda: gate.wait() and "early", then=heard.hear, key="preview", lane=Lane.LETTERS)
    work.do(lambda: "late", then=heard.hear, key="preview", lane=Lane.FILE)
    gate.set()
    work.wait()

    assert heard.things == ["late"]


def test_a_widget_that_is_gone_hears_nothing(work):
    heard = Heard()

    work.do(lambda: 1, then=heard.hear)
    delete(heard)
    work.wait()

    assert heard.all == []


def test_closing_waits_for_what_writes_and_drops_what_reads(work):
    written, read, gate = [], [], threading.Event()
    work.do(gate.wait, then=print)
    work.do(lambda: read.append(1), then=print)
    work.write(lambda: written.append(1), then=print)
    threading.Timer(0.05, gate.set).start()

    work.close()

    assert written == [1]
    assert read == []


def test_a_job_says_how_far_it_is(work):
    steps, heard = [], Heard()

    def call(job):
        for number in range(3):
            job.step(number + 1, 3)
        return "done"

    work.start(call, then=heard.hear, progress=lambda done, total: steps.append((done, total)))
    work.wait()
    work.wait()

    assert heard.things == ["done"]
    assert steps == [(1, 3), (3, 3)], "between the first and the last, ten a second at most"


def test_a_job_stops_at_its_next_step(work, capsys):
    heard, begun = Heard(), threading.Event()

    def call(job):
        begun.set()
        while True:
            job.step(1, 2)

    job = work.start(call, then=print, failed=heard.hear)
    begun.wait()
    job.cancel()
    work.wait()

    assert [Stopped] == [type(thing) for thing in heard.things]
    assert capsys.readouterr().err == ""


def test_closing_stops_a_job(work):
    begun = threading.Event()

    def call(job):
        begun.set()
        while True:
            job.step(1, 2)

    work.start(call, then=print)
    begun.wait()

    work.close()
