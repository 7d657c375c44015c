"""Twelve invented requests at every stage, on 16 March 2026, as the pages show them."""

from letters.domain.channels import Channel
from letters.services.requests import File
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, told, uid_of

BY_POST, FORM = Channel.REGISTERED_POST, Channel.WEB_FORM.value
HARMONIE = "Harmonie Mutuelle"


def busy() -> Desk:
    """Give the services over those requests."""
    desk = Desk(day("16.03"))
    for number, (body, opened, events) in enumerate(_STORIES):
        desk.clock.day = day("16.03")
        desk.keep(body, *(_mine(event, number) for event in events), opened=day(opened), paper=body.encode())
    desk.requests.attach(uid_of(HARMONIE), File("avis-de-reception.jpg", bytes(184_000), "Avis de réception"))
    return desk


def _mine(event, number):
    kind, on, *more = event
    how = more[0] if more else {}
    return told(kind, on, 100 * number, **{"name": f"{kind} {on} {number}", **how})


_STORIES = [
    (HARMONIE, "12.01", [
        ("sent", "12.01", {"channel": BY_POST.value, "proof": "1A 200 300 3950 9"}),
        ("presented", "14.01"), ("received", "15.01", {"proof": "1A 200 300 3950 9"}),
        ("note", "02.02"),
    ]),
    ("CPAM d’Ille-et-Vilaine", "17.02", [("sent", "17.02", {"channel": "email"})]),
    ("CHU de Rennes (entrepôt de données)", "20.02", [
        ("sent", "20.02", {"channel": "email"}), ("identity-asked", "02.03"),
    ]),
    ("Cohorte Constances", "03.02", [("sent", "03.02", {"channel": "email"}), ("answered", "12.03")]),
    ("Docteur Le Goff", "15.01", [("sent", "15.01", {"channel": "email"}), ("refused", "10.02")]),
    ("MGEN", "10.03", [("sent", "10.03", {"channel": BY_POST.value})]),
    ("Plateforme des données de santé", "05.01", [
        ("sent", "05.01", {"channel": "email"}), ("reminder-sent", "10.03"),
    ]),
    ("Malakoff Humanis", "20.01", [("sent", "20.01", {"channel": "email"}), ("granted", "18.02")]),
    ("Hôpital Sacré-Cœur", "06.01", [
        ("sent", "06.01", {"channel": "email"}), ("complaint-sent", "20.02", {"channel": FORM}),
    ]),
    ("Clinique de la Sagesse", "05.03", [
        ("sent", "05.03", {"channel": "email"}), ("channel-failed", "06.03"),
    ]),
    ("Pharmacie du Calvaire", "14.03", []),
    ("Mutuelle Bleue", "10.01", [
        ("sent", "10.01", {"channel": "email"}), ("granted", "20.01"), ("closed", "02.02"),
    ]),
]  # fmt: skip
