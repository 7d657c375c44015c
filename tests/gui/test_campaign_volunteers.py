"""The volunteers of a campaign: added, read from a table, shares seen before, what two took, forgetting."""

import pytest
import xlsxwriter

from gui.navigation import Place
from gui.pages.campaigns import CampaignPage
from gui.pages.campaigns.page import Tab
from gui.pages.campaigns.sharing import By
from letters.domain.campaigns.facts import Paragraph
from tests.fakes.around_pages import AtOnce, heard, on_screen
from tests.fakes.campaign_story import uid as uid_of
from tests.fakes.desk_of_campaigns import TODAY, around, desk_of_campaigns
from tests.fakes.filled_campaign import AIM, PEOPLE, filled

pytestmark = pytest.mark.usefixtures("theme")
ALICE = uid_of("Alice Ondine")


class Shown:
    """The volunteers of a campaign, filled or empty."""

    def __init__(self, qtbot, *, count=120, **answers):
        self.desk = desk_of_campaigns(directory=False)
        self.uid = filled(self.desk.logs, TODAY, count) if count else self.desk.logs.begin(AIM)
        self.around = around(**answers)
        self.page = CampaignPage(self.desk, self.around, AtOnce())
        self.wanted, self.told = heard(self.page.wants), heard(self.page.told)
        self.page.shown_with(self.uid)
        on_screen(qtbot, self.page)
        self.page.show_tab(Tab.VOLUNTEERS)
        self.view = self.page.volunteers

    def campaign(self):
        return self.desk.logs.campaign(self.uid)

    def lines(self):
        return [item.line.title for item in self.view.rows.items()]

    def open(self, name):
        self.view.rows.items()[self.lines().index(name)].click()
        return self.view.detail


def test_each_volunteer_stands_in_a_line_with_their_load(qtbot):
    shown = Shown(qtbot)
    load = shown.desk.volunteers.load(shown.uid)[ALICE]

    line = shown.view.rows.items()[0].line

    assert [name for name, _places in PEOPLE] == shown.lines()
    assert f"{load.targets} parlementaire" in line.why
    assert f"{load.reached} contacté" in line.why


def test_without_volunteers_the_page_says_where_to_begin(qtbot):
    shown = Shown(qtbot, count=0)

    assert shown.view.none.isVisible()
    assert not shown.view.sharing.isVisible()


def test_a_volunteer_is_added_by_hand(qtbot):
    shown = Shown(qtbot, count=0)
    form = shown.view.form

    shown.view.join.click()
    form.name.editor.line.setText("Zoé Phare")
    form.places.choose("2A")
    form.constituencies.editor.line.setText("2A-1")
    form.email.editor.line.setText("zoe@phare.example")
    form.keep.click()

    (known,) = shown.campaign().volunteers.values()
    assert ("Zoé Phare", ("2A",), ("2A-1",)) == (known.name, known.departments, known.constituencies)
    assert "zoe@phare.example" == shown.campaign().mailboxes[known.uid]
    assert form.isHidden()


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("name", "", "nom"),
        ("constituencies", "partout", "« partout »"),
        ("email", "zoe chez phare", "« zoe chez phare »"),
    ],
)
def test_what_cannot_be_read_is_said_beside_its_field(qtbot, field, text, said):
    shown = Shown(qtbot, count=0)
    form = shown.view.form
    shown.view.join.click()
    form.name.editor.line.setText("" if field == "name" else "Zoé Phare")
    getattr(form, field).editor.line.setText(text)

    form.keep.click()

    told = getattr(form, field).error().replace("\u00a0", " ")
    assert said in told or field == "name"
    assert told
    assert not shown.campaign().volunteers


def test_a_table_says_who_joined_and_which_rows_were_not_taken(qtbot, tmp_path):
    table = tmp_path / "equipe.csv"
    table.write_text("Nom;Départements;Courriel\nZoé Phare;35;\nMax;Atlantide;\nAlice Ondine;35 22;\n")
    shown = Shown(qtbot, path=table)

    shown.view.read.click()

    told = shown.view.said.text()
    assert "1 bénévole ajouté · 1 déjà là · 1 ligne non prise" == told
    (refused,) = (item.line for item in shown.view.refused.items())
    assert "Ligne 3" == refused.title
    assert "Atlantide" in refused.why
    assert "Zoé Phare" in shown.lines()


def test_a_workbook_is_read_as_a_table_is_and_its_other_sheets_are_named(qtbot, tmp_path):
    path = tmp_path / "equipe.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Équipe").write_row(0, 0, ["Nom"])
        book.add_worksheet("Anciens")
        book.worksheets()[0].write_row(1, 0, ["Zoé Phare"])
    shown = Shown(qtbot, path=path)

    shown.view.read.click()

    assert "Zoé Phare" in shown.lines()
    assert "Anciens" in shown.view.said.detail()


def test_what_a_table_said_is_gone_once_something_else_is_done(qtbot, tmp_path):
    table = tmp_path / "equipe.csv"
    table.write_text("Nom;Départements\nMax;Ile et Vilaine\n")
    shown = Shown(qtbot, path=table)
    shown.view.read.click()
    assert "35 Ille-et-Vilaine" in shown.view.refused.items()[0].line.why

    shown.view.conflicts.buttons[0].click()

    assert not shown.view.table.isVisible()


def test_a_table_without_names_is_refused_whole(qtbot, tmp_path):
    table = tmp_path / "equipe.csv"
    table.write_text("Ville;Courriel\nRennes;a@b.example\n")
    shown = Shown(qtbot, path=table)

    shown.view.read.click()

    assert "equipe.csv" in shown.view.said.text()
    assert len(PEOPLE) == len(shown.lines())


def test_a_sharing_out_is_seen_before_it_is_done(qtbot):
    shown = Shown(qtbot)
    before = dict(shown.campaign().assigned)
    sharing = shown.view.sharing
    assert not sharing.share.isVisible()

    sharing.preview.click()

    assert before == dict(shown.campaign().assigned)
    assert sharing.share.isVisible()
    assert "de plus" in sharing.told.text()
    assert "resteraient sans bénévole" in sharing.left.text()


def test_a_volunteer_without_a_departement_is_told_to_get_no_share(qtbot):
    shown = Shown(qtbot)
    shown.desk.volunteers.add(shown.uid, "Luc Nulle-Part")
    shown.page.refresh()

    shown.view.sharing.preview.click()

    told = shown.view.sharing.unplaced.text().replace("\u00a0", " ")
    assert "Sans département, donc sans part : Fanny Digue, Luc Nulle-Part." == told
    assert shown.view.sharing.unplaced.isVisible()


def test_what_was_seen_is_what_is_done(qtbot):
    shown = Shown(qtbot)
    before = set(shown.campaign().assigned)
    sharing = shown.view.sharing
    sharing.preview.click()
    seen = sum(int(line.rsplit(":", 1)[1].split()[0]) for line in sharing.told.text().splitlines())

    sharing.share.click()

    assert seen == len(set(shown.campaign().assigned) - before) > 0
    assert f"{seen} parlementaires répartis" in shown.told[-1][0]


def test_another_way_of_sharing_takes_the_preview_away(qtbot):
    shown = Shown(qtbot)
    shown.view.sharing.preview.click()

    shown.view.sharing.by.set_value(By.CONSTITUENCY)
    shown.view.sharing.by.changed.emit()
    shown.view.sharing.preview.click()

    assert not shown.view.sharing.share.isVisible()
    assert "Personne n’aurait rien" in shown.view.sharing.told.text()


def test_a_person_settles_what_two_took(qtbot):
    shown = Shown(qtbot)
    (conflict,) = shown.campaign().conflicts
    assert shown.view.conflicts.isVisible()
    button = next(each for each in shown.view.conflicts.buttons if "Fanny" in each.words)

    button.click()

    assert uid_of("Fanny Digue") == shown.campaign().assigned[conflict.ref]
    assert not shown.view.conflicts.isVisible()


def test_a_volunteer_is_forgotten_once_it_is_clear_what_stays(qtbot):
    shown = Shown(qtbot)
    ref = next(iter(shown.campaign().targets))
    shown.desk.shares.give(shown.uid, [ref], ALICE)
    shown.page.refresh()
    shown.desk.logs.tell(shown.uid, [Paragraph(ref, ALICE, "Madame, ma fille…")])
    contacts = len(shown.campaign().contacts)

    shown.open("Alice Ondine").forget.click()

    campaign = shown.campaign()
    assert "Les contacts pris restent" in shown.around.asks.asked[0]
    assert "sur l’ordinateur d’autres personnes" in shown.around.asks.asked[0]
    assert ALICE not in campaign.volunteers
    assert not campaign.paragraphs
    assert ALICE not in campaign.assigned.values()
    assert contacts == len(campaign.contacts)


def test_nobody_is_forgotten_by_a_no(qtbot):
    shown = Shown(qtbot, yes=False)

    shown.open("Alice Ondine").forget.click()

    assert ALICE in shown.campaign().volunteers


def test_their_page_and_their_book_are_one_press_away(qtbot, tmp_path):
    book = tmp_path / "alice.cahier"
    shown = Shown(qtbot, path=book)
    detail = shown.open("Alice Ondine")

    detail.open.click()
    detail.export.click()

    assert (Place.VOLUNTEER, (shown.uid, ALICE)) == shown.wanted[-1]
    assert "Alice Ondine" == shown.desk.books.look(book).whose


def test_the_places_of_a_volunteer_are_changed(qtbot):
    shown = Shown(qtbot)

    shown.open("Fanny Digue").change.click()
    shown.view.form.places.choose("48")
    shown.view.form.keep.click()

    assert ("48",) == shown.campaign().volunteers[uid_of("Fanny Digue")].departments
    assert len(PEOPLE) == len(shown.campaign().volunteers)


def test_what_is_known_of_a_volunteer_is_changed_and_nobody_is_added(qtbot):
    shown = Shown(qtbot)

    shown.open("Fanny Digue").change.click()
    form = shown.view.form
    form.name.editor.line.setText("Fanny Digue-Môle")
    form.email.editor.line.setText("fanny@mole.example")
    form.places.set_value(())
    form.keep.click()

    campaign, fanny = shown.campaign(), uid_of("Fanny Digue")
    assert ("Fanny Digue-Môle", ()) == (
        campaign.volunteers[fanny].name,
        campaign.volunteers[fanny].departments,
    )
    assert "fanny@mole.example" == campaign.mailboxes[fanny]
    assert len(PEOPLE) == len(campaign.volunteers)


def test_a_change_that_cannot_be_kept_is_said_beside_its_field(qtbot):
    shown = Shown(qtbot)

    shown.open("Fanny Digue").change.click()
    shown.view.form.email.editor.line.setText("fanny chez mole")
    shown.view.form.keep.click()

    assert "fanny chez mole" in shown.view.form.email.error()
    assert shown.view.form.isVisible()


def test_all_the_books_go_into_one_folder_after_one_warning(qtbot, tmp_path):
    shown = Shown(qtbot, path=tmp_path)

    shown.view.handing.button.click()

    people = shown.campaign().volunteers.values()
    assert len(people) == len(list(tmp_path.glob("*.cahier")))
    assert "article 9" in shown.around.asks.asked[0]
    assert 1 == len(shown.around.asks.asked)
    assert f"{len(people)} cahiers sont dans" in shown.view.handing.said.text()
    assert not shown.view.handing.files.isVisible()
    shown.view.handing.list.head.click()
    assert len(people) == len(shown.view.handing.files.items())
    assert shown.view.handing.files.isVisible()


def test_no_book_that_is_there_is_replaced_by_a_no(qtbot, tmp_path):
    shown = Shown(qtbot, path=tmp_path)
    shown.view.handing.button.click()
    (theirs, *_others) = sorted(tmp_path.glob("*.cahier"))
    theirs.write_bytes(b"x")
    shown.around.asks.confirm = lambda _title, _text, *, do, danger=False: bool(do) and not danger

    shown.view.handing.button.click()

    assert b"x" == theirs.read_bytes()
