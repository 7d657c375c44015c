"""The counts that the real files of deputies must give, exactly, and a letter to each of them."""

from collections import Counter
from datetime import date

import pytest

from letters.domain.bodies import MOST_CHARACTERS, MOST_LINES, Recipient
from letters.domain.departments import department, department_code
from letters.domain.forms_of_address import greeting
from letters.domain.listed import Box, Listed, UnknownLabel, Use
from letters.domain.writing_to import recipient_of
from letters.ports.registers import Keep
from letters.registers.recognise import recognised

AMO10 = "assemblee/AMO10_L17_etat-2026-04-09.json.zip"
DATAN = "datan/deputes-active_2025-12-26.csv"
CHAMBER = Recipient("Assemblée nationale", ("126 rue de l’Université", "75355 PARIS 07 SP"), kind="deputy")
GREETINGS = {"f": "Madame la Députée,", "m": "Monsieur le Député,"}


@pytest.fixture
def rows(real):
    def read(path):
        file = real(path)
        return list(recognised(file).rows(file, Keep()))

    return read


@pytest.fixture
def deputies(rows):
    return [each for each in rows(AMO10) if isinstance(each, Listed)]


@pytest.fixture
def of_datan(rows):
    return [each for each in rows(DATAN) if isinstance(each, Listed)]


@pytest.fixture
def counts(expected):
    return expected[AMO10]


def genders(listed):
    return Counter({"f": "Mme", "m": "M."}[each.gender] for each in listed)


def groups(listed):
    return Counter(each.seat.group_short for each in listed)


def mails_per_person(listed):
    return {str(number): count for number, count in Counter(len(each.mails) for each in listed).items()}


def test_who_sits(deputies, counts):
    assert counts["seated"] == len(deputies) == len({each.ref for each in deputies})
    assert counts["civ"] == genders(deputies)
    assert counts["groups"] == groups(deputies)


def test_each_seat_lies_in_its_department(deputies, counts):
    wanted = Counter()
    for label, count in counts["departements"].items():
        wanted[department_code(label.partition(" ")[0])] += count

    assert wanted == Counter(each.department for each in deputies)
    assert counts["n_departements"] == len(wanted)
    assert all(department(code) for code in wanted)


def test_everyone_sits_in_one_permanent_committee(deputies, counts):
    memberships = [each for deputy in deputies for each in deputy.seat.committees]

    assert counts["committees"] == Counter(each.committee for each in memberships)
    assert counts["open_comper_mandates"] == len(memberships) + sum(bool(each.role) for each in memberships)


def test_the_mailbox_of_the_institution_comes_first(deputies, counts):
    first = [each.mails[0].box for each in deputies if each.mails]

    assert counts["emails_total"] == sum(len(each.mails) for each in deputies)
    assert counts["emails_per_person"] == mails_per_person(deputies)
    assert counts["without_email"] == [each.name for each in deputies if not each.mails]
    assert counts["institutional_email"] == first.count(Box.INSTITUTION)


def test_constituency_addresses_but_the_empty_one(deputies, counts):
    posts = [post for each in deputies for post in each.posts if post.use is Use.CONSTITUENCY]
    empty = 1

    assert counts["constituency_addresses"] == len(posts) + empty
    assert counts["seated"] == sum(post.use is Use.OFFICIAL for each in deputies for post in each.posts)


def test_telephones_but_the_fax_and_those_that_stand_twice(deputies, counts):
    numbers = sum(len(each.telephones) for each in deputies)
    fax, two_in_one_field, twice = 1, 2, 2

    assert counts["phones"] == numbers + fax - two_in_one_field + twice


def test_some_deputies_as_they_stand(deputies, counts):
    known = {each.ref.key: each for each in deputies}
    for key, wanted in counts["spot_checks"].items():
        listed = known[key]
        assert (wanted["prenom"], wanted["nom"]) == (listed.given_name, listed.family_name)
        assert (department_code(wanted["dep"]), int(wanted["circo"])) == (
            listed.seat.department, listed.seat.constituency,
        )  # fmt: skip
        assert wanted["groupe"] == [listed.seat.group_short]
        assert wanted["commissions"] == [each.committee for each in listed.seat.committees]
        assert wanted["n_emails"] == len(listed.mails)


def test_what_no_table_knows_is_told(rows):
    assert [UnknownLabel("1050 Ixelles")] == [each for each in rows(AMO10) if not isinstance(each, Listed)]


def test_the_edition_of_each_file(real):
    archive, table = (recognised(real(path)).edition(real(path)) for path in (AMO10, DATAN))

    assert (date(2026, 4, 9), "17") == (archive.on, archive.term)
    assert (date(2025, 12, 26), "17") == (table.on, table.term)


def test_the_counts_of_datan(of_datan, expected):
    counts = expected[DATAN]

    assert counts["rows"] == len(of_datan)
    assert counts["civ"] == genders(of_datan)
    assert counts["groups"] == groups(of_datan)
    assert counts["without_mail"] == sum(not each.mails for each in of_datan)
    assert counts["n_departements"] == len({each.department for each in of_datan})


def test_datan_against_the_archive(deputies, of_datan, expected):
    wanted = expected["cross"]["Datan 2025-12-26 against AMO10 2026-04-09 on id"]
    ours, theirs = ({each.ref: each for each in listed} for listed in (deputies, of_datan))
    both = [(ours[ref], theirs[ref]) for ref in ours.keys() & theirs.keys()]
    places = [
        (a.seat.department, a.seat.constituency) == (b.seat.department, b.seat.constituency) for a, b in both
    ]

    assert wanted["in_both"] == len(both)
    assert wanted["same_departement_and_circo"] == sum(places)
    assert wanted["group_differs"] == sum(a.seat.group_short != b.seat.group_short for a, b in both)
    assert wanted["datan_mail_among_the_mails_of_amo10"] == sum(set(b.mails) <= set(a.mails) for a, b in both)
    assert wanted["only_datan"] == named(theirs, ours)
    assert wanted["only_amo10"] == named(ours, theirs)


def named(those, others):
    return sorted([ref.key, those[ref].name] for ref in those.keys() - others.keys())


@pytest.mark.parametrize("use", [None, Use.OFFICIAL, Use.CONSTITUENCY])
@pytest.mark.parametrize("chamber", [None, CHAMBER])
def test_a_letter_to_each_deputy_has_the_right_greeting_and_lines_that_the_post_reads(deputies, chamber, use):
    for listed in deputies:
        recipient = recipient_of(listed, chamber, use)
        assert GREETINGS[listed.gender] == greeting(recipient)
        assert 3 <= len(recipient.lines) <= MOST_LINES
        assert all(0 < len(line) <= MOST_CHARACTERS for line in recipient.lines)
        assert not [line for line in recipient.lines if broken(line)]


def broken(line):
    return (
        any(sign in line for sign in ("None", "nil", "{", "Non public", "null", "NULL")) or line[-1] in ",; "
    )


def test_a_letter_to_each_deputy_goes_to_the_chamber(deputies):
    addresses = {recipient_of(each, CHAMBER).address for each in deputies}

    assert {("Assemblée nationale", "126 rue de l’Université", "75355 PARIS 07 SP")} == addresses
