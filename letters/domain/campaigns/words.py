"""The words of a campaign: how one gets in touch, what comes of it, where somebody stands."""

from enum import StrEnum

from letters.domain.wording import N_


class ContactChannel(StrEnum):
    """How a volunteer gets in touch with a legislator."""

    POST = "post"
    REGISTERED = "registered"
    EMAIL = "email"
    WEB_FORM = "web-form"
    TELEPHONE = "telephone"
    MEETING = "meeting"
    OFFICE = "office"
    SOCIAL_NETWORK = "social-network"


class ContactOutcome(StrEnum):
    """What came of one contact, as far as is known."""

    NOTHING = "nothing"
    UNREACHABLE = "unreachable"
    ACKNOWLEDGED = "acknowledged"
    OFFICE_DECLINED = "office-declined"
    FORWARDED_TO_MINISTER = "forwarded-to-minister"
    PROMISED = "promised"
    FAVOURABLE = "favourable"
    UNDECIDED = "undecided"
    OPPOSED = "opposed"
    QUESTION_TABLED = "question-tabled"
    AMENDMENT = "amendment"
    MEETING_FIXED = "meeting-fixed"


class EffectKind(StrEnum):
    """Something that happened in public, to which a campaign may have contributed."""

    WRITTEN_QUESTION = "written-question"
    ORAL_QUESTION = "oral-question"
    HEARING = "hearing"
    VOTE = "vote"
    PRESS = "press"
    COURT_DECISION = "court-decision"
    ANNOUNCEMENT = "announcement"
    OPEN_LETTER = "open-letter"


class Stance(StrEnum):
    """Where a legislator stands on what the campaign asks."""

    CONVINCED = "convinced"
    FAVOURABLE = "favourable"
    UNDECIDED = "undecided"
    OPPOSED = "opposed"


class Basis(StrEnum):
    """What shows where somebody stands."""

    VOTE = "vote"
    QUESTION = "question"
    STATEMENT = "statement"
    REPLY = "reply"


CHANNELS = {
    ContactChannel.POST: N_("letter by post"),
    ContactChannel.REGISTERED: N_("registered letter"),
    ContactChannel.EMAIL: N_("e-mail"),
    ContactChannel.WEB_FORM: N_("form on their site"),
    ContactChannel.TELEPHONE: N_("telephone call"),
    ContactChannel.MEETING: N_("meeting"),
    ContactChannel.OFFICE: N_("their constituency office"),
    ContactChannel.SOCIAL_NETWORK: N_("social network"),
}
"""The channel as a line of the log names it, marked for translation."""

OUTCOMES = {
    ContactOutcome.NOTHING: N_("No answer"),
    ContactOutcome.UNREACHABLE: N_("Could not be reached"),
    ContactOutcome.ACKNOWLEDGED: N_("Acknowledgement only"),
    ContactOutcome.OFFICE_DECLINED: N_("Their office said no"),
    ContactOutcome.FORWARDED_TO_MINISTER: N_("Forwarded to the minister"),
    ContactOutcome.PROMISED: N_("Promised to act"),
    ContactOutcome.FAVOURABLE: N_("Favourable"),
    ContactOutcome.UNDECIDED: N_("No settled opinion"),
    ContactOutcome.OPPOSED: N_("Unfavourable"),
    ContactOutcome.QUESTION_TABLED: N_("Tabled a question"),
    ContactOutcome.AMENDMENT: N_("Tabled an amendment"),
    ContactOutcome.MEETING_FIXED: N_("Meeting fixed"),
}
"""What came of it, marked for translation: words that fit a woman and a man, whoever it is."""

EFFECTS = {
    EffectKind.WRITTEN_QUESTION: N_("Written question"),
    EffectKind.ORAL_QUESTION: N_("Oral question"),
    EffectKind.HEARING: N_("Hearing"),
    EffectKind.VOTE: N_("Vote"),
    EffectKind.PRESS: N_("Press"),
    EffectKind.COURT_DECISION: N_("Court decision"),
    EffectKind.ANNOUNCEMENT: N_("Announcement"),
    EffectKind.OPEN_LETTER: N_("Open letter"),
}
"""What happened, marked for translation."""

STANCES = {
    Stance.CONVINCED: N_("Won over"),
    Stance.FAVOURABLE: N_("Favourable"),
    Stance.UNDECIDED: N_("No settled opinion"),
    Stance.OPPOSED: N_("Unfavourable"),
}
"""Where somebody stands, marked for translation: as above, words that fit a woman and a man."""

NOT_A_CONTACT = frozenset({ContactOutcome.UNREACHABLE})
"""Attempts that reached nobody: an office that did not answer is not a contact made."""
