"""From the first letter to the reminder and the complaint: the articles of its own right, and of no other."""

from datetime import date

import pytest

from letters.domain.channels import Channel
from letters.domain.happenings import Happening
from letters.domain.rights import Right
from letters.domain.steps import COMPLAINT, REMINDER, Advice
from letters.services.drafts import Drafts
from letters.services.following import Following
from letters.services.interview import Interview
from letters.services.requests import Happened
from letters.services.sending import Departure, Sending
from letters.services.writing import Writing
from plaidoyer.assembly import letters
from tests.fakes.desk_of_requests import Desk
from tests.fakes.writing_desk import example

SENT, RECEIVED, LATE = date(2026, 11, 23), date(2026, 11, 25), date(2027, 1, 11)
INCOMPLETE, DEFENDER = "reminder/incomplete-reply", "complaint/defender-of-rights"
MARKETING, BY_MACHINE = ("objection/marketing", "full"), ("objection/automated-decision", "full")
RECORD, HEIR = ("access/hospital-record", "full"), ("access/hospital-record", "after-a-death")
WITHDRAWAL, HEIR_OF_MARKETING = (
    ("withdrawal-of-consent/controller", "full"),
    ("objection/marketing", "after-a-death"),
)
OF_21_2, OF_21_1, OF_74 = "article 21, paragraphes 2 et 3", "article 21, paragraphe 1", "article 74"
OF_21, OF_22, CADA, MONTH = "article 21", "article 22, paragraphe 1", "(CADA", "article 12, paragraphe 3"
OF_22_4 = "article 22, paragraphe 4"

FOLLOWED = [
    (MARKETING, REMINDER, (), ([OF_21_2, MONTH], [OF_74, OF_21_1, "article 22"])),
    (MARKETING, COMPLAINT, (Happening.REFUSED,), ([OF_21_2], [OF_74, OF_21_1, "article 22", "R. 1461-9"])),
    (MARKETING, INCOMPLETE, (Happening.PARTLY_GRANTED,), ([OF_21_2], [OF_74, OF_21_1, "article 22"])),
    (BY_MACHINE, REMINDER, (), ([OF_22, MONTH], [OF_74, OF_21])),
    (BY_MACHINE, COMPLAINT, (Happening.REFUSED,), ([OF_22, OF_22_4, "point h)"], [OF_74, OF_21])),
    (BY_MACHINE, INCOMPLETE, (Happening.PARTLY_GRANTED,), ([OF_22], [OF_74, OF_21])),
    (("objection/health-insurer", "full"), COMPLAINT, (), ([OF_74, OF_21_1], [OF_21_2, "article 22"])),
    (RECORD, REMINDER, (), (["L. 1111-7"], [CADA])),
    (RECORD, COMPLAINT, (), (["L. 1111-7"], [CADA])),
    (WITHDRAWAL, REMINDER, (), (["article 7, paragraphe 3", "article 17, paragraphe 1, point b)"], [OF_74])),
    (WITHDRAWAL, COMPLAINT, (), (["au titre des articles 15 à 22"], [OF_74])),
    (HEIR_OF_MARKETING, COMPLAINT, (), (["article 85, II, 2°"], [OF_21_2, "article 77", MONTH])),
]  # fmt: skip


class Course:
    """One request, from the first letter that left to those that follow it."""

    def __init__(self) -> None:
        self.desk = Desk(LATE)
        self.drafts = Drafts(self.desk.records, letters(), self.desk.clock)
        sending = Sending(
            letters(),
            self.desk.requests,
            self.desk.household,
            self.desk.records,
            self.desk.files,
            self.desk.clock,
        )
        self.writing = Writing(self.drafts, sending, self.desk.clock)

    def first(self, slug, name):
        """Send the example *name* of the letter *slug*; give its request, received two days later."""
        interview = example(slug, name)
        uid = self.writing.mark_sent(interview, Departure(Channel.REGISTERED_POST, SENT)).request.uid
        return self.desk.requests.record(uid, Happened(Happening.RECEIVED, RECEIVED))

    def then(self, followed, slug, *answers, **more):
        """Begin the letter *slug* about the request, after *answers*, with *more* told by the person."""
        for happening in answers:
            followed = self.desk.requests.record(followed.request.uid, Happened(happening, date(2026, 12, 4)))
        member = self.desk.household.member(followed.request.member)
        writer = self.desk.household.member(member.represented_by) if member.represented_by else None
        interview = Interview(letters(), Following(letters()).draft(followed, slug, member, LATE, writer))
        for name, answer in more.items():
            interview = interview.answered("answers", name, answer)
        return interview


@pytest.fixture
def course():
    return Course()


def words(interview):
    said = interview.sketch(LATE).text
    return " ".join(said.split()).replace("’", "'").replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(("first", "slug", "answers", "articles"), FOLLOWED)
def test_what_follows_a_request_cites_its_own_articles_and_no_others(course, first, slug, answers, articles):
    cited, not_cited = articles
    said = words(course.then(course.first(*first), slug, *answers))

    assert [] == [article for article in cited if article not in said]
    assert [] == [article for article in not_cited if article in said]


@pytest.mark.parametrize("first", [MARKETING, BY_MACHINE])
def test_a_request_keeps_the_family_of_its_right(course, first):
    assert Right.OBJECTION == course.first(*first).request.right


@pytest.mark.parametrize("key", ["marketing", "human-review"])
def test_a_request_that_begins_with_a_reminder_is_an_objection_too_and_stays_what_it_is(course, key):
    followed = course.first(REMINDER, key)

    assert Right.OBJECTION == followed.request.right
    assert key == course.then(followed, COMPLAINT).value("answers", "right_exercised")


@pytest.mark.parametrize(("slug", "nature", "named"), [
    (REMINDER, "public", True), (REMINDER, "mission", True), (REMINDER, "private", False),
    (COMPLAINT, "public", True), (COMPLAINT, "mission", True), (COMPLAINT, "private", False),
])  # fmt: skip
def test_the_documents_authority_is_named_for_a_public_hospital_only(course, slug, nature, named):
    said = words(course.then(course.first(*RECORD), slug, body_nature=nature))

    assert named is (CADA in said)
    assert named is ("R. 343-1" in said)


@pytest.mark.parametrize("slug", [REMINDER, DEFENDER])
def test_an_heir_says_again_by_what_title_they_write(course, slug):
    said = words(course.then(course.first(*HEIR), slug, body_nature="public"))

    assert "à la suite d'un décès : Robert Vasseur, le 2 octobre 2026" in said
    assert "J'agis en mon nom, au titre de la succession, dont j'hérite" in said
    assert "J'agis pour" not in said


@pytest.mark.parametrize(("nature", "expected"), [("public", "cette commission"), ("private", "au juge")])
def test_the_reminder_of_an_heir_announces_no_complaint_to_the_cnil(course, nature, expected):
    interview = course.then(course.first(*HEIR), REMINDER, body_nature=nature)

    assert expected in words(interview)
    assert "CNIL" not in words(interview)
    assert not interview.sketch(LATE).letter.joined


def test_a_complaint_about_the_record_of_a_dead_person_is_refused_and_the_way_told(course):
    faults = course.then(course.first(*HEIR), COMPLAINT).sketch(LATE).faults

    assert "Commission d'accès" in str(faults["letter"]).replace("’", "'")


@pytest.mark.parametrize("slug", [REMINDER, COMPLAINT])
@pytest.mark.parametrize("first", [MARKETING, BY_MACHINE, RECORD, WITHDRAWAL])
def test_a_letter_that_follows_lacks_nothing(course, first, slug):
    assert {} == dict(course.then(course.first(*first), slug).sketch(LATE).faults)


def test_an_answer_that_a_letter_does_not_offer_is_not_put_into_it(course):
    begun = course.then(course.first(*HEIR), "access/traceability")

    assert begun.value("answers", "acting_as") != "heir"


def test_the_answer_of_an_heir_stays_that_of_an_heir(course):
    begun = course.then(course.first(*HEIR), "reply/fee-asked")

    assert "heir" == begun.value("answers", "acting_as")


ONLY_LIVING = [
    "late-extension", "own-form-only", "reasons-asked", "refused-legal-obligation",
    "refused-public-interest", "refused-research", "says-anonymised", "says-pseudonymised",
]  # fmt: skip


@pytest.mark.parametrize("reply", ONLY_LIVING)
def test_what_only_the_living_may_answer_is_refused_to_an_heir(course, reply):
    assert "letter" in course.then(course.first(*HEIR), f"reply/{reply}").sketch(LATE).faults


@pytest.mark.parametrize(("first", "advice"), [(HEIR, Advice.REFER), (RECORD, Advice.COMPLAIN)])
def test_a_refused_record_goes_to_the_cnil_unless_its_subject_died(course, first, advice):
    followed = course.first(*first)

    refused = Happened(Happening.REFUSED, date(2026, 12, 4))
    followed = course.desk.requests.record(followed.request.uid, refused)

    assert advice is followed.advised.advice


def test_marketing_after_a_death_stays_with_the_cnil(course):
    assert "" == course.first(*HEIR_OF_MARKETING).request.topic
