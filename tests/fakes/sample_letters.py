"""Letters of an invented person, built by hand, one for each thing that a letter can hold."""

from dataclasses import replace
from datetime import date

from letters.domain.letters import (
    Block,
    Emphasis,
    Enclosure,
    Furniture,
    Heading,
    Items,
    Letter,
    LineBreak,
    Link,
    Note,
    NoteCall,
    Paragraph,
    Slip,
    Strong,
    Text,
)

FRENCH = Furniture(
    subject="Objet",
    reference="Réf.",
    enclosures="P.\u00a0J.",
    signature_of="Signature manuscrite de {name}",
    link_to="Lien vers {address}",
    left_out="Le reste de ce courrier est joint.",
    separator="\u00a0:",
)

CLOSING = Paragraph(
    (Text("Je vous prie d’agréer, Madame la Directrice, l’expression de mes salutations distinguées."),)
)

_BODY: tuple[Block, ...] = (
    Paragraph((Text("Madame la Directrice,"),)),
    Paragraph(
        (
            Text("Vous êtes responsable de traitements de mes données de santé au sens du règlement"),
            Text(" (UE) 2016/679 du 27\u00a0avril 2016"),
            NoteCall(1),
            Text(
                ". J’ai appris qu’elles peuvent être versées dans la "
                "«\u202fPlateforme des données de santé\u202f», dite "
            ),
            Emphasis((Text("Health Data Hub"),)),
            Text(", dont l’hébergement a été confié à un prestataire soumis au droit d’un État tiers"),
            NoteCall(2),
            Text("."),
        )
    ),
    Paragraph(
        (
            Text("Pour des raisons tenant à ma situation particulière, "),
            Strong((Text("je m’oppose"),)),
            Text(
                " à tout traitement ultérieur de ces données "
                "à des fins de recherche, d’étude ou d’évaluation."
            ),
            Text(" Je vous demande en conséquence\u202f:"),
        )
    ),
    Items(
        (
            (Text("de cesser de transmettre mes données\u202f;"),),
            (
                Text(
                    "d’informer de mon opposition chaque destinataire à qui elles ont été communiquées, "
                    "comme l’article 19 vous y oblige\u202f;"
                ),
            ),
            (Text("de me confirmer par écrit, sous un mois, la suite donnée à cette demande."),),
        )
    ),
    Paragraph(
        (
            Text("Sans réponse de votre part dans le délai de l’article 12, paragraphe 3, je saisirai la "),
            Link(
                (Text("Commission nationale de l’informatique et des libertés"),),
                "https://www.cnil.fr/fr/plaintes",
            ),
            Text("."),
        )
    ),
)


def one_page() -> Letter:
    """A letter of one page: notes, a list, a link, emphasis, an address of six lines."""
    return Letter(
        kind="objection/health-insurer",
        title="Opposition à la réutilisation de mes données de santé",
        language="fr",
        reviewed=date(2026, 11, 1),
        edition="1",
        sender=("Zoé L’Hénaff-Nguyễn", "12 bis rue de l’Église", "29000 QUIMPER", "zoe.lhenaff@exemple.fr"),
        recipient=(
            "Caisse primaire d’assurance maladie",
            "Délégué à la protection des données",
            "Bâtiment C",
            "18 RUE DE LA REPUBLIQUE",
            "CS 61033",
            "29101 QUIMPER CEDEX",
        ),
        place_and_date="Quimper, le 21\u00a0novembre 2026",
        subject="exercice de mon droit d’opposition "
        "(article\u00a021 du règlement général sur la protection des données)",
        body=(*_BODY, CLOSING),
        signatory="Zoé L’Hénaff-Nguyễn",
        furniture=FRENCH,
        mention=("Lettre recommandée avec avis de réception", "n° 1A 123 456 7890 1"),
        reference="dossier n°\u00a0001201",
        enclosures=("copie d’une pièce d’identité", "courrier du 3\u00a0octobre 2026"),
        notes=(
            Note(
                1,
                (
                    Text(
                        "Règlement (UE) 2016/679, JO L 119 du 4 mai 2016, p. 1, https://eur-lex.europa.eu/eli/reg/2016/679/oj."
                    ),
                ),
            ),
            Note(
                2,
                (
                    Text("Arrêté du 21\u00a0avril 2020, "),
                    Emphasis((Text("JORF"),)),
                    Text(" n°\u00a098 du 22\u00a0avril 2020, texte n°\u00a08."),
                ),
            ),
        ),
    )


def long() -> Letter:
    """A letter of many pages: headings, notes on most pages, a note of a page, closing and signature last."""
    words = "Le responsable du traitement prend les mesures appropriées pour fournir toute information. " * 4
    body: list[Block] = []
    notes: list[Note] = []
    for number in range(1, 46):
        if number % 6 == 1:
            body.append(Heading((Text(f"Point {number // 6 + 1}"),)))
        body.append(
            Paragraph((Text(words[: 140 + number * 5 % 220]), NoteCall(number), Text(" " + words[:200])))
        )
        length = 6000 if number == 17 else 60 + number * 37 % 400
        notes.append(Note(number, (Text((words * 30)[:length].strip()),)))
    return replace(one_page(), body=(*body, CLOSING), notes=tuple(notes))


def with_enclosures() -> Letter:
    """A letter with two texts joined behind it, each with notes numbered from 1."""
    first = Enclosure(
        "Modèle d’attestation",
        (
            Paragraph((Text("Je soussigné certifie ce qui suit"), NoteCall(1), Text("."))),
            Heading((Text("Faits"),)),
            Items(((Text("un premier fait\u202f;"),), (Text("un second."),)), numbered=True),
        ),
        (Note(1, (Text("Code de procédure civile, article 202."),)),),
    )
    second = Enclosure(
        "Tableau des échanges", (Paragraph((Text("Aucun."), LineBreak(), Text("À ce jour."))),)
    )
    return replace(one_page(), joined=(first, second))


def awkward() -> Letter:
    """A letter of what trips typesetters: mark-up, a word wider than the page, Greek, figures, boxes."""
    body = (
        Paragraph(
            (Text('Mme <Martin> & fils, a<br>b, <img src="/etc/passwd">, ]]>, 100 %, C:\\dir (x) &amp; {y}'),)
        ),
        Paragraph((Text("Identifiant " + "0123456789abcdef" * 32 + " fin."),)),
        Paragraph(
            (
                Text(
                    "Le mot ἀλήθεια, la ville de Θεσσαλονίκη, Київ, Đặng Thị Hằng, "
                    "☐ oui ☑ non, 12\u202f345\u00a0€, 3ᵉ."
                ),
            )
        ),
        Paragraph(
            (
                Strong((Text("Gras "), Emphasis((Text("et penché"),)))),
                Text(" puis "),
                Link((Text("courriel"),), "mailto:a@exemple.fr"),
            )
        ),
        Paragraph(
            (Text("vice\u2011président, rendez-vous,  deux  espaces, fin"), LineBreak(), Text("et suite."))
        ),
    )
    return replace(one_page(), body=(*body, CLOSING), notes=())


def bare() -> Letter:
    """The shortest letter: one paragraph, no mention, reference, enclosure nor note."""
    return replace(one_page(), mention=(), reference="", enclosures=(), notes=(), body=(CLOSING,))


def empty() -> Letter:
    """A letter that says nothing: no block, and no sender."""
    return replace(bare(), body=(), sender=())


def crowded() -> Letter:
    """A letter whose sender fills the left column: long lines that must be broken, a mention below."""
    sender = (
        "Association des usagers du système de santé de Bretagne occidentale et de ses environs",
        "Maison des associations, bâtiment B, deuxième étage, boîte aux lettres 12",
        "53 impasse de l’Odet",
        "29000 QUIMPER",
        "un.tres.long.nom.d.association@exemple-d-un-domaine-tres-long.fr",
    )
    return replace(one_page(), sender=sender)


SLIP = Slip(
    "Reçu de cette lettre",
    ("Date\u00a0:", "Nom et qualité\u00a0:", "Signature et cachet\u00a0:"),
    ("Exemplaire à remettre", "Exemplaire à garder"),
)


def handed_over() -> Letter:
    """A letter for a counter: two copies, each with a box for the receipt, and a note."""
    return replace(bare(), body=(*bare().body[:1], _BODY[1], CLOSING), notes=one_page().notes[:2], slip=SLIP)
