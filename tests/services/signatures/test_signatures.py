"""Who signs an open letter: brought in once, decided by a person, withdrawn for good, published in order."""

from dataclasses import replace
from datetime import date

import pytest

from letters.domain.signature_errors import (
    AmbiguousSignatory,
    DayToCome,
    NoLongerThere,
    NoMarkOfWithdrawal,
    NoOpenLetterText,
    NotToDecide,
    SignedAlready,
    SignedBeforeWithdrawing,
    TooManyRows,
    UnknownSignatory,
    WithdrewOn,
    WithoutConsent,
)
from letters.domain.signatures.published import Published, Shown
from letters.domain.signatures.signatories import Decision, Likeness
from letters.storage.records import create_book
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.signers import begun, desk, signer

HEAD = ("Prénom", "Nom", "Organisation", "E-mail", "Consentement", "Afficher", "Messages", "Date")
ANNE = ("Anne", "Dupré", "Hôpital", "anne@exemple.test", "oui", "oui", "oui", "2020-05-11")
BRUNO = ("Bruno", "de Try", "École", "bruno@exemple.test", "oui", "non", "", "2020-05-12")


@pytest.fixture
def open_letter():
    return begun(RecordsInMemory())


def bring(open_letter, *rows):
    _, signatures, letter = open_letter
    return signatures.bring_rows(letter, enumerate([HEAD, *rows], 1), "liste.csv")


def names(open_letter):
    _, signatures, letter = open_letter
    return [each.signatory.name for each in signatures.listed(letter)]


def sound(open_letter):
    _, signatures, letter = open_letter
    verified = signatures.verify(letter)
    return not verified.faults and verified.count == signatures.seal(letter).count


def test_the_good_rows_come_and_the_others_are_told(open_letter):
    bad = ("Chloé", "Ut", "", "chloe@exemple.test", "non", "", "", "")

    brought = bring(open_letter, ANNE, bad, BRUNO)

    assert (2, ()) == (brought.added, brought.repeated)
    assert [(3, WithoutConsent)] == [(each.row, type(each.fault)) for each in brought.refused]
    assert ["Anne Dupré", "Bruno de Try"] == names(open_letter)


def test_the_same_file_brought_in_again_adds_nobody(open_letter):
    paper = ("Chloé", "Ut", "", "", "oui", "oui", "", "2020-05-11")
    couple = ("Paul", "Dupré", "", "anne@exemple.test", "oui", "oui", "", "2020-05-11")
    first = bring(open_letter, ANNE, BRUNO, paper, couple)

    again = bring(open_letter, ANNE, BRUNO, paper, couple)

    assert (3, 1) == (first.added, first.to_decide)
    assert (0, 0, 4) == (again.added, again.to_decide, len(again.repeated))
    assert 3 == len(names(open_letter))
    assert sound(open_letter)


def test_who_is_like_somebody_waits_and_does_not_count(open_letter):
    _, signatures, letter = open_letter
    brought = bring(open_letter, ANNE, ("ANNE", "DUPRE", "hopital", "autre@exemple.test", *ANNE[4:]))

    (pair,) = signatures.duplicates(letter)

    assert (1, Likeness.NAME) == (brought.to_decide, pair.why)
    assert ("ANNE DUPRE", "Anne Dupré") == (pair.waits.signatory.name, pair.like.signatory.name)
    assert 1 == signatures.published(letter).count


@pytest.mark.parametrize(
    ("decision", "listed"),
    [
        (Decision.SAME, ["Anne Dupré"]),
        (Decision.NEWER, ["ANNE DUPRE"]),
        (Decision.BOTH, ["ANNE DUPRE", "Anne Dupré"]),
    ],
)
def test_a_person_decides_once_and_for_all(open_letter, decision, listed):
    _, signatures, letter = open_letter
    rows = ANNE, ("ANNE", "DUPRE", "hopital", "autre@exemple.test", *ANNE[4:])
    bring(open_letter, *rows)

    signatures.decide(letter, signatures.duplicates(letter)[0].waits.uid, decision)
    again = bring(open_letter, *rows)

    assert sorted(listed) == sorted(names(open_letter))
    assert (0, 0) == (again.added, again.to_decide)
    assert () == signatures.duplicates(letter)
    assert sound(open_letter)


def test_what_is_decided_already_is_told(open_letter):
    _, signatures, letter = open_letter
    bring(open_letter, ANNE)

    with pytest.raises(NotToDecide):
        signatures.decide(letter, signatures.found(letter, "anne dupre").uid, Decision.SAME)


def test_who_withdraws_is_gone_and_an_old_list_does_not_bring_them_back(open_letter):
    _, signatures, letter = open_letter
    bring(open_letter, ANNE, BRUNO)
    before = signatures.seal(letter)

    signatures.withdraw(letter, signatures.found(letter, "anne@exemple.test").uid)
    again = bring(open_letter, ANNE, BRUNO, ("Anne", "Dupré", "Hôpital", "", *ANNE[4:]))

    assert ["Bruno de Try"] == names(open_letter)
    assert [(2, WithdrewOn), (4, WithdrewOn)] == [(each.row, type(each.fault)) for each in again.refused]
    assert "2020-06-01" in str(again.refused[0].fault)
    assert before.links == signatures.seal(letter).links[:2]
    assert sound(open_letter)


def test_a_signature_of_before_the_withdrawal_is_no_new_one(open_letter):
    _, signatures, letter = open_letter
    told = signer("Anne Dupré", "anne@exemple.test")
    signatures.withdraw(letter, signatures.add(letter, told).uid)

    with pytest.raises(SignedBeforeWithdrawing):
        signatures.add(letter, told, again=True)

    assert 2 == signatures.withdrawal_marks(letter)


def test_who_signs_again_is_no_longer_held_back_by_a_paper_either(open_letter):
    _, signatures, letter = open_letter
    told = signer("Anne Dupré", "anne@exemple.test")
    signatures.withdraw(letter, signatures.add(letter, told).uid)

    signatures.add(letter, replace(told, signed_on=date(2020, 6, 1)), again=True)

    assert 0 == signatures.withdrawal_marks(letter)


def test_the_marks_of_a_withdrawal_are_erased_on_request_and_a_list_may_bring_them_back(open_letter):
    _, signatures, letter = open_letter
    bring(open_letter, ANNE)
    (anne,) = signatures.listed(letter)
    signatures.withdraw(letter, anne.uid)

    assert 2 == signatures.forget_withdrawal(letter, anne.signatory)

    assert 0 == signatures.withdrawal_marks(letter)
    assert 1 == bring(open_letter, ANNE).added


@pytest.mark.parametrize(
    "told",
    [
        signer("Anne Dupré"),
        signer("Bruno Dupré", "bruno@exemple.test"),
        signer("Anne Dupre", "a@exemple.test"),
    ],
)
def test_a_mark_is_erased_only_for_who_it_is_of(open_letter, told):
    _, signatures, letter = open_letter
    bring(open_letter, ANNE)
    signatures.withdraw(letter, signatures.listed(letter)[0].uid)

    with pytest.raises(NoMarkOfWithdrawal):
        signatures.forget_withdrawal(letter, told)

    assert 2 == signatures.withdrawal_marks(letter)


def stopping(after):
    """Give what stops a reading at its step of that number."""
    steps = iter(range(after))

    def step():
        if next(steps, None) is None:
            raise KeyError(after)

    return step


def test_a_table_stopped_half_way_leaves_nothing_behind(tmp_path):
    book = create_book(tmp_path / "book.db", "5a" * 32)
    _, signatures, letter = begun(book)
    rows = [
        (
            "Anne",
            f"Dupr{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}",
            *ANNE[2:3],
            f"{n}@exemple.test",
            *ANNE[4:],
        )
        for n in range(2500)
    ]

    with pytest.raises(KeyError):
        signatures.bring_rows(letter, enumerate([HEAD, *rows], 1), "liste.csv", step=stopping(2))

    assert ((), ()) == (signatures.listed(letter), book.links(letter))
    assert 2500 == signatures.bring_rows(letter, enumerate([HEAD, *rows], 1), "liste.csv").added
    book.close()


def test_who_withdrew_signs_again_as_they_were_told_before_a_correction(open_letter):
    _, signatures, letter = open_letter
    told = signer("Anne Dupré", "anne@exemple.test")
    made = signatures.add(letter, told)
    signatures.correct(letter, made.uid, replace(told, function="Sage-femme"))
    signatures.withdraw(letter, made.uid)

    signatures.add(letter, replace(told, signed_on=date(2020, 6, 1)), again=True)

    assert ["Anne Dupré"] == names(open_letter)


def test_who_withdrew_may_sign_again_by_hand(open_letter):
    _, signatures, letter = open_letter
    told = signer("Anne Dupré", "anne@exemple.test")
    signatures.withdraw(letter, signatures.add(letter, told).uid)
    with pytest.raises(WithdrewOn):
        signatures.add(letter, told)

    signatures.add(letter, replace(told, signed_on=date(2020, 6, 1)), again=True)

    assert ["Anne Dupré"] == names(open_letter)
    assert 1 == len(bring(open_letter, ANNE).repeated)


def test_one_of_a_couple_withdraws_and_the_other_stays(open_letter):
    _, signatures, letter = open_letter
    paul = ("Paul", "Dupré", "", "anne@exemple.test", *ANNE[4:])
    bring(open_letter, ANNE, paul)
    signatures.decide(letter, signatures.duplicates(letter)[0].waits.uid, Decision.BOTH)

    signatures.withdraw(letter, signatures.found(letter, "Anne Dupré").uid)
    again = bring(open_letter, ANNE, paul)

    assert ["Paul Dupré"] == names(open_letter)
    assert (1, 1) == (len(again.refused), len(again.repeated))


def test_one_who_waits_withdraws_without_a_trace_in_the_chain(open_letter):
    _, signatures, letter = open_letter
    bring(open_letter, ANNE, ("Paul", "Dupré", "", "anne@exemple.test", *ANNE[4:]))
    links = signatures.seal(letter).links

    signatures.withdraw(letter, signatures.found(letter, "paul dupré").uid)

    assert links == signatures.seal(letter).links
    assert () == signatures.duplicates(letter)


def test_when_the_one_it_is_like_withdrew_nobody_is_the_same(open_letter):
    _, signatures, letter = open_letter
    bring(open_letter, ANNE, ("Anne", "Dupre", "hopital", "autre@exemple.test", *ANNE[4:]))
    signatures.withdraw(letter, signatures.found(letter, "anne@exemple.test").uid)

    (pair,) = signatures.duplicates(letter)

    assert pair.like is None
    with pytest.raises(NoLongerThere):
        signatures.decide(letter, pair.waits.uid, Decision.SAME)
    signatures.decide(letter, pair.waits.uid, Decision.BOTH)
    assert ["Anne Dupre"] == names(open_letter)


def test_a_correction_makes_a_new_leaf_and_voids_the_old_one(open_letter):
    _, signatures, letter = open_letter
    bring(open_letter, ANNE)
    found = signatures.found(letter, "Anne Dupré")

    changed = signatures.correct(letter, found.uid, replace(found.signatory, last_name="Dupré-Ut"))

    assert (found.uid, 3) == (changed.uid, changed.place)
    assert changed.salt != found.salt
    assert 1 == signatures.seal(letter).links[1]
    assert sound(open_letter)
    assert 0 == bring(open_letter, ANNE).added


def test_a_wish_that_changes_changes_no_leaf(open_letter):
    _, signatures, letter = open_letter
    bring(open_letter, ANNE)
    found = signatures.found(letter, "Anne Dupré")
    hidden = replace(found.signatory, consent=replace(found.signatory.consent, shown=False))

    changed = signatures.correct(letter, found.uid, hidden)

    assert (found.place, found.salt) == (changed.place, changed.salt)
    assert (1, 1) == (signatures.published(letter).count, signatures.published(letter).hidden)


def test_a_letter_is_published_in_the_french_order_without_an_address(open_letter):
    _, signatures, letter = open_letter
    bring(open_letter, BRUNO, ANNE, ("Zoé", "Abric", "", "zoe@exemple.test", "x", "x", "", "2020-05-12"))

    published = signatures.published(letter)

    shown = (Shown("Zoé Abric"), Shown("Anne Dupré", "", "Hôpital"))
    assert Published(
        "Lettre d'essai", "Nous demandons[^1].", shown, 3, 1, date(2020, 6, 1),
        signatures.verify(letter).head, "[^1]: La loi.",
    ) == published  # fmt: skip
    assert "@" not in repr(published)


def test_messages_go_to_those_alone_who_agreed(open_letter):
    _, signatures, letter = open_letter
    bring(open_letter, ANNE, BRUNO, ("Chloé", "Ut", "", "", "oui", "", "oui", ""))

    assert ["anne@exemple.test"] == [each.email for each in signatures.to_thank(letter)]


def test_a_letter_without_a_text_is_not_published():
    letters, signatures = desk(RecordsInMemory())

    with pytest.raises(NoOpenLetterText):
        signatures.published(letters.begin("Essai"))


def test_a_proof_shows_that_one_person_signed(open_letter):
    _, signatures, letter = open_letter
    bring(open_letter, ANNE, BRUNO)
    found = signatures.found(letter, "Anne Dupré")

    proof = signatures.proof(letter, found.uid)

    assert signatures.seal(letter).holds(proof)
    signatures.withdraw(letter, found.uid)
    assert not signatures.seal(letter).holds(proof)
    with pytest.raises(UnknownSignatory):
        signatures.proof(letter, found.uid)


def test_what_is_typed_follows_the_same_rules(open_letter):
    _, signatures, letter = open_letter
    signatures.add(letter, signer("Anne Dupré", "anne@exemple.test"))

    with pytest.raises(SignedAlready):
        signatures.add(letter, signer("anne dupre", "anne@exemple.test"))
    with pytest.raises(DayToCome):
        signatures.add(letter, replace(signer("Zoé Ut", "z@exemple.test"), signed_on=date(2020, 7, 1)))
    assert signatures.add(letter, signer("Paul Dupré", "anne@exemple.test")).waits


def test_somebody_is_found_by_name_address_or_identifier(open_letter):
    _, signatures, letter = open_letter
    bring(open_letter, ANNE, ("Anne", "Dupré", "Ailleurs", "autre@exemple.test", *ANNE[4:]), BRUNO)
    bruno = signatures.found(letter, "BRUNO DE TRY")

    assert bruno == signatures.found(letter, " Bruno@exemple.test")
    assert bruno == signatures.found(letter, str(bruno.uid)[:13])
    with pytest.raises(AmbiguousSignatory):
        signatures.found(letter, "Anne Dupré")
    for name in ("", "Personne"):
        with pytest.raises(UnknownSignatory):
            signatures.found(letter, name)
    with pytest.raises(UnknownSignatory):
        signatures.withdraw(letter, letter)


def test_a_table_too_long_for_one_import_changes_nothing(open_letter):
    _, signatures, letter = open_letter

    with pytest.raises(TooManyRows):
        replace(signatures, most_rows=1).bring_rows(letter, enumerate([HEAD, ANNE, BRUNO], 1), "liste.csv")

    assert [] == names(open_letter)
