"""Companies and supervisory authorities, from records of Datenanfragen.de."""

import io
import json
import zipfile
from collections import Counter

import pytest

from letters.domain.listed import Listed, Mail, Skipped, UnknownLabel
from letters.ports.registers import Keep
from letters.registers.datenanfragen import Datenanfragen

COMPANY = {
    "slug": "exemple", "relevant-countries": ["fr"], "categories": ["health"], "name": "Exemple SAS",
    "address": "Exemple SAS\nService des données\n1 rue des Exemples\n35000 Rennes Cedex\nFrance",
    "phone": "+33 2 00 00 00 01", "email": "dpo@exemple.example", "web": "https://exemple.example/",
    "sources": ["https://exemple.example/"], "quality": "verified",
}  # fmt: skip


def zipped(**members):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return content.getvalue()


@pytest.fixture
def read(dropped):
    return lambda record: list(Datenanfragen().rows(dropped(json.dumps(record)), Keep()))


@pytest.mark.parametrize("folder", ["companies", "supervisory-authorities"])
def test_the_real_records_give_the_counts_that_are_expected(real_texts, expected, dropped, folder):
    wanted, texts = expected[f"datenanfragen/{folder}"], real_texts(f"datenanfragen/{folder}")
    file = dropped(zipped(**{f"data/{folder}/{name}": text for name, text in texts.items()}))

    rows = list(Datenanfragen().rows(file, Keep()))

    assert Datenanfragen().recognises(file)
    assert {Listed} == set(map(type, rows))
    assert wanted["records"] == len(rows)
    assert all(row.posts for row in rows)
    kind = "controller" if folder == "companies" else "supervisory-authority"
    assert {kind} == {row.kind for row in rows}
    if folder == "companies":
        assert wanted["with_email"] == sum(bool(row.mails) for row in rows)
        assert wanted["with_webform"] == sum(bool(row.web_form) for row in rows)
        assert wanted["last_address_line_is_france"] == sum(not row.posts[0].country for row in rows)
    else:
        cnil = next(row for row in rows if row.ref.key == "frcnil")
        assert wanted["frcnil_address_lines"][:-1] == list(cnil.posts[0].lines)
        assert ("", "75") == (cnil.posts[0].country, cnil.department)


def test_a_company_in_france_is_read(dropped):
    file = dropped(json.dumps(COMPANY), "anything.txt")

    [row] = Datenanfragen().rows(file, Keep())

    assert Datenanfragen().recognises(file)
    assert ("exemple", "Exemple SAS", "35", "Rennes") == (row.ref.key, row.name, row.department, row.place)
    assert ("Service des données", "1 rue des Exemples", "35000 Rennes Cedex") == row.posts[0].lines
    assert ("", (Mail("dpo@exemple.example"),)) == (row.posts[0].country, row.mails)
    assert (("02 00 00 00 01",), "") == (row.telephones, row.note)


@pytest.mark.parametrize("country", ["Germany", "Deutschland", "Sweden", "The Netherlands"])
def test_the_last_line_is_the_country(read, country):
    [row] = read({**COMPANY, "address": f"Straße 1\n12345 Ort\n{country}"})

    assert (("Straße 1", "12345 Ort"), country) == (row.posts[0].lines, row.posts[0].country)
    assert ("", "") == (row.postcode, row.department)


def test_a_company_that_is_not_for_france_is_left_out_and_an_authority_never(read):
    abroad = {**COMPANY, "relevant-countries": ["de"], "address": "Straße 1\n12345 Ort\nGermany"}
    authority = {key: value for key, value in abroad.items() if key != "quality"}

    [skipped], [kept] = read(abroad), read(authority)

    assert Skipped("neither in France nor for people in France", 1, "Exemple SAS") == skipped
    assert "supervisory-authority" == kept.kind
    assert isinstance(read({**abroad, "relevant-countries": ["all"]})[0], Listed)
    assert isinstance(read({**COMPANY, "relevant-countries": ["de"]})[0], Listed)


def test_an_unknown_country_is_told(read):
    told, row = read({**COMPANY, "address": "1 rue\n35000 Rennes\nAtlantide"})

    assert UnknownLabel("Atlantide") == told
    assert "Atlantide" == row.posts[0].country


def test_a_record_that_nobody_verified_says_so(read):
    [row] = read({**COMPANY, "quality": "scraped"})

    assert row.note


def test_an_archive_is_read_member_by_member_and_other_files_are_passed_over(dropped):
    file = dropped(
        zipped(**{
            "data/companies/a.json": json.dumps(COMPANY), "data/companies/b.json": "{ no JSON",
            "data/schema.json": "{}", "data/company-packs/fr.json": "[]", "data/README.md": "x",
        })
    )  # fmt: skip

    rows = list(Datenanfragen().rows(file, Keep()))

    assert Counter({Listed: 1, Skipped: 1}) == Counter(map(type, rows))
    assert ("cannot be read as a record", "data/companies/b.json") == (rows[1].reason, rows[1].detail)
    assert 1.0 == file.done


def test_a_zip_of_records_without_folders_is_known(dropped):
    file = dropped(zipped(**{"exemple.json": json.dumps(COMPANY)}))

    assert Datenanfragen().recognises(file)
    assert 1 == len(list(Datenanfragen().rows(file, Keep())))


OTHERS = ["{}", "[]", "x", '{"slug": "x", "name": "y"}', json.dumps(COMPANY)[:-5], "[" * 60_000]


@pytest.mark.parametrize("content", OTHERS, ids=range(len(OTHERS)))
def test_another_file_is_not_taken_for_a_record(dropped, content):
    assert not Datenanfragen().recognises(dropped(content))
    assert not Datenanfragen().recognises(dropped(zipped(**{"a.json": content})))
