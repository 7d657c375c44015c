"""A face inside a file: the codes of its characters, their glyphs, and what they say to a reader."""

import hashlib
from collections.abc import Sequence

from letters.output.pdf.faces import Face
from letters.output.pdf.objects import Name, Objects, Ref, Value

_SYMBOLIC, _ITALIC = 4, 64
_PER_SECTION = 100


class _Codes(dict[int, str]):
    """The code of each character, given when it is first asked for, as `str.translate` asks."""

    def __missing__(self, character: int) -> str:
        self[character] = code = f"{len(self) + 1:04x}"
        return code


class EmbeddedFace:
    """One face of one file, with a code for each character drawn so far.

    Every character has a code of its own, even where two share a glyph, so that a no-break space is
    still one when the text is copied or read aloud.
    """

    def __init__(self, face: Face) -> None:
        self._face = face
        self._codes = _Codes()

    def __len__(self) -> int:
        """How many characters have been drawn so far."""
        return len(self._codes)

    def shown(self, text: str) -> str:
        """The codes of *text*, as the operator that shows text takes them."""
        return text.translate(self._codes)

    def write(self, file: Objects) -> Ref:
        """Add the font to *file*, with the glyphs of the characters shown and no other."""
        name = Name(f"{self._tag()}+{self._face.name}")
        descendant = file.add(
            {
                "Type": Name("Font"),
                "Subtype": Name("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
                "FontDescriptor": self._descriptor(file, name),
                "W": (1, [float(self._face.widths[character]) for character in self._codes]),
                "CIDToGIDMap": file.add_stream(self._glyphs()),
            }
        )
        return file.add(
            {
                "Type": Name("Font"),
                "Subtype": Name("Type0"),
                "BaseFont": name,
                "Encoding": Name("Identity-H"),
                "DescendantFonts": (descendant,),
                "ToUnicode": file.add_stream(_meanings([chr(character) for character in self._codes])),
            }
        )

    def _descriptor(self, file: Objects, name: Name) -> Ref:
        face = self._face
        program = face.subset(list(self._codes))
        entries: dict[str, Value] = {
            "Type": Name("FontDescriptor"),
            "FontName": name,
            "Flags": _SYMBOLIC | (_ITALIC if face.italic_angle else 0),
            "FontBBox": face.box,
            "ItalicAngle": float(face.italic_angle),
            "Ascent": float(face.ascent),
            "Descent": float(face.descent),
            "CapHeight": float(face.capital),
            "StemV": float(face.stem),
            "FontFile2": file.add_stream(program, {"Length1": len(program)}),
        }
        return file.add(entries)

    def _glyphs(self) -> bytes:
        """For each code, the place of its glyph in the subset, two bytes each."""
        places = {0: 0}
        glyphs = [self._face.glyphs[character] for character in self._codes]
        return b"\0\0" + b"".join(places.setdefault(glyph, len(places)).to_bytes(2) for glyph in glyphs)

    def _tag(self) -> str:
        """Six capitals that tell this subset from another of the same face (ISO 32000-1, 9.6.4)."""
        digest = hashlib.blake2b("".join(map(chr, self._codes)).encode(), digest_size=6).digest()
        return "".join(chr(ord("A") + byte % 26) for byte in digest)


def _meanings(characters: Sequence[str]) -> bytes:
    """The table from codes to Unicode (ISO 32000-1, 9.10.3); none means U+0000 (ISO 19005-2, 6.2.11.7.2)."""
    pairs = [
        f"<{code:04x}> <{character.encode('utf-16-be').hex()}>"
        for code, character in enumerate(characters, 1)
    ]
    sections = [pairs[start : start + _PER_SECTION] for start in range(0, len(pairs), _PER_SECTION)]
    listed = "\n".join(
        f"{len(section)} beginbfchar\n" + "\n".join(section) + "\nendbfchar" for section in sections
    )
    return f"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{listed}
endcmap
CMapName currentdict /CMap defineresource pop
end
end""".encode("ascii")
