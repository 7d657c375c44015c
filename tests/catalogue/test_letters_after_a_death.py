"""What a relative may write after a death, in their own name, and what the letters then refuse."""

from datetime import date

import pytest

from letters.domain.errors import NoLegalEffect, WrongAnswer
from tests.fakes.writing_desk import example

DAY = date(2026, 11, 22)
RECORD, MARKETING = "access/hospital-record", "objection/marketing"
HOSPITAL, COHORT = "objection/hospital-warehouse", "objection/cohort-all-reuses"
HEIRS = [
    (RECORD, "after-a-death"),
    (RECORD, "after-the-death-of-a-child"),
    (RECORD, "by-a-partner-to-sos-medecins"),
    (MARKETING, "after-a-death"),
    (HOSPITAL, "refusal-of-a-dead-patient"),
    (COHORT, "refusal-of-a-dead-volunteer"),
]


@pytest.mark.parametrize(("slug", "name"), HEIRS)
def test_a_relative_writes_in_their_own_name_and_tells_the_death(slug, name):
    sketch = example(slug, name).sketch(DAY)

    words = " ".join(sketch.text.split()).replace("’", "'")
    assert sketch.is_complete
    assert "J'agis pour" not in words
    assert "à la suite d'un décès" in words


def test_a_motive_that_the_law_does_not_know_is_refused():
    interview = example(RECORD, "after-a-death").answered("answers", "motive", "curiosity")

    with pytest.raises(WrongAnswer) as caught:
        interview.export("txt", DAY)

    assert "motive" in str(caught.value)


@pytest.mark.parametrize(
    ("slug", "name", "question", "answer", "because"),
    [
        (RECORD, "after-a-death", "opposed", True, "s'était opposée"),
        (RECORD, "after-a-death", "died_on", "2026-12-01", "après celle de cette lettre"),
        (RECORD, "after-a-death", "died_on", "1930-01-01", "avant celle de la naissance"),
        (MARKETING, "after-a-death", "died_on", "2026-12-01", "après celle de cette lettre"),
        (HOSPITAL, "refusal-of-a-dead-patient", "written_refusal", False, "Sans un écrit"),
        (HOSPITAL, "refusal-of-a-dead-patient", "refused_on", "2026-10-03", "de son vivant"),
        (COHORT, "refusal-of-a-dead-volunteer", "written_refusal", False, "Sans un écrit"),
        (COHORT, "refusal-of-a-dead-volunteer", "died_on", "2026-12-01", "après celle de cette lettre"),
    ],
)
def test_what_the_law_closes_after_a_death_is_refused_with_its_reason(slug, name, question, answer, because):
    interview = example(slug, name).answered("answers", question, answer)

    with pytest.raises(NoLegalEffect) as caught:
        interview.export("txt", DAY)

    assert because in str(caught.value).replace("’", "'").replace("\u00a0", " ")
