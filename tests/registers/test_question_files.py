"""Official files of questions, in invented ones: none is at hand, their format is that of the facts."""

import json
from datetime import date

import pytest

from letters.domain.campaigns.words import EffectKind
from letters.domain.listed import Ref, Skipped
from letters.domain.register_errors import AnotherFile, BrokenArchive, CutShort, NoQuestions
from letters.registers.questions import questions_of
from tests.fakes.question_files import (
    NIL,
    deputy_question,
    deputy_questions,
    old_question,
    senator_questions,
    senator_row,
)


@pytest.fixture
def read(dropped):
    def questions(content, name="anything.bin"):
        file = dropped(content, name)
        return list(questions_of(file).questions(file))

    return questions


def test_a_question_of_a_deputy_is_told_by_its_author_its_days_and_its_page(read):
    (found,) = read(deputy_questions(deputy_question(answered="2022-03-01")))

    assert (Ref("assemblee", "PA1"), "QE", "14130") == (found.ref, found.nature, found.number)
    assert (date(2021, 12, 23), date(2022, 3, 1)) == (found.on, found.answered_on)
    assert "santé — Données de la cohorte" == found.title
    assert "Ministère de la santé" == found.ministry
    assert "https://questions.assemblee-nationale.fr/q17/17-14130QE.htm" == found.page


def test_the_text_of_a_question_is_searched_without_its_marks(read):
    (found,) = read(deputy_questions(deputy_question()))

    assert found.is_about("ENTREPÔT cohorte")
    assert not found.is_about("ocirc")
    assert not found.is_about("entrepôt vaccin")


def test_a_text_of_marks_that_never_close_takes_no_time_worth_telling(read):
    asked = {"texteQuestion": {"infoJO": {"dateJO": "2021-12-23"}, "texte": "<" * 200_000 + " cohorte"}}

    (found,) = read(deputy_questions(deputy_question(textesQuestion=asked)))

    assert found.is_about("cohorte")


@pytest.mark.parametrize("number", ["1/../../x", "14130?x=1", "٤", "n° 7", ""])
def test_a_number_that_is_none_stands_in_no_address(read, number):
    question = deputy_question() | {"identifiant": {"numero": number, "legislature": "17"}}

    pages = [
        getattr(each, "page", "")
        for each in read(deputy_questions(QANR5L17QE7=json.dumps({"question": question})))
    ]

    assert [""] == pages


NATURES = [
    ("QE", EffectKind.WRITTEN_QUESTION), ("QG", EffectKind.ORAL_QUESTION), ("QOSD", EffectKind.ORAL_QUESTION),
]  # fmt: skip


@pytest.mark.parametrize(("nature", "kind"), NATURES)
def test_each_sister_archive_is_read_and_each_question_is_written_or_oral(read, nature, kind):
    (deputy,) = read(deputy_questions(deputy_question(nature=nature)))
    (senator,) = read(senator_questions(senator_row(nature=nature)))

    assert {kind} == {deputy.kind, senator.kind}
    assert deputy.page.endswith(f"-14130{nature}.htm")


def test_an_archive_of_the_fifteenth_legislature_writes_days_and_subjects_its_own_way(read):
    (found,) = read(deputy_questions(old_question(answered="01/03/2022")))

    assert (date(2021, 12, 23), date(2022, 3, 1), "15") == (found.on, found.answered_on, found.term)
    assert "santé — Cohorte" == found.title


@pytest.mark.parametrize("written", ["2021-12-23", "2021-12-23T00:00:00.000+01:00", "23/12/2021"])
def test_a_day_is_read_however_the_archive_writes_it(read, written):
    (found,) = read(deputy_questions(deputy_question(on=written)))

    assert date(2021, 12, 23) == found.on


def test_a_question_published_twice_keeps_its_first_day(read):
    texts = [{"infoJO": {"dateJO": day}, "texte": ""} for day in ("2022-02-01", "2021-12-23")]
    (found,) = read(deputy_questions(deputy_question(textesQuestion={"texteQuestion": texts})))

    assert date(2021, 12, 23) == found.on


UNUSABLE = {
    "no author": {"auteur": NIL},
    "no day": {"textesQuestion": NIL, "minAttribs": NIL},
    "no number": {"identifiant": NIL},
    "another nature": {"type": "QX"},
}


@pytest.mark.parametrize("lacking", UNUSABLE.values(), ids=UNUSABLE)
def test_a_question_that_lacks_something_is_passed_over_and_told(read, lacking):
    question = (
        deputy_question() | {"identifiant": {"numero": "7", "legislature": "17"}, "type": "QE"} | lacking
    )
    named = {"QANR5L17QE7": f'{{"question": {json.dumps(question)}}}'}

    (skipped, other) = sorted(
        read(deputy_questions(deputy_question(), **named)), key=lambda e: type(e).__name__
    )

    assert isinstance(skipped, Skipped)
    assert "14130" == other.number


def test_a_question_of_a_senator_is_told_by_name_and_department(read):
    (found,) = read(senator_questions(senator_row(answered="2022-02-24")))

    assert (None, "Anne Dune", "35") == (found.ref, found.author, found.department)
    assert (date(2021, 12, 23), date(2022, 2, 24), "25991") == (found.on, found.answered_on, found.number)
    assert "https://www.senat.fr/questions/1.html" == found.page
    assert found.is_about("cohorte santé")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig"])
def test_the_table_of_the_senate_is_read_in_each_encoding_and_behind_its_query(read, encoding):
    (found,) = read(senator_questions(senator_row(), encoding=encoding, before="% SELECT * FROM tam\r\n"))

    assert "Projet de la cohorte" == found.title


@pytest.mark.parametrize(
    "more", [{"Nature": "QX"}, {"Numéro": ""}, {"Nom": ""}, {"Date de publication JO": "?"}]
)
def test_a_row_that_lacks_something_is_passed_over_and_told(read, more):
    assert [Skipped] == [type(each) for each in read(senator_questions(senator_row(**more)))]


def test_a_page_that_is_no_address_of_the_web_is_not_kept(read):
    (found,) = read(senator_questions(senator_row(**{"URL Question": "javascript:alert(1)"})))

    assert "" == found.page


REFUSED = {
    "a letter": (b"Madame,\r\nMonsieur", NoQuestions),
    "another table of the senate": ("Matricule;Nom usuel;Courrier électronique\n1;D;x", NoQuestions),
    "the archive in XML": (deputy_questions(deputy_question(), ending="xml"), AnotherFile),
    "a member that is no JSON": (deputy_questions(QANR5L17QE9="{"), BrokenArchive),
    "a table cut in a row": (senator_questions(senator_row())[:-90], CutShort),
}


@pytest.mark.parametrize(("content", "fault"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_is_none_or_that_is_broken_is_refused(read, content, fault):
    with pytest.raises(fault):
        read(content, "Questions_ecrites.json.zip")
