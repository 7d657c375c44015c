"""The dossier of a request: what is proposed, in which order, what it tells and what it keeps to itself."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pikepdf
import pytest

from letters.domain.drafts import Draft, KeptLetter
from letters.domain.happenings import Happening, Particulars
from letters.domain.proofs import Proof
from letters.domain.requests import Kept
from letters.ports.binder import State
from letters.services.dossiers import NOT_MASKED, Dossiers
from letters.services.drafts import Drafts
from letters.services.requests import File, Happened
from plaidoyer.assembly import letters
from tests.fakes.desk_of_requests import Desk
from tests.fakes.exhibits import locked, scan
from tests.fakes.poppler import text
from tests.fakes.story import MEMBER, told, uid_of
from tests.fakes.writing_desk import example

SENT, TODAY = date(2026, 10, 3), date(2026, 12, 1)
BODY = "CPAM d’Ille-et-Vilaine"


@pytest.fixture
def desk():
    return Desk(TODAY)


@pytest.fixture
def dossiers(desk):
    return Dossiers(letters(), desk.requests, desk.household, Drafts(desk.records, letters(), desk.clock))


@pytest.fixture
def sent(desk):
    """A request that left by registered post, of which the letter was kept on paper."""
    letter = uid_of(f"letter of {uid_of(BODY)}")
    first = told("sent", "03.10", channel="registered-post", proof="1A 234 567 8901 2")
    first = replace(first, letter=letter)
    return desk.keep(BODY, first, opened=SENT, paper=scan(pages=2))


def joined(desk, uid, name, proof=None, on=None, **more):
    """Join a file that shows an answer of the day *on*, or nothing that happened."""
    content = more.pop("content", b"") or scan(pages=1) + name.encode()
    file = File(name, content, proof=proof, **more)
    if on:
        desk.requests.record(uid, Happened(Happening.ACKNOWLEDGED, on, "note à moi"), file)
    else:
        desk.requests.attach(uid, file)


def arranged(plan, *included):
    """The plan as a page gives it back: those *included* first, in that order."""
    known = {piece.uid: piece for piece in plan.pieces}
    chosen = [replace(known.pop(uid), included=True) for uid in included]
    others = [replace(piece, included=False) for piece in known.values()]
    return replace(plan, pieces=(*chosen, *others))


def bound(dossiers, plan, folder):
    made = dossiers.bind(plan, folder / "d.pdf", lambda _done, _whole: None)
    return made, (folder / "d.pdf").read_bytes()


def test_letters_and_files_come_in_the_order_of_their_days(desk, dossiers, sent):
    joined(desk, sent, "avis.pdf", Proof.DELIVERY, date(2026, 10, 6))
    joined(desk, sent, "accuse.pdf", None, date(2026, 10, 5))

    pieces = dossiers.plan(sent).pieces

    assert ["letter.pdf", "accuse.pdf", "avis.pdf"] == [piece.name for piece in pieces]
    assert "Avis de réception (6 octobre 2026)" == pieces[2].title
    assert "Exercice de mon droit d’opposition (courrier du 3 octobre 2026)" == pieces[0].title


def test_an_identity_paper_not_masked_is_left_out_and_it_is_said(desk, dossiers, sent):
    joined(desk, sent, "carte.jpg", Proof.IDENTITY)
    joined(desk, sent, "carte masquée.jpg", Proof.MASKED_IDENTITY)

    plan = dossiers.plan(sent)

    assert [(True, ""), (False, NOT_MASKED), (True, "")] == [
        (each.included, each.reason) for each in plan.pieces
    ]
    assert 2 == len(plan.exhibits)


def test_the_latest_complaint_stands_first_and_is_no_exhibit(desk, dossiers, sent):
    uid = uid_of("complaint")
    paper = desk.files.put(scan(pages=3))
    complaint = KeptLetter(
        uid, sent, "complaint/cnil", "1", "fr", "Réclamation", "Madame", "post", TODAY, pdf=paper
    )
    desk.records.append(sent, (told("complaint-sent", "01.12"),), (complaint,))

    plan = dossiers.plan(sent)

    assert complaint.uid == plan.cover.uid
    assert ["letter.pdf"] == [piece.name for piece in plan.exhibits]
    assert 2 == len(replace(plan, cover=None).exhibits)


def test_a_complaint_being_written_stands_first_once_it_lacks_nothing(desk, dossiers, sent, tmp_path):
    typed = example("complaint/cnil", "silence").draft
    whole = replace(typed, uid=uid_of("draft"), member=MEMBER, request=sent)
    for draft in (whole, Draft(uid_of("bare"), "complaint/cnil", member=MEMBER, request=sent)):
        desk.records.save_draft(draft)

    plan = dossiers.plan(sent)
    made, content = bound(dossiers, plan, tmp_path)

    assert (whole.uid, None) == (plan.cover.uid, plan.cover.on)
    assert [whole.uid, uid_of(f"letter of {sent}")] == [cover.uid for cover in plan.covers]
    assert "Service des plaintes" in text(content)
    assert made.pages > 4


def test_hashes_are_those_of_the_stored_files(desk, dossiers, sent, tmp_path):
    joined(desk, sent, "avis.pdf", Proof.DELIVERY, date(2026, 10, 6))
    stored = [desk.records.letters(sent)[0].pdf, desk.records.attachments(sent)[0].sha256]

    made, content = bound(dossiers, dossiers.plan(sent), tmp_path)

    assert stored == [each.sha256 for each in made.exhibits]
    assert all(digest in text(content) for digest in stored)


def test_what_happened_is_told_with_its_way_its_number_and_its_exhibit(desk, dossiers, sent, tmp_path):
    joined(desk, sent, "avis.pdf", Proof.DELIVERY, date(2026, 10, 6))

    _, content = bound(dossiers, dossiers.plan(sent), tmp_path)

    told = text(content)
    for words in (
        "Chronologie", "3 octobre 2026", "Envoi de la demande", "lettre recommandée, 1A 234 567 8901 2",
        "Accusé de réception de l’organisme", "n° 2",
    ):  # fmt: skip
        assert words in told
    assert "note à moi" not in told


def test_what_was_said_on_the_telephone_is_told_and_a_private_note_is_not(desk, dossiers, sent, tmp_path):
    call = Particulars(who="Mme Martin, au standard")
    desk.requests.record(
        sent, Happened(Happening.TALKED, date(2026, 11, 2), "Dit que le dossier est perdu.", particulars=call)
    )
    desk.requests.record(sent, Happened(Happening.NOTE, date(2026, 11, 3), "Penser à respirer"))

    _, content = bound(dossiers, dossiers.plan(sent), tmp_path)

    told = text(content)
    assert "Appel téléphonique ou visite : Mme Martin, au standard. Dit que le dossier est perdu." in told
    assert "respirer" not in told


def test_without_a_complaint_a_page_says_who_asked_what_of_whom(dossiers, sent, tmp_path):
    made, content = bound(dossiers, dossiers.plan(sent), tmp_path)

    told = text(content)
    assert all(
        words in told for words in ("Dossier de pièces", "Nolwenn Le Bihan", BODY, "1er décembre 2026")
    )
    assert 1 + 1 + 1 + 2 == made.pages


def test_a_letter_of_which_no_paper_was_kept_is_printed_as_text(desk, dossiers, tmp_path):
    uid = desk.keep(BODY, told("sent", "03.10"), opened=SENT, paper=b"x")
    letter = replace(desk.records.letters(uid)[0], pdf="", uid=uid_of("other"))
    desk.records.append(uid, (), (letter,))
    plan = dossiers.plan(uid)

    made, content = bound(dossiers, arranged(plan, letter.uid), tmp_path)

    assert [State.WHOLE] == [each.state for each in made.exhibits]
    assert "Je m’oppose à la réutilisation" in text(content)


def test_the_person_chooses_and_puts_in_order(desk, dossiers, sent):
    joined(desk, sent, "a.pdf", None, date(2026, 10, 5))
    joined(desk, sent, "b.pdf", None, date(2026, 10, 6))
    plan = dossiers.plan(sent)
    letter, _first, second = (piece.uid for piece in plan.pieces)

    chosen = arranged(plan, second, letter)

    assert ["b.pdf", "letter.pdf"] == [piece.name for piece in chosen.exhibits]


def test_a_password_opens_a_file_and_stays_nowhere(desk, dossiers, sent, tmp_path):
    joined(desk, sent, "relevé.pdf", content=locked(scan(), user="secret"))
    plan = dossiers.plan(sent)
    closed, _ = bound(dossiers, plan, tmp_path)

    pieces = tuple(replace(piece, password="secret") for piece in plan.pieces)  # noqa: S106
    opened, content = bound(dossiers, replace(plan, pieces=pieces), tmp_path)

    assert [State.WHOLE, State.LOCKED] == [each.state for each in closed.exhibits]
    assert [State.WHOLE, State.WHOLE] == [each.state for each in opened.exhibits]
    assert "secret" not in repr(pieces)
    assert b"secret" not in content


def test_a_file_that_was_lost_is_listed_and_the_rest_is_bound(desk, dossiers, sent, tmp_path):
    joined(desk, sent, "a.pdf", None, date(2026, 10, 5))
    desk.files.remove(desk.records.attachments(sent)[0].sha256)

    made, _ = bound(dossiers, dossiers.plan(sent), tmp_path)

    assert [State.WHOLE, State.LOST] == [each.state for each in made.exhibits]


def test_a_dossier_of_names_that_mislead_is_bound(desk, dossiers, sent, tmp_path):
    for name in ("../../x", "\u202efdp.exe", "é" * 300, "😀.pdf"):
        joined(desk, sent, name)

    made, _ = bound(dossiers, dossiers.plan(sent), tmp_path)

    assert ["x", "fdp.exe", "é" * 89 + "…" + "é" * 30, "?.pdf"] == [each.title for each in made.exhibits[1:]]
    with pikepdf.open(tmp_path / "d.pdf") as pdf:
        assert made.pages == len(pdf.pages)


def test_kept_is_dated_by_the_day_it_was_added_when_it_shows_nothing_that_happened(desk, dossiers, sent):
    added = datetime(2026, 11, 9, 8, tzinfo=UTC)
    digest = desk.files.put(scan(pages=1))
    desk.records.attach(Kept(UUID(int=7), sent, "a.pdf", digest, 10, added))

    assert date(2026, 11, 9) == dossiers.plan(sent).pieces[-1].on
