"""A content sealed in pieces of 1 MiB, so that a piece altered, moved or cut off is noticed."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from nacl import bindings as sodium
from nacl.exceptions import CryptoError

from letters.domain.keeping_errors import DamagedAttachment
from letters.storage.durable import CHUNK

_HEADER = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_MORE = sodium.crypto_secretstream_xchacha20poly1305_ABYTES
_LAST = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MIDDLE = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE


def seal(content: bytes, key: bytes, name: bytes) -> Iterator[bytes]:
    """Give *content* sealed for *name* under *key* (32 bytes), by XChaCha20-Poly1305 of libsodium."""
    whole = memoryview(content)
    return seal_pieces((bytes(whole[at : at + CHUNK]) for at in range(0, len(whole), CHUNK)), key, name)


def seal_pieces(pieces: Iterable[bytes], key: bytes, name: bytes) -> Iterator[bytes]:
    """Seal a content that comes in *pieces* of `CHUNK` bytes, of which the last alone may be shorter."""
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    yield sodium.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    coming = iter(pieces)
    piece = next(coming, b"")
    for following in coming:
        yield sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, name, _MIDDLE)
        piece = following
    yield sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, name, _LAST)


def unseal(file: BinaryIO, key: bytes, name: bytes) -> Iterator[bytes]:
    """Give what was sealed in *file*, piece by piece, of which none counts before the end.

    Raises `DamagedAttachment`.
    """
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    header, tag = file.read(_HEADER), _MIDDLE
    if len(header) != _HEADER:
        raise DamagedAttachment
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
    while tag != _LAST:
        piece, tag = _pulled(state, file.read(CHUNK + _MORE), name)
        yield piece
    if file.read(1):
        raise DamagedAttachment


def sealed_size(size: int) -> int:
    """Give how many bytes a content of *size* bytes has once sealed."""
    return _HEADER + size + _MORE * max(1, -(-size // CHUNK))


def _pulled(
    state: sodium.crypto_secretstream_xchacha20poly1305_state, piece: bytes, name: bytes
) -> tuple[bytes, int]:
    try:
        return sodium.crypto_secretstream_xchacha20poly1305_pull(state, piece, name)
    except (CryptoError, ValueError):  # a wrong piece, one too short
        raise DamagedAttachment from None
