"""The letters that follow a request up: what is already known is not asked again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from letters.domain.advice import LEFT_TO_ANSWER
from letters.domain.bodies import Recipient
from letters.domain.channels import Channel
from letters.domain.course import ANSWERS
from letters.domain.drafts import Draft
from letters.domain.happenings import Event, Happening
from letters.domain.household import Member, known_answers
from letters.domain.kinds import Kind, Question
from letters.domain.periods import days_after
from letters.domain.points import contradictions, points
from letters.domain.postcodes import territory_of
from letters.domain.reply_follows import answering
from letters.domain.requests import Request
from letters.domain.rights import Right
from letters.domain.steps import COMPLAINT
from letters.drafting.points_told import points_told
from letters.services.interview_fields import ANSWERS as ANSWERS_GIVEN
from letters.services.interview_fields import LETTER
from letters.services.letters import Letters
from letters.services.requests import Followed

AUTHORITY_SILENCE = "authority-silence"
"""The period that a complaint starts: a letter that follows it up is about the complaint."""

MEDICAL_RECORD = "medical-record"
"""How letters name the access to a medical record, which has periods of its own."""

MARKETING = "marketing"
"""How letters name the objection to marketing: GDPR, article 21(2) and (3), no reason to give."""

HUMAN_REVIEW = "human-review"
"""How letters name the right not to be decided upon by a machine alone: GDPR, article 22."""

NAMED_APART = {"objection/marketing": MARKETING, "objection/automated-decision": HUMAN_REVIEW}
"""Objections that rest on articles of their own, by kind of the letter first sent."""

FAMILIES = {MEDICAL_RECORD: Right.ACCESS, MARKETING: Right.OBJECTION, HUMAN_REVIEW: Right.OBJECTION}
"""The right, as a request keeps it, of what letters name more closely."""

SAID_AT_FIRST = ("acting_as", "kinship", "died_on", "body_nature", "health_data", "wants_erasure")
"""What the first letter said and the next ones repeat: after a death, by what title one writes."""

OF_THE_NATIONAL_SYSTEM = frozenset({"objection/health-insurer", "objection/health-data-hub"})
"""Requests about the national system of health data: the letters that follow them cite its own articles."""

Section = dict[str, object]


@dataclass(frozen=True, slots=True)
class Following:
    """Prepares reminders and complaints from what a request tells."""

    letters: Letters

    def draft(
        self, followed: Followed, slug: str, member: Member, today: date, writer: Member | None = None
    ) -> Draft:
        """Begin the letter *slug* about a request of *member*, with everything that the request tells.

        *writer* writes in the place of *member*, when they are represented.
        """
        kind = self.letters.kind(slug)
        questions = self.letters.questions(slug)
        told = known_answers(member, questions) | _acting(member, writer) | _answers(followed, today)
        told |= _filled(
            {"points": self._points(followed, kind.language), "replied_on": _said_on(followed, slug)}
        )
        sections: dict[str, Section] = {
            "sender": sender_section(writer or member),
            "request": self._before(kind, followed),
            "sending": {"channel": next(iter(kind.channels), Channel.REGISTERED_POST.value)},
            ANSWERS_GIVEN: _fitting(told, questions),
        }
        if writer is not None:
            sections[LETTER] = {"for_another": True, "acting_for": member.person.name}
        if not kind.recipient:
            sections["recipient"] = recipient_section(followed.request.recipient)
        return Draft(uuid4(), slug, kind.language, sections, member=member.uid, request=followed.request.uid)

    def _points(self, followed: Followed, language: str) -> str:
        """Tell what was answered so far, for the person to edit; empty where nothing is left of it."""
        left, clashes = points(followed.events, followed.letters), contradictions(followed.events)
        return points_told(left, clashes, self.letters.catalogue.wording(language).points, language)

    def _before(self, kind: Kind, followed: Followed) -> Section:
        follows_complaint = kind.earlier == AUTHORITY_SILENCE
        return self._of_complaint(followed) if follows_complaint else self._earlier(followed)

    def _of_complaint(self, followed: Followed) -> Section:
        """Tell the complaint as the request that a letter to the authority follows up."""
        course = followed.standing.course
        told: Section = {
            "sent_on": _iso(course.complained),
            "received_on": _iso(course.complaint_acknowledged),
            "channel": course.complained.channel if course.complained else "",
            "proof": self._proof(course.complained),
        }
        return _filled(told)

    def _earlier(self, followed: Followed) -> Section:
        course, start = followed.standing.course, followed.standing.start
        days = {
            "sent_on": followed.standing.sent_on,
            "received_on": start.day if start and start.proven else None,
            "extended_on": _on(course.extended),
            "identity_asked": _on(course.identity_asked),
            "identity_given": _on(course.identity_given),
        }
        told: Section = {name: day.isoformat() for name, day in days.items() if day is not None}
        channel = course.sent.channel if course.sent else ""
        proof = self._proof(course.sent)
        request = followed.request
        territory = territory_of(request.recipient.address).value
        return told | _filled(
            {"channel": channel, "proof": proof, "rule": request.rule, "territory": territory}
        )

    def _proof(self, sent: Event | None) -> str:
        if sent is None or not sent.proof:
            return ""
        phrases = self.letters.catalogue.wording("fr").phrases
        registered = sent.channel in {Channel.REGISTERED_POST, Channel.ELECTRONIC_REGISTERED_POST}
        return phrases["receipt_of_registered" if registered else "receipt"].format(number=sent.proof)


def sender_section(member: Member) -> Section:
    """Give the section of a file of answers that names *member* as the one who writes."""
    person = member.person
    return _filled(
        {
            "given_name": person.given_name,
            "family_name": person.family_name,
            "address": list(person.address),
            "email": person.email,
            "telephone": person.telephone,
        }
    )


def recipient_section(recipient: Recipient) -> Section:
    """Give the section of a file of answers that names *recipient*."""
    return _filled(
        {
            "name": recipient.name,
            "attention": recipient.attention,
            "address": list(recipient.address),
            "kind": recipient.kind,
            "email": recipient.email,
            "gender": recipient.gender.value if recipient.gender else "",
            "title": recipient.title,
        }
    )


def _acting(member: Member, writer: Member | None) -> Section:
    if writer is None:
        return {}
    acting_as = member.capacity.value if member.capacity else ""
    place = writer.details.get("place", "")
    return _filled({"acting_as": acting_as, "proof_of_capacity": member.proof, "place": place})


def _answers(followed: Followed, today: date) -> Section:
    request, course = followed.request, followed.standing.course
    first = next((letter.answers for letter in followed.letters), {})
    answer = course.answer
    known: Section = {
        **{name: first.get(name, "") for name in SAID_AT_FIRST},
        "right_exercised": first.get("right_exercised") or _exercised(request),
        "gave_situation": bool(first.get("has_situation", False)),
        "still_running": False,
        "national_system": request.kind in OF_THE_NATIONAL_SYSTEM,
        "insured_number": first.get("insured_number", ""),
        "reminded_on": _iso(course.reminded),
        "complaint_on": days_after(today, LEFT_TO_ANSWER).isoformat(),
        "controller_name": request.recipient.name,
        "controller_address": "\n".join(request.recipient.address),
        "ground": _GROUNDS[answer.kind] if answer else "silence",
        "replied_on": _iso(answer),
        "told_on": _iso(course.progress),
        "complaint_number": _number(followed),
    }
    return {name: value for name, value in known.items() if value != ""}


def _number(followed: Followed) -> str:
    """Give the number that the authority gave the complaint: that of its letter, or of the receipt online."""
    course = followed.standing.course
    if course.complaint_acknowledged is not None and course.complaint_acknowledged.proof:
        return course.complaint_acknowledged.proof
    lodged = course.complained
    return lodged.proof if lodged is not None and lodged.channel == Channel.WEB_FORM else ""


def _exercised(request: Request) -> str:
    if request.rule.startswith(MEDICAL_RECORD):
        return MEDICAL_RECORD
    return NAMED_APART.get(request.kind, request.right)


def _fitting(told: Section, questions: Iterable[Question]) -> Section:
    """Give what of *told* the letter asks for, a choice only where it is among its options."""
    options = {"place": ()} | {question.name: dict(question.options) for question in questions}
    asked = {name: value for name, value in told.items() if name in options}
    return {name: value for name, value in asked.items() if not options[name] or value in options[name]}


def _said_on(followed: Followed, slug: str) -> str:
    """Give the day of the last answer that says what the letter *slug* answers; empty when none does."""
    kinds = answering(slug)
    told = [each.last_on for each in points(followed.events, followed.letters) if each.kind in kinds]
    return max(told).isoformat() if told else ""


def _on(event: Event | None) -> date | None:
    return event.on if event else None


def _iso(event: Event | None) -> str:
    return event.on.isoformat() if event else ""


def _filled(section: Section) -> Section:
    return {name: value for name, value in section.items() if value not in ("", [])}


_GROUNDS = {Happening.REFUSED: "refusal"} | dict.fromkeys(ANSWERS - {Happening.REFUSED}, "partial")

__all__ = ["COMPLAINT", "Following", "recipient_section", "sender_section"]
