"""The rights a letter may exercise, and the kinds of body it may be addressed to."""

from enum import StrEnum


class Right(StrEnum):
    """What a letter does: exercise a right, or act on what became of it."""

    OBJECTION = "objection"
    ACCESS = "access"
    ERASURE = "erasure"
    RECTIFICATION = "rectification"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    WITHDRAWAL_OF_CONSENT = "withdrawal-of-consent"
    REMINDER = "reminder"
    COMPLAINT = "complaint"
    INFORMATION = "information"
    WRITTEN_QUESTION = "written-question"


class BodyKind(StrEnum):
    """What kind of body or person a letter is addressed to."""

    HEALTH_INSURER = "health-insurer"
    MUTUAL_INSURER = "mutual-insurer"
    HOSPITAL = "hospital"
    PRACTITIONER = "practitioner"
    PHARMACIST = "pharmacist"
    COHORT = "cohort"
    RESEARCH_STUDY = "research-study"
    WAREHOUSE = "warehouse"
    HEALTH_DATA_HUB = "health-data-hub"
    CONTROLLER = "controller"
    SUPERVISORY_AUTHORITY = "supervisory-authority"
    DEPUTY = "deputy"
    SENATOR = "senator"
    MEP = "mep"
    MINISTER = "minister"
