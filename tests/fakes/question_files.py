"""Invented files of parliamentary questions, in the formats that are described: no real one is at hand."""

import io
import json
import zipfile

NIL = {"@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", "@xsi:nil": "true"}
COLUMNS = (
    "Sort;Nature;Numéro;Référence;Titre;Nom;Prénom;Civilité;Groupe;Circonscription;Date de publication JO;"
    "Ministère de dépôt;Ministère de réponse;Date de réponse JO;Thème(s);Thème QC;URL Question"
)


def deputy_question(number="14130", author="PA1", on="2021-12-23", *, nature="QE", answered=None, **more):
    """Give a question as the archive of the seventeenth legislature writes it."""
    ministry = {"abrege": "Santé", "developpe": "Ministère de la santé"}
    reply = {"infoJO": {"dateJO": answered}, "texte": "</p>La cohorte."} if answered else None
    return {
        "uid": f"QANR5L17{nature}{number}",
        "identifiant": {"numero": number, "regime": "5eme R\ufffdpublique", "legislature": "17"},
        "type": nature,
        "indexationAN": {
            "rubrique": "santé", "teteAnalyse": NIL, "analyses": {"analyse": "Données de la cohorte"},
        },
        "auteur": {"identite": {"acteurRef": author, "mandatRef": "PM1"}, "groupe": {"abrege": "MAR"}},
        "minInt": ministry,
        "minAttribs": {"minAttrib": [{"infoJO": {"dateJO": on}, "denomination": ministry}]},
        "textesQuestion": {"texteQuestion": {
            "infoJO": {"dateJO": on}, "texte": "</p>Mme Une appelle l'attention sur l&#39;entrep&ocirc;t.",
        }},
        "textesReponse": {"texteReponse": reply} if reply else NIL,
        "cloture": {"codeCloture": "REP_PUB"} if reply else NIL,
        **more,
    }  # fmt: skip


def old_question(number="41", author="PA1", on="23/12/2021", *, answered=None):
    """Give a question as the archive of the fifteenth legislature writes it."""
    question = deputy_question(number, author, on)
    question |= {"identifiant": {"numero": number, "legislature": "15"}}
    question |= {"indexationAN": {"rubrique": "santé", "ANALYSE": {"ANA": ["Cohorte", "Autre"]}}}
    question |= {"textesReponse": {"texteReponse": [{"infoJO": {"dateJO": answered}}]}} if answered else {}
    del question["textesQuestion"]
    return question


def deputy_questions(*questions, ending="json", **members):
    """Give the bytes of an archive of questions, a member for each."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for each in questions:
            name = f"QANR5L17{each['type']}{each['identifiant']['numero']}"
            packed.writestr(f"json/{name}.{ending}", json.dumps({"question": each}))
        for name, text in members.items():
            packed.writestr(f"json/{name}.json", text)
    return content.getvalue()


def senator_row(number="25991", on="2021-12-23", *, nature="QE", answered="", **more):
    """Give a question as a row of the table of the Senate."""
    told = {
        "Sort": "", "Nature": nature, "Numéro": number, "Titre": "Projet de la cohorte", "Nom": "Dune",
        "Prénom": "Anne", "Civilité": "Mme", "Circonscription": "Ille-et-Vilaine",
        "Date de publication JO": on, "Ministère de dépôt": "Santé", "Date de réponse JO": answered,
        "Thème(s)": "Questions sociales et santé", "URL Question": "https://www.senat.fr/questions/1.html",
        **more,
    }  # fmt: skip
    return ";".join(told.get(column, "") for column in COLUMNS.split(";"))


def senator_questions(*rows, encoding="cp1252", before=""):
    """Give the bytes of the table of the Senate."""
    return "\r\n".join((f"{before}{COLUMNS}", *rows, "")).encode(encoding)
