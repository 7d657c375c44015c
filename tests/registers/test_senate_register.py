"""Who sits in the Senate, from its JSON of senators in office."""

import json
from collections import Counter

import pytest

from letters.domain.bodies import Gender
from letters.domain.departments import department
from letters.domain.listed import Listed, Skipped, UnknownLabel
from letters.domain.register_errors import CutShort, Misshapen, WebPage, WrongCharacters
from letters.ports.registers import Keep
from letters.registers.senat import Senate

AUGUST = "senat/api-senat_senateurs_2025-08-29.json"
NOVEMBER = "senat/api-senat_senateurs_2025-11-13.json"
INVENTED = {
    "matricule": "99001A", "nom": "Exemple", "prenom": "Ada", "tri": "EXEMPLE ADA", "civilite": "Mme",
    "feminise": True, "serie": "1", "siege": 1, "url": "/senateur/exemple_ada99001a.html",
    "twitter": "ada", "facebook": "1", "categorieProfessionnelle": {"code": "1"},
    "organismes": [
        {"code": "COM-X", "type": "COMMISSION", "libelle": "Commission des exemples"},
        {"code": "ETUDES-1", "type": "ETUDE", "libelle": "Groupe d'études Exemples"},
        {"code": "COM-X", "type": "COMMISSION", "libelle": "Commission des exemples"},
    ],
    "groupe": {"code": "UMP", "libelle": "Groupe Les Exemples", "ordre": 1},
    "circonscription": {"code": "35", "libelle": "Ille-et-Vilaine", "ordre": 1},
}  # fmt: skip


@pytest.fixture
def read(dropped):
    def rows(*records):
        return list(Senate().rows(dropped(json.dumps(records)), Keep()))

    return rows


def listed(register, file):
    return {row.ref.key: row for row in register.rows(file, Keep()) if isinstance(row, Listed)}


@pytest.mark.parametrize("path", [AUGUST, NOVEMBER])
def test_the_real_lists_give_the_counts_that_are_expected(real, expected, path):
    wanted, rows = expected[path], list(Senate().rows(real(path), Keep()))

    assert {Listed} == set(map(type, rows))
    assert wanted["senators"] == len(rows) == len({row.ref for row in rows})
    civilities = {"M.": Gender.MASCULINE, "Mme": Gender.FEMININE}
    assert {civilities[name]: count for name, count in wanted["civ"].items()} == Counter(
        r.gender for r in rows
    )
    committees = Counter(each.committee for row in rows for each in row.seat.committees)
    assert wanted["committees"] == committees
    alone = sorted(row.name for row in rows if not row.seat.committees)
    assert wanted["without_permanent_committee"] == alone
    assert wanted["without_group"] == sum(not row.seat.group for row in rows)
    assert sorted(wanted["groups"].values()) == sorted(Counter(row.seat.group for row in rows).values())
    assert all(any(name.endswith(row.seat.group) for name in wanted["groups"]) for row in rows)
    assert wanted["women_with_feminise_false"] == sum(row.title == "Sénateur" for row in rows)


def test_every_senator_in_office_can_be_written_to(real, expected):
    rows = listed(Senate(), real(NOVEMBER)).values()

    assert 348 == len(rows)
    for row in rows:
        assert department(row.department)
        assert row.department == row.seat.department
        assert isinstance(row.gender, Gender)
        assert row.title in ({"", "Sénateur"} if row.gender is Gender.FEMININE else {""})
        assert row.given_name
        assert row.family_name
        assert row.posts
        assert "\u00a0" not in repr(row)
    seats = expected[NOVEMBER]["circonscription_codes_not_two_characters"]
    overseas = Counter(row.department for row in rows if len(row.department) == 3)
    assert {"099": seats.pop("997") + seats.pop("998"), **seats} == overseas


def test_two_states_tell_who_came_who_left_and_who_changed_committee(real, expected):
    wanted = expected["cross"]["api-senat 2025-08-29 -> 2025-11-13"]
    before, after = listed(Senate(), real(AUGUST)), listed(Senate(), real(NOVEMBER))

    def named(keys, rows):
        return [[key, rows[key].name] for key in sorted(keys)]

    def committees(row):
        return sorted(each.committee for each in row.seat.committees)

    both = sorted(before.keys() & after.keys())
    assert wanted["left"] == named(before.keys() - after.keys(), before)
    assert wanted["joined"] == named(after.keys() - before.keys(), after)
    assert wanted["group_changed"] == [key for key in both if before[key].seat.group != after[key].seat.group]
    changed = [[key, after[key].name, committees(before[key]), committees(after[key])] for key in both]
    assert wanted["committee_changed"] == [each for each in changed if each[2] != each[3]]


def test_an_invented_senator_is_read_as_she_is_to_be_addressed(read):
    [row] = read(INVENTED)

    assert ("Ada Exemple", Gender.FEMININE, "", "35") == (row.name, row.gender, row.title, row.department)
    assert "Les Exemples" == row.seat.group
    assert ["Commission des exemples"] == [each.committee for each in row.seat.committees]
    assert ("Sénat", "15 rue de Vaugirard", "75291 Paris Cedex 06") == row.posts[0].lines
    assert "https://www.senat.fr/senateur/exemple_ada99001a.html" == row.website
    assert () == row.mails


def test_social_accounts_seats_and_professions_are_not_kept(read):
    [row] = read({**INVENTED, "twitter": "unsocial", "categorieProfessionnelle": {"libelle": "Avocate"}})

    assert "unsocial" not in repr(row)
    assert "Avocate" not in repr(row)


def test_a_woman_who_signs_so_is_senateur_and_a_man_never_needs_it(read):
    woman, man = read({**INVENTED, "feminise": False}, {**INVENTED, "civilite": "M.", "feminise": False})

    assert ("Sénateur", "") == (woman.title, man.title)


GROUPS = {
    "Groupe Les Exemples": "Les Exemples",
    "Groupe du Rassemblement d'Exemples": "Rassemblement d'Exemples",
    "Groupe\u00a0Union\u00a0d'Exemples": "Union d'Exemples",
    "Réunion administrative des Sénateurs ne figurant sur la liste d'aucun groupe":
        "Sénateurs ne figurant sur la liste d'aucun groupe",
    "Un groupe de 2032": "Un groupe de 2032",
}  # fmt: skip


@pytest.mark.parametrize(("label", "group"), GROUPS.items())
def test_a_group_is_called_by_its_label_whatever_its_code(read, label, group):
    [row] = read({**INVENTED, "groupe": {"code": "UMP", "libelle": label}})

    assert group == row.seat.group
    assert "" == row.seat.group_short


def test_a_senator_just_come_in_has_no_group_and_no_committee(read):
    just_in = {**INVENTED, "groupe": {"code": "AUCUN", "libelle": "Nouveaux Sénateurs"}, "organismes": []}

    [row] = read(just_in)

    assert ("", ()) == (row.seat.group, row.seat.committees)


@pytest.mark.parametrize(
    ("code", "label", "wanted"),
    [("997", "Français établis hors de France (Série 2)", "099"), ("998", "Série 1", "099"),
     ("977", "Saint-Barthélemy", "977"), ("978", "Saint-Martin", "978"), ("2A", "Corse-du-Sud", "2A"),
     ("", "Alpes de Haute-Provence", "04"), ("", "Iles Wallis et Futuna", "986")],
)  # fmt: skip
def test_a_constituency_is_known_by_its_code_or_its_label(read, code, label, wanted):
    [row] = read({**INVENTED, "circonscription": {"code": code, "libelle": label}})

    assert wanted == row.department


def test_an_unknown_constituency_is_told_and_never_guessed(read):
    told, row = read({**INVENTED, "circonscription": {"code": "1000", "libelle": "La Lune"}})

    assert UnknownLabel("La Lune") == told
    assert "" == row.department


def test_a_record_without_identifier_or_name_is_left_out_with_its_reason(read):
    rows = read({**INVENTED, "matricule": None}, {**INVENTED, "nom": " "})

    assert [Skipped("without an identifier or a name", number) for number in (1, 2)] == rows


def test_another_list_is_not_taken_for_it(dropped):
    assert not Senate().recognises(dropped('[{"matricule": "1", "nom": "x"}]'))
    assert not Senate().recognises(dropped('{"results": []}'))
    assert Senate().recognises(dropped(json.dumps([INVENTED], indent=2), "telecharge (1)"))


def test_a_download_that_broke_off_is_refused(dropped):
    whole = json.dumps([INVENTED] * 3)

    with pytest.raises(CutShort):
        list(Senate().rows(dropped(whole[:-100]), Keep()))
    with pytest.raises(Misshapen):
        list(Senate().rows(dropped(whole.replace(":", "=", 1)), Keep()))


def test_a_web_page_saved_as_json_is_told_as_one(dropped):
    with pytest.raises(WebPage):
        dropped("<!DOCTYPE html><html><body>Sénateurs</body></html>", "senateurs.json")


def test_a_copy_spoilt_by_a_wrong_encoding_is_refused(read):
    with pytest.raises(WrongCharacters):
        read({**INVENTED, "prenom": "JÃ©rÃ©my"})
