"""Complaints about the requests of an invented household, kept in memory."""

from letters.services.complaints import Complaints
from letters.services.following import Following
from letters.services.sending import Sending
from plaidoyer.assembly import known_of_complaints, letters
from tests.fakes.desk_of_requests import Desk


def complaints_of(desk: Desk) -> Complaints:
    """Give the complaints over the requests of *desk*."""
    shelf = letters()
    sending = Sending(shelf, desk.requests, desk.household, desk.records, desk.files, desk.clock)
    return Complaints(
        shelf,
        desk.requests,
        desk.household,
        desk.records,
        Following(shelf),
        sending,
        known_of_complaints(),
    )
