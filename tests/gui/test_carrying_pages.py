"""Requests taken elsewhere from the window: who can read the file is said first, the result in words."""

import zipfile
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.pages.carrying import CarrySection, RequestTravel
from gui.pages.carrying.desk import CarryDesk
from gui.work import Work
from letters.services.requests import Requests
from tests.fakes.around_pages import Answers, AtOnce, ChosenFiles, heard, hostile_words, names
from tests.fakes.sample_requests import DAY, member, request
from tests.fakes.still_clock import StillClock
from tests.fakes.two_computers import Computer, unheard

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def computers(tmp_path):
    first, second = Computer(tmp_path / "first"), Computer(tmp_path / "second")
    with closing(first.records), closing(second.records):
        first.asked, _ = first.fill()
        yield first, second


def desk_of(computer, path, *, yes=True, work=None):
    return CarryDesk(computer.carrying, ChosenFiles(path), Answers(yes), work or AtOnce())


@pytest.fixture
def section(qtbot):
    def show(desk):
        holder = QWidget()
        section = CarrySection()
        section.setParent(holder)
        section.serve(desk)
        qtbot.addWidget(holder)
        holder.resize(1000, 600)
        holder.show()
        section.holder = holder
        return section

    return show


def said(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_everything_goes_out_once_the_person_knows_that_it_can_be_read(section, computers, tmp_path):
    desk = desk_of(computers[0], tmp_path / "tout.zip")

    section(desk).export.click()

    ((title, text),) = desk.asks.asked
    assert ("Exporter sans chiffrement ?", True) == (title.replace("\u202f", " "), "peut le lire" in text)
    with zipfile.ZipFile(tmp_path / "tout.zip") as archive:
        assert "plaidoyer.json" in archive.namelist()


def test_who_would_rather_not_writes_nothing(section, computers, tmp_path):
    section(desk_of(computers[0], tmp_path / "tout.zip", yes=False)).export.click()

    assert not (tmp_path / "tout.zip").exists()


def test_how_many_requests_went_and_that_the_file_is_readable_is_said_after(section, computers, tmp_path):
    shown = section(desk_of(computers[0], tmp_path / "tout.zip"))

    shown.export.click()

    assert "tout.zip contient 2 demandes." == shown.exporting.said.text()
    assert "n’est pas chiffré" in said(shown.exporting)


def test_a_folder_that_is_not_there_is_one_sentence(section, computers, tmp_path):
    shown = section(desk_of(computers[0], tmp_path / "nowhere" / "tout.zip"))

    shown.export.click()

    assert "dossier" in shown.exporting.said.text()
    assert shown.export.isEnabled()


@pytest.fixture
def copy(computers, tmp_path):
    computers[0].carrying.export_all(tmp_path / "tout.zip", unheard)
    return tmp_path / "tout.zip"


def test_what_came_in_is_told_in_words_with_what_does_not_travel(section, computers, copy):
    shown = section(desk_of(computers[1], copy))
    changed = heard(shown.brought)

    shown.bring.click()

    assert "2 nouvelles demandes." == shown.bringing.said.text()
    for words in ("2 personnes", "1 fichier joint", "1 brouillon", "ne voyagent pas"):
        assert words in said(shown.bringing)
    assert [()] == changed
    assert computers[0].tells() == computers[1].tells()


def test_what_was_there_already_is_told(section, computers, copy):
    shown = section(desk_of(computers[1], copy))
    shown.bring.click()

    shown.bring.click()

    assert "2 déjà là." == shown.bringing.said.text()


def test_what_was_refused_is_told_with_its_reason(section, computers, copy):
    for each in computers[0].records.members():
        computers[1].records.keep_member(each)
    asked = computers[0].records.request(computers[0].asked)
    computers[1].records.open_request(request(asked.member, asked.recipient))
    shown = section(desk_of(computers[1], copy))

    shown.bring.click()

    (row,) = shown.bringing.refused.items()
    assert ("Opposition à la réutilisation", True) == (row.line.title, "déjà" in row.line.why)
    assert "1 nouvelle demande, 1 non importée." == shown.bringing.said.text()


def test_a_file_that_is_no_export_is_one_sentence(section, computers, tmp_path):
    (tmp_path / "x.zip").write_bytes(b"<html>")
    shown = section(desk_of(computers[1], tmp_path / "x.zip"))

    shown.bring.click()

    assert "x.zip ne peut pas être importé" in shown.bringing.said.text()
    assert shown.bring.isEnabled()


def test_stopped_at_once_it_says_how_to_go_on_and_the_file_again_brings_the_rest(section, computers, copy):
    work = Work()
    shown = section(desk_of(computers[1], copy, work=work))
    shown.bring.click()
    shown.bringing.busy.cancelled.emit()
    work.wait()

    assert "Arrêté" in shown.bringing.said.text()
    shown.bring.click()
    work.wait()
    assert computers[0].tells() == computers[1].tells()


@pytest.mark.parametrize("yes", [True, False])
def test_leaving_while_requests_come_in_is_asked(section, computers, copy, yes):
    work = Work()
    shown = section(desk_of(computers[1], copy, yes=yes, work=work))
    shown.bring.click()

    assert yes == shown.may_leave()
    work.wait()
    assert shown.may_leave()


def test_a_backup_and_an_export_are_told_apart_in_one_line(section, computers, copy):
    words = said(section(desk_of(computers[0], copy)))

    assert "Une sauvegarde est chiffrée" in words


def test_every_control_has_a_name(section, computers, copy):
    shown = section(desk_of(computers[1], copy))
    shown.bring.click()

    assert all(names(shown))


def test_words_of_a_stranger_stay_words(section, computers, tmp_path):
    words = hostile_words()
    computers[0].records.keep_member(stranger := member(words))
    computers[0].records.open_request(asked := request(stranger.uid, title=words))
    computers[0].carrying.export(tmp_path / "une.zip", [asked.uid], unheard)
    computers[1].records.keep_member(stranger)
    computers[1].records.open_request(request(stranger.uid))
    shown = section(desk_of(computers[1], tmp_path / "une.zip"))

    shown.bring.click()

    assert words == shown.bringing.refused.items()[0].line.title
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown.findChildren(QLabel))


@pytest.fixture
def card(qtbot, computers):
    def show(desk):
        card = RequestTravel()
        card.serve(desk)
        card.show_request(Requests(desk.carrying.records, desk.carrying.files, StillClock(DAY)).followed(
            computers[0].asked
        ))  # fmt: skip
        qtbot.addWidget(card)
        card.show()
        return card

    return show


def test_one_request_goes_alone(card, computers, tmp_path):
    shown = card(desk_of(computers[0], tmp_path / "une.zip"))

    shown.export.click()

    assert "une.zip contient 1 demande." == shown.exporting.said.text()
    assert 1 == computers[1].carrying.bring(tmp_path / "une.zip", unheard).requests


def test_the_dossier_is_offered_beside_it(card, computers, tmp_path):
    shown = card(desk_of(computers[0], tmp_path / "une.zip"))
    asked = heard(shown.dossier_asked)

    shown.dossier.click()

    assert [()] == asked


def test_what_was_said_of_one_request_is_not_said_of_the_next(card, computers, tmp_path):
    shown = card(desk_of(computers[0], tmp_path / "une.zip"))
    shown.export.click()
    requests = Requests(computers[0].records, computers[0].files, StillClock(DAY))
    other = next(each.uid for each in requests.listed(closed=True) if each.uid != computers[0].asked)

    shown.show_request(requests.followed(other))

    assert ("", True) == (shown.exporting.said.text(), shown.exporting.isHidden())
