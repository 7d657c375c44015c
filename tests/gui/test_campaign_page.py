"""One campaign: its board, its map, whom it is aimed at, its aim; what is done with those marked."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from gui.models.board import ORDER
from gui.navigation import Place
from gui.pages.campaigns import CampaignPage
from gui.pages.campaigns.page import Tab
from letters.domain.campaigns.board_words import Column, State
from letters.domain.campaigns.facts import Aim, Entry, Left, Volunteer
from letters.output.campaign_book.keeper import BookFiles
from letters.ports.campaign_books import CampaignBook
from tests.fakes.around_pages import AtOnce, heard, hostile_words, names, on_screen
from tests.fakes.campaign_story import uid as uid_of
from tests.fakes.desk_of_campaigns import TODAY, around, desk_of_campaigns, import_without
from tests.fakes.filled_campaign import AIM, filled, legislators
from tests.fakes.signatory_tables import as_xlsx

pytestmark = pytest.mark.usefixtures("theme")
FANNY = uid_of("Fanny Digue")
FANNY_JOINS = Volunteer(FANNY, "Fanny Digue", ("29",))


def a_book(shown, *facts):
    """Give a book of the campaign that is shown, in which these facts are told."""
    now = datetime(2026, 11, 20, 9, tzinfo=UTC)
    entries = tuple(Entry(uuid4(), shown.uid, now, fact) for fact in facts)
    return CampaignBook(shown.uid, now, entries)


class Shown:
    """The page of a filled campaign, and everything around it."""

    def __init__(self, qtbot, *, count=120, directory=False, **answers):
        self.desk = desk_of_campaigns(directory=directory)
        self.uid = filled(self.desk.logs, TODAY, count) if count else self.desk.logs.begin(AIM)
        self.around = around(**answers)
        self.page = CampaignPage(self.desk, self.around, AtOnce())
        self.wanted, self.told = heard(self.page.wants), heard(self.page.told)
        self.page.shown_with(self.uid)
        on_screen(qtbot, self.page)

    @property
    def board(self):
        return self.page.board

    def cells(self, column=Column.NAME):
        model = self.board.model
        return [model.index(row, ORDER.index(column)).data() for row in range(model.rowCount())]

    def campaign(self):
        return self.desk.logs.campaign(self.uid)

    def owned(self):
        """Give the place of a row that one volunteer has, who, and whose row it is."""
        return next(
            (place, row.taken_by[0], row.target.ref)
            for place, row in enumerate(self.board.model.rows)
            if len(row.taken_by) == 1
        )

    def mark(self, *places):
        for place in places:
            self.board.table.selectRow(place)
        return self.board.marked()


def test_the_page_says_how_far_the_campaign_is(qtbot):
    shown = Shown(qtbot)
    reached, total = shown.page.seen.progress

    assert f"{reached} / {total}" == shown.page.gauge.words()
    assert 120 == len(shown.cells())
    assert AIM.title == shown.page.title.text()


def test_words_filter_every_column_without_their_accents(qtbot):
    shown = Shown(qtbot)

    shown.board.filters.words.line.setText("finistere")
    QTest.qWait(150)

    assert {"29 Finistère"} == set(shown.cells(Column.DEPARTMENT))


def test_lists_filter_by_chamber_state_and_volunteer(qtbot):
    shown, filters = Shown(qtbot), None
    filters = shown.board.filters

    filters.house.set_value("senator")
    filters.state.set_value(State.TO_CONTACT.value)
    filters.volunteer.set_value("nobody")
    filters.volunteer.changed.emit()

    assert {"Sénat"} == set(shown.cells(Column.HOUSE))
    assert {"À contacter"} == set(shown.cells(Column.STATE))
    assert {""} == set(shown.cells(Column.VOLUNTEER))


def test_filters_that_nobody_matches_say_so_and_are_cleared(qtbot):
    shown = Shown(qtbot)
    shown.board.filters.words.line.setText("xyz")
    QTest.qWait(150)
    assert shown.board.none_found.isVisible()

    shown.board.none_found.acted.emit()

    assert 120 == len(shown.cells())


def test_a_heading_sorts_and_sorts_the_other_way_round(qtbot):
    shown = Shown(qtbot)
    place = ORDER.index(Column.DEPARTMENT)

    shown.board.table.horizontalHeader().sectionClicked.emit(place)
    rising = shown.cells(Column.DEPARTMENT)
    shown.board.table.horizontalHeader().sectionClicked.emit(place)

    assert "01 Ain" == rising[0]
    assert [each for each in rising if each][-1] == shown.cells(Column.DEPARTMENT)[0]


@pytest.mark.parametrize("column", Column)
def test_the_keyboard_sorts_by_any_column(qtbot, column):
    shown = Shown(qtbot)
    order = shown.board.filters.order

    order.set_value(str(column.value))
    order.changed.emit()

    assert column is shown.board.model.column


def test_a_cell_is_heard_with_its_line_and_its_column(qtbot):
    model = Shown(qtbot).board.model
    row = model.rows[0]

    said = model.index(0, ORDER.index(Column.STATE)).data(Qt.ItemDataRole.AccessibleTextRole)

    assert f"{row.target.name}, Où on en est\u00a0: {row.cells[Column.STATE]}" == said


def test_space_marks_a_row_and_enter_opens_its_volunteer(qtbot):
    shown = Shown(qtbot)
    table = shown.board.table
    place, who, _ref = shown.owned()
    table.setFocus()
    table.selectionModel().setCurrentIndex(
        table.model().index(place, 0), table.selectionModel().SelectionFlag.NoUpdate
    )

    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert 1 == len(shown.board.marked())
    assert (Place.VOLUNTEER, (shown.uid, who)) == shown.wanted[-1]


def test_those_marked_are_given_to_a_volunteer(qtbot):
    shown = Shown(qtbot)
    refs = shown.mark(0, 2, 5)
    volunteer = shown.board.bulk.volunteer

    volunteer.set_value(str(FANNY))
    volunteer.changed.emit()

    assert {FANNY} == {shown.campaign().assigned[ref] for ref in refs}
    assert ("3 parlementaires confiés.", None) == shown.told[-1]
    assert set(refs) == set(shown.board.marked())


def test_those_marked_are_given_back_to_all(qtbot):
    shown = Shown(qtbot)
    _place, _who, ref = shown.owned()
    shown.board.table.mark({ref})

    shown.board.bulk.volunteer.set_value("nobody")
    shown.board.bulk.volunteer.changed.emit()

    assert ref not in shown.campaign().assigned


def test_nothing_can_be_done_before_a_row_is_marked(qtbot):
    bulk = Shown(qtbot).board.bulk

    assert not any(each.isVisible() for each in (bulk.volunteer, bulk.take_out, bulk.export, bulk.write))
    assert bulk.all.isVisible()


def test_all_that_is_shown_is_marked_at_once(qtbot):
    shown = Shown(qtbot)
    shown.board.filters.show_department("35")

    shown.board.bulk.all.click()

    assert len(shown.cells()) == len(shown.board.marked())


def test_those_taken_out_leave_with_a_reason_and_come_back(qtbot):
    shown = Shown(qtbot, directory=True, count=0, line="doublon")
    shown.page.show_tab(Tab.CHOOSING)
    shown.page.choosing.add.click()
    refs = shown.mark(0, 1)

    shown.board.bulk.take_out.click()
    left = shown.campaign().left
    words, undo = shown.told[-1]

    assert {Left(ref, TODAY, "doublon") for ref in refs} == set(left.values())
    assert "2 parlementaires retirés." == words
    undo()
    assert not shown.campaign().left


def test_nobody_is_taken_out_by_who_gives_no_answer(qtbot):
    shown = Shown(qtbot, line=None)
    before = shown.campaign().left
    shown.mark(0)

    shown.board.bulk.take_out.click()

    assert before == shown.campaign().left


def test_the_book_of_one_volunteer_is_exported(qtbot, tmp_path):
    path = tmp_path / "sien.cahier"
    shown = Shown(qtbot, path=path)
    _place, who, ref = shown.owned()
    shown.board.table.mark({ref})

    shown.board.bulk.export.click()

    assert shown.campaign().volunteers[who].name == shown.desk.books.look(path).whose
    assert "sien.cahier" in shown.told[-1][0]


def test_no_book_is_exported_before_it_is_clear_that_anybody_may_read_it(qtbot, tmp_path):
    path = tmp_path / "sien.cahier"
    shown = Shown(qtbot, path=path, yes=False)
    _place, _who, ref = shown.owned()
    shown.board.table.mark({ref})

    shown.board.bulk.export.click()

    (asked,) = shown.around.asks.asked
    assert "n’est pas chiffré" in asked or "not encrypted" in asked
    assert not path.exists()


def test_the_map_says_each_departement_in_words(qtbot):
    shown = Shown(qtbot)
    shown.page.show_tab(Tab.MAP)
    tile = shown.page.map.tiles.tiles["29"]
    rows = [row for row in shown.page.seen.rows if row.target.department == "29"]
    reached = sum(row.reached for row in rows)

    assert tile.accessibleName().startswith(f"Finistère\u00a0: {reached} élu")
    assert f" sur {len(rows)} contacté" in tile.accessibleName()


def test_the_table_beside_the_map_says_the_same(qtbot):
    shown = Shown(qtbot)
    shown.page.show_tab(Tab.MAP)
    model, tiles = shown.page.map.table.model(), shown.page.map.tiles.tiles

    told = {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}

    assert all(
        f"{tile.note.done} / {tile.note.total}" == told[name]
        for name in told
        for tile in [tiles.get(name.split()[0])]
        if tile
    )
    assert "Parlement européen" in told


def test_enter_on_a_tile_shows_its_legislators(qtbot):
    shown = Shown(qtbot)
    shown.page.show_tab(Tab.MAP)
    tile = shown.page.map.tiles.tiles["29"]
    tile.setFocus()

    QTest.keyClick(tile, Qt.Key.Key_Return)

    assert Tab.BOARD == shown.page.tabs.currentIndex()
    assert {"29 Finistère"} == set(shown.cells(Column.DEPARTMENT))


def test_an_empty_campaign_leads_to_the_choice(qtbot):
    shown = Shown(qtbot, count=0)

    shown.board.none_yet.acted.emit()

    assert Tab.CHOOSING == shown.page.tabs.currentIndex()


def test_an_empty_directory_leads_to_the_import(qtbot):
    shown = Shown(qtbot, count=0)
    shown.page.show_tab(Tab.CHOOSING)

    assert shown.page.choosing.empty.isVisible()
    shown.page.choosing.empty.acted.emit()

    assert [(Place.IMPORT, None)] == shown.wanted


def test_legislators_are_counted_before_they_are_added(qtbot):
    shown = Shown(qtbot, count=0, directory=True)
    shown.page.show_tab(Tab.CHOOSING)
    choosing = shown.page.choosing
    choosing.houses.set_value(("senator",))
    choosing.houses.changed.emit()
    QTest.qWait(200)
    meant = len(choosing.found)

    assert choosing.count.text() == f"{meant} parlementaires à ajouter"
    choosing.add.click()

    assert {"senator"} == {each.kind for each in shown.campaign().targets.values()}
    assert meant == len(shown.campaign().targets) > 0
    assert Tab.BOARD == shown.page.tabs.currentIndex()


@pytest.mark.parametrize("yes", [True, False])
def test_everybody_who_sits_is_added_only_by_a_second_yes(qtbot, *, yes):
    shown = Shown(qtbot, count=0, directory=True, yes=yes)
    shown.page.show_tab(Tab.CHOOSING)

    shown.page.choosing.add.click()

    assert "tous les parlementaires en exercice" in str(shown.around.asks.asked[0])
    assert yes == bool(shown.campaign().targets)


def test_a_choice_by_constituency_and_committee_narrows(qtbot):
    shown = Shown(qtbot, count=0, directory=True)
    shown.page.show_tab(Tab.CHOOSING)
    choosing = shown.page.choosing
    key = choosing.picked["constituencies"].keys()[0]

    choosing.picked["constituencies"].choose(key)
    QTest.qWait(200)

    code, number = key.rsplit("-", 1)
    assert {(code, int(number))} == {(each.department, each.constituency) for each in choosing.found}


def test_a_choice_that_nobody_matches_says_so(qtbot):
    shown = Shown(qtbot, count=0, directory=True)
    shown.page.show_tab(Tab.CHOOSING)
    choosing = shown.page.choosing
    choosing.houses.set_value(("mep",))
    choosing.picked["departments"].choose("35")
    QTest.qWait(200)

    assert "Aucun parlementaire en exercice ne répond à tout cela." == choosing.count.text()
    assert not choosing.add.isEnabled()


def test_the_aim_is_changed_and_its_history_kept(qtbot):
    shown = Shown(qtbot)
    form = shown.page.aim

    form.goal.editor.set_value("Autre chose.")
    form.keep.click()

    assert "Autre chose." == shown.campaign().aim.goal
    assert not form.is_changed()
    assert 2 == sum("Aim" == type(each.fact).__name__ for each in shown.desk.logs.entries(shown.uid))


def test_a_changed_aim_is_not_lost_without_a_word(qtbot):
    shown = Shown(qtbot, yes=False)
    assert shown.page.may_leave()

    shown.page.aim.title.editor.line.setText("Autre nom")

    assert not shown.page.may_leave()


def test_a_campaign_that_is_gone_says_so(qtbot):
    shown = Shown(qtbot)
    shown.desk.logs.forget(shown.uid)

    shown.page.refresh()

    assert shown.page.missing.isVisible()
    assert not shown.page.tabs.isVisible()


def test_whose_mandate_ended_is_told_when_the_page_opens(qtbot):
    shown = Shown(qtbot, count=0, directory=True)
    shown.page.show_tab(Tab.CHOOSING)
    shown.page.choosing.add.click()
    gone = next(each for each in legislators(60) if each.kind == "senator")
    import_without(shown.desk.targets.records, gone)
    other = shown.desk.logs.begin(Aim("Autre"))

    shown.page.shown_with(other)
    shown.page.shown_with(shown.uid)
    shown.page.refresh()

    assert f"1 mandat a pris fin\u00a0: {gone.name}." == shown.page.gone.text()
    assert gone.ref in shown.campaign().left


def test_a_name_full_of_markup_stays_plain(qtbot):
    shown = Shown(qtbot, count=0)
    words = hostile_words()[:110]
    shown.desk.logs.tell(shown.uid, [AIM.__class__(words)])

    shown.page.refresh()

    assert words in shown.page.title.text()


@pytest.mark.parametrize("tab", Tab)
def test_every_control_of_every_part_has_a_name(qtbot, tab):
    shown = Shown(qtbot, directory=True)
    shown.mark(0, 1)
    shown.page.show_tab(tab)
    QApplication.processEvents()

    assert all(names(shown.page))


def test_books_and_tables_that_are_dropped_go_each_their_way(qtbot, tmp_path):
    shown = Shown(qtbot, count=0)
    table, book = tmp_path / "equipe.csv", tmp_path / "a.cahier"
    table.write_text("Nom;Départements\nZoé Phare;35\n")
    BookFiles().write(book, a_book(shown, FANNY_JOINS))

    shown.page.drops.dropped.emit((table, book))
    assert "1 bénévole ajouté" in shown.page.volunteers.said.text()
    shown.page.bringing.dialog.add.click()

    assert {"Zoé Phare", "Fanny Digue"} == {each.name for each in shown.campaign().volunteers.values()}
    assert "note ajoutée" in shown.page.bringing.said.text()
    assert "1 bénévole ajouté" in shown.page.volunteers.said.text()
    assert Path(book).exists()


def test_the_table_that_was_dropped_with_a_book_stays_in_sight(qtbot, tmp_path):
    shown = Shown(qtbot)
    table, book = tmp_path / "equipe.csv", tmp_path / "a.cahier"
    table.write_text("Nom;Départements\nZoé Phare;35\n")
    BookFiles().write(book, a_book(shown, FANNY_JOINS))
    shown.page.resize(1240, 420)

    shown.page.drops.dropped.emit((book, table))
    QApplication.processEvents()
    shown.page.bringing.dialog.add.click()
    QApplication.processEvents()

    seen = shown.page.volunteers.said.visibleRegion().boundingRect()
    assert seen.height() == shown.page.volunteers.said.height()


def test_the_last_books_are_taken_out_again_once_the_person_is_sure(qtbot, tmp_path):
    shown = Shown(qtbot, count=0)
    BookFiles().write(tmp_path / "a.cahier", a_book(shown, FANNY_JOINS))
    assert shown.page.take_back.isHidden()
    shown.page.bringing.take((tmp_path / "a.cahier",))
    shown.page.bringing.dialog.add.click()
    assert not shown.page.take_back.isHidden()

    shown.page.take_back.click()

    assert "1 note est venue le 22 novembre 2026" in shown.around.asks.asked[0]
    assert not shown.campaign().volunteers
    assert shown.page.take_back.isHidden()


def test_books_stay_where_the_person_thinks_better_of_it(qtbot, tmp_path):
    shown = Shown(qtbot, count=0, yes=False)
    BookFiles().write(tmp_path / "a.cahier", a_book(shown, FANNY_JOINS))
    shown.desk.books.merge(tmp_path / "a.cahier")

    shown.page.take_back.click()

    assert shown.campaign().volunteers


def test_a_workbook_that_is_dropped_is_read_as_a_table_and_no_book(qtbot, tmp_path):
    shown = Shown(qtbot, count=0)
    workbook = as_xlsx(tmp_path / "equipe.xlsx", [("Zoé Phare",)], ("Nom",))

    shown.page.drops.dropped.emit((workbook,))

    assert "1 bénévole ajouté" in shown.page.volunteers.said.text()


def test_a_workbook_of_another_form_that_is_dropped_says_how_to_save_it(qtbot, tmp_path):
    shown = Shown(qtbot, count=0)
    workbook = tmp_path / "equipe.xls"
    workbook.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)

    shown.page.drops.dropped.emit((workbook,))

    assert "CSV" in shown.page.volunteers.said.text()
    assert not shown.page.bringing.isVisible()


def test_a_campaign_without_legislators_offers_nothing_to_mark(qtbot):
    shown = Shown(qtbot, count=0)

    assert not shown.board.bulk.isVisible()


def test_a_campaign_is_erased_once_the_person_is_sure(qtbot):
    shown = Shown(qtbot)
    shown.page.show_tab(Tab.AIM)

    shown.page.about.erase.click()

    assert {} == shown.desk.logs.aims()
    assert [(Place.CAMPAIGNS, None)] == shown.wanted
    assert "True" in shown.around.asks.asked[-1]


def test_a_campaign_stays_when_the_person_thinks_better_of_it(qtbot):
    shown = Shown(qtbot, yes=False)
    shown.page.show_tab(Tab.AIM)

    shown.page.about.erase.click()

    assert {shown.uid} == shown.desk.logs.aims().keys()
    assert [] == shown.wanted


def test_two_volunteers_of_one_name_are_told_apart_wherever_one_is_chosen(qtbot):
    shown = Shown(qtbot)
    one, other = (Volunteer(uuid4(), "Jeanne Martin", (code,)) for code in ("22", "56"))
    shown.desk.logs.tell(shown.uid, [one, other])
    shown.page.refresh()

    for editor in (shown.board.bulk.volunteer, shown.board.filters.volunteer):
        drawer = editor.findChild(QComboBox)
        words = [drawer.itemText(place) for place in range(drawer.count())]
        assert {"Jeanne Martin (22)", "Jeanne Martin (56)"} <= set(words)
