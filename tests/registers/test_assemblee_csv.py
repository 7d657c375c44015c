"""Deputies from the short list of the Assemblée nationale, in its two variants, and from Datan's file."""

from datetime import date

import pytest

from letters.domain.bodies import Gender
from letters.domain.listed import Box, Listed, Mail, Ref, Seat, Skipped, UnknownLabel
from letters.domain.register_errors import CutShort, SpoiltBySpreadsheet, WrongCharacters, WrongShape
from letters.ports.registers import Keep
from letters.registers.assemblee_csv import AssembleeCsv
from letters.registers.datan import Datan
from letters.registers.recognise import recognised
from letters.services.language import shown

LIST = (
    '"identifiant","Prénom","Nom","Région","Département","Numéro de circonscription","Profession",'
    '"Groupe politique (complet)","Groupe politique (abrégé)"\n'
)
ANA = '"11","Ana","K/Line","Bretagne","Côtes-d\'Armor","1","Marin","Les Marées","MAR"\n'
DATAN = "id,legislature,civ,nom,prenom,naissance,groupe,groupeAbrev,departementNom,departementCode,circo,mail"
HEAD = f"{DATAN},twitter,scoreLoyaute,dateMaj\n"
BEA = "PA12,17,Mme,Dune,Béa,1900-01-01,Les Dunes,DUN,Corse-du-sud,{code},2,{mail},@bea,0.9,2025-12-26\n"
OURS = "bea.dune@assemblee-nationale.fr"


def read(register, file):
    return list(register.rows(file, Keep()))


def bea(code="2a", mail=OURS):
    return BEA.format(code=code, mail=mail)


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), (";", "cp1252"), (";", "utf-8-sig")])
def test_the_list_is_read_in_both_variants(dropped, delimiter, encoding):
    content = (LIST + ANA).replace('","', f'"{delimiter}"').encode(encoding)

    (listed,) = read(recognised(dropped(content)), dropped(content))

    seat = Seat("22", 1, "Les Marées", "MAR")
    assert (Ref("assemblee", "PA11"), "Ana K/Line", None, (), seat) == (
        listed.ref, listed.name, listed.gender, listed.mails, listed.seat,
    )  # fmt: skip


def test_the_list_says_that_it_holds_no_mailbox(dropped):
    assert "courriel" in shown(AssembleeCsv().edition(dropped(LIST)).words)


def test_a_row_without_a_group_passes_and_an_unknown_department_is_told(dropped):
    row = '"11","Ana","K/Line","","Ys","1","","",""\n'

    listed, unknown = read(AssembleeCsv(), dropped(LIST + row))

    assert ("", UnknownLabel("Ys")) == (listed.seat.group, unknown)


@pytest.mark.parametrize(
    ("register", "content"), [(AssembleeCsv(), LIST + ANA * 2), (Datan(), HEAD + bea() * 2)]
)
def test_an_identifier_that_stands_twice_is_kept_once(dropped, register, content):
    assert [Listed, Skipped] == [type(each) for each in read(register, dropped(content))]


@pytest.mark.parametrize(
    ("register", "content"),
    [(AssembleeCsv(), LIST + ANA.replace("11", "")), (Datan(), HEAD + bea().replace("Dune,", ","))],
)
def test_a_row_without_identifier_or_name_is_skipped(dropped, register, content):
    assert [Skipped] == [type(each) for each in read(register, dropped(content))]


def test_datan_is_known_by_its_columns_and_tells_its_day_and_legislature(dropped):
    file = dropped(HEAD + bea())

    edition = recognised(file).edition(file)

    assert (date(2025, 12, 26), "17") == (edition.on, edition.term)


def test_datan_gives_the_mailbox_and_the_civility(dropped):
    (listed,) = read(Datan(), dropped(HEAD + bea()))

    seat = Seat("2A", 2, "Les Dunes", "DUN")
    assert (Ref("assemblee", "PA12"), Gender.FEMININE, (Mail(OURS),), seat) == (
        listed.ref, listed.gender, listed.mails, listed.seat,
    )  # fmt: skip
    assert "1900" not in repr(listed)


@pytest.mark.parametrize(
    ("published", "mails"),
    [("", ()), ("bea@example.org", (Mail("bea@example.org", Box.PERSONAL),)), ("Non public", ())],
)
def test_a_mailbox_of_datan_may_be_missing_or_private(dropped, published, mails):
    (listed,) = read(Datan(), dropped(HEAD + bea(mail=published)))

    assert mails == listed.mails


def test_columns_of_datan_are_found_wherever_they_stand(dropped):
    rows = [line.split(",") for line in (HEAD + bea()).splitlines()]
    backwards = "\n".join(",".join(reversed(cells)) for cells in rows)

    (listed,) = read(Datan(), dropped(backwards))

    assert listed.name == "Béa Dune"


def test_a_department_that_lost_its_zero_is_the_work_of_a_spreadsheet(dropped):
    with pytest.raises(SpoiltBySpreadsheet, match="« 1 »"):
        read(Datan(), dropped(HEAD + bea(code="1")))


def test_a_row_cut_short_says_where(dropped):
    with pytest.raises(CutShort, match="line 3"):
        read(Datan(), dropped(HEAD + bea() + "PA13,17,M.,Lam"))


def test_a_column_that_is_missing_is_named(dropped):
    with pytest.raises(WrongShape, match="groupeAbrev"):
        read(Datan(), dropped(HEAD.replace("groupeAbrev", "sigle") + bea()))


@pytest.mark.parametrize(("register", "content"), [(AssembleeCsv(), LIST + ANA * 3), (Datan(), HEAD + bea())])
def test_a_name_spoilt_by_a_wrong_encoding_refuses_the_file(dropped, register, content):
    spoilt = content.replace("Ana", "AnaÃ¯s").replace("Béa", "BÃ©a")

    with pytest.raises(WrongCharacters, match="line 2"):
        read(register, dropped(spoilt))
