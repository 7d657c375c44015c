"""The call sheet: what to say, whom to call, what to tick, on paper that keeps both standards."""

from dataclasses import replace

import page
import pytest

from letters.domain.campaign_errors import NobodyToCall
from letters.domain.campaigns.facts import Aim, Volunteer
from letters.domain.campaigns.words import OUTCOMES
from letters.output.pdf.call_sheet import PdfCallSheetPress
from letters.output.pdf.paper import read_paper
from letters.ports.call_sheets import Call
from letters.services.campaigns.call_sheets import CallSheets
from letters.services.campaigns.calls import asked_of, call_of
from letters.services.campaigns.my_days import MyDays
from letters.services.campaigns.paragraphs import Paragraphs
from letters.services.language import _
from plaidoyer import language
from plaidoyer.assembly import PAPER, letters
from tests.fakes.campaign_pages import BookOfTests
from tests.fakes.sample_campaign import JEANNE, KEYS, PAUL, TODAY, begin, sample_logs
from tests.fakes.sample_outcomes import WILD
from tests.fakes.still_clock import StillClock
from tests.fakes.tagged import read_pages, read_tags


@pytest.fixture(scope="module")
def told():
    logs = sample_logs()
    days = MyDays(logs, BookOfTests(), Paragraphs(logs), StillClock(TODAY))
    return begin(logs), CallSheets(days, letters().catalogue.argument, PdfCallSheetPress(read_paper(PAPER)))


@pytest.fixture(scope="module")
def pdf(told):
    uid, sheets = told
    language.use("fr")  # before the tests of this file begin to
    return sheets.printed(uid, JEANNE)


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1])
def test_it_keeps_both_standards(pdf, profile):
    assert [] == page.validate_pdf_bytes(pdf, profile=profile).failures


def test_the_script_says_what_is_asked_three_reasons_with_sources_and_the_likely_questions(told):
    uid, sheets = told
    sheet = sheets.sheet(uid, JEANNE)

    assert sheet.asked.endswith("Poser une question écrite au ministre de la Santé.")
    assert 3 == len(sheet.reasons)
    assert all(reason.source.startswith("Source\u00a0: ") for reason in sheet.reasons)
    assert "Que lui demandez-vous de faire\u202f?" in [question for question, _answer in sheet.questions]


def test_each_call_has_who_how_they_are_addressed_and_their_numbers(told):
    uid, sheets = told
    first = sheets.sheet(uid, JEANNE).calls[0]

    assert ("Hélène Prigent", "01 00 00 00 01") == (first.name, first.numbers[0][1])
    assert first.who.startswith("Madame la Sénatrice")
    assert ("Téléphone (circonscription)", "02 00 00 00 01") == first.numbers[1]
    assert ("À relancer depuis le 13 novembre 2026.",) == first.warnings


def test_the_file_has_a_name_that_every_computer_can_save(told):
    uid, sheets = told
    sheets.days.logs.tell(uid, [Volunteer(PAUL, "Paul : Marchand ?")])

    assert "fiche-d-appel-Paul-_-Marchand-_-2026-11-23.pdf" == sheets.named(uid, PAUL)


def test_the_boxes_bear_the_words_of_the_log(pdf):
    text = " ".join(read_pages(pdf)[1].split())

    assert [] == [words for words in map(_, OUTCOMES.values()) if f"☐ {words}" not in text]


def test_the_boxes_are_a_list_for_who_listens_and_each_call_a_heading(pdf):
    tags = read_tags(pdf)

    headings = [tag.text.strip() for tag in tags.all("H2")]
    assert ["Hélène Prigent", "Anne Kerdoncuff", "Odile Tanguy"] == headings[-3:]
    assert 3 * len(OUTCOMES) == len(tags.all("LI"))


def test_two_calls_stand_on_a_page_and_none_is_cut(told):
    uid, sheets = told
    sheet = sheets.sheet(uid, JEANNE)
    many = replace(sheet, calls=tuple(replace(sheet.calls[0], name=f"Élue {n}") for n in range(9)))
    pages = read_pages(sheets.press.press(many, created=sheets.days.clock.now()))

    assert 6 == len(pages)
    assert [2, 2, 2, 2, 1] == [text.count("Notes") for text in pages[1:]]


def test_names_that_cannot_be_drawn_or_have_no_end_are_printed_all_the_same(told):
    uid, sheets = told
    sheet = sheets.sheet(uid, JEANNE)
    wild = tuple(Call(name, name, (("Téléphone", name),), name, (name,)) for name in WILD)
    content = sheets.press.press(replace(sheet, calls=wild), created=sheets.days.clock.now())

    assert [] == page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1).failures


def test_without_a_number_the_mailbox_is_given_and_the_switchboard_named(told):
    uid, sheets = told
    known = sheets.days.known(uid, KEYS["S1"], JEANNE)
    numbers = call_of(replace(known, listed=replace(known.listed, telephones=()))).numbers

    assert "standard de son assemblée" in numbers[0][1]
    assert "prigent@parlement.example" == numbers[1][1]
    assert "annuaire de cet ordinateur" in call_of(replace(known, listed=None)).numbers[0][1]


@pytest.mark.parametrize(
    ("number", "label"),
    [
        ("+33 1 40 00 00 00", "Téléphone (région parisienne)"),
        ("04 00 00 00 00", "Téléphone (circonscription)"),
        ("06 00 00 00 00", "Téléphone"),
    ],
)
def test_a_number_says_where_it_rings_as_far_as_its_figures_tell(told, number, label):
    uid, sheets = told
    known = sheets.days.known(uid, KEYS["S1"], JEANNE)

    assert label == call_of(replace(known, listed=replace(known.listed, telephones=(number,)))).numbers[0][0]


def test_what_is_asked_is_said_in_two_sentences():
    assert "Une. Deux\u202f?" == asked_of(Aim("A", "Une. Deux\u202f? Trois."))
    assert "n’est pas encore écrit" in asked_of(Aim("A"))


def test_an_argument_that_is_missing_here_is_named_and_one_that_does_not_hold_today_is_left_out(told):
    _uid, sheets = told
    uid = sheets.days.logs.begin(Aim("Autre", arguments=("hosted-by-microsoft", "inconnu")))
    begun = sheets.days.logs.campaign(uid)
    day = sheets.days.day(_uid, JEANNE)

    (reason,) = sheets._reasons(begun.aim, day)  # noqa: SLF001 -- no volunteer has anybody there
    assert "«\u00a0inconnu\u00a0»" in reason.claimed
    sheet = replace(sheets.sheet(_uid, JEANNE), reasons=(reason,))
    printed = sheets.press.press(sheet, created=sheets.days.clock.now())
    assert [] == page.validate_pdf_bytes(printed, profile=page.ValidationProfile.PDF_UA_1).failures


def test_nobody_to_call_is_said_in_one_sentence(told):
    uid, sheets = told

    with pytest.raises(NobodyToCall):
        sheets.sheet(uid, PAUL)


def test_the_file_is_named_after_the_volunteer_and_the_day(told):
    uid, sheets = told

    assert "fiche-d-appel-Jeanne-Le-Goff-2026-11-23.pdf" == sheets.named(uid, JEANNE)
