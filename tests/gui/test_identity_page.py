"""A copy of an identity paper: masked by mouse or keys, seen as it will be received, then joined."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage

from gui.desktop import Desktop
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.identity import IdentityPage
from gui.widgets.mask_canvas import MaskCanvas
from letters.domain.proofs import Proof
from letters.services.identity_copies import IdentityCopies
from plaidoyer.masking import masking
from tests.fakes.around_pages import Answers, AtOnce, ChosenFiles, DiskInMemory, heard, names, on_screen
from tests.fakes.busy_household import HARMONIE, busy
from tests.fakes.story import uid_of

pytestmark = pytest.mark.usefixtures("theme")
PATH = Path("cni.png")


def paper(form="PNG"):
    held = io.BytesIO()
    Image.new("RGB", (600, 400), "red").save(held, form)
    return held.getvalue()


class Shown:
    """The page for one request, and what is around it."""

    def __init__(self, qtbot, content=None):
        self.desk, self.work = busy(), AtOnce()
        self.files, self.disk = ChosenFiles(PATH), DiskInMemory({PATH: content or paper()})
        around = Around(Desktop(None, None, self.files, None, None), self.disk, Answers())
        self.page = IdentityPage(IdentityCopies(self.desk.requests, masking()), self.work, around)
        self.wanted = heard(self.page.wants)
        self.page.shown_with(uid_of(HARMONIE))
        on_screen(qtbot, self.page)

    def opened(self):
        self.page.zone.choose.click()
        return self


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "PDF"])
def test_a_photograph_or_a_pdf_is_opened(qtbot, form):
    shown = Shown(qtbot, paper(form)).opened()

    assert shown.page.paper is not None
    assert shown.page.canvas.isVisible()


def test_the_copy_is_joined_as_it_was_seen_and_the_paper_is_kept_nowhere(qtbot):
    shown = Shown(qtbot).opened()
    shown.page.canvas.add(QRectF(0.1, 0.1, 0.5, 0.5))

    shown.page.foot.make.click()
    seen = shown.page.copy.content
    assert shown.page.result.isVisible()
    shown.page.foot.join.click()

    joined = shown.desk.requests.followed(uid_of(HARMONIE)).files[-1]
    assert (Proof.MASKED_IDENTITY, seen) == (joined.proof, shown.desk.requests.content(joined))
    assert paper() not in shown.desk.files.contents.values()
    assert [(Place.REQUEST, uid_of(HARMONIE))] == shown.wanted
    assert (None, None) == (shown.page.paper, shown.page.copy)


def test_across_it_stands_for_whom_it_is(qtbot):
    words = str(Shown(qtbot).page.controls.words.value()).replace("\u00a0", " ")

    assert f"Copie pour {HARMONIE}, le lundi 16 mars 2026, demande {str(uid_of(HARMONIE))[:8]}" == words


def test_without_those_words_there_is_no_copy(qtbot):
    shown = Shown(qtbot).opened()
    shown.page.canvas.add()
    shown.page.controls.words.set_value("  ")

    shown.page.foot.make.click()

    assert shown.page.controls.words.error()
    assert shown.page.copy is None


def test_without_a_mask_the_person_is_told(qtbot):
    shown = Shown(qtbot).opened()

    shown.page.foot.make.click()

    assert "Rien n’est encore masqué" in shown.page.trouble.text()
    assert shown.page.copy is None


def test_the_masks_can_be_changed_after_the_copy_was_seen(qtbot):
    shown = Shown(qtbot).opened()
    shown.page.canvas.add()
    shown.page.foot.make.click()

    shown.page.foot.change.click()

    assert shown.page.canvas.isVisible()
    assert 1 == len(shown.page.canvas.masks)


@pytest.mark.parametrize("content", [b"rien", b"%PDF-1.4 rien", b"\x89PNG\r\n\x1a\n"])
def test_what_cannot_be_opened_is_said_in_one_sentence(qtbot, content):
    shown = Shown(qtbot, content).opened()

    assert "ne peut pas être masqué" in shown.page.trouble.text()
    assert shown.page.zone.isVisible()


def test_leaving_lets_go_of_the_paper(qtbot):
    shown = Shown(qtbot).opened()

    assert shown.page.may_leave()

    assert shown.page.paper is None


def test_every_control_has_a_name(qtbot):
    assert "" not in names(Shown(qtbot).opened().page)


class TestTheCanvas:
    """Rectangles drawn with the mouse, or placed with the keys."""

    @pytest.fixture
    def canvas(self, qtbot):
        canvas = MaskCanvas()
        qtbot.addWidget(canvas)
        canvas.resize(400, 300)
        canvas.show_picture(QImage(400, 300, QImage.Format.Format_RGB32))
        canvas.show()
        return canvas

    def box(self, canvas):
        return [round(100 * each) for each in canvas.masks[canvas.chosen].getRect()]

    def drag(self, qtbot, canvas, start, end):
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*start))
        qtbot.mouseMove(canvas, QPoint(*end))
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*end))

    def test_drawn_in_any_direction(self, qtbot, canvas):
        self.drag(qtbot, canvas, (200, 150), (40, 30))

        assert [10, 10, 40, 40] == self.box(canvas)

    def test_moved_then_resized_with_the_mouse(self, qtbot, canvas):
        canvas.add(QRectF(0.1, 0.1, 0.2, 0.2))

        self.drag(qtbot, canvas, (60, 45), (100, 75))
        assert [20, 20, 20, 20] == self.box(canvas)
        self.drag(qtbot, canvas, (160, 120), (200, 150))

        assert [20, 20, 30, 30] == self.box(canvas)

    def test_a_click_beside_adds_nothing(self, qtbot, canvas):
        self.drag(qtbot, canvas, (200, 150), (201, 150))

        assert [] == canvas.masks

    KEYS = (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, [12, 10, 20, 20]),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, [10, 8, 20, 20]),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, [10, 10, 22, 20]),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier, [10, 10, 20, 18]),
    )

    @pytest.mark.parametrize(("key", "with_key", "box"), KEYS)
    def test_moved_and_resized_with_the_arrows(self, qtbot, canvas, key, with_key, box):
        canvas.add(QRectF(0.1, 0.1, 0.2, 0.2))

        qtbot.keyClick(canvas, key, with_key)

        assert box == self.box(canvas)

    def test_stays_in_the_picture(self, qtbot, canvas):
        canvas.add(QRectF(0.1, 0.1, 0.2, 0.2))

        for _time in range(80):
            qtbot.keyClick(canvas, Qt.Key.Key_Right)
        for _time in range(80):
            qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

        assert [80, 10, 20, 90] == self.box(canvas)

    def test_added_chosen_and_removed_with_the_keys(self, qtbot, canvas):
        qtbot.keyClick(canvas, Qt.Key.Key_Insert)
        qtbot.keyClick(canvas, Qt.Key.Key_Insert)
        qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
        assert (2, 0) == (len(canvas.masks), canvas.chosen)

        qtbot.keyClick(canvas, Qt.Key.Key_Delete)
        qtbot.keyClick(canvas, Qt.Key.Key_Delete)
        qtbot.keyClick(canvas, Qt.Key.Key_Delete)

        assert ([], -1) == (canvas.masks, canvas.chosen)

    def test_says_where_a_mask_is(self, canvas):
        canvas.add(QRectF(0.1, 0.2, 0.3, 0.4))

        assert "de 10 à 40 pour cent en largeur, de 20 à 60" in canvas.accessibleDescription()
