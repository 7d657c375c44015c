"""An identity paper that was erased is gone: its content, its name, and what the journal held of them."""

from datetime import date

import pytest

from letters.domain.happenings import Happening
from letters.domain.proofs import Proof
from letters.services.evidence import to_erase
from letters.services.requests import File, Happened, Requests
from letters.storage.attachments import EncryptedFiles
from letters.storage.data_key import DataKey
from letters.storage.records import create_book
from plaidoyer.clock import SystemClock
from tests.fakes.pages import deciphered
from tests.fakes.sample_requests import CPAM, event, member, request

KEY = DataKey(bytes(range(32)))
NAME = "CANARI-CNI-moreau.pdf"
LABEL = "CANARI-carte d’identité"


@pytest.fixture
def desk(tmp_path):
    book = create_book(tmp_path / "book.db", KEY.database_hex)
    book.keep_member(helene := member())
    book.open_request(request(helene.uid, CPAM, event()))
    yield Requests(book, EncryptedFiles(tmp_path, KEY), SystemClock(date(2026, 11, 22)))
    book.close()


def stored(folder):
    return [path for path in (folder / "store").rglob("*") if path.is_file()]


def test_nothing_of_it_is_left_in_the_pages_nor_in_the_store(desk, tmp_path):
    (line,) = desk.records.listed()
    paper = File(NAME, b"identity" * 1000, LABEL, Proof.MASKED_IDENTITY)
    desk.join(line.uid, [paper, File("avis.pdf", b"kept", proof=Proof.DELIVERY)])
    followed = desk.record(line.uid, Happened(Happening.CLOSED, event().on))
    before = deciphered(tmp_path / "book.db", KEY.database_hex)
    assert NAME.encode() in before

    desk.detach(*to_erase(followed))

    after = deciphered(tmp_path / "book.db", KEY.database_hex)
    left = desk.followed(line.uid).files
    assert b"CANARI" not in after
    assert followed.files[0].sha256.encode() not in after
    assert bytes.fromhex(followed.files[0].sha256) not in after
    assert (["avis.pdf"], 1) == ([kept.name for kept in left], len(stored(tmp_path)))
    assert b"kept" == desk.content(left[0])
