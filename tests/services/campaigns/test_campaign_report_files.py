"""The report of a campaign as files and in a paragraph: figures that add up, good French, never a cause."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import page
import pytest

from letters.domain.campaign_errors import UnknownReportEnding
from letters.domain.campaigns.facts import Effect
from letters.domain.campaigns.folding import campaign_of
from letters.domain.campaigns.reports import report_of
from letters.domain.campaigns.words import EffectKind
from letters.services.campaigns.newsletter import newsletter_of
from letters.services.campaigns.report_figures import figures_of, notes
from letters.services.campaigns.telling_reach import made_words
from letters.services.campaigns.telling_report import facts_of
from tests.fakes.books_of_volunteers import COMMON, NAMES, QUESTION, THEIRS, Computer, written
from tests.fakes.campaign_story import CAMPAIGN, aim, contact, entry, target
from tests.fakes.tagged import read_pages, read_tags

ALL = (*COMMON, *(each for name in NAMES for each in THEIRS[name]))
TODAY = date(2022, 6, 1)
PAUSE = Effect(EffectKind.ANNOUNCEMENT, date(2022, 1, 7), "Mise en pause")


@pytest.fixture
def computer(tmp_path):
    made = Computer()
    made.books.merge(written(tmp_path, "all", *ALL))
    return made


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


def newsletter(*entries):
    return plain(newsletter_of(report_of(campaign_of(CAMPAIGN, (aim(), *entries)))))


def figures(*entries):
    return figures_of(campaign_of(CAMPAIGN, entries), TODAY)


def grid(told, name):
    return next(each for each in told.grids if each.name == name)


def test_the_figures_of_every_table_add_up_to_their_last_line():
    told = figures(*ALL)

    for each in told.grids[:3]:
        columns = list(zip(*each.rows, strict=True))[1:]
        assert each.rows[-1][0] == "En tout"
        assert [sum(column[:-1]) for column in columns] == [column[-1] for column in columns]
    assert 5 == told.grids[0].rows[-1][1] == told.grids[1].rows[-1][1]


def test_attempts_that_reached_nobody_are_told_apart_from_contacts_made():
    told = "4 contacts pris et 1 tentative qui n'a joint personne (5 en tout)"

    assert f"{told}, du 5 novembre au 1er décembre 2021." in map(plain, figures(*ALL).opening)


def test_each_departement_is_named():
    assert "Départements : Corse-du-Sud (2A), Ille-et-Vilaine (35), Paris (75)." in map(
        plain, figures(*ALL).opening
    )


def test_bars_are_told_in_their_order_and_none_is_lost():
    told = figures(*ALL)

    mails = next(bar for bar in told.chart.bars if bar.name == "Courriel")
    assert ("Favorable ou agit", "Sans joindre personne") == (told.chart.legend[0], told.chart.legend[-1])
    assert (2, 1, 0, 1, 0) == mails.parts
    assert 5 == sum(sum(bar.parts) for bar in told.chart.bars)


def test_the_two_months_of_a_minister_are_counted_and_their_rule_is_told():
    told = figures(*ALL)

    ((title, _kind, day, answer, source),) = told.grids[-1].rows
    assert "Question au Sénat (1 contact a pu y contribuer)" == plain(title)
    assert ("23 décembre 2021", "https://www.senat.fr") == (day, source)
    assert "23 février 2022" in answer
    assert "article 135" in told.notes[-2]
    assert "Rien ne se produit de soi-même" in told.notes[-1]
    assert any("a pu y contribuer" in plain(note) for note in told.notes)


def test_a_question_answered_late_says_by_how_much():
    answered = replace(QUESTION, answered_on=date(2022, 3, 1))

    (row,) = figures(aim(), entry("q", answered)).grids[-1].rows

    assert "1er mars 2022" in plain(row[3])
    assert "6 jours" in plain(row[3])


def test_what_followed_is_told_even_when_nobody_was_contacted(computer):
    told = figures(aim(), entry("pause", PAUSE))

    assert "Personne n'a encore été contacté." in map(plain, told.opening)
    content = computer.reports.writers["pdf"](told, computer.logs.clock.now())
    assert "Mise en pause" in "".join(read_pages(content))


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1])
def test_the_paper_keeps_both_standards(computer, profile):
    assert [] == page.validate_pdf_bytes(computer.report("pdf"), profile=profile).failures


def test_every_table_is_on_paper_cell_by_cell(computer):
    tables = read_tags(computer.report("pdf")).all("Table")

    told = computer.reports.figures(CAMPAIGN)
    assert [len(each.rows) for each in told.grids] == [len(table.all("TR")) - 1 for table in tables]


def test_a_title_that_no_face_draws_is_printed_all_the_same(computer):
    told = figures(aim(title="Santé 🏥 العربية"), *COMMON[1:])

    content = computer.reports.writers["pdf"](told, computer.logs.clock.now())

    assert "Santé" in read_pages(content)[0]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_no_cell_is_a_formula(computer, ending):
    wild = Effect(EffectKind.PRESS, date(2022, 1, 9), "=cmd|'/c calc'!A1", "@SUM(1)")
    told = figures(aim(title="=1+1"), *COMMON[1:], entry("wild", wild))
    content = computer.reports.writers[ending](told, computer.logs.clock.now())

    if ending == "csv":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
        assert ("'=cmd|'/c calc'!A1", "'@SUM(1)") == (rows[-1][1], rows[-1][-1])
    else:
        cells = [
            cell for sheet in openpyxl.load_workbook(io.BytesIO(content)) for row in sheet for cell in row
        ]
        assert not [cell for cell in cells if cell.data_type == "f"]
        assert "=cmd|'/c calc'!A1" in [cell.value for cell in cells]


def test_a_workbook_has_the_whole_table_then_each_part_then_what_it_is_about(computer):
    book = openpyxl.load_workbook(io.BytesIO(computer.report("xlsx")))

    assert ["Chiffres", "Contacts par moyen"] == book.sheetnames[:2]
    assert len(computer.reports.figures(CAMPAIGN).grids) + 2 == len(book.sheetnames)
    figures_told = {row[1]: row[2] for row in book["Chiffres"].iter_rows(values_only=True)}
    assert (4, 3) == (figures_told["Bénévoles"], figures_told["Départements"]) or figures_told[
        "Bénévoles"
    ] == 5


def test_two_sheets_of_one_name_are_two(computer):
    told = figures(aim(title="x"), *COMMON[1:])
    same = replace(told, title="Chiffres", grids=(replace(told.whole), replace(told.whole)))

    book = openpyxl.load_workbook(
        io.BytesIO(computer.reports.writers["xlsx"](same, computer.logs.clock.now()))
    )

    assert ["Chiffres", "Chiffres 2", "Chiffres 3", "Chiffres 4"] == book.sheetnames


def test_a_report_is_written_as_its_name_ends(computer, tmp_path):
    for ending, head in (("PDF", b"%PDF"), ("xlsx", b"PK"), ("csv", "\ufeff".encode())):
        computer.reports.write(CAMPAIGN, tmp_path / f"r.{ending}")
        assert (tmp_path / f"r.{ending}").read_bytes().startswith(head)
    with pytest.raises(UnknownReportEnding):
        computer.reports.write(CAMPAIGN, Path("rapport.docx"))


MARKS = {"\u2066", "\u2067", "\u2068", "\u2069"}


@pytest.mark.parametrize("ending", ["csv", "xlsx", "pdf"])
def test_no_report_holds_a_mark_of_direction_around_a_name(computer, ending):
    wild = Effect(EffectKind.PRESS, date(2022, 1, 9), "خالد عمر : 5 contacts")
    told = figures(aim(title="خالد عمر : 5"), *COMMON[1:], entry("wild", wild))

    words = words_in(computer.reports.writers[ending](told, computer.logs.clock.now()), ending)

    assert not MARKS & set(words)
    assert ": 5 contacts" in words


def words_in(content, ending):
    """Give all the words of a report, whatever its form."""
    if ending == "csv":
        return content.decode("utf-8-sig")
    if ending == "pdf":
        return "".join(read_pages(content))
    book = openpyxl.load_workbook(io.BytesIO(content))
    return "".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)


def test_the_paragraph_of_a_newsletter_holds_none():
    told = newsletter(target("s1"), contact("s1", "Anne"), entry("q", replace(QUESTION, author="خالد")))

    assert "خالد" in told
    assert not MARKS & set(told)


BEGUN = "La campagne « Constances » commence : personne n'a encore été contacté."
ONE = "1 bénévole a contacté 1 parlementaire (1 au Sénat), dans 1 département, le 5 novembre 2021."
SEVERAL = (
    "2 bénévoles ont contacté 2 parlementaires (1 au Sénat, 1 à l'Assemblée nationale), dans 2 départements, "
    "du 5 novembre 2021 au 2 janvier 2022. Cette campagne a pu contribuer à ce qui a suivi : une question "
    "écrite du 23 décembre 2021 (« Question au Sénat »). "
    "Dans le même temps : une annonce du 7 janvier 2022 (« Mise en "
    "pause »)."
)
NOBODY = (
    "1 bénévole a tenté de joindre des parlementaires, le 5 novembre 2021 : "
    "personne n'a encore pu être joint."
)
EUROPE = "1 bénévole a contacté 1 parlementaire (1 au Parlement européen), du 5 au 20 novembre 2021."
TWO = (
    target("s1"),
    target("d1", "75"),
    contact("s1", "Anne", "2021-11-05"),
    contact("d1", "Bruno", "2022-01-02"),
    entry("q", QUESTION),
    entry("pause", PAUSE),
)
MEP = (target("m1", "", kind="mep"), contact("m1", "Anne"), contact("m1", "Anne", "2021-11-20"))


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ((target("s1"), contact("s1", "Anne")), ONE),
        (TWO, SEVERAL),
        ((target("s1"), contact("s1", "Anne", outcome="unreachable")), NOBODY),
        (MEP, EUROPE),
    ],
    ids=["one of each", "several", "nobody reached", "Europe alone"],
)
def test_the_paragraph_of_a_newsletter_agrees_with_what_it_counts(entries, expected):
    assert f"Pour la campagne « Constances », {expected}" == newsletter(*entries)


def test_the_paragraph_tells_the_days_on_which_somebody_was_reached():
    told = newsletter(
        target("d1"),
        contact("d1", "Anne", "2021-11-02", outcome="unreachable"),
        contact("d1", "Anne", "2021-11-05"),
    )

    assert "le 5 novembre 2021" in told
    assert "2 novembre" not in told


def test_the_period_tells_beside_it_from_when_to_when_it_was_tried():
    report = report_of(
        campaign_of(
            CAMPAIGN,
            (
                aim(),
                target("d1"),
                contact("d1", "Anne", "2021-11-02", outcome="unreachable"),
                contact("d1", "Anne", "2021-11-05"),
            ),
        )
    )
    tried = "le 5 novembre 2021 (tentatives qui n'ont joint personne comprises : du 2 au 5 novembre 2021)"

    assert tried == plain(dict(facts_of(report))["Période"])
    assert tried.partition(" (")[0] == made_words(report)


def test_a_campaign_that_begins_says_so():
    assert BEGUN == newsletter()


def test_of_many_things_that_followed_the_latest_are_named():
    effects = [entry(f"e{n}", replace(PAUSE, on=date(2022, 1, n + 1), title=f"n{n}")) for n in range(8)]

    told = newsletter(target("s1"), contact("s1", "Anne"), *effects)

    assert "« n7 ») ; et 3 autres faits auparavant." in told
    assert "« n2 »" not in told


def test_a_question_is_told_with_its_author_and_its_number():
    told = newsletter(entry("q", replace(QUESTION, author="Mme Diallo", number="26125")))

    assert "une question écrite de Mme Diallo du 23 décembre 2021 (n° 26125, « Question au Sénat »)" in told


def test_a_text_that_was_not_read_whole_says_so_beside_its_article():
    log = (aim(), entry("q", Effect(EffectKind.WRITTEN_QUESTION, date(2021, 12, 23), "Question au Sénat")))

    told = " ".join(notes(report_of(campaign_of(CAMPAIGN, log)), date(2026, 11, 22)))

    assert "alinéa 6, lu en partie" in told
    assert "alinéa 2)" in told
