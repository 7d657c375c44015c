"""From what a register lists to whom one writes: the greeting, the name line, six lines of 38 characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.bodies import MOST_CHARACTERS, MOST_LINES, Gender, Recipient
from letters.domain.errors import AddressFault, LineTooLong, TooManyLines
from letters.domain.forms_of_address import greeting
from letters.domain.listed import Listed, Mail, Post, Ref, Seat, Use
from letters.domain.writing_to import recipient_of

CHAMBER = Recipient("Assemblée des îles", ("1 rue du Port", "75000 PARIS"), kind="deputy")
SENATE = ("Sénat", "15 rue de Vaugirard", "75291 Paris Cedex 06")
HOME = Post(("Permanence", "7 quai du Port", "22300 Lannion"), Use.CONSTITUENCY)


def body(name="Mutuelle des Phares", *lines, country="", **more):
    posts = (Post(lines, country=country),) if lines else ()
    return Listed(Ref("finess", "1"), "mutual-insurer", name, posts=posts, **more)


def deputy(given="Ana", family="K/Line", gender=Gender.FEMININE, **more):
    return Listed(
        Ref("assemblee", "PA1"),
        "deputy",
        f"{given} {family}",
        given,
        family,
        gender,
        seat=Seat("22", 1),
        **more,
    )


def address(*lines, **more):
    return recipient_of(body("Phares", *lines, **more)).address


def test_a_deputy_is_written_to_at_the_chamber_and_greeted_by_title():
    recipient = recipient_of(deputy(posts=(HOME,)), CHAMBER)

    assert ("Madame Ana K/Line", "Assemblée des îles", "1 rue du Port", "75000 PARIS") == recipient.lines
    assert greeting(recipient) == "Madame la Députée,"


def test_a_deputy_is_written_to_at_home_when_asked():
    recipient = recipient_of(deputy(posts=(HOME,)), CHAMBER, Use.CONSTITUENCY)

    assert ("Madame Ana K/Line", "Permanence", "7 quai du Port", "22300 LANNION") == recipient.lines


def test_who_asks_for_an_address_that_is_not_published_is_given_the_usual_one():
    assert recipient_of(deputy(), CHAMBER, Use.CONSTITUENCY) == recipient_of(deputy(), CHAMBER)


def test_a_senator_is_not_written_to_at_the_chamber_of_deputies():
    listed = Listed(Ref("senat", "1"), "senator", "Jo Dune", gender=Gender.FEMININE, title="Sénateur",
                    seat=Seat("22"), posts=(Post(SENATE),))  # fmt: skip

    recipient = recipient_of(listed, CHAMBER)

    assert ("Madame Jo Dune", "Sénat", "15 rue de Vaugirard", "75291 PARIS CEDEX 06") == recipient.lines
    assert recipient.title == "Sénateur"


def test_who_gave_no_civility_is_given_none():
    recipient = recipient_of(deputy(gender=None), CHAMBER)

    assert ("Ana K/Line", "Madame, Monsieur,") == (recipient.name, greeting(recipient))


@pytest.mark.parametrize(
    ("given", "family", "line"),
    [
        ("Ana", "Line", "Madame Ana Line"),
        ("Marie-Joséphine", "de la Grande-Dune", "Mme Marie-Joséphine de la Grande-Dune"),
        ("Marie-Joséphine", "de la Grande-Dune-du-Phare", "Mme M.-J. de la Grande-Dune-du-Phare"),
    ],
)
def test_a_long_name_loses_its_civility_then_its_given_name_and_never_its_family_name(given, family, line):
    assert line == recipient_of(deputy(given, family), CHAMBER).name


def test_a_suggested_mailbox_is_never_taken():
    mails = (Mail("made.up@example.org", suggested=True), Mail("real@example.org"))

    assert recipient_of(deputy(mails=mails), CHAMBER).email == "real@example.org"
    assert recipient_of(deputy(mails=mails[:1]), CHAMBER).email == ""


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Caisse primaire d'assurance maladie (CPAM) de l'Ain", "CPAM de l'Ain"),
        (
            "Caisse primaire d’assurance maladie des Alpes-de-Haute-Provence",
            "CPAM des Alpes-de-Haute-Provence",
        ),
        ("Caisse générale de sécurité sociale (CGSS) de la Guadeloupe", "CGSS de la Guadeloupe"),
        ("CENTRE HOSPITALIER UNIVERSITAIRE DE SAINT-ÉTIENNE", "CHU DE SAINT-ÉTIENNE"),
        ("Assistance publique - Hôpitaux de Paris, siège", "AP-HP, siège"),
        ("Caisse de sécurité sociale (CSSM) de Mayotte", "CSSM"),
        (
            "Caisse primaire d'assurance maladie (CPAM) de Rouen-Elbeuf-Dieppe-Seine-Maritime",
            "CPAM de Rouen-Elbeuf-Dieppe-Seine-MAR",
        ),
        ("Maison des îles et des phares du large (Ys)", "Maison des îles et des phares du large"),
        ("Régie des Îles du Nord et de la Lune sereine (RINL)", "RINL"),
        ("RINL – Régie des Îles du Nord et de la Lune", "RINL"),
        ("Mutuelle des Phares", "Mutuelle des Phares"),
        ("Centre hospitalier d'Ys", "Centre hospitalier d'Ys"),
    ],
)
def test_the_name_of_a_body_is_shortened_only_when_it_must_be(name, line):
    assert line == recipient_of(body(name)).name


def test_a_sigle_in_the_middle_of_a_name_stands_for_the_words_before_it_alone():
    recipient = recipient_of(body("Régie des Îles (RI) du Nord et de la Lune au Couchant"))

    assert ("RI du Nord et de la Lune au Couchant",) == recipient.lines


def test_capitals_in_the_middle_of_a_name_that_are_no_sigle_stand_for_nothing():
    recipient = recipient_of(body("Régie des Îles (SUD) du Nord et de la Lune au Couchant"))

    assert ("Régie des Îles (SUD) du Nord et de la", "Lune au Couchant") == recipient.lines


def test_a_name_that_no_rule_shortens_goes_over_two_lines_and_stays_whole():
    name = "Les Amis des Embruns et des Brumes du Couchant"

    recipient = recipient_of(body(name, "1 rue A", "29200 Brest"))

    assert name == recipient.name
    assert ("Les Amis des Embruns et des Brumes du", "Couchant") == recipient.lines[:2]


def test_a_name_over_two_lines_leaves_one_line_less_for_the_address():
    name = "Les Amis des Embruns et des Brumes du Couchant"
    lines = ["Tour A", "Étage 3", "1 rue A", "CS 12", "29200 Brest"]

    recipient = recipient_of(body(name, *lines))

    assert ("Tour A", "Étage 3", "1 rue A CS 12", "29200 BREST") == recipient.lines[2:]


def test_of_two_writings_of_a_name_the_one_that_takes_fewer_lines_is_taken():
    name = "Association nationale des Embruns et des Brumes du Couchant et des Dunes du Large"

    assert 2 == len(recipient_of(body(name)).lines)


def test_a_name_that_takes_all_the_lines_and_a_word_that_no_line_holds_are_refused():
    with pytest.raises(TooManyLines):
        recipient_of(body(" ".join(["Les Amis des Embruns et des Brumes"] * 6), "1 rue A", "29200 Brest"))
    with pytest.raises(LineTooLong):
        recipient_of(body("Donau" + "dampf" * 8))


def test_french_abbreviations_are_not_for_names_abroad():
    recipient = recipient_of(
        body("The National Association of the Northern Sea", "1 Quay", "Cork", country="Ireland")
    )

    assert (
        "The National Association of the", "Northern Sea", "1 Quay", "CORK", "IRLANDE",
    ) == recipient.lines  # fmt: skip


def test_a_first_line_that_repeats_the_name_is_left_out():
    name = "Caisse primaire d'assurance maladie (CPAM) de l'Ain"

    for repeated in (name, name.upper(), "CPAM de l’Ain", "Caisse primaire d’assurance maladie de l'Ain"):
        assert ("1 RUE A", "01015 BOURG") == recipient_of(
            body(name, repeated, "1 RUE A", "01015 Bourg")
        ).address


def test_the_postal_address_comes_before_that_of_the_place():
    posts = (Post(("1 rue A", "29200 Brest"), Use.PLACE), Post(("CS 12", "29800 Brest"), Use.POST))

    assert recipient_of(with_posts(posts)).address[0] == "CS 12"


def with_posts(posts):
    return Listed(Ref("dila", "1"), "health-insurer", "Phares", posts=posts)


@pytest.mark.parametrize(
    ("lines", "written"),
    [
        (["1 rue A,", "29200 Brest"], ["1 rue A", "29200 BREST"]),
        (["12, rue A", "29200 Brest,"], ["12 rue A", "29200 BREST"]),
        (["12 bis, rue A", "29200 Brest"], ["12 bis rue A", "29200 BREST"]),
        (["  1   rue A ", "", "29200  Brest "], ["1 rue A", "29200 BREST"]),
        (["B.P. 12", "29200 Brest Cédex 3"], ["BP 12", "29200 BREST CEDEX 3"]),
        (["bp12", "29200 Brest"], ["BP 12", "29200 BREST"]),
        (
            ["3 place A", "tsa 80715", "75334 Paris Cedex 07"],
            ["3 place A", "TSA 80715", "75334 PARIS CEDEX 07"],
        ),
        (["29 boulevard A CS 20606", "02323 Ys"], ["29 boulevard A", "CS 20606", "02323 YS"]),
        (["1 rue A", "29200", "Brest"], ["1 rue A", "29200 BREST"]),
        (["1 rue A 29200 Brest"], ["1 rue A", "29200 BREST"]),
        (["1 rue A, F-29200 Brest"], ["1 rue A", "29200 BREST"]),
        (["BP 50013 07201 Aubenas Cedex"], ["BP 50013", "07201 AUBENAS CEDEX"]),
        (["None", "nil", "{'@xsi:nil': 'true'}", "Non public", "29200 Brest"], ["29200 BREST"]),
        (["29200 Brest"], ["29200 BREST"]),
    ],
)
def test_lines_are_written_as_the_post_reads_them(lines, written):
    assert written == list(address(*lines))


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("126 avenue du Maréchal des Îles du Large", ["126 AV DU MARÉCHAL DES ÎLES DU LARGE"]),
        ("126 avenue du Maréchal des Îles du Grand Large", ["126 AV DU MAL DES ÎLES DU GRAND LARGE"]),
        (
            "Résidence des Marées, 12 boulevard des Brumes",
            ["Résidence des Marées", "12 boulevard des Brumes"],
        ),
        (
            "Les Grands Embruns du Couchant et de la Brume",
            ["LES GRANDS EMBRUNS DU COUCHANT ET DE", "LA BRUME"],
        ),
    ],
)
def test_a_line_that_is_too_long_is_parted_at_a_comma_else_abbreviated_else_parted(line, written):
    assert [*written, "29200 BREST"] == list(address(line, "29200 Brest"))


@pytest.mark.parametrize(
    ("town", "written"),
    [
        ("22300 Saint-Jean-des-Brumes-sur-Mer", "22300 SAINT-JEAN-DES-BRUMES-SUR-MER"),
        ("22300 Saint-Jean-des-Brumes-du-Sud-sur-Mer", "22300 ST-JEAN-DES-BRUMES-DU-SUD-S/-MER"),
        ("97400 Sainte-Marie des Embruns de l'Océan", "97400 STE-MARIE DES EMBRUNS DE L'OCÉAN"),
    ],
)
def test_a_long_town_is_abbreviated(town, written):
    assert written == address("1 rue A", town)[-1]


def test_a_town_too_long_for_every_rule_is_refused():
    with pytest.raises(LineTooLong, match="ST-JEAN"):
        address("1 rue A", "22300 Saint-Jean-des-Brumes-et-des-Marées-du-Nord")


def test_lines_over_six_are_joined_where_two_fit_on_one():
    lines = ["Tour A", "Étage 3", "ZAC du Port", "Bâtiment 7", "1 rue A", "CS 12", "29200 Brest"]

    assert len(address(*lines)) == 5
    assert " ".join(lines[:-1]) == " ".join(address(*lines)[:-1])


def test_lines_that_cannot_be_joined_are_refused():
    with pytest.raises(TooManyLines):
        address(*(["Une ligne bien trop longue pour deux"] * 6), "29200 Brest")


def test_an_attention_takes_a_line_and_is_shortened_by_rule():
    recipient = recipient_of(
        body("Phares", "1 rue A", "29200 Brest", attention="Service du délégué à la protection des données")
    )

    assert recipient.lines[1] == "Service du DPO"


@pytest.mark.parametrize(
    ("country", "written"),
    [("Germany", "ALLEMAGNE"), ("Deutschland", "ALLEMAGNE"), ("Belgique", "BELGIQUE"),
     ("Atlantis", "ATLANTIS"), ("ETATS-UNIS D'AMÉRIQUE", "ÉTATS-UNIS D'AMÉRIQUE"),
     ("The Netherlands", "PAYS-BAS")],
)  # fmt: skip
def test_the_country_is_the_last_line_in_french_capitals(country, written):
    assert ("Kai 1", "10117 BERLIN", written) == address("Kai 1", "10117 Berlin", country=country)


@pytest.mark.parametrize("country", ["France", "FRANCE", "république française", ""])
def test_france_is_not_named(country):
    assert ("1 rue A", "29200 BREST") == address("1 rue A", "29200 Brest", country=country)


def test_without_a_postal_address_there_is_none():
    assert recipient_of(body()).address == ()


WORDS = st.text("abcdeéÉ ,.-'’BPCS0123456789", max_size=50)


@given(
    st.lists(WORDS, max_size=7), st.sampled_from(["", "Germany"]), st.sampled_from(["", "Service des dunes"])
)
def test_whatever_is_published_the_post_can_read_it_or_it_is_refused(lines, country, attention):
    try:
        recipient = recipient_of(body("Phares", *lines, country=country, attention=attention))
    except AddressFault:
        return

    assert len(recipient.lines) <= MOST_LINES
    assert all(len(line) <= MOST_CHARACTERS and line.strip() for line in recipient.lines)


@given(st.lists(st.text("abcdefgh ", min_size=1, max_size=38).filter(str.strip), min_size=1, max_size=5))
def test_no_letter_of_an_address_is_lost(lines):
    written = "".join(address(*lines)).replace(" ", "").casefold()

    assert "".join(lines).replace(" ", "") == written or {"none", "nil", "null"} & set(map(str.strip, lines))
