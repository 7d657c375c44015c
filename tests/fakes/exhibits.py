"""Files of every kind that people join: scans, photographs, broken and hostile files, made on the spot."""

import io
import re
from email.message import EmailMessage
from hashlib import sha256

import pikepdf
from PIL import Image, ImageDraw

from letters.ports.binder import DossierWords, Exhibit

WORDS = DossierWords(
    language="fr",
    title="Dossier",
    cover="Réclamation",
    list="Liste des pièces",
    exhibit="Pièce n°\u00a0{number}",
    number="N°",
    designation="Désignation",
    pages="Pages",
    first_page="Page",
    digest="Empreinte SHA-256",
    note="L’empreinte est calculée sur le fichier d’origine.",
    repaired="réparé, {pages} pages lues",
    left_out="illisible, remis à part",
    locked="mot de passe demandé, remis à part",
    too_large="trop grand, remis à part",
    lost="perdu, à remettre à part",
    joined="avec : {names}",
    unprinted="des signes n’ont pas pu être imprimés",
    chronology="Chronologie",
    day="Jour",
    event="Ce qui s’est passé",
    way="Voie, numéro",
    exhibits="Pièce",
)


def picture(text, *, mode="L", size=(310, 438)):
    """A grey page with a line of text and a black square, as a scanner gives it."""
    drawn = Image.new("L", size, 235)
    ImageDraw.Draw(drawn).text((40, 120), text, fill=20)
    ImageDraw.Draw(drawn).rectangle([100, 200, 200, 300], fill=0)
    return drawn.convert(mode)


def saved(image, form, **options):
    """The bytes of *image* in that form of Pillow's."""
    held = io.BytesIO()
    image.save(held, form, **options)
    return held.getvalue()


def scan(*, pages=5):
    """A PDF of that many scanned pages."""
    first, *others = [picture(f"page {number}") for number in range(1, pages + 1)]
    return saved(first, "PDF", save_all=True, append_images=others, resolution=37.5)


def changed(content, change):
    """The PDF *content* after *change* was done to it."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        held = io.BytesIO()
        pdf.save(held)
        return held.getvalue()


def locked(content, *, user):
    """The PDF *content* that opens with the password *user*."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        held = io.BytesIO()
        pdf.save(held, encryption=pikepdf.Encryption(owner="propriétaire", user=user, R=6))
        return held.getvalue()


def turned(pdf):
    """Turn the pages every way, and show only a part of the third."""
    for page, angle in zip(pdf.pages, (0, 90, 0, 180, 270), strict=True):
        page.Rotate = angle
    pdf.pages[2].CropBox = [20, 30, 400, 500]


def active(pdf):
    """Put into a PDF everything that acts."""
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('acte')")
    launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="commande.exe")
    file = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="file:///etc/passwd")
    pdf.Root.OpenAction = script
    pdf.Root.AA = pikepdf.Dictionary(WC=script)
    pdf.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=["a", script]))
    pdf.attachments["cheval.exe"] = b"MZ charge"
    page = pdf.pages[0]
    page.AA = pikepdf.Dictionary(O=script)
    page.Annots = [
        pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 90, 90], A=action
            )
        )
        for action in (script, launch, file)
    ]


def looping():
    """A PDF whose tree of pages holds itself."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.Pages.Kids.append(pdf.Root.Pages)
        pdf.Root.Pages.Count = 2
        held = io.BytesIO()
        pdf.save(held)
        return held.getvalue()


def broken():
    """Files that are broken and yet readable, and how many of their five pages are."""
    whole = scan()
    end = whole.rfind(b"startxref")
    return {
        "cut short": (whole[: int(len(whole) * 0.7)], 3),
        "wrong startxref": (whole[:end] + b"startxref\n12345\n%%EOF", 5),
        "no end": (whole[:end], 5),
        "followed by zeros": (whole + bytes(5000), 5),
        "ends of line of another system": (whole.replace(b"\nendobj", b"\r\nendobj"), 5),
        "wrong lengths": (
            re.sub(rb"/Length (\d+)", lambda found: b"/Length %d" % (int(found[1]) - 7), whole, count=2),
            5,
        ),
    }


UNREADABLE = {
    "empty": b"",
    "a web page": b"<html><body>Erreur 404</body></html>",
    "a text": b"Monsieur,\n",
    "pages in a loop": looping(),
    "only a header": b"%PDF-1.7\n",
    "a picture cut short": saved(Image.effect_noise((200, 200), 50), "JPEG")[:2000],
    "a zip": b"PK\x03\x04" + bytes(200),
}


def exhibit(content, title="Courrier du 3 octobre 2026", name="fichier", **more):
    """That file as an exhibit."""
    digest = sha256(content).hexdigest()
    return Exhibit(title, name, digest, len(content), lambda file: file.write(content), **more)


def email(*, body="Madame,\n\nVotre demande est reçue. \u4e2d", joined=True):
    """An e-mail as a mail program saves it."""
    message = EmailMessage()
    message["From"], message["To"] = "cpam@example.org", "nolwenn@example.org"
    message["Date"], message["Subject"] = "Tue, 03 Nov 2026 09:12:00 +0100", "Votre demande du 1er octobre"
    message.set_content(body)
    if joined:
        message.add_attachment(b"MZ", maintype="application", subtype="octet-stream", filename="a.exe")
    return message.as_bytes()
