"""Home says in one line whom the campaigns are to chase today, and nothing where there is nobody."""

import pytest

from gui.pages.home_chases import HomeChases
from letters.services.campaigns.chasing import Chasing
from letters.services.campaigns.me import Me
from tests.fakes.around_pages import AtOnce, heard
from tests.fakes.campaign_pages import SettingsInMemory
from tests.fakes.sample_campaign import AMINA, begin, begin_alone, sample_logs

pytestmark = pytest.mark.usefixtures("theme")


def shown(qtbot, told, me=None):
    logs = sample_logs()
    uid, here = told(logs), Me(logs, SettingsInMemory())
    if me:
        here.choose(uid, me)
    line = HomeChases()
    qtbot.addWidget(line)
    line.serve(Chasing(logs, here), AtOnce())
    line.show()
    line.refresh()
    return line, uid


def test_it_says_how_many_and_who_waits_longest(qtbot):
    line, uid = shown(qtbot, begin)
    chosen = heard(line.chosen)
    [row] = line.rows.items()

    row.click()

    assert "À relancer aujourd’hui\u00a0: 2 élus" == row.line.title
    assert "Hélène Prigent attend depuis le 13 novembre 2026" in row.line.why
    assert [(uid,)] == chosen


def test_those_of_others_are_left_out_where_it_was_said_who_sits_here(qtbot):
    line, _uid = shown(qtbot, begin, AMINA)

    assert not line.rows.items()
    assert line.isHidden()


def test_without_anybody_to_chase_nothing_is_shown(qtbot):
    line, _uid = shown(qtbot, begin_alone)

    assert line.isHidden()
