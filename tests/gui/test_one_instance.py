"""One window on a data folder."""

import os
import socket
from pathlib import Path

import pytest
from PySide6.QtCore import QDir

from plaidoyer.windowing.instance import Instance, name_for


def test_a_second_start_brings_the_first_window_to_the_front(tmp_path, qtbot):
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.is_first()

    with qtbot.waitSignal(first.knocked, timeout=5000):
        alone = second.is_first()

    assert not alone


@pytest.mark.usefixtures("qapp")
def test_two_folders_have_two_windows(tmp_path):
    first, second = Instance(tmp_path / "home"), Instance(tmp_path / "other")

    assert first.is_first()
    assert second.is_first()


def test_a_window_that_was_closed_leaves_its_place(tmp_path, qtbot):
    first = Instance(tmp_path)
    first.is_first()
    first.deleteLater()
    qtbot.wait(50)

    assert Instance(tmp_path).is_first()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere nothing is left behind")
def test_a_window_that_was_killed_leaves_its_place_all_the_same(tmp_path, qtbot):
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(f"{QDir.tempPath()}/{name_for(tmp_path)}")
    first = Instance(tmp_path)

    assert first.is_first()
    with qtbot.waitSignal(first.knocked, timeout=5000):
        assert not Instance(tmp_path).is_first()


def test_the_place_says_nothing_of_the_person():
    name = name_for(Path("/home/camille/secret"))

    assert name.startswith("plaidoyer-")
    assert "camille" not in name
    assert "secret" not in name
