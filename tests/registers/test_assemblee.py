"""Deputies from the archive of the Assemblée nationale, in small invented archives with its traps."""

from datetime import date

import pytest

from letters.domain.bodies import Gender
from letters.domain.listed import Box, Listed, Mail, Membership, Ref, Seat, Skipped, UnknownLabel, Use
from letters.domain.register_errors import AnotherFile, BrokenArchive, WrongCharacters
from letters.ports.registers import Keep
from letters.registers.assemblee import Assemblee
from tests.fakes.assemblee_archive import NIL, actor, archive, mail, mandate, post, seat, telephone

OURS = "ana.kline@assemblee-nationale.fr"


@pytest.fixture
def rows(dropped):
    def read(*actors, **more):
        return list(Assemblee().rows(dropped(archive(*actors, **more)), Keep()))

    return read


@pytest.fixture
def only(rows):
    def read(**more):
        (listed,) = rows(actor(**more))
        return listed

    return read


def test_a_deputy_is_known_by_the_identifier_of_the_assembly_and_named_as_published(only):
    listed = only()

    assert Ref("assemblee", "PA1") == listed.ref
    assert ("Ana K/Line", "Ana", "K/Line", Gender.FEMININE) == (
        listed.name, listed.given_name, listed.family_name, listed.gender,
    )  # fmt: skip


def test_the_seat_has_its_department_its_constituency_and_its_group(only):
    assert Seat("2A", 1, "Groupe des Marées", "MAR") == only().seat


def test_neither_birth_nor_staff_is_kept(only):
    kept = repr(only())

    assert "1900" not in kept
    assert "Cachée" not in kept


@pytest.mark.parametrize("addresses", [None, [], mail(OURS), [mail(OURS)]])
def test_addresses_may_be_nil_none_one_object_or_a_list(only, addresses):
    assert (Mail(OURS),) * bool(addresses) == only(addresses=addresses).mails


def test_a_single_mandate_that_is_no_list_is_read(only):
    assert only(mandates=seat()).seat.department == "2A"


def test_the_mailbox_of_the_institution_comes_first(only):
    listed = only(addresses=[mail("ana@example.org"), mail(OURS), mail("Non public"), mail(NIL), mail(OURS)])

    assert (Mail(OURS), Mail("ana@example.org", Box.PERSONAL)) == listed.mails


def test_a_president_of_a_group_counts_once_in_it(only):
    twice = [seat(), mandate("GP", "PO1", role="Président"), mandate("GP", "PO1")]

    assert only(mandates=twice).seat.group_short == "MAR"


def test_the_group_joined_last_is_the_group(only):
    moved = [seat(), mandate("GP", "PO2", since="2025-01-02"), mandate("GP", "PO1", since="2024-07-19")]

    assert only(mandates=moved).seat.group_short == "DUN"


@pytest.mark.parametrize("roles", [("Membre", "Présidente"), ("Présidente", "Membre")])
def test_a_committee_is_told_once_with_the_role_in_it(only, roles):
    chairs = [mandate("COMPER", "PO3", role=role) for role in roles]

    committees = only(mandates=[seat(), *chairs, mandate("COMPER", "PO4")]).seat.committees

    assert (Membership("Phares", "Présidente"), Membership("Balises")) == committees


def test_a_mandate_that_has_ended_counts_for_nothing(only):
    ended = mandate("COMPER", "PO3", ended="2025-01-01")

    assert only(mandates=[seat(), ended]).seat.committees == ()


def test_a_mandate_with_several_bodies_is_read(only):
    several = mandate("COMPER", ["PO3", "PO4"])

    assert [each.committee for each in only(mandates=[seat(), several]).seat.committees] == [
        "Phares",
        "Balises",
    ]


def test_who_holds_no_open_seat_is_skipped(rows):
    gone = actor("PA2", mandates=[seat(ended="2025-01-01"), mandate("GP", "PO1")])

    assert [Skipped] == [type(each) for each in rows(gone)]


def test_who_has_no_mandate_at_all_is_skipped(rows):
    (skipped,) = rows({**actor("PA2"), "mandats": NIL})

    assert "PA2" in skipped.detail


def test_two_of_one_name_are_two(rows):
    same = [actor("PA1"), actor("PA2")]

    assert ["PA1", "PA2"] == [each.ref.key for each in rows(*same)]


@pytest.mark.parametrize(
    ("code", "label", "department"),
    [("099", "Français établis hors de France", "099"), ("974", "Réunion", "974"), ("2b", "", "2B"),
     ("977", "Saint-Barthélemy et Saint-Martin", "977"), ("1", "Ain", "01"), ("", "Wallis-et-Futuna", "986")],
)  # fmt: skip
def test_a_department_is_known_however_it_is_written(only, code, label, department):
    assert department == only(mandates=seat(code, label)).department


def test_a_department_that_no_table_knows_is_told_and_the_deputy_kept(rows):
    listed, unknown = rows(actor(mandates=seat("123", "Ys")))

    assert ("", UnknownLabel("Ys")) == (listed.department, unknown)


def test_addresses_lose_their_commas_and_the_official_one_comes_first(only):
    home = post(
        "2", intitule="Permanence", numeroRue="7", nomRue="Quai du Port,", codePostal="20000", ville="Ys"
    )
    official = post(intitule="Assemblée nationale,", nomRue="Rue X,", codePostal="75355", ville="Paris 07 SP")

    first, second = only(addresses=[home, official]).posts

    assert (Use.OFFICIAL, ("Assemblée nationale", "Rue X", "75355 Paris 07 SP")) == (first.use, first.lines)
    assert (Use.CONSTITUENCY, ("Permanence", "7 Quai du Port", "20000 Ys")) == (second.use, second.lines)


@pytest.mark.parametrize(
    ("pieces", "lines"),
    [
        ({"complementAdresse": "BP 12"}, ("7 Quai A", "BP 12")),
        ({"complementAdresse": "Bâtiment B"}, ("Bâtiment B", "7 Quai A")),
        ({"complementAdresse": "ter"}, ("7 ter Quai A",)),
        ({"complementAdresse": "Tél. : 04.00.00.00.00"}, ("7 Quai A",)),
        ({"intitule": "Ys"}, ("7 Quai A",)),
        ({"intitule": "France"}, ("7 Quai A",)),
        ({"numeroRue": NIL}, ("Quai A",)),
    ],
)
def test_the_pieces_of_an_address_stand_in_the_order_of_the_post(only, pieces, lines):
    address = post(
        "2", **{"numeroRue": "7", "nomRue": "Quai A", "codePostal": "20000", "ville": "Ys", **pieces}
    )

    assert (*lines, "20000 Ys") == only(addresses=address).posts[0].lines


def test_an_address_without_anything_is_none(only):
    assert only(addresses=post("2")).posts == ()


def test_an_address_whose_postcode_is_not_french_is_kept_and_told(rows):
    listed, unknown = rows(actor(addresses=post("2", nomRue="Square A", codePostal="1050", ville="Ixelles")))

    assert ("Square A", "1050 Ixelles") == listed.posts[0].lines
    assert UnknownLabel("1050 Ixelles") == unknown


def test_telephones_are_kept_once_and_faxes_are_not(only):
    numbers = ["01.00.00.00.01", "0100000001", "06 00 00 00 02 et 05.00.00.00.03"]
    entries = [*map(telephone, numbers), telephone("01 00 00 00 09", kind="12")]

    assert ("01 00 00 00 01", "06 00 00 00 02", "05 00 00 00 03") == only(addresses=entries).telephones


@pytest.mark.parametrize("folder", ["json/", "", "export/json/"])
def test_the_archive_is_known_wherever_its_folders_stand(dropped, folder):
    file = dropped(archive(actor(), folder=folder))

    assert Assemblee().recognises(file)
    assert [Listed] == [type(each) for each in Assemblee().rows(file, Keep())]


def test_an_archive_of_something_else_is_not_known(dropped):
    assert not Assemblee().recognises(dropped(archive(**{"notes/PA1.json": "{}"})))


def test_the_edition_is_the_latest_day_of_the_mandates_and_the_number_of_the_legislature(dropped):
    mandates = [seat(since="2019-05-02"), mandate("GP", "PO1", since="2019-10-03")]
    for each in mandates:
        each["legislature"] = "15"

    edition = Assemblee().edition(dropped(archive(actor(mandates=mandates))))

    assert (date(2019, 10, 3), "15") == (edition.on, edition.term)


def test_another_legislature_with_other_groups_and_no_deport_folder_passes(rows):
    bodies = {"PO1": {"codeType": "GP", "libelle": "Groupe des Brumes", "libelleAbrev": "BRU_I"}}

    (listed,) = rows(actor(), bodies=bodies)

    assert listed.seat.group_short == "BRU_I"


def test_a_group_that_the_archive_does_not_hold_stays_empty(rows):
    (listed,) = rows(actor(), bodies={})

    assert listed.seat.group == ""


@pytest.mark.parametrize("member", ["json/mandat/PM1.json", "xml/acteur/PA3.xml"])
def test_a_sister_of_the_archive_is_refused_by_what_it_is(rows, member):
    with pytest.raises(AnotherFile, match="AMO10"):
        rows(actor(), **{member: "{}"})


def test_a_person_without_any_mandates_key_is_of_the_divided_archive(rows):
    divided = actor()
    del divided["mandats"]

    with pytest.raises(AnotherFile, match="mandates apart"):
        rows(divided)


def test_a_member_that_is_no_json_is_refused(rows):
    with pytest.raises(BrokenArchive):
        rows(actor(), **{"json/acteur/PA2.json": "<html>"})


@pytest.mark.parametrize("family", ["LefÃ¨vre", "Lef\ufffdvre"])
def test_a_name_spoilt_by_a_wrong_encoding_refuses_the_archive(rows, family):
    with pytest.raises(WrongCharacters):
        rows(actor(name=("M.", "Jo", family)))


def test_only_the_members_needed_are_read(dropped):
    unread = {f"json/organe/PO{number}.json": "not JSON" for number in range(100, 120)}
    file = dropped(archive(actor(), **unread))

    assert 1 == len(list(Assemblee().rows(file, Keep())))
    assert 1.0 == file.done
