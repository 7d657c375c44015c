"""A letter built by hand, and letters of any shape, for the tests of outputs other than paper."""

from dataclasses import replace
from datetime import date
from functools import cache

from hypothesis import strategies as st

from letters.domain.letters import (
    Block,
    Element,
    Emphasis,
    Enclosure,
    Furniture,
    Heading,
    Inline,
    Inlines,
    Items,
    Letter,
    LineBreak,
    Link,
    Note,
    NoteCall,
    Paragraph,
    Strong,
    Text,
)
from letters.domain.notes import in_order_of_call

FURNITURE = Furniture(
    subject="Objet",
    reference="Réf.",
    enclosures="P. J.",
    signature_of="Signature de",
    link_to="Lien vers",
    left_out="Le texte complet est joint en annexe.",
    separator="\u00a0:",
)

OBJECTION = Element("objection", "L’opposition elle-même", ("je m'oppose",))
ANSWER = Element("answer", "Le délai de réponse", ("dans le délai d'un mois",))


def paragraph(*content: str | Text | Emphasis | Strong | Link | NoteCall | LineBreak) -> Paragraph:
    """A paragraph of words and inlines."""
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content))


def objection() -> Letter:
    """An objection of an invented person: two notes, a list, two elements, a joined text."""
    return Letter(
        kind="objection/health-insurer",
        title="Opposition",
        language="fr",
        reviewed=date(2026, 11, 21),
        edition="0" * 64,
        sender=("Camille Moreau", "12 rue des Lilas", "35000 RENNES"),
        recipient=("CPAM d’Ille-et-Vilaine", "7 cours des Alliés", "35024 RENNES CEDEX 9"),
        place_and_date="Rennes, le 21\u00a0novembre 2026",
        subject="Exercer les droits informatique et libertés",
        body=(
            paragraph("Madame, Monsieur,"),
            paragraph("Je m’oppose", NoteCall(1), " à la réutilisation de mes données de santé."),
            Heading((Text("Ce que je demande"),)),
            paragraph("Je demande\u00a0:"),
            Items(((Text("la liste des destinataires\u202f;"),), (Text("leur pays."),)), numbered=True),
            paragraph(
                "La ", Link((Text("CNIL"),), "https://www.cnil.fr/"), " en sera informée", NoteCall(2), "."
            ),
            paragraph("Vous me répondrez dans le délai d’un\u00a0mois."),
            paragraph("Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées."),
        ),
        signatory="Camille Moreau",
        furniture=FURNITURE,
        sender_email="camille.moreau@example.org",
        recipient_email="dpo@example.org",
        mention=("Recommandé avec AR", "1A 123 456 7890 1"),
        reference="2026-117",
        enclosures=("copie de la réponse", "fiche"),
        notes=(
            Note(1, (Text("Règlement (UE) 2016/679, article 21."),)),
            Note(2, (Text("Règlement (UE) 2016/679, article 77."),)),
        ),
        elements=(OBJECTION, ANSWER),
        joined=(
            Enclosure(
                "Fiche",
                (paragraph("Première ligne", LineBreak(), "seconde ligne", NoteCall(1)),),
                (Note(1, (Text("Voir la lettre."),)),),
            ),
        ),
    )


def of_blocks(*body: Block, notes: tuple[Note, ...] = (), elements: tuple[Element, ...] = ()) -> Letter:
    """The objection with another body."""
    return replace(objection(), body=body, notes=notes, elements=elements)


_CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Cf", "Zl", "Zp"])
TEXTS = st.text(
    st.one_of(st.sampled_from("aeé ,:’\u00a0\u202fœ<&\\[^]=?.–"), _CHARACTERS), min_size=1, max_size=30
)
"""Words of any script, with the characters that trouble mark-up, mail and calendars."""

_PHRASES = st.sampled_from(["je m'oppose", "dans le délai d'un mois", "article 21", "œuvre"])
ELEMENTS = st.builds(Element, st.just("element"), st.just("Ce qui doit être dit"), st.tuples(_PHRASES))


def _calling(last_note: int) -> list[st.SearchStrategy[Inline]]:
    if not last_note:
        return []
    calls = st.builds(NoteCall, st.integers(1, last_note))
    return [calls, st.builds(Strong, st.tuples(st.builds(Text, TEXTS), calls))]


def _inlines(last_note: int) -> st.SearchStrategy[Inlines]:
    words = st.builds(Text, st.one_of(TEXTS, _PHRASES))
    plain = st.tuples(words)
    inline = st.one_of(
        words,
        words,
        st.just(LineBreak()),
        st.builds(Emphasis, plain),
        st.builds(Strong, plain),
        st.builds(Link, plain, st.sampled_from(["https://example.org/a", "mailto:a@example.org"])),
        *_calling(last_note),
    )
    return st.lists(inline, min_size=1, max_size=5).map(tuple)


@cache
def blocks(last_note: int = 0) -> st.SearchStrategy[Block]:
    """Blocks of every kind that call notes from 1 to *last_note*."""
    content = _inlines(last_note)
    return st.one_of(
        st.builds(Paragraph, content),
        st.builds(lambda inlines: Paragraph((*inlines, Text("\u00a0:"))), content),
        st.builds(Heading, content),
        st.builds(Items, st.lists(content, min_size=1, max_size=3).map(tuple), st.booleans()),
    )


@st.composite
def letters(draw: st.DrawFn) -> Letter:
    """Well-formed letters of any shape: every note is called, and numbered in the order of its call."""
    count = draw(st.integers(0, 3))
    body = tuple(draw(st.lists(blocks(count), min_size=2, max_size=8)))
    notes = tuple(Note(number, (Text(draw(st.one_of(TEXTS, _PHRASES))),)) for number in range(1, count + 1))
    body, notes = in_order_of_call(body, notes)
    return replace(
        objection(),
        body=body,
        notes=notes,
        subject=draw(st.one_of(TEXTS, _PHRASES)),
        elements=tuple(draw(st.lists(ELEMENTS, max_size=3))),
    )
