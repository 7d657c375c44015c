"""Tables of reference of tests: small invented files, and what is stored of one."""

from datetime import UTC, datetime

from letters.domain.reference_tables import StoredTable

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

POSTE = (
    "#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5\r\n"
    "29001;KERBRUG;29999;KERBRUG;\r\n"
    "29002;ST MARIN;29999;ST MARIN;\r\n"
    "29003;PORZ;29888;PORZ;\r\n"
    "2A004;AJACCIO;20000;AJACCIO;\r\n"
)
PARTS = (
    "001;29;Kerbrug;01;29999\n002;29;Saint-Marin;02;29999\n003;29;Porz;02;29888\n"
    "056;75;Paris;06;75011 75020\n056;75;Paris;07;75011 75012\n"
)
ABROAD = (
    "ID,NAME,iso_a3,iso_n3,circo\nBR,Brésil (le),BRA,76,2\nCH,Suisse (la),CHE,756,6\n"
    "GP,Guadeloupe (la),GLP,312,0\nXX,Nowhere,XXX,999,-1\n"
)


def stored_table(name="commune", **told):
    """Give a table as stored, of an invented file."""
    about = {
        "title": f"Table {name}",
        "licence": f"Licence of {name}",
        "edition": "2026",
        "on": None,
        "term": "",
        "file_name": f"{name}.csv",
        "sha256": 64 * "a",
        "imported_at": NOW,
    }
    return StoredTable(name=name, **about | told)
