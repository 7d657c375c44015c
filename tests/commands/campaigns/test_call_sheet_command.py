"""``campaigns call-sheet``: whom to call, on paper, from one command."""

import pytest

from letters.services.campaigns.logs import CampaignLogs
from plaidoyer.folders import home_at
from tests.fakes.in_process import plaidoyer
from tests.fakes.sample_campaign import TITLE, TODAY, in_file
from tests.fakes.still_clock import StillClock
from tests.fakes.tagged import read_pages

PHRASE = "une phrase de passe assez longue"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder, clock = tmp_path_factory.mktemp("home"), StillClock(TODAY)
    (folder / "pass").write_text(PHRASE)
    book, _code = home_at(folder / "home", clock).create(PHRASE)
    in_file(book.records, CampaignLogs(book.records, clock))
    book.close()
    return folder


def run(folder, *told):
    setting = ("--home", folder / "home", "--passphrase-file", folder / "pass", "--today", TODAY.isoformat())
    return plaidoyer(*setting, "campaigns", "call-sheet", *told, folder=folder)


def test_a_volunteer_has_their_call_sheet(home):
    done = run(home, TITLE, "--volunteer", "Jeanne Le Goff", "--output", "fiche.pdf", "--json")

    assert 3 == done.json["calls"]
    assert "Hélène Prigent" == done.json["names"][0]
    pages = read_pages((home / "fiche.pdf").read_bytes())
    assert "Fiche d’appel" in pages[0]
    assert "Hélène Prigent" in pages[1]


@pytest.mark.parametrize("who", ["Paul Marchand", "Personne"])
def test_nobody_to_call_or_nobody_of_that_name_is_told_in_one_sentence(home, who):
    done = run(home, TITLE, "--volunteer", who, "--output", "autre.pdf")

    assert 1 == done.status
    assert not (home / "autre.pdf").exists()
    assert who in done.complained
