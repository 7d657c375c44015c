"""A row of a table is somebody who signs, or one sentence that says why not."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.errors import UnusableText
from letters.domain.plain import plain_text
from letters.domain.signature_errors import (
    ColumnsOfSignatoriesMissing,
    DayToCome,
    FormulaInCell,
    RowRefused,
    SignedAfterClosing,
    SignedBeforeOpening,
    TwoColumnsOfOne,
    UnclearAnswer,
    UnclearDay,
    UnusableCell,
    WithoutConsent,
    WithoutEmail,
    WithoutName,
    WrongEmailOfSignatory,
)
from letters.domain.signatures.columns import Column, head_of
from letters.domain.signatures.open_letters import OpenLetter
from letters.domain.signatures.reading import Reading, line_of
from letters.domain.signatures.signatories import Consent, Origin, Signatory

LETTER = OpenLetter(UUID(int=1), "Essai", b"", opens_on=date(2020, 5, 1), closes_on=date(2020, 5, 31))
HEAD = ("Prénom", "Nom", "Fonction", "Association", "École", "E-mail", "Consentement", "Afficher", "Messages",
        "Date", "Origine", "Remarque")  # fmt: skip
GOOD = {
    "Prénom": "Anne",
    "Nom": "Ut",
    "E-mail": "anne@exemple.test",
    "Consentement": "oui",
    "Date": "2020-05-11",
}


def read(today=date(2020, 6, 1), **cells):
    row = GOOD | {name.replace("_", "-"): cell for name, cell in cells.items()}
    reading = Reading(LETTER, head_of("liste.csv", HEAD), today)
    return reading.signatory([row.get(name, "") for name in HEAD], "liste.csv · 2")


def test_a_row_is_somebody_who_signs():
    told = read(Fonction="médecin", Association="A", École="B", Afficher="x", Messages="Oui")

    day = date(2020, 5, 11)
    consent = Consent(day, shown=True, messages=True, origin=Origin.WEB, proof="liste.csv · 2 · oui")
    assert Signatory("Anne", "Ut", "médecin", "A, B", "anne@exemple.test", day, consent) == told


@pytest.mark.parametrize("cell", ["✓ je ne signe pas", "☑ non", "✓\x1b[31m"])
def test_a_tick_beside_other_words_is_no_clear_consent(cell):
    with pytest.raises(UnclearAnswer):
        read(Consentement=cell)


def test_what_shows_a_consent_holds_no_sign_that_turns_a_line_around_or_commands_a_terminal():
    told = read(Consentement="2020-05-02 \x1b]0;x\x07\u202eio\u3164")

    assert "liste.csv · 2 · 2020-05-02 ]0;xio" == told.consent.proof


def test_silence_is_no_wish_to_be_shown_nor_to_be_written_to():
    consent = read().consent

    assert (False, False) == (consent.shown, consent.messages)


@pytest.mark.parametrize(
    ("cell", "day"), [("2020-05-02", date(2020, 5, 2)), ("02/05/2020 14:03", date(2020, 5, 2)), ("✓", None)]
)
def test_a_consent_may_tell_its_day(cell, day):
    assert (day or date(2020, 5, 11)) == read(Consentement=cell).consent.on


def test_a_row_without_a_day_signed_on_the_day_it_consented():
    assert date(2020, 5, 2) == read(Date="", Consentement="2020-05-02T10:00:00").signed_on
    assert date(2020, 5, 20) == read(Date="", today=date(2020, 5, 20)).signed_on


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"Prénom": ""}, WithoutName),
        ({"Nom": " . "}, WithoutName),
        ({"Nom": "N" * 300}, UnusableCell),
        ({"Nom": "Ut\u202eeurov"}, UnusableCell),
        ({"Nom": "U\x07t"}, UnusableCell),
        ({"Nom": "U\u3164t"}, UnusableCell),
        ({"Prénom": "=cmd|' /C calc'!A0"}, FormulaInCell),
        ({"Association": "'=HYPERLINK(1)"}, FormulaInCell),
        ({"Consentement": ""}, WithoutConsent),
        ({"Consentement": "non"}, WithoutConsent),
        ({"Consentement": "peut-être"}, UnclearAnswer),
        ({"Afficher": "…"}, UnclearAnswer),
        ({"Origine": "lune"}, UnclearAnswer),
        ({"E_mail": "anne"}, WrongEmailOfSignatory),
        ({"E_mail": "", "Origine": "web"}, WithoutEmail),
        ({"Date": "31/02/2020"}, UnclearDay),
        ({"Date": "hier"}, UnclearDay),
        ({"Date": "2021-05-11"}, DayToCome),
        ({"Date": "2020-04-30"}, SignedBeforeOpening),
        ({"Date": "2020-06-01"}, SignedAfterClosing),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(cells, fault):
    with pytest.raises(fault) as refused:
        read(**cells)

    assert "{" not in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_signature_on_paper_may_do_without_an_address():
    assert Origin.PAPER is read(E_mail="").consent.origin


def test_a_cell_that_only_begins_with_another_sign_is_text():
    assert "@Collectif" == read(Association="'@Collectif").organisation
    assert "- médecin" == read(Fonction="- médecin").function


def test_a_short_row_is_one_whose_last_cells_are_empty():
    reading = Reading(LETTER, head_of("liste.csv", ("consent", "nom", "prénom", "e-mail")), date(2020, 5, 20))

    assert "Anne Ut" == reading.signatory(["yes", "Ut", "Anne"], "x").name


@pytest.mark.parametrize(
    ("names", "fault"),
    [
        (("Prénom", "Nom"), ColumnsOfSignatoriesMissing),
        (("Nom et prénom", "Consentement"), ColumnsOfSignatoriesMissing),
        ((), ColumnsOfSignatoriesMissing),
        (("Prénom", "Nom", "Consentement", "E-mail", "Courriel"), TwoColumnsOfOne),
    ],
)
def test_a_table_that_does_not_say_who_signs_is_refused(names, fault):
    with pytest.raises(fault):
        head_of("liste.csv", names)


def test_a_column_of_which_nothing_is_taken_is_told():
    assert ("Remarque",) == head_of("liste.csv", HEAD).ignored


def test_english_names_of_columns_are_known_too():
    names = ("First name", "LAST NAME", "Job", "Company", "Email", "Consent", "Show", "News", "Timestamp")

    told = head_of("list.csv", names).told([*map(str, range(1, 10))])

    assert {Column.ORIGIN: ""} == {
        column: cell for column, cell in zip(Column, told, strict=True) if not cell
    }


def test_a_row_shorter_than_its_table_says_nothing_of_the_last_columns():
    told = head_of("list.csv", ("Prénom", "Association", "École", "Nom", "Consentement")).told(
        ["Anne", "", "Une"]
    )

    said = {column: cell for column, cell in zip(Column, told, strict=True) if cell}
    assert {Column.FIRST_NAME: "Anne", Column.ORGANISATION: "Une"} == said


@given(st.text(max_size=30))
def test_the_short_way_lets_through_what_the_gate_of_every_text_lets_through(cell):
    try:
        kept = line_of(Column.FUNCTION, cell, 20)
    except FormulaInCell:
        assert cell.lstrip("'").lstrip().startswith("=")
    except RowRefused:
        with pytest.raises(UnusableText):
            plain_text(cell, limit=20)
    else:
        assert kept == plain_text(kept, limit=20)
