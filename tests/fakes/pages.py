"""The pages of an encrypted file, deciphered one by one without the database that wrote them."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE, SALT, IV, RESERVED = 4096, 16, 16, 80
WAL_HEAD, FRAME_HEAD = 32, 24


def deciphered(path: Path, key_hex: str) -> bytes:
    """Give every page of the file, free ones too, and of its journal."""
    content = path.read_bytes()
    pages = [
        _page(content[start : start + PAGE], key_hex, start == 0) for start in range(0, len(content), PAGE)
    ]
    journal = path.with_name(path.name + "-wal")
    frames = journal.read_bytes()[WAL_HEAD:] if journal.exists() else b""
    for start in range(0, len(frames), FRAME_HEAD + PAGE):
        number = int.from_bytes(frames[start : start + 4], "big")
        page = frames[start + FRAME_HEAD : start + FRAME_HEAD + PAGE]
        pages.append(_page(page, key_hex, number == 1))
    return b"".join(pages)


def _page(page: bytes, key_hex: str, first: bool) -> bytes:  # noqa: FBT001 -- private
    """Decipher one page: AES-256-CBC, its vector and its seal in its last 80 bytes (SQLCipher 4)."""
    body, rest = page[SALT if first else 0 : PAGE - RESERVED], page[PAGE - RESERVED :]
    decryptor = Cipher(AES256(bytes.fromhex(key_hex)), CBC(rest[:IV])).decryptor()
    return decryptor.update(body) + decryptor.finalize()
