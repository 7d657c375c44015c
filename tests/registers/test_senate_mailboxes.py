"""The mailboxes of senators, from ODSEN_GENERAL as CSV and as JSON."""

import json
from collections import Counter

import pytest

from letters.domain.bodies import Gender
from letters.domain.listed import Box, Lent, Listed, Mail, Skipped, UnknownLabel
from letters.domain.register_errors import (
    AnotherFile,
    CutShort,
    NothingListed,
    SpoiltBySpreadsheet,
    WrongCharacters,
    WrongShape,
)
from letters.ports.registers import Keep
from letters.registers.odsen import SenateMailboxes
from letters.registers.senat import Senate

CSV_2018 = "senat/ODSEN_GENERAL_2018-11-23.csv"
JSON_2025 = "senat/ODSEN_GENERAL_2025-08-29.json"
HEADER = (
    "Matricule,Qualité,Nom usuel,Prénom usuel,État,Date naissance,Date de décès,Groupe politique,"
    "Type d'app au grp politique,Commission permanente,Circonscription,Fonction au Bureau du Sénat,"
    "Courrier électronique,PCS INSEE,Catégorie professionnelle,Description de la profession"
)
QUERY = "% Requête :select senmat\r\n% \tfrom sen\r\n% Aucun paramètre\r\n% 2 ligne(s) de résultat\r\n"


def line(key="01234A", state="ACTIF", mail="a.exemple@senat.fr", **other):
    cells = {"civ": "Mme", "committee": "commission des exemples", "place": "Ille-et-Vilaine", **other}
    return (
        f"{key},{cells['civ']},Exemple,Ada,{state},1950-01-01 00:00:00.0,,SER,,{cells['committee']},"
        f"{cells['place']},,{mail},,,"
    )


def csv(*lines, query=QUERY, end="\r\n"):
    return query.replace("\r\n", end) + end.join((HEADER, *lines, ""))


def rows(file):
    return list(SenateMailboxes().rows(file, Keep()))


@pytest.fixture
def read(dropped):
    return lambda content: rows(dropped(content))


@pytest.mark.parametrize("path", [CSV_2018, JSON_2025])
def test_the_real_files_give_the_counts_that_are_expected(real, expected, path):
    wanted, read = expected[path], rows(real(path))

    sitting = [row for row in read if isinstance(row, Listed)]
    assert wanted["rows"] == len(read)
    assert wanted["active"] == wanted["etat"]["ACTIF"] == len(sitting)
    assert wanted["etat"]["ANCIEN"] == sum(isinstance(row, Lent | Skipped) for row in read)
    civilities = {"M.": Gender.MASCULINE, "Mme": Gender.FEMININE}
    assert {civilities[each]: n for each, n in wanted["civ"].items()} == Counter(r.gender for r in sitting)
    assert wanted["groups"] == Counter(row.seat.group for row in sitting)
    published = [[mail for mail in row.mails if not mail.suggested] for row in sitting]
    assert wanted["email_ok"] == sum(map(bool, published))
    of_the_senate = sum(mails[0].box is Box.INSTITUTION for mails in published if mails)
    assert wanted["email_senat_fr"] == of_the_senate
    assert wanted["email_ok"] - of_the_senate == sum(m[0].box is Box.PERSONAL for m in published if m)
    suggested = sum(any(mail.suggested for mail in row.mails) for row in sitting)
    assert wanted["email_empty"] == suggested
    assert wanted["email_non_public"] == sum(not row.mails for row in sitting)
    assert all(row.department for row in sitting)


def test_the_committees_of_2018_are_read_without_those_who_have_none(real, expected):
    committees = dict(expected[CSV_2018]["committees"])
    committees.pop("Aucune (Président du Sénat)")

    read = [row for row in rows(real(CSV_2018)) if isinstance(row, Listed)]

    assert committees == Counter(each.committee for row in read for each in row.seat.committees)


@pytest.mark.parametrize("day", ["2025-08-29", "2025-11-13"])
def test_mailboxes_are_lent_whatever_the_state_says(real, expected, day):
    wanted = expected["cross"][f"api-senat {day} joined to ODSEN 2025-08-29 on matricule"]
    live = {row.ref.key: row for row in Senate().rows(real(f"senat/api-senat_senateurs_{day}.json"), Keep())}
    read = rows(real(JSON_2025))
    known = {row.detail if isinstance(row, Skipped) else row.ref.key: row for row in read}

    mails = {
        key for key, row in known.items() if any(not mail.suggested for mail in getattr(row, "mails", ()))
    }
    sitting = {key for key, row in known.items() if isinstance(row, Listed)}

    assert wanted["matched_any_state"] == len(live.keys() & known.keys())
    assert wanted["matched_actif"] == len(live.keys() & sitting)
    former = sorted(live.keys() & known.keys() - sitting)
    assert wanted["matched_ancien"] == [[key, live[key].name] for key in former]
    unmatched = sorted(live.keys() - known.keys())
    assert wanted["unmatched"] == [[key, live[key].name] for key in unmatched]
    assert wanted["with_mail_any_state"] == len(live.keys() & mails)
    assert wanted["with_mail_actif_only"] == len(live.keys() & mails & sitting)


SHAPES = {
    "as published": csv(line()).encode("cp1252"),
    "with other line ends": csv(line(), end="\n").encode("cp1252"),
    "without the query": csv(line(), query="").encode("cp1252"),
    "in UTF-8": csv(line()).encode(),
    "with the mark of UTF-8": csv(line()).encode("utf-8-sig"),
    "with semicolons": csv(line()).replace(",", ";").encode("cp1252"),
    "with a comma too many": csv(line()).replace("\r\n", ",\r\n").encode("cp1252"),
    "with quotes": csv(line(), query="").replace("Nom usuel", '"Nom usuel"').encode(),
}


@pytest.mark.parametrize("content", SHAPES.values(), ids=SHAPES.keys())
def test_the_csv_is_known_and_read_in_every_shape_that_circulates(dropped, content):
    file = dropped(content, "ODSEN (1).txt")

    [row] = rows(file)

    assert SenateMailboxes().recognises(file)
    assert ("01234A", "Ada Exemple", "35") == (row.ref.key, row.name, row.department)
    assert (Mail("a.exemple@senat.fr"),) == row.mails


def test_the_json_with_its_keys_gives_the_same(dropped):
    record = {
        "Matricule": "01234A", "Qualite": "Mme", "Nom_usuel": "Exemple", "Prenom_usuel": "Ada",
        "Etat": "ACTIF", "Date_naissance": "1950/01/01 00:00:00", "Groupe_politique": "SER",
        "Commission_permanente": "commission des exemples", "Circonscription": "Ille-et-Vilaine",
        "Courrier_electronique": "a.exemple@senat.fr",
    }  # fmt: skip
    file = dropped(json.dumps({"results": [record]}))

    assert SenateMailboxes().recognises(file)
    assert rows(dropped(csv(line()), "csv")) == rows(file)


def test_birth_dates_are_not_kept(read):
    assert "1950" not in repr(read(csv(line())))


def test_who_no_longer_sits_lends_a_mailbox_or_is_left_out(read):
    lent, skipped = read(csv(line(state="ANCIEN"), line(key="01235B", state="ANCIEN", mail="")))

    assert Lent(lent.ref, (Mail("a.exemple@senat.fr"),)) == lent
    assert ("no longer sits, and has no published mailbox", "01235B") == (skipped.reason, skipped.detail)


def test_non_public_is_no_mailbox_and_none_is_guessed_in_its_place(read):
    [row] = read(csv(line(mail="Non public")))

    assert () == row.mails


def test_a_guessed_mailbox_is_marked_as_never_published(read):
    [row] = read(csv(line(mail="")))

    assert (Mail("a.exemple@senat.fr", suggested=True),) == row.mails


def test_a_private_mailbox_is_marked_and_comes_after_that_of_the_senate(read):
    [row] = read(csv(line(mail="ada@exemple.example ; a.exemple@senat.fr")))

    assert (Mail("a.exemple@senat.fr"), Mail("ada@exemple.example", Box.PERSONAL)) == row.mails


@pytest.mark.parametrize("host", ["senat.fr.example", "xsenat.fr", "exemple.fr"])
def test_a_host_that_only_looks_like_the_senate_is_private(read, host):
    [row] = read(csv(line(mail=f"ada@{host}")))

    assert Box.PERSONAL is row.mails[0].box


def test_none_is_no_committee_whoever_it_stands_by(read):
    [row] = read(csv(line(committee="Aucune (Président du Sénat)")))

    assert () == row.seat.committees


def test_a_place_that_is_no_more_french_is_told_of_who_sits_and_passed_over_of_others(read):
    told, _, former = read(csv(line(place="Tizi-Ouzou"), line(place="Alger", state="ANCIEN")))

    assert UnknownLabel("Tizi-Ouzou") == told
    assert isinstance(former, Lent)


@pytest.mark.parametrize("key", ["346", "01234", "1.23E+05", "9,999E+12"])
def test_numbers_that_a_spreadsheet_spoilt_are_refused(read, key):
    with pytest.raises(SpoiltBySpreadsheet, match="lost its zeros"):
        read(csv(line(), line(key=f'"{key}"')))


@pytest.mark.parametrize("key", ["000346", "83008P", "9999A9"])
def test_numbers_of_every_known_shape_are_texts(read, key):
    assert key == read(csv(line(key=key)))[0].ref.key


SISTERS = {
    "mandates": "Matricule,Nom usuel,Prénom usuel,Date de début de mandat,Date de fin de mandat",
    "groups": "Matricule,Id appartenance,Id fonction,Nom,Prénom,Code du groupe,Nom court du groupe",
    "committees": "Matricule,État Sénateur,Nom commission,Type commission,Début d'appartenance,Fonction",
}


@pytest.mark.parametrize("header", SISTERS.values(), ids=SISTERS.keys())
def test_a_sister_file_is_known_and_refused(dropped, header):
    file = dropped(QUERY + header + "\r\n01234A,1,2,3,4,5,6\r\n", "sister.csv")

    assert SenateMailboxes().recognises(file)
    with pytest.raises(AnotherFile, match="ODSEN_GENERAL"):
        rows(file)


def test_a_sister_file_in_json_is_refused(dropped):
    file = dropped('{"results": [{"Matricule": "01234A", "Nom_court_du_groupe_politique": "SER"}]}')

    assert SenateMailboxes().recognises(file)
    with pytest.raises(AnotherFile):
        rows(file)


def test_a_list_of_employees_is_not_taken_for_it(dropped):
    assert not SenateMailboxes().recognises(dropped("Matricule,Nom,Salaire\n1,Exemple,2\n"))
    assert not SenateMailboxes().recognises(dropped('{"results": []}'))


def test_a_column_that_is_missing_is_named(read):
    with pytest.raises(WrongShape, match="Circonscription"):
        read(csv(line()).replace("Circonscription", "Département"))


def test_a_header_alone_is_nothing_to_import(read):
    with pytest.raises(NothingListed):
        read(csv())


def test_a_row_that_is_cut_is_told(read):
    with pytest.raises(CutShort, match="stops in the middle"):
        read(csv(line(), line()[:30]).removesuffix("\r\n"))


def test_a_copy_spoilt_by_a_wrong_encoding_is_refused(read):
    with pytest.raises(WrongCharacters):
        read(csv(line().replace("Ada", "JÃ©rÃ©my")))
