"""A volunteer who was handed a book and nothing else: the addresses that lack, the book that goes back."""

import pytest

from gui.navigation import Place
from gui.pages.volunteer.lists_missing import ListsMissing
from letters.output.campaign_book.keeper import BookFiles
from plaidoyer.campaigning import published_lists
from tests.fakes.around_pages import heard, names, on_screen
from tests.fakes.campaign_pages import volunteer_page
from tests.fakes.sample_campaign import JEANNE, KEYS, PAUL

pytestmark = pytest.mark.usefixtures("theme")


def shown_to(qtbot, volunteer=JEANNE, *, gone=(), path=None):
    """Show the day of *volunteer*, whose directory lacks those who are *gone*."""
    page, uid, _work, desk = volunteer_page(path=path)
    desk.days.book.gone.update(gone)
    page.shown_with((uid, volunteer))
    on_screen(qtbot, page)
    return page, uid, desk


def test_whoever_has_a_book_alone_is_led_to_the_lists_that_hold_the_addresses(qtbot):
    page, _uid, _desk = shown_to(qtbot, gone=KEYS)
    wanted = heard(page.wants)

    page.lists.add_file.click()

    said = "\n".join(names(page)).replace("\u00a0", " ")
    assert "Ouvrir la page — Députés : page de l’Assemblée nationale" in said
    assert [(Place.IMPORT, None)] == wanted


def test_the_page_of_a_list_is_opened_by_the_browser(qtbot):
    page, _uid, _desk = shown_to(qtbot, gone=KEYS)
    part = ListsMissing(published_lists)
    qtbot.addWidget(part)
    part.show_day(page.day)
    opened = heard(part.opened)

    part.lists.items()[-1].click()

    assert [("https://data.senat.fr/les-senateurs/",)] == opened


@pytest.mark.parametrize(
    ("gone", "lists"),
    [((), 0), (("PA1", "PA2", "PA3"), 1), (tuple(KEYS), 2)],
)
def test_only_the_lists_of_the_chambers_that_lack_are_asked_for(qtbot, gone, lists):
    page, _uid, _desk = shown_to(qtbot, gone=gone)

    assert bool(lists) == page.lists.isVisible()
    assert lists == len(page.lists.lists.items())


def test_a_volunteer_gives_their_book_back_from_where_they_work(qtbot, tmp_path):
    page, uid, desk = shown_to(qtbot, path=tmp_path / "moi.cahier")
    desk.me.choose(uid, JEANNE)
    page.refresh()
    told = heard(page.told)

    assert "Rendre mon cahier…" == page.book.words
    page.book.click()

    assert JEANNE == BookFiles().read(tmp_path / "moi.cahier").whose
    assert "« moi.cahier »" in told[-1][0].replace("\u00a0", " ")


def test_a_book_that_cannot_be_written_is_told_on_the_page(qtbot, tmp_path):
    page, _uid, _desk = shown_to(qtbot, path=tmp_path / "absent" / "moi.cahier")

    page.book.click()

    assert page.trouble.isVisible()
    assert "Exporter son cahier…" == page.book.words


def test_somebody_without_legislators_has_no_book_to_give_back(qtbot):
    page, _uid, _desk = shown_to(qtbot, PAUL)

    assert not page.book.isVisible()
