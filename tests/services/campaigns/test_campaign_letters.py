"""The letter of a campaign for one legislator: greeted as they wish, with the volunteer's own paragraph."""

from datetime import date

import pytest

from letters.domain.campaign_errors import (
    LetterNotReady,
    NobodySigns,
    NoLetterForThem,
    NotInTheDirectory,
    NotYet,
)
from letters.domain.campaigns.facts import Aim, Assigned, Contact, Left, Target
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.domain.errors import LineTooLong, MissingAnswer
from letters.domain.listed import Ref
from letters.domain.people import Person
from letters.services.campaigns.cases import Wish
from plaidoyer.assembly import letters
from tests.fakes.campaign_letters import (
    ANNE,
    ANOTHER,
    BRUNO,
    DAY,
    DEPUTY,
    MEP,
    MINISTER,
    PARAGRAPH,
    SENATOR,
    begun_with,
    campaign_letters,
)

WISH = Wish(answers=MINISTER)
POST = ContactChannel.POST


@pytest.fixture
def desk():
    return campaign_letters()


@pytest.fixture
def campaign(desk):
    return begun_with(desk)


@pytest.fixture
def text(desk, campaign):
    def written(listed, paragraph=PARAGRAPH, wish=WISH):
        desk.paragraphs.write(campaign, listed.ref, ANNE, paragraph)
        return letters().outputs.text(desk.letter(campaign, listed.ref, ANNE, wish))

    return written


GREETED = {
    "a deputy": (DEPUTY, "Madame la Députée,", "Assemblée nationale"),
    "a woman who signs « sénateur »": (SENATOR, "Madame le Sénateur,", "Sénat"),
    "a member of the European Parliament": (MEP, "Monsieur le Député européen,", "Parlement européen"),
}


@pytest.mark.parametrize(("listed", "greeting", "house"), GREETED.values(), ids=GREETED)
def test_each_is_greeted_as_they_wish_and_written_to_at_their_chamber(text, listed, greeting, house):
    found = text(listed).split("\n\n")

    assert greeting in found
    assert house == found[1].split("\n")[1]
    assert any(greeting in each for each in found if each.startswith("Je vous prie d’agréer"))


def test_the_paragraph_of_the_volunteer_stands_in_the_letter_and_they_sign(text):
    found = text(DEPUTY).split("\n\n")

    assert PARAGRAPH in found
    assert found[0].startswith("Anne Quéré\n3 rue du Pain")


@pytest.mark.parametrize(("listed", "author"), [(DEPUTY, "Mme Hélène Trévidic"), (SENATOR, "Mme Anne Dune")])
def test_the_draft_of_a_written_question_follows_and_names_its_author_once(text, listed, author):
    found = text(listed).replace("\u00a0", " ")

    assert "Annexe 1" in found
    assert f"\n{author} attire l’attention de Mme la ministre" in found
    assert "Mme Madame" not in found


def test_the_question_to_the_commission_names_its_author_without_a_civility(text):
    assert "posée par Marc Lande (" in text(MEP)


def test_a_senator_is_told_by_whoever_lives_in_their_department(text):
    assert "J’habite dans votre département (Ille-et-Vilaine)." in text(SENATOR)


def test_nobody_is_said_to_live_in_the_department_of_somebody_else(desk, campaign):
    desk.paragraphs.write(campaign, SENATOR.ref, ANNE, PARAGRAPH)
    elsewhere = Wish(sender=Person("Anne", "Quéré", ("1 quai", "29200 BREST")), answers=MINISTER)

    assert "department" not in desk.written(campaign, SENATOR.ref, ANNE, elsewhere).case.answers


def test_arguments_of_the_campaign_go_where_the_letter_takes_them(desk):
    campaign = begun_with(desk, arguments=("nine-patients-in-ten", "no-such-argument"))
    desk.paragraphs.write(campaign, DEPUTY.ref, ANNE, PARAGRAPH)

    written = desk.written(campaign, DEPUTY.ref, ANNE, WISH)

    assert ["nine-patients-in-ten"] == written.case.answers["arguments"]


def test_a_letter_without_its_paragraph_is_refused_and_told_what_is_missing(desk, campaign):
    with pytest.raises(LetterNotReady) as refused:
        desk.letter(campaign, DEPUTY.ref, ANNE, WISH)

    assert "Hélène Trévidic" in str(refused.value.facts["why"])


def test_whoever_is_not_of_the_household_signs_only_with_an_address(desk, campaign):
    desk.paragraphs.write(campaign, DEPUTY.ref, BRUNO, PARAGRAPH)
    signed = Wish(sender=Person("Bruno", "Le Gall", ("1 quai", "29200 BREST")), answers=MINISTER)

    with pytest.raises(NobodySigns):
        desk.letter(campaign, DEPUTY.ref, BRUNO, WISH)
    assert "Bruno Le Gall" == desk.letter(campaign, DEPUTY.ref, BRUNO, signed).signatory


def test_a_campaign_without_a_letter_for_a_chamber_says_so(desk):
    campaign = begun_with(desk, kinds=("deputy-meeting", "draft-written-question-senate"))
    desk.paragraphs.write(campaign, SENATOR.ref, ANNE, PARAGRAPH)

    with pytest.raises(NoLetterForThem):
        desk.letter(campaign, SENATOR.ref, ANNE)


def test_nobody_writes_to_a_legislator_who_left(desk, campaign):
    desk.paragraphs.write(campaign, DEPUTY.ref, ANNE, PARAGRAPH)
    desk.logs.tell(campaign, (Left(DEPUTY.ref, date(2026, 11, 1)),))

    with pytest.raises(LetterNotReady):
        desk.written(campaign, DEPUTY.ref, ANNE)
    assert DEPUTY.ref not in {each.ref for each in desk.series(campaign).unready}


def test_a_follow_up_gives_the_day_of_the_letter_that_it_follows(desk):
    campaign = begun_with(desk, kinds=("senator-follow-up",))
    desk.paragraphs.write(campaign, SENATOR.ref, ANNE, PARAGRAPH)
    for channel, on in ((POST, date(2026, 10, 5)), (ContactChannel.TELEPHONE, date(2026, 11, 2))):
        desk.logs.tell(campaign, (Contact(SENATOR.ref, ANNE, on, channel, ContactOutcome.NOTHING),))

    found = desk.letter(campaign, SENATOR.ref, ANNE, Wish(answers={"situation": "silence"}))

    assert "5 octobre 2026" in found.subject


def test_a_series_tells_the_letters_that_can_be_written_and_why_the_others_cannot(desk, campaign):
    desk.paragraphs.write(campaign, DEPUTY.ref, ANNE, PARAGRAPH)
    desk.paragraphs.write(campaign, SENATOR.ref, ANNE, ANOTHER)

    series = desk.series(campaign, wish=WISH)

    assert [SENATOR.ref, DEPUTY.ref] == [each.ref for each in series.ready]
    assert [(MEP.ref, ANNE)] == [(each.ref, each.volunteer) for each in series.unready]
    assert "Marc Lande" in str(series.unready[0].why)
    assert () == desk.series(campaign, BRUNO).ready


def test_whoever_nobody_has_or_two_have_is_not_written_to(desk, campaign):
    kept = desk.logs.campaign(campaign).heads[DEPUTY.ref]
    desk.logs.tell(campaign, (Assigned(DEPUTY.ref, None, kept), Assigned(SENATOR.ref, BRUNO)))

    told = {each.ref: str(each.why) for each in desk.series(campaign).unready}

    assert "Nobody" in told[DEPUTY.ref]
    assert "Two volunteers" in told[SENATOR.ref]


def test_what_every_letter_asks_is_asked_once_before_a_series(desk, campaign):
    for listed, text in ((DEPUTY, PARAGRAPH), (MEP, ANOTHER)):
        desk.paragraphs.write(campaign, listed.ref, ANNE, text)

    assert {"minister", "dated_fact", "town"} <= {each.name for each in desk.questions(campaign)}
    with pytest.raises(MissingAnswer):
        desk.refuse_unanswered(campaign, None, Wish())
    desk.refuse_unanswered(campaign, None, WISH)


def test_nothing_is_asked_for_a_chamber_whose_letters_are_not_among_those_to_write(desk, campaign):
    for listed, text in ((DEPUTY, PARAGRAPH), (MEP, ANOTHER)):
        desk.paragraphs.write(campaign, listed.ref, ANNE, text)

    asked = [
        {each.name for each in desk.questions(campaign, among=refs)} & {"minister", "town"}
        for refs in ({MEP.ref}, {DEPUTY.ref, SENATOR.ref}, {SENATOR.ref})
    ]

    assert [{"town"}, {"minister"}, set()] == asked


def test_writing_records_nothing_and_sending_records_each_letter_once(desk, campaign):
    desk.paragraphs.write(campaign, DEPUTY.ref, ANNE, PARAGRAPH)
    desk.letter(campaign, DEPUTY.ref, ANNE, WISH)
    before = desk.logs.campaign(campaign).contacts

    told = [desk.sent(campaign, (DEPUTY.ref, SENATOR.ref), POST, DAY, by="Anne") for _ in range(2)]

    assert {} == before
    assert [2, 0] == [len(each) for each in told]
    (contact, _) = desk.logs.campaign(campaign).contacts.values()
    assert (ANNE, DAY, ContactOutcome.NOTHING) == (contact.volunteer, contact.on, contact.outcome)
    assert contact.next_on > DAY


def test_a_letter_is_not_sent_tomorrow_nor_by_nobody(desk, campaign):
    with pytest.raises(NotYet):
        desk.sent(campaign, (DEPUTY.ref,), POST, date(2026, 11, 23))
    desk.logs.tell(campaign, (Assigned(DEPUTY.ref, None, desk.logs.campaign(campaign).heads[DEPUTY.ref]),))
    with pytest.raises(LetterNotReady):
        desk.sent(campaign, (SENATOR.ref, DEPUTY.ref), POST, DAY)
    assert {} == desk.logs.campaign(campaign).contacts


def test_a_campaign_that_names_no_letter_is_told_so(desk):
    campaign = begun_with(desk, kinds=())
    desk.paragraphs.write(campaign, DEPUTY.ref, ANNE, PARAGRAPH)

    assert Aim("Constances", "Suspendre le projet") == desk.logs.aims()[campaign]
    with pytest.raises(NoLetterForThem):
        desk.written(campaign, DEPUTY.ref, ANNE)


def test_a_series_is_written_as_any_other_and_those_not_ready_are_refused_by_name(desk, campaign):
    desk.paragraphs.write(campaign, DEPUTY.ref, ANNE, PARAGRAPH)

    letter, *others = desk.wanted(desk.series(campaign, wish=WISH))

    assert ("Madame Hélène Trévidic", "Hélène Trévidic", "35") == (
        letter.recipient.name, letter.filed_as, letter.department,
    )  # fmt: skip
    assert "Madame la Députée," in letters().outputs.text(letter.write())
    assert [(2, "Anne Dune"), (3, "Marc Lande")] == [(each.row, each.name) for each in others]
    assert all(isinstance(each.fault, LetterNotReady) for each in others)


def test_what_is_ready_and_was_not_sent_yet_is_to_send(desk, campaign):
    desk.paragraphs.write(campaign, DEPUTY.ref, ANNE, PARAGRAPH)
    desk.paragraphs.write(campaign, SENATOR.ref, ANNE, ANOTHER)
    desk.sent(campaign, (SENATOR.ref,), POST, DAY)

    assert (DEPUTY.ref,) == desk.to_send(campaign, ANNE)
    assert () == desk.to_send(campaign, BRUNO)


def test_an_address_that_the_person_corrected_wins_over_that_of_the_chamber(desk, campaign):
    desk.cases.book.correct("invented:D1", {"address": ("2 place du Port", "35400 SAINT-MALO")})
    desk.paragraphs.write(campaign, DEPUTY.ref, ANNE, PARAGRAPH)

    found = desk.letter(campaign, DEPUTY.ref, ANNE, WISH)

    assert ("Madame Hélène Trévidic", "2 place du Port", "35400 SAINT-MALO") == found.recipient


def test_somebody_whom_no_register_lists_here_is_not_greeted_by_guess(desk, campaign):
    stranger = Target(Ref("invented", "X9"), "deputy", "Nadia Sans-Liste")
    desk.logs.tell(campaign, (stranger,))
    desk.paragraphs.write(campaign, stranger.ref, ANNE, PARAGRAPH)

    with pytest.raises(NotInTheDirectory):
        desk.letter(campaign, stranger.ref, ANNE, WISH)


def test_an_address_that_fits_no_envelope_is_told_of_that_letter_alone(desk, campaign):
    desk.cases.book.correct("invented:D1", {"address": ("x" * 60, "35400 SAINT-MALO")})
    for listed, text in ((DEPUTY, PARAGRAPH), (SENATOR, ANOTHER)):
        desk.paragraphs.write(campaign, listed.ref, ANNE, text)

    series = desk.series(campaign, wish=WISH)

    assert [SENATOR.ref] == [each.ref for each in series.ready]
    assert LineTooLong in {type(each.why) for each in series.unready}
