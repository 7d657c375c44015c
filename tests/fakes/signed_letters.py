"""An open letter with as many signatories as are asked for, called as people are, and as they are not."""

from datetime import UTC, date, datetime
from itertools import cycle, islice

from letters.domain.signatures.published import Published, Shown
from letters.services.signatures.publishing import signed_letter

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SEAL = "a3f0" * 16
TEXT = """Mesdames les Directrices, Messieurs les Directeurs,

Nous sommes le collectif *Patients d'Armorique*.[^qui] **Nous vous demandons :**

1. d'informer chaque patient ;
1. de lire [notre page](https://exemple.example/lettre?a=1&b=2).

Encore un rappel.[^qui]

[^qui]: Association déclarée, 6 place du Marché, Quimper.
"""
USUAL = (
    Shown("Anne Abadie", "infirmière", "CHU de Brest"),
    Shown("Élodie Le Goff", "professeure émérite de droit de la santé", "Université de Bretagne occidentale"),
    Shown("Jean-Baptiste Œillet"),
    Shown("Nguyễn Thị Minh", "", "Collectif Patients d’Armorique"),
    Shown("Ömer Yılmaz", "patient"),
)
WILD = (
    Shown("=cmd|' /C calc'!A0", "+33 1", "@SUM(1)"),
    Shown("<script>alert(1)</script>", '"><img src=x onerror=alert(2)>', "</li></ul>"),
    Shown("محمد علي", "طبيب", "CHU"),
    Shown(f"Jean {'Interminable' * 25}", "fonction " * 33, "o" * 300),
    Shown("Zoé 🦊 Dune", "\u202eà l’envers", ""),
)


def published(count=5, *, hidden=2, text=TEXT, names=USUAL, seal=SEAL):
    return Published(
        "Nos données de santé, notre choix",
        text,
        tuple(islice(cycle(names), count)),
        count + hidden,
        hidden,
        date(2026, 11, 22),
        seal,
        "",
        ("hébergement", "RGPD"),
    )


def signed(count=5, **others):
    return signed_letter(published(count, **others))
