"""The guided writing of a letter: what is asked, what is kept, what is seen, what leaves."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.domain.drafts import Edit
from letters.domain.errors import (
    ForbiddenCharacter,
    MissingAnswer,
    MissingElement,
    NoLegalEffect,
    TooLong,
    UnknownNote,
    WrongAnswer,
)
from letters.domain.letters import text_of
from letters.drafting.language import Blank
from letters.services.interview import Interview
from letters.services.interview_fields import STEPS, Step
from letters.services.language import _, sentence
from plaidoyer.assembly import letters
from tests.fakes.writing_desk import (
    COMPLAINT,
    DAY,
    DEPUTY,
    OBJECTION,
    REMINDER,
    complete,
    empty,
    example,
)

EXAMPLES = [
    (kind.slug, name) for kind in letters().kinds() for name in letters().catalogue.examples(kind.slug)
]
KEYS = [
    *(("answers", name) for name in ("birth_date", "has_situation", "situation_fear", "arguments", "place")),
    *(("sender", name) for name in ("given_name", "family_name", "address", "email", "pet")),
    *(("recipient", name) for name in ("name", "address", "kind", "gender", "email")),
    *(("request", name) for name in ("sent_on", "received_on", "extended_on", "channel", "territory")),
    *(("sending", name) for name in ("channel", "number")),
    *(("letter", name) for name in ("date", "acting_for", "for_another")),
    ("cellar", "wine"),
]
HOSTILE = st.sampled_from(
    ("", " ", "a\x00b", "\u202eabc", "x" * 300, "<b>&amp;</b>", "{{ today }}", "2026-11-21", "2026-02-31",
     "\ud800", "registered-post", "parent", "f", "a@b", "99999-01-01", "[^1]")
)  # fmt: skip
VALUES = st.one_of(
    HOSTILE, st.text(max_size=12), st.booleans(), st.none(), st.integers(), st.lists(HOSTILE, max_size=8)
)
TYPED = st.lists(st.tuples(st.sampled_from(KEYS), VALUES), max_size=10)


def names(interview, step):
    return [asked.name for asked in interview.fields(step, DAY)]


def paragraph(interview, begins):
    body = interview.sketch(DAY).letter.body
    return next(place for place, block in enumerate(body) if text_of(block.content).startswith(begins))


def test_an_empty_interview_can_be_seen_and_says_what_is_missing():
    found = empty().sketch(DAY)

    assert Blank.of(_("Given name")) in found.text
    assert not found.is_complete
    assert {"sender.given_name", "recipient.address", "birth_date", "sending.channel"} <= found.faults.keys()


@pytest.mark.parametrize(("slug", "name"), EXAMPLES)
def test_everything_an_example_says_makes_its_letter(slug, name):
    interview = example(slug, name)
    case = letters().example(slug, name)

    assert {} == interview.sketch(DAY).faults
    assert letters().compose(slug, interview.case(DAY), DAY) == interview.finished(DAY)
    assert letters().compose(slug, case, DAY).body == interview.finished(DAY).body


def test_what_is_missing_is_told_by_the_step_where_it_is_mended():
    found = empty().sketch(DAY)

    assert [True] * 4 == [bool(found.faults_of(step)) for step in STEPS]
    assert frozenset(STEPS) == complete().sketch(DAY).steps_done()


@pytest.mark.parametrize(
    ("value", "fault"), [("4 mai", WrongAnswer), ("2026-02-31", WrongAnswer), ("", MissingAnswer)]
)
def test_a_day_that_cannot_be_read_stays_as_typed_and_is_told(value, fault):
    interview = complete().answered("answers", "birth_date", value)

    assert value == interview.value("answers", "birth_date")
    assert isinstance(interview.sketch(DAY).faults["birth_date"], fault)
    assert "[date de naissance]" in interview.sketch(DAY).text


def test_a_day_of_the_earlier_request_that_cannot_be_read_is_told_too():
    interview = example(REMINDER, "full").answered("request", "received_on", "31/02/2026")

    assert isinstance(interview.sketch(DAY).faults["request.received_on"], WrongAnswer)


@pytest.mark.parametrize(
    ("section", "key", "value", "name"),
    [
        ("sender", "email", "pas une adresse", "sender.email"),
        ("sender", "given_name", "\u202eAna", "sender.given_name"),
        ("sender", "address", ["x" * 60], "sender.address"),
        ("recipient", "address", ["1"] * 9, "recipient.address"),
        ("recipient", "gender", "x", "recipient.gender"),
        ("request", "territory", "Narnia", "request.territory"),
        ("sending", "channel", "pigeon", "sending.channel"),
        ("letter", "date", "demain", "letter.date"),
    ],
)
def test_a_wrong_answer_is_told_at_its_field_and_kept(section, key, value, name):
    interview = complete().answered(section, key, value)

    assert [name] == list(interview.sketch(DAY).faults)
    assert value == interview.value(section, key)


def test_questions_appear_and_disappear_without_losing_what_was_typed():
    yes = (
        complete()
        .answered("answers", "has_situation", value=True)
        .answered("answers", "situation_fear", "J’ai peur.")
    )
    no = yes.answered("answers", "has_situation", value=False)

    assert "situation_fear" in names(yes, Step.QUESTIONS)
    assert "situation_fear" not in names(no, Step.QUESTIONS)
    assert ("J’ai peur.", True) == (no.value("answers", "situation_fear"), no.sketch(DAY).is_complete)
    assert no.finished(DAY)


def test_an_answer_can_be_taken_back():
    assert complete().answered("answers", "place", None).value("answers", "place") is None


def test_200_000_characters_pasted_are_refused_and_nothing_else_changes():
    interview = complete()

    with pytest.raises(TooLong) as refused:
        interview.answered("answers", "place", "x" * 200_000)

    assert "200000" in sentence(refused.value)
    assert "Rennes" == interview.value("answers", "place")


@pytest.mark.parametrize(
    ("slug", "expected"),
    [(OBJECTION, ["recipient.name", "recipient.attention", "recipient.address", "recipient.email"]),
     (COMPLAINT, []),
     (DEPUTY, ["recipient.name", "recipient.gender", "recipient.address", "recipient.email"])],
)  # fmt: skip
def test_whom_to_write_to_is_asked_unless_the_letter_says_it(slug, expected):
    assert expected == names(empty(slug), Step.RECIPIENT)


def test_a_letter_by_e_mail_needs_an_e_mail_address_and_no_postal_one():
    by_mail = empty().answered("sending", "channel", "email")

    assert [True, False] == [
        asked.question.optional
        for asked in by_mail.fields(Step.RECIPIENT, DAY)
        if asked.name in {"recipient.address", "recipient.email"}
    ]


def test_a_letter_about_an_earlier_request_asks_when_it_was_sent():
    assert "request.sent_on" == names(empty(REMINDER), Step.QUESTIONS)[0]
    assert isinstance(empty(REMINDER).sketch(DAY).faults["request.sent_on"], MissingAnswer)
    assert not [name for name in names(empty(), Step.QUESTIONS) if name.startswith("request.")]


def test_whoever_writes_for_another_is_asked_for_whom_and_in_what_capacity():
    other = complete().answered("letter", "for_another", value=True)

    assert "letter.acting_for" == names(other, Step.SENDER)[0]
    assert {"letter.acting_for", "acting_as", "proof_of_capacity"} == other.sketch(DAY).faults.keys()
    assert not empty(DEPUTY).can_act_for_another


def test_the_day_of_the_letter_is_today_unless_another_is_given():
    interview = complete()

    assert DAY == interview.dated(DAY)
    assert date(2026, 12, 1) == interview.answered("letter", "date", "2026-12-01").dated(DAY)


def test_arguments_are_offered_with_whether_they_hold_on_the_day_of_the_letter():
    then = complete().answered("letter", "date", "2027-01-15")

    now, later = ([holds for _, holds in each.arguments(DAY)] for each in (complete(), then))
    assert [True, True, False] == now[:3]
    assert [True, False, True] == later[:3]
    assert all(now[3:])


@pytest.mark.parametrize("interview", [empty(), complete().answered("sender", "email", "?")])
def test_what_is_not_complete_never_leaves(interview):
    with pytest.raises((MissingAnswer, WrongAnswer)):
        interview.export("pdf", DAY)


def test_nor_does_what_would_have_no_legal_effect():
    too_early = example(REMINDER, "full").answered("request", "received_on", "2026-11-20")

    with pytest.raises(NoLegalEffect):
        too_early.finished(DAY)


def test_a_paragraph_rewritten_by_hand_is_in_the_letter_that_leaves():
    interview = complete()
    place = paragraph(interview, "Je vous remercie")
    rewritten = interview.edited(place, "Merci de me répondre.", DAY)

    assert "Merci de me répondre." in rewritten.sketch(DAY).text
    assert rewritten.finished(DAY).body[place].edited


def test_a_paragraph_rewritten_twice_is_one_edit_and_written_back_is_none():
    interview = complete()
    place = paragraph(interview, "Je vous remercie")
    first = interview.block(place, DAY)
    once = interview.edited(place, "Un.", DAY)
    twice = once.edited(place, "Deux.", DAY)

    assert [Edit(first, "Deux.")] == list(twice.draft.edits)
    assert twice.edited(place, "Un, deux.[^2]", DAY).sketch(DAY).lost_edits == ()


def test_a_paragraph_written_as_it_was_is_no_edit():
    interview = complete()
    place = paragraph(interview, "Ma demande ne concerne")
    there_and_back = interview.edited(place, "Autre.", DAY).edited(place, interview.block(place, DAY), DAY)

    assert () == there_and_back.draft.edits


def test_an_edit_whose_paragraph_changed_since_is_kept_and_told():
    interview = complete()
    place = paragraph(interview, "Pour retrouver mon dossier")
    edited = interview.edited(place, "Mon dossier : 12.", DAY)
    changed = edited.answered("answers", "birth_date", "1974-05-05")

    assert ["Mon dossier : 12."] == [edit.now for edit in changed.sketch(DAY).lost_edits]
    assert changed.answered("answers", "birth_date", "1974-05-04").sketch(DAY).lost_edits == ()
    assert changed.without_edit(edited.draft.edits[0]).sketch(DAY).lost_edits == ()


def test_rewriting_away_what_the_letter_must_say_is_told_and_stops_it_from_leaving():
    interview = complete()
    muted = interview.edited(paragraph(interview, "En application"), "Bonjour.", DAY)

    assert isinstance(muted.sketch(DAY).faults["edits"], MissingElement)
    assert "L'opposition elle-même" in sentence(muted.sketch(DAY).faults["edits"])
    with pytest.raises(MissingElement):
        muted.finished(DAY)


@pytest.mark.parametrize(
    ("text", "fault"), [("a\u202eb", ForbiddenCharacter), ("x" * 30_000, TooLong), ("[^9]", UnknownNote)]
)
def test_a_paragraph_that_no_letter_can_hold_is_refused_and_the_letter_stays(text, fault):
    interview = complete()

    with pytest.raises(fault):
        interview.edited(1, text, DAY)

    assert () == interview.draft.edits


@settings(max_examples=40, deadline=None)
@given(slug=st.sampled_from((OBJECTION, REMINDER, COMPLAINT, DEPUTY)), typed=TYPED)
def test_whatever_is_typed_is_kept_and_the_letter_can_be_seen(slug, typed):
    interview = empty(slug)
    for (section, key), value in typed:
        interview = interview.answered(section, key, value)
    last = dict(typed)

    interview.sketch(DAY)
    assert [] == [place for place, value in last.items() if interview.value(*place) != value]
    assert all(interview.fields(step, DAY) is not None for step in STEPS)


@settings(max_examples=15, deadline=None)
@given(text=st.text(max_size=60), answer=st.sampled_from(("1974-05-04", "", "x")))
def test_whatever_is_rewritten_the_letter_can_be_seen_and_no_edit_is_forgotten(text, answer):
    interview = complete()
    try:
        interview = interview.edited(3, text, DAY)
    except (ForbiddenCharacter, UnknownNote):
        return

    found = interview.answered("answers", "birth_date", answer)
    assert interview.draft.edits == found.draft.edits
    assert found.sketch(DAY).text


def test_a_draft_is_made_of_what_a_file_can_hold():
    interview = example(REMINDER, "full")

    assert dict(interview.draft.sections) == json.loads(json.dumps(interview.draft.sections))
    assert interview == Interview(letters(), replace(interview.draft))
