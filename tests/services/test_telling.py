"""What a list says of a request: whom, what, why, how urgent, and the verb of its action."""

import pytest

from letters.domain.happenings import Happening
from letters.domain.requests import Listed
from letters.domain.stages import Stage
from letters.domain.steps import Advice
from letters.services.chronicle import moments
from letters.services.requests import Happened
from letters.services.telling import (
    RIGHTS,
    TITLES,
    VERBS,
    Pill,
    Weight,
    due_words,
    late,
    left,
    of_stage,
    of_standing,
    right_words,
    to_do,
)
from letters.services.telling_days import told_days
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, sent, told, uid_of

COMPLAINT = told("complaint-sent", "10.03", channel="web-form")
REFUSED = told("refused", "01.03")


@pytest.fixture
def desk():
    return Desk(day("12.03"))


def line_of(desk, *events, body="Harmonie Mutuelle", rule="controller-answer"):
    uid = desk.keep(body, *events, opened=day("05.02"), rule=rule)
    today = desk.requests.today()
    (line,) = (each for each in (*today.to_do, *today.coming) if each.uid == uid)
    return to_do(line, today.advised[uid], today.day)


LINES = [
    ((sent("05.02"),), "relance à envoyer", Pill("Leur retard : 7 jours", Weight.BAD), "Relire la relance"),
    ((sent("10.03"),), "réponse attendue", Pill("Dans 29 jours", Weight.INFO), "Voir"),
    ((sent("13.02"),), "réponse attendue", Pill("Demain", Weight.WARN), "Voir"),
    (
        (sent("05.02"), told("answered", "01.03")),
        "réponse à regarder",
        Pill("Ils ont répondu", Weight.INFO),
        "Dire ce qu’ils ont répondu",
    ),
    (
        (sent("05.02"), told("identity-asked", "01.03")),
        "preuve d’identité à envoyer",
        Pill("Délai suspendu", Weight.WARN),
        "Noter l’envoi",
    ),
    (
        (sent("05.02"), REFUSED),
        "réclamation possible auprès de la CNIL",
        Pill("Réclamation possible", Weight.WARN),
        "Préparer la réclamation",
    ),
    (
        (sent("05.02"), told("granted", "01.03")),
        "demande à classer",
        Pill("À classer", Weight.OK),
        "Classer la demande",
    ),
    (
        (sent("05.02"), told("channel-failed", "06.02")),
        "demande à renvoyer",
        Pill("Jamais arrivée", Weight.BAD),
        "Noter le nouvel envoi",
    ),
    ((), "demande à envoyer", Pill("À envoyer", Weight.INFO), "Dire qu’elle est partie"),
]


@pytest.mark.parametrize(("events", "what", "pill", "action"), LINES)
def test_a_line_says_what_is_to_be_done(desk, events, what, pill, action):
    got = line_of(desk, *events)

    assert (f"Harmonie Mutuelle — {what}", pill, action) == (got.title, got.pill, got.action)


def test_a_line_gives_its_reason_in_one_sentence(desk):
    assert "Ils avaient jusqu’au jeudi 5 mars 2026 pour répondre" in line_of(desk, sent("05.02")).why


def test_the_last_day_itself_is_still_in_time(desk):
    desk.clock.day = day("05.03")

    got = line_of(desk, sent("05.02"))

    assert ("Harmonie Mutuelle — réponse attendue", "Aujourd’hui") == (got.title, got.pill.words)


def test_after_a_reminder_they_are_still_late(desk):
    got = line_of(desk, sent("05.02"), told("reminder-sent", "10.03"))

    assert (Pill("Leur retard : 7 jours", Weight.BAD), "Voir") == (got.pill, got.action)
    assert "mercredi 25 mars 2026" in got.why


def test_after_a_complaint_it_is_the_authority_that_answers(desk):
    got = line_of(desk, sent("05.02"), COMPLAINT)

    assert ("Harmonie Mutuelle — réponse de la CNIL attendue", "Voir") == (got.title, got.action)


def test_the_time_to_contest_is_counted_down(desk):
    uid = desk.keep("CPAM", sent("05.02"), COMPLAINT, opened=day("05.02"))
    desk.clock.day = day("11.08")
    today = desk.requests.today()

    got = to_do(today.to_do[0], today.advised[uid], today.day)

    assert ("CPAM — silence de la CNIL, à contester ou non", "Aujourd’hui") == (got.title, got.pill.words)


def test_the_time_to_contest_a_decision_is_counted_down(desk):
    desk.clock.day = day("12.05")

    got = line_of(desk, sent("05.02"), COMPLAINT, told("decided", "11.03"))

    assert ("Harmonie Mutuelle — décision de la CNIL à lire", "Aujourd’hui") == (got.title, got.pill.words)


LEFT = [
    (-1, "Passé", "neutral"),
    (0, "Aujourd’hui", "warn"),
    (1, "Demain", "warn"),
    (2, "Dans 2 jours", "warn"),
    (7, "Dans 7 jours", "warn"),
    (8, "Dans 8 jours", "info"),
]


@pytest.mark.parametrize(("days", "words", "weight"), LEFT)
def test_days_left_are_said_in_words(days, words, weight):
    assert Pill(words, Weight(weight)) == left(days)


@pytest.mark.parametrize(("days", "words"), [(1, "Leur retard : 1 jour"), (4, "Leur retard : 4 jours")])
def test_days_late_are_said_in_words(days, words):
    assert Pill(words, Weight.BAD) == late(days)


def listed(stage, **more):
    return Listed(uid_of("x"), "Nolwenn", "CPAM", "Opposition", "objection", stage, **more)


def test_a_table_says_how_a_closed_request_ended():
    assert Pill("Acceptée", Weight.OK) == of_stage(listed(Stage.CLOSED, outcome="granted"))
    assert "Classée" == of_stage(listed(Stage.CLOSED)).words


OF_STAGE = [
    (Stage.WAITING, "remind", "Réponse attendue"),
    (Stage.ANSWERED, "read-answer", "Ils ont répondu"),
    (Stage.ANSWERED, "complain", "Refus, au moins partiel"),
    (Stage.ANSWERED, "close", "Ils ont accepté"),
    (Stage.DRAFT, "send", "À envoyer"),
    (Stage.DRAFT, "try-another-channel", "Jamais arrivée"),
]


@pytest.mark.parametrize(("stage", "step", "words"), OF_STAGE)
def test_a_table_says_where_a_request_stands(stage, step, words):
    assert words == of_stage(listed(stage, step=step)).words


DUE = [
    (Stage.WAITING, "05.03", "Leur retard : 7 jours"),
    (Stage.WAITING, "12.03", "Aujourd’hui"),
    (Stage.COMPLAINED, "05.03", "Passé"),
    (Stage.COMPLAINED, "15.03", "Dans 3 jours"),
]


@pytest.mark.parametrize(("stage", "due", "words"), DUE)
def test_a_table_says_how_far_the_last_day_is(stage, due, words):
    assert words == due_words(listed(stage, due_on=day(due)), day("12.03")).words


def test_a_table_says_nothing_where_no_period_runs():
    assert "" == due_words(listed(Stage.ANSWERED), day("12.03")).words


@pytest.mark.parametrize("words", [TITLES, VERBS])
def test_every_step_has_its_words(words):
    assert set(Advice) == set(words)


def test_an_unknown_right_is_written_as_it_is():
    assert ("Opposition", "of-another-book") == (right_words("objection"), right_words("of-another-book"))
    assert "complaint" in RIGHTS


STANDINGS = [
    ((sent("05.02"),), "Réponse attendue"),
    ((sent("05.02"), REFUSED), "Ils ont refusé"),
    ((sent("05.02"), told("granted", "01.03"), told("closed", "02.03")), "Classée : acceptée"),
]


@pytest.mark.parametrize(("events", "words"), STANDINGS)
def test_a_request_says_where_it_stands(desk, events, words):
    followed = desk.requests.followed(desk.keep("CPAM", *events, opened=day("05.02")))

    assert words == of_standing(followed.standing).words.replace("\u00a0", " ")


class TestTheTimeline:
    """What happened, the day that passed, then hollow dots for what is to come."""

    def test_of_one_who_waits_ends_with_the_days_to_come(self, desk):
        desk.clock.day = day("20.02")
        uid = desk.keep("CPAM", sent("05.02"), opened=day("05.02"))

        got = moments(desk.requests.followed(uid))

        assert [
            ("Demande envoyée", False),
            ("Dernier jour pour leur réponse", True),
            ("Relance possible", True),
            ("Réclamation possible auprès de la CNIL", True),
        ] == [(each.title, each.future) for each in got]

    def test_still_hopes_on_the_last_day_itself(self, desk):
        desk.clock.day = day("05.03")
        uid = desk.keep("CPAM", sent("05.02"), opened=day("05.02"))

        got = moments(desk.requests.followed(uid))

        assert ("Dernier jour pour leur réponse", True) == (got[1].title, got[1].future)

    def test_shows_the_last_day_that_passed_without_an_answer(self, desk):
        uid = desk.keep("CPAM", sent("05.02"), told("note", "10.03"), opened=day("05.02"))

        got = moments(desk.requests.followed(uid))

        assert ["Demande envoyée", "Dernier jour passé", "Note"] == [each.title for each in got]
        assert [Weight.BAD, None] == [got[1].weight, got[1].event]

    def test_tells_how_it_travelled_its_number_and_the_note(self, desk):
        uid = desk.keep("CPAM", sent("05.02"), opened=day("05.02"))
        desk.requests.record(uid, Happened(Happening.NOTE, day("01.03"), "appelé", proof="1A 200"))

        got = moments(desk.requests.followed(uid))

        assert ["courriel", "n°\u00a01A 200 · appelé"] == [got[0].detail, got[1].detail]

    def test_promises_nothing_once_the_request_is_closed(self, desk):
        uid = desk.keep("CPAM", sent("05.02"), told("closed", "06.02"), opened=day("05.02"))

        assert not any(each.future for each in moments(desk.requests.followed(uid)))


class TestTheDays:
    """Who must do what, until when, with the reasoning."""

    def days(self, desk, *events):
        uid = desk.keep("CPAM", *events, opened=day("05.02"))
        return told_days(desk.requests.followed(uid))

    def test_of_an_answer_awaited(self, desk):
        got = self.days(desk, sent("05.02"))

        assert "CPAM — réponse à votre demande (opposition)" == got.title
        assert ("Réponse attendue le jeudi 5 mars 2026 au plus tard",) == got.days
        assert "Leur retard : 7 jours" == got.pill.words
        assert any("un mois" in step for step in got.reasoning)

    def test_of_the_silence_of_the_authority(self, desk):
        got = self.days(desk, sent("05.02"), COMPLAINT)

        assert "CNIL — réclamation au sujet de : CPAM" == got.title.replace("\u00a0", " ")
        assert "mercredi 10 juin 2026" in got.days[0]

    def test_of_the_time_to_contest_a_decision(self, desk):
        got = self.days(desk, sent("05.02"), COMPLAINT, told("decided", "11.03"))

        assert "Conseil d’État" in got.days[0]
        assert "mardi 12 mai 2026" in got.days[0]

    def test_of_the_time_to_contest_a_silence(self, desk):
        desk.clock.day = day("11.06")

        got = self.days(desk, sent("05.02"), COMPLAINT)

        assert "Conseil d’État" in got.days[0]
        assert "mardi 11 août 2026" in got.days[0]
        assert "Dans 61 jours" == got.pill.words

    def test_say_nothing_where_no_period_runs(self, desk):
        assert self.days(desk, sent("05.02"), REFUSED) is None
