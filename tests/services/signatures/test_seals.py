"""A seal and a proof as files: read back as they were, refused once changed, saying nothing of anybody."""

import hashlib
import json

import pytest

from letters.domain.signature_errors import SealUnreadable
from letters.services.signatures.seals import read_proof, read_seal, written_proof, written_seal
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.signers import begun, signer


@pytest.fixture
def files():
    _, signatures, letter = begun(RecordsInMemory())
    anne = signatures.add(letter, signer("Anne Ut", "anne@exemple.test"))
    bruno = signatures.add(letter, signer("Bruno Ré", "bruno@exemple.test"))
    proof = signatures.proof(letter, bruno.uid)
    signatures.withdraw(letter, anne.uid)
    return written_seal(signatures.seal(letter)), written_proof(proof)


def test_files_are_read_back_as_they_were(files):
    seal, proof = read_seal(files[0], "seal.json"), read_proof(files[1], "proof.json")

    assert files == (written_seal(seal), written_proof(proof))
    assert (1, True) == (seal.count, seal.holds(proof))


def test_a_seal_says_nothing_of_anybody(files):
    assert not [word for word in (b"Anne", b"Bruno", b"exemple") if word in files[0]]
    assert b"@" not in files[1]


def test_anybody_can_check_a_seal_as_the_file_says(files):
    told = json.loads(files[0])
    head = hashlib.sha256(
        b"plaidoyer: open letter: " + bytes.fromhex(told["letter"].replace("-", ""))
    ).digest()
    for each in told["links"]:
        void = hashlib.sha256(b"plaidoyer: no longer signed: " + str(each).encode()).digest()
        head = hashlib.sha256(head + (void if isinstance(each, int) else bytes.fromhex(each))).digest()

    assert told["head"] == head.hex()
    assert told["count"] == sum(isinstance(each, str) - isinstance(each, int) for each in told["links"])


@pytest.mark.parametrize(
    "change",
    [{"count": 2}, {"count": True}, {"head": "0" * 64}, {"links": [1]}, {"links": [None]}, {"links": ["zz"]},
     {"links": ["AA" * 32]}, {"letter": "x"}, {"title": 3}, {"links": [True]}],
)  # fmt: skip
def test_a_seal_that_was_changed_is_refused(files, change):
    changed = json.dumps(json.loads(files[0]) | change).encode()

    with pytest.raises(SealUnreadable):
        read_seal(changed, "seal.json")


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff", b"[" * 100_000, b'{"letter": "x", "place": "1"}']
)
def test_what_is_no_seal_nor_proof_is_told(content):
    for read in (read_seal, read_proof):
        with pytest.raises(SealUnreadable):
            read(content, "x.json")
