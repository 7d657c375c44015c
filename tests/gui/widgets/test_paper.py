"""The letter on the screen is the letter on paper."""

import io

import pytest
from PySide6.QtCore import Qt
from reportlab.pdfgen.canvas import Canvas

from gui.look.tokens import Scheme
from gui.widgets.paper import Paper
from gui.widgets.paper_bar import PaperBar

pytestmark = pytest.mark.usefixtures("theme")


def pdf(text, pages=3):
    made = io.BytesIO()
    canvas = Canvas(made, pageCompression=0)
    for number in range(pages):
        canvas.drawString(100, 700, f"{text} {number + 1}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


@pytest.fixture
def paper(qtbot):
    made = Paper("Lettre")
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    made.show_pdf(pdf("Madame"))
    return made


def test_the_words_of_the_letter_can_be_read_aloud(paper):
    assert paper.text().split("\n") == ["Madame 1", "Madame 2", "Madame 3"]
    assert "Madame 2" in paper.sheets().accessibleDescription()


def test_a_sheet_is_as_wide_as_there_is_room_for(paper):
    width = paper.sheets().sheets[0].size.width()

    assert paper.width() - 60 < width < paper.width()


def test_the_paper_stays_white_in_the_dark(paper, theme):
    theme.apply(Scheme.DARK)

    image = paper.grab().toImage()

    assert image.pixelColor(image.width() // 2, image.height() // 2).name() == "#ffffff"


def test_the_place_stays_when_the_letter_changes(paper):
    paper.scroll_bar().setValue(paper.scroll_bar().maximum() // 2)
    before = paper.scroll_bar().value()

    paper.show_pdf(pdf("Monsieur"))

    assert paper.text().startswith("Monsieur")
    assert paper.scroll_bar().value() == pytest.approx(before, abs=2)


def test_the_letter_is_made_larger_and_fits_again(paper, qtbot):
    fitting = paper.sheets().sheets[0].size.width()

    qtbot.keyClick(paper.sheets(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    larger = paper.sheets().sheets[0].size.width()
    paper.fit()

    assert larger > fitting * 1.1
    assert paper.sheets().sheets[0].size.width() == fitting


def test_a_letter_never_grows_without_end(paper):
    for _ in range(40):
        paper.zoom_in()

    assert paper.zoom() == 4


def test_the_sheets_follow_the_room(paper, qtbot):
    before = paper.sheets().sheets[0].size.width()

    paper.resize(700, 600)

    qtbot.waitUntil(lambda: paper.sheets().sheets[0].size.width() > before)


def test_an_empty_paper_says_nothing(paper):
    paper.clear()

    assert paper.text() == ""
    assert paper.pages() == 0


def test_the_buttons_of_the_paper_are_named(paper, qtbot):
    bar = PaperBar(paper)
    qtbot.addWidget(bar)

    assert ["Réduire", "Agrandir", "Toute la largeur"] == [button.accessibleName() for button in bar.buttons]
