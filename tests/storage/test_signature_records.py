"""What a file promises of open letters, kept by the encrypted file and by the fake that other tests use."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from letters.domain.request_errors import ChangedMeanwhile
from letters.domain.signature_errors import UnknownOpenLetter
from letters.domain.signatures.chain import Chain, row_text
from letters.domain.signatures.marks import Mark, MarkKind
from letters.domain.signatures.open_letters import LetterText, OpenLetter
from letters.domain.signatures.signatories import Likeness, Signature
from letters.ports.signatures import Change
from letters.storage.in_memory import TrialHome
from letters.storage.records import create_book
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.signers import salt, signer

LETTER = OpenLetter(
    UUID(int=1),
    "Essai",
    b"s" * 32,
    "open-letter/public",
    ("Hdh", "Rgpd"),
    date(2020, 5, 1),
    None,
    UUID(int=9),
)
TEXTS = (LetterText(date(2020, 5, 1), "Un[^1].", "[^1]: Loi."), LetterText(date(2020, 5, 1), "Deux."))
MARK = Mark(b"m" * 32, MarkKind.WITHDRAWN, date(2020, 6, 1))


KEPT = {
    "fake": lambda _folder: RecordsInMemory(),
    "file": lambda folder: create_book(folder / "book.db", "5a" * 32),
    "trial": lambda _folder: TrialHome().records,
}


@pytest.fixture(params=KEPT.values(), ids=KEPT)
def records(request, tmp_path):
    made = request.param(tmp_path)
    yield made
    made.close()


@pytest.fixture
def begun(records):
    records.keep_open_letter(LETTER)
    return records


def of_names(*names):
    """Give the chain, the links and the signatures of a list."""
    chain = Chain(LETTER.uid)
    told = [signer(name, f"{number}@exemple.test", "médecin") for number, name in enumerate(names, 1)]
    links = [chain.sign(salt(number), row_text(each)) for number, each in enumerate(told, 1)]
    signatures = [
        Signature(UUID(int=number), each, number, salt(number)) for number, each in enumerate(told, 1)
    ]
    return chain, links, signatures


@pytest.fixture
def signed(begun):
    chain, links, signatures = of_names("Anne Ut", "Bruno Ré")
    waiting = Signature(UUID(int=7), signer("Anne Ut"), like=UUID(int=1), likeness=Likeness.NAME)
    begun.change_signatures(LETTER.uid, [Change(added=(*signatures, waiting), links=links, marks=(MARK,))])
    return chain, (*signatures, waiting), links


def test_a_letter_comes_back_as_it_was_with_its_texts_in_order(begun):
    for text in TEXTS:
        begun.write_open_letter_text(LETTER.uid, text)

    assert (replace(LETTER, texts=TEXTS),) == begun.open_letters()


def test_a_letter_may_be_told_anew_its_secret_and_its_texts_stay(begun):
    begun.write_open_letter_text(LETTER.uid, TEXTS[0])
    anew = OpenLetter(LETTER.uid, "Autre", b"t" * 32, closes_on=date(2020, 7, 1))

    begun.keep_open_letter(anew)

    assert (replace(anew, secret=LETTER.secret, texts=TEXTS[:1]),) == begun.open_letters()


def test_a_list_comes_back_as_it_was_in_the_order_in_which_it_came(begun, signed):
    _, signatures, links = signed

    assert signatures == begun.signatures(LETTER.uid) == tuple(begun.signatures_in_turn(LETTER.uid))
    assert tuple(links) == begun.links(LETTER.uid)
    assert (links[-1], (2, 1), (MARK,)) == (
        begun.last_link(LETTER.uid),
        begun.count_signatures(LETTER.uid),
        begun.marks(LETTER.uid),
    )


def test_an_empty_list_has_no_end(begun):
    assert begun.last_link(LETTER.uid) is None
    assert () == begun.signatures(LETTER.uid)


def test_one_that_is_withdrawn_leaves_and_its_mark_comes(begun, signed):
    chain, signatures, _ = signed
    other = Mark(b"n" * 32, MarkKind.SAME, date(2020, 6, 2))

    change = Change(links=[chain.void(1)], erased=[UUID(int=1)], marks=[MARK, other], unmarked=[MARK])
    begun.change_signatures(LETTER.uid, [change])

    assert signatures[1:] == begun.signatures(LETTER.uid)
    assert {MARK, other} == set(begun.marks(LETTER.uid))


def test_one_that_is_corrected_takes_its_new_place(begun, signed):
    chain, signatures, _ = signed
    told = signer("Anne Utt", "1@exemple.test")
    links = [chain.void(1), chain.sign(salt(8), row_text(told))]
    corrected = Signature(UUID(int=1), told, 4, salt(8))

    begun.change_signatures(LETTER.uid, [Change(changed=[corrected], links=links)])

    assert (corrected, *signatures[1:]) == begun.signatures(LETTER.uid)


def changes(chain, signatures):
    """Give changes that the list it has become does not allow."""
    stale, other = Chain(LETTER.uid), replace(signatures[0], signatory=signer("Zoé Ut", "1@exemple.test"))
    return {
        "a link of before": Change(links=[stale.sign(salt(9), "[]")]),
        "a leaf erased that still counts": Change(erased=[UUID(int=1)]),
        "void twice": Change(links=[chain.void(1), chain.void(1)]),
        "what is no signature": Change(links=[chain.void(1), chain.void(3)]),
        "a place without a leaf": Change(added=[replace(signatures[0], uid=UUID(int=8), place=9)]),
        "a leaf left behind": Change(changed=[replace(other, place=2)]),
    }


@pytest.mark.parametrize("what", changes(Chain(LETTER.uid), of_names("Anne Ut")[2]))
def test_what_the_list_does_not_allow_changes_nothing(begun, signed, what):
    chain, signatures, links = signed

    with pytest.raises(ChangedMeanwhile):
        begun.change_signatures(LETTER.uid, [changes(chain, signatures)[what]])

    assert (signatures, tuple(links)) == (begun.signatures(LETTER.uid), begun.links(LETTER.uid))


def test_a_letter_forgotten_leaves_with_everybody(begun, signed):
    assert signed
    begun.write_open_letter_text(LETTER.uid, TEXTS[0])

    begun.forget_open_letter(LETTER.uid)

    assert () == begun.open_letters()
    with pytest.raises(UnknownOpenLetter):
        begun.signatures(LETTER.uid)


@pytest.mark.parametrize("call", ["signatures", "links", "last_link", "marks", "count_signatures"])
def test_a_letter_that_is_not_there_is_told(records, call):
    with pytest.raises(UnknownOpenLetter):
        getattr(records, call)(LETTER.uid)


def test_nothing_is_written_of_a_letter_that_is_not_there(records):
    with pytest.raises(UnknownOpenLetter):
        records.change_signatures(LETTER.uid, [Change()])
    with pytest.raises(UnknownOpenLetter):
        records.write_open_letter_text(LETTER.uid, TEXTS[0])


def test_the_list_can_be_read_while_its_changes_are_being_given(begun):
    _chain, links, (first, second) = of_names("Anne", "Luc")
    seen = []

    def changes():
        seen.append(tuple(begun.signatures_in_turn(LETTER.uid)))
        yield Change(added=(first,), links=links[:1])
        yield Change(added=(second,), links=links[1:])

    begun.change_signatures(LETTER.uid, changes())

    assert ([()], (first, second)) == (seen, begun.signatures(LETTER.uid))
