"""A person who writes a letter: what they typed, in an interview that begins empty or nearly done."""

from datetime import date
from uuid import UUID

from letters.domain.drafts import Draft
from letters.services.following import recipient_section
from letters.services.interview import Interview
from plaidoyer.assembly import letters

DAY = date(2026, 11, 21)
OBJECTION = "objection/health-insurer"
REMINDER = "reminder/no-reply-after-one-month"
COMPLAINT = "complaint/cnil"
DEPUTY = "legislator/deputy-written-question"
SENDER = {
    "given_name": "Nolwenn",
    "family_name": "Le Bihan",
    "address": ["8 rue du Calvaire", "35000 RENNES"],
}
CPAM = {"name": "CPAM d’Ille-et-Vilaine", "address": ["7 cours des Alliés", "35024 RENNES CEDEX 9"]}
ANSWERS = {"birth_date": "1974-05-04", "has_situation": False, "place": "Rennes"}


def empty(slug=OBJECTION):
    return Interview(letters(), Draft(UUID(int=1), slug))


def complete(**sections):
    typed = {
        "sender": SENDER,
        "recipient": CPAM,
        "sending": {"channel": "registered-post"},
        "answers": ANSWERS,
        **sections,
    }
    return Interview(letters(), Draft(UUID(int=1), OBJECTION, sections=typed))


def example(slug, name):
    """An interview in which everything an example says was typed."""
    case = letters().example(slug, name)
    sender, request = case.sender, case.request
    sections = {
        "sender": {
            "given_name": sender.given_name,
            "family_name": sender.family_name,
            "address": list(sender.address),
            "email": sender.email,
            "telephone": sender.telephone,
        },
        "recipient": recipient_section(case.recipient) if case.recipient else {},
        "request": {
            "sent_on": _iso(request.sent_on),
            "received_on": _iso(request.received_on),
            "extended_on": _iso(request.extended_on),
            "channel": request.channel,
            "territory": request.territory.value if request.territory else "",
            "reference": request.reference,
            "proof": request.proof,
            "rule": request.rule,
        },
        "sending": {
            "channel": case.dispatch.channel or _usual_channel(slug, case.recipient),
            "number": case.dispatch.number,
        },
        "letter": {
            "date": _iso(case.dated),
            "acting_for": case.acting_for,
            "for_another": bool(case.acting_for),
        },
        "answers": {name: _typed(value) for name, value in case.answers.items()},
    }
    return Interview(letters(), Draft(UUID(int=1), slug, sections=sections))


def _usual_channel(slug, recipient):
    """By the post where the letter goes there and has an address, so that no e-mail address is needed."""
    channels = letters().kind(slug).channels
    if recipient and not recipient.address:
        return channels[0]
    return next((each for each in ("registered-post", "post") if each in channels), channels[0])


def _iso(day):
    return day.isoformat() if day else ""


def _typed(value):
    return value.isoformat() if isinstance(value, date) else value
