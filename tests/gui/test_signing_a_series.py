"""Who signs a series in the window: each volunteer, or one for all; stopped, it records nothing."""

from dataclasses import dataclass
from uuid import uuid4

import pytest

from gui.pages.campaigns import SeriesView
from gui.pages.series import SeriesDesk
from gui.widgets.page import Page
from gui.work import Work
from letters.domain.campaigns.facts import Assigned, Volunteer
from letters.output.series_files import DiskFiles
from letters.services.campaigns.boards import Seen
from letters.services.series import Series
from tests.fakes.around_pages import AtOnce, ChosenFiles, names, on_screen
from tests.fakes.campaign_letters import (
    ANNE,
    ANOTHER,
    BRUNO,
    DAY,
    DEPUTY,
    MEP,
    PARAGRAPH,
    SENATOR,
    begun_with,
    campaign_letters,
)
from tests.fakes.series_press import Press

pytestmark = pytest.mark.usefixtures("theme")
EVERYBODY = (DEPUTY.ref, SENATOR.ref, MEP.ref)


@dataclass
class Folder(ChosenFiles):
    """The person chooses *path* as a folder."""

    def folder(self, _title):
        return self.path


class Shown:
    """The series of a campaign: the deputy is Anne’s, whose address is known, the senator Bruno’s."""

    def __init__(self, qtbot, *, refs=EVERYBODY, path=None, press=Press, work=None):
        self.letters = campaign_letters()
        logs, paragraphs = self.letters.logs, self.letters.paragraphs
        self.uid = begun_with(self.letters)
        heads = logs.campaign(self.uid).heads[SENATOR.ref]
        logs.tell(self.uid, [Assigned(SENATOR.ref, BRUNO, heads)])
        paragraphs.write(self.uid, DEPUTY.ref, ANNE, PARAGRAPH)
        paragraphs.write(self.uid, SENATOR.ref, BRUNO, ANOTHER)
        desk = SeriesDesk(Series(press, DiskFiles()), Folder(path), work or AtOnce(), lambda: 0.0)
        self.view = SeriesView(self.letters, desk)
        self.page = Page("Essai")
        self.page.add(self.view)
        on_screen(qtbot, self.page)
        self.view.show_for(Seen(self.uid, DAY, logs.campaign(self.uid), (), {}), refs)

    @property
    def signing(self):
        return self.view.signing

    @property
    def ready(self):
        return self.view.panel.count.text() if self.view.panel.isVisible() else ""

    def answer(self):
        for field in self.view.fields.values():
            field.editor.set_value("Mme la ministre de la santé")
            field.changed.emit()

    def sign(self, name):
        self.signing.field.set_value(name)
        self.signing.field.changed.emit()

    def give(self, dialog, address, **more):
        for name, words in more.items():
            getattr(dialog, name).set_value(words)
        dialog.address.set_value(address)
        dialog.save.click()


@pytest.fixture
def shown(qtbot):
    made = Shown(qtbot)
    made.answer()
    return made


def test_each_volunteer_signs_and_whose_address_is_missing_is_told_once_with_how_many(shown):
    (line,) = (item.line for item in shown.signing.rows.items())

    assert "1 lettre est prête." == shown.ready
    assert ("Bruno Le Gall", "1 lettre") == (line.title, line.why)
    assert ["Marc Lande"] == [item.line.title for item in shown.view.rows.items()]
    assert all(names(shown.page))


def test_an_address_is_given_once_and_the_letters_that_waited_are_ready(shown):
    shown.signing.rows.chosen.emit("Bruno Le Gall")
    dialog = shown.view.dialog
    assert "Bruno Le Gall" in dialog.windowTitle()

    shown.give(dialog, "")
    assert dialog.address.error()
    shown.give(dialog, "1 quai du Port\n29200 Brest")

    assert "2 lettres sont prêtes." == shown.ready
    assert not shown.signing.rows.isVisible()
    assert "Bruno Le Gall" in {each.person.name for each in shown.letters.cases.household.members()}
    assert "Mme la ministre de la santé" == shown.view.fields["minister"].value()


def test_whoever_signs_for_all_is_told_whose_words_they_would_sign_and_asked(shown):
    shown.sign("Anne Quéré")

    assert "1 lettre est prête." == shown.ready
    assert "Bruno Le Gall (1 lettre)" in shown.signing.warning.text()
    assert "Anne Quéré" in shown.signing.warning.text()
    shown.signing.agreed.box.click()
    assert "2 lettres sont prêtes." == shown.ready
    assert shown.signing.agreed.isVisible()


def test_agreeing_for_one_signer_is_not_agreeing_for_another(shown):
    shown.sign("Anne Quéré")
    shown.signing.agreed.box.click()

    shown.sign("")
    shown.sign("Anne Quéré")

    assert not shown.signing.agreed.value()
    assert "1 lettre est prête." == shown.ready


def test_somebody_else_is_named_once_and_signs_from_then_on(shown):
    shown.signing.else_one.click()
    dialog = shown.view.dialog

    shown.give(dialog, "2 place du Marché\n35300 Fougères", given_name="Maud", family_name="Le Bris")

    assert "Maud Le Bris" == shown.signing.field.value()
    assert "Anne Quéré (1 lettre), Bruno Le Gall (1 lettre)" in shown.signing.warning.text()
    assert "" == shown.ready


@pytest.mark.parametrize(("refs", "asked"), [((DEPUTY.ref,), {"minister"}), ((MEP.ref,), set())])
def test_only_what_the_letters_that_are_ticked_need_is_asked(qtbot, refs, asked):
    assert asked == set(Shown(qtbot, refs=refs).view.fields)


def test_stopped_half_way_what_was_written_is_listed_and_nothing_is_recorded_as_sent(qtbot, tmp_path):
    work, made = Work(), {}

    class Stopping(Press):
        def typeset(self, letter, **more):
            made["shown"].view.stop()
            return super().typeset(letter, **more)

    made["shown"] = shown = Shown(qtbot, path=tmp_path, press=Stopping, work=work)
    work.wait()
    shown.answer()
    shown.sign("Anne Quéré")
    shown.signing.agreed.box.click()
    work.wait()
    shown.view.panel.write.click()
    work.wait()

    written = sorted(each.name for each in tmp_path.iterdir())
    assert 2 == len(written)
    assert "Anne Dune" in (tmp_path / "000-liste.csv").read_text(encoding="utf-8-sig")
    assert "Arrêté\u00a0: 1 lettre écrite." in shown.view.panel.outcome.banner.text()
    assert {} == shown.letters.logs.campaign(shown.uid).contacts
    assert shown.signing.isEnabled()
    work.close()


def test_where_two_volunteers_bear_one_name_the_person_may_still_say_who_signs(qtbot):
    shown = Shown(qtbot, refs=(DEPUTY.ref,))
    logs = shown.letters.logs
    logs.tell(shown.uid, [Volunteer(uuid4(), "Anne Quere")])

    shown.view.show_for(Seen(shown.uid, DAY, logs.campaign(shown.uid), (), {}), (DEPUTY.ref,))

    assert ("", True) == (shown.ready, shown.signing.isVisible())
    shown.sign("Anne Quéré")
    shown.signing.agreed.box.click()
    shown.answer()
    assert "1 lettre est prête." == shown.ready
