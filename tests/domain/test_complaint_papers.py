"""The papers that go with a complaint: their order, what is missing, what is never among them."""

import pytest

from letters.domain.complaint_papers import Paper, Role, papers
from letters.domain.drafts import KeptLetter
from letters.domain.proofs import Proof
from letters.domain.requests import Kept
from tests.fakes.story import day, sent, story, told, uid_of

REQUEST = story(sent(), told("answered", "01.02", name="answer"))


def kept(name, proof=None, event=None):
    return Kept(uid_of(name), REQUEST.uid, name, "0" * 64, 3, day("06.01"), event=event, proof=proof)


def letter(kind, pdf="0" * 64):
    return KeptLetter(uid_of(kind), REQUEST.uid, kind, "1", "fr", kind, "…", "post", day("05.01"), pdf=pdf)


def roles(letters=(), files=(), *, for_another=False):
    found = papers(REQUEST, REQUEST.events, letters, files, for_another=for_another)
    return [(each.role.value, each.is_there) for each in found]


def test_the_papers_come_in_the_order_in_which_the_complaint_numbers_them():
    files = (kept("autre.pdf"), kept("reponse.pdf", Proof.ANSWER), kept("avis.jpg", Proof.DELIVERY))
    letters = (letter("reminder/no-reply-after-one-month"), letter("objection/health-insurer"))

    assert ["complaint", "request", "proof", "answer", "reminder", "other"] == [
        role for role, _is_there in roles(letters, files)
    ]


def test_what_is_wanted_and_not_there_keeps_its_place():
    assert [("complaint", True), ("request", False), ("proof", False)] == roles()
    assert ("mandate", False) == roles(for_another=True)[-1]


@pytest.mark.parametrize("proof", [Proof.IDENTITY, Proof.MASKED_IDENTITY])
def test_an_identity_paper_is_never_among_them(proof):
    assert roles() == roles(files=(kept("carte.jpg", proof),))


def test_a_file_joined_to_their_answer_is_their_answer():
    assert ("answer", True) in roles(files=(kept("scan.jpg", event=uid_of("answer")),))


def test_a_letter_whose_paper_was_not_kept_cannot_be_joined():
    assert ("request", False) in roles((letter("objection/health-insurer", pdf=""),))


ENDINGS = [("avis.PDF", ".pdf"), ("avis", ""), ("a.tar.gz", ".gz"), ("x.../../etc", ""), ("a.\u202efdp", "")]


@pytest.mark.parametrize(("name", "ending"), ENDINGS)
def test_only_a_plain_ending_is_taken_from_the_name_of_a_file(name, ending):
    assert ending == Paper(Role.OTHER, kept=kept(name)).ending
