"""A complaint and its exhibits in one file."""

import hashlib
import io
import random
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import page
import pikepdf
import pytest
from PIL import Image

from letters.domain.output_errors import NoGlyph
from letters.output.pdf.dossier import PdfBinder
from letters.output.pdf.listing import Listing
from letters.output.pdf.metadata import Identity
from letters.ports.binder import BoundExhibit, Contents, Moment, State
from tests.fakes import exhibits, sample_letters
from tests.fakes.exhibits import WORDS, exhibit, picture, saved, scan
from tests.fakes.poppler import ink_in, picture_of, words_on
from tests.fakes.tagged import read_tags
from tests.output.pdf.conftest import NOON

LETTER_PAGES = 3


@pytest.fixture(scope="session")
def cover(typeset):
    return typeset(sample_letters.with_enclosures()).content


@pytest.fixture(scope="session")
def bind(paper, cover):
    binder = PdfBinder(paper)

    def bound(*given, **head):
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder, "dossier.pdf")
            contents = Contents(given, **{"cover": cover, **head})
            made = binder.bind(contents, target, created=NOON, words=WORDS, step=lambda *_: None)
            return Made(target.read_bytes(), made.pages, made.exhibits)

    return bound


@dataclass(frozen=True)
class Made:
    """A dossier and its bytes."""

    content: bytes
    pages: int
    exhibits: tuple[BoundExhibit, ...]


def opened(dossier):
    return pikepdf.open(io.BytesIO(dossier.content))


def text_on(dossier, number):
    return " ".join(word.text for word in words_on(dossier.content, number))


def test_the_letter_comes_first_then_the_list_then_the_exhibits(bind):
    dossier = bind(exhibit(scan(pages=2)), exhibit(saved(picture("photo"), "PNG")))

    assert LETTER_PAGES + 1 + 3 == dossier.pages
    assert "Caisse primaire" in text_on(dossier, 1)
    assert "Liste des pièces" in text_on(dossier, LETTER_PAGES + 1)
    assert [(1, 2, LETTER_PAGES + 2), (2, 1, LETTER_PAGES + 4)] == [
        (each.number, each.pages, each.first_page) for each in dossier.exhibits
    ]


def test_each_page_of_an_exhibit_is_stamped_with_its_number(bind):
    dossier = bind(exhibit(scan(pages=2)), exhibit(saved(picture("photo"), "PNG")))

    stamps = [text_on(dossier, number) for number in range(LETTER_PAGES + 2, dossier.pages + 1)]

    assert ["Pièce n° 1", "Pièce n° 1", "Pièce n° 2"] == stamps


def test_the_fingerprint_is_that_of_the_file_as_it_was_given(bind):
    content = scan()
    digest = hashlib.sha256(content).hexdigest()

    dossier = bind(exhibit(content))

    assert digest == dossier.exhibits[0].sha256
    assert digest in text_on(dossier, LETTER_PAGES + 1)


def test_pages_turned_or_cropped_are_stamped_top_right_as_they_are_seen(bind):
    dossier = bind(exhibit(exhibits.changed(scan(), exhibits.turned)))

    for number in range(LETTER_PAGES + 2, dossier.pages + 1):
        seen = picture_of(dossier.content, number)
        width, height = (side * 25.4 / 50 for side in seen.size)
        white = seen.crop([round(side / 25.4 * 50) for side in (width - 9, 6, width - 7, 10)])
        assert ink_in(seen, (width - 30, 4, width - 5, 12)) > 15
        assert white.getextrema()[1] > 250
        assert height > 0


def test_the_letter_and_the_list_keep_their_tags(bind, cover):
    letter, dossier = read_tags(cover), read_tags(bind(exhibit(scan())).content)

    assert [kid.text for kid in letter.kids] == [kid.text for kid in dossier.kids[: len(letter.kids)]]
    heading, table = dossier.kids[len(letter.kids) : len(letter.kids) + 2]
    assert ("H1", "Liste des pièces") == (heading.kind, heading.text)
    assert ["N°", "Désignation", "Pages", "Page"] == [cell.text for cell in table.all("TH")]
    assert ["1", "5", str(LETTER_PAGES + 2)] == [cell.text for cell in table.all("TD") if cell.text.isdigit()]


def test_each_piece_of_the_tagged_pages_knows_its_tag(bind):
    """The tree from pieces to tags (ISO 32000-1, 14.7.4.4) says the same as the one from tags to pieces."""
    with opened(bind(exhibit(scan()))) as pdf:
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums.as_list()
        owners = dict(zip(numbers[0::2], numbers[1::2], strict=True))
        tagged = [page for page in pdf.pages if "/StructParents" in page]
        pieces = [
            (page, piece, tag) for page in tagged for piece, tag in enumerate(owners[page.StructParents])
        ]

        assert LETTER_PAGES + 1 == len(tagged)
        assert pieces
        assert [] == [(piece, tag) for page, piece, tag in pieces if not holds(tag, page, piece)]


def holds(tag, page, piece):
    """Whether *tag* holds that piece of that page."""
    own = tag.Pg.objgen == page.objgen and piece in [kid for kid in tag.K if isinstance(kid, int)]
    others = [kid for kid in tag.K if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR"]
    return own or any(kid.Pg.objgen == page.objgen and kid.MCID == piece for kid in others)


def test_the_list_alone_is_archival_and_accessible(paper, styles):
    bound = [BoundExhibit(number, "Courrier " * number, "ab" * 32, 3, 4 * number) for number in range(1, 30)]

    listing = Listing(paper, styles, WORDS).typeset(bound, Identity("Dossier", "fr", NOON))

    assert listing.pages > 1
    for profile in (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1):
        assert [] == page.validate_pdf_bytes(listing.content, profile=profile).failures


def test_the_file_has_bookmarks_and_a_neutral_title(bind):
    dossier = bind(exhibit(scan(), "Réponse de la caisse"), exhibit(b""), exhibit(scan(pages=1), ""))

    with opened(dossier) as pdf, pdf.open_outline() as outline:
        marks = [item.title for item in outline.root]
        packet = pdf.Root.Metadata.read_bytes().decode()
        assert [
            "Réclamation",
            "Liste des pièces",
            "Pièce n°\u00a01 – Réponse de la caisse",
            "Pièce n°\u00a03 – fichier",
        ] == marks
        assert "Dossier" == str(pdf.docinfo.Title)
        assert "caisse" not in packet


def test_the_file_no_longer_promises_what_its_exhibits_may_break(bind):
    with opened(bind(exhibit(scan()))) as pdf:
        assert b"pdfaid" not in pdf.Root.Metadata.read_bytes()
        assert "/OutputIntents" not in pdf.Root


def test_nothing_that_acts_comes_with_an_exhibit(bind):
    dossier = bind(exhibit(exhibits.changed(scan(), exhibits.active)))

    with opened(dossier) as pdf:
        held = b"".join(item.unparse(resolved=True) for item in pdf.objects)
        assert [] == [
            word
            for word in (b"/JavaScript", b"/Launch", b"file:///", b"/EmbeddedFile", b"/AA")
            if word in held
        ]
        assert "/OpenAction" not in pdf.Root
        assert [] == list(pdf.attachments)


def test_nothing_that_acts_comes_hidden_among_what_a_page_draws_with(bind):
    def hide(pdf):
        exhibits.active(pdf)
        pdf.pages[0].Resources.Properties = pikepdf.Dictionary()
        pdf.pages[0].Resources.Hidden = pdf.Root

    dossier = bind(exhibit(exhibits.changed(scan(), hide)))

    assert b"/JavaScript" not in dossier.content


def test_no_picture_leads_to_another_file(bind):
    def lead(pdf):
        ((_name, picture),) = pdf.pages[0].Resources.XObject.items()
        picture.F = pikepdf.Dictionary(Type=pikepdf.Name.Filespec, F="ailleurs.pdf")
        picture.Ref = pikepdf.Dictionary(F="ailleurs.pdf", Page=0)
        picture.Metadata = pdf.make_stream(b"ailleurs.pdf")

    content = exhibits.changed(scan(pages=1), lead)

    with opened(bind(exhibit(content))) as pdf:
        held = b"".join(item.unparse(resolved=True) for item in pdf.objects)
        assert b"ailleurs.pdf" in content
        assert b"ailleurs.pdf" not in held
        assert not [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and "/Ref" in each]


LEFT_OPEN = {
    "a clip": b"q 0 0 1 1 re W n",
    "a scale": b"0.1 0 0 0.1 0 0 cm q q",
    "white ink that hides all": b"q 1 Tr 3 Tr",
    "one too many closed": b"Q Q Q",
}


@pytest.mark.parametrize("drawing", LEFT_OPEN.values(), ids=LEFT_OPEN)
@pytest.mark.parametrize("several", [False, True], ids=["one stream", "several"])
def test_no_page_hides_or_moves_its_stamp(bind, drawing, several):
    def draw(pdf):
        contents = [pdf.make_stream(drawing), pdf.make_stream(b"q")]
        pdf.pages[0].Contents = pikepdf.Array(contents[: 1 + several])

    dossier = bind(exhibit(exhibits.changed(scan(pages=1), draw)))

    stamp = [word for word in words_on(dossier.content, dossier.pages) if word.text == "Pièce"]
    (usual,) = [
        word for word in words_on(bind(exhibit(scan(pages=1))).content, dossier.pages) if word.text == "Pièce"
    ]
    assert [usual] == stamp


def test_pages_that_share_what_they_show_take_its_room_once(bind):
    def share(pdf):
        pdf.pages[0].Contents = pdf.make_stream(noise)
        for _ in range(20):
            pdf.pages.append(pdf.pages[0])

    noise = b"% " + random.Random(1).randbytes(50_000).hex().encode()

    assert len(bind(exhibit(exhibits.changed(scan(pages=1), share))).content) < len(bind().content) + 200_000


def test_what_was_typed_in_a_form_is_still_seen(bind):
    def fill(pdf):
        field = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Tx,
            T="nom",
            V="REPONSE",
            DA="/Helv 12 Tf 0 g",
            Rect=[50, 50, 250, 80],
            F=4,
        )
        pdf.pages[0].Annots = [pdf.make_indirect(field)]
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        pdf.Root.AcroForm = pikepdf.Dictionary(
            Fields=pdf.pages[0].Annots,
            NeedAppearances=True,
            DR=pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=font)),
        )

    dossier = bind(exhibit(exhibits.changed(scan(pages=1), fill)))

    assert "REPONSE" in text_on(dossier, dossier.pages)


@pytest.mark.parametrize("name", sorted(exhibits.broken()))
def test_a_broken_file_is_repaired_and_its_pages_are_counted(bind, name):
    content, pages = exhibits.broken()[name]

    dossier = bind(exhibit(content))

    assert (pages, f"réparé, {pages} pages lues") == (dossier.exhibits[0].pages, dossier.exhibits[0].remark)
    assert "réparé" in text_on(dossier, LETTER_PAGES + 1)


def test_an_answer_of_a_server_in_front_of_a_file_does_not_matter(bind):
    dossier = bind(exhibit(b"HTTP/1.1 200 OK\r\nContent-Type: x\r\n\r\n" + scan()))

    assert 5 == dossier.exhibits[0].pages


@pytest.mark.parametrize("name", sorted(exhibits.UNREADABLE))
def test_an_unreadable_file_is_listed_and_left_out(bind, name):
    content = exhibits.UNREADABLE[name]

    dossier = bind(exhibit(content, "Pièce douteuse"), exhibit(scan(pages=1)))

    doubtful, sound = dossier.exhibits
    assert (0, 0, "illisible, remis à part") == (doubtful.pages, doubtful.first_page, doubtful.remark)
    assert hashlib.sha256(content).hexdigest() == doubtful.sha256
    assert (2, LETTER_PAGES + 2) == (sound.number, sound.first_page)
    assert "Pièce douteuse" in text_on(dossier, LETTER_PAGES + 1)


def test_a_dossier_of_nothing_readable_is_a_letter_and_a_list(bind):
    assert LETTER_PAGES + 1 == bind(exhibit(b"")).pages == bind().pages


def test_a_file_locked_by_a_password_is_listed_and_left_out(bind):
    dossier = bind(exhibit(exhibits.locked(scan(), user="secret"), "Relevé"))

    (locked,) = dossier.exhibits
    assert (State.LOCKED, 0) == (locked.state, locked.pages)
    assert "mot de passe" in text_on(dossier, LETTER_PAGES + 1)


def test_a_file_locked_by_a_password_is_read_with_it(bind):
    dossier = bind(exhibit(exhibits.locked(scan(), user="secret"), password="secret"))  # noqa: S106

    assert (State.WHOLE, 5) == (dossier.exhibits[0].state, dossier.exhibits[0].pages)
    assert b"secret" not in dossier.content


def test_a_file_that_opens_without_a_password_is_read_though_it_forbids_copies(bind):
    dossier = bind(exhibit(exhibits.locked(scan(), user="")))

    assert (5, "") == (dossier.exhibits[0].pages, dossier.exhibits[0].remark)
    with opened(dossier) as pdf:
        assert not pdf.is_encrypted


@pytest.mark.parametrize(
    "content",
    [bytes(100_000_001), saved(picture("x", mode="1", size=(9000, 9000)), "PNG")],
    ids=["bytes", "pixels"],
)
def test_a_file_too_large_is_listed_and_left_out(bind, content):
    (large,) = bind(exhibit(content)).exhibits

    assert (State.TOO_LARGE, 0, "trop grand, remis à part") == (large.state, large.pages, large.remark)


def test_a_title_that_cannot_be_printed_is_refused(bind):
    with pytest.raises(NoGlyph):
        bind(exhibit(scan(), "Courriel 😀"))


@pytest.mark.parametrize(
    ("form", "mode"),
    [
        ("JPEG", "L"),
        ("JPEG", "RGB"),
        ("JPEG", "CMYK"),
        ("PNG", "RGBA"),
        ("PNG", "P"),
        ("WEBP", "RGB"),
        ("TIFF", "1"),
    ],
)
def test_pictures_are_shown_on_a_page(bind, form, mode):
    dossier = bind(exhibit(saved(picture("photographie", mode=mode), form)))

    seen = picture_of(dossier.content, dossier.pages)
    square, around = seen.crop((195, 300, 205, 310)), seen.crop((100, 150, 110, 160))
    assert square.getextrema()[1] < 40
    assert around.getextrema()[0] > 150 or mode == "1"


def test_a_photograph_is_turned_as_its_telephone_says(bind):
    upside = Image.Exif()
    upside[0x0112] = 6
    content = saved(picture("photo", size=(438, 310)), "JPEG", exif=upside)

    dossier = bind(exhibit(content))

    seen = picture_of(dossier.content, dossier.pages)
    assert seen.height > seen.width
    assert ink_in(seen, (20, 60, 200, 270)) > 100


def test_a_text_is_laid_out_on_pages(bind):
    lines = "\n".join(f"Ligne {number} de ce qui fut dit." for number in range(200))

    dossier = bind(exhibit(lines.encode(), "Notes", "notes.txt"))

    assert dossier.exhibits[0].pages > 2
    assert "Ligne 199" in text_on(dossier, dossier.pages)
    assert "Pièce n° 1" in text_on(dossier, dossier.pages)


def test_an_e_mail_is_laid_out_with_its_headers_and_names_what_was_joined_to_it(bind):
    dossier = bind(exhibit(exhibits.email(), "Leur courriel", "reponse.eml"))

    told = text_on(dossier, dossier.pages)
    assert all(words in told for words in ("From: cpam@example.org", "Votre demande du 1er", "reçue. ?"))
    assert "avec : a.exe des signes n’ont pas pu être imprimés" == dossier.exhibits[0].remark


def test_an_e_mail_without_plain_text_is_listed_and_left_out(bind):
    content = b"From: a@b.fr\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>"

    assert State.UNREADABLE == bind(exhibit(content, name="a.eml")).exhibits[0].state


def test_a_name_that_cannot_be_printed_is_printed_as_far_as_it_can(bind):
    dossier = bind(exhibit(scan(pages=1), "", "relevé 😀.pdf"))

    assert "relevé ?.pdf" == dossier.exhibits[0].title


def test_what_happened_stands_behind_the_list_with_the_number_of_the_exhibit(bind):
    moments = (
        Moment("3 octobre 2026", "Envoi de la demande", "lettre recommandée", "1A 234 567", "n° 1"),
        Moment("5 octobre 2026", "Avis de réception"),
    )

    dossier = bind(exhibit(scan(pages=1)), chronology=moments)

    told = text_on(dossier, LETTER_PAGES + 2)
    assert all(words in told for words in ("Chronologie", "lettre recommandée, 1A 234 567", "n° 1"))
    assert LETTER_PAGES + 3 == dossier.exhibits[0].first_page == dossier.pages
    table = [tag for tag in read_tags(dossier.content).kids if tag.kind == "Table"][1]
    assert ["Jour", "Ce qui s’est passé", "Voie, numéro", "Pièce"] == [cell.text for cell in table.all("TH")]


def test_without_a_letter_a_page_of_ours_stands_first(bind):
    facts = (("Personne concernée :", "Nolwenn Le Bihan"), ("Organisme :", "CPAM d’Ille-et-Vilaine"))

    dossier = bind(exhibit(scan(pages=1)), cover=b"", facts=facts)

    assert 3 == dossier.pages
    assert "Personne concernée : Nolwenn Le Bihan" in text_on(dossier, 1)
    with opened(dossier) as pdf, pdf.open_outline() as outline:
        assert "Dossier" == outline.root[0].title


@pytest.mark.parametrize("part", ["facts", "chronology"])
def test_the_pages_of_ours_are_archival_and_accessible(paper, styles, part):
    listing, identity = Listing(paper, styles, WORDS), Identity("Dossier", "fr", NOON)
    made = {
        "facts": lambda: listing.typeset_facts((("Organisme :", "CPAM"),), identity),
        "chronology": lambda: listing.typeset_chronology(
            [Moment("1er mai", "Envoi", "", "", "")] * 90, identity
        ),
    }[part]()

    for profile in (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1):
        assert [] == page.validate_pdf_bytes(made.content, profile=profile).failures


def test_each_page_of_a_fax_is_a_page(bind):
    pages = [picture(f"télécopie {number}", mode="1") for number in range(3)]
    content = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="group4")

    assert 3 == bind(exhibit(content)).exhibits[0].pages


def test_the_same_dossier_is_the_same_bytes_a_second_later(bind):
    """Identifiers are usually drawn from the clock, which tells seconds."""
    given = [exhibit(scan()), exhibit(saved(picture("photo"), "PNG"))]
    first = bind(*given).content

    time.sleep(1.1)

    assert first == bind(*given).content


def test_a_dossier_can_be_an_exhibit_of_another(bind):
    """Its stamps stay in the file, below the new one."""
    inner = bind(exhibit(scan(pages=1)), exhibit(scan(pages=1)))

    outer = bind(exhibit(inner.content, "Autre dossier"))

    assert "1" == text_on(outer, outer.pages)[-1]
    with opened(outer) as pdf:
        shown = pdf.pages[-1].resources.XObject
        assert {"/Page", "/Stamp"} == set(shown.keys()) == set(shown.Page.Resources.XObject.keys())


def test_binding_leaves_no_copy_behind(bind, tmp_path):
    before = tempfile.tempdir
    tempfile.tempdir = str(tmp_path)

    bind(exhibit(scan()), exhibit(saved(picture("photo"), "TIFF")))

    tempfile.tempdir = before
    assert [] == list(tmp_path.iterdir())


def test_the_file_needs_no_repair(bind):
    with opened(bind(exhibit(scan()), exhibit(exhibits.changed(scan(), exhibits.turned)))) as pdf:
        assert [] == pdf.check_pdf_syntax()
