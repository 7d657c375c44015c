"""An invented archive of the shape of the Assemblée nationale's: JSON made from XML, one member a person."""

import io
import json
import zipfile

NIL = {"@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", "@xsi:nil": "true"}

BODIES = {
    "PO1": {"codeType": "GP", "libelle": "Groupe des Marées", "libelleAbrev": "MAR"},
    "PO2": {"codeType": "GP", "libelle": "Groupe des Dunes", "libelleAbrev": "DUN"},
    "PO3": {"codeType": "COMPER", "libelle": "Commission des phares", "libelleAbrege": "Phares"},
    "PO4": {"codeType": "COMPER", "libelle": "Commission des balises", "libelleAbrege": "Balises"},
}


def mandate(kind, body="PO9", *, role="Membre", ended=None, since="2024-07-08", **more):
    quality = {"codeQualite": role, "libQualite": role, "libQualiteSex": role}
    return {
        "typeOrgane": kind, "legislature": "17", "dateDebut": since, "datePublication": None,
        "dateFin": ended, "infosQualite": quality, "organes": {"organeRef": body}, **more,
    }  # fmt: skip


def seat(code="2A", label="Corse-du-Sud", number="1", **more):
    place = {"region": "Corse", "departement": label, "numDepartement": code, "numCirco": number}
    return mandate("ASSEMBLEE", "PO8", election={"lieu": place}, collaborateurs=["Zoé Cachée"], **more)


def mail(address):
    return {"@xsi:type": "AdresseMail_Type", "type": "15", "typeLibelle": "Mèl", "valElec": address}


def telephone(number, kind="11"):
    return {"@xsi:type": "AdresseTelephonique_Type", "type": kind, "valElec": number}


def post(kind="0", **pieces):
    keys = ("intitule", "numeroRue", "nomRue", "complementAdresse", "codePostal", "ville")
    return {"@xsi:type": "AdressePostale_Type", "type": kind, **dict.fromkeys(keys), **pieces}


def actor(key="PA1", name=("Mme", "Ana", "K/Line"), mandates=None, addresses=None):
    ident = dict(zip(("civ", "prenom", "nom"), name, strict=True), alpha="KLine", trigramme=NIL)
    birth = {"dateNais": "1900-01-01", "villeNais": NIL}
    return {
        "uid": {"@xsi:type": "IdActeur_type", "#text": key},
        "etatCivil": {"ident": ident, "infoNaissance": birth, "dateDeces": NIL},
        "adresses": NIL if addresses is None else {"adresse": addresses},
        "mandats": {"mandat": [seat(), mandate("GP", "PO1")] if mandates is None else mandates},
    }


def archive(*actors, bodies=None, folder="json/", **members):
    """Give the bytes of a zip of *actors*, of *bodies*, and of other members by their names."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for each in actors:
            packed.writestr(f"{folder}acteur/{each['uid']['#text']}.json", json.dumps({"acteur": each}))
        for key, body in (BODIES if bodies is None else bodies).items():
            packed.writestr(f"{folder}organe/{key}.json", json.dumps({"organe": {"uid": key, **body}}))
        for name, text in members.items():
            packed.writestr(name, text)
    return content.getvalue()
