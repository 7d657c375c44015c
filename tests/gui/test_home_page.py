"""Home says what must be done now, what comes, and how to begin."""

import pytest
from PySide6.QtCore import Qt

from gui.navigation import Place
from gui.pages.follow_up import FollowUp
from gui.pages.home import HomePage
from gui.work import Work
from letters.domain.steps import REMINDER
from letters.services.following import Following
from letters.services.visits import Visits
from plaidoyer.assembly import letters
from tests.fakes.around_pages import AtOnce, Begun, DraftsBegun, heard, names, on_screen
from tests.fakes.busy_household import HARMONIE, busy
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, uid_of

pytestmark = pytest.mark.usefixtures("theme")


def home(desk, *begun, work=None, visits=None):
    work = work or AtOnce()
    follow_up = FollowUp(desk.requests, desk.household, Following(letters()), work)
    return HomePage(desk.requests, DraftsBegun(begun), follow_up, work, visits)


def lines(rows):
    return [row.line for row in rows.items()]


def test_says_what_to_do_the_longest_open_first(qtbot):
    page = on_screen(qtbot, home(busy()))

    titles = [line.title for line in lines(page.now.rows)]

    assert "Docteur Le Goff — réclamation possible auprès de la CNIL" == titles[0]
    assert "Harmonie Mutuelle — relance à envoyer" == titles[1]
    assert 7 == len(titles)


def test_each_line_says_why_how_urgent_and_names_its_action(qtbot):
    page = on_screen(qtbot, home(busy()))

    line = lines(page.now.rows)[1]

    assert ("Leur retard : 28 jours", "Relire la relance") == (line.pill, line.action)
    assert "lundi 16 février 2026" in line.why


def test_what_comes_is_under_it_the_soonest_first(qtbot):
    page = on_screen(qtbot, home(busy()))

    assert "CPAM d’Ille-et-Vilaine — réponse attendue" == lines(page.coming.rows)[0].title


def test_a_reminder_is_begun_in_one_click(qtbot):
    page = on_screen(qtbot, home(busy()))
    wanted = heard(page.wants)

    page.now.rows.chosen.emit(uid_of(HARMONIE))

    ((place, draft),) = wanted
    assert (Place.WRITE, REMINDER, uid_of(HARMONIE)) == (place, draft.kind, draft.request)


def test_a_complaint_is_prepared_step_by_step(qtbot):
    page = on_screen(qtbot, home(busy()))
    wanted = heard(page.wants)

    page.now.rows.chosen.emit(uid_of("Docteur Le Goff"))

    assert [(Place.COMPLAINT, uid_of("Docteur Le Goff"))] == wanted


def test_an_answer_to_look_at_is_read_on_its_own_page(qtbot):
    page = on_screen(qtbot, home(busy()))
    wanted = heard(page.wants)

    page.now.rows.chosen.emit(uid_of("Cohorte Constances"))

    assert [(Place.REPLY, uid_of("Cohorte Constances"))] == wanted


def test_any_other_step_shows_the_request(qtbot):
    page = on_screen(qtbot, home(busy()))
    wanted = heard(page.wants)

    page.now.rows.chosen.emit(uid_of("Malakoff Humanis"))
    page.coming.rows.chosen.emit(uid_of("MGEN"))

    assert [(Place.REQUEST, uid_of("Malakoff Humanis")), (Place.REQUEST, uid_of("MGEN"))] == wanted


def test_the_keyboard_alone_takes_the_first_step(qtbot):
    page = on_screen(qtbot, home(busy()))
    wanted = heard(page.wants)

    qtbot.keyClick(page.now.rows.items()[0], Qt.Key.Key_Down)
    qtbot.keyClick(page.now.rows.items()[1], Qt.Key.Key_Return)

    assert REMINDER == wanted[0][1].kind


def test_letters_that_were_begun_are_gone_on_with(qtbot):
    begun = Begun("Opposition", 3, "MSA d’Armorique")
    page = on_screen(qtbot, home(busy(), begun, Begun("Accès", 0), Begun("Plainte", None)))
    wanted = heard(page.wants)

    page.begun.rows.chosen.emit(begun.uid)

    assert [
        ("MSA d’Armorique — Opposition", "Il manque 3 réponses."),
        ("Accès", "Prête à être relue et envoyée."),
        ("Plainte", ""),
    ] == [(line.title, line.why) for line in lines(page.begun.rows)]
    assert [(Place.WRITE, begun.uid)] == wanted


def test_the_first_time_only_the_ways_to_begin_are_there(qtbot):
    page = on_screen(qtbot, home(Desk(day("16.03"))))

    assert not any(part.isVisible() for part in (page.now, page.coming, page.begun))
    assert page.beginnings.isVisible()


@pytest.mark.parametrize(
    "slug",
    [
        "objection/health-insurer",
        "access/health-insurer",
        "legislator/deputy-written-question",
        "complaint/cnil",
    ],
)
def test_each_way_to_begin_leads_to_a_letter_that_exists(qtbot, slug):
    page = on_screen(qtbot, home(Desk(day("16.03"))))
    wanted = heard(page.wants)

    page.beginnings.ways[slug].button.click()

    assert [(Place.WRITE, slug)] == wanted
    assert letters().kind(slug)


def test_a_day_with_nothing_to_do_is_said_to_be_one(qtbot):
    desk = Desk(day("16.03"))
    desk.keep("CPAM", *busy().requests.followed(uid_of("MGEN")).events, opened=day("10.03"))

    page = on_screen(qtbot, home(desk))

    assert "Rien à faire aujourd’hui." in names_of_labels(page.now)
    assert not page.now.rows.isVisible()


def names_of_labels(widget):
    return [child.text() for child in widget.children() if hasattr(child, "set_role")]


def test_every_control_has_a_name_and_says_its_object(qtbot):
    page = on_screen(qtbot, home(busy(), Begun("Opposition — MSA", 3)))

    found = names(page)

    assert "" not in found
    assert any("Relire la relance" in name and HARMONIE in name for name in found)
    assert len(found) == len(set(found))


def test_it_is_read_again_each_time_it_is_shown(qtbot):
    desk = busy()
    page = on_screen(qtbot, home(desk))

    desk.clock.day = day("18.03")
    page.refresh()

    assert "CPAM d’Ille-et-Vilaine — relance à envoyer" in [line.title for line in lines(page.now.rows)]


def test_it_reads_off_the_thread_of_the_window(qtbot):
    work = Work()
    page = on_screen(qtbot, home(busy(), work=work))

    work.wait()

    assert 7 == len(page.now.rows.items())
    work.close()


def test_what_became_due_since_the_last_visit_is_said_first_and_once(qtbot):
    desk = busy()
    visits = Visits(desk.records, desk.clock)
    page = on_screen(qtbot, home(desk, visits=visits))
    assert not page.since.isVisible()

    desk.clock.day = day("18.03")
    page.refresh()

    assert "Depuis votre dernière visite, le lundi 16 mars 2026" == page.since.heading.text()
    (told,) = lines(page.since.rows)
    assert "CPAM d’Ille-et-Vilaine — relance à envoyer" == told.title
    assert told.title not in [line.title for line in lines(page.now.rows)]


def test_a_reminder_is_begun_from_there_too(qtbot):
    desk = busy()
    page = on_screen(qtbot, home(desk, visits=Visits(desk.records, desk.clock)))
    desk.clock.day = day("18.03")
    page.refresh()
    wanted = heard(page.wants)

    page.since.rows.items()[0].click()

    ((place, draft),) = wanted
    assert (Place.WRITE, REMINDER) == (place, draft.kind)
