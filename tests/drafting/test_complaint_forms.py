"""What is known of the online form of the CNIL: read strictly, dated, and never more than was read."""

from datetime import date

import pytest

from letters.domain.errors import LetterFault
from letters.drafting.complaint_forms import ComplaintShelf, form_faults, read_advised, read_form
from letters.drafting.faults import BrokenTemplate
from letters.services.complaint_checking import check_complaints
from plaidoyer.assembly import COMPLAINT, known_of_complaints

SHIPPED = (COMPLAINT / "cnil-form.fr.toml").read_text(encoding="utf-8")
SOON = date(2026, 12, 1)


def form(*changes):
    text = SHIPPED
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    return read_form(text, "fr")


def test_the_shipped_form_has_nothing_wrong():
    assert () == check_complaints(known_of_complaints(), SOON, under="guide/complaint/")


def test_no_limit_is_invented():
    """No page read says how much a field takes: a limit is only written with the page that says it."""
    assert [None] * 14 == [field.limit for page in form().pages for field in page.fields]
    assert form().unknown


def test_every_page_says_where_it_was_read():
    assert all(page.sources for page in form().pages)


def test_a_limit_that_was_read_is_kept():
    changed = form(('fills = "complaint"', 'fills = "complaint"\nlimit = 4000'))

    assert 4000 in [field.limit for page in changed.pages for field in page.fields]


def test_a_form_that_nobody_looked_at_for_a_year_is_told():
    (fault,) = form_faults(form(), date(2027, 12, 1))

    assert "reviewed" == fault.rule


def test_a_form_without_the_complaint_itself_is_told():
    (fault,) = form_faults(form(('fills = "complaint"', 'fills = "subject"')), SOON)

    assert "complaint" == fault.message.facts["fills"]


def test_a_form_that_takes_no_paper_is_told():
    (fault,) = form_faults(form(("files   = true", "files   = false")), SOON)

    assert "files" == fault.rule


SLIPS = [
    ("an unknown key", ('page  = "facts"', 'pages  = "facts"')),
    ("a page that is not there", ('page  = "facts"', 'page  = "fact"')),
    ("a source that is not there", ('"recit-de-plainte"]', '"recit"]')),
    ("no text known here", ('fills = "complaint"', 'fills = "plainte"')),
    ("a limit between quotation marks", ('fills = "complaint"', 'fills = "complaint"\nlimit = "4000"')),
    ("a limit too small to be one", ('fills = "complaint"', 'fills = "complaint"\nlimit = 40')),
    ("an address that is not secure", ("https://www.cnil.fr/fr/plaintes", "http://www.cnil.fr/fr/plaintes")),
    ("no day", ("verified_on = 2026-11-22", 'verified_on = "2026"')),
]


@pytest.mark.parametrize("change", [each[1] for each in SLIPS], ids=[each[0] for each in SLIPS])
def test_a_slip_is_refused_with_its_line(change):
    with pytest.raises(BrokenTemplate) as refused:
        form(change)

    assert refused.value.fault.line > 1


def test_the_way_to_the_judge_cites_its_sources():
    advised = known_of_complaints().court

    assert all(each.sources for each in advised)
    assert "avocat" in advised[0].text


def test_advice_without_a_source_is_refused():
    with pytest.raises(BrokenTemplate):
        read_advised('reviewed = 2026-11-22\n[[item]]\ntext = "Voyez un avocat."\n', "fr")


def test_a_broken_file_is_named(tmp_path):
    for name in ("cnil-form.fr.toml", "council-of-state.fr.toml"):
        (tmp_path / name).write_text("reviewed = hier", encoding="utf-8")
    shelf = ComplaintShelf.under(tmp_path)

    with pytest.raises(LetterFault):
        _ = shelf.form
    assert ["x/cnil-form.fr.toml", "x/council-of-state.fr.toml"] == [
        each.file for each in check_complaints(shelf, SOON, under="x/")
    ]
