"""A reader of PDF files that follows the tags, as screen readers do, and nothing of ours to do it."""

import io
import re
from dataclasses import dataclass

import pikepdf

_PAIR = re.compile(rb"<([0-9a-f]+)> <([0-9a-f]+)>")


@dataclass(frozen=True)
class Tag:
    """A tag as it is read: its type, all that is read below it, and what it holds."""

    kind: str
    text: str
    kids: tuple["Tag", ...]
    entry: object

    def all(self, kind):
        """Every tag of that type below this one, in reading order."""
        below = [found for kid in self.kids for found in kid.all(kind)]
        return [self, *below] if self.kind == kind else below


def read_tags(content):
    """The whole tree of the file *content*."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pieces = {}
        for page in pdf.pages:
            for number, text in _pieces(page).items():
                pieces[page.objgen, number] = text
        return _tag(pdf.Root.StructTreeRoot.K[0], pieces)


def read_pages(content):
    """What is shown on each page, furniture too, in the order in which it is drawn."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return ["".join(_pieces(page, furniture=True).values()) for page in pdf.pages]


def _tag(entry, pieces):
    kids, texts = [], []
    page = entry.get("/Pg")
    for kid in entry.get("/K", []):
        if isinstance(kid, int):
            texts.append(pieces.get((page.objgen, kid), ""))
        elif kid.get("/Type") == "/MCR":
            texts.append(pieces.get((kid.Pg.objgen, int(kid.MCID)), ""))
        elif kid.get("/Type") != "/OBJR":
            kids.append(_tag(kid, pieces))
            texts.append(kids[-1].text)
    held = {key: value for key, value in entry.items() if key not in {"/P", "/K", "/Pg"}}
    return Tag(str(entry.S)[1:], "".join(texts), tuple(kids), held)


def _pieces(page, *, furniture=False):
    meanings = {name: _meaning(font) for name, font in page.resources.get("/Font", {}).items()}
    shown, open_pieces, meaning = {}, [], {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                open_pieces.append(int(operands[1].MCID))
            case "BMC":
                open_pieces.append(("furniture", len(shown)) if furniture else None)
            case "EMC":
                open_pieces.pop()
            case "Tf":
                meaning = meanings[str(operands[0])]
            case "Tj":
                piece = open_pieces[-1]
                shown[piece] = shown.get(piece, "") + _decoded(bytes(operands[0]), meaning)
    shown.pop(None, None)
    return shown


def _meaning(font):
    table = font.ToUnicode.read_bytes()
    listed = table[table.index(b"beginbfchar") :]
    return {
        bytes.fromhex(code.decode()): bytes.fromhex(char.decode()).decode("utf-16-be")
        for code, char in _PAIR.findall(listed)
    }


def _decoded(codes, meaning):
    return "".join(meaning[codes[place : place + 2]] for place in range(0, len(codes), 2))
