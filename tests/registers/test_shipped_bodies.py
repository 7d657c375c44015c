"""The directory as it is shipped: each body can be written to or says why not, and is as its source says."""

import csv
import json
import re
from collections import Counter
from datetime import date

import pytest

from letters.domain.departments import department, department_of_postcode
from letters.domain.rights import BodyKind
from letters.domain.sources import Certainty
from letters.drafting.directory import Directory
from letters.services.directory_checking import check_directory
from letters.services.shipped import listed_of, shipped
from plaidoyer.assembly import DIRECTORY

CAISSES = "assurance_maladie/cpam_dila_2026-09-13.csv"
MSA = "assurance_maladie/msa_caisses.csv"
AUTHORITIES = "datenanfragen/supervisory-authorities"
DAY = date(2026, 11, 22)

SHIPPED = Directory(DIRECTORY)
RECORDS = SHIPPED.records()
INSURERS = [record for record in RECORDS if record.recipient.kind == BodyKind.HEALTH_INSURER]
FUNDS = [record for record in INSURERS if not record.slug.startswith("msa-")]
WITHOUT_ADDRESS = {"health-data-hub", "sos-medecins-france"}


def rows(file):
    with file.text() as text:
        return list(csv.DictReader(text, delimiter=";"))


def fund_of(code):
    return next(record for record in FUNDS if code in record.serves)


def letters_and_figures(text):
    return re.sub(r"\W", "", text.replace("’", "'")).casefold()


def test_nothing_in_the_directory_breaks_a_rule():
    assert () == check_directory(SHIPPED, DAY, under="directory/")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.slug)
def test_a_record_fits_the_post_and_says_where_and_when_it_was_read(record):
    assert len(record.recipient.lines) <= 6
    assert max(map(len, record.recipient.lines)) <= 38
    assert record.source.startswith(("https://", "liste publique"))
    assert date(2026, 7, 21) <= record.verified_on <= DAY
    assert record.certainty in {Certainty.READ, Certainty.PARTLY_READ}
    assert all(department(code) for code in record.serves)


def test_only_those_of_which_no_address_was_read_have_none_and_they_say_so():
    without = {record.slug for record in RECORDS if not record.recipient.address}
    msa = {record.slug for record in RECORDS if record.slug.startswith("msa-")}

    assert WITHOUT_ADDRESS | msa == without
    assert all("Adresse postale inconnue" in SHIPPED.record(slug).note for slug in without)


def test_no_record_is_addressed_to_somebody_by_name():
    lines = [line for record in RECORDS for line in record.recipient.lines]
    mailboxes = [record.recipient.email.partition("@")[0] for record in RECORDS]

    assert [] == [line for line in lines if re.match(r"(M\.|Mme|Mr|Dr|Herr|Frau)\s", line)]
    named = {name for name in mailboxes if re.match(r"[a-z]+\.[a-z]+$", name)}
    assert named == OF_AN_OFFICE
    assert "" == SHIPPED.record("autorite-dioceses-de-baviere").recipient.email


OF_AN_OFFICE = {"statny.dozor", "gp.ip", "idpc.info", "info.dss"}
"""Mailboxes with a full stop in their name that are of an office: others of that form are of somebody."""


def test_the_99_rows_of_the_sickness_funds_are_98_bodies(real, expected):
    told = expected[CAISSES]
    served = {row["departement"] for row in rows(real(CAISSES))}
    kinds = Counter(record.recipient.name[:4] for record in FUNDS)

    assert {"CPAM": told["cpam"], "CGSS": told["cgss"] - 1, "CSSM": told["cssm"]} == kinds
    assert served == {code for record in FUNDS for code in record.serves}
    assert ("971", "978") == SHIPPED.record("cgss-de-guadeloupe").serves
    assert set(told["departements_missing"]) == {code for each in SHIPPED.absent for code in each.serves}


def test_each_sickness_fund_has_the_name_and_the_address_of_its_row(real):
    for row in rows(real(CAISSES)):
        record = fund_of(row["departement"])
        written = " ".join(record.recipient.address)
        short = re.sub(r"^Caisse .*?\((\w+)\)", r"\1", row["nom"]).removesuffix("-Seine-Maritime")
        assert short.replace("'", "’") == record.recipient.name
        assert row["code_postal"] in written
        if not re.match("CPAM|Caisse", row["adresse_ligne1"]):
            assert letters_and_figures(row["adresse_ligne1"]) in letters_and_figures(written)


def test_a_first_line_that_repeats_the_name_is_not_printed(real, expected):
    funds = rows(real(CAISSES))
    repeating = {row["departement"] for row in funds if re.match("CPAM|Caisse", row["adresse_ligne1"])}

    assert expected[CAISSES]["first_line_repeats_the_name"] == len(repeating)
    assert {1} == {len(fund_of(code).recipient.address) for code in repeating}


def test_the_35_caisses_of_the_msa_serve_each_metropolitan_departement_once(real):
    read = {row["nom"].replace("'", "’"): tuple(row["departements"].split(",")) for row in rows(real(MSA))}
    held = {each.recipient.name: each.serves for each in RECORDS if each.slug.startswith("msa-")}

    assert 35 == len(held)
    assert read == held
    assert 96 == len({code for serves in held.values() for code in serves})
    assert 96 == sum(map(len, held.values()))


def test_the_57_supervisory_authorities_are_held_with_the_postcode_and_mailbox_of_their_file(real, expected):
    sources = {record: re.search(r"supervisory-authorities/(\w+)\.json", record.source) for record in RECORDS}
    abroad = {found[1]: record for record, found in sources.items() if found}

    assert expected[AUTHORITIES]["records"] == len(abroad) + len(["cnil"])
    for key, record in abroad.items():
        read = json.loads(real(f"{AUTHORITIES}/{key}.json").text().read())
        figures = Counter(re.findall(r"\d", read["address"]))
        assert figures == Counter(re.findall(r"\d", " ".join(record.recipient.address))), key
        assert record.recipient.email in {read.get("email", ""), ""}
        assert record.website == read.get("web", "")
        assert record.recipient.address[-1] == record.country.upper() != ""


def test_a_departement_without_a_fund_is_told_and_not_invented():
    assert ["CPAM de l’Ariège"] == [each.name for each in SHIPPED.absent_from("09")]
    assert () == SHIPPED.absent_from("35")


def test_shipped_bodies_are_searched_as_those_of_a_register():
    listed = {each.ref.key: each for each in shipped(SHIPPED)}

    assert len(RECORDS) == len(listed)
    assert {"shipped"} == {each.ref.family for each in listed.values()}
    assert "2A" == listed["cpam-de-corse-du-sud"].department
    assert ("35024", "RENNES CEDEX 9") == (
        listed["cpam-d-ille-et-vilaine"].postcode, listed["cpam-d-ille-et-vilaine"].place,
    )  # fmt: skip
    assert ("", "75") == (listed["msa-picardie"].department, listed["constances"].department)
    assert ("1030 WIEN", "", "AUTRICHE") == (
        listed["autorite-autriche-dsb"].place,
        listed["autorite-autriche-dsb"].department,
        listed["autorite-autriche-dsb"].posts[0].country,
    )
    assert () == listed["health-data-hub"].posts


def test_a_fund_of_one_departement_lies_in_it_and_its_postcode_agrees_but_in_corsica():
    told = {record.slug: listed_of(record) for record in FUNDS}
    apart = {slug for slug, each in told.items() if each.department != department_of_postcode(each.postcode)}

    assert {"cpam-de-corse-du-sud"} == apart
