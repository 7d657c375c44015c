"""From the rows of a table to letters: for whom, with which answers; a wrong cell refuses its row alone."""

from datetime import date

import pytest

from letters.domain.bodies import Gender
from letters.domain.errors import UnknownRecipient, WrongAnswer
from letters.domain.kinds import Answering, Question
from letters.domain.series_errors import ColumnNotKnown, RowWithoutRecipient
from letters.services.series_asked import Unwritable, Wanted
from letters.services.series_cells import answer_of
from letters.services.series_rows import Addressee, SeriesRows, identifiers_in
from plaidoyer.assembly import letters

KIND, DAY = "legislator/deputy-written-question", date(2026, 11, 21)


def find(identifier):
    record = letters().directory.record(identifier)
    return Addressee(record.recipient, "Nom Prénom", "35", "https://exemple.fr/formulaire")


@pytest.fixture
def made():
    """Make the letters of rows, from the most usual example of a letter to a deputy."""

    def make(*rows, kind=KIND):
        common = letters().example(kind, "full")
        columns = tuple(dict.fromkeys(column for row in rows for column in row))
        read = SeriesRows(letters(), kind, common, find, DAY, "fr")
        return list(read.wanted(columns, enumerate(rows, 2)))

    return make


def deputy(**more):
    return {"name": "Anne Dupont", "adresse": "Assemblée nationale\n75355 PARIS 07 SP"} | more


def test_a_row_gives_its_recipient_and_its_own_answers(made):
    (wanted,) = made(deputy(genre="Mme", courriel="a@exemple.fr", personal_paragraph="Un.\n\nDeux."))

    assert isinstance(wanted, Wanted)
    letter = wanted.write()
    assert ("Anne Dupont", "Assemblée nationale", "75355 PARIS 07 SP") == letter.recipient
    assert "a@exemple.fr" == letter.recipient_email
    assert Gender.FEMININE is wanted.recipient.gender
    assert ["Un.", "Deux."] == [block.content[0].content for block in letter.body[2:4]]


@pytest.mark.parametrize(
    "columns",
    [
        {"Nom": "Anne Dupont"},
        {"Prénom": "Anne", "Nom de famille": "Dupont"},
        {"given_name": "Anne", "family_name": "Dupont"},
    ],
)
def test_columns_are_called_as_people_call_them(made, columns):
    (wanted,) = made(
        {**columns, "address_1": "3 place Bleue", "address_2": "35000 RENNES", "département": "35"}
    )

    assert ("Anne Dupont", ("3 place Bleue", "35000 RENNES"), "35") == (
        wanted.name, wanted.recipient.address, wanted.department
    )  # fmt: skip


def test_what_a_row_leaves_empty_is_taken_from_the_common_answers(made):
    (wanted,) = made(deputy(minister="", constituency="Brest"))

    said = str(wanted.write())
    assert "Mme la ministre de la santé" in said
    assert "Brest" in said


def test_an_identifier_finds_somebody_and_the_row_may_correct_them(made):
    first, second = made(
        {"to": "cnil"},
        {"to": "cnil", "courriel": "autre@exemple.fr"},
    )

    assert ("Nom Prénom", "35", "https://exemple.fr/formulaire") == (
        first.filed_as,
        first.department,
        first.form,
    )
    assert "autre@exemple.fr" == second.recipient.email
    assert first.recipient.address == second.recipient.address


def test_identifiers_are_told_before_anything_is_looked_up():
    rows = [(2, {"to": "deputies:PA1", "nom": "x:y"}), (3, {"to": ""})]

    assert ("deputies:PA1",) == identifiers_in(("to", "nom"), rows)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"adresse": "1 rue Verte"}, RowWithoutRecipient),
        ({"to": "nobody-knows"}, UnknownRecipient),
        (deputy(genre="peut-être"), WrongAnswer),
        (deputy(courriel="a@b\n"), None),
        (deputy(courriel="pas une adresse"), WrongAnswer),
        (deputy(nom="Anne\u202eDupont"), None),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_with_its_number(made, row, fault):
    (refused,) = made(row)

    if fault is None:
        assert isinstance(refused, Wanted | Unwritable)
        return
    assert isinstance(refused, Unwritable)
    assert 2 == refused.row
    assert isinstance(refused.fault, fault)


def test_a_column_that_no_question_has_a_place_for_is_refused_by_its_name(made):
    with pytest.raises(ColumnNotKnown) as raised:
        made(deputy(paragraphe_perso="…"))

    assert "paragraphe_perso" == raised.value.facts["columns"]
    assert "personal_paragraph" in str(raised.value.facts["known"])


@pytest.mark.parametrize(("cell", "expected"), [("oui", True), ("Non", False), ("x", True), ("0", False)])
def test_yes_and_no_are_read_as_people_write_them(cell, expected):
    assert expected == answer_of(Question("period_over", "", Answering.YES_NO), cell)


@pytest.mark.parametrize("cell", ["21/11/2026", "2026-11-21"])
def test_days_are_read_as_the_french_and_as_computers_write_them(cell):
    assert DAY == answer_of(Question("published_on", "", Answering.DATE), cell)


def test_a_list_is_read_between_semicolons_or_on_lines():
    assert ["un", "deux, trois", "quatre"] == answer_of(
        Question("items", "", Answering.LIST), "un ; deux, trois\nquatre"
    )


@pytest.mark.parametrize(
    ("answering", "cell"),
    [(Answering.YES_NO, "peut-être"), (Answering.DATE, "31/02/2026"), (Answering.DATE, "hier")],
)
def test_an_answer_of_another_nature_is_refused(answering, cell):
    with pytest.raises(WrongAnswer):
        answer_of(Question("name", "", answering), cell)
