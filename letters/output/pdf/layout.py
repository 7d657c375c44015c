"""A whole letter set on its pages: letterhead, text, signature, and what is joined behind."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, repeat

from letters.domain.letters import Enclosure, Letter, Slip, Text
from letters.domain.reading import announces
from letters.output.pdf.compose import Leaf, compose
from letters.output.pdf.galley import Galley
from letters.output.pdf.geometry import MM
from letters.output.pdf.images import Picture
from letters.output.pdf.letterhead import Fixed, letterhead
from letters.output.pdf.paper import Paper
from letters.output.pdf.rows import Illustration, Row
from letters.output.pdf.structure import Element
from letters.output.pdf.styles import Styles, closer

_SIGNATURE_WIDTH = 60 * MM
_SIGNATURE_HEIGHT = 20 * MM
_BEFORE_SUBJECT = 20.0
_BEFORE_TEXT = 13.0
_BEFORE_SIGNATURE = 10.0
_BEFORE_SLIP = 22.0
_BLANK = 18.0
_ROOM_TO_SIGN = 46.0
_UNDER = 1.0
_FEW_PAGES = 3
"""Up to so many pages, the last one is worth saving."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The *letterhead* of the first page, and the *leaves* of them all."""

    letterhead: tuple[Fixed, ...]
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Where one copy of a letter is tagged, and what begins the identifiers of its notes."""

    root: Element
    prefix: str = ""


def lay_out(letter: Letter, styles: Styles, paper: Paper, *, copy: Copy, signature: Picture | None) -> Layout:
    """Set *letter* on *paper*, tagged as *copy* says in reading order.

    Without *signature* a blank is left to sign by hand. A short letter is set closer when that saves a page.
    Raises `DoesNotFit`, `TooManyLines`, `NoGlyph` or `RightToLeft`; nothing is drawn yet.
    """
    head = letterhead(letter, styles, paper, copy.root)
    usual = _signed_text(letter, styles, paper, prefix=copy.prefix, picture=signature)
    settings = [usual]
    if 1 < len(usual.leaves) <= _FEW_PAGES:
        settings.append(_signed_text(letter, closer(styles), paper, prefix=copy.prefix, picture=signature))
    text = min(settings, key=lambda setting: len(setting.leaves))
    copy.root.adopt(text.root)
    leaves = list(text.leaves)
    for number, enclosure in enumerate(letter.joined, 1):
        leaves += _enclosure(enclosure, styles, paper, copy.root, prefix=f"{copy.prefix}enclosure-{number}-")
    return Layout(tuple(head), tuple(leaves))


@dataclass(frozen=True, slots=True)
class _SignedText:
    """A text and its signature on *leaves*, tagged inside a *root* that stands nowhere yet."""

    root: Element
    leaves: tuple[Leaf, ...]


def _signed_text(
    letter: Letter, styles: Styles, paper: Paper, *, prefix: str, picture: Picture | None
) -> _SignedText:
    root = Element("Sect")
    galley = Galley(styles, paper.first_page, root, letter.notes, prefix=prefix)
    _text(letter, galley, paper)
    _signed(letter, galley, paper, _signature(letter, paper, root, picture))
    if letter.slip:
        _slip(letter.slip, galley, styles, paper)
    galley.last_notes()
    areas = chain([paper.first_page], repeat(paper.next_page))
    return _SignedText(root, tuple(compose(galley.rows, galley.notes, areas)))


def _text(letter: Letter, galley: Galley, paper: Paper) -> None:
    galley.paragraph((Text(letter.place_and_date),), left=paper.column)
    _particulars(letter, galley)
    galley.space(_BEFORE_TEXT)
    for block in letter.body[: -_closing_blocks(letter)]:
        galley.block(block)
    galley.keep_with_next()


def _closing_blocks(letter: Letter) -> int:
    """How many blocks close *letter*: two when the last announces who signs (« Pour le collectif : »)."""
    return 1 + any(map(announces, letter.body[-1:]))


def _signed(letter: Letter, galley: Galley, paper: Paper, signature: Row) -> None:
    """Set the closing, the signature and the name on one page."""
    for closing in letter.body[-_closing_blocks(letter) :]:
        galley.block(closing)
        galley.keep_with_next()
    galley.add([signature], before=_BEFORE_SIGNATURE)
    galley.paragraph((Text(letter.signatory),), left=paper.column)


def _slip(slip: Slip, galley: Galley, styles: Styles, paper: Paper) -> None:
    """The box in which whoever takes the letter dates, signs and stamps it: ruled, in one piece."""
    rule = (paper.first_page.left, paper.first_page.right)
    galley.keep_with_next()
    galley.heading((Text(slip.title),), "H2", styles.name, before=_BEFORE_SLIP)
    for line in slip.lines:
        galley.keep_with_next()
        galley.paragraph((Text(line),), style=styles.sender, before=_BLANK)
        galley.rule_above(*rule)
    galley.keep_with_next()
    galley.add([Row(_ROOM_TO_SIGN, ends=False), Row(_UNDER, rule=rule)])


def _particulars(letter: Letter, galley: Galley) -> None:
    """The subject, the reference and the list of what is enclosed, side by side with their labels."""
    words = letter.furniture
    subject, reference, enclosures = (
        f"{label}{words.separator}" for label in (words.subject, words.reference, words.enclosures)
    )
    shown = [subject, *[reference] * bool(letter.reference), *[enclosures] * bool(letter.enclosures)]
    width = galley.label_width(shown)
    galley.space(_BEFORE_SUBJECT)
    galley.labelled(subject, letter.subject, width=width, kind="H1")
    if letter.reference:
        galley.labelled(reference, letter.reference, width=width)
    if len(letter.enclosures) == 1:
        galley.labelled(enclosures, letter.enclosures[0], width=width)
    elif letter.enclosures:
        galley.labelled_items(enclosures, letter.enclosures, width=width)


def _signature(letter: Letter, paper: Paper, root: Element, picture: Picture | None) -> Row:
    if picture is None:
        return Row(_SIGNATURE_HEIGHT, ends=False)
    alternative = letter.furniture.signature_of.format(name=letter.signatory)
    scale = min(_SIGNATURE_WIDTH / picture.width, _SIGNATURE_HEIGHT / picture.height)
    width, height = picture.width * scale, picture.height * scale
    figure = Element("Figure", root, alternative=alternative)
    return Row(height, illustration=Illustration(paper.column, width, height, picture, figure), ends=False)


def _enclosure(
    enclosure: Enclosure, styles: Styles, paper: Paper, root: Element, *, prefix: str
) -> Iterator[Leaf]:
    section = Element("Sect", root)
    galley = Galley(styles, paper.next_page, section, enclosure.notes, prefix=prefix)
    galley.heading((Text(enclosure.title),), "H1", styles.title)
    galley.space(_BEFORE_TEXT)
    for block in enclosure.body:
        galley.block(block)
    galley.last_notes()
    return compose(galley.rows, galley.notes, repeat(paper.next_page))
