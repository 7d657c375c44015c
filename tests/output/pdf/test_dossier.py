"""A complaint and its exhibits in one file."""

import hashlib
import io
import tempfile
import time

import page
import pikepdf
import pytest

from letters.domain.output_errors import ExhibitLocked, ExhibitTooLarge, NoGlyph
from letters.output.pdf.dossier import PdfBinder
from letters.output.pdf.listing import Listing
from letters.output.pdf.metadata import Identity
from letters.ports.binder import BoundExhibit, Exhibit
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

    def bound(*given):
        return binder.bind(cover, given, created=NOON, words=WORDS)

    return bound


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


def test_a_file_locked_by_a_password_is_refused_by_name(bind):
    with pytest.raises(ExhibitLocked, match="Relevé"):
        bind(exhibit(exhibits.locked(scan(), user="secret"), "Relevé"))


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
def test_a_file_too_large_is_refused_by_name(bind, content):
    with pytest.raises(ExhibitTooLarge, match="Scanner"):
        bind(exhibit(content, "Scanner"))


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

    outer = bind(Exhibit("Autre dossier", "dossier.pdf", inner.content))

    assert "1" == text_on(outer, outer.pages)[-1]
    with opened(outer) as pdf:
        assert {"/Stamp1", "/Stamp2"} <= set(pdf.pages[-1].resources.XObject.keys())


def test_binding_leaves_no_copy_behind(bind, tmp_path):
    before = tempfile.tempdir
    tempfile.tempdir = str(tmp_path)

    bind(exhibit(scan()), exhibit(saved(picture("photo"), "TIFF")))

    tempfile.tempdir = before
    assert [] == list(tmp_path.iterdir())


def test_the_file_needs_no_repair(bind):
    with opened(bind(exhibit(scan()), exhibit(exhibits.changed(scan(), exhibits.turned)))) as pdf:
        assert [] == pdf.check_pdf_syntax()
