"""Files that a stranger could send: they are kept as they are, and nothing of ours opens them."""

import gzip
import io
import zipfile


def _zip(*members: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


_PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n"
_PNG_HEAD = b"\x89PNG\r\n\x1a\n"
_BOMB = _zip(("a", bytes(10_000_000)))

HOSTILE = {
    "nothing": b"",
    "one zero": b"\0",
    "a PDF with a script": _PDF,
    "a PDF cut in the middle": _PDF[:20],
    "a PDF of pages that go round": b"%PDF-1.4\n1 0 obj<</Kids[1 0 R]/Type/Pages>>endobj",
    "a PDF that asks for a password": b"%PDF-1.6\ntrailer<</Encrypt 2 0 R>>",
    "a PDF after a mile of nothing": b" " * 100_000 + _PDF,
    "a PDF that is a zip too": _PDF + _zip(("a.txt", b"x")),
    "a zip that grows a thousand times": _BOMB,
    "a zip in a zip": _zip(("inner.zip", _BOMB)),
    "a zip that climbs": _zip(("../../.bashrc", b"echo")),
    "a zip with a name twice": b"PK\x03\x04" * 10,
    "a gzip that grows": gzip.compress(bytes(10_000_000)),
    "a picture of a billion points": _PNG_HEAD
    + b"\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x02\0\0\0",
    "a picture cut": _PNG_HEAD,
    "a GIF that is a script": b"GIF89a/*" + b"\0" * 20 + b"*/=1;alert(1)",
    "an SVG that speaks": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "a page": b"<html><script>location='https://example.org'</script>",
    "entities that grow": b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
    "a mail with a program": b"MIME-Version: 1.0\r\nContent-Disposition: attachment\r\n\r\nMZ",
    "a program for Windows": b"MZ" + bytes(200),
    "a program for Linux": b"\x7fELF" + bytes(200),
    "a script": b"#!/bin/sh\nrm -rf ~\n",
    "a link of Windows": b"L\0\0\0\x01\x14\x02\0",
    "macros": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
    "a database": b"SQLite format 3\0" + bytes(100),
    "our own kind of file": b"\0" * 24 + bytes(300),
    "a pickle": b"cos\nsystem\n(S'true'\ntR.",
    "text that turns around": "facture\u202efdp.exe".encode(),
    "text in half characters": b"\xff\xfe\xd8\x00\xed\xa0\x80",
    "the test virus, in two": b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR",
}
